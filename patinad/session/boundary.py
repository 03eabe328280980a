"""Where sessions begin and end: commits and signals in, stretches of work out.

**Each commit is in exactly one session**: the one whose tags claim it, else the one whose time span holds it, else the one that
was going on, else a new one. Sessions are one author's, in one worktree; times are author times.

**Any order and any split give the same**: what is found depends on the set of commits and signals only. A `Fold` keeps the events
of the last month or two, and of earlier ones only where each line of work stood, so that a commit costs what is new and not the
history. What changes something earlier is told as `late`; whoever calls then begins a new fold with everything.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import msgspec

from patinad.git.commits import Commit
from patinad.session.lane import Lane
from patinad.session.named import named_sessions, session_of
from patinad.session.rhythm import DAY, Trace, trace
from patinad.session.signals import KINDS, USES, Signal
from patinad.session.stretch import Stretch, Survey, survey

# What a fold can still change its mind about: a month, within which most branches are merged and documents committed.
HELD = 30 * DAY
MOST_HELD = 5000  # commits; looking at so many takes a third of a second. Where more are made in a month, it is less long


@dataclass(frozen=True, slots=True)
class Advance:
    """What a fold found."""

    stretches: tuple[Stretch, ...]  # all sessions that can still change, by (started_at, id)
    gone: tuple[str, ...] = ()  # ids of sessions that an earlier advance told and that are no more
    late: bool = False  # something changes what is settled: begin a new fold with everything


class FoldState(msgspec.Struct, array_like=True):
    """What a fold keeps between two calls."""

    version: int = 1
    owner: str = ""
    settled: dict[str, int] = {}  # author -> the moment up to which all of theirs is settled
    lanes: list[Lane] = []  # as they stood at that moment
    traces: list[Trace] = []  # the commits after it, by (time, id)
    signals: list[Signal] = []  # those of sessions after it
    named: set[str] = set()  # ids of settled sessions that something names
    told: list[str] = []  # ids of the sessions that are not settled


class Fold:
    """A resumable reading of one repository's history.

    `owner` is the address (mailmapped) of whoever works here: theirs are the sessions whose signals name nobody.
    `use` holds the words of `--signals`.
    """

    def __init__(self, owner: str = "", *, use: Collection[str] = USES) -> None:
        self.state = FoldState(owner=owner)
        self.use = frozenset(use)

    @classmethod
    def load(cls, data: bytes, *, use: Collection[str] = USES) -> "Fold | None":
        """The fold that `dump` wrote; None for a state of another version: begin a new one with everything."""
        try:
            state = msgspec.msgpack.decode(data, type=FoldState)
        except msgspec.DecodeError:
            return None
        if state.version != FoldState().version:
            return None
        fold = cls(use=use)
        fold.state = state
        return fold

    def dump(self) -> bytes:
        """Its state: some 200 bytes a commit of the last month or two, a line for each author and settled named session."""
        return msgspec.msgpack.encode(self.state)

    def advance(
        self, commits: Sequence[Commit] = (), signals: Sequence[Signal] = (), *, now: int | None = None
    ) -> Advance:
        """Take in what is new, in any order; what is still held may be told again. A fold that says `late` is unchanged.

        `now` tells open from idle and closed; without it the last sign of work does.
        """
        state = self.state
        fresh = [trace(commit) for commit in commits]
        spoken = {s for s in signals if KINDS[s.kind].use in self.use}
        traces = {t.id: t for t in (*state.traces, *fresh)}
        signs = {*state.signals, *spoken}
        if late(state, fresh, spoken, traces):
            return Advance((), late=True)
        found = survey(state.lanes, traces.values(), signs, owner=state.owner, now=now)
        if found.joins_settled:
            return Advance((), late=True)
        ids = [stretch.id for stretch in found.stretches]
        gone = tuple(sorted(set(state.told).difference(ids)))
        self.state = settle(state, found)
        return Advance(found.stretches, gone)


def stretches(
    commits: Iterable[Commit],
    signals: Iterable[Signal] = (),
    *,
    now: int | None = None,
    use: Collection[str] = USES,
    owner: str = "",
) -> list[Stretch]:
    """The sessions of a whole history, by (started_at, id)."""
    return list(Fold(owner, use=use).advance(tuple(commits), tuple(signals), now=now).stretches)


def late(
    state: FoldState, fresh: Iterable[Trace], spoken: Collection[Signal], traces: Collection[str]
) -> bool:
    """Whether what is new speaks of what is settled; `traces`: ids of the commits that are not."""
    settled = state.settled
    if not settled:
        return False
    named = named_sessions([*state.signals, *spoken], state.owner)
    return (
        any(t.time <= settled.get(t.author, t.time - 1) for t in fresh)
        or any(n.start <= settled.get(n.author, n.start - 1) for n in named)
        or any(session_of(s) in state.named for s in spoken)
        or any(oid not in traces for s in spoken for oid in s.commits or ())
        or any(s.kind == "made" and s.commit not in traces for s in spoken)
    )


def settle(state: FoldState, found: Survey) -> FoldState:
    """The state after a survey; what is older than HELD is settled, where no session of its author reaches over the edge."""
    settled, edge = dict(state.settled), found.newest - HELD
    many = len(found.traces) > MOST_HELD
    if many:
        edge = max(edge, min(found.traces[-MOST_HELD // 2].time, found.newest - DAY))
    for author, spans in found.spans().items():
        # Only when twice as much is held: else a little would be settled with each commit, at the cost of all that is held.
        due = many or spans[0][0] <= found.newest - 2 * HELD
        if due and (cut := quiet(spans, edge)) is not None:
            settled[author] = cut
    names = {n.origin for n in found.named if n.start <= settled.get(n.author, n.start - 1)}
    traces = [t for t in found.traces if t.time > settled.get(t.author, t.time - 1)]
    gone = {t.id for t in found.traces}.difference(t.id for t in traces)
    # Where a commit was made is kept until the commit is settled, though it may be told first.
    signals = [
        s for s in found.signals if session_of(s) not in names and (s.kind != "made" or s.commit not in gone)
    ]
    moved = settled != state.settled
    return FoldState(
        owner=state.owner,
        settled=settled,
        lanes=found.lanes_at(settled) if moved else state.lanes,
        traces=traces,
        signals=signals,
        named=state.named | names,
        told=[s.id for s in found.stretches if s.started_at > settled.get(s.author, s.started_at - 1)],
    )


def quiet(spans: Iterable[tuple[int, int]], limit: int) -> int | None:
    """The latest moment up to `limit` at which a session ends and none goes on; None: there is none. `spans` by start."""
    latest = end = None
    for start, until in spans:
        if end is not None and start > end:
            latest = end
        end = until if end is None else max(end, until)
        if end > limit:
            return latest
    return end
