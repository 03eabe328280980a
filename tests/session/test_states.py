"""A session's life by the clock: open, idle, open again, closed, final once; and which sessions `--since` writes."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from patinad.errors import PatinadError
from patinad.git.layout import locate
from patinad.session.advance import Looked, Places, Wanted, advance
from patinad.store.database import FACTS, open_database

Git = Callable[..., str]
START = 1_700_000_000
MINUTE, HOUR = 60, 3600


class Clock:
    """A repository looked at from moments of our choice."""

    def __init__(self, folder: Path, place: Path, git: Git) -> None:
        self.folder, self.place, self.git = folder, place, git
        place.mkdir()

    def commit(self, at: int, message: str = "feat: work") -> str:
        self.git(
            self.folder, "commit", "--quiet", "--allow-empty", "-m", message, "--date", f"{START + at} +0000"
        )
        return self.git(self.folder, "rev-parse", "HEAD")

    def look(self, at: int, **wanted: Any) -> Looked:
        with closing(open_database(self.place / "facts.db", FACTS)) as db:
            return advance(
                db,
                locate(self.folder),
                Places(self.place / "progress"),
                Wanted(**wanted),
                START + at,
                lambda *_: None,
            )

    def rows(self) -> list[Any]:
        with closing(sqlite3.connect(self.place / "facts.db")) as db:
            asked = (
                "SELECT id, state, finalised_at IS NOT NULL, commits_count FROM sessions ORDER BY started_at"
            )
            return db.execute(asked).fetchall()


@pytest.fixture
def clock(repository: Path, tmp_path: Path, git: Git) -> Clock:
    return Clock(repository, tmp_path / "ledger", git)


def test_open_idle_open_again_closed_and_final_once(clock: Clock) -> None:
    clock.commit(0)
    looked = clock.look(5 * MINUTE)
    ((name, state, final, _),) = clock.rows()
    assert (state, final) == ("open", 0)
    assert looked.due_at is not None
    assert START + 5 * MINUTE < looked.due_at <= START + 2 * HOUR

    looked = clock.look(looked.due_at - START + 1)
    assert [row[:3] for row in clock.rows()] == [(name, "idle", 0)], "time alone did it"

    clock.commit(65 * MINUTE)
    clock.look(66 * MINUTE)
    assert clock.rows() == [(name, "open", 0, 2)], "work was resumed"

    looked = clock.look(20 * HOUR)
    assert clock.rows() == [(name, "closed", 1, 2)]
    assert looked.finalised == (name,)
    assert looked.due_at is None, "nothing will change by itself any more"

    looked = clock.look(30 * HOUR)
    assert looked.finalised == ()
    clock.commit(40 * HOUR)
    clock.look(41 * HOUR)
    assert clock.rows()[0] == (name, "closed", 1, 2)
    assert [row[1] for row in clock.rows()] == ["closed", "open"]


def test_what_due_at_says_comes_to_an_end(clock: Clock) -> None:
    """Whoever looks only when it is due sees every change, and is not kept busy."""
    clock.commit(0)
    now, looks = 60, 0
    while (due := clock.look(now).due_at) is not None:
        assert due > START + now
        now, looks = due - START, looks + 1
    assert looks <= 3
    assert [row[1:3] for row in clock.rows()] == [("closed", 1)]


def test_since_writes_only_sessions_with_newer_work(clock: Clock) -> None:
    first = clock.commit(0)
    clock.commit(20 * HOUR)
    clock.look(100 * HOUR, since=first)
    assert [row[3] for row in clock.rows()] == [1]
    clock.look(100 * HOUR)
    assert [row[3] for row in clock.rows()] == [1, 1], "a later look finds the rest"
    with pytest.raises(PatinadError, match="names no commit here"):
        clock.look(100 * HOUR, since="nothing")


def test_no_commits_yet_and_then_the_first(clock: Clock) -> None:
    assert clock.look(0).written == ()
    clock.commit(0)
    clock.look(60)
    assert [row[1] for row in clock.rows()] == ["open"]
