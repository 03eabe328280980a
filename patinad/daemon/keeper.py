"""Keeps the repositories: adds and removes them, follows their worktrees, and does what events and sweeps ask for.

Every path through here ends in the same question (what is HEAD, what is indexed), so an event may come twice, late
or not at all.
"""

import asyncio
import logging
import math
import os
import time
from collections.abc import Coroutine, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from patinad.code import references
from patinad.config import Settings
from patinad.daemon.database import DaemonDatabase, Tables
from patinad.daemon.effects import take_effect
from patinad.daemon.farewell import clear
from patinad.daemon.model import ConfiguredModel
from patinad.daemon.presence import follow, there
from patinad.daemon.registry import Repository
from patinad.daemon.runner import Runner
from patinad.daemon.snapshot import read_snapshot
from patinad.daemon.spool import Spool
from patinad.daemon.status import Board, Row, identity_of
from patinad.daemon.watched import WatchState
from patinad.errors import NotARepositoryError
from patinad.git import hooks
from patinad.git.exclude import ensure_excluded
from patinad.git.hooks import HookStatus
from patinad.git.layout import Layout, locate, unsupported_reason
from patinad.paths import Paths

log = logging.getLogger(__name__)

DOUBT_S = 2.0  # however often a stale status is shown, all is looked at no more often because of it
TRANSCRIPT_S = 60.0  # every repository hears of every transcript; only its own say anything to it
UNFINISHED_S = 0.05  # until an event that was being written is looked at again


class Watch(Protocol):
    """What the keeper needs of a Watcher. `add`, `remove` and `check` may take a while; `state` does not."""

    def add(self, layout: Layout, sessions: Iterable[Path] = ()) -> None:
        """Watch a repository."""

    def remove(self, layout: Layout) -> None:
        """Stop watching it."""

    def state(self, layout: Layout) -> WatchState:
        """How well it is watched."""

    def check(self) -> None:
        """Prove that events come."""


class Keeper:
    """All repositories. Its methods belong to the event loop's thread; none of them blocks it."""

    def __init__(self, runner: Runner, watch: Watch) -> None:
        self.runner = runner
        self.watch = watch
        self.paths: Paths = runner.paths
        self.database: DaemonDatabase = runner.database
        self.board: Board = runner.board
        self.spool = Spool(self.paths.spool, self.board.is_current)
        self._draining = asyncio.Lock()
        self._drain_again = False
        self._tasks: set[asyncio.Task[Any]] = set()
        self._doubted = -math.inf  # when `doubt` last had everything looked at
        self.model = ConfiguredModel(runner, partial(take_effect, self))

    @property
    def settings(self) -> Settings:
        """What the user has chosen."""
        return self.runner.settings

    # -- the daemon's life

    async def load(self) -> None:
        """Put every registered repository on the board, with what its code.db holds."""
        await self.model.look()
        for repository in await self.database.run(lambda t: t.registry.all()):
            await self._show(repository)
        self.board.set_depths(await self.database.run(lambda t: t.queue.depths()))

    async def begin(self) -> None:
        """Watch, look at every HEAD, take the spool in, and put lost hooks back."""
        self.model.is_begun()
        await self.model.count()
        for row in list(self.board.rows.values()):
            await self.watch_over(row)
        await self.drain()
        await self.follow_worktrees()
        await self.reconcile()
        for row in list(self.board.rows.values()):
            if row.snapshot.chunks:
                await self.runner.embed(row.repository.id)
            await self.runner.session(row.repository.id)
        await self.restore_hooks()

    async def stop(self) -> None:
        """Let go of what is under way."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def soon(self, work: Coroutine[Any, Any, Any]) -> None:
        """Run something in the background; a failure of it is logged."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._background_ended)

    def _background_ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("background work failed", exc_info=error)

    # -- events

    def doubt(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Look at everything, if these status rows show an index that is stale while nothing is queued for it.

        A code.db that was deleted or replaced fires no event of ours: whoever asks for the status notices first.
        """
        now = time.monotonic()
        forgotten = any(row["stale"] and not row["queue"]["scrape"] for row in rows)
        if forgotten and now - self._doubted > DOUBT_S:
            self._doubted = now
            self.soon(self.reconcile())

    async def heard(self, layout: Layout, reason: str) -> None:
        """The watch says that something moved in a repository."""
        row = next(
            (r for r in self.board.rows.values() if r.repository.layout.git_dir == layout.git_dir), None
        )
        if row is None:
            return
        if reason in ("worktrees", "gone"):
            await self.follow_worktrees()
        if reason == "sessions":
            await self.runner.session(row.repository.id)
        elif reason == "transcripts":
            await self.runner.session(row.repository.id, insist=False, delay_s=TRANSCRIPT_S)
        else:
            await self.runner.look(row.repository.id, insist=True)
        self._show_watch(row)

    async def drain(self) -> None:
        """Take in what the hooks left. A call while another one runs makes that one look again."""
        self._drain_again = True
        if self._draining.locked():
            return
        async with self._draining:
            while self._drain_again:
                self._drain_again = False
                drained = await self.database.run(lambda t: self.spool.drain(t, time.time()))
                for repository in drained.found:
                    await self._appear(repository)
                if drained.repositories:
                    await self.runner.on_queue(lambda _: None)
                if drained.unfinished:
                    asyncio.get_running_loop().call_later(UNFINISHED_S, lambda: self.soon(self.drain()))

    # -- repositories

    async def add(self, path: Path) -> tuple[Row, bool]:
        """Register the repository around `path`; its row, and whether it is new. Raises NotARepositoryError."""
        layout = await asyncio.to_thread(locate, path)
        now = time.time()
        repository, new = await self.database.run(lambda t: t.registry.add(layout, now))
        if new or repository.id not in self.board.rows:
            return await self._appear(repository), new
        row = self.board.rows[repository.id]
        row.repository = repository
        await self.runner.look(repository.id, insist=True)
        return row, new

    async def remove(self, path: Path) -> Repository:
        """Forget the repository around `path`, which may be gone. Raises NotARepositoryError where none is known."""
        row = await self.row_of(path)
        gone = await self.database.run(lambda t: t.registry.remove(row.repository))
        for repository in gone:
            await self._vanish(repository)
        left = [
            r
            for r in self.board.rows.values()
            if r.repository.layout.common_dir == row.repository.layout.common_dir
        ]
        if not left and row.repository.state != "missing":
            await asyncio.to_thread(hooks.uninstall, row.repository.layout)
            if left_behind := await asyncio.to_thread(clear, gone):
                log.info("of %s, %s", row.repository.folder, left_behind)
        return row.repository

    async def row_of(self, path: Path) -> Row:
        """The row of the registered repository that holds `path`. Raises NotARepositoryError."""
        for row in self.board.rows.values():
            if row.repository.folder == path:
                return row
        try:
            layout = await asyncio.to_thread(locate, path)
        except NotARepositoryError:
            known = await self.database.run(lambda t: t.registry.holding(path))
            if known is None or known.id not in self.board.rows:
                raise
            return self.board.rows[known.id]
        for row in self.board.rows.values():
            if row.repository.layout.git_dir == layout.git_dir:
                return row
        folder = layout.worktree or layout.git_dir
        raise NotARepositoryError(f"{folder} is not registered: `patinad up {folder}` does it")

    async def sync_hooks(self, row: Row, wanted: bool | None = None) -> HookStatus:
        """Have the hooks as the user wants them; `wanted` is a new choice, for the whole repository."""
        layout = row.repository.layout
        if wanted is not None:
            choice = wanted
            await self.database.run(lambda t: t.registry.want_hooks(layout.common_dir, choice))
            for other in self._beside(layout.common_dir):
                other.repository = replace(other.repository, hooks_wanted=choice)
        if row.repository.state in ("missing", "unsupported"):
            found = HookStatus("absent", f"the repository is {row.repository.state}")
        elif row.repository.hooks_wanted:
            found = await asyncio.to_thread(hooks.install, layout, self.paths.spool)
        elif wanted is None:
            found = await asyncio.to_thread(hooks.status, layout, self.paths.spool)
        else:
            found = await asyncio.to_thread(hooks.uninstall, layout)
        for other in self._beside(layout.common_dir):
            other.hooks = (found.state, found.reason or "")
        self.board.pulse()
        return found

    # -- what the schedule asks for (schedule.Sweeper)

    async def reconcile(self) -> None:
        """Compare every HEAD with what is indexed; look for the model, and have it embed what it has not."""
        await self.drain()
        await self.model.follow()
        if any(
            r.repository.state == "missing" and there(r.repository.layout.git_dir)
            for r in self.board.rows.values()
        ):
            await self.follow_worktrees()
        for row in list(self.board.rows.values()):
            if row.repository.state == "missing":
                continue
            if row.snapshot.identity != identity_of(row.repository.paths.code_db):
                row.snapshot = await asyncio.to_thread(read_snapshot, row.repository)
            await self.runner.look(row.repository.id)

    async def close_sessions(self) -> None:
        """Look at the sessions that are idle or final by now; nothing else tells of the time that has passed."""
        now = time.time()
        for row in list(self.board.rows.values()):
            due = row.outcomes.get("session", {}).get("due_at")
            if due is not None and due <= now:
                await self.runner.session(row.repository.id)

    async def expire_leases(self) -> None:
        """Queue again the jobs that were not heard of for too long."""
        now = time.time()
        await self.runner.on_queue(lambda t: t.queue.expire(now))

    async def prove_watch(self) -> None:
        """Have the watch prove that it hears."""
        await asyncio.to_thread(self.watch.check)
        for row in self.board.rows.values():
            self._show_watch(row)
        self.board.pulse()

    async def restore_hooks(self) -> None:
        """Put lost hook blocks back, once a repository."""
        done: set[Path] = set()
        for row in list(self.board.rows.values()):
            common_dir = row.repository.layout.common_dir
            if common_dir not in done:
                done.add(common_dir)
                await self.sync_hooks(row)

    async def follow_worktrees(self) -> None:
        """Register new linked worktrees, drop those that are gone, and notice what is missing or back."""
        now = time.time()
        found, gone, changed = await self.database.run(lambda t: follow(t.registry, now))
        for repository in gone:
            await self._vanish(repository)
            for other in self._beside(repository.layout.common_dir)[:1]:  # a session may have been left open
                await self.runner.session(other.repository.id)
        for repository in found:
            await self._appear(repository)
        for repository in changed:
            if row := self.board.rows.get(repository.id):
                row.repository = repository
                await self.watch_over(row)
                await self.runner.look(repository.id, insist=True)

    async def checkpoint(self) -> None:
        """Write long journals back, in a worker; daemon.db's own in its thread."""
        await self.database.run(checkpoint)
        code_dbs = [str(row.repository.paths.code_db) for row in self.board.rows.values()]
        done = await self.runner.pool.run("checkpoint", {"databases": [str(self.paths.blobs_db), *code_dbs]})
        for reason in done.get("failed", ()):
            log.info("a journal stays as it is: %s", reason)

    async def evict(self) -> None:
        """Drop from blobs.db what no registered repository uses."""
        kept = [row.repository for row in self.board.rows.values()]
        pairs = [
            [str(repository.folder), str(code_db)]
            for repository in kept
            for code_db in await asyncio.to_thread(code_dbs, repository)
        ]
        task = {
            "blobs_db": str(self.paths.blobs_db),
            "repositories": pairs,
            "today": int(time.time() // 86_400),
        }
        log.info("eviction: %s", await self.runner.pool.run("evict", task))
        if model_id := self.board.model.get("id"):
            await self.runner.drop_superseded(model_id)

    # -- one row

    async def _show(self, repository: Repository) -> Row:
        row = Row(repository, last_error=repository.last_error)
        if repository.state != "unsupported":
            row.snapshot = await asyncio.to_thread(read_snapshot, repository)
        self.board.rows[repository.id] = row
        return row

    async def _appear(self, repository: Repository) -> Row:
        """Bring a newly registered worktree into work."""
        row = await self._show(repository)
        layout = repository.layout
        reason = await asyncio.to_thread(unsupported_reason, layout)
        if reason:
            await self.database.run(lambda t: t.registry.set_state(repository.id, "unsupported", reason))
            row.repository = replace(repository, state="unsupported", reason=reason)
            row.watch = ("off", f"unsupported: {reason}")
            row.hooks = ("absent", f"unsupported: {reason}")
            self.board.pulse()
            return row
        if not repository.in_state_dir:
            left_alone = await asyncio.to_thread(ensure_excluded, layout.common_dir)
            if left_alone:
                log.warning("%s", left_alone)
        await self.watch_over(row)
        await self.sync_hooks(row)
        if not await self.runner.look(repository.id, insist=True):
            await self.runner.session(repository.id)  # which the end of a scrape asks for too
        self.board.pulse()
        return row

    async def _vanish(self, repository: Repository) -> None:
        self.board.rows.pop(repository.id, None)
        await asyncio.to_thread(self.watch.remove, repository.layout)
        self.board.pulse()

    async def watch_over(self, row: Row) -> None:
        """Watch a repository, and the folders that the settings name beside it. Again: those they name now."""
        if row.repository.state == "unsupported":
            row.watch = ("off", f"unsupported: {row.repository.reason}")
            return
        folders = [Path(os.path.expanduser(folder)) for folder in self.settings.session_folders]  # noqa: PTH111, ASYNC240
        await asyncio.to_thread(self.watch.add, row.repository.layout, folders)
        self._show_watch(row)

    def _show_watch(self, row: Row) -> None:
        if row.repository.state != "unsupported":
            state = self.watch.state(row.repository.layout)
            row.watch = (state.state, state.reason)

    def _beside(self, common_dir: Path) -> list[Row]:
        return [r for r in self.board.rows.values() if r.repository.layout.common_dir == common_dir]


def code_dbs(repository: Repository) -> list[Path]:
    """A repository's own code.db, and those of its reference repositories."""
    where = references.folder(repository.layout, repository.paths)
    return [repository.paths.code_db, *(one.code_db for one in references.known(where))]


def checkpoint(tables: Tables) -> None:
    """Write daemon.db's journal back into it."""
    tables.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
