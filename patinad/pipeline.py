"""What happens for one event, top to bottom on one screen."""

import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from patinad.vectors.fill import VectorStore, refresh


class ScrapeTask(msgspec.Struct, frozen=True, kw_only=True):
    """Bring one worktree's code.db to its HEAD. Paths are absolute; the value travels as JSON."""

    git_dir: str
    common_dir: str
    worktree: str | None
    data_dir: str  # RepositoryPaths.data
    blobs_db: str
    full: bool = False  # parse and write everything again, whatever the caches hold
    max_file_bytes: int = 1_048_576
    parse_timeout_s: float = 10.0
    workers: int = 2  # processes that parse, this one included


class EmbedTask(msgspec.Struct, frozen=True, kw_only=True):
    """Give every chunk of one worktree's code.db a vector."""

    git_dir: str
    common_dir: str
    worktree: str | None
    data_dir: str
    blobs_db: str
    models_dir: str
    model: str  # a name of vectors.models.MODELS or of fastembed; "": the default
    force: bool = False
    threads: int = 2  # that the model may use


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """How far one task is; sent now and then, at least once a second while it moves."""

    stage: str  # reading, parsing, writing, resolving, embedding
    done: int
    total: int
    rate: float = 0.0  # texts a second over the last seconds, while embedding


class ScrapeOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """What one scrape did and what code.db holds after it."""

    commit: str | None  # the commit that code.db now describes; None: no commits yet
    changed: bool  # whether code.db was written
    files: int  # totals in code.db
    symbols: int
    calls: int
    skipped: int
    parsed: int  # files parsed in this scrape
    cached: int  # files whose facts came from the cache
    removed: int  # paths that left the index
    chunks: int  # distinct texts to be embedded
    seconds: float


class EmbedOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """What one embedding run did."""

    model: str  # model id; "" when there is none
    done: int  # chunks of this code.db that have a vector now
    total: int
    embedded: int  # texts embedded in this run
    seconds: float
    reason: str = ""  # why there is no model, and the way out


def embed(
    task: EmbedTask, report: Callable[[Progress], None], paused: Callable[[], bool] = lambda: False
) -> EmbedOutcome:
    """Give every chunk of one worktree's code.db a vector, and bring its HNSW index along.

    Between small batches it waits while `paused()`. Without a usable model the outcome says why; it is no error.
    """
    from patinad.code.database import CodeReader  # noqa: PLC0415

    started, code_db = time.monotonic(), Path(task.data_dir) / "code.db"

    def texts() -> dict[bytes, str]:
        if not code_db.exists():
            return {}
        with CodeReader(code_db) as reader:
            return {chunk.text_hash: chunk.text for chunk in reader.chunks()}

    def told(done: int, total: int, rate: float) -> None:
        report(Progress(stage="embedding", done=done, total=total, rate=rate))

    store = VectorStore(
        code_db.with_suffix(".usearch"), Path(task.blobs_db), Path(task.models_dir), task.model
    )
    done = refresh(
        store,
        texts,
        today=int(time.time() // 86_400),
        threads=task.threads,
        report=told,
        paused=paused,
        force=task.force,
    )
    return EmbedOutcome(
        model=done.model_id,
        done=done.done,
        total=done.total,
        embedded=done.embedded,
        seconds=time.monotonic() - started,
        reason=done.reason,
    )
