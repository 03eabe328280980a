"""The fork server: one small process that has the workers' modules loaded and forks a worker in milliseconds.

`python -P -m patinad.daemon.forkserver FD`, where FD is its end of a stream socket. JSON lines. In:
{"fork": id, "role": name} with the worker's socket attached (SCM_RIGHTS), {"kill": id, "signal": n}. Out:
{"ready": pid}, then {"forked": id, "pid"}, {"failed": id, "message"}, {"exited": id, "status"} (negative:
the signal). At the end of the stream it kills its workers, whole groups, and exits.
"""

import contextlib
import faulthandler
import gc
import importlib
import logging
import select
import signal
import socket
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Mapping

from patinad.daemon import offspring, worker
from patinad.daemon.channel import Frame, FrameError, decode, encode
from patinad.daemon.roles import ROLES, Role

log = logging.getLogger(__name__)

# What a scrape needs and what is slow to import. numpy and onnxruntime stay out: they cost 60 MB and threads.
PRELOAD = (
    "sqlite3",
    "msgspec",
    "pygit2",
    "patinad.pipeline",
    "patinad.code.engine",
    "patinad.git.repository",
)

QUIET_S = 0.1  # without a request, before the next language is warmed

_MAX_DESCRIPTORS = 16  # attached to one read; each request brings one


class ForkServer:
    """Forks on request, buries the dead, reports both."""

    def __init__(
        self, control: socket.socket, roles: Mapping[str, Role], warming: Iterator[None] | None = None
    ) -> None:
        self._control, self._roles = control, roles
        self._warming = warming
        self._workers: dict[int, int] = {}  # request id -> pid
        self._sockets: deque[socket.socket] = deque()  # attached to requests not yet read
        self._buffer = b""
        self._bell, self._ring = socket.socketpair()  # a byte for every signal
        self._bell.setblocking(False)
        self._ring.setblocking(False)

    def run(self) -> None:
        """Serve until the stream ends; then nothing of ours is left running."""
        signal.signal(signal.SIGCHLD, lambda _number, _frame: None)
        signal.set_wakeup_fd(self._ring.fileno(), warn_on_full_buffer=False)
        try:
            self._say({"ready": True})
            self._serve()
        except (BrokenPipeError, ConnectionResetError):
            log.info("the daemon is gone")
        finally:
            self._end_all()

    def _serve(self) -> None:
        poll = select.poll()
        poll.register(self._control, select.POLLIN)
        poll.register(self._bell, select.POLLIN)
        while True:
            ready = {
                descriptor for descriptor, _event in poll.poll(QUIET_S * 1000 if self._warming else None)
            }
            if not ready:
                self._warm()
            if self._bell.fileno() in ready:
                self._bury_dead()
            if self._control.fileno() in ready and not self._read():
                return

    def _warm(self) -> None:
        """Do one step of what makes later workers faster."""
        if self._warming is not None and next(self._warming, self) is self:
            self._warming = None
            gc.collect()
            gc.freeze()

    def _read(self) -> bool:
        """Take what has arrived; False at the end of the stream."""
        flags = getattr(socket, "MSG_CMSG_CLOEXEC", 0)
        data, descriptors, _flags, _address = socket.recv_fds(self._control, 65_536, _MAX_DESCRIPTORS, flags)
        self._sockets.extend(socket.socket(fileno=descriptor) for descriptor in descriptors)
        if not data:
            return False
        *lines, self._buffer = (self._buffer + data).split(b"\n")
        for line in lines:
            self._obey(decode(line))
        return True

    def _obey(self, frame: Frame) -> None:
        match frame:
            case {"fork": int(number), "role": str(role)}:
                with self._sockets.popleft() as sock:
                    self._fork(number, role, sock)
            case {"kill": int(number), "signal": int(signum)}:
                if number in self._workers:
                    offspring.kill_group(self._workers[number], signum)
            case _:
                raise FrameError(f"the fork server knows fork and kill, not {frame}")

    def _fork(self, number: int, name: str, sock: socket.socket) -> None:
        role = self._roles[name]
        try:
            pid = offspring.fork_worker(
                lambda end: work(role, end), sock, name=f"patinad-{name}", nice=role.nice
            )
        except OSError as error:
            self._say({"failed": number, "message": f"no process for a {name} worker: {error.strerror}"})
            return
        self._workers[number] = pid
        self._say({"forked": number, "pid": pid})

    def _bury_dead(self) -> None:
        with contextlib.suppress(BlockingIOError):
            while self._bell.recv(4096):
                pass
        for number, pid in list(self._workers.items()):
            status = offspring.bury(pid)
            if status is not None:
                del self._workers[number]
                self._say({"exited": number, "status": status})

    def _say(self, frame: Frame) -> None:
        self._control.sendall(encode(frame))

    def _end_all(self) -> None:
        for pid in self._workers.values():
            offspring.kill_group(pid, signal.SIGKILL)
        for pid in self._workers.values():
            offspring.await_end(pid, grace_s=1.0)


def work(role: Role, sock: socket.socket) -> int:
    """A forked worker's life. A native crash leaves the Python stack in the daemon's log."""
    faulthandler.enable()
    gc.enable()
    return worker.serve(role, sock)


def warm_languages() -> Iterator[None]:
    """Load one language's grammar and query a step: from 7 ms (Go) to 770 ms (C++), paid once and not a scrape."""
    from patinad.code.engine import ENGINE  # noqa: PLC0415  # a missing wheel must not keep the others from starting
    from patinad.code.grammar import load  # noqa: PLC0415

    for language in ENGINE.languages.values():
        try:
            load(language)
            ENGINE.version(language)
        except (ImportError, LookupError, OSError, ValueError) as error:
            log.warning("%s is not warmed: %s", language.name, error)
        yield


def preload(modules: Iterable[str]) -> None:
    """Import once what every worker would import; one that is missing fails in the worker that needs it."""
    for name in modules:
        try:
            importlib.import_module(name)
        except ImportError as error:
            log.warning("%s is not preloaded: %s", name, error)


def main(arguments: list[str], roles: Mapping[str, Role] = ROLES, modules: Iterable[str] = PRELOAD) -> None:
    """Run as a process of its own; the last argument is the control socket's descriptor."""
    logging.basicConfig(level=logging.INFO, format="forkserver: %(message)s")
    control = socket.socket(fileno=int(arguments[-1]))
    control.set_inheritable(False)
    # Cyclic garbage collection would write to every object's header and unshare the pages that workers share.
    gc.disable()
    preload(modules)
    gc.collect()
    gc.freeze()
    ForkServer(control, roles, warm_languages() if roles is ROLES else None).run()


if __name__ == "__main__":
    main(sys.argv)
