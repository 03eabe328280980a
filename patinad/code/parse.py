"""Blobs to facts on two cores: this process parses and takes in results while a forked one takes its share.

The work is cut into portions from which both processes draw, so neither waits while there is work. Facts come
back packed as the cache keeps them. Nothing is held but the list of work and what is under way.
"""

import logging
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from patinad.code.facts import FileFacts, decode, encode
from patinad.code.fork import Fork, Send
from patinad.code.isolate import InFlight, deadly_alarm, parse_alone
from patinad.code.portions import Item, Portions
from patinad.errors import MissingObjectError

log = logging.getLogger(__name__)

ALONE_BELOW_BYTES = 192_000  # less than this is parsed sooner than a helper is forked and read from

MISSING = "missing from the object database"


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
        if workers < 2 or len(rest) < 2 or sum(s.size for s in rest) < ALONE_BELOW_BYTES:
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
    work = Portions([Item(source.size, source.language) for source in sources])

    def live(slot: int, send: Send) -> None:
        blobs = parser.open_blobs()
        hand = work.hand(slot)
        while portion := hand.draw():
            for position in portion:
                send(position, encode(parser.parse(blobs, sources[position], slot)))

    crew = [Fork(partial(live, slot)) for slot in range(1, helpers + 1)]
    missing = set(range(len(sources)))
    read = parser.open_blobs()
    try:
        hand = work.hand(0)
        while portion := hand.draw():
            for position in portion:
                missing.discard(position)
                yield packed(sources[position], parser.parse(read, sources[position], 0))
            for position, answer in answers(crew, wait=False):
                missing.discard(position)
                yield Parsed(sources[position], decode(answer), answer)
        for position, answer in answers(crew, wait=True):
            missing.discard(position)
            yield Parsed(sources[position], decode(answer), answer)
        suspects = parser.flight.suspects()
        for position in sorted(missing):
            source = sources[position]
            alone = source.blob in suspects
            yield packed(source, parser.parse_alone(source) if alone else parser.parse(read, source, 0))
    finally:
        work.close()
        for helper in crew:
            helper.close()


def answers(crew: Sequence[Fork], *, wait: bool) -> Iterator[tuple[int, bytes]]:
    """(position, packed facts) of what has come from the helpers; with `wait`, until they have ended."""
    for helper in crew:
        yield from helper.frames(wait=wait)
