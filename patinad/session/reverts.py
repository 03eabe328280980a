"""Commits that were taken back: what such a commit decided holds no more, until its revert is reverted too."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from patinad.git.commits import Commit

# git's own words, at the beginning of a line; `git revert` of a merge goes on after the id, `--reference` cuts it short.
REVERTS = re.compile(r"^This reverts commit (?P<commit>[0-9a-f]{7,64})\b", re.MULTILINE)


@dataclass(frozen=True, slots=True, order=True)
class Revert:
    """One commit takes another back."""

    time: int  # the reverting commit's, seconds since 1970
    commit: str  # which reverts
    target: str  # what is reverted


def reverts_of(commit: Commit, full: Callable[[str], str | None]) -> list[Revert]:
    """What a commit says that it takes back. `full` makes an id of the beginning of one; None: it is nobody's."""
    said = (match["commit"] for match in REVERTS.finditer(commit.message))
    targets = (text if len(text) == len(commit.id) else full(text) for text in said)
    return [Revert(commit.author_time, commit.id, target) for target in targets if target is not None]


def withdrawn(reverts: Iterable[Revert]) -> dict[str, int]:
    """The commits that are taken back, and when; a revert that was itself taken back does nothing."""
    found: dict[str, int] = {}
    for one in sorted(reverts, reverse=True):
        if one.commit not in found:
            found.setdefault(one.target, one.time)
    return found
