"""Watches repositories through the file system, knows when that does not work, and then looks for itself.

Events only make things prompt: whoever is called asks git where HEAD is. What is watched of a repository:
its git directory (HEAD, operations), logs/ (HEAD's reflog), the folder of HEAD's branch, worktrees/ and the
session folders. None of it is recursive, save configured session folders.
"""

import contextlib
import itertools
import logging
import os
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from patinad.daemon.coalesce import Coalescer
from patinad.daemon.folders import COOKIE, Folder, Interest
from patinad.daemon.watched import UNPROVEN, Repository, WatchState, fingerprint, wanted, words
from patinad.git.layout import Layout

log = logging.getLogger(__name__)

POLL_S = 2.0  # between two looks at a repository that cannot be watched
PROOF_S = 2.0  # within which a cookie's event must come


@dataclass(frozen=True, slots=True)
class WatchEvent:
    """Something moved in a watched repository; where to, its reader finds out."""

    layout: Layout
    reason: str  # head, worktrees, sessions, transcripts; watch: anything may have been missed; gone: no git directory


@dataclass(frozen=True, slots=True)
class Note:
    """What a kind of file event becomes: the event's reason, and how long others may join it."""

    reason: str
    delay_s: float


NOTES = {
    "head": Note("head", 0.004),
    # git writes the reflog before it moves the ref. The ref's own event comes first or within this time.
    "reflog": Note("head", 0.05),
    "operation": Note("head", 0.05),
    "folders": Note("head", 0.02),
    "worktrees": Note("worktrees", 0.3),  # git makes the folder first and fills it then
    "sessions": Note("sessions", 1.0),
    "transcripts": Note("transcripts", 5.0),  # an agent at work appends a line every second
    "watch": Note("watch", 0.05),
}


class Watcher:
    """Calls `on_event` on the watch thread, a few milliseconds after something moved and once for all of it."""

    def __init__(
        self,
        on_event: Callable[[WatchEvent], None],
        *,
        make_observer: Callable[[], BaseObserver] = Observer,
        poll_s: float = POLL_S,
        proof_s: float = PROOF_S,
    ) -> None:
        self._on_event, self._make_observer = on_event, make_observer
        self._poll_s, self._proof_s = poll_s, proof_s
        # Held while folders are scheduled; never taken on the observer's threads, which hold the observer's own lock.
        self._lock = threading.RLock()
        self._repositories: dict[Path, Repository] = {}
        self._folders: dict[tuple[Path, bool], Folder] = {}
        self._observer: BaseObserver | None = None
        self._observer_fault = "the watch has not been started"
        self._cookies = itertools.count()
        self._coalescer = Coalescer(self._fire, self._poll, self._poll_interval)
        self._losses = Losses(self._lost)

    def start(self) -> None:
        """Start the watch. Never fails: where nothing can be watched, repositories are polled."""
        logging.getLogger("watchdog").addHandler(self._losses)
        with self._lock:
            self._observe()
        self._coalescer.start()

    def stop(self) -> None:
        """Stop; no event is delivered after this returns."""
        logging.getLogger("watchdog").removeHandler(self._losses)
        self._coalescer.stop()
        with self._lock:
            observer, self._observer = self._observer, None
            self._observer_fault = "the watch has been stopped"
        if observer is not None:
            observer.stop()
            observer.join(5.0)

    def add(self, layout: Layout, sessions: Iterable[Path] = ()) -> None:
        """Watch a repository, and session folders beside its own `layer/sessions`. Again: with these folders."""
        own = [layout.worktree / "layer" / "sessions"] if layout.worktree else []
        with self._lock:
            documents, transcripts = (
                tuple(folder.resolve() for folder in folders) for folders in (own, sessions)
            )
            repository = Repository(layout, documents, transcripts)
            self._repositories[layout.git_dir] = repository
            self._sync(repository)
            repository.seen = fingerprint(layout)
        with contextlib.suppress(OSError):
            for left in layout.git_dir.glob(f"{COOKIE}*"):  # by a daemon that was killed in between
                left.unlink(missing_ok=True)

    def remove(self, layout: Layout) -> None:
        """Stop watching a repository; one that is not watched is fine."""
        with self._lock:
            repository = self._repositories.pop(layout.git_dir, None)
            if repository is not None:
                self._want(repository, [])
        for kind in NOTES:
            self._coalescer.forget((layout.git_dir, kind))

    def state(self, layout: Layout) -> WatchState:
        """How well this repository is watched; never waits."""
        repository = self._repositories.get(layout.git_dir)
        return repository.state if repository else WatchState("off", "it is not watched")

    def check(self) -> None:
        """Prove that events come: a cookie in every git directory must be heard of. Mends what is broken.

        Takes up to twice `proof_s`; to be called by a sweep, on any thread but the event loop's.
        """
        with self._lock:
            if self._observer is None or not self._observer.is_alive():
                self._observe()
            repositories = list(self._repositories.values())
            for repository in repositories:
                self._sync(repository)
        silent = self._prove(repositories)
        # One that was heard before says that the observer's threads are dead.
        if any(not repository.unproven for repository in silent):
            with self._lock:
                self._observe()
            silent = self._prove(silent)
        for repository in repositories:
            repository.unproven = UNPROVEN if repository in silent else ""
        self._coalescer.wake()

    # -- what is watched

    def _observe(self) -> None:
        """Replace the observer and watch everything anew; whatever happened meanwhile is for the readers to find."""
        old, self._observer = self._observer, None
        self._folders.clear()
        if old is not None:
            log.warning("the file system watch is started again")
            # Its threads may hang or be dead: it is stopped on its own time.
            threading.Thread(target=stop_observer, args=(old,), name="watch-stop", daemon=True).start()
        try:
            observer = self._make_observer()
            observer.start()
        except OSError as error:
            self._observer_fault = words(error)
            log.warning("nothing can be watched, repositories are polled: %s", self._observer_fault)
        else:
            self._observer = observer
        for repository in self._repositories.values():
            self._sync(repository)
            self._note(repository.layout.git_dir, "watch")

    def _sync(self, repository: Repository) -> None:
        """Watch what is there now and should be watched."""
        before = repository.state.state
        changed = self._want(repository, wanted(repository))
        for kind in changed & {"worktrees", "sessions", "transcripts"}:  # something may be inside already
            self._note(repository.layout.git_dir, kind)
        if repository.state.state != before:  # it may have to be polled now
            self._coalescer.wake()

    def _want(self, repository: Repository, interests: list[Interest]) -> set[str]:
        """Make `interests` all that the repository watches; the kinds whose folders are watched since now."""
        git_dir, changed, faults = repository.layout.git_dir, set(), dict[str, str]()
        wanted_now = {(interest.path, interest.recursive): interest for interest in interests}
        for key, folder in list(self._folders.items()):
            others = tuple(interest for interest in folder.interests if interest.git_dir != git_dir)
            if key in wanted_now:
                folder.interests = (*others, wanted_now[key])
            elif len(others) < len(folder.interests):
                folder.interests = others
                if not others:
                    self._drop(key)
        for key, interest in wanted_now.items():
            try:
                if self._watch(key, interest):
                    changed.add(interest.kind)
            except OSError as error:
                faults[interest.kind] = f"{interest.path}: {words(error)}"
        if self._observer is None and interests:
            faults = {"git_dir": self._observer_fault}
        repository.faults = faults
        return changed

    def _watch(self, key: tuple[Path, bool], interest: Interest) -> bool:
        """Have a folder watched; whether it was not before. Raises OSError."""
        if self._observer is None:
            return False
        folder = self._folders.get(key)
        if folder is not None and folder.sound():
            return False
        interests = folder.interests if folder is not None else (interest,)
        if folder is not None:
            self._drop(key)
        folder = Folder(interest.path, recursive=interest.recursive, on_note=self._noted)
        folder.interests = interests
        folder.schedule(self._observer)
        self._folders[key] = folder
        return True

    def _drop(self, key: tuple[Path, bool]) -> None:
        folder = self._folders.pop(key)
        if self._observer is not None:
            folder.unschedule(self._observer)

    # -- what comes

    def _noted(self, interest: Interest, kind: str, name: str) -> None:
        """A file event; on one of the observer's threads."""
        if kind == "cookie":
            repository = self._repositories.get(interest.git_dir)
            if repository is not None and repository.cookie == name:
                repository.proven.set()
            return
        self._note(interest.git_dir, kind)

    def _note(self, git_dir: Path, kind: str) -> None:
        self._coalescer.note((git_dir, kind), NOTES[kind].delay_s)

    def _fire(self, key: tuple[Path, str]) -> None:
        """On the watch thread: follow HEAD to its branch's folder, and tell."""
        git_dir, kind = key
        reason = NOTES[kind].reason
        with self._lock:
            repository = self._repositories.get(git_dir)
            if repository is None:
                return
            if reason in ("head", "watch"):
                self._sync(repository)
        if kind == "head":
            self._coalescer.forget((git_dir, "reflog"))
        self._on_event(WatchEvent(repository.layout, reason if git_dir.is_dir() else "gone"))

    def _lost(self) -> None:
        """The kernel dropped events: on one of the observer's threads."""
        for repository in list(self._repositories.values()):
            repository.doubt = "file events were lost in a burst; HEAD was looked at again"
            self._note(repository.layout.git_dir, "watch")

    # -- proof, and doing without

    def _prove(self, repositories: list[Repository]) -> list[Repository]:
        """Those whose cookies are not heard of."""
        asked = [r for r in repositories if "git_dir" not in r.faults and self._leave_cookie(r)]
        deadline = time.monotonic() + self._proof_s
        return [r for r in asked if not r.proven.wait(max(0.0, deadline - time.monotonic()))]

    def _leave_cookie(self, repository: Repository) -> bool:
        """Make and remove a file in the git directory; False where that is not allowed."""
        repository.doubt = ""
        repository.proven.clear()
        repository.cookie = f"{COOKIE}{os.getpid()}-{next(self._cookies)}"
        path = repository.layout.git_dir / repository.cookie
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o600))
            path.unlink()
        except FileNotFoundError:
            return False  # gone since; the next look says so
        except OSError as error:
            repository.doubt = f"the watch cannot be proven to work: {words(error)} in {path.parent}"
            return False
        return True

    def _poll_interval(self) -> float | None:
        polling = any(r.state.state == "polling" for r in list(self._repositories.values()))
        return self._poll_s if polling else None

    def _poll(self) -> None:
        for repository in list(self._repositories.values()):
            if repository.state.state == "polling":
                seen = fingerprint(repository.layout)
                if seen != repository.seen:
                    repository.seen = seen
                    self._note(repository.layout.git_dir, "head")


class Losses(logging.Handler):
    """Hears watchdog's only word about a queue that overflowed: a warning in its log."""

    def __init__(self, on_loss: Callable[[], None]) -> None:
        super().__init__(logging.WARNING)
        self._on_loss = on_loss

    def emit(self, record: logging.LogRecord) -> None:
        """Called for every warning of watchdog's."""
        if "overflow" in record.getMessage():
            self._on_loss()


def stop_observer(observer: BaseObserver) -> None:
    """Stop an observer whose threads may be dead."""
    try:
        observer.stop()
    except (OSError, RuntimeError, KeyError) as error:
        log.debug("the old observer did not stop cleanly: %s", error)
