"""Types that have a type above them, found by names from the top downwards."""

from patinad.code.definitions import Sym
from patinad.code.meaning import Meaning
from patinad.code.selection import select
from patinad.code.typetext import INFERRED

TYPES_NAMED = (
    "SELECT s.id, s.name FROM symbols s JOIN kinds k ON k.id = s.kind AND k.family = 'type' WHERE s.name IN"
)


def types_below(meaning: Meaning, above: Sym) -> list[Sym]:
    """A type and those that have it above them."""
    db, index = meaning.index.db, meaning.index
    names, todo = {above.name}, {above.name}
    while todo:
        texts = todo | {text for (text,) in select(db, "SELECT name FROM words WHERE word IN", todo)}
        found = {subject for (subject,) in select(db, "SELECT subject FROM relations WHERE target IN", texts)}
        aliases = "SELECT alias FROM imports WHERE alias IS NOT NULL AND name IN"
        found.update(alias for (alias,) in select(db, aliases, todo))
        numbers = (index.name_id(INFERRED + index.text(name)) for name in todo)
        spelled = [number for number in numbers if number is not None]
        found.update(name for (name,) in select(db, "SELECT name FROM symbols WHERE type IN", spelled))
        todo = found - names
        names |= todo
    types = [index.sym(number) for number, _ in select(db, TYPES_NAMED, names)]
    return [one for one in types if above in meaning.order(one)]
