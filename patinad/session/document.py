"""A session document read: its head, goals, activity, classification, and the observations that its sections hold.

Pure: text in, values out. What a part of the document gives does not depend on the parts around it, so an edit
elsewhere leaves a row as it was.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from patinad.ledger.rows import Challenge, Evidence, Observation
from patinad.session.blocks import Block, blocks_of
from patinad.session.clauses import sentence_case
from patinad.session.header import head_of
from patinad.session.items import observations_under
from patinad.session.sections import Section, section_of
from patinad.session.source import Source, source


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal, and whether it was reached."""

    text: str
    done: bool
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the activity log. `at` and `until` are ISO 8601 in UTC where the document says when it began."""

    clock: str  # HH:MM, as written: the writer's local time
    title: str
    first: int  # its heading's line, from 0
    last: int
    at: str | None = None
    until: str | None = None  # of `18:00 - 18:20 - ...`


@dataclass(frozen=True, slots=True)
class Classification:
    """What the closing block says; None where it does not say."""

    work_type: str | None = None
    commits: int | None = None
    files_changed: int | None = None
    patterns_modified: int | None = None
    start_tag: str | None = None
    end_tag: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A session document. Times are ISO 8601 in UTC; None and empty: not said."""

    source_id: str
    id: str | None = None
    title: str | None = None
    started: str | None = None
    ended: str | None = None
    status: str | None = None
    llm: str | None = None
    branch: str | None = None
    starting_commit: str | None = None
    start_tag: str | None = None
    end_tag: str | None = None
    goals: tuple[Goal, ...] = ()
    activity: tuple[Entry, ...] = ()
    classification: Classification | None = None
    observations: tuple[Observation, ...] = ()


_ID = re.compile(r"\d{8}-\d{6}")
_COMMIT = re.compile(r"[0-9a-f]{7,64}")
_CLOCK = re.compile(
    r"^(?P<clock>[0-2]?\d:[0-5]\d)(?:\s*(?:-|–|—|to)\s*(?P<until>[0-2]?\d:[0-5]\d))?\s*(?:(?:-|–|—|:)\s*)?(?P<title>.*)$"
)
_PAIR = re.compile(r"^(?P<key>[A-Za-z][A-Za-z ]{1,30}?)\s*:\s*(?P<value>\S.*)?$")
_TAGS = re.compile(r"(?P<start>session-[\w.-]*?-start)?\.\.(?P<end>session-[\w-]+-end)?")
_NUMBER = re.compile(r"\d{1,7}")


def parse(text: str, source_id: str) -> Document:
    """The document that `text` is. `source_id` is what evidence in it cites. Raises nothing on any text."""
    said = source(text, "document", source_id)
    head, matter = head_of(said.lines)
    lines = ("\n" * matter + "\n".join(said.lines[matter:])) if matter else said.text
    blocks = blocks_of(lines)
    started = _time(head.get("started"))
    parts = list(_parts(blocks))
    document_id = _ID.search(head.get("id", "")) or _ID.search(source_id.rpartition("/")[2])
    commit = _COMMIT.fullmatch(head.get("starting_commit", ""))
    classification = _classification(parts)
    return Document(
        source_id,
        id=document_id[0] if document_id else None,
        title=head.get("title"),
        started=_written(started),
        ended=_written(_time(head.get("ended"))),
        status=head.get("status"),
        llm=head.get("llm"),
        branch=head.get("branch"),
        starting_commit=commit[0] if commit else None,
        start_tag=head.get("start_tag"),
        end_tag=head.get("end_tag") or (classification.end_tag if classification else None),
        goals=tuple(_goals(parts, said)),
        activity=tuple(_activity(blocks, len(said.lines), started, document_id[0] if document_id else None)),
        classification=classification,
        observations=tuple(_observations(parts, said)),
    )


def observations_in(said: Source) -> list[Observation]:
    """The observations that the sections of any markdown text hold."""
    return list(_observations(list(_parts(blocks_of(said.text))), said))


@dataclass(frozen=True, slots=True)
class _Part:
    """Blocks under one announcing heading; `inline` is what stood on the heading's own line."""

    section: Section
    heading: Block
    blocks: tuple[Block, ...]
    inline: str = ""


def _parts(blocks: Sequence[Block]) -> Iterator[_Part]:
    """The parts of a document that a heading, a bold line or an item announces."""
    section: Section | None = None
    opening: Block | None = None
    level = 7  # of the heading that opened the section; a bold line stands below all headings
    inline = ""
    held: list[Block] = []
    for block in blocks:
        announced = _announces(block, within=section is not None)
        closes = announced is not None or _closes(block, level)
        if closes and section is not None and opening is not None:
            yield _Part(section, opening, tuple(held), inline)
            section = None
        if announced is not None:
            section, inline = announced
            opening, held = block, []
            level = block.level if block.kind == "heading" else 7
            if block.kind == "item":
                yield _Part(section, block, block.children, inline)
                section = None
        elif section is None:
            yield from _parts(block.children)
        else:
            held.append(block)
    if section is not None and opening is not None:
        yield _Part(section, opening, tuple(held), inline)


def _announces(block: Block, *, within: bool) -> tuple[Section, str] | None:
    """The section that a block opens, and what it says of it on its own line. `within` another section an item is an item."""
    if block.kind == "heading":
        clock = _CLOCK.match(block.text)
        found = section_of(clock["title"] if clock else block.text)
        return (found, "") if found else None
    if block.kind not in ("paragraph", "item"):
        return None
    holds = block.kind == "paragraph" or (bool(block.children) and not block.rest)
    if not holds and within:
        return None
    tries = [(block.lead, block.rest, not holds)]
    if holds:
        before, colon, topic = block.lead.partition(": ")
        tries += [
            (before if colon else "", topic, True),
            (block.text if block.text.endswith(":") else "", "", False),
        ]
    for heading, inline, own in tries:
        if heading and (found := section_of(heading, own=own)):
            return found, inline
    return None


def _closes(block: Block, level: int) -> bool:
    """Whether a block ends a section that a heading of this level, or a bold line, opened."""
    if block.kind == "heading":
        return block.level <= level
    bold_line = block.kind == "paragraph" and bool(block.lead)
    return level == 7 and (bold_line or (block.kind == "paragraph" and block.text.endswith(":")))


def _observations(parts: Sequence[_Part], said: Source) -> Iterator[Observation]:
    problem: Challenge | None = None
    for part in parts:
        kind = part.section.kind
        if kind == "solution":
            if problem is not None:
                how = "; ".join([part.inline, *(block.text for block in part.blocks)]).strip("; ")
                cited = said.evidence(part.heading.first, part.heading.last)
                evidence = (*problem.evidence, cited) if cited else problem.evidence
                yield replace(
                    problem, solution=problem.solution or sentence_case(how) or None, evidence=evidence
                )
            problem = None
            continue
        if problem is not None:
            yield problem
            problem = None
        if kind in ("goal", "classification"):
            continue
        blocks = [block for block in part.blocks if block.kind in ("item", "row")]
        blocks += [child for block in part.blocks if block.kind == "paragraph" for child in block.children]
        if part.inline and not part.inline.endswith(":"):
            heading = replace(part.heading, text=part.inline, lead="", rest="", children=())
            found = observations_under(part.section, [replace(heading, last=heading.own_last)], said)
            if len(found) == 1 and isinstance(found[0], Challenge) and not blocks:
                problem = found[0]
            else:
                yield from found
        yield from observations_under(part.section, blocks, said)
    if problem is not None:
        yield problem


def _goals(parts: Sequence[_Part], said: Source) -> Iterator[Goal]:
    for part in parts:
        if part.section.kind == "goal":
            for block in part.blocks:
                if block.kind == "item" and block.text:
                    yield Goal(block.text, bool(block.ticked), said.evidence(block.first, block.own_last))


def _activity(
    blocks: Sequence[Block], lines: int, started: datetime | None, document_id: str | None
) -> Iterator[Entry]:
    """The entries of the log. A clock that goes back means the next day; an id is the local time of the start."""
    headings = [block for block in blocks if block.kind == "heading"]
    offset = _offset(started, document_id)
    last = started
    for block, following in zip(headings, [*headings[1:], None], strict=False):
        match = _CLOCK.match(block.text)
        if match is None:
            continue
        at = until = None
        if last is not None and offset is not None:
            at = _next(last, match["clock"], offset)
            until = _next(at, match["until"], offset) if match["until"] and at else None
            last = until or at or last
        end = following.first - 1 if following else lines - 1
        yield Entry(match["clock"], match["title"].strip(), block.first, end, _written(at), _written(until))


def _offset(started: datetime | None, document_id: str | None) -> timedelta | None:
    """How far the writer's clock stood from UTC: a document's id is the local time at which it was begun."""
    if started is None or document_id is None:
        return None
    try:
        local = datetime.strptime(document_id, "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    quarters = round((local - started) / timedelta(minutes=15))
    return timedelta(minutes=15 * quarters) if abs(quarters) <= 14 * 4 else None


def _next(after: datetime, clock: str, offset: timedelta) -> datetime | None:
    """The first time from `after` on at which the writer's clock shows `clock`; an hour back is a slip, not a day."""
    hour, minute = map(int, clock.split(":"))
    if hour > 23:
        return None
    try:
        day = (after + offset).replace(hour=hour, minute=minute, second=0, microsecond=0) - offset
        return day + timedelta(days=1) if after - day > timedelta(hours=1) else max(day, after)
    except (OverflowError, ValueError):
        return None


def _classification(parts: Sequence[_Part]) -> Classification | None:
    """The last closing block."""
    found: Classification | None = None
    for part in parts:
        if part.section.kind != "classification":
            continue
        said: dict[str, str] = {}
        for block in part.blocks:
            if match := _PAIR.match(block.text):
                said[match["key"].lower()] = (match["value"] or "").strip()
        if "work type" not in said and "commits" not in said:
            continue
        tags = _TAGS.search(said.get("session tags", said.get("tags", "")))
        found = Classification(
            said.get("work type") or None,
            _count(said.get("commits")),
            _count(said.get("files changed")),
            _count(said.get("patterns modified")),
            tags["start"] if tags else None,
            tags["end"] if tags else None,
        )
    return found


def _count(said: str | None) -> int | None:
    match = _NUMBER.fullmatch(said) if said else None
    return int(match[0]) if match else None


def _time(said: str | None) -> datetime | None:
    """An ISO time, or seconds (or thousandths) since 1970; None where it is neither, or says no zone."""
    if not said:
        return None
    try:
        if said.isdigit():
            number = int(said)
            return datetime.fromtimestamp(number / 1000 if number > 10**11 else number, UTC)
        when = datetime.fromisoformat(said)
        return None if when.tzinfo is None else when.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _written(when: datetime | None) -> str | None:
    return when.isoformat(timespec="seconds").replace("+00:00", "Z") if when else None
