"""Which files linguist's attributes call generated or vendored, from the `.gitattributes` files of one tree.

Pure: texts in, answers out. Only the tree counts (not info/attributes, nor the user's and the system's files), so
that one commit says the same on every machine.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

# A rule's value for an attribute: `-linguist-vendored` says no as firmly as `linguist-vendored` says yes.
Value = bool | None


@dataclass(frozen=True, slots=True)
class Linguist:
    """What the repository itself says of one path; None where it says nothing."""

    generated: Value = None
    vendored: Value = None


@dataclass(frozen=True, slots=True)
class Rules:
    """One `.gitattributes` file and one attribute: which pattern matches last, as one regular expression."""

    folder: str  # "" or "some/folder/"
    pattern: re.Pattern[str]
    values: tuple[Value, ...]  # of the pattern's groups, from the file's last rule to its first


ATTRIBUTES = ("linguist-generated", "linguist-vendored")


def linguist(files: Mapping[str, str], paths: Iterable[str]) -> dict[str, Linguist]:
    """The paths that an attribute is said of. `files`: path of each .gitattributes -> its text."""
    by_attribute = [rules_of(files, attribute) for attribute in ATTRIBUTES]
    if not any(by_attribute):
        return {}
    found = {}
    for path in paths:
        said = Linguist(*(value_of(path, rules) for rules in by_attribute))
        if said != Linguist():
            found[path] = said
    return found


def value_of(path: str, rules: list[Rules]) -> Value:
    """One attribute's value for a path: the deepest file that speaks of it, and in it the last line that matches."""
    for rule in rules:
        if path.startswith(rule.folder):
            match = rule.pattern.fullmatch(path, len(rule.folder))
            if match and match.lastindex is not None:
                return rule.values[match.lastindex - 1]
    return None


def rules_of(files: Mapping[str, str], attribute: str) -> list[Rules]:
    """The files that speak of this attribute, deepest first."""
    macros = macros_of(files.get(".gitattributes", ""), attribute)
    found = []
    for path in sorted(files, key=lambda p: p.count("/"), reverse=True):
        lines = [parsed for line in files[path].splitlines() if (parsed := parse_line(line))]
        said = [
            (expression(pattern), value)
            for pattern, words in reversed(lines)
            if not pattern.startswith("[attr]") and (value := value_in(words, attribute, macros)) != ()
        ]
        if said:
            combined = re.compile("|".join(f"({text})" for text, _ in said), re.DOTALL)
            values = tuple(value for _, value in said if not isinstance(value, tuple))
            found.append(Rules(path.removesuffix(".gitattributes"), combined, values))
    return found


def macros_of(text: str, attribute: str) -> dict[str, Value]:
    """The macros of the top-level file that set this attribute: `[attr]third-party linguist-vendored`."""
    macros: dict[str, Value] = {}
    for line in text.splitlines():
        parsed = parse_line(line)
        if parsed and parsed[0].startswith("[attr]"):
            value = value_in(parsed[1], attribute, macros)
            if not isinstance(value, tuple):
                macros[parsed[0].removeprefix("[attr]")] = value
    return macros


def value_in(words: list[str], attribute: str, macros: Mapping[str, Value]) -> Value | tuple[()]:
    """What one line's words say of the attribute; () when they say nothing. The last word counts."""
    for word in reversed(words):
        name, _, value = word.partition("=")
        if name.lstrip("-!") == attribute:
            if name.startswith("!"):
                return None
            return not name.startswith("-") and value not in {"false", "0"}
        if name in macros:
            return macros[name]
    return ()


def parse_line(line: str) -> tuple[str, list[str]] | None:
    """A line's pattern and its attributes; None for comments, blank lines and negated patterns, which git ignores."""
    line = line.lstrip(" \t\r\n")
    if not line or line.startswith(("#", "!")):
        return None
    if line.startswith('"') and (quoted := re.match(r'"((?:[^"\\]|\\.)*)"', line)):
        pattern, rest = re.sub(r"\\(.)", r"\1", quoted[1]), line[quoted.end() :]
    else:
        pattern, _, rest = line.replace("\t", " ").partition(" ")
    if pattern.startswith("[attr]"):
        pattern = pattern.strip()
    return (pattern, rest.split()) if rest.split() else None


def expression(pattern: str) -> str:
    """A pattern as a regular expression over the path below its file's folder."""
    if pattern.endswith("/"):
        return r"(?!)"  # a folder; attributes are of files, and git does not let them be inherited
    anchored = "/" in pattern
    body, position, pattern = "", 0, pattern.removeprefix("/")
    while position < len(pattern):
        text, position = next_piece(pattern, position)
        body += text
    return body if anchored else rf"(?:.*/)?{body}"


def next_piece(pattern: str, position: int) -> tuple[str, int]:
    """The expression of the pattern's next piece, and where the piece after it starts."""
    for at_start, piece, translated in PIECES:
        match = piece.match(pattern, position)
        if match and not (at_start and position and pattern[position - 1] != "/"):
            return translated(match), match.end()
    return re.escape(pattern[position]), position + 1


CLASSES = {
    "alpha": "a-zA-Z",
    "digit": "0-9",
    "alnum": "a-zA-Z0-9",
    "upper": "A-Z",
    "lower": "a-z",
    "xdigit": "0-9a-fA-F",
}


def bracket_expression(match: re.Match[str]) -> str:
    """`[a-z]`, `[!a-z]` and `[[:digit:]]`; a slash is never among what they match."""
    negated, body = match[1], match[2]
    inside = ""
    for piece in re.findall(r"\[:[a-z]+:\]|\\.|.", body, re.DOTALL):
        if piece.startswith("[:"):
            inside += CLASSES.get(piece[2:-2], "")
        elif piece.startswith("\\"):
            inside += re.escape(piece[1])
        else:
            inside += piece if piece == "-" else re.escape(piece)
    if not inside:
        return r"(?!)"
    try:
        re.compile(f"[{inside}]")
    except re.error:  # a range that runs backwards matches nothing
        return r"(?!)"
    return rf"(?!/)[{'^' if negated else ''}{inside}]"


def literally(match: re.Match[str]) -> str:
    """A character behind a backslash."""
    return re.escape(match[1])


# The pieces of a pattern, in the order in which they are looked for; the first two only after a slash or at the start.
PIECES = (
    (True, re.compile(r"\*\*/"), lambda _: r"(?:.*/)?"),
    (True, re.compile(r"\*\*\Z"), lambda _: r".*"),
    (False, re.compile(r"\*+"), lambda _: r"[^/]*"),
    (False, re.compile(r"\?"), lambda _: r"[^/]"),
    (False, re.compile(r"\[([!^]?)(\]?(?:\\.|\[:[a-z]+:\]|[^\]])*)\]", re.DOTALL), bracket_expression),
    (False, re.compile(r"\\(.)", re.DOTALL), literally),
)
