"""Which commit became which: told by git's hook, or found in what is left of both."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from patinad.ledger.uids import uid_of


@dataclass(frozen=True, slots=True)
class Pair:
    """One commit became another."""

    old: str
    new: str
    how: str  # amend, rebase (git's own words); patch, reflog, tree (found here)
    seen_at: str | None = None
    authored_at: str | None = None  # the old commit's author time; None: it could not be read any more


def keep(db: sqlite3.Connection, pairs: Iterable[Pair]) -> None:
    """Remember pairs; what is known already stays as it is."""
    db.executemany(
        "INSERT OR IGNORE INTO rewrites (uid, old_commit, new_commit, command, seen_at, authored_at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (uid_of("rewrite", one.old, one.new), one.old, one.new, one.how, one.seen_at, one.authored_at)
            for one in pairs
            if one.old != one.new
        ],
    )


def read(db: sqlite3.Connection) -> list[Pair]:
    """All pairs that are known."""
    rows = db.execute(
        "SELECT old_commit, new_commit, command, seen_at, authored_at FROM rewrites ORDER BY old_commit, new_commit"
    )
    return [Pair(*row) for row in rows]


@dataclass(frozen=True, slots=True)
class Lineage:
    """What pairs come to."""

    newer: Mapping[str, frozenset[str]]
    older: Mapping[str, frozenset[str]]
    authored: Mapping[str, str]  # old commit -> its author time

    @classmethod
    def of(cls, pairs: Iterable[Pair]) -> "Lineage":
        """The lineage that pairs tell."""
        newer: dict[str, set[str]] = {}
        older: dict[str, set[str]] = {}
        authored: dict[str, str] = {}
        for one in pairs:
            newer.setdefault(one.old, set()).add(one.new)
            older.setdefault(one.new, set()).add(one.old)
            if one.authored_at is not None:
                authored[one.old] = one.authored_at
        return cls(
            {old: frozenset(news) for old, news in newer.items()},
            {new: frozenset(olds) for new, olds in older.items()},
            authored,
        )

    def successors(self, commit: str) -> set[str]:
        """All that a commit became, in any number of steps."""
        return _closure(commit, self.newer)

    def predecessors(self, commit: str) -> set[str]:
        """All that a commit was, in any number of steps."""
        return _closure(commit, self.older)

    def origin(self, commit: str) -> str | None:
        """The author time of the oldest that it was; None: it was nothing else, or that is not known."""
        return min(
            (self.authored[old] for old in self.predecessors(commit) if old in self.authored), default=None
        )

    def squashed(self, reachable: Collection[str]) -> dict[str, str]:
        """Commits that became one with others -> the reachable one that they became."""
        found = {}
        for old in self.newer:
            for new in sorted(self.successors(old)):
                if new in reachable and self._is_of_many(new):
                    found[old] = new
        return found

    def _is_of_many(self, commit: str) -> bool:
        """Whether it, or something that it was, was made of several commits."""
        return any(len(self.older.get(one, ())) > 1 for one in {commit, *self.predecessors(commit)})


def _closure(start: str, steps: Mapping[str, frozenset[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for one in steps.get(waiting.pop(), ()):
            if one not in found and one != start:
                found.add(one)
                waiting.append(one)
    return found
