"""Verdicts: each for its reason, never by mere likeness, insufficient by default."""

import pytest

from patinad.memory.stance import Weights
from patinad.memory.validate import Piece, Verdict, validate

DAY = 86_400.0
NOW = 1_800_000_000.0
FILLER = [
    "The parser reads one file at a time.", "Logs are rotated each week.", "A hook writes one line.",
    "Colours are off in a pipe.", "The queue survives a crash.", "Documents are read from layer/sessions.",
]  # fmt: skip


def piece(
    text: str, days_ago: float = 1, *, source: str = "", kind: str = "document", reliability: float = 0.85
) -> Piece:
    return Piece(text, kind, source or text[:12], reliability, NOW - days_ago * DAY, source)


def verdict(statement: str, *told: Piece) -> Verdict:
    pieces = [*told, *(piece(text, 5) for text in FILLER)]
    return validate(statement, pieces, Weights(one.text for one in pieces), NOW)


@pytest.mark.parametrize(
    ("statement", "told", "expected", "reason"),
    [
        ("Facts are stored in SQLite", ["Store facts in SQLite because it needs no server"], "supported", "agreement"),
        ("We store facts with SQLite", ["Replace DuckDB with SQLite for facts"], "supported", "agreement"),
        ("Facts are stored in DuckDB", ["Use SQLite instead of DuckDB for facts"], "contradicted", "opposition"),
        ("We do not use DuckDB", ["Use SQLite instead of DuckDB for facts"], "supported", "agreement"),
        ("Tests use mocks", ["Mocks were rejected in tests"], "contradicted", "opposition"),
        ("Tests use no mocks", ["Mocks were rejected in tests"], "supported", "agreement"),
        ("Odin support was added", ["Skipped Odin support"], "contradicted", "opposition"),
        ("Repositories are cloned by force", ["Never clone repos by force"], "contradicted", "opposition"),
        # A word that is shared is no opposition to the name that is claimed.
        ("DuckDB is used for storage", ["Deferred vector storage: the tables are not written yet"], "insufficient", "no_evidence"),
        ("We use SQLite for storage", ["Deferred vector storage: no tables yet, need sqlite-vss"], "insufficient", "no_evidence"),
        ("Tests use PostgreSQL", ["Consider PostgreSQL for tests"], "insufficient", "no_evidence"),
        ("Logs are stored in SQLite", ["Store facts in SQLite because it needs no server"], "insufficient", "no_evidence"),
        ("Rust is used in the command line", ["Remove unused Rust functions from the command line"], "insufficient", "no_evidence"),
        ("Hooks never run external commands", ["Hooks run no external commands"], "supported", "agreement"),
        ("Hooks run external commands", ["Hooks run no external commands"], "contradicted", "opposition"),
        ("Podman was chosen over Docker", ["Docker over Podman"], "contradicted", "opposition"),
        ("Docker was replaced with Podman", ["Docker is compared with Podman"], "insufficient", "no_evidence"),
        ("The confidence rules are kept", ["You cannot override the confidence rules"], "insufficient", "no_evidence"),
        ("The two-pass architecture succeeded", ["Two-pass architecture failed"], "contradicted", "opposition"),
        ("Clones of forks are force-updated", ["Force update the clones of forks"], "supported", "agreement"),
        ("the of and", ["Store facts in SQLite"], "insufficient", "no_evidence"),
        ("Kubernetes stores facts", ["Store facts in SQLite"], "insufficient", "no_evidence"),
    ],
)  # fmt: skip
def test_verdicts(statement: str, told: list[str], expected: str, reason: str) -> None:
    found = verdict(statement, *(piece(text) for text in told))
    assert (found.verdict, found.reason) == (expected, reason)
    assert bool(found.supporting) == (expected == "supported")
    assert bool(found.contradicting) == (expected == "contradicted")


def test_what_was_replaced_later_is_stale() -> None:
    found = verdict(
        "Facts are stored in DuckDB", piece("Store facts in DuckDB", 90), piece("Replace DuckDB with SQLite for facts", 3)
    )  # fmt: skip
    assert (found.verdict, found.reason) == ("stale", "superseded")
    assert [(one.superseded, one.weight) for one in found.supporting] == [(True, 0.0)]


def test_who_says_that_it_is_so_still_is_contradicted() -> None:
    told = piece("Store facts in DuckDB", 90), piece("Remove DuckDB entirely", 3)
    assert verdict("Facts are still stored in DuckDB", *told).verdict == "contradicted"


def test_what_went_with_others_of_its_kind_is_not_contradicted() -> None:
    filler = [piece(f"The {name} command prints a table", 50) for name in ("list", "show", "scan", "tally")]
    told = (
        piece("Moved from commands to modules", 3, source="y"),
        piece("Removed standalone git commands", 3),
        piece("Remove the commands entirely", 3, source="x"),
    )
    assert verdict("The navigate command still works", *filler, *told).verdict == "insufficient"


def test_what_was_given_up_and_taken_back_is_supported() -> None:
    found = verdict(
        "Facts are stored in DuckDB", piece("Replace DuckDB with SQLite for facts", 90), piece("Replace SQLite with DuckDB for facts", 3)
    )  # fmt: skip
    assert found.verdict == "supported"
    assert found.contradicting[0].superseded


def test_two_sides_at_once_are_contested() -> None:
    found = verdict(
        "Facts are stored in DuckDB", piece("Store facts in DuckDB", 3, source="a"), piece("Never store facts in DuckDB", 3, source="b")
    )  # fmt: skip
    assert (found.verdict, found.reason) == ("contested", "both_sides")
    assert found.posterior.mean == pytest.approx(0.5)


def test_what_nothing_has_said_for_years_is_stale() -> None:
    found = verdict("Facts are stored in DuckDB", piece("Store facts in DuckDB", 900))
    assert (found.verdict, found.reason) == ("stale", "faded")


def test_the_same_source_counts_once() -> None:
    once = verdict("Facts are stored in SQLite", piece("Store facts in SQLite", source="p"))
    twice = verdict(
        "Facts are stored in SQLite",
        piece("Store facts in SQLite", source="p"),
        piece("Facts go into SQLite: store them there", source="p"),
    )
    assert twice.posterior == once.posterior


def test_weak_sources_alone_decide_nothing() -> None:
    found = verdict("Facts are stored in SQLite", piece("Store facts in SQLite", 30, reliability=0.4))
    assert (found.verdict, found.reason) == ("insufficient", "weak")
