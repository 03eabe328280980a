"""Where the daemon is found: its lock, its socket in a private folder, and the file that names the socket."""

import json
import os
import socket
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from patinad import __version__
from patinad.errors import LockHeldError, PatinadError
from patinad.paths import Paths
from patinad.store.lock import locked

# A daemon writes its pid right after it has the lock; a rival that comes between waits this long for it.
PID_PATIENCE_S = 1.0


@contextmanager
def only_daemon(paths: Paths) -> Iterator[None]:
    """Hold the daemon's lock for life. Raises LockHeldError, naming the pid, where another daemon holds it."""
    private_folder(paths.state)
    try:
        holding = locked(paths.lock, wait=False)
        descriptor = holding.__enter__()
    except LockHeldError as error:
        pid = holder(paths.lock)
        raise LockHeldError(
            f"a daemon is already running{f' (pid {pid})' if pid else ''}: nothing to do (patinad status)"
        ) from error
    try:
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        holding.__exit__(None, None, None)


def holds_lock(paths: Paths) -> bool:
    """Whether the lock file is still the one this daemon locked: a state folder that was moved away takes it along."""
    try:
        return int(paths.lock.read_text()) == os.getpid()
    except (OSError, ValueError):
        return False


def holder(lock: Path) -> int | None:
    """The pid in a held lock file; None while it names no living process."""
    end = time.monotonic() + PID_PATIENCE_S
    while True:
        with suppress(OSError, ValueError):
            pid = int(lock.read_text())
            os.kill(pid, 0)
            return pid
        if time.monotonic() > end:
            return None
        time.sleep(0.02)


def private_folder(path: Path) -> None:
    """Make `path` a folder that only this user can enter. Raises PatinadError where somebody else could be behind it."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with suppress(FileExistsError):
        path.mkdir(mode=0o700)
    found = path.lstat()
    if not stat.S_ISDIR(found.st_mode):
        raise PatinadError(f"{path} is no folder (a symlink is not followed): move it away")
    if found.st_uid != os.getuid():
        raise PatinadError(f"{path} belongs to user {found.st_uid}: move it away, or set PATINAD_HOME")
    if stat.S_IMODE(found.st_mode) & 0o077:
        path.chmod(0o700)
    if not os.access(path, os.R_OK | os.W_OK | os.X_OK):
        raise PatinadError(f"{path} cannot be written: mend its permissions, or set PATINAD_HOME")


def bind(path: Path) -> socket.socket:
    """A socket bound beside `path`, readable by this user only; `reveal` gives it its name once it listens."""
    private_folder(path.parent)
    beside = beside_name(path)
    beside.unlink(missing_ok=True)
    bound = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        bound.bind(os.fspath(beside))
        beside.chmod(0o600)
    except OSError as error:
        bound.close()
        raise PatinadError(
            f"{path} cannot be bound ({error.strerror}): set PATINAD_HOME to another folder"
        ) from error
    return bound


def reveal(path: Path) -> os.stat_result:
    """Rename the listening socket to its place: at no time is there a name that nobody listens to.

    Only the holder of the lock comes here, so a socket already there is a dead daemon's.
    """
    beside_name(path).replace(path)
    return path.lstat()


def beside_name(path: Path) -> Path:
    """A name no longer than `control.sock`, which may already be as long as the kernel takes."""
    return path.with_name(f"s.{os.getpid()}")


def publish(paths: Paths) -> None:
    """Write the endpoint file, whole or not at all."""
    beside = paths.endpoint.with_name(f"endpoint.{os.getpid()}")
    said = {"socket": os.fspath(paths.socket), "pid": os.getpid(), "version": __version__}
    beside.write_text(json.dumps(said) + "\n")
    beside.replace(paths.endpoint)


def withdraw(paths: Paths) -> None:
    """Remove endpoint and socket; while the lock is held they are ours, else they may be another daemon's."""
    if not holds_lock(paths):
        return
    paths.endpoint.unlink(missing_ok=True)
    paths.socket.unlink(missing_ok=True)
