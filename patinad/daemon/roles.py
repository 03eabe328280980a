"""What workers can do: the ROLES table, one row a role, and the link through which a role hears and reports.

A role imports its heavy modules when it is called: the daemon reads this table too.
"""

import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from patinad import pipeline
from patinad.daemon.channel import Channel, Frame, FrameError
from patinad.git.layout import Layout

Task = dict[str, Any]
Result = dict[str, Any]

PROGRESS_INTERVAL_S = 0.1  # a progress line wakes the daemon; ten a second are as many as an eye follows


class StreamEndedError(Exception):
    """The supervisor closed the stream in the middle of a task: there is nobody left to work for."""


class Link:
    """The worker's end of its channel: tasks in, progress and answers out."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._tasks: deque[Task] = deque()
        self._paused = False
        self._stage, self._reported = "", 0.0

    def tasks(self) -> Iterator[Task]:
        """The tasks, as they come, until the stream ends."""
        while True:
            while not self._tasks:
                frame = self._channel.receive()
                if frame is None:
                    return
                self._take(frame)
            yield self._tasks.popleft()

    def paused(self) -> bool:
        """Whether the supervisor wants this work to wait, as far as has arrived.

        Raises StreamEndedError when the supervisor is gone.
        """
        for frame in self._channel.arrived():
            self._take(frame)
        if self._channel.ended:
            raise StreamEndedError
        return self._paused

    def wait_while_paused(self) -> bool:
        """`paused`, but sleeping on the channel until the work may go on; so the answer is always False.

        To be called between small batches with no transaction open.
        """
        while self.paused():
            frame = self._channel.receive()
            if frame is not None:
                self._take(frame)
        return False

    def report(self, progress: pipeline.Progress) -> None:
        """Say how far the task is: at each new stage, at its end, else a few times a second."""
        now = time.monotonic()
        moving = progress.stage == self._stage and progress.done < progress.total
        if moving and now - self._reported < PROGRESS_INTERVAL_S:
            return
        self._stage, self._reported = progress.stage, now
        self.send({"progress": msgspec.to_builtins(progress)})

    def send(self, frame: Frame) -> None:
        """Send one frame. Raises StreamEndedError when the supervisor is gone, FrameError when it is too long."""
        try:
            self._channel.send(frame)
        except (BrokenPipeError, ConnectionResetError) as error:
            raise StreamEndedError from error

    def _take(self, frame: Frame) -> None:
        match frame:
            case {"task": dict(task)}:
                self._tasks.append(task)
            case {"pause": bool(paused)}:
                self._paused = paused
            case _:
                raise FrameError(f"a worker knows tasks and pauses, not {str(frame)[:80]}")


@dataclass(frozen=True, slots=True)
class Role:
    """What one kind of worker does and how it is kept."""

    name: str
    run: Callable[[Task, Link], Result]
    nice: int = 0  # in the daemon; a foreground command's worker runs as its command does
    silence_s: float = 300.0  # a worker that says nothing for so long is hung, and killed
    idle_s: float = 0.0  # how long a worker stays, warm, for another task
    attempts: int = 2  # how often a task may crash its worker before it is given up


def scrape(task: Task, link: Link) -> Result:
    """A pipeline.ScrapeTask -> its ScrapeOutcome, as JSON values."""
    return _builtins(pipeline.scrape(msgspec.convert(task, pipeline.ScrapeTask), link.report))


def embed(task: Task, link: Link) -> Result:
    """A pipeline.EmbedTask -> its EmbedOutcome, as JSON values."""
    outcome = pipeline.embed(msgspec.convert(task, pipeline.EmbedTask), link.report, link.wait_while_paused)
    return _builtins(outcome)


def session(task: Task, link: Link) -> Result:
    """A pipeline.SessionTask -> its SessionOutcome, as JSON values."""
    return _builtins(pipeline.sessions(msgspec.convert(task, pipeline.SessionTask), link.report))


def show(task: Task, _link: Link) -> Result:
    """{git_dir, common_dir, worktree, ledger, named} -> what session.view.shown gives."""
    from patinad.session.view import shown  # noqa: PLC0415

    return shown(Path(task["ledger"]), layout_of(task), task["named"])


def desk(task: Task, _link: Link) -> Result:
    """{git_dir, common_dir, worktree, action, text} -> what session.handwork did."""
    from patinad.session.handwork import ACTIONS  # noqa: PLC0415

    return ACTIONS[task["action"]](layout_of(task), task["text"], time.time())


def memory(task: Task, _link: Link) -> Result:
    """{ledger, backups_dir, data_dir, action, given} -> what memory.desk does; of `memory.rebuild` the rows of each store."""
    from patinad.memory.desk import act  # noqa: PLC0415

    if task["action"] == "memory.rebuild":
        from patinad.memory.derive import rebuild  # noqa: PLC0415

        return rebuild(Path(task["data_dir"]), Path(task["ledger"]))
    return act(Path(task["ledger"]), Path(task["backups_dir"]), task["action"], task["given"], time.time())


def search(task: Task, _link: Link) -> Result:
    """{ask: ask.store.Task, kinds} -> what ask.answer gives; else an ask.meaning.Task -> what ask.meaning.find gives.

    One role for both: model and vectors stay warm between tasks.
    """
    if "ask" in task:
        from patinad.ask.answer import answer  # noqa: PLC0415
        from patinad.ask.store import Task as Question  # noqa: PLC0415

        return answer(msgspec.convert(task["ask"], Question), task["kinds"])
    from patinad.ask.meaning import Task as Meaning  # noqa: PLC0415
    from patinad.ask.meaning import find  # noqa: PLC0415

    return find(msgspec.convert(task, Meaning))


def coverage(task: Task, _link: Link) -> Result:
    """{code_db, data_dir, ledger, blobs_db, models_dir, model} -> what memory.coverage.covered gives."""
    from patinad.memory.coverage import Places, covered  # noqa: PLC0415

    names = ("code_db", "data_dir", "ledger", "blobs_db", "models_dir")
    return covered(Places(*(Path(task[name]) for name in names)), task["model"])


def modified(task: Task, _link: Link) -> Result:
    """{git_dir, common_dir, worktree, commit, paths} -> {modified: those whose working copy is another}."""
    from patinad.git.repository import Repository  # noqa: PLC0415

    return {"modified": Repository.open(layout_of(task)).modified_paths(task["commit"], task["paths"])}


def evict(task: Task, _link: Link) -> Result:
    """{blobs_db, repositories: [[folder, code.db]], today, ...} -> what daemon.evict.evict dropped.

    With `superseded_by`, a model id, {vectors: what daemon.evict.supersede dropped}.
    """
    from patinad.daemon import evict as eviction  # noqa: PLC0415

    pairs = [(Path(folder), Path(code_db)) for folder, code_db in task["repositories"]]
    if "superseded_by" in task:
        return {"vectors": eviction.supersede(Path(task["blobs_db"]), pairs, task["superseded_by"])}
    limits = {name: task[name] for name in ("keep_days", "max_bytes") if name in task}
    return eviction.evict(Path(task["blobs_db"]), pairs, task["today"], **limits)


def checkpoint(task: Task, _link: Link) -> Result:
    """{databases: [path]} -> {failed: [reason]}."""
    from patinad.daemon import evict as eviction  # noqa: PLC0415

    return {"failed": eviction.checkpoint(Path(path) for path in task["databases"])}


def layout_of(task: Task) -> Layout:
    """The layout that a task carries."""
    worktree = task["worktree"]
    return Layout(
        None if worktree is None else Path(worktree), Path(task["git_dir"]), Path(task["common_dir"])
    )


def _builtins(outcome: msgspec.Struct) -> Result:
    values: Result = msgspec.to_builtins(outcome)
    return values


ROLES: Mapping[str, Role] = {
    role.name: role
    for role in (
        # Each death of a scrape worker sets at least one file aside, so a few bad files need a few attempts.
        # The next commit of a burst finds one that runs: 25 ms sooner than a fresh fork.
        Role("scrape", scrape, idle_s=10.0, attempts=8),
        # Loading the model costs half a second; a burst of commits should pay it once.
        Role("embed", embed, nice=10, idle_s=20.0),
        Role("session", session, nice=5, idle_s=5.0),
        Role("show", show, silence_s=60.0, idle_s=5.0),
        Role("desk", desk, silence_s=60.0, attempts=1),
        Role("memory", memory, silence_s=120.0, idle_s=10.0, attempts=1),
        Role("search", search, silence_s=60.0, idle_s=60.0),
        Role("coverage", coverage, silence_s=60.0, idle_s=5.0),
        Role("modified", modified, silence_s=20.0, idle_s=5.0),
        Role("evict", evict, nice=10),
        Role("checkpoint", checkpoint, nice=10),
    )
}
