"""What commit messages say counts as evidence: by sentence, once a patch, while the commit stands, in its scope."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patinad.ledger.book import Entry, write
from patinad.ledger.sessions import MESSAGE_KEPT, Session, SessionCommit, commits_of, kept_message, messages
from patinad.memory import opinions
from patinad.memory.messages import said_in
from patinad.store.database import FACTS, open_database

NOW, SECONDS = "2026-06-01T00:00:00Z", 1_780_272_000.0
FILLER = ("Rotate logs each week", "The parser reads one file at a time", "Colours are off in a pipe")
STATEMENT = "Facts are stored in SQLite"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_database(tmp_path / "facts.db", FACTS)) as opened:
        for number, text in enumerate(FILLER):
            tell(opened, number, SessionCommit(f"f{number}", message=text))
        yield opened


def tell(db: sqlite3.Connection, number: int, *commits: SessionCommit) -> None:
    session = Session(f"2026050{number + 1}-090000", f"2026-05-0{number + 1}T09:00:00Z", "feature")
    write(db, Entry(session, commits), NOW)


def commit(name: str, message: str, **more: str) -> SessionCommit:
    paths = (more.pop("path"),) if "path" in more else None
    return SessionCommit(
        name,
        more.pop("patch", f"p-{name}"),
        paths=paths,
        message=message,
        authored_at="2026-05-20T00:00:00Z",
        reverted_at=more.get("reverted_at"),
    )


def judged(db: sqlite3.Connection, statement: str = STATEMENT, **scope: str) -> dict[str, object]:
    return opinions.validated(db, statement, SECONDS, scope=scope)


def test_a_message_speaks_and_is_cited_by_its_commit(db: sqlite3.Connection) -> None:
    tell(db, 4, commit("c", "feat(db): store facts in SQLite\n\nNo server is needed."))
    found = judged(db)
    assert found["verdict"] == "supported"
    assert [(one["source"], one["ref"], one["quote"], one["weight"]) for one in found["supporting"]] == [  # type: ignore[attr-defined]
        ("commit", "c", "store facts in SQLite", pytest.approx(0.7, abs=0.05))
    ]


def test_a_body_speaks_too(db: sqlite3.Connection) -> None:
    tell(db, 4, commit("c", "feat: a first version\n\n- Facts are stored in SQLite\n- Logs go to stderr"))
    assert judged(db)["verdict"] == "supported"


def test_one_patch_counts_once(db: sqlite3.Connection) -> None:
    tell(db, 4, commit("c", "Store facts in SQLite"))
    once = judged(db)
    tell(db, 5, commit("d", "Store facts in SQLite\n\nFacts are stored in SQLite.", patch="p-c"))
    assert judged(db)["confidence"] == once["confidence"]


def test_a_commit_that_was_taken_back_speaks_against(db: sqlite3.Connection) -> None:
    tell(db, 4, commit("c", "Store facts in SQLite", reverted_at="2026-05-22T00:00:00Z"))
    assert judged(db)["verdict"] == "contradicted"
    tell(db, 4, commit("c", "Store facts in SQLite"))  # its revert was taken back itself
    assert judged(db)["verdict"] == "supported"


@pytest.mark.parametrize("standing", ["rewritten", "unreachable", "unmatched"])
def test_a_commit_that_is_gone_says_nothing(db: sqlite3.Connection, standing: str) -> None:
    tell(db, 4, commit("c", "Store facts in SQLite"))
    db.execute("UPDATE session_commits SET standing = ? WHERE commit_sha = 'c'", (standing,))
    assert judged(db)["verdict"] == "insufficient"


def test_a_message_counts_where_its_commit_worked(db: sqlite3.Connection) -> None:
    tell(db, 4, commit("c", "Store facts in SQLite", path="core/db.py"))
    assert judged(db, path="core")["verdict"] == "supported"
    assert judged(db, path="web")["verdict"] == "insufficient"


def test_what_is_told_again_changes_nothing(db: sqlite3.Connection) -> None:
    tell(db, 4, commit("c", "Store facts in SQLite"))
    before = db.total_changes
    tell(db, 4, commit("c", "Store facts in SQLite"))
    assert db.total_changes == before
    tell(db, 4, SessionCommit("c", "p-c"))  # told by who does not know the message
    assert [one.text for one in messages(db) if one.commit == "c"] == ["Store facts in SQLite"]
    assert len(commits_of(db, "20260505-090000")) == 1


def test_the_sentences_of_a_message() -> None:
    message = (
        "feat(scrape)!: read files in one pass\n\nThe parser was slow. It reads once now.\n\nChanges:\n- Add a cache\n"
        "- Drop the second pass\n  over all files\n\n```\nrm -rf cache\n```\n$ make test\n\nSigned-off-by: A <a@b.c>"
    )
    assert tuple(one.text for one in said_in(message)) == (
        "read files in one pass",
        "The parser was slow.",
        "It reads once now.",
        "Add a cache",
        "Drop the second pass over all files",
    )


def test_a_long_message_is_cut_at_a_line() -> None:
    line = "x" * 99 + "\n"
    assert kept_message("short") == "short"
    assert len(kept_message(line * 400)) <= MESSAGE_KEPT
    assert kept_message(line * 400).endswith("x\n")


def test_what_stands_under_removed_went() -> None:
    message = "refactor: clean up\n\nRemoved:\n- src/agent.rs: Agent commands\n- the old parser\n\nAdded:\n- a new parser"
    told = [(one.text, one.quote) for one in said_in(message)]
    assert ("Remove Agent commands", "src/agent.rs: Agent commands") in told
    assert ("Remove the old parser", "the old parser") in told
    assert ("a new parser", "a new parser") in told


@given(st.text(max_size=300))
def test_any_message_has_sentences_that_stand_in_it(message: str) -> None:
    plain = " ".join(message.split())
    assert all(" ".join(one.quote.split()) in plain or "\n" in message for one in said_in(message))
