"""Spellings of what holds several values, or may be one of several (typetext.py says how they are spelled)."""

import re
from collections.abc import Callable, Iterable

from tree_sitter import Node

from patinad.code.typetext import EITHER, INFERRED, LONGEST, MOST, with_step

NOTHING = "\0"  # the type of what is no value: `None`, a variable before its first one
_GIVEN = re.compile(r"\{(\d)(?:\.(\S+?))?\}")  # an argument in what a function gives, and a step from it


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
    some = types if form == "tuple" else [agreed(types)]
    if not any(some) or NOTHING in some:
        return ""
    text = written.format(", ".join(one.removeprefix(INFERRED) or "_" for one in some))
    return text if len(text) <= LONGEST else ""


def given(template: str, arguments: list[Node], type_of: Callable[[Node], str]) -> str:
    """The type of what a function gives that every file knows, by what it is given; "" where that is not known."""
    text = template
    for wanted in _GIVEN.finditer(template):
        place = int(wanted[1])
        found = type_of(arguments[place]) if place < len(arguments) else ""
        found = with_step(found, wanted[2]) if wanted[2] and found != NOTHING else found
        if found in {"", NOTHING}:
            return ""
        text = text.replace(wanted[0], found.removeprefix(INFERRED))
    return text if len(text) <= LONGEST else ""
