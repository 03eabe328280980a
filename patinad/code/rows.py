"""Facts to rows of code.db: names to ids, and many files' rows into a table at once."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from patinad.code.changes import scope_of
from patinad.code.chunks import path_words, shortened, spaced
from patinad.code.facts import Call, FileFacts, Symbol
from patinad.code.kinds import EMBEDDED_FAMILIES, FAMILY_OF, family
from patinad.code.names import Names
from patinad.code.written import of_parameters
from patinad.vectors.texts import text_hash

Row = tuple[object, ...]

ALIAS = "type_alias"

# Rows that are held until they are written: a statement for each of a file's tables took a third of the writing.
ROWS_HELD = 8_000


class Rows:
    """The rows of files' facts, gathered; `flush` writes them."""

    def __init__(self, db: sqlite3.Connection, names: Names) -> None:
        self.db = db
        self.names = names
        self.kinds: dict[str, int] = dict(db.execute("SELECT kind, id FROM kinds"))
        self.held = 0
        self.symbols: list[Row] = []
        self.search: list[Row] = []
        self.calls: list[Row] = []
        self.imports: list[Row] = []
        self.relations: list[Row] = []
        self.type_references: list[Row] = []

    def kind(self, kind: str) -> int:
        """The id of a kind of definition."""
        found = self.kinds.get(kind)
        if found is None:
            cursor = self.db.execute("INSERT INTO kinds (kind, family) VALUES (?, ?)", (kind, family(kind)))
            found = self.kinds[kind] = int(cursor.lastrowid or 0)
        return found

    def add(self, first: int, own: Sequence[int], path: str, facts: FileFacts) -> None:
        """One file's rows. `first` is the number of its ordinal 0, `own` the ordinals of its symbols."""
        self.add_symbols(first, own, path, facts.symbols)
        self.add_calls(first, own, facts.calls)
        self.add_rest(first, own, facts)
        self.held += len(facts.symbols) + len(facts.calls)
        if self.held > ROWS_HELD:
            self.flush()

    def add_rest(self, first: int, own: Sequence[int], facts: FileFacts) -> None:
        """Imports, relations and the types that are named."""
        name, optional = self.names, self.names.optional
        self.imports += [
            (
                at,
                name(i.path),
                optional(i.name),
                optional(i.alias),
                name(i.kind),
                own[i.container] if i.container >= 0 else None,
                own[i.scope] if i.scope >= 0 else None,
                i.line,
            )
            for at, i in enumerate(facts.imports, first)
        ]
        self.relations += [
            (at, None if r.symbol < 0 else own[r.symbol], name(r.subject), name.text(r.target), name(r.kind), r.line)
            for at, r in enumerate(facts.relations, first)
        ]  # fmt: skip
        self.type_references += [
            (at, name(text), count) for at, (text, count) in enumerate(facts.type_references, first)
        ]

    def add_symbols(
        self,
        first: int,
        own: Sequence[int],
        path: str,
        symbols: Sequence[Symbol],
        stored: Mapping[int, Row] = MappingProxyType({}),
    ) -> None:
        """Definitions, and what full text search is to know of them; not those of which all that is said is stored."""
        names, text, kinds = self.names, self.names.text, self.kinds
        known = names.known
        path_said = path_words(path)
        add, add_search = self.symbols.append, self.search.append
        for ordinal, s in zip(own, symbols, strict=False):
            name, qualified = s.name, s.qualified_name
            number = first + ordinal
            scope = scope_of(s) if len(qualified) > len(name) else ""
            signature, doc = s.signature, s.doc
            said = (
                known.get(name) or names(name),
                kinds.get(s.kind) or self.kind(s.kind),
                s.flags,
                (known.get(scope) or names(scope)) if scope else None,
                own[s.container] if s.container >= 0 else None,
                text(s.receiver) if s.receiver else None,
                (known.get(s.visibility) or names(s.visibility)) if s.visibility else None,
                s.parameter_count,
                s.generic_count,
                signature or None,
                s.parameters or None,
                text(s.type) if s.type else None,
                s.value or None,
                json.dumps(s.modifiers, ensure_ascii=False) if s.modifiers else None,
                doc or None,
                text(s.head) if s.head else None,
            )
            if stored and stored.get(ordinal) == said:
                continue
            if s.kind == ALIAS and s.value:
                names.tell(names(name), s.value)
            if s.generic_count and (bounds := of_parameters(name, signature)):
                names.tell(names(name), " ".join(bounds))
            name_said, signature_said = spaced(qualified), spaced(signature)
            add_search((number, name_said, path_said, signature_said, doc))
            add((
                number,
                *said,
                s.line,
                s.end_line - s.line,
                text_hash(shortened(name_said, path, signature_said, doc))
                if FAMILY_OF.get(s.kind) in EMBEDDED_FAMILIES
                else None,
            ))  # fmt: skip

    def add_calls(self, first: int, own: Sequence[int], calls: Sequence[Call]) -> None:
        """Calls, unresolved."""
        names, text = self.names, self.names.text
        known = names.known
        add = self.calls.append
        for at, c in enumerate(calls, first):
            joiner = callee = receiver = None
            name = c.name
            if c.receiver:
                receiver = text(c.receiver)
                if c.callee != f"{c.receiver}.{name}":
                    joiner = c.callee[len(c.receiver) : -len(name)]
                    if len(joiner) > 3 or c.callee != f"{c.receiver}{joiner}{name}":
                        joiner, callee = None, c.callee
            elif c.callee != name:
                callee = c.callee
            add((
                at,
                known.get(name) or names(name),
                own[c.caller] if c.caller >= 0 else None,
                known.get(c.kind) or names(c.kind),
                receiver,
                joiner,
                callee,
                text(c.receiver_type) if c.receiver_type else None,
                1 if c.local else None,
                c.arguments if c.arguments >= 0 else None,
                c.line,
            ))  # fmt: skip

    def flush(self) -> None:
        """Write what was gathered."""
        for rows, statement in (
            (self.symbols, INSERT_SYMBOL),
            (self.search, INSERT_SEARCH),
            (self.calls, INSERT_CALL),
            (self.imports, INSERT_IMPORT),
            (self.relations, INSERT_RELATION),
            (self.type_references, INSERT_REFERENCE),
        ):
            if rows:
                self.db.executemany(statement, rows)
                rows.clear()
        self.names.store()
        self.held = 0


# What a definition's facts say of it but for its lines, as `add_symbols` gives it.
SAID = (
    "name, kind, flags, scope, container, receiver, visibility, parameter_count, generic_count, signature, parameters,"
    " type, value, modifiers, doc, head"
)
INSERT_SYMBOL = (
    f"INSERT INTO symbols (id, {SAID}, line, lines, text_hash)"  # noqa: S608  # our names
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
# What the rows of imports, relations and type references say, but for their lines.
IMPORT = "path, name, alias, kind, container, scope"
RELATION = "symbol, subject, target, kind"
INSERT_IMPORT = f"INSERT INTO imports (id, {IMPORT}, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608  # our names
INSERT_RELATION = f"INSERT INTO relations (id, {RELATION}, line) VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608  # our names
INSERT_REFERENCE = "INSERT INTO type_references (id, name, count) VALUES (?, ?, ?)"
CALL = "name, caller, kind, receiver, joiner, callee, receiver_type, local, arguments"
INSERT_CALL = f"INSERT INTO calls (id, {CALL}, line, confidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"  # noqa: S608  # our names
INSERT_SEARCH = "INSERT INTO search (rowid, name, path, signature, doc) VALUES (?, ?, ?, ?, ?)"
