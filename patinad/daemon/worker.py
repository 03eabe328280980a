"""A worker: a forked process that does one role's tasks, so that a crash, a hang or a memory spike stays in it.

JSON lines. In: {"task": {...}}, {"pause": true|false}. Out, for each task: any number of {"progress": {...}},
then {"result": {...}} or {"error": {"kind", "message", "stated", "traceback"}}. It ends when the stream ends.
"""

import signal
import socket
import traceback
from collections.abc import Callable, Mapping
from typing import Any

from patinad import errors
from patinad.daemon import offspring
from patinad.daemon.channel import Channel, Frame, FrameError
from patinad.daemon.roles import ROLES, Link, Result, Role, StreamEndedError, Task
from patinad.errors import PatinadError

OnProgress = Callable[[dict[str, Any]], None]

END_GRACE_S = 2.0  # between SIGTERM and SIGKILL

# A file did this, and the next attempt will find and skip it; any other signal came from outside.
NATIVE_CRASHES = frozenset(
    {signal.SIGSEGV, signal.SIGBUS, signal.SIGABRT, signal.SIGILL, signal.SIGFPE, signal.SIGALRM}
)


class WorkerDiedError(PatinadError):
    """A worker was killed by a signal as often as its role allows; `signal` is the last one."""

    def __init__(self, role: str, number: int, why: str = "") -> None:
        self.role, self.signal = role, number
        super().__init__(
            f"the {role} worker died of {signal.Signals(number).name}{why and f' ({why})'}: "
            "try again; patinad doctor says what is known about it"
        )


class WorkerBugError(Exception):
    """A worker raised what is no stated error, or broke the protocol: a bug, its traceback carried as a note."""

    def __init__(self, role: str, message: str, trace: str = "") -> None:
        super().__init__(f"{role} worker: {message}")
        if trace:
            self.add_note(f"in the {role} worker:\n{trace}")


def serve(role: Role, sock: socket.socket) -> int:
    """Do `role`'s tasks until the stream ends; the worker's exit status."""
    link = Link(Channel(sock))
    try:
        for task in link.tasks():
            if not answer(role, task, link):
                return offspring.EXIT_BUG
    except StreamEndedError:
        return offspring.EXIT_END
    except FrameError as error:
        link.send(error_frame(error, stated=False))
        return offspring.EXIT_PROTOCOL
    return offspring.EXIT_END


def answer(role: Role, task: Task, link: Link) -> bool:
    """Do one task and send its result or error; whether the worker is fit for another."""
    try:
        link.send({"result": role.run(task, link)})
    except PatinadError as error:
        link.send(error_frame(error, stated=True))
    except StreamEndedError:
        raise
    except Exception as error:  # noqa: BLE001  # carried to the supervisor, traceback and all
        link.send(error_frame(error, stated=False))
        return False
    return True


def error_frame(error: Exception, *, stated: bool) -> Frame:
    """The frame for an error, cut so that it always fits."""
    message = str(error) if stated else f"{type(error).__name__}: {error}"
    trace = "" if stated else "".join(traceback.format_exception(error))
    kind = type(error).__name__
    return {
        "error": {"kind": kind, "message": message[:4000], "stated": stated, "traceback": trace[-20_000:]}
    }


def raised(role: str, error: Mapping[str, Any]) -> Exception:
    """The exception that an error frame carries: a stated one under its own type where errors.py has it."""
    message = str(error.get("message", ""))
    if not error.get("stated"):
        return WorkerBugError(role, message, str(error.get("traceback", "")))
    kind = getattr(errors, str(error.get("kind")), None)
    if isinstance(kind, type) and issubclass(kind, PatinadError):
        return kind(message)
    return PatinadError(message)


def ended(role: str, status: int) -> Exception:
    """The exception for a worker that ended with `status` (negative: the signal) before it answered."""
    if status < 0:
        return WorkerDiedError(role, -status)
    return WorkerBugError(role, f"it ended with status {status} and no answer")


def may_retry(role: Role, number: int, deaths: int) -> bool:
    """Whether a task whose worker died `deaths` times, of signal `number` last, is tried again."""
    return deaths < (role.attempts if number in NATIVE_CRASHES else min(role.attempts, 2))


def run_in_fork(
    name: str, task: Task, on_progress: OnProgress | None = None, *, roles: Mapping[str, Role] = ROLES
) -> Result:
    """Do one task of role `name` in a forked worker, for a foreground command; its result.

    Call it while this process has one thread (a live progress bar is one: start it from `on_progress`)
    and no database open. Ctrl-C ends the worker and is raised on. Raises PatinadError (WorkerDiedError among them) for what
    can be told to the user, WorkerBugError for a bug.
    """
    role, deaths = roles[name], 0
    if found := offspring.open_databases():
        raise WorkerBugError(name, f"forked while {', '.join(found)} is open")
    while True:
        try:
            return _run_once(role, task, on_progress or (lambda _progress: None))
        except WorkerDiedError as death:
            deaths += 1
            if not may_retry(role, death.signal, deaths):
                raise


def _run_once(role: Role, task: Task, on_progress: OnProgress) -> Result:
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            pid = offspring.fork_worker(lambda sock: serve(role, sock), theirs, name=f"patinad-{role.name}")
        try:
            result = _converse(role, Channel(ours), task, on_progress)
        except BaseException:
            offspring.end_group(pid, END_GRACE_S)
            raise
    if result is None:
        raise ended(role.name, offspring.await_end(pid, END_GRACE_S))
    offspring.end_group(pid, END_GRACE_S)
    return result


def _converse(role: Role, channel: Channel, task: Task, on_progress: OnProgress) -> Result | None:
    """Send the task and follow it to its result; None when the worker's stream ends first."""
    try:
        channel.send({"task": task})
        while True:
            frame = channel.receive(role.silence_s)
            if frame is None:
                return None
            result = heard(role.name, frame, on_progress)
            if result is not None:
                return result
    except BrokenPipeError:  # dead before it heard its task; the exit status says of what
        return None
    except TimeoutError as error:
        raise WorkerDiedError(role.name, signal.SIGKILL, f"silent for {role.silence_s:.0f} s") from error
    except FrameError as error:
        raise WorkerBugError(role.name, str(error)) from error


def heard(role: str, frame: Frame, on_progress: OnProgress) -> Result | None:
    """Act on one frame of a worker: its result, or None when there is more to come. Raises what an error carries."""
    match frame:
        case {"progress": dict(progress)}:
            on_progress(progress)
            return None
        case {"result": dict(result)}:
            return result
        case {"error": dict(error)}:
            raise raised(role, error)
        case _:
            raise WorkerBugError(role, f"it said {str(frame)[:80]}")
