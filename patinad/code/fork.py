"""A forked process that does a share of the work and sends what it found through a pipe, frame by frame."""

import fcntl
import os
import select
import struct
from collections.abc import Callable, Iterator

PIPE_BYTES = 1 << 20
FRAME = struct.Struct("=II")  # a number of the sender's, length of what follows

Send = Callable[[int, bytes], None]


class Fork:
    """Runs `work(send)` in a child; this side reads what is sent. A child that dies just ends early."""

    def __init__(self, work: Callable[[Send], None]) -> None:
        self.pipe, writing = os.pipe2(os.O_CLOEXEC)
        widen(self.pipe)
        self.buffer = bytearray()
        self.ended = False
        self.pid = os.fork()
        if self.pid == 0:
            status = 1
            try:
                os.close(self.pipe)
                work(lambda number, content: send(writing, number, content))
                status = 0
            except BrokenPipeError:
                pass  # the process that wanted the answers is gone
            finally:
                os._exit(status)
        os.close(writing)

    def frames(self, *, wait: bool) -> Iterator[tuple[int, bytes]]:
        """(number, content) of what has come; with `wait`, until the child has ended."""
        while not self.ended:
            if not wait and not select.select([self.pipe], [], [], 0)[0]:
                return
            piece = os.read(self.pipe, PIPE_BYTES)
            self.ended = not piece
            self.buffer += piece
            yield from self.complete()

    def complete(self) -> Iterator[tuple[int, bytes]]:
        """The complete frames at the buffer's start, which they leave."""
        start = 0
        while len(self.buffer) - start >= FRAME.size:
            number, length = FRAME.unpack_from(self.buffer, start)
            end = start + FRAME.size + length
            if len(self.buffer) < end:
                break
            yield number, bytes(memoryview(self.buffer)[start + FRAME.size : end])
            start = end
        del self.buffer[:start]

    def close(self) -> None:
        """Close the pipe, which ends a child that is still at work with its next answer, and reap it."""
        os.close(self.pipe)
        os.waitpid(self.pid, 0)


def send(pipe: int, number: int, content: bytes) -> None:
    """Write one frame whole."""
    frame = FRAME.pack(number, len(content)) + content
    while frame:
        frame = frame[os.write(pipe, frame) :]


def widen(pipe: int) -> None:
    """Give a pipe a larger buffer, where the system lets us, so that the child need not wait."""
    if hasattr(fcntl, "F_SETPIPE_SZ"):
        try:
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
        except PermissionError:
            return  # over the user's share of pipe memory: the usual 64 KiB do
