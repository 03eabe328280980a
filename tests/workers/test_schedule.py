"""The clock: sweeps come, do not pile up, and one that fails is told and comes again."""

import asyncio
import logging
import threading
from typing import Any

import pytest

from patinad.daemon.schedule import SWEEPS, Schedule, Sweep


class Counting:
    """A sweeper that counts; its `evict` fails and its `reconcile` takes until it is let go."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.threads: set[int] = set()
        self.go = asyncio.Event()
        self.fail = True

    def note(self, name: str) -> None:
        self.calls.append(name)
        self.threads.add(threading.get_ident())

    async def reconcile(self) -> None:
        self.note("reconcile")
        await self.go.wait()

    async def close_sessions(self) -> None:
        self.note("close_sessions")

    async def expire_leases(self) -> None:
        self.note("expire_leases")

    async def prove_watch(self) -> None:
        self.note("prove_watch")

    async def restore_hooks(self) -> None:
        self.note("restore_hooks")

    async def follow_worktrees(self) -> None:
        self.note("follow_worktrees")

    async def checkpoint(self) -> None:
        self.note("checkpoint")

    async def evict(self) -> None:
        self.note("evict")
        if self.fail:
            raise OSError("disk full")


async def until(true: Any) -> None:
    async with asyncio.timeout(20):
        while not true():  # noqa: ASYNC110  # ticks come from another thread
            await asyncio.sleep(0.01)


def test_ticks_come_on_the_loop_and_do_not_pile_up(caplog: pytest.LogCaptureFixture) -> None:
    async def story() -> None:
        sweeper = Counting()
        schedule = Schedule(sweeper, [Sweep(sweep.name, 0.05, sweep.run) for sweep in SWEEPS])
        schedule.start()
        await until(lambda: sweeper.calls.count("evict") >= 3)
        assert sweeper.calls.count("reconcile") == 1  # it has not come back yet
        assert {sweep.name for sweep in SWEEPS} >= {"reconcile", "eviction"}
        assert len(set(sweeper.calls)) == len(SWEEPS)
        assert sweeper.threads == {threading.get_ident()}
        assert schedule.errors == {"eviction": "disk full"}
        sweeper.fail = False
        await until(lambda: not schedule.errors)
        sweeper.go.set()
        await until(lambda: sweeper.calls.count("reconcile") >= 2)
        await schedule.stop()
        calls = len(sweeper.calls)
        await asyncio.sleep(0.2)
        assert len(sweeper.calls) == calls

    with caplog.at_level(logging.ERROR, logger="patinad.daemon.schedule"):
        asyncio.run(story())
    assert "the eviction sweep failed" in caplog.text


def test_a_sweep_can_be_run_now_and_joined() -> None:
    async def story() -> None:
        sweeper = Counting()
        schedule = Schedule(sweeper)
        schedule.start()
        first, second = schedule.run("reconcile"), schedule.run("reconcile")
        assert first is second
        await asyncio.sleep(0)
        assert sweeper.calls == ["reconcile"]
        sweeper.go.set()
        await first
        await schedule.run("reconcile")
        assert sweeper.calls == ["reconcile", "reconcile"]
        await schedule.stop()

    asyncio.run(story())


def test_stopping_cancels_what_runs() -> None:
    async def story() -> None:
        schedule = Schedule(Counting())
        running = schedule.run("reconcile")
        await asyncio.sleep(0)
        await schedule.stop()
        assert running.cancelled()

    asyncio.run(story())


def test_an_idle_daemon_wakes_once_a_minute() -> None:
    assert all(sweep.seconds >= 60 and sweep.seconds % 60 == 0 for sweep in SWEEPS)
    assert len({sweep.name for sweep in SWEEPS}) == len(SWEEPS)
