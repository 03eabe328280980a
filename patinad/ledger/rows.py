"""What the ledger holds of a session, as values: an observation, and the evidence that it was seen.

An extractor gives these and knows no database; a row's uid is a hash of what it says and of the session it belongs to,
so that telling it twice is telling it once.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where something stands: `[start, end)` are the bytes of the source that, redacted, read as `quote`."""

    source_kind: (
        str  # commit, trailer, manifest, tag, document, transcript, note, answer, user, distiller, import
    )
    source_id: str  # a commit's id; `<blob>:<path>` of a document; a transcript's path and line; ...
    start: int | None = None  # both None: the source as a whole
    end: int | None = None
    quote: str = ""
    patch_id: str | None = None
    observed_at: str | None = None  # ISO 8601, UTC
    reliability: float | None = None  # None: what its kind of source is worth
    stance: str | None = None  # for, against, neutral


@dataclass(frozen=True, slots=True)
class Decision:
    """A choice that was made, why, and what was not chosen. `choice` is a sentence that stands alone."""

    choice: str
    rationale: str | None = None
    alternatives: tuple[str, ...] = ()
    decision_type: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Challenge:
    """A problem that was met, and how it was solved where that is told."""

    problem: str
    solution: str | None = None
    challenge_category: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way of working: a short name, and a sentence that says what it is."""

    pattern_name: str
    description: str | None = None
    category: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Technology:
    """A language, library or tool that was taken up, and what for."""

    tech_name: str
    purpose: str | None = None
    tech_category: str | None = None
    evidence: tuple[Evidence, ...] = ()


Observation = Decision | Challenge | Pattern | Technology
