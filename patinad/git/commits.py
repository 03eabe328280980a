"""Commits and tags as values: who, when, what was said, and which paths were touched. Read by repository.py."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush


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


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of a commit. A light tag has no tagger of its own: its time and name are the commit's committer's."""

    name: str
    commit: str  # what it points at in the end, through tags of tags
    time: int  # when it was made, seconds since 1970
    offset: int = 0  # minutes east of UTC
    tagger_name: str = ""  # mailmapped; empty: a light tag
    tagger_email: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class SessionTag:
    """What the name of a tag says of a session."""

    session: str  # 20250818-221349
    tool: str  # claude, ...; empty: none is named
    end: bool  # else it is the start


# `session-20250818-221349-start`, `session-20251204-101500-claude-end`. The id is the two runs of digits where there are
# two, so that what stands between them and the last word is the tool; any other id is taken whole.
SESSION_TAG = re.compile(
    r"session-(?:(?P<dated>\d{8}-\d{4,6})(?:-(?P<tool>[A-Za-z0-9_.-]+?))?|(?P<other>.+?))-(?P<edge>start|end)"
)


def session_tag(name: str) -> SessionTag | None:
    """What a tag's name says of a session; None when it speaks of none."""
    if (match := SESSION_TAG.fullmatch(name)) is None:
        return None
    return SessionTag(match["dated"] or match["other"], match["tool"] or "", match["edge"] == "end")


def parents_first(parents: Mapping[str, tuple[str, ...]], times: Mapping[str, int]) -> list[str]:
    """Commits so that each comes after its parents, else by (time, id): one order, whatever order they were met in.

    Parents outside of `parents` do not count.
    """
    waiting = {commit: sum(p in parents for p in set(mothers)) for commit, mothers in parents.items()}
    children: dict[str, list[str]] = {}
    for commit, mothers in parents.items():
        for parent in set(mothers):
            children.setdefault(parent, []).append(commit)
    ready = [(times[commit], commit) for commit, count in waiting.items() if not count]
    heapify(ready)
    order = []
    while ready:
        _, commit = heappop(ready)
        order.append(commit)
        for child in children.get(commit, ()):
            waiting[child] -= 1
            if not waiting[child]:
                heappush(ready, (times[child], child))
    return order
