"""The daemon's side of the fork server: starts it, asks it for workers, learns how they ended, starts it again.

Everything here runs on the event loop's thread.
"""

import asyncio
import contextlib
import logging
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence

from patinad.daemon import offspring
from patinad.daemon.channel import MAX_FRAME, Frame, FrameError, decode, encode
from patinad.errors import PatinadError

log = logging.getLogger(__name__)

# -P: a folder that the daemon happens to stand in must not be imported from.
COMMAND = (sys.executable, "-P", "-m", "patinad.daemon.forkserver")

START_LIMIT_S = 60.0  # importing takes 0.2 s; a machine that swaps may need long
FIRST_DELAY_S, LONGEST_DELAY_S = 0.1, 30.0  # before a dead fork server is started again, doubling
STEADY_S = 60.0  # one that lived so long owes nothing to those before it


class Child:
    """One worker, seen from the daemon: its stream, and how it ended once it has."""

    def __init__(self, number: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.number, self.reader, self.writer = number, reader, writer
        self.pid: int | None = None  # known shortly after the fork
        # Exit status, negative for a signal; PatinadError when there was no process to be had.
        self.ended: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def send(self, frame: Frame) -> None:
        """Queue one frame; a dead worker is noticed when its answer is read."""
        self.writer.write(encode(frame))


class Forks:
    """A fork server that is there when it is needed."""

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        self._command = tuple(command)
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._buffer = b""
        self._children: dict[int, Child] = {}
        self._numbers = 0
        self._ready: asyncio.Future[None] | None = None
        self._started_at, self._delay = 0.0, FIRST_DELAY_S
        self._restart: asyncio.Task[None] | None = None
        self._stopped = False

    @property
    def pid(self) -> int | None:
        """The fork server's process; None while there is none."""
        return self._process.pid if self._process else None

    @property
    def children(self) -> tuple[Child, ...]:
        """The workers that have not ended."""
        return tuple(self._children.values())

    async def start(self) -> None:
        """Start it where there is none, and wait until it forks. Raises PatinadError when it does not come up."""
        if self._stopped:
            raise PatinadError("the daemon is stopping: try again when it runs")
        if self._process is None:
            self._launch()
        assert self._ready is not None
        try:
            async with asyncio.timeout(START_LIMIT_S):
                await asyncio.shield(self._ready)
        except TimeoutError as error:
            self._lose(f"it was not ready after {START_LIMIT_S:.0f} s")
            raise PatinadError("the fork server does not start: see the daemon's log") from error

    async def fork(self, role: str) -> Child:
        """A new worker of this role. Raises PatinadError when there is no fork server to be had."""
        await self.start()
        ours, theirs = socket.socketpair()
        with theirs:
            ours.setblocking(False)
            reader, writer = await asyncio.open_unix_connection(sock=ours, limit=MAX_FRAME)
            self._numbers += 1
            child = Child(self._numbers, reader, writer)
            self._children[child.number] = child
            self._say({"fork": child.number, "role": role}, theirs)
        return child

    def kill(self, child: Child, number: int) -> None:
        """Signal a worker's whole group. The fork server does it: only it knows whose number that still is."""
        if child.number in self._children:
            self._say({"kill": child.number, "signal": number})

    async def stop(self, grace_s: float) -> None:
        """End the fork server and with it every worker; within `grace_s` seconds, then by SIGKILL."""
        self._stopped = True
        if self._restart is not None:
            self._restart.cancel()
        process, self._process = self._process, None
        if process is None:
            return
        pids = [child.pid for child in self._children.values() if child.pid is not None]
        self._close_control()
        if not pids:
            process.terminate()  # it may be warming a language, and has nobody to end
        try:
            await asyncio.to_thread(process.wait, grace_s)
        except subprocess.TimeoutExpired:
            log.warning("the fork server did not stop in %s s: killed", grace_s)
            process.kill()
            process.wait()
            for pid in pids:
                offspring.kill_group(pid, signal.SIGKILL)
        self._end_children()

    # -- the process

    def _launch(self) -> None:
        loop = asyncio.get_running_loop()
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                # A group of its own: Ctrl-C in a terminal is the daemon's to handle.
                self._process = subprocess.Popen(  # our own interpreter and module
                    [*self._command, str(theirs.fileno())],
                    pass_fds=[theirs.fileno()],
                    stdin=subprocess.DEVNULL,
                    stdout=sys.stderr.fileno() if _has_descriptor(sys.stderr) else subprocess.DEVNULL,
                    process_group=0,
                )
        except OSError as error:
            ours.close()
            raise PatinadError(f"the fork server cannot be started: {error}") from error
        ours.setblocking(False)
        self._control, self._buffer = ours, b""
        self._ready, self._started_at = loop.create_future(), loop.time()
        loop.add_reader(ours, self._hear)

    def _hear(self) -> None:
        assert self._control is not None
        try:
            data = self._control.recv(65_536)
        except BlockingIOError:
            return
        except OSError as error:
            self._lose(str(error))
            return
        if not data:
            self._lose("it ended")
            return
        *lines, self._buffer = (self._buffer + data).split(b"\n")
        for line in lines:
            try:
                self._note(decode(line))
            except FrameError as error:
                self._lose(str(error))
                return

    def _note(self, frame: Frame) -> None:
        match frame:
            case {"ready": True}:
                if self._ready is not None and not self._ready.done():
                    self._ready.set_result(None)
            case {"forked": int(number), "pid": int(pid)}:
                if child := self._children.get(number):
                    child.pid = pid
            case {"exited": int(number), "status": int(status)}:
                self._end_child(number, status)
            case {"failed": int(number), "message": str(message)}:
                if (child := self._children.pop(number, None)) and not child.ended.done():
                    child.ended.set_exception(PatinadError(f"{message}: end other programs and try again"))
                    child.ended.exception()  # seen: nobody may be waiting for it
            case _:
                raise FrameError(f"the fork server said {str(frame)[:80]}")

    def _say(self, frame: Frame, attached: socket.socket | None = None) -> None:
        if self._control is None:
            return
        try:
            socket.send_fds(self._control, [encode(frame)], [attached.fileno()] if attached else [])
        except OSError as error:  # gone, or it has not read for hundreds of requests
            self._lose(str(error))

    def _lose(self, why: str) -> None:
        """The fork server is dead or of no use: end what it left, and have another one soon."""
        process, self._process = self._process, None
        if process is None:
            return
        self._close_control()
        process.kill()
        status = process.wait()
        log.warning("the fork server (pid %d, status %d) is lost: %s", process.pid, status, why)
        for child in self._children.values():
            # Its workers die with it, but what those had forked does not.
            if child.pid is not None:
                offspring.kill_group(child.pid, signal.SIGKILL)
        self._end_children()
        if self._ready is not None and not self._ready.done():
            self._ready.set_exception(
                PatinadError("the fork server died as it started: see the daemon's log")
            )
            self._ready.exception()
        loop = asyncio.get_running_loop()
        if loop.time() - self._started_at > STEADY_S:
            self._delay = FIRST_DELAY_S
        if not self._stopped and (self._restart is None or self._restart.done()):
            self._restart = loop.create_task(self._start_again())

    async def _start_again(self) -> None:
        while self._process is None and not self._stopped:
            await asyncio.sleep(self._delay)
            self._delay = min(self._delay * 2, LONGEST_DELAY_S)
            try:
                await self.start()
            except PatinadError as error:
                log.warning("%s", error)

    def _close_control(self) -> None:
        if self._control is not None:
            with contextlib.suppress(ValueError, OSError):
                asyncio.get_running_loop().remove_reader(self._control)
            self._control.close()
            self._control = None

    # -- the workers

    def _end_child(self, number: int, status: int) -> None:
        child = self._children.pop(number, None)
        if child is not None and not child.ended.done():
            child.ended.set_result(status)

    def _end_children(self) -> None:
        for number in list(self._children):
            self._end_child(number, -signal.SIGKILL)


def _has_descriptor(stream: object) -> bool:
    try:
        return isinstance(stream.fileno(), int)  # type: ignore[attr-defined]
    except (AttributeError, OSError, ValueError):
        return False
