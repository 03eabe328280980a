"""flock: one writer a database, one daemon a user."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from patinad.errors import LockHeldError


@contextmanager
def locked(path: Path, *, wait: bool = True) -> Iterator[int]:
    """Hold an exclusive flock on `path` (made if missing, never removed); yields its descriptor.

    With `wait` false a held lock raises LockHeldError at once. The kernel frees it when the process dies.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError as error:
            raise LockHeldError(f"{path} is held by another process: try again when it is done") from error
        yield descriptor
    finally:
        os.close(descriptor)


def writer_lock(database: Path) -> Path:
    """The lock file that a writer of `database` holds for its whole job."""
    return database.with_name(database.name + ".lock")
