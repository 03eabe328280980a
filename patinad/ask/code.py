"""What code answers to a question: from the tables where its structure is asked for, else by words and by meaning."""

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from patinad.ask import rank, semantic
from patinad.ask.route import Route, route
from patinad.ask.snippet import Snippets
from patinad.ask.store import Found, Task
from patinad.code import asked as names
from patinad.code.chunks import words
from patinad.code.database import CodeReader, Definition
from patinad.code.questions import Answered, Wanted, answer, definitions
from patinad.errors import PatinadError
from patinad.git.layout import Layout
from patinad.vectors import models

CANDIDATES = 100  # of each list; what stands further down is never shown
MEANT = 30  # as far down the list of vectors a hit is called similar
SCORES = {"exact": 1.0, "import": 0.95, "scope": 0.9, "unique": 0.8, "unresolved": 0.4}
_CODE_WORD = re.compile(
    r"`([^`]+)`|\b([A-Za-z]\w*(?:(?:\.|::|->)\w+)+|\w*[a-z0-9][A-Z]\w*|\w*_\w+)\b(?:\(\))?"
)


def search(task: Task) -> Found:
    """Answer one question. Raises sqlite3.Error for a damaged code.db."""
    code_db = Path(task.code_db)
    if not code_db.exists():
        return Found([], 0)
    stamp = semantic.stamp_of(code_db)
    with CodeReader(code_db) as reader:
        snippets = Snippets(reader, blobs(task))
        asked, notes = route(task.text), []
        if asked is not None:
            found = answer(reader, asked.question, Wanted(asked.name, **dict(asked.options)))
            if found.results:
                return from_tables(found, asked, task.limit, snippets)
            notes.append(nothing(reader, asked, found))
        near = by_meaning(reader, stamp, task, notes)
        results = by_words_and_meaning(reader, task, near, snippets, notes)
    embedded = None if near is None else {"done": near.done, "total": near.total}
    return Found(results[: task.limit], len(results), None, tuple(notes), embedded)


def from_tables(found: Answered, asked: Route, limit: int, snippets: Snippets) -> Found:
    """What a table answered, surest first; several calls on one line are one result."""
    rows = {
        (row["file"], row["line"], row.get("caller"), row.get("target"), row.get("name")): row
        for row in found.results
    }
    order = sorted(rows.values(), key=lambda row: -SCORES.get(row.get("confidence", ""), 1.0))
    if asked.question == "defs":
        order.sort(key=lambda row: rank.is_test(Definition(**row)))
    results = [STRUCTURES[asked.question](row, snippets, asked) for row in order[:limit]]
    return Found(results, len(rows), {"question": asked.question, "name": asked.name})


def blobs(task: Task) -> Callable[[str], bytes]:
    """Reads blobs; the repository is opened by the first that is wanted."""
    opened: list[Any] = []

    def read(blob: str) -> bytes:
        from patinad.git.repository import Repository  # noqa: PLC0415  # pygit2, for answers that show source

        if not opened:
            worktree = None if task.worktree is None else Path(task.worktree)
            opened.append(Repository.open(Layout(worktree, Path(task.git_dir), Path(task.common_dir))))
        content: bytes = opened[0].read(blob)
        return content

    return read


def nothing(reader: CodeReader, asked: Route, found: Answered) -> str:
    """Why a structural question has no answer, in words."""
    if asked.question == "callers":
        unresolved = answer(reader, "callers", Wanted(asked.name, unresolved=True)).total
        if unresolved:
            calls = "1 call" if unresolved == 1 else f"{unresolved:,} calls"
            return (
                f"no call is known to mean {asked.name}, {calls} may: `patinad code callers {asked.name} --unresolved`"
                " lists them; this was found by words"
            )
    if names.find(reader.db, names.parse(asked.name)):
        return f"{asked.name} is known, and the tables hold nothing of that kind about it; this was found by words"
    near = f" (did you mean {', '.join(found.nearest[:3])}?)" if found.nearest else ""
    return f"nothing is called {asked.name}{near}; this was found by words"


# -- by words and by meaning


def by_meaning(
    reader: CodeReader, stamp: tuple[int, ...], task: Task, notes: list[str]
) -> semantic.Near | None:
    """The nearest chunks; None, and a note, where there is no model."""
    one = models.find(Path(task.models_dir), task.model) if task.vectors else None
    if one is None:
        reason = models.missing_reason(task.model) if task.vectors else "config.toml says embed = false"
        notes.append(f"by words alone, without vectors: {reason}")
        return None
    where = semantic.Vectors(Path(task.code_db), Path(task.blobs_db), one)
    try:
        near = semantic.nearest(reader, stamp, where, task.text, CANDIDATES)
    except (sqlite3.Error, PatinadError) as error:
        notes.append(f"by words alone: the vectors cannot be read ({error})")
        return None
    if near.total and not near.done:
        notes.append("by words alone: nothing is embedded yet")
    return near


def by_words_and_meaning(
    reader: CodeReader, task: Task, near: semantic.Near | None, snippets: Snippets, notes: list[str]
) -> list[dict[str, Any]]:
    """Definitions, best first: those whose name is given, then what full text and vectors agree on."""
    asked = rank.stems(task.text)
    named = exactly_named(reader, task.text)
    worded = by_words(reader, task.text)
    meant: list[Definition] = []
    if near is not None:
        meant = meaning_order(reader, near)
    first_shown = {place_of(one) for one in named}
    rest = [
        (one, score) for one, score in ordered(worded, meant, task.text) if place_of(one) not in first_shown
    ]
    close = set(meant[:MEANT])
    if not named and _CODE_WORD.fullmatch(task.text.strip()):
        near_by = names.nearest(reader.db, names.parse(task.text))
        meant_perhaps = f" (did you mean {', '.join(near_by[:3])}?)" if near_by else ""
        notes.insert(0, f"nothing is called {task.text}{meant_perhaps}; this was found by words")
    first = [result(one, 1.0, [f"its name is {one.name}"], snippets) for one in named]
    return first + [
        result(one, min(score, 0.99), reasons(asked, one, one in close), snippets)
        for one, score in rest[: max(0, task.limit - len(first))]
    ]


def ordered(worded: list[Definition], meant: list[Definition], text: str) -> list[tuple[Definition, float]]:
    """Both lists in one order, best first, each definition with its score from 0 to 1."""
    asked = rank.stems(text)
    weighed = ((one, rank.demotion(asked, one) / (rank.K + place)) for place, one in enumerate(meant))
    best: dict[tuple[str, str], tuple[Definition, float]] = {}
    for one, score in rank.fuse(worded, rank.reorder(weighed)):
        best.setdefault(place_of(one), (one, score))
    return list(best.values())


def place_of(one: Definition) -> tuple[str, str]:
    """What overloads and re-definitions of one thing share: of them all the best is shown."""
    return one.file, one.qualified_name


def by_words(reader: CodeReader, text: str, limit: int = CANDIDATES) -> list[Definition]:
    """What full text search finds, in the order of its score and what the name and path add to that."""
    asked = rank.stems(text)
    kept = " ".join(word for word in words(text) if word not in rank.STOP_WORDS) or text
    hits = reader.search(kept, limit)
    return rank.reorder((hit.definition, hit.score * rank.factor(asked, hit.definition)) for hit in hits)


def meaning_order(reader: CodeReader, near: semantic.Near) -> list[Definition]:
    """The definitions that the nearest chunks stand for, nearest first."""
    found = reader.symbols_of([text_hash for text_hash, _ in near.hits])
    return [one for text_hash, _ in near.hits for one in found.get(text_hash, ())]


def exactly_named(reader: CodeReader, text: str) -> list[Definition]:
    """Definitions whose names stand in the question as code writes them, or that are all of it."""
    written = [quoted or plain for quoted, plain in _CODE_WORD.findall(text)]
    if len(text.split()) == 1:
        written.append(text)
    found: dict[Definition, None] = {}
    for name in written:
        for row in definitions(reader.db, names.parse(name), Wanted(name)):
            found[Definition(**row)] = None
    asked = rank.stems(text)
    longest = sorted(found, key=lambda one: one.line - one.end_line)  # of overloads, the one with the body
    one_each = {place_of(one): one for one in reversed(longest)}
    return sorted(one_each.values(), key=lambda one: (-rank.demotion(asked, one), one.file, one.line))


def reasons(asked: frozenset[str], one: Definition, is_near: bool) -> list[str]:
    """Why a definition is among the results."""
    share = rank.shares(asked, one)
    found = [
        ("name matches", share.name >= 0.5),
        ("part of its name matches", 0 < share.name < 0.5),
        ("path matches", share.path > 0),
        ("signature matches", share.signature and not share.name),
        ("documentation matches", share.doc),
        ("similar meaning", is_near),
    ]
    said = [reason for reason, holds in found if holds] or ["shares words"]
    return [*said, "a test: ranked lower"] if rank.is_test(one) and "test" not in asked else said


def result(one: Definition, score: float, why: list[str], snippets: Snippets) -> dict[str, Any]:
    """A definition as a result."""
    snippet = snippets.cut(one.file, one.line, one.end_line) or one.signature
    return shown(one.kind, one.qualified_name, one.file, one.line, score, why, snippet)


def shown(
    what: str, name: str, file: str, line: int, score: float, why: list[str], snippet: str
) -> dict[str, Any]:
    """A result as JSON shows it."""
    return {
        "kind": "code",
        "name": name,
        "file": file,
        "line": line,
        "score": round(score, 4),
        "reasons": why,
        "snippet": snippet,
        "symbol_kind": what,
    }


# -- from the tables: one function a question


def defined(row: dict[str, Any], snippets: Snippets, asked: Route) -> dict[str, Any]:
    """A definition of the name."""
    one = Definition(**row)
    return result(
        one, 1.0 if not rank.is_test(one) else rank.TEST_FACTOR, [f"defines {asked.name}"], snippets
    )


def calling(row: dict[str, Any], snippets: Snippets, _asked: Route) -> dict[str, Any]:
    """A call of the name."""
    why = [f"calls {row['target'] or row['callee']} ({row['confidence']})"]
    snippet = snippets.around(row["file"], row["line"])
    return shown("call", row["caller"], row["file"], row["line"], SCORES[row["confidence"]], why, snippet)


def called(row: dict[str, Any], snippets: Snippets, _asked: Route) -> dict[str, Any]:
    """What the name calls."""
    why = [f"called by {row['caller']} ({row['confidence']})"]
    name = row["target"] or row["callee"]
    snippet = snippets.around(row["file"], row["line"])
    return shown("call", name, row["file"], row["line"], SCORES[row["confidence"]], why, snippet)


def importing(row: dict[str, Any], snippets: Snippets, asked: Route) -> dict[str, Any]:
    """An import."""
    name = f"{row['path']}: {row['name']}" if row["name"] else row["path"]
    why = [f"imported by {asked.name}" if dict(asked.options).get("by") else f"imports {asked.name}"]
    snippet = snippets.cut(row["file"], row["line"], row["line"])
    return shown("import", name, row["file"], row["line"], 1.0, why, snippet)


def member(row: dict[str, Any], snippets: Snippets, _asked: Route) -> dict[str, Any]:
    """A member of the type."""
    why = [f"member of {row['container']}"]
    snippet = snippets.cut(row["file"], row["line"], min(row["line"] + 1, row["end_line"]))
    return shown(row["kind"], row["qualified_name"], row["file"], row["line"], 1.0, why, snippet)


def related(row: dict[str, Any], snippets: Snippets, _asked: Route) -> dict[str, Any]:
    """What one type is to another."""
    why = [f"{row['name']} {row['kind']} {row['target']}"]
    snippet = snippets.cut(row["file"], row["line"], row["line"])
    return shown(row["kind"], row["name"], row["file"], row["line"], 1.0, why, snippet)


STRUCTURES: dict[str, Callable[[dict[str, Any], Snippets, Route], dict[str, Any]]] = {
    "defs": defined,
    "callers": calling,
    "callees": called,
    "imports": importing,
    "members": member,
    "subtypes": related,
    "supertypes": related,
}
