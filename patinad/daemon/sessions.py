"""Questions about sessions, and sessions begun by hand: what `session.*` gives."""

import asyncio
import time
from pathlib import Path
from typing import Any

import msgspec

from patinad.daemon.control import Report
from patinad.daemon.params import ExtractParams
from patinad.daemon.runner import Runner
from patinad.daemon.status import Row
from patinad.daemon.tasks import desk_task, session_task, show_task
from patinad.errors import PatinadError
from patinad.ledger import listing as ledger
from patinad.ledger.database import list_backups, restore


async def listing(row: Row) -> dict[str, Any]:
    """The sessions of a repository, newest first."""
    return await asyncio.to_thread(ledger.listing, row.repository.paths.ledger)


async def shown(runner: Runner, row: Row, named: str) -> dict[str, Any]:
    """One session. A worker reads its commits, for which git's library is needed."""
    return await runner.pool.run("show", show_task(row.repository, named))


async def extract(runner: Runner, row: Row, params: ExtractParams, report: Report) -> dict[str, Any]:
    """Look at the sessions now; a pipeline.SessionOutcome."""
    repository = row.repository
    task = session_task(
        runner.paths,
        runner.settings,
        repository.layout,
        repository.paths,
        full=params.full,
        since=params.since,
        signals=params.signals,
    )

    def tell(step: dict[str, Any]) -> None:
        report({"repository": str(repository.folder), **step})

    told = await runner.pool.run("session", msgspec.to_builtins(task), tell)
    runner.show_sessions(row, told)
    return told


async def restored(runner: Runner, row: Row, backup: str) -> dict[str, Any]:
    """Put a backup in the ledger's place, and have the sessions read anew."""
    known = row.repository.paths.ledger
    done = await asyncio.to_thread(restore_named, known, backup, runner.paths.backups, time.time())
    await runner.session(row.repository.id)
    return done


def restore_named(ledger_file: Path, backup: str, backups: Path, now: float) -> dict[str, Any]:
    """Put the backup of this name, or the newest, in a ledger's place. Raises PatinadError where there is none."""
    copies = list_backups(ledger_file, backups=backups)
    if not copies:
        raise PatinadError(f"there is no backup of {ledger_file} in {backups}")
    copy = next((one for one in copies if one.name == backup), None) if backup else copies[0]
    if copy is None:
        raise PatinadError(f"{ledger_file} has no backup {backup!r}: `patinad doctor` lists {len(copies)}")
    aside = restore(ledger_file, copy, now=now)
    return {"ledger": str(ledger_file), "backup": str(copy), "aside": None if aside is None else str(aside)}


async def by_hand(runner: Runner, row: Row, action: str, text: str) -> dict[str, Any]:
    """Begin, note or end a session, and have the sessions looked at."""
    done = await runner.pool.run("desk", desk_task(row.repository.layout, action, text))
    await runner.session(row.repository.id)
    return done
