"""The daemon: one process a user, from its lock to its last answer.

Here everything is made and wired; what it does is in keeper (repositories), runner (jobs) and methods (answers).
"""

import asyncio
import contextlib
import gc
import logging
import os
import signal
import sys
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from patinad import __version__, config
from patinad.config import Settings
from patinad.daemon.context import Context
from patinad.daemon.control import ControlServer
from patinad.daemon.database import DaemonDatabase
from patinad.daemon.diary import open_log
from patinad.daemon.doorbell import POLL_S, Doorbell
from patinad.daemon.endpoint import holds_lock, only_daemon, private_folder, publish, withdraw
from patinad.daemon.keeper import Keeper
from patinad.daemon.methods import dispatch
from patinad.daemon.runner import Runner
from patinad.daemon.schedule import Schedule
from patinad.daemon.status import Board
from patinad.daemon.supervise import WorkerPool
from patinad.daemon.watch import Watcher, WatchEvent
from patinad.errors import PatinadError
from patinad.paths import Paths
from patinad.redact import redact
from patinad.service.notify import notify, watchdog_interval

log = logging.getLogger(__name__)

BUG = 3
HEALTH_S = 60.0  # between two looks at ourselves where no service manager asks for them
HEALTH_PATIENCE_S = 10.0  # for the queue to answer


class Daemon:
    """All parts of a running daemon."""

    def __init__(self, paths: Paths, settings: Settings, environ: Mapping[str, str]) -> None:
        self.paths = paths
        self.environ = environ
        self.loop = asyncio.get_running_loop()
        self.stopping = asyncio.Event()
        self.board = Board()
        self.database = DaemonDatabase(paths)
        self.pool = WorkerPool()
        self.runner = Runner(paths, settings, self.database, self.board, self.pool)
        self.watcher = Watcher(partial(self._from_thread, self._heard))
        self.keeper = Keeper(self.runner, self.watcher)
        self.doorbell = Doorbell(paths.spool, partial(self._from_thread, self._drain))
        self.schedule = Schedule(self.keeper)
        self.status_threads = ThreadPoolExecutor(2, thread_name_prefix="status")
        context = Context(self.keeper, self.stopping.set, self.health, self.status_threads)
        self.control = ControlServer(partial(dispatch, context))

    async def run(self) -> None:
        """Until it is told to stop. What was running then is queued again."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            self.loop.add_signal_handler(number, self.stopping.set)
        begun: asyncio.Task[None] | None = None
        try:
            await self.start()
            begun = asyncio.create_task(self.begin())
            await self.watch_over()
        finally:
            self.tell("STOPPING=1")
            if begun is not None:
                begun.cancel()
                await asyncio.gather(begun, return_exceptions=True)
            await self.stop()

    async def start(self) -> None:
        """Up to the moment from which every question is answered."""
        private_folder(self.paths.spool)
        await self.keeper.load()
        await self.pool.start()
        await self.runner.start()
        self.watcher.start()
        self.doorbell.start()
        await self.control.start(self.paths.socket)
        publish(self.paths)
        self.tell(f"READY=1\nSTATUS={len(self.board.rows)} repositories")
        log.info("patinad %s is ready (pid %d, %s)", __version__, os.getpid(), self.paths.socket)

    async def begin(self) -> None:
        """Catch up with what happened while no daemon ran."""
        try:
            await self.keeper.begin()
        except Exception:
            log.exception("not everything could be caught up with; the sweeps go on with it")
        self.schedule.start()
        gc.collect()
        gc.freeze()

    async def watch_over(self) -> None:
        """Look at our own health until told to stop; a service manager hears of each pass that went well."""
        interval = watchdog_interval(self.environ)
        while not self.stopping.is_set():
            if not holds_lock(self.paths):
                # Whoever starts next gets a lock of its own: two daemons would take the socket from each other.
                log.error(
                    "%s is no longer the lock held here: another daemon may run, this one ends",
                    self.paths.lock,
                )
                return
            found = await self.health()
            if found["healthy"]:
                self.tell(f"WATCHDOG=1\nSTATUS={self.summary()}")
            else:
                log.error("not healthy: %s", found["parts"])
                self.tell(f"STATUS=not healthy: {', '.join(k for k, v in found['parts'].items() if v)}")
            pause = min(interval or HEALTH_S, HEALTH_S)
            if not self.doorbell.sound():
                pause = min(pause, POLL_S)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self.stopping.wait()

    async def health(self) -> dict[str, Any]:
        """{healthy, parts: {name: "" or what is wrong}}; what can be mended on the spot is."""
        parts = {"queue": "", "lanes": "", "socket": "", "spool": ""}
        try:
            async with asyncio.timeout(HEALTH_PATIENCE_S):
                await self.database.run(lambda t: t.queue.next_due("scrape"))
        except TimeoutError:
            parts["queue"] = f"daemon.db has not answered for {HEALTH_PATIENCE_S:g} s"
        if not self.runner.alive:
            parts["lanes"] = "no lane takes jobs"
        await self.control.ensure()
        if not self.doorbell.sound():
            if not await asyncio.to_thread(self.doorbell.start):
                parts["spool"] = "the spool cannot be watched: it is looked into every second"
            await self.keeper.drain()
        # A spool that must be polled makes commits less prompt; restarting would not mend it.
        return {"healthy": not (parts["queue"] or parts["lanes"]), "parts": parts}

    async def stop(self) -> None:
        """End every part, those that make work first; the lock is still held."""
        await self.schedule.stop()
        await asyncio.to_thread(self.doorbell.stop)
        await asyncio.to_thread(self.watcher.stop)
        await self.keeper.stop()
        await self.runner.stop()
        await self.control.stop()
        await self.pool.stop()
        await self.database.close()
        self.status_threads.shutdown(wait=False, cancel_futures=True)
        withdraw(self.paths)
        log.info("stopped")

    def summary(self) -> str:
        """One line for the service manager."""
        waiting = sum(sum(row.queue.values()) for row in self.board.rows.values())
        return f"{len(self.board.rows)} repositories, {waiting} jobs"

    def tell(self, state: str) -> None:
        """Tell the service manager, if there is one."""
        notify(state, self.environ)

    def _from_thread(self, function: Any, *arguments: Any) -> None:
        """Have something done on the event loop, which may be closed by now."""
        with contextlib.suppress(RuntimeError):
            self.loop.call_soon_threadsafe(function, *arguments)

    def _heard(self, event: WatchEvent) -> None:
        if not self.stopping.is_set():
            self.keeper.soon(self.keeper.heard(event.layout, event.reason))

    def _drain(self) -> None:
        if not self.stopping.is_set():
            self.keeper.soon(self.keeper.drain())


def run(paths: Paths, settings: Settings, environ: Mapping[str, str]) -> None:
    """Be the daemon until a signal or `shutdown`. Raises LockHeldError where there is one already."""
    os.umask(0o077)
    with only_daemon(paths):
        diary = open_log(paths.log, settings.log_level)
        try:
            asyncio.run(serve(paths, settings, environ))
        except Exception:
            log.exception("the daemon ends")
            raise
        finally:
            logging.getLogger().removeHandler(diary)
            diary.close()


async def serve(paths: Paths, settings: Settings, environ: Mapping[str, str]) -> None:
    """The daemon inside its event loop."""
    await Daemon(paths, settings, environ).run()


def main(environ: Mapping[str, str]) -> int:
    """Run as a process of its own; its exit code. Errors are one line on stderr."""
    started = time.monotonic()
    try:
        paths = Paths.for_user(environ)
        run(paths, config.load(paths.config_file), environ)
    except PatinadError as error:
        print(f"patinad: {redact(' '.join(str(error).split()))}", file=sys.stderr)  # noqa: T201  # before any log
        return error.exit_code
    except Exception as error:  # noqa: BLE001  # the last catch there is; the log has the traceback
        lived = time.monotonic() - started
        print(  # noqa: T201
            f"patinad: this is a bug in patinad ({type(error).__name__} after {lived:.0f} s); its traceback is in the log",
            file=sys.stderr,
        )
        return BUG
    return 0


if __name__ == "__main__":
    sys.exit(main(os.environ))
