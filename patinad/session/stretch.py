"""Sessions as found, made of events: each line of work is folded by itself, and its commits and names are put together."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from patinad.session.lane import Lane, Placed, rested, run
from patinad.session.named import Named, absorbed, claimed, named_sessions
from patinad.session.rhythm import HOUR, LONGEST, Trace
from patinad.session.signals import Signal

IDLE = HOUR  # a session that nothing has ended is idle after so long without a sign of work

Key = tuple[str, str]  # author, worktree


@dataclass(frozen=True, slots=True)
class Stretch:
    """A session as found."""

    id: str
    source: str  # tag, document, transcript, commits
    author: str  # mailmapped address, or the name where there is none; empty: nobody is named
    started_at: int
    ended_at: int  # the end that its source tells, or the last sign of work
    commits: tuple[str, ...] = ()  # by (author time, id)
    state: str = "closed"  # open, idle, closed
    end_reason: str = (
        ""  # what closed it: tag, document, transcript; idle: no more commits came; empty: it is not closed
    )
    branch: str = ""
    worktree: str = ""  # of a linked worktree: its name
    starting_commit: str = ""
    session_tag: str = ""
    title: str = ""
    llm: str = ""


@dataclass(slots=True)
class Line:
    """One author's work in one worktree: where it stood, what came, and where it stands."""

    lane: Lane
    traces: list[Trace]
    named: list[Named]


@dataclass(frozen=True, slots=True)
class Survey:
    """A reading of some events from where the lines of work stood before."""

    traces: list[Trace]  # by (time, id)
    signals: list[Signal]
    named: list[Named]  # as signals name them
    lines: Mapping[Key, Line]  # in these, some transcripts are part of another session
    claims: Mapping[str, Named]
    placed: list[Placed]
    stretches: tuple[Stretch, ...]

    @property
    def joins_settled(self) -> bool:
        """Whether a commit belongs to a session that began before these events."""
        return any(placed.sealed for placed in self.placed)

    @property
    def newest(self) -> int:
        """The last sign of work in these events."""
        signs = [trace.time for trace in self.traces] + [session.last for session in self.named]
        return max(signs, default=0)

    def spans(self) -> dict[str, list[tuple[int, int]]]:
        """For each author the spans of time that their sessions take with all that is in them, by start.

        A session whose tags claim a commit that nobody has told of yet takes all the time there is.
        """
        kept = [session for line in self.lines.values() for session in line.named]
        reach = {(session.author, session.id): (session.start, session.last) for session in kept}
        whole: dict[tuple[str, str], tuple[int, int]] = {}
        for (
            session
        ) in self.named:  # a conversation of many days is settled whole, as its signals are kept whole
            start, end = whole.get((session.author, session.origin), (session.start, session.last))
            whole[session.author, session.origin] = min(start, session.start), max(end, session.last)
        known = {trace.id for trace in self.traces}
        for session in kept:
            if not known.issuperset(session.claims or ()):
                reach[session.author, session.id] = session.start, max(session.last, self.newest)
        for placed in self.placed:
            key, time = (placed.trace.author, placed.session), placed.trace.time
            start, end = reach.get(key, (time, time))
            reach[key] = min(start, time), max(end, time)
        found: dict[str, list[tuple[int, int]]] = {}
        for (author, _), span in (*reach.items(), *whole.items()):
            found.setdefault(author, []).append(span)
        return {author: sorted(spans) for author, spans in found.items()}

    def lanes_at(self, settled: Mapping[str, int]) -> list[Lane]:
        """Where each line of work stood when all of its author's sessions up to `settled` were over."""
        found = []
        for (author, _), line in self.lines.items():
            until = settled.get(author, -1)
            traces = [trace for trace in line.traces if trace.time <= until]
            lane, _ = run(line.lane, traces, [n for n in line.named if n.start <= until], self.claims)
            following = [trace.time for trace in line.traces if trace.time > until]
            found.append(rested(lane, min(following, default=None)))
        return found


def survey(
    lanes: Iterable[Lane],
    traces: Iterable[Trace],
    signals: Collection[Signal],
    *,
    owner: str,
    now: int | None,
) -> Survey:
    """Read events; `lanes`: where the lines of work stood before them."""
    lines = {(lane.author, lane.worktree): Line(lane, [], []) for lane in lanes}
    ordered = sorted(traces, key=lambda trace: (trace.time, trace.id))
    worktrees = {s.commit: s.worktree for s in sorted(signals, key=lambda s: s.worktree) if s.kind == "made"}
    for trace in ordered:
        line_of(lines, trace.author, worktrees.get(trace.id, "")).traces.append(trace)
    named = named_sessions(signals, owner)
    for session in named:
        line_of(lines, session.author, session.worktree).named.append(session)
    for line in lines.values():
        line.named = absorbed(line.named)
    kept = [session for line in lines.values() for session in line.named]
    claims = claimed(kept, ordered)
    placed: list[Placed] = []
    going = set()
    for line in lines.values():
        lane, those = run(line.lane, line.traces, line.named, claims)
        placed += those
        if lane.current is not None:
            going.add(lane.current.session)
    read = Survey(ordered, list(signals), named, lines, claims, placed, ())
    moment = read.newest if now is None else now
    found = [told(session, moment, going) for session in merged(placed, kept)]
    found.sort(key=lambda stretch: (stretch.started_at, stretch.id))
    return replace(read, stretches=tuple(found))


def line_of(lines: dict[Key, Line], author: str, worktree: str) -> Line:
    """The line of an author's work in a worktree, a new one where there is none."""
    return lines.setdefault((author, worktree), Line(Lane(author, worktree), [], []))


def merged(placed: Iterable[Placed], named: Iterable[Named]) -> list[tuple[Named, list[Trace]]]:
    """Each session with its commits by (time, id); one that only commits tell is named by them here."""
    members: dict[str, list[Placed]] = {session.id: [] for session in named}
    for one in placed:
        members.setdefault(one.session, []).append(one)
    known = {session.id: session for session in named}
    found = []
    for session, those in members.items():
        traces = sorted((one.trace for one in those), key=lambda trace: (trace.time, trace.id))
        if session not in known:
            start, author = traces[0].time, traces[0].author
            known[session] = Named(
                session, "commits", author, start, None, precise=False, worktree=those[0].worktree
            )
        found.append((known[session], traces))
    return found


def told(session: tuple[Named, list[Trace]], now: int, going: Collection[str]) -> Stretch:
    """A session as a value; `going`: those that the next commit may belong to."""
    named, traces = session
    ended = max([named.last, *(trace.time for trace in traces)])
    if named.source == "tag" and named.precise and named.end is not None:
        ended = named.end  # by definition, whatever else is part of it
    quiet = now - ended
    if named.end is not None and named.precise and named.source == "tag":
        state, reason = "closed", "tag"
    elif named.id not in going or quiet >= LONGEST:
        state, reason = "closed", named.source if named.precise else "idle"
    else:
        state, reason = ("open" if quiet <= IDLE else "idle"), ""
    return Stretch(
        id=named.id,
        source=named.source,
        author=named.author,
        started_at=named.start,
        ended_at=ended,
        commits=tuple(trace.id for trace in traces),
        state=state,
        end_reason=reason,
        branch=named.branch,
        worktree=named.worktree,
        starting_commit=named.starting_commit,
        session_tag=named.session_tag,
        title=named.title,
        llm=named.llm,
    )
