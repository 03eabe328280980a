"""Commits as values: who, when, what was said, and which paths it touched."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileChange:
    """One path that a commit touched, against its first parent. Paths are text as quoting.py gives it."""

    path: str
    status: str  # A, M, D, R, T
    added: int | None  # lines; None: binary
    deleted: int | None
    old_path: str = ""  # of a rename


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit. Names and addresses are mailmapped; times are seconds since 1970."""

    id: str
    tree: str
    parents: tuple[str, ...]
    author_name: str
    author_email: str
    author_time: int
    author_offset: int  # minutes east of UTC
    commit_time: int
    message: str  # as written, not redacted; what is not UTF-8 is replaced
    files: tuple[FileChange, ...] = ()

    @property
    def is_merge(self) -> bool:
        """Whether it has more than one parent."""
        return len(self.parents) > 1
