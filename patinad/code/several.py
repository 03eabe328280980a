"""Spellings of what holds several values, or may be one of several (typetext.py says how they are spelled)."""

import re
from collections.abc import Callable, Iterable

from patinad.code.typetext import EITHER, INFERRED, LONGEST, MOST, with_step

SPREAD = "..."  # before the type of each of several, behind those of a tuple that has more
MOST_GIVEN = 8  # arguments of which each is told
NOTHING = "\0"  # the type of what is no value: `None`, a variable before its first one
_GIVEN = re.compile(
    r"\{(\d)(\(\))?(?:\.(\S+?))?\}"
)  # an argument in what a function gives, and a step from it
_EVERY = re.compile(r"\{\*(\S*)\}")  # each of `count` arguments


def agreed(types: Iterable[str]) -> str:
    """The one type that several values have, or the few that they may; "" where one is not known."""
    found = list(dict.fromkeys(types))
    if len(found) > 1 and NOTHING in found:
        found.remove(NOTHING)
    if len(found) <= 1:
        return found[0] if found else ""
    all_ = EITHER.join(one.removeprefix(INFERRED) for one in found)
    return all_ if "" not in found and len(found) <= MOST and len(all_) <= LONGEST else ""


def holder(written: str, types: list[str], form: str) -> str:
    """The type of what is written out of several values: `[a, b]` holds what both are, a tuple each for itself."""
    endless = any(one.startswith(SPREAD) for one in types)
    types = [one.removeprefix(SPREAD) for one in types]
    some = types if form == "tuple" else [agreed(types)]
    if not any(some) or NOTHING in some:
        return ""
    shown = [one.removeprefix(INFERRED) or "_" for one in some]
    text = written.format(", ".join([*shown, SPREAD] if endless and form == "tuple" else shown))
    return text if len(text) <= LONGEST else ""


def given(
    template: str, types: list[str], value: Callable[[int], str], result: Callable[[int], str], count: int = 0
) -> str:
    """The type of what a function gives that every file knows; "" where that is not known.

    `types`: what it is told in so many words; `value`, `result`: the type of an argument, of what calling that gives.
    """
    text = template = _EVERY.sub(
        lambda found: ", ".join(f"{{{n}{found[1]}}}" for n in range(count)), template
    )
    for wanted in _GIVEN.finditer(template):
        place, called, step = int(wanted[1]), wanted[2], wanted[3]
        found = types[place] if place < len(types) else result(place) if called else value(place)
        found = with_step(found, step) if step and found != NOTHING else found
        if found in {"", NOTHING}:
            return ""
        text = text.replace(wanted[0], found.removeprefix(INFERRED))
    return text if len(text) <= LONGEST else ""
