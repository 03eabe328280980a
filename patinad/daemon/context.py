"""What a method of the control socket works with, and how it finds the repository that it is about."""

import os
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from patinad.daemon.keeper import Keeper
from patinad.daemon.params import AtPath
from patinad.daemon.status import Row
from patinad.daemon.wire import InvalidParamsError
from patinad.errors import UnsupportedRepositoryError


@dataclass(frozen=True, slots=True)
class Context:
    """What the methods work with."""

    keeper: Keeper
    stop: Callable[[], None]
    health: Callable[[], Awaitable[dict[str, Any]]]
    status_threads: ThreadPoolExecutor


def at(params: AtPath) -> Path:
    """The path of a call: absolute, for the daemon stands nowhere in particular."""
    if not os.path.isabs(params.path) or "\0" in params.path:  # noqa: PTH117
        raise InvalidParamsError(f"path must be absolute, not {params.path!r}")
    return Path(params.path)


async def usable(context: Context, params: AtPath) -> Row:
    """The row of a repository that can be worked on. Raises UnsupportedRepositoryError."""
    row = await context.keeper.row_of(at(params))
    if row.repository.state == "unsupported":
        raise UnsupportedRepositoryError(f"{row.repository.folder} is unsupported: {row.repository.reason}")
    return row
