"""A process that reads a memory for as long as it is written: `python reader.py stores|daemon STOP PLACE...`.

It ends with a line of what it saw, or with the traceback of the first answer that was wrong. See test_readers.py.
"""

import json
import os
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from patinad import client
from patinad.ledger.listing import EmptyLedgerError, reading
from patinad.memory.search import Asked, Filters, search
from patinad.paths import Paths

COMMITS, DECISIONS = 6, 4  # of a session that is closed; an open one has one decision a commit up to that


@contextmanager
def told(what: Any) -> Iterator[None]:
    try:
        yield
    except AssertionError as error:
        raise AssertionError(f"{what}: {error}") from error


def of_ledger(ledger: Path) -> dict[str, str]:
    """Every session is whole, as far as its own row says it has come: its state, by id."""
    if not ledger.exists():
        return {}
    with suppress(EmptyLedgerError), reading(ledger) as db:
        return of_snapshot(db)
    return {}


def of_snapshot(db: sqlite3.Connection) -> dict[str, str]:
    """The same of one state of it."""
    rows = db.execute("SELECT id, state, ended_at, finalised_at, commits_count FROM sessions").fetchall()
    commits = Counter(name for (name,) in db.execute("SELECT session_id FROM session_commits"))
    decisions = Counter(name for (name,) in db.execute("SELECT session_id FROM decisions"))
    of_decisions = "SELECT session_id FROM evidence WHERE row_type = 'decision'"
    cited = Counter(name for (name,) in db.execute(of_decisions))
    for name, state, ended, final, count in rows:
        with told((name, state, ended, final, count)):
            assert commits[name] == count
            assert decisions[name] == cited[name] == min(count, DECISIONS)
            assert (state == "closed") == (ended is not None) == (final is not None) == (count == COMMITS)
    return {name: state for name, state, *_ in rows}


def stores(ledger: str, data: str) -> Callable[[], int]:
    """Reads ledger and search stores; a session that was closed before is found whole."""

    def once() -> int:
        before = of_ledger(Path(ledger))
        hits = search(Path(data), Path(ledger), Asked("choose the store"), Filters(), None).hits
        found = Counter(hit.metadata["session_id"] for hit in hits)
        for name, state in before.items():
            with told((name, state, found[name])):
                assert found[name] <= DECISIONS
                assert state != "closed" or found[name] == DECISIONS
        return len(hits)

    return once


def daemon(home: str, repository: str) -> Callable[[], int]:
    """Asks the daemon: no answer speaks of a lock, and none of a session that is not there."""
    paths = Paths.for_user({"PATINAD_HOME": home})

    def ask(method: str, **params: Any) -> Any:
        return client.call(paths, method, {"path": repository, **params}, timeout=60.0)

    def once() -> int:
        sessions = ask("session.list")["sessions"]
        for one in sessions[:2]:
            shown = ask("session.show", id=one["id"])
            with told(shown):
                assert len(shown["commits"]) >= one["commits"]
        found = ask("semantic", text="keep connections open", types=["decision"], limit=50)["results"]
        known = {one["id"] for one in ask("session.list")["sessions"]}
        with told(found):
            assert {hit["session_id"] for hit in found} <= known
        ask("belief.list")
        ask("embeddings.status")
        return len(found)

    return once


MODES: dict[str, Callable[..., Callable[[], int]]] = {"stores": stores, "daemon": daemon}


def main(mode: str, stop: str, *places: str) -> None:
    once, rounds = MODES[mode](*places), 0
    while not Path(stop).exists() or not rounds:
        once()
        rounds += 1
        Path(stop).with_name(f"reads-{os.getpid()}").touch()
    print(json.dumps({"rounds": rounds, "found": once()}))


if __name__ == "__main__":
    main(*sys.argv[1:])
