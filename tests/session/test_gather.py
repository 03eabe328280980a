"""Documents as a history has them: added, changed, moved, removed."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patinad.git.commits import Commit, FileChange
from patinad.git.layout import locate
from patinad.session.advance import Places, Wanted, advance
from patinad.session.gather import touched
from patinad.store.database import FACTS, open_database

START = 1_755_000_000  # 2025-08-12 12:00:00 UTC
NAME = "layer/sessions/20250812-120000.md"
TEXT = """# Session: parser
**ID**: 20250812-120000
**Started**: 2025-08-12T12:00:00Z

## Activity Log
### 12:00 - Session Start
### 12:40 - Update

**Key decisions:**
- **Keep the parser small**: a grammar of one page can be read by everybody who has to change it
"""


@pytest.fixture
def work(repository: Path, tmp_path: Path, git: Callable[..., str]):
    def commit(minute: int, author: str = "Ada <ada@example.org>", **files: str | None) -> None:
        for path, text in files.items():
            place = repository / path
            place.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                place.unlink()
            else:
                place.write_text(text)
        git(repository, "add", "-A")
        date = f"{START + minute * 60} +0000"
        git(repository, "commit", "-qm", f"feat: {minute}", f"--author={author}", f"--date={date}")

    return commit


def look(folder: Path, place: Path) -> dict[str, tuple[str, str, int, int]]:
    """Session -> source, author, commits and decisions."""
    place.mkdir(exist_ok=True)
    with closing(open_database(place / "facts.db", FACTS)) as db:
        places = Places(place / "sessions.progress")
        advance(db, locate(folder), places, Wanted(), START + 10 * 86400, lambda *_: None)
    with closing(sqlite3.connect(place / "facts.db")) as db:
        return {
            row[0]: row[1:]
            for row in db.execute(
                "SELECT id, source, author, commits_count,"
                " (SELECT count(*) FROM decisions d WHERE d.session_id = s.id AND d.retracted_at IS NULL) FROM sessions s"
            )
        }


@pytest.fixture(params=["live", "at once"])
def looks(request, repository: Path, tmp_path: Path):
    """Look after each step, or in the end only."""

    def seen(*, end: bool = False) -> dict[str, tuple[str, str, int, int]]:
        if request.param == "live" or end:
            return look(repository, tmp_path / "ledger")
        return {}

    return seen


def test_a_document_that_is_removed_keeps_its_session_and_takes_what_it_told(work, looks):
    work(10, a="1\n")
    looks()
    work(30, a="2\n", **{NAME: TEXT})
    before = looks()
    assert before in ({}, {"20250812-120000": ("document", "ada@example.org", 2, 1)})
    work(600, author="Bob <bob@example.org>", **{NAME: None})
    found = looks(end=True)
    assert found["20250812-120000"] == ("document", "ada@example.org", 2, 0)
    assert {row[:3] for row in found.values()} == {
        ("document", "ada@example.org", 2),
        ("commits", "bob@example.org", 1),
    }


def test_a_document_is_of_whoever_wrote_it_first(work, looks):
    work(30, a="1\n", **{NAME: TEXT})
    looks()
    work(600, author="Bob <bob@example.org>", **{NAME: TEXT.replace("parser", "parsers")})
    found = looks(end=True)
    assert found["20250812-120000"] == ("document", "ada@example.org", 1, 1)


def test_a_document_that_is_moved_is_one_session(work, repository, tmp_path):
    old = "layer/sessions/20250812-1200.md"
    text = "notes of a session, without a head, in several words\n" * 5
    work(30, a="1\n", **{old: text})
    work(60, **{old: None, NAME: text})
    found = look(repository, tmp_path / "ledger")
    assert [row[0] for row in found.values()] == ["document"]
    assert set(found) == {"20250812-120000"}


@given(st.data())
def test_who_wrote_a_document_does_not_depend_on_the_order_of_reading(data):
    other = "layer/sessions/20250812-1200.md"
    kinds = st.sampled_from(
        [
            FileChange(NAME, "A", 1, 0),
            FileChange(NAME, "M", 1, 0),
            FileChange(NAME, "D", 0, 1),
            FileChange(NAME, "R", 0, 0, other),
            FileChange(other, "A", 1, 0),
            FileChange("a", "M", 1, 0),
        ]
    )
    commits = [
        Commit(f"{n:040x}", "", (), "", "a@b", data.draw(st.integers(0, 5)), 0, 0, "x", (change,))
        for n, change in enumerate(data.draw(st.lists(kinds, max_size=8)))
    ]
    mixed = data.draw(st.permutations(commits))
    cut = data.draw(st.integers(0, len(commits)))
    assert touched(mixed[cut:], touched(mixed[:cut], {})) == touched(commits, {})
