"""Sessions that something names: a tag, a document, a transcript. Their signals, however many, make one value each."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, chain, zip_longest

from patinad.session.rhythm import HOUR, Trace
from patinad.session.signals import KINDS, STRENGTH, Signal

NIGHT = 6 * HOUR  # without a word, after which a conversation that goes on is of another day
REACH = 16 * HOUR  # a working day with its pauses


@dataclass(frozen=True, slots=True)
class Named:
    """A session as its signals tell it, before any commit is given to it."""

    id: str
    source: str
    author: str  # empty: nobody is named
    start: int
    end: int | None  # None: nothing says that it ended
    precise: bool  # `end` is the end; else work may have gone on after it
    claims: frozenset[str] | None = None  # its commits, where tags say so: no other commit is in it
    branch: str = ""
    worktree: str = ""
    starting_commit: str = ""
    session_tag: str = ""
    title: str = ""
    llm: str = ""
    noted: tuple[int, ...] = ()  # other moments of work in it
    origin: str = ""  # what its signals call it

    def holds(self, time: int) -> bool:
        """Whether its time span holds a moment."""
        return self.start <= time and self.end is not None and time <= self.end

    @property
    def last(self) -> int:
        """The last moment that is known to be in it."""
        return max(self.start, self.start if self.end is None else self.end, *self.noted)

    def distance(self, time: int) -> int:
        """Seconds from its time span to a moment; 0: inside."""
        end = self.start if self.end is None else self.end
        return max(0, self.start - time, time - end)


def named_sessions(signals: Iterable[Signal], owner: str = "") -> list[Named]:
    """The sessions that signals name, by (start, id); `owner`: whose those are that name nobody."""
    told: dict[str, list[Signal]] = {}
    for signal in signals:
        if session := session_of(signal):
            told.setdefault(session, []).append(signal)
    found = [named for session, those in told.items() for named in sessions_of(session, those, owner)]
    return sorted(found, key=lambda named: (named.start, named.id))


def sessions_of(session: str, signals: Collection[Signal], owner: str) -> Iterator[Named]:
    """The sessions that go by one id. A conversation that is taken up after a night, or elsewhere, is another session."""
    if any(signal.kind != "transcript" for signal in signals):
        named = one_session(session, signals, owner)
        if named is not None:
            yield named
        return
    days: list[list[Signal]] = []
    for signal in sorted(signals, key=lambda s: (s.worktree, s.time, s.end_time or 0)):
        last = max((s.end_time or s.time for s in days[-1]), default=0) if days else 0
        if not days or days[-1][0].worktree != signal.worktree or signal.time - last >= NIGHT:
            days.append([])
        days[-1].append(signal)
    days.sort(key=lambda day: (min(s.time for s in day), day[0].worktree))
    for number, day in enumerate(days, start=1):
        named = one_session(session if number == 1 else f"{session}-{number}", day, owner)
        if named is not None:
            yield replace(named, origin=session)


def session_of(signal: Signal) -> str:
    """The id of the session that a signal speaks of: its own, or else the name of where it stands; empty: none."""
    if signal.kind == "made":
        return ""
    return signal.session or (signal.source_id if KINDS[signal.kind].begins else "")


def one_session(session: str, signals: Collection[Signal], owner: str) -> Named | None:
    """What the signals of one session say together; None where only notes speak of it: they begin none."""
    signals = sorted(set(signals), key=weight)
    if not any(KINDS[s.kind].begins or KINDS[s.kind].ends for s in signals):
        return None
    # A tag is made as the session begins, to the second; a document's header may tell another zone's time.
    starts = [s for s in signals if s.kind == "tag_start"]
    begun = starts or [s for s in signals if KINDS[s.kind].begins] or signals
    start = min(s.time for s in begun)
    ends = [s for s in signals if s.kind == "tag_end"]
    over = ends or [s for s in signals if KINDS[s.kind].ends]
    end = max((s.time if s.end_time is None else s.end_time for s in over), default=None)
    ranges = [s.commits for s in ends if s.commits is not None]
    # Whoever ends a session by hand commits its document afterwards: that is no other session.
    filed = chain.from_iterable(s.commits or () for s in signals if s.kind == "document")
    return Named(
        id=session,
        origin=session,
        source=min((KINDS[s.kind] for s in signals), key=lambda kind: STRENGTH[kind.name]).source,
        author=first(s.author for s in signals) or owner,
        start=start,
        end=None if end is None else max(start, end),
        precise=bool(over) and all(KINDS[s.kind].precise for s in over),
        claims=frozenset(chain(*ranges, filed)) if ranges else None,
        branch=first(s.branch for s in signals),
        worktree=first(s.worktree for s in signals),
        starting_commit=first(s.commit for s in starts),
        session_tag=first(s.source_id for s in starts),
        title=first(s.title for s in signals),
        llm=first(s.llm for s in signals),
        noted=tuple(s.time for s in signals if s.kind == "note"),
    )


def weight(signal: Signal) -> tuple[int, int, str, str, str, str, str]:
    """What speaks first where signals of one session differ: the stronger kind, then the later word."""
    late = signal.time if signal.end_time is None else signal.end_time
    return (
        STRENGTH[signal.kind],
        -late,
        signal.source_id,
        signal.title,
        signal.branch,
        signal.author,
        signal.llm,
    )


def first(words: Iterable[str]) -> str:
    """The first that says anything."""
    return next(filter(None, words), "")


def absorbed(named: list[Named]) -> list[Named]:
    """One line of work's sessions by start, where a transcript that lies mostly within another session is moments of that.

    An agent that is started several times in one session writes several transcripts; the session is one. A session whose end
    is not precise may hold what begins before the next session, and at most REACH after its last sign.
    """
    strong = [session for session in named if session.source != "transcript"]
    until = [reached(session, later) for session, later in zip_longest(strong, strong[1:])]
    starts = [session.start for session in strong]
    furthest = list(accumulate(until, max))  # by any session up to here
    noted: dict[str, set[int]] = {}
    kept = []
    for transcript in (session for session in named if session.source == "transcript"):
        end = transcript.start if transcript.end is None else transcript.end
        at = bisect_right(starts, end) - 1
        while at >= 0 and furthest[at] >= transcript.start:
            shared = min(end, until[at]) - max(transcript.start, starts[at])
            if shared >= 0 and shared * 2 >= end - transcript.start:
                noted.setdefault(strong[at].id, set(strong[at].noted)).update((transcript.start, end))
                break
            at -= 1
        else:
            kept.append(transcript)
    told = [replace(s, noted=tuple(sorted(noted.get(s.id, s.noted)))) for s in strong]
    return sorted(told + kept, key=lambda session: (session.start, session.id))


def reached(session: Named, later: Named | None) -> int:
    """Until when what begins may be part of a session; `later`: the one that begins next."""
    if session.precise:
        return session.last
    open_until = session.last + REACH
    return max(session.last, open_until if later is None else min(later.start, open_until))


def claimed(named: Iterable[Named], traces: Iterable[Trace]) -> dict[str, Named]:
    """Which tagged session a commit is in. Sessions are one author's, so tags claim only their own author's commits.

    A commit in several ranges belongs to the session whose time span holds it.
    """
    known = {trace.id: trace for trace in traces}
    found: dict[str, Named] = {}
    for session in named:
        for oid in session.claims or ():
            trace = known.get(oid)
            if trace is None or trace.author != session.author:
                continue
            if oid not in found or nearness(session, trace.time) < nearness(found[oid], trace.time):
                found[oid] = session
    return found


def nearness(session: Named, time: int) -> tuple[int, int, str]:
    """Orders sessions by how near they are to a moment; of several that hold it the latest begun is nearest."""
    return session.distance(time), -session.start, session.id
