"""Functions that code attaches to values of a type: `using SafeMath for uint256` has `a.add(b)` mean `SafeMath.add(a, b)`."""

import re
from collections.abc import Iterator

from patinad.code.definitions import Sym
from patinad.code.exports import Foreign, Known, Overloads, Thing, Value
from patinad.code.lookup import File
from patinad.code.meaning import Meaning
from patinad.code.overloads import takes
from patinad.code.typetext import parts_of

USES = "uses"  # the tie of a type to what it attaches, or has attached
_WHERE = re.compile(r"\s+(?:memory|storage|calldata|payable)\b")
_SHORT = re.compile(r"(u?int)$")  # of `uint256`


def attached(
    meaning: Meaning, file: File, caller: int, value: Thing, name: int, arguments: int | None
) -> Thing:
    """The one function of a name that may be called on a value as if it were a member of it."""
    if arguments is None:
        return Known.UNSURE
    found = {
        function
        for function in functions(meaning, file, caller, value, name)
        if takes(meaning.index, function, arguments + 1) and is_first(meaning, function, value)
    }
    return found.pop() if len(found) == 1 else Known.UNSURE


def functions(meaning: Meaning, file: File, caller: int, value: Thing, name: int) -> Iterator[Sym]:
    """What the type around attaches under a name, and what the type of the value has attached."""
    around = meaning.around(file, caller)
    owners = [around] if around is not None else []
    owners += [value.type] if isinstance(value, Value) and value.type != around else []
    for owner in owners:
        for tie in meaning.index.ties(owner.id):
            thing = (
                meaning.path(meaning.index.file(tie.file), -1, tie.target)[0] if tie.kind == USES else None
            )
            if isinstance(thing, Sym) and thing.family == "type":
                member = meaning.member(thing, name)
                yield from (
                    member.functions
                    if isinstance(member, Overloads)
                    else ((member,) if isinstance(member, Sym) else ())
                )
            elif isinstance(thing, Sym) and thing.family == "function" and thing.name == name:
                yield thing


def is_first(meaning: Meaning, function: Sym, value: Thing) -> bool:
    """Whether a value may be the first argument of a function; one of no known type may."""
    if not isinstance(value, Value | Foreign):
        return True
    first = _WHERE.sub("", next(iter(parts_of(meaning.index.parameters(function.id), ",")), ""))
    wanted = meaning.type(
        meaning.index.file(function.file), function.container, first.rpartition(" ")[0] or first
    )
    if isinstance(wanted, Value) and isinstance(value, Value):
        return wanted.type in meaning.order(value.type)
    same = isinstance(wanted, Foreign) and isinstance(value, Foreign)
    return same and plain(wanted) == plain(value)


def plain(value: Thing) -> str:
    """A written type without what makes no difference."""
    text = _WHERE.sub("", value.text) if isinstance(value, Foreign) else ""
    return _SHORT.sub(r"\g<1>256", text)
