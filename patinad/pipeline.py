"""What happens for one event, top to bottom on one screen."""

import msgspec


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
    model: str
    force: bool = False


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """How far one task is; sent now and then, at least once a second while it moves."""

    stage: str  # reading, parsing, writing, resolving, embedding
    done: int
    total: int


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
