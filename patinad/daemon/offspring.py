"""Forking a worker and burying it: what a child must drop and set before it works, and what dies with it.

A worker leads a process group of its own, so that it and whatever it forks can be ended together. It
dies with the process that forked it.
"""

import contextlib
import ctypes
import gc
import os
import select
import signal
import socket
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path

OUR_DATABASES = frozenset(
    f"{name}.db" for name in ("facts", "code", "observations", "beliefs", "daemon", "blobs")
)

EXIT_END = 0  # the stream ended
EXIT_BUG = 70  # something raised that is no stated error; sysexits.h calls it EX_SOFTWARE
EXIT_PROTOCOL = 76  # the peer sent what is no frame; EX_PROTOCOL

_PR_SET_PDEATHSIG, _PR_SET_NAME = 1, 15


def fork_worker(
    work: Callable[[socket.socket], int], sock: socket.socket, *, name: str, nice: int = 0
) -> int:
    """Fork; the child runs `work(sock)` and exits with what it returns. The child's pid, which is its group's too.

    Call it while this process has one thread. The caller closes its copy of `sock`. Raises OSError when
    the system gives no process.
    """
    parent = os.getpid()
    pid = os.fork()
    if pid == 0:
        status = EXIT_BUG
        try:
            _settle(sock, parent, name, nice)
            status = work(sock)
        except BaseException:  # noqa: BLE001  # nothing may return into the parent's frames
            traceback.print_exc()
        finally:
            with contextlib.suppress(OSError, ValueError):
                sys.stderr.flush()
            os._exit(status)
    # Both sides do it: whoever comes second finds it done, and no one can signal the group too early.
    with contextlib.suppress(OSError):
        os.setpgid(pid, pid)
    return pid


def _settle(sock: socket.socket, parent: int, name: str, nice: int) -> None:
    """Make the forked child a process of its own: group, signals, descriptors, priority."""
    gc.freeze()  # what the parent left must never be finalised here: its descriptors are closed below
    os.setpgid(0, 0)
    restore_signals()
    drop_descriptors(keep=sock.fileno())
    if die_with_parent(name):
        if os.getppid() != parent:  # it died before the kernel knew
            os._exit(EXIT_END)
    else:
        threading.Thread(target=die_with_peer, args=(sock,), daemon=True).start()
    if nice:
        os.nice(nice)  # the kernel derives the I/O priority from it
    with contextlib.suppress(OSError):  # when memory runs out, lose the worker and not the daemon
        Path("/proc/self/oom_score_adj").write_text("500", encoding="ascii")


def open_databases() -> list[str]:
    """Our SQLite files that this process has open, as far as the system tells.

    A fork inherits SQLite's notes on locks it does not hold and on descriptors that are closed for it: with the same
    file open on both sides the child would lock and write through the wrong ones.
    """
    found = []
    for entry in Path("/proc/self/fd").glob("*"):
        with contextlib.suppress(OSError):  # the listing's own descriptor is closed already
            target = str(entry.readlink())
            if Path(target).name.removesuffix("-wal").removesuffix("-shm") in OUR_DATABASES:
                found.append(target)
    return found


def restore_signals() -> None:
    """Give every signal its default action, and block none. A write to a dead peer stays an error, no death."""
    signal.set_wakeup_fd(-1)
    for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP, signal.SIGPIPE}:
        with contextlib.suppress(OSError, ValueError):  # the C library keeps a few for itself
            signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_SETMASK, set())


def drop_descriptors(*, keep: int) -> None:
    """Close all but stderr and `keep`; stdin and stdout lead nowhere.

    A lock, a socket or a pipe that a worker held open by accident would outlive its owner in it.
    """
    for descriptor in [int(entry.name) for entry in Path("/dev/fd").iterdir()]:
        if descriptor > 2 and descriptor != keep:
            with contextlib.suppress(OSError):  # the listing's own descriptor is closed already
                os.close(descriptor)
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1):
        if null != standard:
            os.dup2(null, standard)
    if null > 2:
        os.close(null)


def die_with_parent(name: str) -> bool:
    """Ask the kernel to kill this process when its parent dies, and name it; False where there is no such call."""
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_NAME, name.encode()[:15], 0, 0, 0)
    return bool(libc.prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0) == 0)


def die_with_peer(sock: socket.socket) -> None:
    """Wait until the other end of `sock` is closed, then kill this process's group. For a thread of its own."""
    poll = select.poll()
    poll.register(sock, 0)  # no events asked for: what comes is POLLHUP or an error
    poll.poll()
    os.killpg(0, signal.SIGKILL)


def bury(pid: int) -> int | None:
    """The exit status of a dead child (negative: the signal), its group killed with it; None while it lives.

    What the worker forked goes too: it would parse on with nobody to tell. The group is signalled while
    the dead leader still holds the number, so that no stranger can have it.
    """
    if hasattr(os, "waitid"):
        if os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            return None
        kill_group(pid, signal.SIGKILL)
    dead, status = os.waitpid(pid, os.WNOHANG)
    if dead == 0:
        return None
    if not hasattr(os, "waitid"):
        kill_group(pid, signal.SIGKILL)
    return os.waitstatus_to_exitcode(status)


def kill_group(pid: int, number: int) -> None:
    """Signal the group that worker `pid` leads; a group that is gone is what was wanted."""
    with contextlib.suppress(ProcessLookupError, PermissionError):  # macOS says EPERM for a group of zombies
        os.killpg(pid, number)


def end_group(pid: int, grace_s: float) -> int:
    """SIGTERM now, SIGKILL after `grace_s` seconds; the exit status. Blocks until the worker is buried."""
    kill_group(pid, signal.SIGTERM)
    return await_end(pid, grace_s)


def await_end(pid: int, grace_s: float) -> int:
    """The exit status of a worker that is about to end; after `grace_s` seconds it is killed."""
    deadline = time.monotonic() + grace_s
    while (status := bury(pid)) is None:
        if time.monotonic() >= deadline:
            kill_group(pid, signal.SIGKILL)
        time.sleep(0.002)
    return status
