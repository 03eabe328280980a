"""What the daemon does by the clock: one SWEEPS row a sweep. Each mends what events may have missed.

APScheduler gives the ticks and nothing else: they live in memory, a tick only calls into the event loop,
and a sweep that still runs when its next tick comes is not started twice. All periods are multiples of a
minute, so that an idle daemon wakes once a minute for all of them.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from apscheduler.executors.debug import DebugExecutor
from apscheduler.schedulers.background import BackgroundScheduler

log = logging.getLogger(__name__)


class Sweeper(Protocol):
    """What the sweeps need the daemon to do. None of it may block the event loop."""

    async def reconcile(self) -> None:
        """Queue a scrape for every repository whose HEAD is not what its code.db describes."""

    async def close_sessions(self) -> None:
        """Have sessions become idle, or final, whose time has come."""

    async def expire_leases(self) -> None:
        """Queue again the jobs whose worker has not been heard of."""

    async def prove_watch(self) -> None:
        """Have the watcher prove that it hears, and look anew at what it watches."""

    async def restore_hooks(self) -> None:
        """Put hook blocks back that another tool took out."""

    async def follow_worktrees(self) -> None:
        """Register new linked worktrees, drop those that are gone."""

    async def checkpoint(self) -> None:
        """Write long write-ahead journals back into their databases."""

    async def evict(self) -> None:
        """Drop from blobs.db what is old and used by no registered repository."""


@dataclass(frozen=True, slots=True)
class Sweep:
    """One thing done by the clock."""

    name: str
    seconds: float  # from one start to the next
    run: Callable[[Sweeper], Coroutine[Any, Any, None]]


MINUTE, HOUR = 60, 3600

SWEEPS = (
    Sweep("reconcile", MINUTE, lambda sweeper: sweeper.reconcile()),
    Sweep("leases", MINUTE, lambda sweeper: sweeper.expire_leases()),
    Sweep("sessions", 5 * MINUTE, lambda sweeper: sweeper.close_sessions()),
    Sweep("watch", 5 * MINUTE, lambda sweeper: sweeper.prove_watch()),
    Sweep("hooks", 5 * MINUTE, lambda sweeper: sweeper.restore_hooks()),
    Sweep("worktrees", 5 * MINUTE, lambda sweeper: sweeper.follow_worktrees()),
    Sweep("checkpoint", HOUR, lambda sweeper: sweeper.checkpoint()),
    # Not once a day: ticks do not outlive the daemon, and a laptop's may live for a working day.
    Sweep("eviction", 4 * HOUR, lambda sweeper: sweeper.evict()),
)


class Schedule:
    """Runs the sweeps on the event loop that starts it."""

    def __init__(self, sweeper: Sweeper, sweeps: Iterable[Sweep] = SWEEPS) -> None:
        self._sweeper = sweeper
        self._sweeps = {sweep.name: sweep for sweep in sweeps}
        self._running: dict[str, asyncio.Task[None]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._scheduler = BackgroundScheduler(
            timezone=UTC,
            # Ticks run on the scheduler's own thread: all they do is to wake the loop.
            executors={"default": DebugExecutor()},
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
            daemon=True,
        )
        self.errors: dict[str, str] = {}  # sweep -> how its last run failed

    def start(self) -> None:
        """Start the clock; the first run of each sweep comes after its period."""
        self._loop = asyncio.get_running_loop()
        began = datetime.now(UTC)  # one start for all, so that their ticks coincide
        for sweep in self._sweeps.values():
            self._scheduler.add_job(
                self._tick,
                "interval",
                args=[sweep.name],
                seconds=sweep.seconds,
                start_date=began,
                id=sweep.name,
            )
        self._scheduler.start()

    def run(self, name: str) -> asyncio.Task[None]:
        """Run a sweep now, or join the run under way. On the event loop's thread."""
        task = self._running.get(name)
        if task is None:
            task = asyncio.get_running_loop().create_task(self._run(self._sweeps[name]))
            self._running[name] = task
            task.add_done_callback(lambda _done: self._running.pop(name, None))
        return task

    async def stop(self) -> None:
        """Stop the clock and cancel what runs."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        running = list(self._running.values())
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    def _tick(self, name: str) -> None:
        """On the scheduler's thread."""
        assert self._loop is not None
        try:
            self._loop.call_soon_threadsafe(self.run, name)
        except RuntimeError:
            log.debug("the %s sweep came after the event loop was closed", name)

    async def _run(self, sweep: Sweep) -> None:
        try:
            await sweep.run(self._sweeper)
        except Exception as error:
            self.errors[sweep.name] = str(error)
            log.exception("the %s sweep failed", sweep.name)
        else:
            self.errors.pop(sweep.name, None)
