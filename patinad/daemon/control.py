"""The control socket: connections, frames and fairness. What the methods do is none of its business.

One slow or silent client costs its own connection and nobody else's time: frames, requests in flight and
waiting output are bounded, and a client that does not read is cut off.
"""

import asyncio
import contextlib
import logging
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from patinad.client import peer_uid
from patinad.daemon import endpoint, wire
from patinad.errors import PatinadError

log = logging.getLogger(__name__)

FRAME_BYTES = 1 << 20  # the longest request
CONNECTIONS = 256  # more are told so and closed
IN_FLIGHT = 32  # requests of one connection at work; further ones stay in the kernel's buffer
WRITE_S = 10.0  # a client that takes nothing for so long is cut off
IDLE_S = 600.0  # a connection that asks nothing for so long is closed
ALIVE_S = 1.0  # work that takes longer says at least that it goes on
LAST_WORDS_S = 0.2  # what a stopping daemon gives to answers that are under way
PROGRESS_S = 0.05  # progress goes out this often at most; only the newest counts

Report = Callable[[dict[str, Any]], None]
Dispatch = Callable[[str, dict[str, Any], Report], Awaitable[Any]]
"""Runs a method: name, parameters, report. Raises wire.ProtocolError, wire.InvalidParamsError or PatinadError."""


class ControlServer:
    """Listens on one Unix socket and hands every request to `dispatch`."""

    def __init__(self, dispatch: Dispatch, uid: int | None = None) -> None:
        self.dispatch = dispatch
        self.uid = os.getuid() if uid is None else uid
        self.connections: set[Connection] = set()
        self._server: asyncio.Server | None = None
        self._serving: set[asyncio.Task[None]] = set()
        self._path = Path()
        self._identity = (0, 0)

    async def start(self, path: Path) -> None:
        """Listen at `path`. The caller holds the daemon's lock."""
        bound = endpoint.bind(path)
        self._server = await asyncio.start_unix_server(
            self._connected, sock=bound, limit=FRAME_BYTES, backlog=CONNECTIONS
        )
        found = endpoint.reveal(path)
        self._path, self._identity = path, (found.st_dev, found.st_ino)

    async def ensure(self) -> bool:
        """Whether the socket is where it was; one that was swept away (folders of old sockets are) is made anew."""
        try:
            found = self._path.lstat()
        except FileNotFoundError:
            found = None
        if found is not None and (found.st_dev, found.st_ino) == self._identity:
            return True
        log.warning("the socket %s is gone: making it anew", self._path)
        if self._server is not None:
            self._server.close()
        await self.start(self._path)
        return False

    async def stop(self) -> None:
        """Take no more connections; give answers under way a moment (`shutdown` is one), then end the rest."""
        if self._server is not None:
            self._server.close()
        if pending := [task for connection in self.connections for task in connection.requests]:
            await asyncio.wait(pending, timeout=LAST_WORDS_S)
        for connection in list(self.connections):
            connection.cut()
        if self._serving:
            await asyncio.wait(self._serving, timeout=LAST_WORDS_S)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = Connection(reader, writer, self.dispatch)
        self.connections.add(connection)
        if (task := asyncio.current_task()) is not None:
            self._serving.add(task)
            task.add_done_callback(self._serving.discard)
        try:
            owner = peer_uid(writer.get_extra_info("socket"))
            if owner != self.uid:
                log.warning("a connection of user %s was refused", owner)
            elif len(self.connections) > CONNECTIONS:
                await connection.send(wire.failure(None, wire.INTERNAL_ERROR, "too many connections"))
            else:
                await connection.serve()
        except (ConnectionError, TimeoutError, OSError) as error:
            log.debug("a connection ended: %r", error)
        finally:
            self.connections.discard(connection)
            connection.cut()


class Connection:
    """One client: reads requests, works on several at once, writes answers as they come."""

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, dispatch: Dispatch
    ) -> None:
        self.reader = reader
        self.writer = writer
        self.dispatch = dispatch
        self.requests: set[asyncio.Task[None]] = set()
        self._turns = asyncio.Semaphore(IN_FLIGHT)
        self._writing = asyncio.Lock()
        self._abort_at: asyncio.TimerHandle | None = None

    async def serve(self) -> None:
        """Until the client closes or misbehaves; a client that closes its writing half still gets its answers."""
        while (line := await self.next_line()) is not None:
            if not line.strip():
                continue
            await self._turns.acquire()
            task = asyncio.create_task(self.answer(line))
            self.requests.add(task)
            task.add_done_callback(self._answered)
        if self.requests:
            await asyncio.wait(self.requests)

    def _answered(self, task: asyncio.Task[None]) -> None:
        self.requests.discard(task)
        self._turns.release()
        if not task.cancelled() and (error := task.exception()) is not None:
            # Only writing can fail here: the client is gone or does not read.
            log.debug("a client was cut off: %r", error)
            self.cut(now=True)

    async def next_line(self) -> bytes | None:
        """The next frame; None when there will be no more."""
        while True:
            try:
                async with asyncio.timeout(IDLE_S):
                    return await self.reader.readuntil(b"\n")
            except TimeoutError:
                if not self.requests:
                    return None
            except asyncio.IncompleteReadError as end:
                return end.partial or None
            except asyncio.LimitOverrunError:
                await self.send(
                    wire.failure(None, wire.INVALID_REQUEST, f"a request is at most {FRAME_BYTES} bytes long")
                )
                return None

    async def answer(self, line: bytes) -> None:
        """Work on one request and write what comes of it."""
        try:
            request = wire.parse(line)
        except wire.ProtocolError as error:
            await self.send(wire.failure(error.id, error.code, str(error)))
            return
        if request.notification:
            await self.outcome(request, lambda _: None)
            return
        steps = Steps(self, request.id)
        try:
            reply = await self.outcome(request, steps.report)
        finally:
            await steps.end()
        await self.send(reply)

    async def outcome(self, request: wire.Request, report: Report) -> bytes:
        """The line that answers a request."""
        try:
            return wire.result(request.id, await self.dispatch(request.method, request.params, report))
        except wire.ProtocolError as error:
            return wire.failure(request.id, error.code, str(error))
        except wire.InvalidParamsError as error:
            return wire.failure(request.id, wire.INVALID_PARAMS, f"{request.method}: {error}")
        except PatinadError as error:
            return wire.stated(request.id, error)
        except Exception as error:
            log.exception("%s failed", request.method)
            return wire.failure(
                request.id,
                wire.INTERNAL_ERROR,
                f"a bug ({type(error).__name__}); its traceback is in the log",
            )

    async def send(self, frame: bytes) -> None:
        """Write one line. Raises TimeoutError or ConnectionError where the client takes nothing."""
        async with asyncio.timeout(WRITE_S), self._writing:
            if self.writer.is_closing():
                raise ConnectionResetError("the client is gone")
            self.writer.write(frame)
            await self.writer.drain()

    def cut(self, *, now: bool = False) -> None:
        """End the connection and everything it asked for; what is written already still goes out, unless `now`."""
        for task in list(self.requests):
            task.cancel()
        transport = self.writer.transport
        if now:
            transport.abort()
        elif not transport.is_closing():
            transport.close()
            # Closing waits until all is sent, which a client that does not read would put off for ever.
            self._abort_at = asyncio.get_running_loop().call_later(WRITE_S, transport.abort)


class Steps:
    """The progress of one request on its way to the client: the newest step now and then, a sign of life else."""

    def __init__(self, connection: Connection, request_id: wire.RequestId) -> None:
        self.connection = connection
        self.id = request_id
        self.newest: dict[str, Any] | None = None
        self._moved = asyncio.Event()
        self._task = asyncio.create_task(self._run())

    def report(self, step: dict[str, Any]) -> None:
        """Take a step {repository, stage, done, total}; one that came too fast is replaced by the next."""
        self.newest = step
        self._moved.set()

    async def end(self) -> None:
        """No more steps; the answer comes next."""
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task

    async def _run(self) -> None:
        try:
            while True:
                await self.connection.send(await self._next())
                await asyncio.sleep(PROGRESS_S)
        except (ConnectionError, TimeoutError) as error:
            log.debug("a client went away during its request: %r", error)
            self.connection.cut(now=True)

    async def _next(self) -> bytes:
        try:
            async with asyncio.timeout(ALIVE_S):
                await self._moved.wait()
        except TimeoutError:
            return wire.alive(self.id)
        self._moved.clear()
        return wire.progress(self.id, self.newest or {})
