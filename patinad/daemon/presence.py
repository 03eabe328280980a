"""Which registered worktrees are there: new linked ones are found, deleted ones let go, missing ones waited for."""

import logging
import os
from pathlib import Path

from patinad.daemon.registry import Registry, Repository
from patinad.git.layout import Layout, worktrees

log = logging.getLogger(__name__)


def follow(registry: Registry, now: float) -> tuple[list[Repository], list[Repository], list[Repository]]:
    """Compare the registry with the disk: worktrees newly found, gone, and otherwise changed."""
    found, gone, changed = [], [], []
    kept = registry.all()
    before = {r.id: r for r in kept}
    for common_dir in dict.fromkeys(r.layout.common_dir for r in kept):
        for layout in linked_worktrees(common_dir):
            repository, new = registry.add(layout, now, found=True)
            if new:
                found.append(repository)
            elif repository.id in before and repository.layout != before[repository.id].layout:
                changed.append(repository)
                before[repository.id] = repository
    for repository in before.values():
        state = presence(repository.layout)
        if state == "gone":
            registry.drop(repository)
            gone.append(repository)
        elif state == "missing" and repository.state == "active":
            reason = f"{repository.folder} is not there (moved, deleted or unmounted)"
            registry.set_state(repository.id, "missing", reason)
            changed.append(registry.get(repository.id))
        elif state == "there" and repository.state == "missing":
            registry.set_state(repository.id, "active")
            changed.append(registry.get(repository.id))
    return found, gone, changed


def linked_worktrees(common_dir: Path) -> list[Layout]:
    """The linked worktrees that are there; none where that cannot be told."""
    try:
        return worktrees(common_dir)
    except OSError as error:
        log.warning("the worktrees of %s cannot be listed (%s)", common_dir, error)
        return []


def presence(layout: Layout) -> str:
    """there; gone: a linked worktree that was deleted; missing: it may come back, like an unmounted disk."""
    if there(layout.git_dir) and (layout.worktree is None or there(layout.worktree / ".git")):
        return "there"
    if layout.worktree is not None and there(layout.git_dir) and not is_linked(layout):
        # core.worktree may point at a folder without a .git.
        return "there" if there(layout.worktree) else "missing"
    if is_linked(layout) and there(layout.common_dir) and not there(layout.git_dir / "locked"):
        return "gone"
    return "missing"


def is_linked(layout: Layout) -> bool:
    """Whether this is a linked worktree."""
    return layout.git_dir != layout.common_dir


def there(path: Path) -> bool:
    """Whether something is at a path; what may not be looked at is taken to be there."""
    try:
        os.stat(path)  # noqa: PTH116  # Path.exists would hide an I/O error
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True
