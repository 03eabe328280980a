"""Facts for the paths of a plan: refused at once, from the cache, or parsed, in that order."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import msgspec

from patinad.code.cache import FactsCache, fact_key
from patinad.code.facts import FileFacts, decode
from patinad.code.isolate import InFlight
from patinad.code.languages import Language
from patinad.code.parse import Parser, Source, parse_all
from patinad.code.state import Target
from patinad.code.tree import Found
from patinad.git.layout import object_format
from patinad.git.repository import Repository

Report = Callable[[str, int, int], None]  # stage, done, total
CACHE_BATCH = 200  # packed facts held at once: some megabytes


@dataclass(frozen=True, slots=True)
class Engine:
    """What turns source into facts; tests put in others."""

    detect: Callable[[str, bytes], Language | None]
    by_content: Callable[[str], bool]
    scrape: Callable[[bytes, Language], FileFacts]
    version: Callable[[Language], str]
    languages: Mapping[str, Language]


class Supply:
    """Gives each path its facts, and counts where they came from."""

    def __init__(self, target: Target, engine: Engine, report: Report) -> None:
        self.target, self.engine, self.report = target, engine, report
        self.parsed = 0  # contents
        self.cached = 0  # paths

    def facts(self, paths: Sequence[Found]) -> Iterator[tuple[Found, FileFacts | None]]:
        """Each path with its facts, in any order; None where there is no source in it."""
        wanted = []
        for found in paths:
            if found.language is None:
                yield found, None
            elif found.skipped:
                yield found, FileFacts(found.language.name, skipped=found.skipped)
            else:
                wanted.append(found)
        if wanted:
            cache = FactsCache(self.target.blobs_db, self.target.today)
            try:
                unknown: dict[bytes, list[Found]] = {}
                yield from self.from_cache(cache, wanted, unknown)
                yield from self.from_parser(cache, unknown)
            finally:
                cache.close()

    def from_cache(
        self, cache: FactsCache, wanted: Sequence[Found], unknown: dict[bytes, list[Found]]
    ) -> Iterator[tuple[Found, FileFacts]]:
        """What the cache has; the rest is left in `unknown`, by key."""
        for start in range(0, len(wanted), CACHE_BATCH):
            part = [(found, self.key(found)) for found in wanted[start : start + CACHE_BATCH]]
            known = {} if self.target.full else cache.get({key for _, key in part})
            for found, key in part:
                facts = unpacked(known.get(key))
                if facts is not None:
                    self.cached += 1
                    yield found, facts
                else:
                    unknown.setdefault(key, []).append(found)
            self.report("reading", min(start + CACHE_BATCH, len(wanted)), len(wanted))

    def from_parser(
        self, cache: FactsCache, unknown: dict[bytes, list[Found]]
    ) -> Iterator[tuple[Found, FileFacts]]:
        """Parse each content once, for all its paths."""
        sources = [
            Source(first.path, first.blob, first.size or 0, first.language.name, key)
            for key, (first, *_) in unknown.items()
            if first.language is not None
        ]
        if not sources:
            return
        target, engine = self.target, self.engine
        flight = InFlight(target.code_db.with_suffix(".inflight"), target.workers, target.parse_timeout_s)
        parser = Parser(
            lambda: Repository.open(target.layout).read,
            lambda content, name: engine.scrape(content, engine.languages[name]),
            flight,
        )
        try:
            for parsed in parse_all(parser, sources, target.workers):
                cache.put(parsed.source.key, parsed.packed)
                for found in unknown[parsed.source.key]:
                    yield found, parsed.facts
                self.parsed += 1
                self.report("parsing", self.parsed, len(sources))
        finally:
            flight.close()

    def key(self, found: Found) -> bytes:
        """The key of a path's facts in the cache."""
        assert found.language is not None
        version = self.engine.version(found.language)
        return fact_key(self.object_format, bytes.fromhex(found.blob), found.language.name, version)

    @cached_property
    def object_format(self) -> str:
        """sha1 or sha256."""
        return object_format(self.target.layout)


def unpacked(packed: bytes | None) -> FileFacts | None:
    """Cached facts; None where there are none, or a damaged disk has changed them."""
    if packed is None:
        return None
    try:
        return decode(packed)
    except msgspec.DecodeError:
        return None
