"""What recurs may be believed, or tells only of the day; and what says the same in other words."""

import pytest

from patinad.memory.sameness import Even, same
from patinad.memory.worth import may_be_believed


@pytest.mark.parametrize(
    "text",
    [
        "Store facts in SQLite.",
        "Tests use real git.",
        "Small focused commits make reviews easier.",
        "Template-based generation creates clear ownership boundaries.",
        "Removed dead code rather than hiding warnings.",
        "Decided to keep session branches as memory.",
        "Add types alongside strings, migrate gradually.",
        "Failed experiments are as valuable as successful ones for memory.",
    ],
)
def test_what_one_may_hold_true(text: str) -> None:
    assert may_be_believed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Refactoring.",
        "SQLite.",
        "Refactor modules.",
        "Fix the tests.",
        "Update session notes and docs.",
        "4/9 languages converted with consistent pattern.",
        "All processors now follow the ExtractedData pattern.",
        "Integrated the 7th language into the extractor.",
        "Validated the Eternal Tool pattern in all modules.",
        "Parser integration completed for Cairo.",
        "Work on project tasks.",
    ],
)
def test_what_tells_of_work_done_or_to_be_done(text: str) -> None:
    assert not may_be_believed(text)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Store facts in SQLite.", "Facts are stored in SQLite.", True),
        ("Store facts in SQLite.", "Never store facts in SQLite.", False),
        ("Keep all session facts of a project in SQLite.", "Keep all session facts of a project in DuckDB.", False),
        ("Give `src/a` a folder of its own.", "Give `src/b` a folder of its own.", False),
        ("Small, focused commits make review and rollback easier.", "Small focused commits make PR reviews easier.", True),
        (
            "Session compaction can disrupt workflow continuity.",
            "The session workflow provides excellent continuity between work sessions.",
            False,
        ),
        ("Hooks run no external command.", "Hooks run no external command.", True),
        ("Hooks run no external command.", "Hooks run an external command.", False),
    ],
)  # fmt: skip
def test_what_says_the_same(one: str, other: str, expected: bool) -> None:
    weights = Even()
    assert same(one, other, weights) is same(other, one, weights) is expected
