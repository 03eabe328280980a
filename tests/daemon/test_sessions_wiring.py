"""When sessions are looked at: after each scrape, when their sources move, when their time has come."""

import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from patinad.daemon.queue import Queue
from patinad.errors import PatinadError
from patinad.git.layout import locate

Git = Callable[..., str]
Run = Callable[[Callable[[], Awaitable[None]]], None]
DONE = {"sessions": 3, "live": 1, "seconds": 0.0}


def looks(house: Any) -> int:
    return len(house.pool.looked)


def test_a_scrape_is_followed_by_a_look(run_async: Run, open_house: Any, repository: Path, git: Git) -> None:
    async def story() -> None:
        async with open_house() as house:
            house.pool.session = DONE
            row, _ = await house.keeper.add(repository)
            await house.quiet()
            assert looks(house) == 1
            assert row.outcomes["session"] == DONE
            git(repository, "commit", "--quiet", "--allow-empty", "-m", "one")
            await house.keeper.heard(locate(repository), "head")
            await house.quiet()
            assert looks(house) == 2

    run_async(story)


def test_a_document_is_looked_at_and_a_transcript_only_after_a_while(
    run_async: Run, open_house: Any, repository: Path
) -> None:
    async def story() -> None:
        async with open_house() as house:
            await house.keeper.add(repository)
            await house.quiet()
            before = looks(house)
            await house.keeper.heard(locate(repository), "sessions")
            await house.quiet()
            assert looks(house) == before + 1
            for _ in range(3):
                await house.keeper.heard(locate(repository), "transcripts")
            due = await house.keeper.database.run(lambda t: t.queue.next_due("session"))
            assert due > time.time() + 30
            await house.keeper.heard(locate(repository), "sessions")  # which is not to wait for that
            await house.until(lambda: looks(house) == before + 2)

    run_async(story)


def test_time_alone_closes_a_session(run_async: Run, open_house: Any, repository: Path) -> None:
    async def story() -> None:
        async with open_house() as house:
            house.pool.session = {**DONE, "due_at": time.time() + 3600}
            row, _ = await house.keeper.add(repository)
            await house.quiet()
            await house.keeper.close_sessions()
            await house.quiet()
            assert looks(house) == 1, "its time has not come"
            row.outcomes["session"]["due_at"] = time.time() - 1
            await house.keeper.close_sessions()
            await house.quiet()
            assert looks(house) == 2

    run_async(story)


def test_a_daemon_that_starts_closes_what_a_dead_one_left_open(
    run_async: Run, open_house: Any, repository: Path
) -> None:
    async def story() -> None:
        async with open_house() as house:
            await house.keeper.add(repository)
            await house.quiet()
        async with open_house() as house:
            await house.keeper.begin()
            await house.quiet()
            assert looks(house) == 1

    run_async(story)


def test_a_look_that_fails_is_told_and_disturbs_nothing_else(
    run_async: Run, open_house: Any, repository: Path
) -> None:
    async def story() -> None:
        async with open_house() as house:
            house.pool.fail["session"] = PatinadError("the ledger is damaged: patinad doctor")
            row, _ = await house.keeper.add(repository)
            await house.until(lambda: row.session_error is not None)
            assert (row.session_error, row.last_error) == ("the ledger is damaged: patinad doctor", None)
            shown = house.board.status(1)["repositories"][0]
            assert shown["sessions"]["error"] == row.session_error
            assert shown["stale"] is False

    run_async(story)


def test_news_while_a_look_runs_asks_for_another(tmp_path: Path) -> None:
    from patinad.store.database import DAEMON, open_database

    db = open_database(tmp_path / "daemon.db", DAEMON)
    db.execute(
        "INSERT INTO repositories (id, uid, git_dir, common_dir, in_state_dir, added_at) VALUES (1, 'u', 'g', 'c', 0, 0)"
    )
    queue = Queue(db)
    assert queue.put(1, "session", "", 1.0)
    assert queue.lease("session", 1.0) is not None
    assert queue.put(1, "session", "", 2.0)
    assert not queue.put(1, "session", "", 3.0), "the two of them hear of everything"
    assert queue.depths() == {1: {"session": 2}}
    db.close()
