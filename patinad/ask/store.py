"""What a store that `ask` searches is given, and what it gives back."""

from typing import Any, NamedTuple

import msgspec


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """A question about one repository, and where its stores are. Paths are absolute; the value travels as JSON."""

    text: str
    limit: int
    code_db: str
    blobs_db: str
    models_dir: str
    model: str  # "": the default
    vectors: bool  # whether search by meaning is wanted
    git_dir: str
    common_dir: str
    worktree: str | None
    data_dir: str = ""
    ledger: str = ""  # "": a reference repository, which has no memory


class Found(NamedTuple):
    """What a store answered: results best first, of how many, and what the answer rests on."""

    results: list[dict[str, Any]]
    total: int
    route: dict[str, str] | None = None
    notes: tuple[str, ...] = ()
    embedded: dict[str, int] | None = None  # None: not searched by meaning
