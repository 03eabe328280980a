"""The daemon's workers: one lane a role, each with at most one worker; crashes, hangs and retries end here."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from patinad.daemon.channel import FrameError, decode
from patinad.daemon.forks import COMMAND, Child, Forks
from patinad.daemon.roles import ROLES, Result, Role, Task
from patinad.daemon.worker import OnProgress, WorkerBugError, WorkerDiedError, ended, heard, may_retry
from patinad.errors import PatinadError

log = logging.getLogger(__name__)

TERM_GRACE_S = 2.0  # between SIGTERM and SIGKILL
REPORT_LIMIT_S = 5.0  # between a worker's end of stream and the report of its exit


class PoolStoppedError(PatinadError):
    """The daemon is stopping; the task was not done and is to be tried again by the next one."""


@dataclass(slots=True)
class Lane:
    """One role's place for one worker. Tasks wait for it in turn."""

    role: Role
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    worker: Child | None = None  # at work, or warm
    dismissal: asyncio.TimerHandle | None = None  # set while it is warm
    paused: bool = False


class WorkerPool:
    """Runs tasks in workers that a fork server forks. All methods belong to the event loop's thread."""

    def __init__(self, roles: Mapping[str, Role] = ROLES, command: Sequence[str] = COMMAND) -> None:
        self._forks = Forks(command)
        self._lanes = {name: Lane(role) for name, role in roles.items()}
        self._stopping = False
        self._endings: set[asyncio.Task[None]] = set()

    @property
    def forkserver_pid(self) -> int | None:
        """The fork server's process; None while it is being started."""
        return self._forks.pid

    def worker_pids(self) -> dict[str, int]:
        """Role -> process, for those that have a worker now."""
        return {
            name: lane.worker.pid
            for name, lane in self._lanes.items()
            if lane.worker is not None and lane.worker.pid is not None and not lane.worker.ended.done()
        }

    async def start(self) -> None:
        """Start the fork server. Raises PatinadError when it does not come up."""
        await self._forks.start()

    async def run(self, role: str, task: Task, on_progress: OnProgress | None = None) -> Result:
        """Do one task; its result as JSON values. `on_progress` gets {"stage", "done", "total"}.

        A worker that dies of a signal is replaced and the task tried again, as often as its role allows.
        Raises PatinadError (WorkerDiedError, PoolStoppedError among them) or WorkerBugError. Cancelling it
        kills the worker.
        """
        lane, deaths = self._lanes[role], 0
        async with lane.turn:
            while True:
                try:
                    return await self._attempt(lane, task, on_progress or _ignore)
                except WorkerDiedError as death:
                    if self._stopping:
                        raise PoolStoppedError(
                            "the daemon is stopping: the work goes on with its next start"
                        ) from death
                    deaths += 1
                    log.warning("%s (attempt %d)", death, deaths)
                    if not may_retry(lane.role, death.signal, deaths):
                        raise

    async def request(self, role: str, params: Task) -> Result:
        """Ask a warm worker (`search`); it is kept for the role's `idle_s` after its last answer."""
        return await self.run(role, params)

    def pause_embedding(self) -> None:
        """Have the embed worker, now or later, wait between two batches."""
        self._pause("embed", paused=True)

    def resume_embedding(self) -> None:
        """Let it go on."""
        self._pause("embed", paused=False)

    async def stop(self) -> None:
        """End every worker and the fork server: asked by SIGTERM, made by SIGKILL. Takes a few seconds at most."""
        self._stopping = True
        children = self._forks.children
        for lane in self._lanes.values():
            if lane.dismissal is not None:
                lane.dismissal.cancel()
        for child in children:
            child.writer.close()
            self._forks.kill(child, signal.SIGTERM)
        if children:
            await asyncio.wait([child.ended for child in children], timeout=TERM_GRACE_S)
        await self._forks.stop(TERM_GRACE_S)
        for task in self._endings:
            task.cancel()

    # -- one attempt

    async def _attempt(self, lane: Lane, task: Task, on_progress: OnProgress) -> Result:
        child = await self._hire(lane)
        fit = False
        try:
            child.send({"pause": lane.paused})
            child.send({"task": task})
            result = await self._converse(lane, child, on_progress)
            fit = True
        except WorkerDiedError:
            raise
        except PatinadError:
            fit = True
            raise
        finally:
            self._release(lane, child, fit=fit)
        return result

    async def _converse(self, lane: Lane, child: Child, on_progress: OnProgress) -> Result:
        name = lane.role.name
        while True:
            try:
                async with asyncio.timeout(lane.role.silence_s):
                    line = await child.reader.readline()
            except TimeoutError as error:
                if lane.paused:
                    continue
                self._forks.kill(child, signal.SIGKILL)
                why = f"silent for {lane.role.silence_s:.0f} s"
                raise WorkerDiedError(name, signal.SIGKILL, why) from error
            except ConnectionError:  # it died with unread bytes in its buffer, or before it read its task
                line = b""
            except ValueError as error:  # longer than the reader's limit
                raise WorkerBugError(name, f"a frame is too long: {error}") from error
            if not line.endswith(b"\n"):
                raise ended(name, await self._status(child))
            try:
                result = heard(name, decode(line), on_progress)
            except FrameError as error:
                raise WorkerBugError(name, str(error)) from error
            if result is not None:
                return result

    async def _status(self, child: Child) -> int:
        """How a worker whose stream has ended ended; it is killed when it lives on without its stream."""
        done, _waiting = await asyncio.wait([child.ended], timeout=REPORT_LIMIT_S)
        if not done:
            self._forks.kill(child, signal.SIGKILL)
            return -signal.SIGKILL
        return child.ended.result()

    # -- hiring and letting go

    async def _hire(self, lane: Lane) -> Child:
        if self._stopping:
            raise PoolStoppedError("the daemon is stopping: try again when it runs")
        if lane.dismissal is not None:
            lane.dismissal.cancel()
            lane.dismissal = None
        warm = lane.worker
        if warm is not None:
            if not warm.ended.done() and not warm.reader.at_eof():
                return warm
            self._dismiss(lane)
        lane.worker = await self._forks.fork(lane.role.name)
        return lane.worker

    def _release(self, lane: Lane, child: Child, *, fit: bool) -> None:
        """Keep a worker warm, see it off, or have it killed when it is in the middle of something."""
        if fit and lane.role.idle_s and not self._stopping:
            loop = asyncio.get_running_loop()
            lane.dismissal = loop.call_later(lane.role.idle_s, self._dismiss, lane)
            return
        self._dismiss(lane)
        if not fit:
            self._forks.kill(child, signal.SIGTERM)

    def _dismiss(self, lane: Lane) -> None:
        """Close a worker's stream, at which it ends; one that does not is killed."""
        child, lane.worker, lane.dismissal = lane.worker, None, None
        if child is None:
            return
        child.writer.close()
        task = asyncio.get_running_loop().create_task(self._see_off(child))
        self._endings.add(task)
        task.add_done_callback(self._endings.discard)

    async def _see_off(self, child: Child) -> None:
        with contextlib.suppress(PatinadError):  # it had never been forked
            done, _waiting = await asyncio.wait([child.ended], timeout=TERM_GRACE_S)
            if not done:
                self._forks.kill(child, signal.SIGKILL)

    def _pause(self, role: str, *, paused: bool) -> None:
        lane = self._lanes[role]
        if lane.paused == paused:
            return
        lane.paused = paused
        if lane.worker is not None and not lane.worker.writer.is_closing():
            lane.worker.send({"pause": paused})


def _ignore(_progress: object) -> None:
    """Nobody asked how far it is."""
