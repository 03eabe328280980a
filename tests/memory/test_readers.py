"""Eight processes read while sessions are written and closed and stores are made anew: none is locked out or misled."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support import reader
from support.processes import until
from support.stores import seen

from patinad.ledger.book import Entry, write, writing
from patinad.ledger.rows import Decision
from patinad.ledger.sessions import Session, SessionCommit
from patinad.memory.derive import STORES, bring, rebuild

READERS = 8
SESSIONS = 60 if os.environ.get("PATINAD_LONG") else 8


@contextmanager
def read_meanwhile(stop: Path, mode: str, *places: Path) -> Iterator[None]:
    """Readers, from before the work to after it; each must have seen all there is in the end."""
    command = [sys.executable, reader.__file__, mode, str(stop), *map(str, places)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    running = [subprocess.Popen(command, **pipes) for _ in range(READERS)]
    try:
        assert until(lambda: len(list(stop.parent.glob("reads-*"))) == READERS, 60)
        yield
    finally:
        stop.touch()
        ended = [(*one.communicate(timeout=90), one.returncode) for one in running]
    assert [(said, code) for _, said, code in ended if code] == []
    told = [json.loads(out) for out, _, _ in ended]
    assert {one["found"] for one in told} == {SESSIONS * reader.DECISIONS}
    assert min(one["rounds"] for one in told) > 1


def entry(number: int, commits: int) -> Entry:
    """A session as it stands after so many commits; with the last of them it is closed and final."""
    name, closed = f"202605{number % 28 + 1:02}-{number:06}", commits == reader.COMMITS
    when = f"2026-05-{number % 28 + 1:02}T10:00:00Z"
    session = Session(
        name,
        when,
        "feature",
        state="closed" if closed else "open",
        source="commits",
        ended_at=when if closed else None,
        finalised_at=when if closed else None,
        commits_count=commits,
    )
    decisions = tuple(
        Decision(f"Choose the store {number} over the pool {n}", evidence=seen(n + 1))
        for n in range(min(commits, reader.DECISIONS))
    )
    return Entry(session, tuple(SessionCommit(f"{number}-{n}") for n in range(commits)), decisions)


def test_readers_see_whole_sessions_and_no_lock(tmp_path: Path) -> None:
    ledger, data = tmp_path / "git/facts.db", tmp_path / "data"
    with read_meanwhile(tmp_path / "stop", "stores", ledger, data):
        for number in range(SESSIONS):
            for commits in range(1, reader.COMMITS + 1):
                with writing(ledger, backups=tmp_path / "backups", now=0.0) as db:
                    write(db, entry(number, commits), "2026-06-01T00:00:00Z")
            for store in STORES:
                bring(store, data, ledger)
            if number % 2:
                rebuild(data, ledger)
