"""The trailers at the end of a commit message, by git's own rules, and the commit that a fixup is for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_TRAILER = re.compile(r"^(?P<key>[A-Za-z0-9][A-Za-z0-9-]*)[ \t]*:[ \t]*(?P<value>.*)$")
# What git writes itself; one of these makes a block of trailers of lines of which a quarter are trailers.
_GENERATED = ("Signed-off-by: ", "(cherry picked from commit ")
_DIVIDER = re.compile(r"^---(?:\s|$)")
_FIXUP = re.compile(r"^(?P<word>fixup|squash|amend)! (?P<subject>.+)")


@dataclass(frozen=True, slots=True)
class Trailer:
    """One trailer; `first` and `last` are its lines in the message, from 0. A value is unfolded to one line."""

    key: str  # as written
    value: str
    first: int
    last: int


def trailers_of(lines: Iterable[str]) -> list[Trailer]:
    """The trailers of a message's lines: those of its last paragraph, if all of that, or a quarter with git's own, are such."""
    held = list(lines)
    block = _block(held)
    found: list[Trailer] = []
    follows = False  # whether the line before belongs to a trailer
    for number in block:
        line = held[number]
        if line[:1].isspace():
            if follows:
                last = found[-1]
                found[-1] = Trailer(last.key, f"{last.value} {line.strip()}".strip(), last.first, number)
        elif match := _TRAILER.match(line):
            found.append(Trailer(match["key"], match["value"].strip(), number, number))
            follows = True
        else:
            follows = False
    return found


def _block(lines: list[str]) -> range:
    """The lines of the last paragraph, where it is one of trailers; it is never the first paragraph."""
    end = next((number for number, line in enumerate(lines) if _DIVIDER.match(line)), len(lines))
    while end and not lines[end - 1].strip():
        end -= 1
    start = end
    while start and lines[start - 1].strip():
        start -= 1
    title_ends = next((number for number, line in enumerate(lines) if not line.strip()), len(lines))
    if start <= title_ends:
        return range(0)
    trailing = other = folded = 0
    generated = False
    for line in reversed(lines[start:end]):
        if line.startswith(_GENERATED):
            generated, trailing, folded = True, trailing + 1, 0
        elif line[:1].isspace():
            folded += 1  # of the trailer above it, if there is one
        elif _TRAILER.match(line):
            trailing, folded = trailing + 1, 0
        else:
            other, folded = other + 1 + folded, 0
    other += folded
    is_block = trailing > 0 and (other == 0 or (generated and trailing * 3 >= other))
    return range(start, end) if is_block else range(0)


def fixes_up(message: str) -> str | None:
    """The subject of the commit into which a `fixup!`, `squash!` or `amend!` commit is to be folded."""
    match = _FIXUP.match(message)
    subject = match["subject"] if match else None
    while subject and (inner := _FIXUP.match(subject)):
        subject = inner["subject"]
    return subject
