"""A keeper over real git, a real daemon.db and stand-ins for the workers and the watch."""

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from patinad.config import Settings
from patinad.daemon.database import DaemonDatabase
from patinad.daemon.keeper import Keeper
from patinad.daemon.runner import Runner
from patinad.daemon.status import Board
from patinad.daemon.watched import WatchState
from patinad.git.layout import Layout, read_head
from patinad.paths import Paths
from patinad.store.database import CODE, open_database


@dataclass
class StandInPool:
    """Does scrapes and embeddings in no time: writes a code.db that names HEAD, and nothing else."""

    tasks: list[tuple[str, str]] = field(default_factory=list)  # role, commit
    gates: dict[str, asyncio.Event] = field(default_factory=dict)  # role -> what its tasks wait for
    fail: dict[str, Exception] = field(default_factory=dict)
    chunks: int = 3
    model: str = "m"
    models: list[str] = field(default_factory=list)  # what was asked to embed with
    paused: list[bool] = field(default_factory=list)
    looked: list[str] = field(default_factory=list)  # the worktrees whose sessions were looked at
    session: dict[str, Any] = field(default_factory=dict)  # what such a look comes to

    async def run(
        self, role: str, task: dict[str, Any], on_progress: Callable[[dict[str, Any]], None] | None = None
    ) -> dict[str, Any]:
        layout = Layout(Path(task["worktree"]), Path(task["git_dir"]), Path(task["common_dir"]))
        if role == "session":
            self.looked.append(task["worktree"])
            if role in self.fail:
                raise self.fail[role]
            return self.session
        commit = read_head(layout).commit
        self.tasks.append((role, commit or ""))
        if role == "embed":
            self.models.append(task["model"])
        if on_progress is not None:
            on_progress({"stage": "parsing", "done": 1, "total": 4})
        if role in self.gates:
            await self.gates[role].wait()
        if role in self.fail:
            raise self.fail[role]
        if role == "embed":
            done = self.chunks if self.model else 0
            return {
                "model": self.model, "done": done, "total": self.chunks, "embedded": done, "seconds": 0.0,
                "reason": "" if self.model else "no model: fetch it",
            }  # fmt: skip
        db = open_database(Path(task["data_dir"]) / "code.db", CODE)
        db.execute("INSERT OR REPLACE INTO meta (id, indexed_commit, settings) VALUES (1, ?, '')", (commit,))
        db.close()
        counted = dict.fromkeys(("files", "symbols", "calls", "skipped", "parsed", "cached", "removed"), 1)
        return {"commit": commit, "changed": True, "chunks": self.chunks, "seconds": 0.0, **counted}

    def pause_embedding(self) -> None:
        self.paused.append(True)

    def resume_embedding(self) -> None:
        self.paused.append(False)


class StandInWatch:
    """Watches nothing, remembers what it should watch."""

    def __init__(self) -> None:
        self.watched: set[Path] = set()
        self.folders: dict[Path, list[Path]] = {}  # beside each repository

    def add(self, layout: Layout, sessions: Iterable[Path] = ()) -> None:
        self.watched.add(layout.git_dir)
        self.folders[layout.git_dir] = list(sessions)

    def remove(self, layout: Layout) -> None:
        self.watched.discard(layout.git_dir)

    def state(self, layout: Layout) -> WatchState:
        return WatchState("ok" if layout.git_dir in self.watched else "off")

    def check(self) -> None:
        pass


@dataclass
class House:
    """A keeper and its parts."""

    keeper: Keeper
    pool: StandInPool
    watch: StandInWatch

    @property
    def board(self) -> Board:
        return self.keeper.board

    async def until(self, happened: Callable[[], bool]) -> None:
        async with asyncio.timeout(20):
            while not happened():
                await self.board.change(0.05)

    async def quiet(self) -> None:
        """Until no job is left."""
        await self.until(lambda: not any(sum(row.queue.values()) for row in self.board.rows.values()))


@asynccontextmanager
async def a_house(pool: StandInPool | None = None, settings: Settings | None = None) -> AsyncIterator[House]:
    paths = Paths.for_user(os.environ)
    paths.spool.mkdir(parents=True, exist_ok=True)
    database, pool = DaemonDatabase(paths), pool or StandInPool()
    runner = Runner(paths, settings or Settings(), database, Board(), pool)
    house = House(Keeper(runner, StandInWatch()), pool, StandInWatch())
    house.watch = house.keeper.watch  # type: ignore[assignment]
    await house.keeper.load()
    await runner.start()
    try:
        yield house
    finally:
        await house.keeper.stop()
        await runner.stop()
        await database.close()


Open = Callable[..., Any]


@pytest.fixture
def open_house() -> Open:
    """`async with open_house() as house`: the same home each time, as a daemon that starts again."""
    return a_house


@pytest.fixture
def run_async() -> Callable[[Callable[[], Awaitable[None]]], None]:
    """Run an async test, at most half a minute."""

    def run(work: Callable[[], Awaitable[None]]) -> None:
        async def bounded() -> None:
            async with asyncio.timeout(30):
                await work()

        asyncio.run(bounded())

    return run
