"""Whether a new session begins between two neighbour commits of one author: the evidence at the gap, and its weights.

All that is learnt is learnt from commits before the gap, so that watching live and reading history at once say the same.
"""

import math
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

import msgspec

from patinad.git.commits import Commit

MINUTE, HOUR, DAY = 60, 3600, 86400
# Below the first no evidence makes a boundary, above the second none prevents one, whatever a repository's rhythm is.
SHORTEST, LONGEST = 5 * MINUTE, 12 * HOUR
DAY_TURNS_AT = 4 * HOUR  # author-local: work after midnight belongs to the evening before
SUBJECT = re.compile(r"(?P<type>\w+)(?:\((?P<scope>[^)]*)\))?!?:")
MEMORY = 50  # commits, after which what an author did before has been forgotten
MOST_FOLDERS = 32  # of one commit; a vendored tree of thousands says no more than its first
DOCUMENTS = "layer/sessions/"


class Trace(msgspec.Struct, frozen=True, array_like=True):
    """What the boundaries need of a commit; small, because a fold's state keeps the recent ones."""

    id: str
    author: str
    time: int
    offset: int  # seconds east of UTC
    parents: tuple[str, ...]
    scope: str
    folders: tuple[str, ...]
    archives: bool  # it adds a session document: a session before it is over


class Rhythm(msgspec.Struct, frozen=True, array_like=True):
    """How an author has worked so far, learnt one commit at a time."""

    median: float = math.log(
        12
    )  # of the gaps while at work, as the logarithm of minutes; at first, that of the fit
    seen: int = 0  # gaps
    unarchived: int = MEMORY  # commits since one added a session document

    def after(self, gap: int | None, commit: Trace) -> "Rhythm":
        """With one more commit, so many seconds after the last; None: it is the first."""
        unarchived = 0 if commit.archives else min(self.unarchived + 1, MEMORY)
        if gap is None or gap > LONGEST:  # a night says nothing of the rhythm of work
            return Rhythm(self.median, self.seen, unarchived)
        level = math.log1p(gap / MINUTE)
        # A stochastic median: a step towards each value, large at first, then small enough to forget in some MEMORY gaps.
        step = max(2.5 / MEMORY, 1 / (self.seen + 5))
        move = step if level > self.median else -step if level < self.median else 0.0
        return Rhythm(self.median + move, self.seen + 1, unarchived)

    @property
    def unusual(self) -> float:
        """By how much the median is beyond twice, or half, of what it was where the weights were fitted; as a logarithm."""
        away = self.median - Rhythm().median
        return math.copysign(max(0.0, abs(away) - math.log(2)), away)

    @property
    def archives(self) -> bool:
        """Whether the author is one who commits session documents."""
        return self.unarchived < MEMORY


@dataclass(frozen=True, slots=True)
class Evidence:
    """A piece of evidence at a gap: how many logits it gives for each unit that `weigh` finds."""

    name: str
    weight: float
    weigh: Callable[["Gap"], float]


@dataclass(frozen=True, slots=True)
class Gap:
    """The time between the last sign of work in a session and a commit that may belong to it."""

    seconds: int
    rhythm: Rhythm  # before it
    length: int  # commits of the session so far
    before: Trace | None  # the last of them
    folders: Collection[str]  # that they touched
    after: Trace

    @property
    def turns_day(self) -> bool:
        """Whether the author's day turned in it."""
        after = self.after
        return day(after.time - self.seconds, after.offset) != day(after.time, after.offset)

    @property
    def shared(self) -> float:
        """The share of the commit's folders that the session has touched."""
        found = self.after.folders
        return sum(folder in self.folders for folder in found) / len(found) if found else 0.0

    @property
    def switches(self) -> bool:
        """Whether the commit was made on another branch than the one before: it does not follow from that."""
        return self.before is not None and self.before.id not in self.after.parents

    @property
    def same_scope(self) -> bool:
        """Whether two conventional commits name the same scope."""
        return self.before is not None and self.before.scope == self.after.scope != ""


# What stands at a gap, strongest first. `gap`, `archive`, `silence`, `length` and BIAS are fitted by tests/bench/fit_boundary.py, which
# also says how such a fit does on what it has not seen; the others are set by hand to a modest weight, since 300 gaps of one history cannot tell them from none.
EVIDENCE = (
    Evidence("gap", 1.25, lambda gap: math.log1p(gap.seconds / MINUTE)),
    # The commit adds a session document, which was written when an earlier session was over.
    Evidence("archive", 2.36, lambda gap: float(gap.after.archives)),
    # It adds none, though its author is one who does.
    Evidence("silence", -0.9, lambda gap: float(gap.rhythm.archives and not gap.after.archives)),
    # The more a session holds, the likelier is the next pause its end.
    Evidence("length", 0.74, lambda gap: math.log(max(1, gap.length))),
    Evidence("branch", 0.5, lambda gap: float(gap.switches)),
    Evidence("day", 0.5, lambda gap: float(gap.turns_day)),
    Evidence("scope", -0.3, lambda gap: float(gap.same_scope)),
    Evidence("folders", -0.3, lambda gap: gap.shared),
    # Where commits come more than twice as slowly as where the weights were fitted, a pause says less; more than twice as
    # fast, more. Weighed as the gap is, so that it is the gap in units of the author's own; within a factor of two, which one
    # author's rhythm wanders by, following it did harm (boundary F1 .84 -> .80).
    Evidence("rhythm", -1.25, lambda gap: gap.rhythm.unusual),
)
# A boundary is told from even odds down to 2 in 5: half of a session costs less than two that are taken for one.
BIAS = -6.26 + 0.5


def trace(commit: Commit) -> Trace:
    """What the boundaries need of a commit."""
    match = SUBJECT.match(commit.message)
    folders = sorted({change.path.rpartition("/")[0] for change in commit.files})
    return Trace(
        id=commit.id,
        author=commit.author_email or commit.author_name,
        time=commit.author_time,
        offset=commit.author_offset * 60,
        parents=commit.parents,
        scope=(match["scope"] or "").casefold() if match else "",
        folders=tuple(folders[:MOST_FOLDERS]),
        archives=any(
            change.status == "A" and change.path.startswith(DOCUMENTS) and change.path.endswith(".md")
            for change in commit.files
        ),
    )


def day(time: int, offset: int) -> int:
    """The author's day that a moment is in, as a number."""
    return (time + offset - DAY_TURNS_AT) // DAY


def begins(gap: Gap) -> bool:
    """Whether the commit after a gap begins a session of its own."""
    if gap.seconds <= SHORTEST:
        return False
    if gap.seconds >= LONGEST:
        return True
    return BIAS + math.fsum(evidence.weight * evidence.weigh(gap) for evidence in EVIDENCE) > 0
