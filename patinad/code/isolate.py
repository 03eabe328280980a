"""A parser that crashes or hangs costs one file, not the scrape.

Grammars are native code: a fault kills the process that runs them. So each parse is announced in a slot of a small
mapped file, and an alarm whose default action is death bounds it (a Python handler would not run inside C). Who comes
after reads the slots, parses those suspects alone in a child to be thrown away, and refuses what kills that too.
"""

import mmap
import os
import signal
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from patinad.code.facts import FileFacts, decode, encode

SLOT_BYTES = 72  # a length and up to 64 hex digits
LENGTH = struct.Struct("=B")


class InFlight:
    """The mapped file of slots, one a parsing process; what stands in a slot is the id of the blob being parsed."""

    def __init__(self, path: Path, slots: int, limit_s: float) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.limit_s = limit_s
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            size = max(os.fstat(descriptor).st_size // SLOT_BYTES, slots, 1) * SLOT_BYTES
            os.ftruncate(descriptor, size)
            self.map = mmap.mmap(descriptor, size)
        finally:
            os.close(descriptor)

    def enter(self, slot: int, blob: str) -> None:
        """Announce a parse and set the alarm."""
        start = slot * SLOT_BYTES
        self.map[start : start + 1 + len(blob)] = LENGTH.pack(len(blob)) + blob.encode()
        signal.setitimer(signal.ITIMER_REAL, self.limit_s)

    def leave(self, slot: int) -> None:
        """The parse is over."""
        signal.setitimer(signal.ITIMER_REAL, 0)
        self.map[slot * SLOT_BYTES] = 0

    def suspects(self, slot: int | None = None) -> set[str]:
        """The blobs whose parse was announced and never ended, in one slot or all."""
        slots = range(len(self.map) // SLOT_BYTES) if slot is None else (slot,)
        found = set()
        for start in (number * SLOT_BYTES for number in slots):
            length = self.map[start]
            if length:
                found.add(self.map[start + 1 : start + 1 + length].decode())
        return found

    def clear(self) -> None:
        """Forget all suspects: they were dealt with."""
        for start in range(0, len(self.map), SLOT_BYTES):
            self.map[start] = 0

    def close(self) -> None:
        """Unmap the file; it stays on disk for who comes after."""
        self.map.close()


@contextmanager
def deadly_alarm() -> Iterator[None]:
    """Within, SIGALRM kills the process; afterwards handler and timer are as they were."""
    handler = signal.signal(signal.SIGALRM, signal.SIG_DFL)
    delay, interval = signal.setitimer(signal.ITIMER_REAL, 0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, handler)
        signal.setitimer(signal.ITIMER_REAL, delay, interval)


def parse_alone(parse: Callable[[], FileFacts], language: str, limit_s: float) -> FileFacts:
    """Run one parse in a child of its own; a child that dies gives facts that say why the file is skipped."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reading)
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_REAL, limit_s)
            with os.fdopen(writing, "wb") as out:
                out.write(encode(parse()))
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        packed = answer.read()
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code == 0:
        return decode(packed)
    return FileFacts(language, skipped=death(code, limit_s))


def death(code: int, limit_s: float) -> str:
    """Why a parsing child that ended with this exit code gave no facts."""
    if code == -signal.SIGALRM:
        return f"parser ran longer than {limit_s:g} s"
    if code < 0:
        return f"crashed the parser ({signal.Signals(-code).name})"
    return "crashed the parser"
