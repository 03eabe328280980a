"""What a file is parsed as where its grammar cannot read it as it stands: each attempt is kept where less is in error.

Offsets and lines stay, so that facts are cut from the source itself; an attempt parses anew only around what it changed.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import tree_sitter

from patinad.code.conditionals import straightened
from patinad.code.health import errors
from patinad.code.languages import Language
from patinad.code.source import respelled, without

ROUNDS = 2  # of looking at what stands around errors
MAX_WINDOWS = 400
ERROR_BYTES = 40
LINES_AROUND = 3
MANY_ERRORS = 50
BLOCK = 256  # bytes that are compared at once
_ARGUMENTS = rb"[ \t]*\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)"
# What follows a macro that stands before a definition or alone on its line.
_AFTER = re.compile(rb"[ \t]*(?:\r?\n|[\w~\[{<*&/]|::)")
_OPENS = re.compile(rb"\s*\{")
# What a clause follows that stands between a head and its body: `) MACRO(x) {`; else `MACRO(x) {` is the definition.
_HEAD = re.compile(
    rb"(?:\)|\b(?:class|const|do|else|enum|final|namespace|noexcept|override|struct|try|union|volatile))\s*\Z"
)
# `MACRO int name(`: a type and a name come behind it, so it is no type itself.
_DECLARES = re.compile(rb"[ \t]+(?:\w+[ \t*&]+)+\w+[ \t]*\(")
# Where a macro's name has no underscore it may as well be a type's, but not behind another type.
_BEFORE = re.compile(rb"(\w+)[ \t*&]+$")
_VISIBLE = re.compile(rb"[^\n]")
_QUALIFIERS = frozenset(
    b"case const else enum extern inline register return sizeof static struct typedef union unsigned volatile".split()
)


class Parsed(NamedTuple):
    """A tree, what it was parsed from, and what in it is in error."""

    source: bytes
    tree: tree_sitter.Tree
    broken: list[tuple[int, int]]
    too_wide: bool

    @property
    def lost(self) -> int:
        """The bytes in error."""
        return sum(end - start for start, end in self.broken)


def parse(parser: tree_sitter.Parser, source: bytes, language: Language) -> Parsed:
    """Parse, and where there are errors try what the language's row says may help."""
    tree = parser.parse(source)
    best = Parsed(source, tree, *errors(tree.root_node))
    if not best.broken:
        return best
    if language.respelled_if_broken:
        best = _better(parser, best, _respelled(best, language))
    if language.has_conditionals and best.broken:
        best = _better(parser, best, straightened(best.source, best.broken))
    if language.macro_names:
        macros = re.compile(language.macro_names.encode() + rb"(" + _ARGUMENTS + rb")?")
        for _ in range(ROUNDS):
            before = best
            best = _better(parser, best, _without_macros(best, macros)) if best.broken else best
            if best is before:
                break
    return best


def _respelled(parsed: Parsed, language: Language) -> bytes:
    """The source with its frames respelled, and close to errors what else the language's row says."""
    source = respelled(parsed.source, language.frames)
    pieces, done = [], 0
    near = language.lines_respelled if len(parsed.broken) < MANY_ERRORS else 0
    for start, end in _windows(source, parsed.broken, near) if near else [(0, len(source))]:
        piece = respelled(source[start:end], language.respelled_if_broken)
        pieces += [source[done:start], piece if language.noise is None else without(piece, language.noise)]
        done = end
    return b"".join([*pieces, source[done:]])


def _better(parser: tree_sitter.Parser, known: Parsed, source: bytes) -> Parsed:
    """The attempt, if less of it is in error than of what is known."""
    if source == known.source:
        return known
    old = known.tree.copy()
    for start, end, first, last in _changes(known.source, source):
        old.edit(start, end, end, (first, 0), (last, 0), (last, 0))
    tree = parser.parse(source, old)
    attempt = Parsed(source, tree, *errors(tree.root_node))
    return attempt if _weight(attempt) < _weight(known) else known


def _weight(parsed: Parsed) -> int:
    """How much is in error: an error of a few bytes takes what stands around it."""
    return parsed.lost + ERROR_BYTES * len(parsed.broken)


def _changes(before: bytes, after: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Where two sources of the same lines differ: offsets and rows of runs of whole lines."""
    offset = 0
    while offset < len(before):
        if before[offset : offset + BLOCK] == after[offset : offset + BLOCK]:
            offset += BLOCK
            continue
        end = offset
        while end < len(before) and before[end : end + BLOCK] != after[end : end + BLOCK]:
            end += BLOCK
        start = before.rfind(b"\n", 0, offset) + 1
        end = before.find(b"\n", min(end, len(before)) - 1)
        end = len(before) if end < 0 else end + 1
        row = before.count(b"\n", 0, start)
        yield start, end, row, row + before.count(b"\n", start, end)
        offset = end


def _without_macros(parsed: Parsed, macros: re.Pattern[bytes]) -> bytes:
    """The source without the macros that stand close to errors as if they were words of the language."""
    source = parsed.source
    out = bytearray(source)
    for start, end in _windows(source, [(start, start) for start, _ in parsed.broken], LINES_AROUND):
        for found in macros.finditer(source, start, end):
            line = source.rfind(b"\n", 0, found.start()) + 1
            if not source[line : found.start()].lstrip().startswith(b"#"):
                first, last = _said_too_much(source, found)
                out[first:last] = _VISIBLE.sub(b" ", source[first:last])
    return bytes(out)


def _said_too_much(source: bytes, found: re.Match[bytes]) -> tuple[int, int]:
    """What of a macro is to go: all where a definition follows, the arguments alone where it is a statement."""
    arguments = found.span(1)
    before = _BEFORE.search(source, max(0, found.start() - 40), found.start())
    if arguments != (-1, -1) and _OPENS.match(source, found.end()):
        is_clause = _HEAD.search(source, max(0, found.start() - 40), found.start())
        return found.span() if is_clause else (0, 0)  # `TEST_F(Server, stops) {` is the definition
    may_be_type = (
        b"_" not in found[0]
        and (before is None or before[1] in _QUALIFIERS)
        and not _DECLARES.match(source, found.end())
    )
    if _AFTER.match(source, found.end()) and not may_be_type:
        return found.span()
    is_statement = arguments != (-1, -1) and source[found.end() : found.end() + 1] == b";"
    return (arguments[0] + 1, arguments[1] - 1) if is_statement else (0, 0)


def _windows(source: bytes, broken: list[tuple[int, int]], lines: int) -> Iterator[tuple[int, int]]:
    """The lines that hold these ranges, each with some before and after it; together where they touch."""
    reached = 0
    for start, stop in broken[:MAX_WINDOWS]:
        begin, end = start, max(start, stop - 1) - 1
        for _ in range(lines if stop > reached - 1 else 0):
            begin = max(source.rfind(b"\n", 0, begin), 0)
            end = source.find(b"\n", end + 1) if end < len(source) else end
            end = len(source) if end < 0 else end
        if end > reached:
            yield max(begin, reached), end
            reached = end
