"""Watched folders: which file events in a git directory mean something, and to which repository.

Only creation, modification, moving and deletion are asked for. Opening and closing are not: the daemon
reads HEAD whenever it is woken, and would wake itself for ever.
"""

import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers.api import BaseObserver, ObservedWatch

log = logging.getLogger(__name__)

EVENTS: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileDeletedEvent,
    DirCreatedEvent,
    DirMovedEvent,
    DirDeletedEvent,
]

COOKIE = ".patinad-cookie-"  # watchman leaves such files in a git directory too; git reads none of them

# The names that mean something in a git directory: git renames HEAD.lock to HEAD, and makes and removes the rest.
IN_GIT_DIR: Mapping[str, str] = {
    "HEAD": "head",
    "packed-refs": "head",
    "logs": "folders",
    "refs": "folders",
    "worktrees": "folders",
    "rebase-merge": "operation",
    "rebase-apply": "operation",
    "sequencer": "operation",
    "MERGE_HEAD": "operation",
    "CHERRY_PICK_HEAD": "operation",
    "REVERT_HEAD": "operation",
    "BISECT_LOG": "operation",
}


@dataclass(frozen=True, slots=True)
class Interest:
    """What one repository wants to know of one folder."""

    git_dir: Path
    kind: str  # git_dir, logs, refs, worktrees, tags, sessions, transcripts
    path: Path
    name: str = ""  # refs: the entry on the way to HEAD's branch
    recursive: bool = False

    def meaning(self, name: str, *, gone: bool = False) -> str | None:
        """What an event on the entry `name` of the folder means, which is `gone` or not: a reason, or None for nothing."""
        if name.endswith(".lock"):
            return None
        if self.kind == "git_dir":
            return "cookie" if name.startswith(COOKIE) else IN_GIT_DIR.get(name)
        if self.kind == "refs" and gone and name != self.name:
            return (
                "sessions"  # another branch was deleted, and the commits of a session may have gone with it
            )
        reason, says = ENTRIES.get(self.kind, (self.kind, always))
        return reason if says(name, self.name) else None


def always(*_: str) -> bool:
    """Every entry says something."""
    return True


# Of other kinds of folders: what an event means, and whether an entry's name says anything (its own, the wanted).
ENTRIES: Mapping[str, tuple[str, Callable[[str, str], bool]]] = {
    "logs": ("reflog", lambda name, _: name == "HEAD"),
    "refs": ("head", lambda name, wanted: name == wanted),
    "tags": ("sessions", lambda name, _: name.startswith("session-")),
    "sessions": ("sessions", lambda name, _: name.endswith(".md")),
    "transcripts": ("transcripts", lambda name, _: name.endswith(".jsonl")),
}


OnNote = Callable[[Interest, str, str], None]  # whose, the reason, the entry's name


class Folder(FileSystemEventHandler):
    """One watched folder and the repositories that want to know of it."""

    def __init__(self, path: Path, *, recursive: bool, on_note: OnNote) -> None:
        super().__init__()
        self.path, self.recursive = path, recursive
        self.interests: tuple[Interest, ...] = ()  # replaced whole: events are read on another thread
        self._on_note = on_note
        self._identity: tuple[int, int] | None = None
        self._watch: ObservedWatch | None = None
        self._gone = False

    def schedule(self, observer: BaseObserver) -> None:
        """Begin to watch. Raises OSError: no such folder, or the system gives no more watches."""
        self._identity, self._gone = identity(self.path), False
        self._watch = observer.schedule(self, str(self.path), recursive=self.recursive, event_filter=EVENTS)

    def unschedule(self, observer: BaseObserver) -> None:
        """Stop watching; the folder may be gone."""
        watch, self._watch = self._watch, None
        if watch is not None:
            try:
                observer.unschedule(watch)
            except (KeyError, OSError, RuntimeError) as error:  # the observer lost it before we did
                log.debug("%s was not watched any more: %s", self.path, error)

    def sound(self) -> bool:
        """Whether the folder that is watched is the one that is there: it may have been made anew."""
        try:
            return self._watch is not None and not self._gone and identity(self.path) == self._identity
        except OSError:
            return False

    def dispatch(self, event: FileSystemEvent) -> None:
        """Called by the observer's thread, which an exception would end."""
        try:
            self._read(event)
        except Exception:
            log.exception("a file event could not be read: %r", event)

    def _read(self, event: FileSystemEvent) -> None:
        source, target = os.fsdecode(event.src_path), os.fsdecode(event.dest_path)
        if source == str(self.path):  # itself, deleted or moved away
            self._gone = True
            for interest in self.interests:
                self._on_note(interest, "folders", "")
            return
        for name in {os.path.basename(path) for path in (source, target) if path}:  # noqa: PTH119  # a hot path
            for interest in self.interests:
                reason = interest.meaning(name, gone=isinstance(event, FileDeletedEvent))
                if reason is not None:
                    self._on_note(interest, reason, name)


def identity(path: Path) -> tuple[int, int]:
    """What tells a folder from another at the same path. Raises OSError."""
    status = path.stat()
    return status.st_dev, status.st_ino


def branch_interest(git_dir: Path, common_dir: Path, branch: str | None) -> Interest | None:
    """Where HEAD's branch will be written: the deepest folder that is there on the way to its loose ref.

    None on a detached HEAD, or where there are no refs. Packed branches have no folder of their own yet.
    """
    if branch is None:
        return None
    refs = common_dir / "refs"
    path = common_dir / branch if branch.startswith("refs/") else refs / "heads" / branch
    while path != refs:
        folder = path.parent
        if folder.is_dir():
            return Interest(git_dir, "refs", folder, name=path.name)
        path = folder
    return None
