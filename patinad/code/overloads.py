"""Functions of one name that differ in their parameters: which of them a call means by the number of its arguments."""

from patinad.code.definitions import Sym
from patinad.code.exports import Known, Overloads, Thing, choose
from patinad.code.facts import SIGNATURE_CHARACTERS
from patinad.code.lookup import Index
from patinad.code.typetext import parts_of

ANY = 1_000_000  # as many arguments as one likes


def meant(index: Index, thing: Thing, arguments: int | None) -> Thing:
    """The one of several functions that takes so many arguments; of the same number two are none."""
    if not isinstance(thing, Overloads):
        return thing
    if arguments is None:
        return choose(list(thing.functions), types=False)
    fitting = [s for s in thing.functions if takes(index, s, arguments)]
    # One that takes any number is meant where no other is.
    fitting = [s for s in fitting if most(index, s) < ANY] or fitting
    bodies = [s for s in fitting if not s.declared_only]
    declared = {(s.file, index.parameters(s.id)) for s in fitting if s.declared_only}
    if len({s.parameters for s in fitting}) != 1 or len(bodies) > 1 or len(declared) > 1:
        return Known.UNSURE
    return (bodies or fitting)[0]


def is_marked(index: Index, function: Sym, mark: str) -> bool:
    """Whether a function has a mark behind its parameters: `int size() const`."""
    return mark in index.signature(function.id).rpartition(")")[2].split()


def takes(index: Index, function: Sym, arguments: int) -> bool:
    """Whether a function takes so many arguments; what has a default may be left out, wherever that is said."""
    if not arguments <= most(index, function):
        return False
    if arguments >= function.parameters:
        return True
    same = (s for some in index.named(function.name).values() for s in some)
    return any(least(index, s) <= arguments for s in same if s.parameters == function.parameters)


def least(index: Index, function: Sym) -> int:
    """How many arguments a function needs."""
    text = index.parameters(function.id)
    if len(text) >= SIGNATURE_CHARACTERS:
        return 0
    optional = sum("=" in part or "..." in part for part in parts_of(text, ","))
    return function.parameters - optional


def most(index: Index, function: Sym) -> int:
    """How many arguments a function takes."""
    # `...` by itself is no parameter; it stands in the signature.
    texts = index.parameters(function.id), index.signature(function.id)
    cut = len(texts[0]) >= SIGNATURE_CHARACTERS or len(texts[1]) >= SIGNATURE_CHARACTERS
    return ANY if cut or any("..." in text for text in texts) else function.parameters
