"""The questions that code asks of code: where a name is defined, who calls it, what it calls, imports and members.

One function and one row of QUESTIONS each; command line, daemon and MCP ask through this table.
"""

import re
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any, NamedTuple

from patinad.code import asked as names
from patinad.code.asked import Asked, Match
from patinad.code.database import DEFINITION, CodeReader, Definition
from patinad.code.importers import Importers
from patinad.code.languages import BY_NAME
from patinad.config import nearest as nearest_key
from patinad.errors import UsageError

KINDS = {  # kinds that are asked for under the name of one
    "method": ("method", "constructor", "destructor", "getter", "setter", "operator"),
    "field": ("field", "property", "attribute"),
}
ORDINALS = 0xFFFFF  # the rows of a file are numbered `file << 20 | ordinal`
MAX_DEPTH = 50


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question's name and what narrows it."""

    name: str
    file: str = ""  # a path, a folder, the end of a path, or a pattern
    language: str = ""
    kind: str = ""  # of definitions and members
    limit: int = 0  # 0: all
    unresolved: bool = False  # callers: also calls whose target is not known
    depth: int = 1  # callers, callees: how many calls away
    by: bool = False  # imports: what the file or module itself imports


@dataclass(frozen=True, slots=True)
class Answered:
    """Results as JSON shows them, how many there were before the limit, and what may have been meant instead."""

    results: list[dict[str, Any]]
    total: int
    nearest: list[str] = field(default_factory=list)

    def document(self, freshness: dict[str, Any]) -> dict[str, Any]:
        """The answer as JSON shows it."""
        return {
            "results": self.results,
            "total": self.total,
            "nearest": self.nearest,
            "freshness": freshness,
        }


class Call(NamedTuple):
    """A call, and where it leads if that is known."""

    caller: str  # qualified name, or the module's
    callee: str  # as written
    file: str
    line: int
    kind: str
    confidence: str  # exact, import, scope, unique, unresolved
    target: str | None  # qualified name of the definition
    target_file: str | None
    target_line: int | None
    language: str
    distance: int = 1


CALL = (
    "SELECT g.caller_qualified_name, g.callee, g.file, g.line_number, g.call_type, g.confidence,"
    " g.target_qualified_name, g.target_file, g.target_line, g.language"
)
AMONG = "IN (SELECT value FROM json_each(?))"


def answer(reader: CodeReader, question: str, wanted: Wanted) -> Answered:
    """Ask one question of one snapshot. Raises UsageError for a name, language, depth or limit that cannot be."""
    if not wanted.name.strip():
        raise UsageError("there is no name to ask about: give one, as in `patinad code defs main`")
    if wanted.language and wanted.language not in BY_NAME:
        raise UsageError(f"no language {wanted.language!r}{nearest_key(wanted.language, list(BY_NAME))}")
    if not 1 <= wanted.depth <= MAX_DEPTH:
        raise UsageError(f"depth must be from 1 to {MAX_DEPTH}")
    if wanted.limit < 0:
        raise UsageError("limit must be at least 1, or 0 for all")
    asked = names.parse(wanted.name)
    found = [row for row in QUESTIONS[question](reader.db, asked, wanted) if fits(row, wanted)]
    rows = found[: wanted.limit] if wanted.limit else found
    near = [] if found or names.find(reader.db, asked) else names.nearest(reader.db, asked)
    return Answered(rows, len(found), near)


def fits(row: dict[str, Any], wanted: Wanted) -> bool:
    """Whether a result is in the file, of the language and of the kind that are wanted."""
    if wanted.language and row.get("language") != wanted.language:
        return False
    if wanted.kind and row["kind"] not in KINDS.get(wanted.kind, (wanted.kind,)):
        return False
    return not wanted.file or is_in(row["file"], wanted.file)


def is_in(path: str, wanted: str) -> bool:
    """Whether a path is the wanted one, in that folder, ends in it, or fits the pattern."""
    wanted = wanted.removeprefix("./").rstrip("/")
    inside = path == wanted or path.startswith(wanted + "/") or f"/{path}/".find(f"/{wanted}/") >= 0
    return inside or fnmatchcase(path, wanted) or fnmatchcase(path.rpartition("/")[2], wanted)


def definitions(db: sqlite3.Connection, asked: Asked, _wanted: Wanted) -> list[dict[str, Any]]:
    """Where it is defined."""
    numbers = listed(match.id for match in names.find(db, asked))
    rows = db.execute(f"{DEFINITION} WHERE id {AMONG} ORDER BY file, line", (numbers,))
    return [Definition._make(row)._asdict() for row in rows]


def callers(db: sqlite3.Connection, asked: Asked, wanted: Wanted) -> list[dict[str, Any]]:
    """The calls that lead to it; with a depth, every function from which it is reached."""
    targets = with_types(db, names.find(db, asked))
    if wanted.depth > 1:
        found = walk(db, CALLERS_WALK, targets, wanted.depth)
    else:
        rows = db.execute(f"{CALL} FROM call_graph g WHERE g.target_id {AMONG}", (listed(targets),))
        found = [Call(*row) for row in rows]
    if wanted.unresolved:
        sql = f"{CALL} FROM call_graph g WHERE g.callee_name = ? AND g.target_id IS NULL"
        found += (Call(*row) for row in db.execute(sql, (asked.name,)))
    return shown(found)


def callees(db: sqlite3.Connection, asked: Asked, wanted: Wanted) -> list[dict[str, Any]]:
    """The calls made in it (of a type, in its methods); with a depth, every definition that is reached from it."""
    sources = with_members(db, names.find(db, asked))
    if wanted.depth > 1:
        return shown(walk(db, CALLEES_WALK, sources, wanted.depth))
    found: list[Call] = []
    for number in sources:
        first = number & ~ORDINALS
        sql = f"{CALL} FROM call_graph g WHERE g.id BETWEEN ? AND ? AND g.caller_id = ?"
        found += (Call(*row) for row in db.execute(sql, (first, first | ORDINALS, number)))
    return shown(found)


def shown(found: Iterable[Call]) -> list[dict[str, Any]]:
    """Calls in the order in which they are read: nearest first, then by place."""
    return [c._asdict() for c in sorted(found, key=lambda c: (c.distance, c.file, c.line, c.callee))]


# A breadth-first walk: UNION drops what was reached at the same distance, the limit on distance ends cycles. A module
# calls and is not called: it stands as the negative number of its file. Of each caller the nearest call is told.
CALLERS_WALK = (
    "WITH RECURSIVE reached (symbol, distance) AS (SELECT value, 0 FROM json_each(?1) UNION"
    " SELECT CASE WHEN c.caller IS NULL THEN -(c.id >> 20) ELSE (c.id & ~1048575) + c.caller END, r.distance + 1"
    " FROM reached r JOIN calls c ON c.target = r.symbol WHERE r.distance < ?2 ORDER BY 2),"
    " least (symbol, distance) AS (SELECT symbol, min(distance) FROM reached GROUP BY symbol),"
    " hops (id, distance) AS (SELECT min(c.id), l.distance FROM least t JOIN calls c ON c.target = t.symbol"
    " JOIN least l ON l.distance = t.distance + 1 AND l.symbol ="
    " CASE WHEN c.caller IS NULL THEN -(c.id >> 20) ELSE (c.id & ~1048575) + c.caller END GROUP BY l.symbol)"
    " SELECT id, distance FROM hops"
)
CALLEES_WALK = (
    "WITH RECURSIVE reached (symbol, distance) AS (SELECT value, 0 FROM json_each(?1) UNION"
    " SELECT c.target, r.distance + 1 FROM reached r JOIN calls c"
    " ON c.id BETWEEN (r.symbol & ~1048575) AND (r.symbol | 1048575) AND c.caller = (r.symbol & 1048575)"
    " WHERE r.distance < ?2 AND c.target IS NOT NULL ORDER BY 2),"
    " least (symbol, distance) AS (SELECT symbol, min(distance) FROM reached GROUP BY symbol),"
    " hops (id, distance) AS (SELECT min(c.id), l.distance FROM least s JOIN calls c"
    " ON c.id BETWEEN (s.symbol & ~1048575) AND (s.symbol | 1048575) AND c.caller = (s.symbol & 1048575)"
    " JOIN least l ON l.symbol = c.target AND l.distance = s.distance + 1 GROUP BY l.symbol)"
    " SELECT id, distance FROM hops"
)


def walk(db: sqlite3.Connection, sql: str, start: Sequence[int], depth: int) -> list[Call]:
    """Everything within some calls of `start`, each with its distance and the first hop on the way back."""
    distances = dict(db.execute(sql, (listed(start), depth)))
    rows = db.execute(f"{CALL}, g.id FROM call_graph g WHERE g.id {AMONG}", (listed(distances),))
    return [Call._make((*row[:-1], distances[row[-1]])) for row in rows]


def imports(db: sqlite3.Connection, asked: Asked, wanted: Wanted) -> list[dict[str, Any]]:
    """Who imports it, a module, file, package, header or name; or what it imports itself."""
    known = Importers(db)
    found = known.made_by(asked) if wanted.by else known.of(asked)
    rows = [{**site._asdict(), **more} for site, more in found]
    return sorted(rows, key=lambda row: (row["file"], row["line"], row["name"]))


def members(db: sqlite3.Connection, asked: Asked, _wanted: Wanted) -> list[dict[str, Any]]:
    """What stands in the type or on it."""
    roots = names.named_roots(db)
    rows = db.execute(
        "SELECT m.container, m.name, m.member_type AS kind, m.visibility, m.type, m.file, m.line, m.end_line, m.language,"
        " m.qualified_name, m.signature FROM member_facts m WHERE m.container = ?1 OR m.container LIKE '%.' || ?1"
        " ORDER BY m.file, m.line",
        (asked.name,),
    )
    columns = [column[0] for column in rows.description]
    found = [dict(zip(columns, row, strict=True)) for row in rows]
    if asked.file:
        found = [row for row in found if names.ends_path(row["file"], asked.file)]
    if not asked.around:
        return found
    modules = dict(db.execute("SELECT path, module FROM files"))
    gaps = []
    for row in found:
        holding = names.holders(row["container"], row["file"], modules[row["file"]], roots)
        gap = names.least_gap(asked.around, holding)
        if gap is not None:
            gaps.append((gap, row))
    least = min((gap for gap, _ in gaps), default=0)
    return [row for gap, row in gaps if gap == least]


RELATION = (
    "SELECT sn.name, tn.name, k.name, f.path, r.line, f.language, d.qualified_name FROM relations r"
    " JOIN files f ON f.id = r.id >> 20 JOIN names sn ON sn.id = r.subject JOIN names tn ON tn.id = r.target"
    " JOIN names k ON k.id = r.kind LEFT JOIN definitions d ON d.id = (r.id & ~1048575) + r.symbol"
)


def subtypes(db: sqlite3.Connection, asked: Asked, _wanted: Wanted) -> list[dict[str, Any]]:
    """The types that are written to extend, implement or embed it."""
    rows = db.execute(f"{RELATION} WHERE tn.name LIKE '%' || ? || '%' ORDER BY f.path, r.line", (asked.name,))
    found = map(relation, rows)
    return [row for row in found if names.parse(bare(row["target"])).name == asked.name]


def supertypes(db: sqlite3.Connection, asked: Asked, _wanted: Wanted) -> list[dict[str, Any]]:
    """The types that it is written to extend, implement or embed."""
    rows = db.execute(f"{RELATION} WHERE sn.name = ? ORDER BY f.path, r.line", (asked.name,))
    return [relation(row) for row in rows]


def relation(row: Sequence[Any]) -> dict[str, Any]:
    """What one type is to another."""
    subject, target, kind, file, line, language, qualified = row
    return {
        "name": qualified or subject,
        "target": target,
        "kind": kind,
        "file": file,
        "line": line,
        "language": language,
    }


def bare(target: str) -> str:
    """A type as written without its arguments: `Base[T]`, `&Base<T>`."""
    return re.split(r"[\[<(]", target, maxsplit=1)[0].strip("&* ")


def listed(numbers: Iterable[int]) -> str:
    """Ids as one value of a statement."""
    return f"[{','.join(map(str, numbers))}]"


def with_types(db: sqlite3.Connection, matches: Iterable[Match]) -> list[int]:
    """The definitions, and of a constructor its type as well: a call of the type is what runs it."""
    found = dict.fromkeys(match.id for match in matches)
    rows = db.execute(
        "SELECT (s.id & ~1048575) + s.container FROM symbols s JOIN kinds k ON k.id = s.kind"
        " WHERE k.kind = 'constructor' AND s.container IS NOT NULL AND s.id IN (SELECT value FROM json_each(?))",
        (listed(found),),
    )
    return list(found | dict.fromkeys(number for (number,) in rows))


def with_members(db: sqlite3.Connection, matches: Iterable[Match]) -> list[int]:
    """The definitions, and of a type all that it holds: a class calls what its methods call."""
    found = dict.fromkeys(match.id for match in matches)
    rows = db.execute(
        "WITH RECURSIVE held (id) AS (SELECT s.id FROM symbols s JOIN kinds k ON k.id = s.kind"
        " WHERE k.family = 'type' AND s.id IN (SELECT value FROM json_each(?)) UNION"
        " SELECT s.id FROM held h JOIN symbols s ON s.id BETWEEN (h.id & ~1048575) AND (h.id | 1048575)"
        " AND s.container = (h.id & 1048575)) SELECT id FROM held",
        (listed(found),),
    )
    return list(found | dict.fromkeys(number for (number,) in rows))


Question = Callable[[sqlite3.Connection, Asked, Wanted], list[dict[str, Any]]]
QUESTIONS: dict[str, Question] = {
    "defs": definitions,
    "callers": callers,
    "callees": callees,
    "imports": imports,
    "members": members,
    "subtypes": subtypes,
    "supertypes": supertypes,
}
