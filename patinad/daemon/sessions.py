"""Questions about sessions, and sessions begun by hand: what `session.*` gives."""

import asyncio
from typing import Any

import msgspec

from patinad.daemon.control import Report
from patinad.daemon.params import ExtractParams
from patinad.daemon.runner import Runner
from patinad.daemon.status import Row
from patinad.daemon.tasks import desk_task, session_task, show_task
from patinad.ledger import listing as ledger


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


async def by_hand(runner: Runner, row: Row, action: str, text: str) -> dict[str, Any]:
    """Begin, note or end a session, and have the sessions looked at."""
    done = await runner.pool.run("desk", desk_task(row.repository.layout, action, text))
    await runner.session(row.repository.id)
    return done
