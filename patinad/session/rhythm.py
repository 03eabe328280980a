"""Whether a new session begins between two neighbour commits of one author: the evidence at the gap, and its weights.

All that is learnt is learnt from commits before the gap, so that watching live and reading history at once say the same.
"""

import math
import re

import msgspec

from patinad.git.commits import Commit

MINUTE, HOUR, DAY = 60, 3600, 86400
# Below the first no evidence makes a boundary, above the second none prevents one, whatever a repository's rhythm is.
SHORTEST, LONGEST = 5 * MINUTE, 12 * HOUR
DAY_TURNS_AT = 4 * HOUR  # author-local: work after midnight belongs to the evening before
SUBJECT = re.compile(r"(?P<type>\w+)(?:\((?P<scope>[^)]*)\))?!?:")
MOST_FOLDERS = 32  # of one commit; a vendored tree of thousands says no more than its first
DOCUMENTS = "layer/sessions/"


class Trace(msgspec.Struct, frozen=True, array_like=True):
    """What the boundaries need of a commit; small, because a fold's state keeps the recent ones."""

    id: str
    author: str
    time: int
    offset: int  # seconds east of UTC
    scope: str
    folders: tuple[str, ...]
    archives: bool  # it adds a session document: a session before it is over


class Rhythm(msgspec.Struct, frozen=True, array_like=True):
    """The median of an author's gaps so far, as the logarithm of minutes, followed one gap at a time."""

    median: float = math.log(12)  # of gaps within a stretch of work, over the histories it was fitted on
    seen: int = 0

    def after(self, gap: int) -> "Rhythm":
        """With one more gap, in seconds. A night's gap says nothing of the rhythm of work."""
        if gap > LONGEST:
            return self
        level = math.log1p(gap / MINUTE)
        # A stochastic median: a step towards each value, large at first, then small enough to forget in some 50 gaps.
        step = max(0.05, 1.0 / (self.seen + 5))
        move = step if level > self.median else -step if level < self.median else 0.0
        return Rhythm(self.median + move, self.seen + 1)


# The evidence at a gap and what it weighs, in logits; fitted by tests/bench/fit_boundary.py.
WEIGHTS = {
    "bias": -6.8,
    "gap": 1.6,  # log(1 + minutes)
    "rhythm": -0.25,  # how much slower than usual the author works: the same gap says less
    "archives": 2.5,
    "topic": -0.5,  # share of the commit's folders that the stretch has touched, and the same scope
    "turn": 0.5,  # the day turned in between
}


def trace(commit: Commit) -> Trace:
    """What the boundaries need of a commit."""
    match = SUBJECT.match(commit.message)
    folders = sorted({change.path.rpartition("/")[0] for change in commit.files})
    return Trace(
        id=commit.id,
        author=commit.author_email or commit.author_name,
        time=commit.author_time,
        offset=commit.author_offset * 60,
        scope=(match["scope"] or "").casefold() if match else "",
        folders=tuple(folders[:MOST_FOLDERS]),
        archives=any(
            change.status == "A" and change.path.startswith(DOCUMENTS) and change.path.endswith(".md")
            for change in commit.files
        ),
    )


def evidence(
    gap: int, rhythm: Rhythm, before: Trace | None, after: Trace, folders: frozenset[str]
) -> dict[str, float]:
    """What stands at a gap of so many seconds; `before` and `folders`: the last commit and the folders of the stretch."""
    shared = len(folders.intersection(after.folders)) / len(after.folders) if after.folders else 0.0
    same_scope = before is not None and before.scope == after.scope != ""
    return {
        "bias": 1.0,
        "gap": math.log1p(gap / MINUTE),
        "rhythm": rhythm.median - Rhythm().median,
        "archives": float(after.archives),
        "topic": (shared + same_scope) / 2,
        "turn": float(day(after.time - gap, after.offset) != day(after.time, after.offset)),
    }


def day(time: int, offset: int) -> int:
    """The author's day that a moment is in, as a number."""
    return (time + offset - DAY_TURNS_AT) // DAY


def begins(gap: int, rhythm: Rhythm, before: Trace | None, after: Trace, folders: frozenset[str]) -> bool:
    """Whether `after` begins a session of its own."""
    if gap <= SHORTEST:
        return False
    if gap >= LONGEST:
        return True
    found = evidence(gap, rhythm, before, after, folders)
    return math.fsum(WEIGHTS[name] * value for name, value in found.items()) > 0
