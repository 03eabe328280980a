"""Questions about sessions, and sessions begun by hand: the methods `session.*` and `ledger.restore`."""

import asyncio
import time
from pathlib import Path
from typing import Any

import msgspec

from patinad.daemon.context import Context, at, usable
from patinad.daemon.control import Report
from patinad.daemon.params import AtPath, ExtractParams, RestoreParams, SessionParams, TextParams
from patinad.daemon.tasks import desk_task, session_task, show_task
from patinad.errors import PatinadError
from patinad.ledger import listing as ledger
from patinad.ledger.database import list_backups, restore


async def listing(context: Context, params: AtPath, _report: Report) -> Any:
    """{sessions: [{id, title, started_at, ended_at, state, work_type, commits, files_changed}]}, newest first."""
    row = await context.keeper.row_of(at(params))
    return await asyncio.to_thread(ledger.listing, row.repository.paths.ledger)


async def shown(context: Context, params: SessionParams, _report: Report) -> Any:
    """One session: its commits, files, churn, languages, and its observations with their evidence."""
    row = await usable(context, params)
    # In a worker: reading commits takes git's library.
    return await context.keeper.runner.pool.run("show", show_task(row.repository, params.id))


async def extract(context: Context, params: ExtractParams, report: Report) -> Any:
    """The pipeline.SessionOutcome of a look at the sessions now."""
    row, runner = await usable(context, params), context.keeper.runner
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


async def start(context: Context, params: TextParams, _report: Report) -> Any:
    """{id, title, branch, tag, document}."""
    return await _by_hand(context, params, "start")


async def note(context: Context, params: TextParams, _report: Report) -> Any:
    """{id, title}."""
    return await _by_hand(context, params, "note")


async def end(context: Context, params: TextParams, _report: Report) -> Any:
    """{id, title, tag, document, commits, files_changed, work_type}."""
    return await _by_hand(context, params, "end")


async def _by_hand(context: Context, params: TextParams, action: str) -> Any:
    """Begin, note or end a session, and have the sessions looked at."""
    row, runner = await usable(context, params), context.keeper.runner
    done = await runner.pool.run("desk", desk_task(row.repository.layout, action, params.text))
    await runner.session(row.repository.id)
    return done


async def restored(context: Context, params: RestoreParams, _report: Report) -> Any:
    """{ledger, backup, aside}: a backup has taken the ledger's place, and what stood there is set aside."""
    row, runner = await usable(context, params), context.keeper.runner
    known = row.repository.paths.ledger
    done = await asyncio.to_thread(restore_named, known, params.backup, runner.paths.backups, time.time())
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
