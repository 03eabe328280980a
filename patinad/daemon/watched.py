"""One repository as it is watched: the folders that matter, what is wrong with watching them, and what to poll."""

import contextlib
import errno
import threading
from dataclasses import dataclass, field
from pathlib import Path

from patinad.daemon.folders import Interest, branch_interest
from patinad.errors import PatinadError
from patinad.git.layout import Layout, resolve_head


@dataclass(frozen=True, slots=True)
class WatchState:
    """How well a repository is watched."""

    state: str  # ok; degraded: watched, with a gap; polling: looked at every few seconds; off: not watched
    reason: str = ""


WORDS = {
    errno.ENOSPC: "the limit of inotify watches is reached: raise fs.inotify.max_user_watches",
    errno.EMFILE: "the limit of inotify instances is reached: raise fs.inotify.max_user_instances",
    errno.EACCES: "permission denied",
}
UNPROVEN = "the file system reports no changes here (a network or shared folder?)"


@dataclass(slots=True, eq=False)
class Repository:
    """One watched worktree or bare repository."""

    layout: Layout
    documents: tuple[Path, ...]  # folders of session documents
    transcripts: tuple[Path, ...]  # folders of agents' transcripts
    faults: dict[str, str] = field(default_factory=dict)  # kind of folder -> why it is not watched
    doubt: str = ""  # something was lost, or cannot be proven
    unproven: str = ""  # cookies do not come back
    cookie: str = ""
    proven: threading.Event = field(default_factory=threading.Event)
    seen: tuple[tuple[int, int, int] | None, ...] = ()  # when polling: what was there the last time

    @property
    def state(self) -> WatchState:
        """What the faults amount to."""
        essential = [self.faults[kind] for kind in ("git_dir", "refs", "logs") if kind in self.faults]
        if essential or self.unproven:
            return WatchState("polling", (essential or [self.unproven])[0])
        if self.faults or self.doubt:
            return WatchState("degraded", self.doubt or next(iter(self.faults.values())))
        return WatchState("ok")


def wanted(repository: Repository) -> list[Interest]:
    """The folders of a repository that are there to be watched; its git directory even if it is not."""
    layout = repository.layout
    try:
        branch = resolve_head(layout)[1]
    except (OSError, ValueError, PatinadError):
        branch = None  # HEAD is being written, damaged or gone
    optional = [
        Interest(layout.git_dir, "logs", layout.git_dir / "logs"),
        branch_interest(layout.git_dir, layout.common_dir, branch),
        Interest(layout.git_dir, "worktrees", layout.common_dir / "worktrees"),
        Interest(layout.git_dir, "tags", layout.common_dir / "refs" / "tags"),
        *(Interest(layout.git_dir, "sessions", folder) for folder in repository.documents),
        *(
            Interest(layout.git_dir, "transcripts", folder, recursive=True)
            for folder in repository.transcripts
        ),
    ]
    there = [interest for interest in optional if interest is not None and interest.path.is_dir()]
    return [Interest(layout.git_dir, "git_dir", layout.git_dir), *there]


def fingerprint(layout: Layout) -> tuple[tuple[int, int, int] | None, ...]:
    """What changes when HEAD moves: inode, size and time of the files that say where it is."""
    paths = [layout.git_dir / "HEAD", layout.git_dir / "logs" / "HEAD", layout.common_dir / "packed-refs"]
    with contextlib.suppress(OSError, ValueError, PatinadError):
        branch = resolve_head(layout)[1]
        if branch is not None:
            paths.append(
                layout.common_dir / (branch if branch.startswith("refs/") else f"refs/heads/{branch}")
            )
    return tuple(trace(path) for path in paths)


def trace(path: Path) -> tuple[int, int, int] | None:
    """Inode, size and time of change of a file; None when it cannot be looked at."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def words(error: OSError) -> str:
    """A system error as a reason, with the way out where there is one."""
    return WORDS.get(error.errno or 0) or error.strerror or str(error)
