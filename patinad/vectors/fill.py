"""Give every text a vector: one embedding run, from reading the texts to saving the graph.

Importing this costs nothing: numpy, onnxruntime and usearch come in when there is a model and a text.
"""

import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from patinad.errors import ModelUnavailableError, PatinadError
from patinad.store.lock import locked, writer_lock
from patinad.vectors import models
from patinad.vectors.cache import VectorCache, batched

BATCH = 16  # texts between two looks at `paused`, a batch of 8 for each of two threads: 60 to 150 ms
COMMIT = 64  # texts lost, at most, when the worker is killed
WINDOW = 1024  # texts sorted by length together; a batch is padded to its longest text
PAUSE_S = 0.05

Texts = dict[bytes, str]  # text hash -> text
Report = Callable[[int, int, float], None]  # texts that have a vector, of how many, texts a second


def never() -> bool:
    """For a run that nothing pauses."""
    return False


class Embeds(Protocol):
    """What is needed of an Embedder."""

    def embed(self, texts: Sequence[str]) -> list[bytes]:
        """The byte vectors of the texts, in their order."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What a run found and did."""

    hashes: tuple[bytes, ...]  # every distinct text's, at the last reading
    embedded: int  # texts embedded in this run


class Pace:
    """Texts a second, over the last seconds; the time spent waiting does not count."""

    def __init__(self, span_s: float = 5.0) -> None:
        self._span_s = span_s
        self._steps: deque[tuple[float, int]] = deque()

    def step(self, seconds: float, texts: int) -> float:
        """Note a step; the rate after it."""
        self._steps.append((seconds, texts))
        while len(self._steps) > 1 and sum(step[0] for step in self._steps) > self._span_s:
            self._steps.popleft()
        return sum(step[1] for step in self._steps) / max(1e-9, sum(step[0] for step in self._steps))


@dataclass(frozen=True, slots=True)
class VectorStore:
    """Where one set of texts has its graph, and where its vectors and its model are."""

    index: Path
    blobs_db: Path
    models_dir: Path
    model: str  # its name; "": the default


@dataclass(frozen=True, slots=True)
class Refreshed:
    """How a store stands after a run."""

    model_id: str  # "" when there is no model that can be used
    done: int  # texts that have a vector
    total: int
    embedded: int = 0
    reason: str = ""  # why there is no model, and the way out


def refresh(
    store: VectorStore,
    read: Callable[[], Texts],
    *,
    today: int,
    report: Report,
    paused: Callable[[], bool] = never,
    force: bool = False,
    threads: int = 2,
) -> Refreshed:
    """Embed what has no vector and bring the graph's file along, as the one writer of that file.

    `today` is the day since the epoch; the rest is as `fill` says. A model that is missing or damaged is no error.
    Raises PatinadError when the graph cannot be written; the vectors are committed by then.
    """
    one = models.find(store.models_dir, store.model)
    total = len(read())
    if one is None:
        return Refreshed("", 0, total, reason=models.missing_reason(store.model))
    if not total and not store.index.exists():
        return Refreshed(one.id, 0, 0)
    from patinad.vectors import embed, index  # noqa: PLC0415

    size = one.model.dimensions
    with (
        locked(writer_lock(store.index)),
        VectorCache(store.blobs_db, one.id, size, today=today, name=one.name) as cache,
    ):
        try:
            filled = fill(
                read,
                cache,
                lambda: embed.embedder(one, threads),
                report=report,
                paused=paused,
                force=force,
            )
        except ModelUnavailableError as error:
            return Refreshed("", 0, total, reason=str(error))
        try:
            index.maintain(store.index, one.id, size, filled.hashes, cache.get)
        except OSError as error:
            raise PatinadError(
                f"{store.index} cannot be written ({error.strerror}): make room or mend its folder; the vectors are kept"
            ) from error
    return Refreshed(one.id, len(filled.hashes), len(filled.hashes), filled.embedded)


def fill(
    read: Callable[[], Texts],
    cache: VectorCache,
    embedder: Callable[[], Embeds],
    *,
    report: Report,
    paused: Callable[[], bool] = never,
    force: bool = False,
) -> Filled:
    """Embed the texts that `read` yields and `cache` lacks (with `force`: all of them), committed as it goes.

    `read` is called again after each round, since the source may have moved on: the run
    ends when a reading finds nothing new. `embedder` is called when there is something to embed. Between small batches the run waits while `paused()`.
    """
    embedded, pace = 0, Pace()
    fresh: set[bytes] = set()
    while True:
        texts = read()
        todo = [one for one in texts if one not in fresh] if force else cache.missing(texts)
        done, total = len(texts) - len(todo), len(texts)
        report(done, total, 0.0)
        if not todo:
            return Filled(tuple(texts), embedded)
        for part in batched(by_length(todo, texts), COMMIT):
            vectors: list[bytes] = []
            for batch in batched(part, BATCH):
                while paused():
                    time.sleep(PAUSE_S)
                started = time.monotonic()
                vectors += embedder().embed([texts[one] for one in batch])
                rate = pace.step(time.monotonic() - started, len(batch))
                report(done + len(vectors), total, rate)
            cache.put(zip(part, vectors, strict=True))
            done, embedded = done + len(part), embedded + len(part)
            fresh.update(part)


def by_length(hashes: Iterable[bytes], texts: Texts) -> Iterable[bytes]:
    """The hashes, window by window, each sorted by the length of its text."""
    for window in batched(hashes, WINDOW):
        yield from sorted(window, key=lambda one: len(texts[one]))
