"""The git hooks' side door: one small file an event, taken in when it is complete, removed when its job is durable.

Hooks are hints: what a lost or senseless file would have said is found again by looking at HEAD. Only the commit
pairs of post-rewrite are precious, and they are kept with the job.
"""

import logging
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from patinad.daemon.database import Tables
from patinad.daemon.registry import Repository
from patinad.errors import PatinadError
from patinad.git.hooks import HookEvent, parse_event
from patinad.git.layout import Head, locate, read_head
from patinad.store.database import transaction

log = logging.getLogger(__name__)

BATCH = 200  # files a transaction
FILE_BYTES = 16 << 20  # a rebase of a hundred thousand commits; more is no event
PATIENCE_S = 30.0  # a hook writes its line in a millisecond; one that is unfinished for so long was killed


@dataclass(slots=True)
class Drained:
    """What one look into the spool found."""

    events: int = 0
    repositories: set[int] = field(default_factory=set)  # whose jobs were put
    found: list[Repository] = field(default_factory=list)  # worktrees that registered themselves
    unfinished: int = 0  # files to look at again


class Spool:
    """Reads the spool folder into the queue. For the database's thread."""

    def __init__(
        self, folder: Path, is_current: Callable[[int, Head], bool] = lambda _id, _head: False
    ) -> None:
        self.folder = folder
        self.is_current = (
            is_current  # whether a repository's index is known to describe this HEAD: then no job
        )

    def drain(self, tables: Tables, now: float) -> Drained:
        """Take in every complete event: put its job, commit, and only then remove its file."""
        drained = Drained()
        files = self._files()
        for first in range(0, len(files), BATCH):
            batch = files[first : first + BATCH]
            with transaction(tables.db):
                done = [file for file in batch if self._take(file, tables, now, drained)]
            for file in done:
                self._remove(file)
        return drained

    def _files(self) -> list[Path]:
        try:
            return sorted(self.folder.iterdir())
        except FileNotFoundError:
            return []

    def _take(self, file: Path, tables: Tables, now: float, drained: Drained) -> bool:
        """Take one file in; whether it can be removed."""
        try:
            found = file.lstat()
            if stat.S_ISDIR(found.st_mode):
                return False
            event = parse_event(content_of(file, found))
        except FileNotFoundError:
            return False
        except (OSError, ValueError) as error:
            log.warning("%s in the spool makes no sense (%s): removed", file.name, error)
            return True
        if event is not None:
            drained.events += 1
            self._enqueue(event, tables, now, drained)
            return True
        if now - found.st_mtime > PATIENCE_S:
            log.warning("%s in the spool was never finished: removed", file.name)
            return True
        drained.unfinished += 1
        return False

    def _enqueue(self, event: HookEvent, tables: Tables, now: float, drained: Drained) -> None:
        repository = self._registered(event, tables, now, drained)
        if repository is None:
            log.debug("an event of %s was dropped: it is not registered", event.git_dir)
            return
        if event.rewritten:
            command = event.arguments[0] if event.arguments else ""
            common = os.fspath(repository.layout.common_dir)
            tables.queue.keep_rewrites(common, command, tuple(event.rewritten), now)
        try:
            head = read_head(repository.layout)
        except PatinadError as error:
            log.debug("%s", error)
            target = ""  # the job finds out what is wrong, and says it
        else:
            if self.is_current(repository.id, head):
                if event.rewritten:  # the scrape, whose end asks for the sessions, was quicker than the hook
                    tables.queue.put(repository.id, "session", "", now, insist=True)
                    drained.repositories.add(repository.id)
                return
            target = head.commit or ""
        if repository.state in ("active", "missing"):
            tables.queue.put(repository.id, "scrape", target, now, insist=True)
            drained.repositories.add(repository.id)

    def _registered(
        self, event: HookEvent, tables: Tables, now: float, drained: Drained
    ) -> Repository | None:
        """The repository an event is about; a new worktree of a registered one is registered on the way."""
        registry = tables.registry
        git_dir = Path(os.path.realpath(os.path.join(event.directory, event.git_dir)))  # noqa: PTH118
        known = registry.by_git_dir(git_dir)
        if known is not None:
            return None if known.state == "removed" else known
        try:
            layout = locate(Path(event.directory))
        except PatinadError as error:
            log.debug("%s", error)
            return None
        known = registry.by_git_dir(layout.git_dir)
        if known is None and registry.of_common_dir(layout.common_dir):
            known, _ = registry.add(layout, now, found=True)
            drained.found.append(known)
        return None if known is None or known.state == "removed" else known

    @staticmethod
    def _remove(file: Path) -> None:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            log.warning("%s cannot be removed from the spool (%s); its event is replayed", file, error)


def content_of(file: Path, found: os.stat_result) -> bytes:
    """A spool file's bytes. Raises ValueError for what no hook writes: opening a pipe would hang us."""
    if not stat.S_ISREG(found.st_mode):
        raise ValueError("no plain file")
    if found.st_size > FILE_BYTES:
        raise ValueError(f"{found.st_size} bytes")
    return file.read_bytes()
