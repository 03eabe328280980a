"""An old Patina project into the ledger: every row once, its links kept, what cannot be taken told and not dropped in silence."""

import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from patinad.ledger.adopt import TABLES, TYPES, Table, Taken, Value, cite, take
from patinad.ledger.kinds import KINDS, column
from patinad.ledger.reliability import INFERRED
from patinad.ledger.rows import Challenge, Decision, Evidence, Observation, Pattern, Technology
from patinad.ledger.uids import plain, session_uid
from patinad.memory.noise import Sieve
from patinad.memory.patina import OldDatabases, OldRow, OldText
from patinad.redact import redact

NAME_WORDS = 8  # of a pattern that has no name of its own
_TABLE = {table.name: table for table in TABLES}
_LEAD = re.compile(r"(?P<lead>[^\n:]{2,60}?)\s*(?::|\s-{1,2}|\s[\u2013\u2014])\s+(?P<rest>\S.*)", re.DOTALL)
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?$")
_TIMES = frozenset(
    {
        "started_at", "ended_at", "created_at", "last_updated", "last_validated", "first_seen", "last_seen",
        "generated_at", "asked_at", "observed_at", "detected_at",
    }
)  # fmt: skip
_TRUE = {"true": 1, "yes": 1, "false": 0, "no": 0}
STANCES = {"1": "for", "0": "against"}  # of belief_observations.validates
_FLAGS = frozenset({"asked", "active", "validates", "resolved"})


@dataclass(slots=True)
class Report:
    """What a migration found, took and set aside."""

    read: Counter[str] = field(default_factory=Counter)  # rows by table
    new: Counter[str] = field(default_factory=Counter)
    known: Counter[str] = field(default_factory=Counter)  # they were in the ledger, or twice in the source
    set_aside: list[str] = field(default_factory=list)  # rows that could not be taken, each with the reason
    broken_links: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)  # tables and columns that have no place in the ledger
    noise: Counter[str] = field(default_factory=Counter)  # rows of the search stores by reason
    noise_distinct: dict[str, set[str]] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """For JSON and for drawing."""
        return {
            "tables": {
                name: {"read": self.read[name], "new": self.new[name], "known": self.known[name]}
                for name in sorted(self.read)
            },
            "set_aside": self.set_aside,
            "broken_links": self.broken_links,
            "unknown": self.unknown,
            "noise": {
                reason: {"rows": count, "distinct": len(self.noise_distinct[reason])}
                for reason, count in sorted(self.noise.items())
            },
        }


def migrate(
    db: sqlite3.Connection,
    project: str,
    sources: Sequence[OldDatabases],
    *,
    subjects: Collection[str] = frozenset(),
    with_noise: bool = False,
) -> Report:
    """Take everything into the ledger, inside the caller's transaction. A second run changes nothing.

    `project` is the old project's name, by which evidence cites it; `subjects` are those of its commits.
    """
    report = Report()
    sieve = Sieve(subjects, set())
    for old in sources:
        migration = Migration(db, f"{project}/{old.place}", report)
        for table in TABLES:
            migration.take_table(table, old.tables.get(table.name, ()))
        report.unknown += [f"{old.place}: {text}" for text in old.unknown]
        for text in old.observations:
            migration.take_observation(text, sieve.reason(text), with_noise=with_noise)
        for text in old.beliefs:
            migration.take_belief(text)
    return report


class Migration:
    """The databases of one folder on their way into the ledger."""

    def __init__(self, db: sqlite3.Connection, place: str, report: Report) -> None:
        self.db = db
        self.place = place
        self.report = report
        self.taken: dict[tuple[str, Value], Taken] = {}  # by table and what links to the old row hold
        self.texts: dict[tuple[str, str], tuple[str, str | None]] = {}  # (kind, what it says) -> uid, session

    # The tables of facts.db

    def take_table(self, table: Table, rows: Sequence[OldRow]) -> None:
        """All rows of one table. A row may refer to a later one of its own table: those links are made at the end."""
        self.report.read[table.name] += len(rows)
        waiting = []
        for row in rows:
            values = self.prepared(table, row)
            links, uids, wait = self.linked(table, row, values)
            if wait:
                waiting.append(row)
            if links is not None:
                self.take_row(table, row, links, uids)
        for row in waiting:
            links, uids, broken = self.linked(table, row, self.prepared(table, row))
            for name in broken:
                self.broken(table, row, name, row.values[name])
            if links is not None and not broken:
                take(self.db, table, links, uids)

    def prepared(self, table: Table, row: OldRow) -> dict[str, Value]:
        """A row's values as the ledger writes them."""
        values = {
            name: cleaned(name, value)
            for name, value in row.values.items()
            if name != "id" or table.key != "id" or "id" in table.said
        }
        if table.name == "sessions":
            # Nothing will be added to it any more, and it was no one's but the one developer's.
            values |= {"state": "closed", "finalised_at": values.get("started_at")}
            values["source"] = "tag" if values.get("session_tag") else None
        if table.name == "beliefs":
            values["value"] = values.get("value") or "yes"
        return values

    def linked(
        self, table: Table, row: OldRow, values: dict[str, Value]
    ) -> tuple[dict[str, Value] | None, dict[str, str], list[str]]:
        """Values with the links of this ledger, the uids they lead to, and the links to rows that may still come.

        None for the values where a link that must be there leads nowhere.
        """
        values, uids, wait = dict(values), {}, []
        leads = dict(table.links)
        if table.by_type[0]:
            name, by = table.by_type
            leads[name] = TYPES.get(
                str(values.get(by) or ""), "sessions" if values.get(by) == "session" else ""
            )
        for name, target in leads.items():
            old = row.values.get(name)
            if old is None:
                continue
            found = self.taken.get((target, old))
            if found is None and target == "sessions" and self.has_session(str(old)):
                found = Taken(str(old), session_uid(str(old)), is_new=False)
            if found is not None:
                values[name] = found.key
                uids[name] = found.uid
                continue
            values[name] = None
            if target == table.name and row.values.get(name) != row.key:
                wait.append(name)
                continue
            self.broken(table, row, name, old)
            if name in table.required:
                return None, uids, wait
        if "session_id" in leads and table.kind is not None:
            values["session_id"] = values.get("session_id")
        return values, uids, wait

    def has_session(self, session: str) -> bool:
        """Whether the ledger knows this session already."""
        return self.db.execute("SELECT 1 FROM sessions WHERE id = ?", (session,)).fetchone() is not None

    def take_row(self, table: Table, row: OldRow, values: dict[str, Value], uids: dict[str, str]) -> None:
        """One row, or the reason why not."""
        lacking = [name for name in table.required if values.get(name) in (None, "")]
        if lacking:
            self.set_aside(table, row, f"it has no {' and no '.join(lacking)}")
            return
        try:
            done = take(self.db, table, values, uids)
        except sqlite3.IntegrityError as error:
            self.set_aside(table, row, str(error))
            return
        if row.key is not None:
            self.taken[table.name, row.key] = done
        (self.report.new if done.is_new else self.report.known)[table.name] += 1
        self.cite_row(table, row, values, done, uids)

    def cite_row(
        self, table: Table, row: OldRow, values: dict[str, Value], done: Taken, uids: dict[str, str]
    ) -> None:
        """What stands for an observation or a belief: that it was kept, and what was observed of it."""
        session = None if values.get("session_id") is None else str(values["session_id"])
        source = f"{self.place}/facts.db:{table.name}/{row.key}"
        if table.kind is not None:
            said = [str(values[name]) for name in table.kind.said if values.get(name)]
            for text in {*said, ": ".join(said), " - ".join(said), " ".join(said)}:
                self.texts.setdefault((table.kind.name, plain(text).casefold()), (done.uid, session))
            cite(self.db, table.kind.name, done.uid, session, self.evidence(source, ": ".join(said), values))
        elif table.name == "beliefs":
            statement = str(values["statement"])
            self.texts.setdefault(("belief", plain(statement).casefold()), (done.uid, None))
            cite(self.db, "belief", done.uid, None, self.evidence(source, statement, values, "for"))
        elif table.name == "belief_observations":
            seen = self.evidence(source, "", values, STANCES.get(str(values.get("validates")), "neutral"))
            cite(self.db, "belief", uids["belief_id"], session, seen)

    def evidence(
        self, source: str, quote: str, values: dict[str, Value], stance: str | None = None
    ) -> Evidence:
        """A piece of evidence that cites a row of the old project."""
        when = next((values[n] for n in ("observed_at", "last_seen", "created_at") if values.get(n)), None)
        return Evidence(
            "import", source, quote=quote, stance=stance, observed_at=None if when is None else str(when)
        )

    def broken(self, table: Table, row: OldRow, name: str, old: Value) -> None:
        """Tell of a link that leads nowhere."""
        self.report.broken_links.append(f"{self.row(table, row)}: {name} {old} is not there")

    def set_aside(self, table: Table, row: OldRow, reason: str) -> None:
        """Tell of a row that cannot be taken."""
        self.report.set_aside.append(f"{self.row(table, row)}: {reason}")

    def row(self, table: Table, row: OldRow) -> str:
        """What a row is called in reports."""
        key = (
            row.key
            if row.key is not None
            else ", ".join(str(row.values.get(name)) for name in table.said[:2])
        )
        return f"{self.place}: {table.name} {key}"

    # The search stores

    def take_observation(self, text: OldText, noise: str, *, with_noise: bool) -> None:
        """One row of the observations store: noise is counted, what the tables hold is known, the rest is taken."""
        self.report.read["observations"] += 1
        content = plain(redact(text.content))
        if noise:
            self.report.noise[noise] += 1
            self.report.noise_distinct.setdefault(noise, set()).add(f"{text.kind}\0{content.casefold()}")
        if (noise and not with_noise) or not content:
            return
        source = f"{self.place}/observations.db:{text.id}"
        evidence = Evidence(
            "import", source, quote=content, reliability=weight(text, noise), observed_at=iso(text.created_at)
        )
        known = self.texts.get((text.kind, content.casefold()))
        if known is not None:
            cite(self.db, text.kind, *known, evidence)
            self.report.known["observations"] += 1
            return
        make = MAKERS.get(text.kind)
        if make is None:
            self.report.set_aside.append(f"{source}: no observation is of type {text.kind!r}")
            return
        session = self.session_of(text)
        observation = make(content)
        table = _TABLE[KINDS[type(observation)].table]
        values: dict[str, Value] = {name: column(observation, name) for name in KINDS[type(observation)].said}
        done = take(self.db, table, values | {"session_id": session}, {})
        self.texts[text.kind, content.casefold()] = done.uid, session
        cite(self.db, text.kind, done.uid, session, evidence)
        (self.report.new if done.is_new else self.report.known)["observations"] += 1

    def session_of(self, text: OldText) -> str | None:
        """The session that a stored text says it is of, where the ledger has it."""
        session = text.metadata.get("session_id")
        if not isinstance(session, str) or not session:
            return None
        if self.has_session(session):
            return session
        self.report.broken_links.append(
            f"{self.place}: observations {text.id}: session_id {session} is not there"
        )
        return None

    def take_belief(self, text: OldText) -> None:
        """One row of the beliefs store: one that the tables hold is known, the rest is taken."""
        self.report.read["beliefs store"] += 1
        content = plain(redact(text.content))
        if not content:
            self.report.set_aside.append(f"{self.place}/beliefs.db:{text.id}: it is empty")
            return
        source = f"{self.place}/beliefs.db:{text.id}"
        evidence = Evidence("import", source, quote=content, stance="for", observed_at=iso(text.created_at))
        known = self.texts.get(("belief", content.casefold()))
        if known is not None:
            self.report.known["beliefs store"] += 1
        else:
            confidence = number(text.metadata.get("confidence"))
            values: dict[str, Value] = {
                "statement": content, "value": "yes", "created_at": iso(text.created_at), "confidence": confidence,
            }  # fmt: skip
            done = take(self.db, _TABLE["beliefs"], values, {})
            known = self.texts["belief", content.casefold()] = done.uid, None
            (self.report.new if done.is_new else self.report.known)["beliefs store"] += 1
            cite(self.db, "belief", known[0], None, evidence)


def cleaned(name: str, value: Any) -> Value:
    """A value as the ledger holds it: no secrets, times in one form, truth as 0 or 1."""
    if value is None or value == "":
        return None
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if name in _TIMES:
        return iso(value)
    if name in _FLAGS and isinstance(value, str):
        return _TRUE.get(value.strip().lower(), value)
    return redact(value) if isinstance(value, str) else value


def iso(value: Any) -> str | None:
    """A time as ISO 8601 in UTC; what is no time stays as it is written."""
    if value is None:
        return None
    if isinstance(value, int | float) or re.fullmatch(r"\d{9,10}", str(value)):
        value = int(value)
        return datetime.fromtimestamp(value, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    found = _TIME.match(str(value).strip())
    if found is None:
        return redact(str(value))
    day, clock, seconds, zone = found.groups()
    written = f"{day}T{clock}{seconds or ':00'}"
    if zone in (None, "Z", "UTC"):
        return written + "Z"
    return datetime.fromisoformat(written + zone).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def number(value: Any) -> float | None:
    """A confidence; None where it is none."""
    return float(value) if isinstance(value, int | float) and 0 <= value <= 1 else None


def weight(text: OldText, noise: str) -> float | None:
    """How far a stored text is to be believed: as it says, noise no more than what is inferred."""
    given = number(text.metadata.get("reliability"))
    return min(INFERRED, given or INFERRED) if noise else given


def _pattern(content: str) -> Observation:
    found = _LEAD.fullmatch(content)
    if found:
        return Pattern(found["lead"], found["rest"])
    return Pattern(" ".join(content.split()[:NAME_WORDS]), content)


def _technology(content: str) -> Observation:
    found = _LEAD.fullmatch(content)
    return Technology(found["lead"], found["rest"]) if found else Technology(content)


MAKERS: dict[str, Callable[[str], Observation]] = {
    "pattern": _pattern,
    "technology": _technology,
    "decision": Decision,
    "challenge": Challenge,
}


def told(report: Report) -> Iterator[str]:
    """What was not taken, line by line."""
    yield from (f"set aside: {text}" for text in report.set_aside)
    yield from (f"broken link: {text}" for text in report.broken_links)
    yield from (f"no place for {text}" for text in report.unknown)
