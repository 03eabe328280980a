"""Conditional compilation that cuts through statements and braces, laid straight for a parser that sees all branches.

A brace opened under `#if` and again under `#else` is closed once: to a grammar the rest of the file is in it. Of such a
group the first branch is kept (of `#if 0` the next); its directives and its other branches become spaces. A group whose branches are
whole statements stays as it is.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

_DIRECTIVE = re.compile(
    rb"^[ \t]*#[ \t]*(if|ifdef|ifndef|elif|elifdef|elifndef|else|endif)\b([^\n]*)", re.MULTILINE
)
_CONTINUED = re.compile(rb"\\\r?\n[^\n]*")
# Strings, characters and comments: braces in them count for nothing.
_QUIET = re.compile(
    rb"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|//[^\n]*|/\*.*?\*/|^[ \t]*#(?:[^\n\\]|\\.)*",
    re.DOTALL | re.MULTILINE,
)
_NEVER = re.compile(rb"\s*0\s*(?:/[*/].*)?$")
_REMARK = re.compile(rb"//[^\n]*|/\*.*?\*/")
NEAR = 200  # bytes
MAX_INSIDE = 1_500  # bytes; a group of more holds definitions
LINES = 12  # a longer comment hides what stands before it
_STEPS = {ord("{"): (b"{", 1), ord("}"): (b"{", -1), ord("("): (b"(", 1), ord(")"): (b"(", -1)}
_NO_BRACE = bytes(byte for byte in range(256) if byte not in _STEPS)


@dataclass(slots=True)
class Group:
    """One `#if` to its `#endif`: where each directive begins and ends, and whether the first branch can never be."""

    never: bool
    marks: list[tuple[int, int]] = field(default_factory=list)


def straightened(source: bytes, broken: list[tuple[int, int]]) -> bytes:
    """The source without the branches that cut it; every byte's offset and line kept.

    `broken`: the ranges, in order, that did not parse. A branch that only begins inside a statement matters near them.
    """
    starts = [start for start, _ in broken]
    out = bytearray(source)
    for group in _groups(source):  # inner ones first
        if not _cuts(group, out) and not (_is_near(group, starts) and _is_inside(group, source)):
            continue
        kept = 1 if group.never and len(group.marks) > 2 else 0
        for number, (start, end) in enumerate(group.marks):
            _clear(out, start, end)
            if number != kept and number + 1 < len(group.marks):
                _clear(out, end, group.marks[number + 1][0])
    return bytes(out)


def _groups(source: bytes) -> list[Group]:
    """All complete groups, an inner one before the one around it."""
    waiting: list[Group] = []
    found: list[Group] = []
    for match in _DIRECTIVE.finditer(source):
        end = match.end()
        while source[end - 1 : end] == b"\\" and (more := _CONTINUED.match(source, end - 1)):
            end = more.end()
        word = match[1]
        if word.startswith(b"if"):
            waiting.append(Group(word == b"if" and bool(_NEVER.match(match[2]))))
        if not waiting:
            continue
        waiting[-1].marks.append((match.start(), end))
        if word == b"endif":
            found.append(waiting.pop())
    return found


def _is_near(group: Group, starts: list[int]) -> bool:
    """Whether something did not parse in the group or close to it."""
    first, last = group.marks[0][0] - NEAR, group.marks[-1][1] + NEAR
    return bisect_left(starts, first) < bisect_right(starts, last)


def _is_inside(group: Group, source: bytes) -> bool:
    """Whether the group begins inside a statement: what stands before it, comments and directives apart, ends none."""
    end = group.marks[0][0]
    if group.marks[-1][1] - end > MAX_INSIDE:
        return False
    for _ in range(LINES):
        if end <= 0:
            return False
        start = source.rfind(b"\n", 0, end - 1) + 1
        line = _REMARK.sub(b"", source[start : end - 1]).strip()
        goes_on = source[max(0, start - 2) : start] == b"\\\n"  # of a directive
        if line and not goes_on and not line.startswith((b"#", b"*", b"/*")):
            return not line.endswith((b";", b"{", b"}", b":", b"*/", b"\\"))
        end = start
    return False


def _cuts(group: Group, text: bytearray) -> bool:
    """Whether a branch opens or closes what it does not close or open."""
    for before, after in pairwise(group.marks):
        branch = bytes(text[before[1] : after[0]])
        # Strings and comments are looked for where braces seem not to match: that takes as long as half a parse.
        if _is_cut(branch) and _is_cut(_QUIET.sub(b"", branch)):
            return True
    return False


def _is_cut(branch: bytes) -> bool:
    depth = {b"{": 0, b"(": 0}
    for piece in branch.translate(None, _NO_BRACE):
        opener, step = _STEPS[piece]
        depth[opener] += step
        if depth[opener] < 0:
            return True
    return any(depth.values())


def _clear(out: bytearray, start: int, end: int) -> None:
    out[start:end] = re.sub(rb"[^\n]", b" ", bytes(out[start:end]))
