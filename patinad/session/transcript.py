"""Transcripts of coding agents: where and when an agent worked, and what was said that is worth keeping.

One FORMATS row a format: where its files lie, and a reader of one line. A file is read in pieces, from any byte at
which a line begins, so that what grew is read once. Lines that are too long, broken or of no known form are passed
over and counted. What is cited is the text that a line says (`text_of`), not its JSON.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from patinad.ledger.rows import Observation
from patinad.redact import redact
from patinad.session.document import observations_in
from patinad.session.source import source

MAX_LINE = 1 << 20  # bytes: a longer one holds a file or a picture
MAX_PIECE = 64 << 20  # bytes of a file that are read at a time
PAUSE = timedelta(hours=1)  # without a turn; what goes on later, next morning perhaps, is told apart
MAX_TEXT = 64 * 1024  # characters of one turn


@dataclass(frozen=True, slots=True)
class Turn:
    """What one line says; None: it does not say."""

    at: datetime | None = None
    session: str | None = None
    cwd: str | None = None
    branch: str | None = None
    llm: str | None = None
    title: str | None = None
    speaker: str | None = None  # user, assistant
    text: str = ""
    aside: bool = False  # of an agent that another one started: no work of its own


@dataclass(frozen=True, slots=True)
class Format:
    """One format. `files` is a pattern under the user's home."""

    name: str
    files: str
    read: Callable[[Mapping[str, Any]], Turn | None]


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of turns in one folder on one branch. Times are ISO 8601, UTC."""

    cwd: str
    branch: str | None
    started: str
    ended: str
    turns: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What a piece of a transcript says. `offset` and `line` are where to go on."""

    source_id: str
    session: str | None = None
    title: str | None = None
    llm: str | None = None
    moments: tuple[Moment, ...] = ()
    observations: tuple[Observation, ...] = ()
    offset: int = 0
    line: int = 0
    passed_over: int = 0  # lines that could not be read

    @property
    def started(self) -> str | None:
        """The first turn's time."""
        return min((moment.started for moment in self.moments), default=None)

    @property
    def ended(self) -> str | None:
        """The last turn's time."""
        return max((moment.ended for moment in self.moments), default=None)


def read(data: bytes, source_id: str, format_: Format, offset: int = 0, line: int = 0) -> Reading:
    """What `data` says, the file's bytes from `offset` on, whose first line is the file's number `line` (from 0).

    A last line without its end is left for the next time. Raises nothing on any bytes.
    """
    data = data[:MAX_PIECE]
    complete = data.rfind(b"\n") + 1
    if (
        not complete and len(data) == MAX_PIECE
    ):  # one line longer than a piece: its rest is passed over as it comes
        complete = len(data)
    found: list[Observation] = []
    moments: list[Moment] = []
    told = Reading(source_id)
    passed = 0
    for number, raw in enumerate(data[:complete].splitlines(keepends=False) if complete else (), line):
        turn = turn_in(raw, format_)
        if turn is None:
            passed += bool(raw.strip())
            continue
        told = replace(
            told,
            session=told.session or turn.session,
            title=turn.title or told.title,
            llm=told.llm or turn.llm,
        )
        _add(moments, turn)
        if turn.text and turn.speaker and not turn.aside:
            found += _observations(turn, f"{source_id}:{number + 1}")
    return replace(
        told,
        moments=tuple(moments),
        observations=tuple(found),
        offset=offset + complete,
        line=line + data.count(b"\n", 0, complete),
        passed_over=passed,
    )


def turn_in(raw: bytes, format_: Format) -> Turn | None:
    """The turn on one line; None where it cannot be read, or is of no kind that says anything."""
    if not raw.startswith(b"{") or len(raw) > MAX_LINE:
        return None
    try:
        said = json.loads(raw.decode("utf-8", "replace"))
        return format_.read(said) if isinstance(said, dict) else None
    except (ValueError, RecursionError):
        return None


def text_of(raw: bytes, format_: Format) -> str:
    """The text of one line, which evidence in it cites by bytes; empty where it has none."""
    turn = turn_in(raw, format_)
    return turn.text if turn else ""


def _add(moments: list[Moment], turn: Turn) -> None:
    """Add a turn to the stretch that it goes on, or begin another: elsewhere, or after a pause."""
    if turn.at is None or not turn.cwd:
        return
    at = turn.at.isoformat(timespec="seconds").replace("+00:00", "Z")
    last = moments[-1] if moments else None
    here = last and (last.cwd, last.branch) == (turn.cwd, turn.branch or last.branch)
    if last and here and turn.at - datetime.fromisoformat(last.ended) <= PAUSE:
        moments[-1] = replace(
            last, started=min(last.started, at), ended=max(last.ended, at), turns=last.turns + 1
        )
    else:
        moments.append(Moment(turn.cwd, turn.branch, at, at, 1))


def _observations(turn: Turn, source_id: str) -> Iterator[Observation]:
    """What the sections of a turn hold, as those of a session document do."""
    at = turn.at.isoformat(timespec="seconds").replace("+00:00", "Z") if turn.at else None
    yield from observations_in(source(turn.text, "transcript", source_id, at))


def _claude(said: Mapping[str, Any]) -> Turn | None:
    """A line of Claude Code's: `type`, `message`, and around them cwd, gitBranch, timestamp, sessionId."""
    kind = said.get("type")
    message = said.get("message")
    if kind in ("summary", "custom-title", "ai-title"):
        title = (
            _string(said.get("summary")) or _string(said.get("customTitle")) or _string(said.get("aiTitle"))
        )
        return Turn(title=title) if title else None
    if not isinstance(kind, str) or not any(key in said for key in ("timestamp", "cwd", "message")):
        return None
    message = message if isinstance(message, dict) else {}
    speaker = kind if kind in ("user", "assistant") else None
    meta = bool(said.get("isMeta") or said.get("isCompactSummary"))
    return Turn(
        _time(said.get("timestamp")),
        _string(said.get("sessionId")),
        _string(said.get("cwd")),
        _branch(said.get("gitBranch")),
        _model(message.get("model")),
        None,
        speaker,
        "" if meta else _text(message.get("content")),
        bool(said.get("isSidechain")),
    )


def _text(content: Any) -> str:
    """What was said: a string, or the text blocks among those of tools and thoughts."""
    if isinstance(content, str):
        said = content
    else:
        blocks = content if isinstance(content, list) else []
        said = "\n\n".join(
            block["text"]
            for block in blocks
            if isinstance(block, dict) and block.get("type") == "text" and isinstance(block.get("text"), str)
        )
    return _cut(said).encode("utf-8", "replace").decode()


def _cut(said: str) -> str:
    """No more than MAX_TEXT, and whole lines: half a key would not be known as one."""
    return said if len(said) <= MAX_TEXT else said[: said.rfind("\n", 0, MAX_TEXT) + 1]


def _string(value: Any) -> str | None:
    return (
        redact(value[:4096].encode("utf-8", "replace").decode()) if isinstance(value, str) and value else None
    )


def _branch(value: Any) -> str | None:
    """A branch; `HEAD` is how a detached one is written."""
    return None if value == "HEAD" else _string(value)


def _model(value: Any) -> str | None:
    return None if value == "<synthetic>" else _string(value)


def _time(value: Any) -> datetime | None:
    """An ISO time with its zone, or seconds or thousandths since 1970."""
    try:
        if isinstance(value, str):
            when = datetime.fromisoformat(value)
            return when.astimezone(UTC) if when.tzinfo else None
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value / 1000 if value > 10**11 else value, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return None


FORMATS = (Format("claude", ".claude/projects/*/*.jsonl", _claude),)
