"""However the sessions came, and however often beliefs grew meanwhile: what stands is what one round over everything gives.

A session is told, revised, amended, retracted, reverted, in any order; the developer states beliefs and takes some back.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from patinad.ledger.book import Entry, write
from patinad.ledger.rows import Challenge, Decision, Evidence, Observation, Pattern, Technology
from patinad.ledger.sessions import Session, SessionCommit
from patinad.memory import opinions
from patinad.memory.growth import grow, grow_on
from patinad.store.database import FACTS, open_database, transaction

LONG = bool(os.environ.get("PATINAD_LONG"))
NOW = "2026-06-01T00:00:00Z"
# What is said: the same in other words, the opposite of it, beside it, and what bridges two that are not the same.
SAID = (
    "Store facts in SQLite",
    "Facts are stored in SQLite",
    "Never store facts in SQLite",
    "Replace SQLite with DuckDB for facts",
    "Store facts in one SQLite file beside the repository",
    "Use real git in tests",
    "Tests use real git",
    "Do not use real git in tests",
    "Small commits are easier to review",
    "Small commits and small modules are easier to review",
    "Small modules are easier to test and to review",
    "Hooks run no external command",
    "Hooks never run an external command",
    "Successfully stored facts in SQLite",
    "Refactor modules",
)
PROBLEMS = ("Relative paths break the hooks", "Hooks break on relative paths", "The parser is slow")


def text_of(number: int, commit: str, trailer: str = "") -> Evidence:
    when = f"2026-01-{number % 27 + 1:02}T00:00:00Z"
    if trailer:
        return Evidence("trailer", commit, 0, 9, f"{trailer}: {SAID[number]}", f"p-{commit}", when)
    return Evidence("commit", commit, 0, 9, f"said {number}", f"p-{commit}", when)


@dataclass(frozen=True)
class Told:
    """One thing that a session shows."""

    what: int
    how: str  # decision, pattern, stated, problem, tool
    day: int

    def observation(self, commit: str) -> Observation:
        said = SAID[self.what % len(SAID)]
        seen = (text_of(self.day, commit),)
        if self.how == "stated":
            quote = replace(text_of(self.day, commit), source_kind="trailer", quote=f"Belief: {said}")
            return Decision(said, evidence=(quote,))
        if self.how == "problem":
            return Challenge(PROBLEMS[self.what % len(PROBLEMS)], evidence=seen)
        if self.how == "tool":
            return Technology(("SQLite", "git", "pytest")[self.what % 3], evidence=seen)
        if self.how == "pattern":
            return Pattern(" ".join(said.split()[:2]), said, evidence=seen)
        return Decision(said, None if self.day % 3 else "It is simpler", evidence=seen)


@dataclass(frozen=True)
class Step:
    """One thing that happens to a session, or that the developer says."""

    what: str  # tell, amend, retract, revert, add, take_back
    session: int
    told: tuple[Told, ...]


HOW = st.sampled_from(("decision", "decision", "pattern", "stated", "problem", "tool"))
TOLD = st.builds(Told, st.integers(0, len(SAID) - 1), HOW, st.integers(0, 25))
WHAT = st.sampled_from(("tell", "tell", "tell", "amend", "retract", "revert", "add", "take_back"))
STEPS = st.lists(
    st.builds(Step, WHAT, st.integers(0, 4), st.lists(TOLD, min_size=1, max_size=4).map(tuple)),
    min_size=2,
    max_size=10,
)


class Ledger:
    """A ledger to which things happen."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.serial: dict[int, int] = {}
        self.told: dict[int, tuple[Told, ...]] = {}

    def take(self, step: Step) -> None:
        """Have it happen."""
        if step.what == "add":
            with transaction(self.db):
                opinions.added(self.db, SAID[step.told[0].what], NOW)
            return
        if step.what == "take_back":
            self.take_back(SAID[step.told[0].what])
            return
        number = step.session
        if step.what == "tell":
            self.told[number] = step.told
        elif step.what == "amend":
            self.drop(number, "rewritten")
            self.serial[number] = self.serial.get(number, 0) + 1
        elif step.what == "retract":
            self.drop(number, "unreachable")
            self.told[number] = ()
        self.write(number, reverted=step.what == "revert")

    def take_back(self, statement: str) -> None:
        """What the developer has said."""
        row = self.db.execute(
            "SELECT uid FROM beliefs WHERE statement = ? AND NOT grown", (statement,)
        ).fetchone()
        if row is not None:
            with transaction(self.db):
                opinions.retracted(self.db, row[0], NOW)

    def commit(self, number: int) -> str:
        return f"c{number}v{self.serial.get(number, 0)}"

    def drop(self, number: int, standing: str) -> None:
        self.db.execute(
            "UPDATE session_commits SET standing = ? WHERE commit_sha = ?", (standing, self.commit(number))
        )

    def write(self, number: int, *, reverted: bool) -> None:
        told, commit = self.told.get(number, ()), self.commit(number)
        session = Session(
            f"2026010{number + 1}-090000-abcdef", f"2026-01-0{number + 1}T09:00:00Z", "feature", source="commits",
            git_branch="main" if number % 2 else "next", finalised_at=None,
        )  # fmt: skip
        # One patch in two sessions, as a cherry-pick is, is one voice.
        patch = f"p-{commit}" if number < 4 else "p-c0v0"
        commits = (SessionCommit(commit, patch, paths=(f"src/m{len(told)}.py",)),) if told else ()
        observations = tuple(one.observation(commit) for one in told)
        entry = Entry(session, commits, observations, {commit: NOW} if reverted else {})
        write(self.db, entry, NOW)


def standing(db: sqlite3.Connection) -> dict[str, list[tuple[Any, ...]]]:
    """What a ledger holds of beliefs that stand, by what it says."""
    asked = {
        "beliefs": "SELECT uid, statement, value, subject, polarity, grown, valid_from, valid_to, confidence, last_validated"
        " FROM beliefs WHERE active AND valid_to IS NULL",
        "evidence": "SELECT e.uid, row_uid, source_kind, source_id, stance, quote, session_id, patch_id, observed_at"
        " FROM evidence e JOIN beliefs b ON b.uid = e.row_uid WHERE row_type = 'belief' AND counts AND b.active AND valid_to IS NULL",
        "conflicts": "SELECT b.uid, observation_type, conflict_description, session_id, c.detected_at FROM belief_conflicts c"
        " JOIN beliefs b ON b.id = c.belief_id WHERE c.withdrawn_at IS NULL AND b.active AND valid_to IS NULL",
        "links": "SELECT l.uid, b.uid, validates, l.observed_at FROM belief_observations l JOIN beliefs b ON b.id = l.belief_id"
        " WHERE b.active AND valid_to IS NULL",
        "domains": "SELECT b.uid, domain_name, by_work FROM belief_domains d JOIN beliefs b ON b.id = d.belief_id"
        " WHERE b.active AND valid_to IS NULL",
        "questions": "SELECT q.uid, text, priority FROM questions q WHERE status = 'pending' AND withdrawn_at IS NULL",
        "of questions": "SELECT q.uid, evidence_type FROM questions q JOIN question_evidence e ON e.question_id = q.id"
        " WHERE status = 'pending' AND withdrawn_at IS NULL",
    }  # fmt: skip
    return {name: sorted(db.execute(question), key=repr) for name, question in asked.items()}


@contextmanager
def ledger(folder: Path, name: str) -> Iterator[Ledger]:
    with closing(open_database(folder / f"{name}.db", FACTS)) as db:
        db.execute("PRAGMA synchronous = OFF")
        yield Ledger(db)


@pytest.mark.timeout(900 if LONG else 120)
@given(STEPS, st.data())
@settings(max_examples=1_500 if LONG else 60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_growing_after_each_session_is_growing_once_over_everything(
    steps: list[Step], data: st.DataObject
) -> None:
    with (
        TemporaryDirectory() as name,
        ledger(Path(name), "each") as each,
        ledger(Path(name), "once") as once,
    ):
        file = Path(name) / "growth.db"
        for step in steps:
            each.take(step)
            if data.draw(st.booleans(), "grow"):
                grow_on(each.db, file, NOW)
            if data.draw(st.integers(0, 15), "lose what was kept") == 0:
                file.unlink(missing_ok=True)
            once.take(step)
        grow_on(each.db, file, NOW)
        with transaction(once.db):
            grow(once.db, NOW)
        assert standing(each.db) == standing(once.db)
        before = each.db.total_changes
        grow_on(each.db, file, NOW)
        assert each.db.total_changes == before  # and again, nothing changes
