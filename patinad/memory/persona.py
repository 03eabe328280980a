"""Questions to the developer, one at a time, and what their answers make of beliefs. It can be left at any question.

A round is a row of persona_sessions that has not ended; asking again goes on with it.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from patinad.errors import PatinadError, UsageError
from patinad.ledger import beliefs, questions, rounds
from patinad.ledger.beliefs import Belief, KeptBelief
from patinad.ledger.questions import KeptQuestion
from patinad.ledger.rows import Evidence
from patinad.ledger.uids import plain
from patinad.memory.claims import claim
from patinad.memory.domains import domains_of
from patinad.memory.growth import subject_of
from patinad.redact import redact

EVIDENCE_SHOWN = 5


class NoSuchQuestionError(PatinadError):
    """The question that is answered is not there."""


@dataclass(frozen=True, slots=True)
class Made:
    """What an answer made of the beliefs."""

    status: questions.Status
    belief: str | None = None  # uid of the one that it created or confirmed
    created: bool = False
    refined: bool = False
    resolved: int = 0  # conflicts


def waiting(db: sqlite3.Connection, domain: str | None) -> dict[str, Any]:
    """{questions: [{id, text, priority, domains}]}: those that wait, the most pressing first."""
    found = questions.pending(db, domain)
    return {
        "questions": [
            {"id": one.uid, "text": one.text, "priority": one.priority, "domains": list(one.domains)}
            for one in found
        ]
    }


def next_question(db: sqlite3.Connection, domain: str | None, now: str) -> dict[str, Any]:
    """{round, question: {id, text, priority, domains, evidence} or None, left}; begins a round where none is open."""
    found = questions.pending(db, domain)
    if not found:
        open_round = rounds.current(db, domain)
        if open_round is not None:
            rounds.end(db, open_round, now)
        return {"round": open_round, "question": None, "left": 0}
    number = rounds.current(db, domain) or rounds.begin(db, domain, now)
    return {"round": number, "question": shown(db, found[0]), "left": len(found)}


def shown(db: sqlite3.Connection, question: KeptQuestion) -> dict[str, Any]:
    """A question with what made it come up."""
    evidence: list[dict[str, Any]] = []
    for about in question.about:
        if about.kind == "belief":
            kept = beliefs.find(db, about.uid)
            evidence += [
                {
                    "stance": one.evidence.stance,
                    "source": one.evidence.source_kind,
                    "ref": one.evidence.source_id,
                    "quote": one.evidence.quote,
                    "observed_at": one.evidence.observed_at,
                }
                for one in kept.evidence
                if one.counts
            ]
    return {
        "id": question.uid,
        "text": question.text,
        "priority": question.priority,
        "domains": list(question.domains),
        "evidence": evidence[-EVIDENCE_SHOWN:],
    }


def answer(
    db: sqlite3.Connection, uid: str, said: str, more: str, domain: str | None, now: str
) -> dict[str, Any]:
    """One answer: `said` is a key of ANSWERS, `more` the condition of `only`. {status, belief, created, refined, resolved}."""
    question = questions.find(db, uid)
    if question is None:
        raise NoSuchQuestionError(f"no question has the id {uid!r}: see `patinad persona`")
    if said not in ANSWERS:
        raise UsageError(f"an answer is one of {', '.join(ANSWERS)}, not {said!r}")
    text = plain(redact(more))
    if said == "only" and len(claim(text).terms) < 1:
        raise UsageError("say when it holds, as in `only when the daemon runs`")
    about = next((beliefs.find(db, one.uid) for one in question.about if one.kind == "belief"), None)
    made = ANSWERS[said](db, question, about, text, now)
    if made.belief is not None:
        source = f"{question.uid}:{said}"
        stance = "against" if said == "no" and about is not None else "for"
        quote = f"{question.text} {said} {text}".strip()
        beliefs.cite(db, made.belief, Evidence("answer", source, quote=quote, observed_at=now, stance=stance))
    if said != "skip":
        conflicts = [one.uid for one in question.about if one.kind == "conflict"]
        resolved = questions.resolve(db, conflicts, question.uid)
        made = Made(made.status, made.belief, made.created, made.refined, resolved)
    questions.settle(db, question.uid, made.status, now)
    rounds.note(
        db,
        rounds.current(db, domain) or rounds.begin(db, domain, now),
        question.uid,
        f"{said} {text}".strip(),
        now,
        belief=made.belief if made.created else None,
        created=made.created and not made.refined,
        refined=made.refined,
        resolved=made.resolved,
    )
    return {
        "status": made.status,
        "belief": made.belief,
        "created": made.created,
        "refined": made.refined,
        "resolved": made.resolved,
    }


def yes(
    db: sqlite3.Connection, question: KeptQuestion, about: KeptBelief | None, _text: str, now: str
) -> Made:
    """It holds: the belief is confirmed, or made of what recurred."""
    if about is not None:
        return Made("answered", about.uid)
    uid, is_new = _make(db, subject_text(db, question), question, now)
    return Made("answered", uid, is_new)


def no(
    db: sqlite3.Connection, _question: KeptQuestion, about: KeptBelief | None, _text: str, now: str
) -> Made:
    """It does not: the belief is closed from now on, and kept."""
    if about is None:
        return Made("answered")
    beliefs.close(db, about.uid, now)
    return Made("answered", about.uid)


def only(
    db: sqlite3.Connection, question: KeptQuestion, about: KeptBelief | None, text: str, now: str
) -> Made:
    """It holds under a condition: a belief of its own that refines the other, which is closed."""
    condition = (
        text if text.lower().startswith(("when ", "if ", "for ", "in ", "on ", "while ")) else f"when {text}"
    )
    statement = about.belief.statement if about is not None else subject_text(db, question)
    uid, is_new = _make(db, f"{statement.rstrip('.')}, only {condition}", question, now, about)
    if about is not None:
        beliefs.close(db, about.uid, now)
    return Made("refined", uid, is_new, refined=True)


def skip(
    _db: sqlite3.Connection, _question: KeptQuestion, _about: KeptBelief | None, _text: str, _now: str
) -> Made:
    """Not now, not ever: it is not put again."""
    return Made("skipped")


Answer = Callable[[sqlite3.Connection, KeptQuestion, KeptBelief | None, str, str], Made]
ANSWERS: dict[str, Answer] = {"yes": yes, "no": no, "only": only, "skip": skip}


def subject_text(db: sqlite3.Connection, question: KeptQuestion) -> str:
    """What a question without a belief is about: the observation that recurred."""
    for one in question.about:
        for kind, column in (("decision", "choice"), ("pattern", "description"), ("challenge", "problem")):
            if one.kind == kind:
                row = db.execute(
                    f"SELECT coalesce({column}, '') FROM {questions.TABLES[kind]} WHERE uid = ?",  # noqa: S608
                    (one.uid,),
                ).fetchone()
                if row is not None and row[0]:
                    return str(row[0])
    return question.text


def _make(
    db: sqlite3.Connection, statement: str, question: KeptQuestion, now: str, parent: KeptBelief | None = None
) -> tuple[str, bool]:
    subject, polarity = subject_of(statement)
    belief = Belief(
        statement,
        subject=parent.belief.subject if parent is not None else subject,
        polarity=polarity,
        scope=parent.belief.scope if parent is not None else None,
        valid_from=now,
        created_at=now,
        parent=parent.uid if parent is not None else None,
        question=question.uid,
    )
    uid, is_new = beliefs.put(db, belief)
    beliefs.file_under(db, uid, question.domains or domains_of(statement), now)
    return uid, is_new
