"""Commits that were taken back: what such a commit decided holds no more, until its revert is reverted too."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from patinad.git.commits import Commit

# git's own words, at the beginning of a line; `git revert` of a merge goes on after the id.
REVERTS = re.compile(r"^This reverts commit (?P<commit>[0-9a-f]{40,64})\b", re.MULTILINE)


@dataclass(frozen=True, slots=True, order=True)
class Revert:
    """One commit takes another back."""

    time: int  # the reverting commit's, seconds since 1970
    commit: str  # which reverts
    target: str  # what is reverted


def reverts_of(commit: Commit) -> list[Revert]:
    """What a commit says that it takes back."""
    return [
        Revert(commit.author_time, commit.id, match["commit"]) for match in REVERTS.finditer(commit.message)
    ]


def withdrawn(reverts: Iterable[Revert]) -> dict[str, int]:
    """The commits that are taken back, and when; a revert that was itself taken back does nothing."""
    found: dict[str, int] = {}
    for one in sorted(reverts, reverse=True):
        if one.commit not in found:
            found.setdefault(one.target, one.time)
    return found
