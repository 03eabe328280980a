"""One line of work: the commits of one author in one worktree, in time order, given to sessions one by one."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import msgspec
from msgspec.structs import replace

from patinad.session.named import Named, nearness
from patinad.session.rhythm import LONGEST, Gap, Rhythm, Trace, begins, day

MOST_FOLDERS = 128  # that a stretch remembers


class Current(msgspec.Struct, frozen=True, array_like=True):
    """The session that the next commit may belong to."""

    session: str
    start: int
    active: int  # the last sign of work in it
    named: bool = True  # else only its commits tell it
    told: bool = False  # its author wrote where it begins, and did not write where it ends
    length: int = 0  # commits in it
    before: Trace | None = None  # the last of them
    folders: tuple[str, ...] = ()
    sealed: bool = False  # it began before what the fold still holds
    bare: bool = False  # what evidence would need is not kept: what comes next comes after a long rest


class Lane(msgspec.Struct, frozen=True, array_like=True):
    """Where a line of work stands after some events."""

    author: str
    worktree: str = ""
    rhythm: Rhythm = Rhythm()
    last: int | None = None  # the time of the last commit
    current: Current | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A commit and its session."""

    trace: Trace
    session: str
    worktree: str
    sealed: bool  # that session began before what the fold still holds


def run(
    lane: Lane, traces: Iterable[Trace], named: Iterable[Named], claims: Mapping[str, Named]
) -> tuple[Lane, list[Placed]]:
    """Place the commits of a lane; `named`: its own sessions; `claims`: commit -> the tagged session it is in.

    A fold over events in time order: what stands at one is made of earlier ones, but for the claims of tags. At one moment
    work is noted or a session ends, then another begins, then comes the commit.
    """
    events: list[tuple[int, int, str, Trace | Named]] = [(t.time, 2, t.id, t) for t in traces]
    for session in named:
        events.append((session.start, 1, session.id, session))
        last = () if session.end is None else (session.end,)
        events += [(time, 0, session.id, session) for time in {*session.noted, *last} if time > session.start]
    events.sort(key=lambda event: event[:3])
    active: list[Named] = []
    placed = []
    for time, order, _, event in events:
        if isinstance(event, Trace):
            active = [session for session in active if session.holds(time)]
            lane, where = place(lane, event, active, claims.get(event.id))
            placed.append(where)
        else:
            if order == 1 and event.claims is None:
                active.append(event)
            lane = replace(lane, current=edge(lane.current, event, time, begun=order == 1))
    return lane, placed


def edge(current: Current | None, session: Named, time: int, *, begun: bool) -> Current | None:
    """What the next commit may belong to after a named session has begun, ended, or shown a sign of work."""
    if (
        session.claims is not None
    ):  # tags say what is in it: nothing joins it, and nothing reaches over its edges
        return None if begun or time == session.end else current
    if current is not None and current.session == session.id:
        return replace(current, active=max(current.active, time))
    if begun or current is None or current.start < session.start:
        return Current(session.id, session.start, time, told=not session.precise)
    return current


def place(lane: Lane, trace: Trace, active: list[Named], claim: Named | None) -> tuple[Lane, Placed]:
    """Give one commit to a session: the one whose tags claim it, that holds its time, that is going on, or a new one."""
    if claim is not None:
        return learnt(lane, trace, lane.current), Placed(trace, claim.id, lane.worktree, sealed=False)
    current = lane.current
    holder = min(active, key=lambda session: nearness(session, trace.time), default=None)
    if holder is not None and (current is None or not current.named or current.start <= holder.start):
        current = held(current, holder)
    elif current is None or leaves(lane.rhythm, current, trace):
        fresh = Current(inferred_id(trace, lane.worktree), trace.time, trace.time, named=False)
        current = fresh if holder is None else held(current, holder)
    where = Placed(trace, current.session, lane.worktree, current.sealed)
    return learnt(lane, trace, with_commit(current, trace)), where


def inferred_id(trace: Trace, worktree: str) -> str:
    """The id of a session that begins with a commit and that nothing names: the author's local time, and who it is.

    Two worktrees of one author may see work in the same second: a linked one counts to who it is.
    """
    local = datetime.fromtimestamp(0, UTC) + timedelta(seconds=trace.time + trace.offset)
    who = f"{trace.author}\0{worktree}" if worktree else trace.author
    return f"{local:%Y%m%d-%H%M%S}-{hashlib.sha256(who.encode()).hexdigest()[:6]}"


def held(current: Current | None, holder: Named) -> Current:
    """The session whose time span holds a commit, as what is going on."""
    if current is not None and current.session == holder.id:
        return current
    return Current(holder.id, holder.start, holder.start, told=not holder.precise)


def learnt(lane: Lane, trace: Trace, current: Current | None) -> Lane:
    """The lane after a commit: it knows one more gap."""
    rhythm = lane.rhythm.after(None if lane.last is None else trace.time - lane.last, trace)
    return replace(lane, rhythm=rhythm, last=trace.time, current=current)


def rested(lane: Lane, following: int | None) -> Lane:
    """The lane as it is kept when all up to now is settled; `following`: when it goes on, if that is known.

    Of thousands of authors most have not committed for long: of their last session no more is kept than that it was.
    """
    current = lane.current
    if current is None:
        return lane
    bare = current.bare or following is None or following - current.active >= LONGEST
    if bare:
        current = replace(current, before=None, folders=())
    return replace(lane, current=replace(current, sealed=True, bare=bare))


def leaves(rhythm: Rhythm, current: Current, trace: Trace) -> bool:
    """Whether a commit is no part of the session that was going on."""
    seconds = max(0, trace.time - current.active)
    # Who writes down where sessions begin has written nothing since; within a day that is evidence enough.
    if current.told and day(current.active, trace.offset) == day(trace.time, trace.offset):
        return False
    if current.bare and seconds < LONGEST:
        return False  # or perhaps not, but then what is settled has to be looked at again
    return begins(Gap(seconds, rhythm, current.length, current.before, current.folders, trace))


def with_commit(current: Current, trace: Trace) -> Current:
    """With one more commit."""
    folders = tuple(dict.fromkeys((*trace.folders, *current.folders)))[:MOST_FOLDERS]
    return replace(
        current,
        active=max(current.active, trace.time),
        length=current.length + 1,
        before=trace,
        folders=folders,
    )
