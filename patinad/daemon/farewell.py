"""What is left behind in a repository that is forgotten: nothing that we can make again."""

import shutil
from pathlib import Path

from patinad.daemon.registry import Repository
from patinad.errors import LockHeldError
from patinad.git.exclude import remove_excluded
from patinad.store.lock import locked, writer_lock

DERIVED = ("code.", "observations", "beliefs")  # how the names of all that stands in a data folder begin
LEDGER_LINK = "facts.db"
OTHERS = Path("layer/dust/repos")  # reference repositories' facts, which the user asked for


def clear(gone: list[Repository]) -> str | None:
    """Take our folders out of forgotten worktrees, then the lines that hid them from git; why not, where they stay.

    The ledger stays. What somebody is writing stays too, and hidden: `git status` shows nothing new.
    """
    for repository in gone:
        if not repository.in_state_dir and not clear_data(repository.paths.data):
            return f"{repository.paths.data} is being written, or cannot be, and stays"
    folders = [repository.layout.worktree for repository in gone if repository.layout.worktree is not None]
    for folder in folders:
        for kept in (folder / ".patina", folder / OTHERS):
            if kept.exists():
                return f"{kept} stays"
    return remove_excluded(gone[0].layout.common_dir) if gone else None


def clear_data(data: Path) -> bool:
    """Delete what is derived in one data folder, and the folder if nothing else is in it; False where a writer is at it."""
    if not data.is_dir() or data.is_symlink():
        return True
    try:
        with locked(writer_lock(data / "code.db"), wait=False):
            for entry in data.iterdir():
                if entry.is_dir() and not entry.is_symlink() and entry.name in DERIVED:
                    shutil.rmtree(entry)
                elif entry.name.startswith(DERIVED) or (entry.name == LEDGER_LINK and entry.is_symlink()):
                    entry.unlink()
        for folder in (data, data.parent):
            if not any(folder.iterdir()):
                folder.rmdir()
    except (LockHeldError, OSError):
        return False
    return True
