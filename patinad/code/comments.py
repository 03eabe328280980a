"""What is written about a definition: its docstring, or the comment that stands right above it."""

import re

from patinad.code.source import Source, fold

DOC_CHARACTERS = 300
_MAX_LINES = 60  # a longer comment is a licence or a chapter
_QUOTES = re.compile(r"^[A-Za-z]{0,2}('''|\"\"\"|'|\")|('''|\"\"\"|'|\")$")
_MARKERS = re.compile(r"^\s*(?:/\*+!?|///?!?|#+!?|\*+/|\*(?!/)|--)?[ \t]?|\s*\*+/\s*$")
_RULER = re.compile(r"^[\W_]*$")
_KEYWORDS = re.compile(r"[a-z\s]*\Z")  # what may stand before a definition on its line: `export default`
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
    lines: list[str] = []
    inside_block = False
    while end > 0 and len(lines) < _MAX_LINES:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].strip(" \t\r")
        if not lines and "/*" in openers and line.endswith("*/"):
            inside_block = True
        if not inside_block and not line.startswith(openers):
            break
        lines.append(source.cut(start, end))
        if inside_block and "/*" in line:
            if not line.startswith("/*"):
                return ""  # it stands behind code
            break
        end = start - 1
    if not lines:
        return ""
    return first_paragraph("\n".join(_strip(line) for line in reversed(lines)))


def first_paragraph(text: str) -> str:
    """The text up to the first empty line, on one line."""
    return fold(_PARAGRAPH.split(text.strip(), maxsplit=1)[0], DOC_CHARACTERS)


def _strip(line: str) -> str:
    bare = _MARKERS.sub("", line)
    return "" if _RULER.match(bare) else bare
