"""From the queue to the workers and back: one lane for scrapes, one for embedding, one for sessions; scrapes first.

A job's end looks at HEAD again, so that news which came while it ran is never missed: one scrape in flight is
followed by exactly one more, whatever number of events came meanwhile.
"""

import asyncio
import logging
import math
import sqlite3
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol

import msgspec

from patinad.config import Settings
from patinad.daemon.database import DaemonDatabase, Tables
from patinad.daemon.queue import KINDS, LEASE_S, Job, Lane
from patinad.daemon.registry import Repository, State
from patinad.daemon.status import NOTHING, Board, Row, identity_of
from patinad.daemon.supervise import PoolStoppedError
from patinad.daemon.tasks import embed_task, scrape_task, session_task, superseded_task
from patinad.errors import NotARepositoryError, PatinadError, UnreadableHeadError, UnsupportedRepositoryError
from patinad.git.layout import read_head
from patinad.paths import Paths
from patinad.pipeline import EmbedOutcome, ScrapeOutcome, ScrapeTask, SessionOutcome
from patinad.redact import redact
from patinad.store.database import transaction
from patinad.vectors.serving import kept_models

log = logging.getLogger(__name__)

LOOK_AGAIN_S = 60.0  # an idle lane looks at the queue this often, whatever it was told
TROUBLE_S = 5.0  # pause after daemon.db itself refused (a full disk)


class Pool(Protocol):
    """What the runner needs of a WorkerPool."""

    async def run(
        self, role: str, task: dict[str, Any], on_progress: Callable[[dict[str, Any]], None] | None = None
    ) -> dict[str, Any]:
        """Do one task in a worker. Raises PatinadError for what can be told, anything else for a bug."""

    def pause_embedding(self) -> None:
        """Have embedding wait between two small batches."""

    def resume_embedding(self) -> None:
        """Let it go on."""


class Runner:
    """The lanes. All methods belong to the event loop's thread."""

    def __init__(
        self, paths: Paths, settings: Settings, database: DaemonDatabase, board: Board, pool: Pool
    ) -> None:
        self.paths = paths
        self.settings = settings
        self.database = database
        self.board = board
        self.pool = pool
        self._bells: dict[Lane, asyncio.Event] = {kind.lane: asyncio.Event() for kind in KINDS}
        self._tasks: list[asyncio.Task[None]] = []
        self._remembered: set[int] = set()  # repositories whose observations were embedded in this life

    async def start(self) -> None:
        """Take up what a dead daemon left running, and open the lanes."""
        await self.on_queue(lambda tables: tables.queue.expire(math.inf))
        self._tasks = [asyncio.create_task(self._lane(lane), name=f"lane {lane}") for lane in self._bells]

    async def stop(self) -> None:
        """Close the lanes; what was running is queued again for the next daemon."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.database.run(lambda tables: tables.queue.expire(math.inf))

    @property
    def alive(self) -> bool:
        """Whether all lanes are open."""
        return bool(self._tasks) and not any(task.done() for task in self._tasks)

    def ring(self) -> None:
        """There may be something to do."""
        for bell in self._bells.values():
            bell.set()

    async def on_queue(self, function: Callable[[Tables], Any]) -> Any:
        """Change the queue in one transaction, show its depths on the board, and wake the lanes."""

        def changed(tables: Tables) -> tuple[Any, dict[int, dict[str, int]]]:
            with transaction(tables.db):
                return function(tables), tables.queue.depths()

        result, depths = await self.database.run(changed)
        self.board.set_depths(depths)
        self.ring()
        return result

    async def look(
        self, repository_id: int, *, insist: bool = False, full: bool = False, anyway: bool = False
    ) -> bool:
        """Compare HEAD with what is indexed; whether a job was put because of it, or `anyway`."""
        row = self.board.rows.get(repository_id)
        if row is None or row.repository.state == "unsupported":
            return False
        target = ""
        try:
            head = await asyncio.to_thread(read_head, row.repository.layout)
            if not (full or anyway) and self.board.is_current(repository_id, head):
                return False
            target = head.commit or ""
        except UnreadableHeadError as error:
            # The job finds out what is wrong, and its error is shown.
            log.debug("%s", error)
        except UnsupportedRepositoryError as error:
            await self._set_state(row, "unsupported", str(error))
            return False
        now = time.time()
        return bool(
            await self.on_queue(
                lambda t: t.queue.put(repository_id, "scrape", target, now, full=full, insist=insist)
            )
        )

    async def embed(self, repository_id: int, *, force: bool = False) -> bool:
        """Ask for the vectors of what is indexed; whether a job was put."""
        row = self.board.rows.get(repository_id)
        if row is None or not self.settings.embed:
            return False
        target, now = row.snapshot.commit or "", time.time()
        return bool(
            await self.on_queue(
                lambda t: t.queue.put(repository_id, "embed", target, now, full=force, insist=True)
            )
        )

    async def scrape_beside(
        self, task: ScrapeTask, report: Callable[[dict[str, Any]], None]
    ) -> dict[str, Any]:
        """Scrape what no job is for, a reference repository; the pipeline.ScrapeOutcome. It waits for its turn."""
        self.pool.pause_embedding()
        try:
            return await self.pool.run("scrape", msgspec.to_builtins(task), report)
        finally:
            self.pool.resume_embedding()

    async def session(
        self, repository_id: int, *, insist: bool = True, delay_s: float = 0.0, full: bool = False
    ) -> bool:
        """Ask for a look at a repository's sessions; whether a job was put."""
        row = self.board.rows.get(repository_id)
        if row is None or row.repository.state in ("unsupported", "missing"):
            return False
        now = time.time()
        return bool(
            await self.on_queue(
                lambda t: t.queue.put(
                    repository_id, "session", "", now, full=full, insist=insist, delay_s=delay_s
                )
            )
        )

    async def _lane(self, lane: Lane) -> None:
        while True:
            self._bells[lane].clear()
            try:
                job = await self.database.run(lambda t: t.queue.lease(lane, time.time()))
                if job is not None:
                    await self._work(job)
                    continue
                due = await self.database.run(lambda t: t.queue.next_due(lane))
                pause = LOOK_AGAIN_S if due is None else min(LOOK_AGAIN_S, max(0.01, due - time.time()))
            except Exception:
                # A lane must outlive everything; what its job was comes back when the lease has run out.
                log.exception("the %s lane is in trouble; it goes on in %g s", lane, TROUBLE_S)
                pause = TROUBLE_S
            try:
                async with asyncio.timeout(pause):
                    await self._bells[lane].wait()
            except TimeoutError:
                continue

    async def _work(self, job: Job) -> None:
        """One job from its lease to its end; only daemon.db's own refusal gets past here."""
        row = self.board.rows.get(job.repository_id)
        if row is None:
            # Registered and not yet on the board, or removed since: what is on the board looks at HEAD itself.
            now = time.time()
            await self.on_queue(lambda t: t.queue.done(job, now))
            return
        renewing = asyncio.create_task(self._renew(job))
        try:
            match job.kind:
                case "scrape":
                    await self._scrape(job, row)
                case "embed":
                    await self._embed(job, row)
                case _:
                    await self._session(job, row)
        except PatinadError as error:
            log.warning("%s of %s: %s", job.kind, row.repository.folder, error)
            await self._failed(job, row, error)
        except sqlite3.Error:
            raise
        except Exception as error:
            log.exception("%s of %s failed", job.kind, row.repository.folder)
            await self._failed(job, row, error)
        finally:
            renewing.cancel()
            row.progress.pop(job.kind, None)
            row.ended[job.kind] = row.ended.get(job.kind, 0) + 1
            self.board.pulse()

    async def _renew(self, job: Job) -> None:
        while True:
            await asyncio.sleep(LEASE_S / 3)
            await self.database.run(lambda t: t.queue.renew(job, time.time()))

    async def _scrape(self, job: Job, row: Row) -> None:
        repository = row.repository
        if not repository.layout.git_dir.exists():
            raise NotARepositoryError(f"{repository.folder} is gone: `patinad repo remove` forgets it")
        task = scrape_task(self.paths, self.settings, repository.layout, repository.paths, full=job.full)
        self.pool.pause_embedding()
        try:
            told = await self.pool.run("scrape", msgspec.to_builtins(task), self._reporter(row, "scrape"))
        finally:
            self.pool.resume_embedding()
        outcome = msgspec.convert(told, ScrapeOutcome)
        before = row.snapshot
        self._snapshot(row, outcome)
        row.outcomes["scrape"] = told
        row.last_error = outcome.trouble or None
        wants_vectors = self.settings.embed and outcome.chunks > 0
        wants_vectors &= row.snapshot.embedded < outcome.chunks or before.commit != outcome.commit
        now, moved = time.time(), await self._moved_from(repository, outcome.commit)

        def end(tables: Tables) -> None:
            if not tables.queue.done(job, now):
                return  # removed meanwhile, or queued again for somebody else
            tables.registry.set_error(repository.id, outcome.trouble or None)
            if repository.state != "active":
                tables.registry.set_state(repository.id, "active")
            if moved is not None:
                tables.queue.put(repository.id, "scrape", moved, now, insist=True)
            elif wants_vectors:
                tables.queue.put(repository.id, "embed", outcome.commit or "", now, insist=True)
            # After the code: a question about it is not to wait for the sessions.
            tables.queue.put(repository.id, "session", "", now, insist=True)

        row.repository = replace(repository, state="active", reason="", last_error=row.last_error)
        await self.on_queue(end)

    def _snapshot(self, row: Row, outcome: ScrapeOutcome) -> None:
        """Show what a scrape left behind, before its job is ended: readers need not wait for that."""
        known = row.snapshot.embedded
        if outcome.changed and row.snapshot.commit != outcome.commit:
            # Which of the new chunks have a vector already is what the embedding run finds out first.
            known = min(known, max(0, outcome.chunks - 1))
        row.snapshot = replace(
            NOTHING,
            commit=outcome.commit,
            files=outcome.files,
            symbols=outcome.symbols,
            calls=outcome.calls,
            skipped=outcome.skipped,
            embedded=min(known, outcome.chunks),
            chunks=outcome.chunks,
            identity=identity_of(row.repository.paths.code_db),
        )
        row.progress.pop("scrape", None)
        self.board.pulse()

    async def _moved_from(self, repository: Repository, commit: str | None) -> str | None:
        """The commit HEAD has moved to since ("" when it has become unborn); None when it has not."""
        try:
            head = await asyncio.to_thread(read_head, repository.layout)
        except PatinadError as error:
            log.debug("%s", error)
            return None
        return None if head.commit == commit else head.commit or ""

    async def _embed(self, job: Job, row: Row) -> None:
        repository = row.repository
        task = embed_task(self.paths, self.settings, repository.layout, repository.paths, force=job.full)
        told = await self.pool.run("embed", msgspec.to_builtins(task), self._reporter(row, "embed"))
        outcome, now = msgspec.convert(told, EmbedOutcome), time.time()
        if task.model != self.settings.model:
            # Another model was configured meanwhile, and its own job waits: what this one came to says nothing of it.
            await self.on_queue(lambda t: t.queue.done(job, now))
            return
        row.snapshot = replace(row.snapshot, embedded=outcome.done, chunks=outcome.total)
        row.outcomes["embed"] = told
        row.made.update({"": outcome.embedded, **{one.name: one.embedded for one in outcome.stores}})
        self.board.set_model(self.settings.model, outcome.model, outcome.reason)
        await self.on_queue(lambda t: t.queue.done(job, now))
        if outcome.model:
            await self.drop_superseded(outcome.model)

    async def drop_superseded(self, model_id: str) -> None:
        """Drop the vectors of models before this one, if it has caught up with them in every repository."""
        try:
            if (await asyncio.to_thread(kept_models, self.paths.blobs_db)).keys() <= {model_id}:
                return
            kept = [row.repository for row in self.board.rows.values()]
            done = await self.pool.run("evict", superseded_task(self.paths, kept, model_id))
        except (
            sqlite3.Error,
            PatinadError,
        ) as error:  # the next embedding, or the next eviction, tries again
            log.warning("the vectors of models before are still there: %s", error)
        else:
            log.info("%d vectors of models before are dropped", done["vectors"])

    async def _session(self, job: Job, row: Row) -> None:
        repository = row.repository
        task = session_task(self.paths, self.settings, repository.layout, repository.paths, full=job.full)
        told = await self.pool.run("session", msgspec.to_builtins(task), self._reporter(row, "session"))
        self.show_sessions(row, told)
        # The first look of this life finds what was written while nobody embedded.
        if told.get("written") or repository.id not in self._remembered:
            self._remembered.add(repository.id)
            await self.embed(repository.id)
        now = time.time()
        await self.on_queue(lambda t: t.queue.done(job, now))

    def show_sessions(self, row: Row, told: dict[str, Any]) -> None:
        """Have the board say what a look at the sessions came to."""
        outcome = msgspec.convert(told, SessionOutcome)
        row.outcomes["session"] = told
        row.session_error = outcome.trouble or None
        self.board.pulse()

    def _reporter(self, row: Row, kind: str) -> Callable[[dict[str, Any]], None]:
        def report(step: dict[str, Any]) -> None:
            row.progress[kind] = step
            if kind == "embed" and step.get("stage") == "embedding":
                row.snapshot = replace(row.snapshot, embedded=int(step["done"]), chunks=int(step["total"]))
            self.board.pulse()

        return report

    async def _failed(self, job: Job, row: Row, error: Exception) -> None:
        """End an attempt that failed, and show why."""
        if isinstance(error, PoolStoppedError):
            return  # the daemon is stopping: its last act queues the job again
        stated = isinstance(error, PatinadError)
        text = (
            " ".join(str(error).split())
            if stated
            else f"a bug ({type(error).__name__}: {error}); see the log"
        )
        text = redact(text)
        if job.kind == "session":
            row.session_error = text
            await self.on_queue(lambda t: t.queue.fail(job, text, time.time()))
            return
        row.last_error = text
        final = isinstance(error, UnsupportedRepositoryError | NotARepositoryError)
        now = time.time()

        def end(tables: Tables) -> None:
            tables.queue.fail(job, text, now, final=final)
            tables.registry.set_error(row.repository.id, text)

        await self.on_queue(end)
        if isinstance(error, UnsupportedRepositoryError):
            await self._set_state(row, "unsupported", text)
        elif isinstance(error, NotARepositoryError):
            await self._set_state(row, "missing", text)

    async def _set_state(self, row: Row, state: State, reason: str) -> None:
        await self.database.run(lambda t: t.registry.set_state(row.repository.id, state, reason))
        row.repository = replace(row.repository, state=state, reason=reason)
        self.board.pulse()
