"""Where a repository's parts are and where HEAD points, read from plain files.

The daemon imports this and not pygit2 (15 MB). Nothing here runs git or opens an object.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Layout:
    """One worktree of one repository (or a bare repository) on disk; all paths absolute and resolved."""

    worktree: Path | None  # None: bare
    git_dir: Path  # this worktree's own: HEAD, index, logs/HEAD
    common_dir: Path  # shared by all its worktrees: objects, refs, config, hooks, info


@dataclass(frozen=True, slots=True)
class Head:
    """What HEAD says."""

    commit: str | None  # hex id; None on an unborn branch
    branch: str | None  # short name; None when detached
    operation: str | None  # rebase, am, merge, cherry-pick, revert, bisect while one is under way
