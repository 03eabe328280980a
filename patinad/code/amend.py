"""One file's rows in code.db brought to what its facts say now: a row that says the same stays, at most on another line.

To write all rows of a file of a megabyte anew took 100 ms, and to resolve all its calls 80 to 300.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import filterfalse, groupby, islice
from operator import itemgetter
from typing import Any

from patinad.code.changes import ORDINAL_BITS, ORDINALS, Row, same_ordinals
from patinad.code.chunks import search_text
from patinad.code.facts import FileFacts
from patinad.code.rows import CALL, IMPORT, RELATION, SAID, Rows
from patinad.code.selection import select

SAID_COLUMNS = SAID.count(",") + 1
CALL_COLUMNS = CALL.count(",") + 1
CALLER = 1  # its place among the columns of a call


@dataclass(slots=True)
class Amended:
    """What came of a file's rows; definitions by their ordinals, with what their rows say (`rows.SAID`)."""

    stored: dict[int, Row] = field(default_factory=dict)  # all that there were
    gone: dict[int, Row] = field(default_factory=dict)  # what went, or was said otherwise
    come: dict[int, Row] = field(default_factory=dict)  # what is new, or said otherwise now
    moved: bool = False  # others stand above others than before
    imports: tuple[list[Row], list[Row]] = field(
        default_factory=lambda: ([], [])
    )  # before and after (`rows.IMPORT`)
    relations: tuple[list[Row], list[Row]] = field(default_factory=lambda: ([], []))
    ordinals: Sequence[int] = ()  # of the definitions that the facts say, in their order
    hashes: Counter[bytes] = field(
        default_factory=Counter
    )  # of chunks: how many more definitions have each than before
    calls: list[int] = field(default_factory=list)  # those that are new
    called_in: dict[int, list[int]] = field(
        default_factory=dict
    )  # the others, by the ordinal of their caller; -1: the module


class Amendment:
    """The rows of one file, while they are brought to new facts."""

    def __init__(self, rows: Rows, number: int) -> None:
        self.rows, self.db = rows, rows.db
        self.first = number << ORDINAL_BITS
        self.span = (self.first, self.first + ORDINALS - 1)
        self.amended = Amended()

    def write(self, path: str, facts: FileFacts) -> Amended:
        """Write what differs."""
        self.symbols(path, facts)
        self.calls(facts)
        self.rows.add_rest(self.first, self.amended.ordinals, facts)
        self.amended.imports = self.listed("imports", IMPORT, self.rows.imports)
        self.amended.relations = self.listed("relations", RELATION, self.rows.relations)
        self.references()
        self.rows.flush()
        return self.amended

    def symbols(self, path: str, facts: FileFacts) -> None:
        """Definitions, and what full text search knows of them."""
        amended, first, rows = self.amended, self.first, self.rows
        lines: dict[int, tuple[int, int]] = {}
        hashes: dict[int, bytes | None] = {}
        stored = amended.stored
        query = f"SELECT id, line, lines, text_hash, {SAID} FROM symbols WHERE id BETWEEN ? AND ?"  # noqa: S608  # our names
        for row in self.db.execute(query, self.span):
            own = row[0] - first
            lines[own], hashes[own], stored[own] = row[1:3], row[3], row[4:]
        amended.ordinals = ordinals = same_ordinals(stored, facts.symbols, rows.names, rows.kind)
        rows.add_symbols(first, ordinals, path, facts.symbols, stored)
        for row in rows.symbols:
            own = int(row[0]) - first  # type: ignore[call-overload]  # an id
            amended.come[own] = row[1 : SAID_COLUMNS + 1]
            if row[-1] is not None:
                amended.hashes[row[-1]] += 1  # type: ignore[index]  # a hash
        amended.gone = {own: said for own, said in stored.items() if own in amended.come}
        if len(ordinals) - len(amended.come) + len(amended.gone) < len(stored):
            left = stored.keys() - set(ordinals)
            amended.gone |= {own: stored[own] for own in left}
        for own in amended.gone:
            if (text_hash := hashes[own]) is not None:
                amended.hashes[text_hash] -= 1
        self.delete("symbols", [first + own for own in amended.gone], len(stored))
        now = [(own, s.line, s.end_line - s.line) for own, s in zip(ordinals, facts.symbols, strict=True)]
        amended.moved = is_moved(lines, now)
        kept = [(own, line, size) for own, line, size in now if own in lines and own not in amended.come]
        shifts = {first + own: line - lines[own][0] for own, line, _ in kept}
        self.shift("symbols", [first + own for own in stored], shifts)
        self.db.executemany(
            "UPDATE symbols SET lines = ? WHERE id = ?",
            [(size, first + own) for own, _, size in kept if size != lines[own][1]],
        )

    def calls(self, facts: FileFacts) -> None:
        """Calls. Those that say the same are the same, whichever they were: they lead to the same."""
        amended, rows, first = self.amended, self.rows, self.first
        rows.add_calls(first, amended.ordinals, facts.calls)
        said_now: list[Row] = list(rows.calls)
        rows.calls.clear()
        waiting: dict[Row, list[tuple[int, int]]] = {}
        query = f"SELECT {CALL}, line, id FROM calls WHERE id BETWEEN ? AND ? ORDER BY id"  # noqa: S608  # our names
        numbers: list[int] = []
        for row in self.db.execute(query, self.span):
            waiting.setdefault(row[:CALL_COLUMNS], []).append(row[CALL_COLUMNS:])
            numbers.append(row[-1])
        for some in waiting.values():
            if len(some) > 1:
                some.sort(reverse=True)  # so that the first line is at hand
        shifts: dict[int, int] = {}
        come: list[Row] = []
        for new in said_now:
            said = new[1:-1]
            if same := waiting.get(said):
                line, number = same.pop()
                shifts[number] = new[-1] - line
                caller = said[CALLER]
                amended.called_in.setdefault(-1 if caller is None else caller, []).append(number)
            else:
                come.append(new)
        self.delete("calls", [number for number in numbers if number not in shifts], len(numbers))
        self.shift("calls", numbers, shifts)
        free = filterfalse(shifts.__contains__, range(*self.span))
        amended.calls = list(islice(free, len(come)))
        rows.calls += [(number, *new[1:]) for number, new in zip(amended.calls, come, strict=True)]

    def listed(self, table: str, columns: str, new: list[Row]) -> tuple[list[Row], list[Row]]:
        """A table whose order says something: all anew where not all is the same but for lines. Gives what it says, before and after."""
        query = f"SELECT id, {columns}, line FROM {table} WHERE id BETWEEN ? AND ? ORDER BY id"  # noqa: S608  # our names
        old = self.db.execute(query, self.span).fetchall()
        before, after = [row[1:-1] for row in old], [row[1:-1] for row in new]
        if before == after:
            numbers = [row[0] for row in old]
            self.shift(table, numbers, {row[0]: now[-1] - row[-1] for row, now in zip(old, new, strict=True)})
            new.clear()
        else:
            self.db.execute(f"DELETE FROM {table} WHERE id BETWEEN ? AND ?", self.span)  # noqa: S608  # our names
        return before, after

    def references(self) -> None:
        """How often the file names types."""
        query = "SELECT name, count, id FROM type_references WHERE id BETWEEN ? AND ?"
        old = {name: (count, number) for name, count, number in self.db.execute(query, self.span)}
        new = {row[1]: row[2] for row in self.rows.type_references}
        self.rows.type_references.clear()
        kept = {name: number for name, (_, number) in old.items() if name in new}
        gone = [number for name, (_, number) in old.items() if name not in new]
        self.delete("type_references", gone, len(old))
        self.db.executemany(
            "UPDATE type_references SET count = ? WHERE id = ?",
            [(new[name], number) for name, number in kept.items() if old[name][0] != new[name]],
        )
        taken = set(kept.values())
        free = filterfalse(taken.__contains__, range(*self.span))
        come = [(name, count) for name, count in new.items() if name not in kept]
        self.rows.type_references += [(number, *row) for number, row in zip(free, come, strict=False)]

    def delete(self, table: str, numbers: list[int], of: int) -> None:
        """Delete rows; `of`: how many there are."""
        if table == "symbols":
            self.db.executemany(DELETE_SEARCH, self.searched(numbers))
        if numbers and len(numbers) == of:
            self.db.execute(f"DELETE FROM {table} WHERE id BETWEEN ? AND ?", self.span)  # noqa: S608  # our names
        else:
            self.db.executemany(f"DELETE FROM {table} WHERE id = ?", [(number,) for number in numbers])  # noqa: S608  # our names

    def searched(self, numbers: Iterable[int]) -> Iterator[tuple[object, ...]]:
        """What search knows of stored definitions."""
        query = "SELECT id, qualified_name, file, signature, doc FROM definitions WHERE id IN"
        for number, *said in list(select(self.db, query, numbers)):
            yield number, *search_text(*said)

    def shift(self, table: str, numbers: Iterable[int], shifts: dict[int, int]) -> None:
        """Move rows to other lines, each run of rows that move alike at once; `numbers`: of all rows, in their order."""
        kept = ((number, shifts[number]) for number in numbers if number in shifts)
        for by, run in groupby(kept, key=itemgetter(1)):
            if by:
                some: list[tuple[int, Any]] = list(run)
                self.db.execute(
                    f"UPDATE {table} SET line = line + ? WHERE id BETWEEN ? AND ?",  # noqa: S608  # our names
                    (by, some[0][0], some[-1][0]),
                )


def is_moved(before: dict[int, tuple[int, int]], now: Sequence[tuple[int, int, int]]) -> bool:
    """Whether of two definitions the one that was above is below now; the resolver asks for them in their order."""
    lines = {own: line for own, line, _ in now if own in before}
    if len({line - before[own][0] for own, line in lines.items()}) < 2:  # all moved alike
        return False
    order = [(lines[own], own) for _, own in sorted((before[own][0], own) for own in lines)]
    return order != sorted(order)


DELETE_SEARCH = (
    "INSERT INTO search (search, rowid, name, path, signature, doc) VALUES ('delete', ?, ?, ?, ?, ?)"
)
