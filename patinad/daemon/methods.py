"""What can be asked over the control socket: one function and one METHODS row a method."""

import asyncio
import os
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import msgspec

from patinad import __version__
from patinad.code import references
from patinad.code.questions import Answered, Wanted, answer
from patinad.daemon import sessions
from patinad.daemon.answers import ask_code, differing, modified_paths
from patinad.daemon.context import Context, at, usable
from patinad.daemon.control import Report
from patinad.daemon.params import (
    AskParams,
    AtPath,
    CalleesParams,
    CallersParams,
    ExtractParams,
    GenerateParams,
    HooksParams,
    ImportsParams,
    KindParams,
    NameParams,
    Params,
    ReferenceParams,
    RestoreParams,
    ScrapeParams,
    SemanticParams,
    SessionParams,
    TextParams,
    WaitParams,
)
from patinad.daemon.recall import REMEMBERED, recall
from patinad.daemon.references import as_repository
from patinad.daemon.snapshot import read_snapshot
from patinad.daemon.status import Row, freshness_document, status_row
from patinad.daemon.tasks import meaning_task, question_task, reference_task, stores
from patinad.daemon.wire import METHOD_NOT_FOUND, InvalidParamsError, ProtocolError
from patinad.errors import NotARepositoryError, PatinadError, UsageError

LOOK_S = 1.0  # whoever waits looks again this often, whatever changed
READY_LIMIT = 1000  # results of one query by meaning


async def ping(_context: Context, _params: Params, _report: Report) -> Any:
    """{pid, version}."""
    return {"pid": os.getpid(), "version": __version__}


async def status(context: Context, _params: Params, _report: Report) -> Any:
    """The status document: snapshots from memory, each HEAD from disk."""
    loop, board = asyncio.get_running_loop(), context.keeper.board
    # In threads of its own: a disk that hangs, or a long query, must not hold it up.
    document = await loop.run_in_executor(context.status_threads, board.status, os.getpid())
    context.keeper.doubt(document["repositories"])
    return document


async def shutdown(context: Context, _params: Params, _report: Report) -> Any:
    """{pid}; the daemon ends after the answer."""
    context.stop()
    return {"pid": os.getpid()}


async def repo_add(context: Context, params: AtPath, _report: Report) -> Any:
    """{path, added, state, reason}; its first scrape is queued."""
    row, added = await context.keeper.add(at(params))
    return {"added": added, **brief(row)}


async def repo_remove(context: Context, params: AtPath, _report: Report) -> Any:
    """{path}."""
    return {"path": str((await context.keeper.remove(at(params))).folder)}


async def repo_list(context: Context, _params: Params, _report: Report) -> Any:
    """{repositories: [{path, state, reason}]}."""
    return {"repositories": [brief(row) for row in context.keeper.board.rows.values()]}


async def scrape(context: Context, params: ScrapeParams, report: Report) -> Any:
    """With `wait` the pipeline.ScrapeOutcome that brought the index to HEAD; else {queued}."""
    row = await usable(context, params)
    before = row.ended.get("scrape", 0)
    queued = await context.keeper.runner.look(row.repository.id, insist=True, full=params.full)
    if not params.wait:
        return {"queued": queued}
    await idle(context, row, ("scrape",), report)
    outcome = row.outcomes.get("scrape")
    if outcome is not None and row.ended.get("scrape", 0) > before:
        return outcome
    found = row.snapshot
    totals = {"files": found.files, "symbols": found.symbols, "calls": found.calls, "skipped": found.skipped}
    done = {"parsed": 0, "cached": 0, "removed": 0, "chunks": found.chunks, "seconds": 0.0}
    return {"commit": found.commit, "changed": False, **totals, **done}


async def wait(context: Context, params: WaitParams, report: Report) -> Any:
    """The status row, and `changed`: whether anything was done, once nothing is left to do."""
    row = await usable(context, params)
    keeper, before = context.keeper, row.snapshot
    await keeper.drain()
    if params.embedding:
        await keeper.model.follow()
        if keeper.board.model.get("id") and row.snapshot.embedded < row.snapshot.chunks:
            await keeper.runner.embed(row.repository.id)
    await idle(context, row, ("scrape", "embed") if params.embedding else ("scrape",), report)
    after = row.snapshot
    changed = (before.commit, before.embedded) != (after.commit, after.embedded)
    return {"changed": changed, **await asyncio.to_thread(status_row, row)}


async def idle(context: Context, row: Row, kinds: tuple[str, ...], report: Report) -> None:
    """Until the index describes HEAD and no job of these kinds is left; raises PatinadError with a job's error."""
    keeper, path = context.keeper, str(row.repository.folder)
    started = {kind: row.ended.get(kind, 0) for kind in kinds}
    while True:
        if row.repository.id not in keeper.board.rows:
            raise NotARepositoryError(f"{path} was removed meanwhile: `patinad up` registers it again")
        for kind in kinds:
            if step := row.progress.get(kind):
                report({"repository": path, **step})
                break
        ended = any(row.ended.get(kind, 0) > started[kind] for kind in kinds)
        if row.last_error and ended:
            raise PatinadError(row.last_error)
        if not is_busy(row, kinds):
            looked = await keeper.runner.look(row.repository.id)
            if not looked and not is_busy(row, kinds):
                break
        await keeper.board.change(LOOK_S)
    if row.last_error and (await asyncio.to_thread(status_row, row))["stale"] is not False:
        raise PatinadError(row.last_error)


def is_busy(row: Row, kinds: tuple[str, ...]) -> bool:
    """Whether jobs of these kinds wait or run."""
    return any(row.queue.get(kind) for kind in kinds)


async def code_defs(context: Context, params: KindParams, _report: Report) -> Any:
    """{results: definitions, total, nearest, freshness}."""
    return await code(context, params, "defs")


async def code_callers(context: Context, params: CallersParams, _report: Report) -> Any:
    """{results: calls that lead to it, total, nearest, freshness}."""
    return await code(context, params, "callers")


async def code_callees(context: Context, params: CalleesParams, _report: Report) -> Any:
    """{results: calls made inside it, total, nearest, freshness}."""
    return await code(context, params, "callees")


async def code_imports(context: Context, params: ImportsParams, _report: Report) -> Any:
    """{results: imports of it or by it, total, nearest, freshness}."""
    return await code(context, params, "imports")


async def code_members(context: Context, params: KindParams, _report: Report) -> Any:
    """{results: what stands in or on the type, total, nearest, freshness}."""
    return await code(context, params, "members")


async def code(context: Context, params: NameParams, question: str) -> Any:
    """One question about code."""
    row = await asked_row(context, params, params.repo)
    fields = {
        name: value for name, value in msgspec.structs.asdict(params).items() if name not in ("path", "repo")
    }
    wanted = Wanted(**fields)
    return await ask_code(context.keeper, row, lambda reader: answer(reader, question, wanted))


async def asked_row(context: Context, params: AtPath, repo: str) -> Row:
    """The row that a question is about: of the repository, or of one of its reference repositories."""
    row = await context.keeper.row_of(at(params))
    if not repo:
        return row
    reference = await asyncio.to_thread(as_repository, row.repository, repo)
    return Row(reference, snapshot=await asyncio.to_thread(read_snapshot, reference))


async def scrape_reference(context: Context, params: ReferenceParams, report: Report) -> Any:
    """{references: [{name, path, error, ...pipeline.ScrapeOutcome}]}: each reference's index brought to its HEAD."""
    row, keeper = await usable(context, params), context.keeper
    home = row.repository
    where = references.folder(home.layout, home.paths)
    asked = references.Choice(params.repo, params.beside, params.name)
    wanted = await asyncio.to_thread(references.chosen, where, asked, home.layout)
    done = []
    for one in wanted:
        clone = None if one.clone is None else str(one.clone)
        said: dict[str, Any] = {"name": one.name, "path": clone, "error": None}
        try:
            task = await asyncio.to_thread(
                reference_task, keeper.paths, keeper.settings, home, one, full=params.full
            )
            said |= await keeper.runner.scrape_beside(task, named(one.name, report))
        except PatinadError as error:
            said["error"] = str(error)
        done.append(said)
    return {"references": done}


def named(name: str, report: Report) -> Report:
    """A report that says whose progress it is."""
    return lambda step: report({"repository": name, **step})


async def semantic(context: Context, params: SemanticParams, _report: Report) -> Any:
    """{results: [{id, type, content, score, evidence}], freshness}, from the warm search worker."""
    row, keeper = await usable(context, params), context.keeper
    asked = msgspec.to_builtins(params)
    task = meaning_task(keeper.paths, keeper.settings, row.repository, asked)
    found, fresh = await searched(context, row, params.limit, task)
    return {"results": found["results"], "notes": found["notes"], "freshness": fresh}


async def ask(context: Context, params: AskParams, _report: Report) -> Any:
    """{results: [{kind, name, file, line, score, reasons, snippet}], total, route, notes, freshness}; see ask.answer."""
    await usable(context, params)
    row, keeper = await asked_row(context, params, params.repo), context.keeper
    task = question_task(
        keeper.paths, keeper.settings, row.repository, params.text, params.kinds, params.limit
    )
    found, fresh = await searched(context, row, params.limit, task)
    del found["embedded"]  # it stands in the freshness
    return {**found, "freshness": fresh}


async def searched(
    context: Context, row: Row, limit: int, task: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the warm search worker finds, and its freshness."""
    if not 1 <= limit <= READY_LIMIT:
        raise UsageError(f"limit must be from 1 to {READY_LIMIT}")
    keeper = context.keeper
    # Read here first: a damaged code.db is told, and built anew, as for any other question.
    await ask_code(keeper, row, lambda _reader: Answered([], 0))
    indexed = row.snapshot.commit
    found = await keeper.runner.pool.run("search", task)
    # What was searched is at least what was indexed before; if more was indexed meanwhile, the answer is called stale.
    moved = row.snapshot.commit != indexed
    fresh = await asyncio.to_thread(freshness_document, row, indexed, moved)
    fresh["embedded"] = {**fresh["embedded"], **(found.get("embedded") or {})}
    files = {hit["file"] for hit in found["results"] if hit.get("file")}
    suspects = await asyncio.to_thread(differing_files, row, files)
    fresh["modified_paths"] = await modified_paths(keeper, row, indexed, suspects)
    return found, fresh


def differing_files(row: Row, files: set[str]) -> list[str]:
    """Those of some result files whose working copy is not what was indexed."""
    from patinad.code.database import CodeReader  # noqa: PLC0415  # beside its only use here

    if not files:
        return []  # nothing was found, perhaps because nothing is indexed yet
    with CodeReader(row.repository.paths.code_db) as reader:
        return differing(reader, row.repository.layout.worktree, files)


async def embeddings_generate(context: Context, params: GenerateParams, report: Report) -> Any:
    """The pipeline.EmbedOutcome, once every chunk, observation and belief has its vector."""
    row, keeper = await usable(context, params), context.keeper
    started, before = time.monotonic(), row.made.copy()
    await keeper.model.follow()
    await idle(context, row, ("scrape",), report)
    if not await keeper.runner.embed(row.repository.id, force=params.force) and not row.queue.get("embed"):
        raise PatinadError("embedding is switched off: set embed = true in config.toml")
    await idle(context, row, ("scrape", "embed"), report)
    outcome = row.outcomes.get("embed", {})
    if not outcome.get("model"):
        raise PatinadError(outcome.get("reason") or row.last_error or "nothing was embedded: patinad status")
    # News while one run was under way makes another: what was made is what all of them made.
    made = row.made - before
    stores = [{**one, "embedded": made[one["name"]]} for one in outcome.get("stores", ())]
    return {**outcome, "embedded": made[""], "stores": stores, "seconds": time.monotonic() - started}


async def embeddings_status(context: Context, params: AtPath, _report: Report) -> Any:
    """{model, answering, stores, freshness}; see memory.coverage.covered."""
    row, keeper = await usable(context, params), context.keeper
    await keeper.model.follow()
    # Read here first: a damaged code.db is told, and built anew, as for any other question.
    await ask_code(keeper, row, lambda _reader: Answered([], 0))
    counted = await keeper.runner.pool.run("coverage", stores(keeper.paths, keeper.settings, row.repository))
    fresh = await asyncio.to_thread(freshness_document, row, row.snapshot.commit)
    return {"model": dict(keeper.board.model), **counted, "freshness": fresh}


async def hooks_sync(context: Context, params: HooksParams, _report: Report) -> Any:
    """{state, reason, folder} after the hooks were put in or taken out as wanted."""
    row = await context.keeper.row_of(at(params))
    found = await context.keeper.sync_hooks(row, params.wanted)
    folder = None if found.folder is None else str(found.folder)
    return {"state": found.state, "reason": found.reason or "", "folder": folder}


async def doctor(context: Context, _params: Params, _report: Report) -> Any:
    """What the daemon knows of its own health: {healthy, parts: {name: "" or what is wrong}}."""
    return await context.health()


async def memory(action: str, context: Context, params: AtPath, _report: Report) -> Any:
    """What a row of memory.desk.ACTIONS gives."""
    return await recall(context.keeper.runner, await usable(context, params), action, params)


@dataclass(frozen=True, slots=True)
class Method:
    """One method: its parameters and its function."""

    params: type[Params]
    run: Callable[[Context, Any, Report], Awaitable[Any]]


METHODS = {
    "ping": Method(Params, ping),
    "status": Method(Params, status),
    "shutdown": Method(Params, shutdown),
    "repo.add": Method(AtPath, repo_add),
    "repo.remove": Method(AtPath, repo_remove),
    "repo.list": Method(Params, repo_list),
    "scrape": Method(ScrapeParams, scrape),
    "wait": Method(WaitParams, wait),
    "scrape.reference": Method(ReferenceParams, scrape_reference),
    "code.defs": Method(KindParams, code_defs),
    "code.callers": Method(CallersParams, code_callers),
    "code.callees": Method(CalleesParams, code_callees),
    "code.imports": Method(ImportsParams, code_imports),
    "code.members": Method(KindParams, code_members),
    "semantic": Method(SemanticParams, semantic),
    "ask": Method(AskParams, ask),
    "embeddings.generate": Method(GenerateParams, embeddings_generate),
    "embeddings.status": Method(AtPath, embeddings_status),
    "session.list": Method(AtPath, sessions.listing),
    "session.show": Method(SessionParams, sessions.shown),
    "session.extract": Method(ExtractParams, sessions.extract),
    "session.start": Method(TextParams, sessions.start),
    "session.note": Method(TextParams, sessions.note),
    "session.end": Method(TextParams, sessions.end),
    "ledger.restore": Method(RestoreParams, sessions.restored),
    "hooks.sync": Method(HooksParams, hooks_sync),
    "doctor": Method(Params, doctor),
    **{name: Method(params, partial(memory, name)) for name, params in REMEMBERED.items()},
}


async def dispatch(context: Context, name: str, params: dict[str, Any], report: Report) -> Any:
    """Run one method. Raises ProtocolError, InvalidParamsError or what the method states."""
    method = METHODS.get(name)
    if method is None:
        raise ProtocolError(METHOD_NOT_FOUND, f"no method {name!r}; there are {', '.join(METHODS)}")
    try:
        typed = msgspec.convert(params, method.params)
    except msgspec.ValidationError as error:
        raise InvalidParamsError(str(error)) from error
    return await method.run(context, typed, report)


def brief(row: Row) -> dict[str, Any]:
    """A repository in three words."""
    one = row.repository
    return {"path": str(one.folder), "state": one.state, "reason": one.reason}
