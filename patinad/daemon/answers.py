"""Questions about code, answered from code.db with their freshness: what `code.*` and `semantic` give."""

import asyncio
import hashlib
import logging
import os
import sqlite3
import stat
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from patinad.code.database import CodeReader
from patinad.code.questions import Answered
from patinad.daemon.keeper import Keeper
from patinad.daemon.references import UNREGISTERED
from patinad.daemon.status import Row, freshness_document
from patinad.errors import PatinadError, UnsupportedRepositoryError
from patinad.git.quoting import unquote_path
from patinad.store.database import is_damaged

log = logging.getLogger(__name__)

FILES = 500  # more result files than that are not compared with the working copy
HASHED_BYTES = 8 << 20


Question = Callable[[CodeReader], Answered]


class Read(NamedTuple):
    """What one snapshot of code.db answered."""

    commit: str | None
    answered: Answered
    suspects: list[str]  # result files whose working copy is not byte for byte what was indexed


async def ask_code(keeper: Keeper, row: Row, question: Question) -> dict[str, Any]:
    """{results, total, nearest, freshness}. Raises UnsupportedRepositoryError, or PatinadError for a damaged code.db."""
    repository = row.repository
    if repository.state == "unsupported":
        raise UnsupportedRepositoryError(f"{repository.folder} is unsupported: {repository.reason}")
    try:
        read = await asyncio.to_thread(read_code, row, question)
    except sqlite3.Error as error:
        if is_damaged(error):
            await keeper.runner.look(repository.id, insist=True, full=True)
        way_out = "ask again in a moment"
        if repository.id == UNREGISTERED:
            way_out = f"`patinad scrape code --repo {repository.paths.code_db.stem}` rebuilds it"
        raise PatinadError(f"{repository.paths.code_db} cannot be read ({error}): {way_out}") from error
    fresh = await asyncio.to_thread(freshness_document, row, read.commit)
    fresh["modified_paths"] = await modified_paths(keeper, row, read.commit, read.suspects)
    if fresh["stale"]:
        keeper.soon(keeper.runner.look(repository.id))
    return read.answered.document(fresh)


def read_code(row: Row, question: Question) -> Read:
    """Ask one snapshot. Raises sqlite3.Error."""
    code_db = row.repository.paths.code_db
    if not code_db.exists():
        return Read(None, Answered([], 0), [])
    with CodeReader(code_db) as reader:
        commit = reader.meta().indexed_commit
        answered = question(reader)
        files = {result["file"] for result in answered.results}
        suspects = differing(reader, row.repository.layout.worktree, files)
    return Read(commit, answered, suspects)


def differing(reader: CodeReader, worktree: Path | None, files: Iterable[str]) -> list[str]:
    """Those of some indexed files whose working copy is not byte for byte the blob that was indexed."""
    names = sorted(files)[:FILES]
    if worktree is None or not names:
        return []
    marks = ", ".join("?" * len(names))
    rows = reader.db.execute(f"SELECT path, hash FROM index_state WHERE path IN ({marks})", names)  # noqa: S608
    return sorted(
        path for path, blob in rows if blob_of(os.fsencode(worktree) + b"/" + unquote_path(path)) != blob
    )


def blob_of(path: bytes) -> str | None:
    """The blob id of a working file's bytes; None where there is no such regular file, or a very large one."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None
    with os.fdopen(descriptor, "rb") as file:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode) or found.st_size > HASHED_BYTES:
            return None
        content = file.read()
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


async def modified_paths(keeper: Keeper, row: Row, commit: str | None, suspects: list[str]) -> list[str]:
    """Those of the suspects that git too calls modified: line endings and filters are no change.

    A worker asks git, whose library the daemon does without; where it cannot, all suspects are named.
    """
    if not suspects or commit is None:
        return []
    layout = row.repository.layout
    task = {
        "git_dir": str(layout.git_dir),
        "common_dir": str(layout.common_dir),
        "worktree": str(layout.worktree),
        "commit": commit,
        "paths": suspects,
    }
    try:
        told = await keeper.runner.pool.run("modified", task)
    except PatinadError as error:
        log.warning("which files of %s are modified cannot be told: %s", row.repository.folder, error)
        return suspects
    return list(told["modified"])
