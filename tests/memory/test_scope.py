"""A belief about one part of a project is weighed, and answered about, by what was done there."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patinad.errors import UsageError
from patinad.ledger import beliefs
from patinad.ledger.book import Entry, write
from patinad.ledger.rows import Decision, Evidence
from patinad.ledger.sessions import PATHS_KEPT, Session, SessionCommit, kept_paths
from patinad.memory import opinions
from patinad.memory.growth import grow
from patinad.memory.scope import below, cleaned, holds, read_scope
from patinad.store.database import FACTS, open_database

NOW, SECONDS = "2026-06-01T00:00:00Z", 1_780_272_000.0
FILLER = ("Logs are rotated each week", "The parser reads one file at a time", "Colours are off in a pipe")


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_database(tmp_path / "facts.db", FACTS)) as opened:
        for number, text in enumerate(FILLER):
            tell(opened, f"f{number}", text, ("README.md",))
        yield opened


def tell(
    db: sqlite3.Connection, commit: str, text: str, paths: tuple[str, ...], branch: str = "main"
) -> None:
    """A session of one commit that says this, there."""
    evidence = Evidence("commit", commit, 0, 9, text, f"p-{commit}", "2026-05-01T00:00:00Z")
    session = Session(f"20260501-{commit}", "2026-05-01T00:00:00Z", "feature", git_branch=branch)
    commits = (SessionCommit(commit, f"p-{commit}", paths=paths),)
    write(db, Entry(session, commits, (Decision(text, evidence=(evidence,)),)), NOW)


def verdict(db: sqlite3.Connection, statement: str, **scope: str) -> str:
    return str(opinions.validated(db, statement, SECONDS, scope=scope)["verdict"])


def test_what_was_done_elsewhere_does_not_count(db: sqlite3.Connection) -> None:
    tell(db, "a", "Use mocks in unit tests", ("web/app.ts",))
    tell(db, "b", "Never use mocks in unit tests", ("core/tests/x.py",))
    assert verdict(db, "Unit tests use mocks") == "contested"
    assert verdict(db, "Unit tests use mocks", path="web/") == "supported"
    assert verdict(db, "In web/, unit tests use mocks") == "supported"
    assert verdict(db, "Unit tests use mocks", path="core") == "contradicted"
    assert verdict(db, "Unit tests use mocks", path="docs") == "insufficient"


def test_a_branch_is_a_scope(db: sqlite3.Connection) -> None:
    tell(db, "a", "Use mocks in unit tests", ("a",), branch="spike")
    assert verdict(db, "Unit tests use mocks", branch="spike") == "supported"
    assert verdict(db, "On the spike branch, unit tests use mocks") == "supported"
    assert verdict(db, "Unit tests use mocks", branch="main") == "insufficient"


def test_a_belief_is_weighed_and_denied_in_its_scope_only(db: sqlite3.Connection) -> None:
    uid = opinions.added(db, "Unit tests use mocks", NOW, scope={"path": "web"})["id"]
    tell(db, "a", "Never use mocks in unit tests", ("core/x.py",))
    grow(db, NOW)
    assert beliefs.conflicts(db, uid) == []
    assert {one.evidence.source_kind for one in beliefs.find(db, uid).evidence} == {"user"}
    tell(db, "b", "No mocks in unit tests", ("web/x.ts",))
    grow(db, NOW)
    assert len(beliefs.conflicts(db, uid)) == 1


def test_what_the_user_says_of_a_part_holds_there_and_below(db: sqlite3.Connection) -> None:
    opinions.added(db, "In src/db/, queries are written by hand", NOW)
    assert verdict(db, "Queries are written by hand", path="src/db/reader.py") == "supported"
    assert verdict(db, "Queries are written by hand", path="src/web") == "insufficient"
    assert len(opinions.listed(db, SECONDS, scope={"path": "src"})["beliefs"]) == 1
    assert opinions.listed(db, SECONDS, scope={"path": "docs"}) == {"beliefs": []}


def test_the_work_behind_a_belief_tells_its_domains(db: sqlite3.Connection) -> None:
    for commit in ("a", "b"):
        tell(db, commit, "Keep each parser in one module", ("tests/parser.rs",))
    grow(db, NOW)
    (kept,) = beliefs.all_beliefs(db)
    assert {"rust", "testing"} <= set(kept.domains)


@pytest.mark.parametrize(
    ("statement", "rest", "scope"),
    [
        ("In tests/, git is real", "git is real", {"path": "tests/"}),
        ("On branch next: below src/db, no ORM", "no ORM", {"branch": "next", "path": "src/db"}),
        ("Facts are stored in src/db/", "Facts are stored in src/db/", {}),
        ("In general, git is real", "In general, git is real", {}),
        ("In tests/,", "In tests/,", {}),
    ],
)
def test_a_statement_may_begin_with_where_it_holds(statement: str, rest: str, scope: dict[str, str]) -> None:
    assert read_scope(statement) == (rest, scope)


def test_a_scope_has_one_spelling() -> None:
    assert cleaned({"path": "./src//db/"}) == {"path": "src/db"}
    assert cleaned({"path": "."}) is cleaned({}) is None
    for outside in ("/etc", "../other"):
        with pytest.raises(UsageError, match="not inside the repository"):
            cleaned({"path": outside})


PATHS = st.lists(st.sampled_from("abc"), min_size=1, max_size=4).map("/".join)


@given(PATHS, PATHS)
def test_what_holds_around_a_path_holds_there(one: str, other: str) -> None:
    assert holds({"path": one}, {"path": other}) == below(other, one)
    assert holds(None, {"path": other})
    assert holds({"path": one}, None)


@given(st.lists(PATHS, max_size=PATHS_KEPT * 2, unique=True))
def test_never_too_many_paths_of_a_commit_are_kept(paths: list[str]) -> None:
    kept = kept_paths(paths)
    assert len(kept) <= PATHS_KEPT
    assert len(paths) > PATHS_KEPT or set(kept) == set(paths)
