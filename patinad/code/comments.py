"""What is written about a definition: its docstring, or the comment that stands right above it."""

import re

from patinad.code.source import Source, fold

DOC_CHARACTERS = 300
_MAX_LINES = 60  # a longer comment is a licence or a chapter
_QUOTES = re.compile(r"^[A-Za-z]{0,2}('''|\"\"\"|'|\")|('''|\"\"\"|'|\")$")
_MARKERS = re.compile(r"^\s*(?:/\*+!?|///?!?|#+!?|\*+/|\*(?!/)|--+)?[ \t]?|\s*\*+/\s*$")
_RULER = re.compile(r"^[\W_]*$")
# What may stand before a definition on its line: `export default`, `FOO_API`.
_KEYWORDS = re.compile(r"[A-Za-z_\s]*\Z")
_TAG = re.compile(r"\s*[@\\:](?:param|return|brief|throws|see|type)\b")
_PARAGRAPH = re.compile(r"\n[ \t]*\n|\n[ \t]*[@\\:](?:param|return|brief|throws|see|type)\b")


def docstring(source: Source, start: int, end: int) -> str:
    """The first paragraph of a string literal that documents what it stands in."""
    text = source.cut(start, min(end, start + 4 * DOC_CHARACTERS)).strip()
    return first_paragraph(_QUOTES.sub("", text))


def comment_above(source: Source, offset: int, openers: tuple[str, ...]) -> str:
    """The first paragraph of the comment whose last line stands right above the line at `offset`."""
    text = source.text
    end = text.rfind("\n", 0, offset)
    if end < 0 or not _KEYWORDS.match(text, end, offset):
        return ""
    lines: list[tuple[int, int]] = []
    inside_block = False
    while end > 0 and len(lines) < _MAX_LINES:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].strip(" \t\r")
        if not lines and line.endswith("*/") and "/*" in openers:
            inside_block = True
        if not inside_block and not line.startswith(openers):
            break
        lines.append((start, end))
        if inside_block and "/*" in line:
            if not line.startswith("/*"):
                return ""  # it stands behind code
            break
        end = start - 1
    return _first_lines(source, lines)


def _first_lines(source: Source, lines: list[tuple[int, int]]) -> str:
    """The first paragraph of comment lines that were found from the last to the first."""
    paragraph: list[str] = []
    length = 0
    for start, end in reversed(lines):
        bare = _MARKERS.sub("", source.cut(start, min(end, start + 4 * DOC_CHARACTERS)))
        if _RULER.match(bare):
            if paragraph:
                break
            continue
        if paragraph and _TAG.match(bare):
            break
        paragraph.append(bare)
        length += len(bare)
        if length > DOC_CHARACTERS:
            break
    return fold(" ".join(paragraph), DOC_CHARACTERS)


def first_paragraph(text: str) -> str:
    """The text up to the first empty line, on one line."""
    return fold(_PARAGRAPH.split(text.strip(), maxsplit=1)[0], DOC_CHARACTERS)
