"""Verdicts: each for its reason, never by mere likeness, insufficient by default."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patinad.memory.claims import claim
from patinad.memory.stance import Weights, may_speak, shares, stance
from patinad.memory.tokens import bag
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
        # What was turned down or went as a whole speaks against all that is said of it still; what went in one place does not.
        ("The hints table was kept", ["Remove the hints and metrics tables"], "contradicted", "opposition"),
        ("Setups still include MCP servers", ["Remove MCP servers from setup"], "contradicted", "opposition"),
        ("Handlers still include MCP servers", ["Remove MCP servers from setup"], "insufficient", "no_evidence"),
        ("An ECS approach was adopted", ["Evaluated and rejected ECS (wrong tool)"], "contradicted", "opposition"),
        ("git2 is used", ["Chose shell commands instead of git2"], "contradicted", "opposition"),
        ("The push command still works", ["Remove dead commands (add, commit, push)"], "contradicted", "opposition"),
        ("rust-bert remains the fallback", ["Removed: rust-bert fallback"], "contradicted", "opposition"),
        # Both sides of what is set against each other have to be heard of.
        ("Podman was chosen over Docker for builds", ["Docker over Podman"], "contradicted", "opposition"),
        ("Threads are asynchronous rather than synchronous", ["Threads are asynchronous"], "insufficient", "no_evidence"),
        # Synonyms and opposites.
        ("Old tables were deleted", ["Dropped old tables"], "supported", "agreement"),
        ("Comments are trusted", ["Comments lie"], "contradicted", "opposition"),
        ("Git state is fetched from the index", ["Git state is fetched from HEAD"], "insufficient", "no_evidence"),
        ("Dagger is fast enough for editing", ["Dagger proved too slow for editing"], "contradicted", "opposition"),
        ("Dagger is fast enough for editing", ["Docker proved too slow for editing"], "insufficient", "no_evidence"),
        ("Names are kept in plain text", ["Never keep names in plaintext"], "contradicted", "opposition"),
        ("FP32 is preferred over INT8", ["Switch from FP32 (90MB) to INT8 (23MB)"], "contradicted", "opposition"),
        ("Groups are the focus instead of persons", ["Focus on persons, not groups"], "contradicted", "opposition"),
        ("Failed runs are not thrown away", ["Keep failed runs"], "supported", "agreement"),
        ("One parser handles both dialects", ["TODO: one parser for both dialects"], "insufficient", "no_evidence"),
        ("The wizard is still started", ["README.md: remove the wizard"], "insufficient", "no_evidence"),
        ("The wizard is still started", ["Remove the wizard"], "contradicted", "opposition"),
        ("The design wizard is still started", ["Remove all wizard code"], "contradicted", "opposition"),
        ("The old wizard is still started", ["Remove the design of the wizard"], "insufficient", "no_evidence"),
        # A verb that is denied says nothing against what it is denied of.
        ("The model cannot override confidence rules", ["Confidence rules (prevent model override)"], "supported", "agreement"),
        ("Init used to wipe pattern files", ["Pattern files are no longer wiped on init"], "supported", "agreement"),
        ("Parsers are fast", ["Use Git modules. The branch is fast"], "insufficient", "no_evidence"),
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


def test_what_went_as_a_whole_ends_all_that_was_said_of_it() -> None:
    told = piece("Navigation results are persisted in rqlite", 90), piece("Remove rqlite entirely", 3)
    found = verdict("Navigation results are persisted in rqlite", *told)
    assert (found.verdict, found.reason) == ("stale", "superseded")
    told = piece("Navigation results are persisted in rqlite", 90), piece("Remove rqlite from the docs", 3)
    assert verdict("Navigation results are persisted in rqlite", *told).verdict == "supported"


def test_of_an_opinion_that_two_sides_hold_neither_wins_by_number() -> None:
    praise = [
        piece(f"Small modules are a {word} design", 3, source=word) for word in ("good", "great", "proper")
    ]
    found = verdict(
        "Small modules are the right design", *praise, piece("Small modules are useless", 5, source="x")
    )
    assert (found.verdict, found.reason) == ("contested", "both_sides")


def test_what_a_message_is_about_is_heard_with_its_body() -> None:
    text = "Reads each source file from disk once"
    alone = piece(text)
    told = Piece(text, "commit", "c", 0.85, NOW - DAY, "c", about="feat(grammar): a faster grammar")
    assert verdict("The grammar reads each source file from disk", told).verdict == "supported"
    assert verdict("The scheduler reads each source file from disk", told).verdict == "insufficient"
    assert verdict("The grammar reads each source file from disk", told).supporting[0].coverage < 1
    assert verdict("Each source file is read from disk", alone).verdict == "supported"


def test_the_message_of_what_removes_a_thing_speaks_of_what_was() -> None:
    removal = piece("Remove the wizard", 3, source="c", kind="commit")
    body = piece("The wizard asks all users", 3, source="c", kind="commit")
    found = verdict("The wizard asks all users", removal, body)
    assert (found.verdict, found.reason) == ("stale", "superseded")


def test_a_problem_that_was_met_is_no_evidence_that_it_is_there_still() -> None:
    told = Piece("Facts were stored in DuckDB", "document", "d", 0.85, NOW - DAY, "d", row="challenge:1")
    assert verdict("Facts are stored in DuckDB", told).verdict == "supported"
    assert verdict("Facts are still stored in DuckDB", told).verdict == "insufficient"


def test_a_choice_is_no_change() -> None:
    told = (
        piece("Keep dual versions", 90, source="a"),
        piece("Use one version rather than dual versions", 3, source="b"),
    )
    assert verdict("Dual versions are kept", *told).verdict == "contested"


def test_what_cannot_speak_is_told_cheaply() -> None:
    pieces = [*FILLER, "Store facts in SQLite", "Remove the force update", "Navigation is synchronous"]
    weight = Weights(pieces)
    for statement in ("Facts are stored in SQLite", "Clones are force-updated", "Navigation is async"):
        said = claim(statement, asserted=True)
        for text in pieces:
            if stance(statement, text, weight).side != "neutral":
                assert may_speak(said, bag(text), shares(said, weight))


@given(
    st.lists(
        st.sampled_from(
            [
                "never",
                "use",
                "remove",
                "sqlite",
                "facts",
                "store",
                "in",
                "of",
                "replace",
                "with",
                "not",
                "slow",
                "fast",
                "tree-sitter",
                "grammar",
            ]
        ),
        max_size=12,
    )
)
def test_no_text_that_takes_a_side_is_passed_over(words: list[str]) -> None:
    weight, text = Weights(FILLER), " ".join(words)
    for statement in ("Facts are stored in SQLite", "The tree-sitter grammar is fast"):
        said = claim(statement, asserted=True)
        if stance(statement, text, weight).side != "neutral":
            assert may_speak(said, bag(text), shares(said, weight))


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
    assert found.posterior.mean == pytest.approx(0.5, abs=0.05)


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
