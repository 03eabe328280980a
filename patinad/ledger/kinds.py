"""The four kinds of observations and the tables that hold them: one KINDS row a kind."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

from patinad.ledger.rows import Challenge, Decision, Observation, Pattern, Technology
from patinad.ledger.uids import plain, uid_of

Detail = str | None


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: what an observation says (its uid hashes that), and what more is known of it."""

    name: str  # evidence.row_type, belief_observations.observation_type
    table: str
    said: tuple[str, ...]  # columns, by their names in the value too
    details: tuple[str, ...]  # columns that another source of the same observation may fill in
    read: Callable[[Mapping[str, Detail]], Observation]

    def uid(self, session: str | None, said: tuple[Detail, ...]) -> str:
        """The uid of the row that says this in this session."""
        return uid_of(self.name, session, *(text and plain(text) for text in said))


def decision(row: Mapping[str, Detail]) -> Observation:
    """A row of `decisions` as a value."""
    listed = row["alternatives_considered"]
    alternatives = tuple(str(one) for one in json.loads(listed)) if listed else ()
    return Decision(row["choice"] or "", row["rationale"], alternatives, row["decision_type"])


def challenge(row: Mapping[str, Detail]) -> Observation:
    """A row of `challenges` as a value."""
    return Challenge(row["problem"] or "", row["solution"], row["challenge_category"])


def pattern(row: Mapping[str, Detail]) -> Observation:
    """A row of `patterns` as a value."""
    return Pattern(row["pattern_name"] or "", row["description"], row["category"])


def technology(row: Mapping[str, Detail]) -> Observation:
    """A row of `technologies` as a value."""
    return Technology(row["tech_name"] or "", row["purpose"], row["tech_category"])


KINDS: Mapping[type, Kind] = {
    Decision: Kind(
        "decision",
        "decisions",
        ("choice",),
        ("rationale", "decision_type", "alternatives_considered"),
        decision,
    ),
    Challenge: Kind("challenge", "challenges", ("problem",), ("solution", "challenge_category"), challenge),
    Pattern: Kind("pattern", "patterns", ("pattern_name", "description"), ("category",), pattern),
    Technology: Kind("technology", "technologies", ("tech_name", "purpose"), ("tech_category",), technology),
}
BY_NAME = {kind.name: kind for kind in KINDS.values()}


def column(observation: Observation, name: str) -> Detail:
    """What an observation says in a column of its table."""
    if name == "alternatives_considered":
        alternatives = cast("Decision", observation).alternatives
        return json.dumps(alternatives, ensure_ascii=False) if alternatives else None
    value = getattr(observation, name)
    return None if value is None else str(value)
