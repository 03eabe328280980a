"""Names as people write them (`Session.get`, `pkg::path::name`, `(*Server).Start`, `file.py:name`, `file.py:12`), and what they mean.

A definition is asked for by its own name and any part of what holds it: type, module, package, file. What is written
next to each other need not stand next to each other (`requests.get` is defined in `requests.api`); of several
definitions, those are meant that leave out the least.
"""

import difflib
import re
import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from patinad.code.languages import LANGUAGES
from patinad.code.modules import ALIAS

EXTENSIONS = frozenset(extension for language in LANGUAGES for extension in language.extensions)
HEADS = frozenset({"crate", "self", "super", "this", "cls", "Self"})  # say where, not what
COMPARED = 4_000  # names that are compared letter by letter: some 40 ms
NEAREST = 5

_SEPARATOR = re.compile(r"::|->|\?\.|[./\\:]|(?<=\w)#")
_OPERATOR = re.compile(r"(?:^|(?<=[\s:.>]))operator\s*\W.*$")
_RECEIVER = re.compile(r"\(\s*[*&]?\s*([\w.]+)\s*\)\.")
_CALLED = re.compile(r"\([^()]*\)?$")
_GENERIC = re.compile(r"<[^<>]*>")


class Asked(NamedTuple):
    """A name, what was said to hold it (outermost first), and a path or the end of one."""

    written: str
    name: str
    around: tuple[str, ...] = ()
    file: str = ""


class Match(NamedTuple):
    """A definition that is meant."""

    id: int
    qualified_name: str
    file: str


def parse(text: str) -> Asked:
    """What a person wrote, taken apart. Nothing is an error; what means nothing finds nothing."""
    written = text.strip().strip("`'\"").strip()
    file, rest = split_file(written)
    operator = _OPERATOR.search(rest)
    last = (operator.group().strip(),) if operator else ()
    rest = _RECEIVER.sub(r"\1.", rest[: operator.start()] if operator else rest)
    rest = _GENERIC.sub("", rest if operator else _CALLED.sub("", rest)).strip("&*@ ")
    parts = [part for part in (*parts_of(rest), *last) if part]
    while len(parts) > 1 and parts[0] in HEADS:
        parts = parts[1:]
    if not parts:
        return Asked(written, written, (), file)
    return Asked(written, parts[-1], tuple(parts[:-1]), file)


def split_file(text: str) -> tuple[str, str]:
    """`src/a.py:name` and `a.py::name` as file and name; without a file, it is empty."""
    file, colon, rest = text.removeprefix("./").partition(":")
    if colon and rest.strip(":") and is_path(file):
        return file, rest.lstrip(":")
    return "", text


def is_path(text: str) -> bool:
    """Whether a text looks like the path of a source file."""
    dot = text.rfind(".")
    return dot >= 0 and text[dot:].lower() in EXTENSIONS and not text.startswith(".")


def parts_of(text: str) -> list[str]:
    """A qualified name, module or path, part by part."""
    return [part for part in _SEPARATOR.split(text) if part]


def find(db: sqlite3.Connection, asked: Asked) -> list[Match]:
    """The definitions that a name means, by file and line; of `file:12` the function or type that the line is in."""
    if asked.file and asked.name.isdecimal() and not asked.around:
        return at_line(db, asked)
    rows = db.execute(
        "SELECT id, qualified_name, file, module FROM definitions WHERE name = ? ORDER BY file, line",
        (asked.name,),
    ).fetchall()
    if not rows and asked.around:
        rows = db.execute(
            "SELECT id, qualified_name, file, module FROM definitions WHERE name = ? ORDER BY file, line",
            (asked.written,),
        ).fetchall()
        asked = asked._replace(around=())
    if asked.file:
        rows = [row for row in rows if ends_path(row[2], asked.file)]
    if not asked.around:
        return [Match(*row[:3]) for row in rows]
    roots = named_roots(db)
    gaps = [
        (gap, Match(number, name, file))
        for number, name, file, module in rows
        if (gap := least_gap(asked.around, holders(name, file, module, roots))) is not None
    ]
    least = min((gap for gap, _ in gaps), default=0)
    return [match for gap, match in gaps if gap == least]


def at_line(db: sqlite3.Connection, asked: Asked) -> list[Match]:
    """The innermost functions or types around a line, one a file that is meant."""
    rows = db.execute(
        "SELECT id, qualified_name, file FROM definitions WHERE family IN ('function', 'type')"
        " AND line <= ?1 AND end_line >= ?1 ORDER BY end_line - line DESC, id",
        (min(int(asked.name), 1 << 31),),
    )
    inner = {row[2]: Match(*row) for row in rows if ends_path(row[2], asked.file)}
    return sorted(inner.values(), key=lambda match: match.file)


def ends_path(path: str, asked: str) -> bool:
    """Whether `asked` is the path or whole parts of its end."""
    return path == asked or path.endswith("/" + asked.removeprefix("/"))


def named_roots(db: sqlite3.Connection) -> list[tuple[str, str]]:
    """The folders to which a manifest gives a name: (folder, name)."""
    rows = db.execute("SELECT path, module FROM files WHERE language IS NULL AND module <> ''")
    return [(path.rpartition("/")[0], name) for path, name in rows if ALIAS not in name]


def holders(name: str, file: str, module: str, roots: Iterable[tuple[str, str]]) -> list[list[str]]:
    """What holds a definition, outermost first: as it lies in the repository, and as its package is called."""
    scope = name.split(".")[:-1]
    found = [parts_of(module) + scope]
    for folder, package in roots:
        if not folder or file.startswith(folder + "/"):
            inner = module.removeprefix(folder)
            found.append(parts_of(package) + parts_of(inner) + scope)
    return found


def least_gap(around: Sequence[str], holding: Iterable[Sequence[str]]) -> int | None:
    """How much is left out between `around` and the name at best; None where it does not hold it."""
    gaps = []
    for parts in holding:
        place = len(parts)
        for part in reversed(around):
            place -= 1
            while place >= 0 and parts[place] != part:
                place -= 1
            if place < 0:
                break
        else:
            gaps.append(len(parts) - place - len(around))
    return min(gaps, default=None)


def nearest(db: sqlite3.Connection, asked: Asked) -> list[str]:
    """Qualified names that may have been meant, best first: of the same name elsewhere, else spelled alike."""
    same = [asked.name] if exists(db, asked.name) else []
    names = same or alike(asked.name, defined_names(db))
    found: dict[str, None] = {}
    for name in names:
        rows = db.execute(
            "SELECT DISTINCT qualified_name FROM definitions WHERE name = ? LIMIT ?", (name, NEAREST)
        )
        found.update((qualified, None) for (qualified,) in rows)
    return list(found)[:NEAREST]


def exists(db: sqlite3.Connection, name: str) -> bool:
    """Whether anything is called so."""
    return db.execute("SELECT 1 FROM definitions WHERE name = ? LIMIT 1", (name,)).fetchone() is not None


def defined_names(db: sqlite3.Connection) -> list[str]:
    """Every name of a definition, once."""
    return [
        name
        for (name,) in db.execute(
            "SELECT name FROM names WHERE id IN (SELECT DISTINCT name FROM symbols) ORDER BY name"
        )
    ]


def alike(name: str, names: Iterable[str]) -> list[str]:
    """Those of `names` that are spelled alike, best first."""
    plain, room = flat(name), max(2, len(name) // 3)
    if not plain:
        return []
    known = [(other, flat(other)) for other in names]
    same = [other for other, spelled in known if spelled == plain]
    holding = sorted(
        (other for other, spelled in known if plain in spelled and spelled != plain and len(plain) > 2),
        key=lambda other: (not flat(other).startswith(plain), len(other), other),
    )[:NEAREST]
    near = [
        (other, spelled)
        for other, spelled in known
        if abs(len(spelled) - len(plain)) <= room and (spelled[:1] == plain[:1] or spelled[-2:] == plain[-2:])
    ][:COMPARED]
    close = difflib.get_close_matches(plain, {spelled for _, spelled in near}, n=NEAREST, cutoff=0.6)
    spelled_so = [other for found in close for other, spelled in near if spelled == found]
    return list(dict.fromkeys([*same, *spelled_so, *holding]))[:NEAREST]


def flat(name: str) -> str:
    """A name without what differs between styles of writing it."""
    return name.replace("_", "").replace("-", "").lower()
