"""What is asked of the memory by hand: one ACTIONS row each, with the ledger opened as that needs."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from patinad.ledger.book import writing
from patinad.ledger.database import back_up
from patinad.ledger.listing import snapshot
from patinad.memory import opinions, persona
from patinad.memory.migrate import migrate
from patinad.memory.patina import read_project
from patinad.memory.weighing import note_confidences
from patinad.store.database import FACTS, connect, transaction
from patinad.store.database import migrate as shape

Done = dict[str, Any]
Arguments = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Moment:
    """Now, as the ledger writes it and as seconds since 1970."""

    seconds: float

    @property
    def text(self) -> str:
        """ISO 8601 in UTC."""
        return datetime.fromtimestamp(self.seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def listed(db: sqlite3.Connection, given: Arguments, now: Moment) -> Done:
    """{domain, state, least, scope} -> opinions.listed."""
    return opinions.listed(
        db,
        now.seconds,
        domain=given.get("domain"),
        state=given.get("state"),
        least=given.get("least", 0.0),
        scope=given.get("scope"),
    )


def shown(db: sqlite3.Connection, given: Arguments, now: Moment) -> Done:
    """{id} -> opinions.shown."""
    return opinions.shown(db, given["id"], now.seconds)


def validated(db: sqlite3.Connection, given: Arguments, now: Moment) -> Done:
    """{statement, names, scope} -> opinions.validated."""
    return opinions.validated(db, given["statement"], now.seconds, given.get("names", ()), given.get("scope"))


def added(db: sqlite3.Connection, given: Arguments, now: Moment) -> Done:
    """{statement, domains, scope} -> opinions.added."""
    return opinions.added(
        db, given["statement"], now.text, domains=given.get("domains", ()), scope=given.get("scope") or None
    )


def retracted(db: sqlite3.Connection, given: Arguments, now: Moment) -> Done:
    """{id} -> opinions.retracted."""
    return opinions.retracted(db, given["id"], now.text)


def migrated(db: sqlite3.Connection, given: Arguments, _now: Moment) -> Done:
    """{project, noise, subjects} -> migrate.Report.as_dict."""
    project = Path(given["project"])
    sources = read_project(project)
    subjects = frozenset(given.get("subjects", ()))
    report = migrate(db, project.name, sources, subjects=subjects, with_noise=given.get("noise", False))
    return report.as_dict()


def waiting(db: sqlite3.Connection, given: Arguments, _now: Moment) -> Done:
    """{domain} -> persona.waiting."""
    return persona.waiting(db, given.get("domain"))


def next_question(db: sqlite3.Connection, given: Arguments, now: Moment) -> Done:
    """{domain} -> persona.next_question."""
    return persona.next_question(db, given.get("domain"), now.text)


def answered(db: sqlite3.Connection, given: Arguments, now: Moment) -> Done:
    """{question, answer, more, domain} -> persona.answer."""
    return persona.answer(
        db, given["question"], given["answer"], given.get("more", ""), given.get("domain"), now.text
    )


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do, and whether it writes."""

    run: Callable[[sqlite3.Connection, Arguments, Moment], Done]
    writes: bool = False


ACTIONS = {
    "belief.list": Action(listed),
    "belief.show": Action(shown),
    "belief.validate": Action(validated),
    "belief.add": Action(added, writes=True),
    "belief.retract": Action(retracted, writes=True),
    "migrate": Action(migrated, writes=True),
    "persona.list": Action(waiting),
    "persona.next": Action(next_question, writes=True),
    "persona.answer": Action(answered, writes=True),
}


def act(ledger: Path, backups: Path, name: str, given: Arguments, now: float) -> Done:
    """Do one thing. With `dry_run` among the arguments what it would do is told, and nothing is written."""
    action, moment = ACTIONS[name], Moment(now)
    if not action.writes or given.get("dry_run"):
        with beside(ledger) if action.writes else reading(ledger) as db:
            return action.run(db, given, moment)
    with writing(ledger, backups=backups, now=now) as db:
        if name == "migrate":  # it brings in much at once; what was there before is to be had again
            back_up(db, ledger, backups=backups, now=now)
        with transaction(db):
            done = action.run(db, given, moment)
            note_confidences(db)
            return done


@contextmanager
def reading(ledger: Path) -> Iterator[sqlite3.Connection]:
    """One snapshot of the ledger; an empty one where there is none yet."""
    if not ledger.exists():
        with beside(ledger) as db:
            yield db
        return
    with closing(connect(ledger, FACTS, read_only=True)) as db, snapshot(db) as seen:
        yield seen


@contextmanager
def beside(ledger: Path) -> Iterator[sqlite3.Connection]:
    """A copy of the ledger in memory, to be thrown away."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        if ledger.exists():
            with closing(connect(ledger, FACTS, read_only=True)) as held:
                held.backup(db)
        shape(db, FACTS)
        db.execute("PRAGMA foreign_keys = ON")
        yield db
