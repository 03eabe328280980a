"""JSON lines over a socket, one object a line, bounded: how the daemon, the fork server and the workers talk."""

import json
import select
import socket
from collections import deque
from collections.abc import Iterator
from typing import Any

# A frame holds a task, a progress report or an answer, never file contents: what is larger is a fault.
MAX_FRAME = 4 * 1024 * 1024

Frame = dict[str, Any]


class FrameError(Exception):
    """The peer sent, or was about to be sent, what is no frame: too long, or not one JSON object."""


def encode(frame: Frame) -> bytes:
    """One line, its newline included. Raises FrameError above MAX_FRAME."""
    line = json.dumps(frame, separators=(",", ":"), ensure_ascii=True).encode() + b"\n"
    if len(line) > MAX_FRAME:
        raise FrameError(f"a frame of {len(line)} bytes is longer than {MAX_FRAME}")
    return line


def decode(line: bytes) -> Frame:
    """The object on one line. Raises FrameError."""
    if len(line) > MAX_FRAME:
        raise FrameError(f"a frame of {len(line)} bytes is longer than {MAX_FRAME}")
    try:
        frame = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise FrameError(f"a frame is no JSON: {line[:80]!r}") from error
    if not isinstance(frame, dict):
        raise FrameError(f"a frame is no JSON object: {line[:80]!r}")
    return frame


class Channel:
    """One blocking end of a stream socket. Reads and writes whole frames."""

    def __init__(self, sock: socket.socket) -> None:
        self.socket = sock
        self._buffer = bytearray()
        self._frames: deque[Frame] = deque()
        self._ended = False

    def send(self, frame: Frame) -> None:
        """Write one frame, waiting for room. Raises FrameError, or BrokenPipeError when the peer is gone."""
        self.socket.sendall(encode(frame))

    def receive(self, timeout: float | None = None) -> Frame | None:
        """The next frame; None at the end of the stream. Raises TimeoutError after `timeout` seconds."""
        while not self._frames and not self._ended:
            self._fill(timeout)
        return self._frames.popleft() if self._frames else None

    def arrived(self) -> Iterator[Frame]:
        """The frames that are there already, without waiting."""
        while not self._ended and self._readable(0):
            self._fill(0)
        while self._frames:
            yield self._frames.popleft()

    @property
    def ended(self) -> bool:
        """Whether the peer has closed its end (as far as was read)."""
        return self._ended

    def close(self) -> None:
        """Close this end; the peer sees the end of the stream."""
        self.socket.close()

    def _readable(self, timeout: float | None) -> bool:
        # poll, not select: a descriptor above 1023 is none of our business to reject.
        poll = select.poll()
        poll.register(self.socket, select.POLLIN)
        return bool(poll.poll(None if timeout is None else timeout * 1000))

    def _fill(self, timeout: float | None) -> None:
        if not self._readable(timeout):
            raise TimeoutError(f"nothing was said for {timeout} s")
        try:
            chunk = self.socket.recv(65_536)
        except ConnectionResetError:  # the peer died with unread bytes in its buffer
            chunk = b""
        if not chunk:
            self._ended = True  # a last line without its newline was cut short by death: it says nothing
            return
        self._buffer += chunk
        *lines, rest = self._buffer.split(b"\n")
        self._buffer = rest
        if len(rest) > MAX_FRAME:
            raise FrameError(f"a frame is longer than {MAX_FRAME}")
        self._frames.extend(decode(bytes(line)) for line in lines)
