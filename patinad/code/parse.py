"""Blobs to facts on two cores: this process parses and takes in results while a forked one takes its share.

The work is cut into portions, large files first; their numbers stand in a pipe from which both processes
draw, so neither waits while there is work. Facts come back packed as the cache keeps them. Nothing is held
but the list of work and what is under way.
"""

import fcntl
import logging
import os
import select
import struct
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from patinad.code.facts import FileFacts, decode, encode
from patinad.code.isolate import InFlight, deadly_alarm, parse_alone
from patinad.errors import MissingObjectError

log = logging.getLogger(__name__)

PORTION_BYTES = 96_000  # some 10 ms of parsing: the other side's results never wait long
MAX_PORTIONS = 8_000  # their numbers must fit into a pipe's buffer
ALONE_BELOW_BYTES = 192_000  # less than this is parsed sooner than a helper is forked and read from
PIPE_BYTES = 1 << 20

TOKEN = struct.Struct("=I")
MISSING = "missing from the object database"

FRAME = struct.Struct("=II")  # position in the list of work, length of the packed facts


ReadBlob = Callable[[str], bytes]  # a blob's hex id to its bytes; raises MissingObjectError


class Source(NamedTuple):
    """One blob to be parsed."""

    path: str
    blob: str  # hex id
    size: int
    language: str
    key: bytes  # of its facts in the cache


class Parsed(NamedTuple):
    """A blob's facts, plain and as the cache keeps them."""

    source: Source
    facts: FileFacts
    packed: bytes


@dataclass(frozen=True, slots=True)
class Parser:
    """How blobs are read and parsed. `open_blobs` is called in each process anew: handles do not survive a fork."""

    open_blobs: Callable[[], ReadBlob]
    scrape: Callable[[bytes, str], FileFacts]
    flight: InFlight

    def parse(self, read: ReadBlob, source: Source, slot: int) -> FileFacts:
        """Parse under the alarm; a missing blob is a reason to skip, not an error."""
        try:
            content = read(source.blob)
        except MissingObjectError:
            return FileFacts(source.language, skipped=MISSING)
        self.flight.enter(slot, source.blob)
        facts = self.extract(content, source.language)
        self.flight.leave(slot)
        return facts

    def extract(self, content: bytes, language: str) -> FileFacts:
        """What a file's content says. An exception is a bug of ours: it is logged, and costs this file alone."""
        try:
            return self.scrape(content, language)
        except Exception as error:  # noqa: BLE001  # whatever it is, the other files have nothing to do with it
            # Where it happened, but not its message: that may quote the file, and so what nobody should read.
            trace = "".join(traceback.format_tb(error.__traceback__))
            log.error("the extractor failed on a %s file: %s\n%s", language, type(error).__name__, trace)  # noqa: TRY400
            return FileFacts(
                language, skipped=f"a bug in the extractor ({type(error).__name__}); see the log"
            )

    def parse_alone(self, source: Source) -> FileFacts:
        """Parse in a child to be thrown away."""

        def parse() -> FileFacts:
            try:
                content = self.open_blobs()(source.blob)
            except MissingObjectError:
                return FileFacts(source.language, skipped=MISSING)
            return self.extract(content, source.language)

        return parse_alone(parse, source.language, self.flight.limit_s)


def parse_all(parser: Parser, sources: Sequence[Source], workers: int) -> Iterator[Parsed]:
    """Facts of all sources, in any order. What killed an earlier parse is parsed alone, first."""
    with deadly_alarm():
        suspects = parser.flight.suspects()
        for source in (s for s in sources if s.blob in suspects):
            yield packed(source, parser.parse_alone(source))
        parser.flight.clear()
        rest = [s for s in sources if s.blob not in suspects] if suspects else sources
        if workers < 2 or sum(s.size for s in rest) < ALONE_BELOW_BYTES:
            read = parser.open_blobs() if rest else None
            for source in rest:
                assert read is not None
                yield packed(source, parser.parse(read, source, 0))
        else:
            yield from parse_together(parser, rest, workers - 1)


def packed(source: Source, facts: FileFacts) -> Parsed:
    """A source's facts, packed too."""
    return Parsed(source, facts, encode(facts))


def parse_together(parser: Parser, sources: Sequence[Source], helpers: int) -> Iterator[Parsed]:
    """Share the sources with forked helpers; a helper that dies leaves its portion to this process."""
    work = Work(sources)
    crew = [Helper(parser, sources, work, slot) for slot in range(1, helpers + 1)]
    missing = set(range(len(sources)))
    read = parser.open_blobs()
    try:
        while portion := work.draw():
            for position in portion:
                missing.discard(position)
                yield packed(sources[position], parser.parse(read, sources[position], 0))
            for position, answer in answers(crew, wait=False):
                missing.discard(position)
                yield Parsed(sources[position], decode(answer), answer)
        for position, answer in answers(crew, wait=True):
            missing.discard(position)
            yield Parsed(sources[position], decode(answer), answer)
        suspects = {blob for helper in crew for blob in helper.suspects()}
        for position in sorted(missing):
            source = sources[position]
            alone = source.blob in suspects
            yield packed(source, parser.parse_alone(source) if alone else parser.parse(read, source, 0))
    finally:
        work.close()
        for helper in crew:
            helper.close()


def answers(crew: "Sequence[Helper]", *, wait: bool) -> Iterator[tuple[int, bytes]]:
    """(position, packed facts) of what has come from the helpers; with `wait`, until they have ended."""
    for helper in crew:
        yield from helper.ready(wait=wait)


class Work:
    """Positions of sources in portions of about PORTION_BYTES, the largest first, to be drawn by several processes."""

    def __init__(self, sources: Sequence[Source]) -> None:
        limit = max(PORTION_BYTES, sum(s.size for s in sources) // MAX_PORTIONS)
        self.portions: list[list[int]] = []
        filled = limit
        for position in sorted(range(len(sources)), key=lambda p: -sources[p].size):
            if filled >= limit:
                self.portions.append([])
                filled = 0
            self.portions[-1].append(position)
            filled += sources[position].size + 200
        self.tokens, filler = os.pipe2(os.O_CLOEXEC)
        os.write(filler, b"".join(map(TOKEN.pack, range(len(self.portions)))))
        os.close(filler)

    def draw(self) -> list[int]:
        """The next portion that nobody has; empty when all are drawn."""
        token = os.read(self.tokens, TOKEN.size)
        return self.portions[TOKEN.unpack(token)[0]] if token else []

    def close(self) -> None:
        """Close this process's end."""
        os.close(self.tokens)


class Helper:
    """A forked process that parses portions until none is left, and the pipe its facts come through."""

    def __init__(self, parser: Parser, sources: Sequence[Source], work: "Work", slot: int) -> None:
        self.parser, self.slot = parser, slot
        self.pipe, writing = os.pipe2(os.O_CLOEXEC)
        widen(self.pipe)
        self.buffer = bytearray()
        self.ended = False
        self.pid = os.fork()
        if self.pid == 0:
            status = 1
            try:
                os.close(self.pipe)
                self.live(sources, work, writing)
                status = 0
            except BrokenPipeError:
                pass  # the process that wanted the facts is gone
            finally:
                os._exit(status)
        os.close(writing)

    def live(self, sources: Sequence[Source], work: "Work", out: int) -> None:
        """The helper's life: draw a portion, parse it, send its facts."""
        read = self.parser.open_blobs()
        while portion := work.draw():
            for position in portion:
                answer = encode(self.parser.parse(read, sources[position], self.slot))
                frame = FRAME.pack(position, len(answer)) + answer
                while frame:
                    frame = frame[os.write(out, frame) :]

    def ready(self, *, wait: bool) -> Iterator[tuple[int, bytes]]:
        """(position, packed facts) of what has come; with `wait`, until the helper has ended."""
        while not self.ended:
            if not wait and not select.select([self.pipe], [], [], 0)[0]:
                return
            piece = os.read(self.pipe, PIPE_BYTES)
            self.ended = not piece
            self.buffer += piece
            yield from self.frames()

    def frames(self) -> Iterator[tuple[int, bytes]]:
        """The complete frames at the buffer's start, which they leave."""
        start = 0
        while len(self.buffer) - start >= FRAME.size:
            position, length = FRAME.unpack_from(self.buffer, start)
            end = start + FRAME.size + length
            if len(self.buffer) < end:
                break
            yield position, bytes(memoryview(self.buffer)[start + FRAME.size : end])
            start = end
        del self.buffer[:start]

    def suspects(self) -> set[str]:
        """What the ended helper was parsing when it died; nothing after a good end."""
        return self.parser.flight.suspects(self.slot)

    def close(self) -> None:
        """Close the pipe, which ends the helper with its next answer, and reap it."""
        os.close(self.pipe)
        os.waitpid(self.pid, 0)


def widen(pipe: int) -> None:
    """Give a pipe a larger buffer, where the system lets us, so that the helper need not wait."""
    if hasattr(fcntl, "F_SETPIPE_SZ"):
        try:
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
        except PermissionError:
            return  # over the user's share of pipe memory: the usual 64 KiB do
