"""The transcripts of agents that worked in a repository's worktrees, found in the folders that are configured."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import msgspec

from patinad.ledger.rows import Observation
from patinad.session.signals import Signal
from patinad.session.sources import transcript_signals
from patinad.session.transcript import FORMATS, MAX_PIECE, PAUSE, Moment, Reading, read

# Claude Code names a project's folder by its path, all else than letters and digits made a dash.
ENCODED = re.compile(r"[^A-Za-z0-9]")
MAX_FILES = 20_000  # that are looked at


class Known(msgspec.Struct, frozen=True, array_like=True):
    """A transcript as it was when it was read."""

    size: int
    changed: int  # mtime in ns
    signals: list[Signal]


@dataclass(frozen=True, slots=True)
class Conversation:
    """One transcript that speaks of this repository."""

    path: Path
    version: str  # changes with the file
    signals: tuple[Signal, ...]

    def observations(self) -> list[Observation]:
        """What was said in it, outside of this repository too."""
        return list(whole(self.path).observations)


def conversations(
    folders: Iterable[Path], worktrees: Mapping[str, str], known: Mapping[str, Known]
) -> tuple[list[Conversation], dict[str, Known]]:
    """The transcripts that speak of these worktrees (folder -> name), and what is to be known of all the next time."""
    found, seen = [], dict[str, Known]()
    for path in files(folders, worktrees):
        try:
            status = path.stat()
        except OSError:
            continue  # gone meanwhile
        before = known.get(str(path))
        if before is None or (before.size, before.changed) != (status.st_size, status.st_mtime_ns):
            signals = transcript_signals(whole(path), worktrees)
            before = Known(status.st_size, status.st_mtime_ns, signals)
        seen[str(path)] = before
        if before.signals:
            version = f"{path} {before.size} {before.changed}"
            found.append(Conversation(path, version, tuple(before.signals)))
    return found, seen


def files(folders: Iterable[Path], worktrees: Iterable[str]) -> Iterator[Path]:
    """The transcripts in some folders; those of projects that by their folder's name are others are left out."""
    ours = [ENCODED.sub("-", folder) for folder in worktrees]
    listed = 0
    for folder in folders:
        for here, inner, names in os.walk(folder):
            inner.sort()
            project = Path(here).name
            if project.startswith("-") and not any(project.startswith(one) for one in ours):
                continue
            for name in sorted(names):
                if name.endswith(".jsonl"):
                    listed += 1
                    yield Path(here) / name
            if listed > MAX_FILES:
                return


def whole(path: Path) -> Reading:
    """A transcript from its first line to its last complete one; what cannot be read says nothing."""
    told = Reading(str(path))
    try:
        with path.open("rb") as file:
            while True:
                file.seek(told.offset)
                piece = read(file.read(MAX_PIECE), str(path), FORMATS[0], told.offset, told.line)
                if piece.offset == told.offset:
                    return told
                told = joined(told, piece)
    except OSError:
        return told


def joined(told: Reading, piece: Reading) -> Reading:
    """Two pieces of one file as one."""
    return replace(
        piece,
        session=told.session or piece.session,
        title=piece.title or told.title,
        llm=told.llm or piece.llm,
        moments=tuple(_run(told.moments, piece.moments)),
        observations=(*told.observations, *piece.observations),
        passed_over=told.passed_over + piece.passed_over,
    )


def _run(before: tuple[Moment, ...], after: tuple[Moment, ...]) -> Iterator[Moment]:
    """The moments of two pieces; one that was cut in two is whole again."""
    if not before or not after:
        yield from (*before, *after)
        return
    last, first = before[-1], after[0]
    pause = datetime.fromisoformat(first.started) - datetime.fromisoformat(last.ended)
    if (last.cwd, last.branch) != (first.cwd, first.branch or last.branch) or pause > PAUSE:
        yield from (*before, *after)
        return
    yield from before[:-1]
    yield replace(
        last,
        started=min(last.started, first.started),
        ended=max(last.ended, first.ended),
        turns=last.turns + first.turns,
    )
    yield from after[1:]


def said_in(
    conversation: Conversation, started_at: int, ended_at: int, worktree: str
) -> Iterator[Observation]:
    """The observations of a transcript that were made in one session's time and worktree."""
    spans = [
        (max(s.time, started_at), min(s.end_time or s.time, ended_at))
        for s in conversation.signals
        if s.worktree == worktree
    ]
    if not any(start <= end for start, end in spans):
        return
    for one in conversation.observations():
        times = [
            int(datetime.fromisoformat(e.observed_at).timestamp()) for e in one.evidence if e.observed_at
        ]
        if times and any(start <= min(times) <= end for start, end in spans):
            yield one


def overlaps(conversation: Conversation, started_at: int, ended_at: int, worktree: str) -> bool:
    """Whether a transcript says anything in a session's time and worktree."""
    return any(
        s.worktree == worktree and s.time <= ended_at and (s.end_time or s.time) >= started_at
        for s in conversation.signals
    )
