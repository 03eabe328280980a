"""How a code.db stands to what is wanted of it. What nothing has changed is told from here, without pygit2 and parsers."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from patinad.code.database import CodeMeta, check_shape, read_meta
from patinad.code.languages import Language
from patinad.code.versions import indexer_version
from patinad.git.layout import Layout
from patinad.store.database import CODE, connect


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be brought where, and within which limits."""

    layout: Layout
    commit: str | None
    code_db: Path
    blobs_db: Path
    full: bool
    max_file_bytes: int
    parse_timeout_s: float
    workers: int
    today: int  # days since the epoch


class Done(NamedTuple):
    """What was done."""

    changed: bool
    parsed: int
    cached: int
    removed: int
    meta: CodeMeta


class State(NamedTuple):
    """How what a code.db holds stands to what is wanted of it."""

    commit: str | None
    sound: bool  # its rows were written by the same rules and limits
    again: set[str]  # languages whose extractor has changed
    current: bool  # nothing is to be done


def read_state(
    db: sqlite3.Connection,
    target: Target,
    languages: Mapping[str, Language],
    version: Callable[[Language], str],
) -> State:
    """What an existing code.db holds."""
    row = db.execute("SELECT indexed_commit, settings FROM meta").fetchone()
    if row is None or row[1] != settings(target) or target.full:
        return State(None, sound=False, again=set(), current=False)
    if target.commit is None or row[0] is None:
        return State(None, sound=False, again=set(), current=row[0] == target.commit)
    again = {
        name
        for name, stored in db.execute("SELECT language, version FROM languages")
        if name not in languages or version(languages[name]) != stored
    }
    return State(row[0], sound=True, again=again, current=row[0] == target.commit and not again)


def up_to_date(
    target: Target, languages: Mapping[str, Language], version: Callable[[Language], str]
) -> Done | None:
    """What there is, where nothing is to be done; None: the rest is for the update, also where the file is damaged."""
    if not target.code_db.exists():
        return None
    try:
        # For writing, though nothing is written: a reader would leave its -shm file behind.
        with closing(connect(target.code_db, CODE)) as db:
            check_shape(db)
            if read_state(db, target, languages, version).current:
                return Done(False, 0, 0, 0, read_meta(db))
    except sqlite3.Error:
        return None
    return None


def settings(target: Target) -> str:
    """What a code.db depends on beside the commit and the extractors."""
    return f"{indexer_version()} {target.max_file_bytes}"
