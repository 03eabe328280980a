"""What happened to HEAD, from logs/HEAD: a plain file that git appends one line to for each move.

A worktree's reflog is its own (`git_dir/logs/HEAD`). A bare repository has none unless `core.logAllRefUpdates` is set.
"""

import os
import re
from dataclasses import dataclass
from pathlib import Path

ENTRY = re.compile(
    rb"(?P<old>[0-9a-f]{40,64}) (?P<new>[0-9a-f]{40,64}) (?P<name>.*?) ?<(?P<email>[^>]*)> (?P<time>-?\d+) (?P<zone>[+-]\d{4})"
    rb"(?:\t(?P<message>.*))?"
)


@dataclass(frozen=True, slots=True)
class Move:
    """HEAD moved once."""

    old: str | None  # hex id; None: there was no commit before
    new: str | None  # hex id; None: HEAD was taken away
    name: str
    email: str
    time: int  # seconds since 1970
    zone: int  # minutes east of UTC
    message: str  # `commit: ...`, `checkout: moving from a to b`, `rebase (finish): ...`; "" when git was told none


@dataclass(frozen=True, slots=True)
class Reading:
    """The moves since an offset."""

    moves: tuple[Move, ...]
    offset: int  # where the next reading starts: after the last complete line
    restarted: bool  # the file is shorter than where we were (expired, deleted): these are all it has


def read_moves(git_dir: Path, offset: int = 0) -> Reading:
    """The moves of this worktree's HEAD from byte `offset` on, oldest first.

    A line that git is still writing is left for the next reading; one that is no entry is passed over.
    A missing file has no moves. Raises OSError where it cannot be read.
    """
    try:
        with (git_dir / "logs" / "HEAD").open("rb") as log:
            size = os.fstat(log.fileno()).st_size
            restarted = size < offset or not starts_a_line(log.fileno(), offset)
            start = 0 if restarted else offset
            log.seek(start)
            raw = log.read()
    except (FileNotFoundError, NotADirectoryError):
        return Reading((), 0, restarted=offset > 0)
    complete = raw[: raw.rfind(b"\n") + 1]
    moves = tuple(move for line in complete.split(b"\n") if (move := parse_move(line)))
    return Reading(moves, start + len(complete), restarted)


def starts_a_line(descriptor: int, offset: int) -> bool:
    """Whether a line begins at `offset`; after `git reflog expire` the old offset may be anywhere."""
    return offset == 0 or os.pread(descriptor, 1, offset - 1) == b"\n"


def parse_move(line: bytes) -> Move | None:
    """One line of a reflog; None when it is none."""
    if not (match := ENTRY.fullmatch(line)):
        return None
    zone = int(match["zone"])
    hours, minutes = divmod(abs(zone), 100)
    return Move(
        old=commit_of(match["old"]),
        new=commit_of(match["new"]),
        name=match["name"].decode("utf-8", "replace"),
        email=match["email"].decode("utf-8", "replace"),
        time=int(match["time"]),
        zone=(hours * 60 + minutes) * (-1 if zone < 0 else 1),
        message=(match["message"] or b"").decode("utf-8", "replace"),
    )


def commit_of(oid: bytes) -> str | None:
    """The id; None for git's all-zero one."""
    return oid.decode("ascii") if oid.strip(b"0") else None
