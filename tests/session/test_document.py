"""Session documents read: heads old and new, goals, activity, classification, and the rows of their sections."""

import pytest
from bench.score_documents import FOLDER, score
from hypothesis import given
from hypothesis import strategies as st

from patinad.ledger.rows import Challenge, Decision, Pattern, Technology
from patinad.redact import redact_bytes
from patinad.session.document import Classification, parse

OLD = """\
# Session: 1pass bitwarden setup
**ID**: 20251008-061520
**Started**: 2025-10-08T10:15:20Z
**LLM**: claude
**Git Branch**: feature/yolo-command
**Session Tag**: session-20251008-061520-start
**Starting Commit**: 9a8807d6125051aa0c61209b68acb80adf2fd429

## Goals
- [x] 1pass bitwarden setup
- [ ] Decide on the fallback

## Activity Log
### 06:15 - Session Start
Session initialized

### 21:09 - Update (covering since 06:15)

**Key Decisions:**
- **1Password over Bitwarden**: Already installed, less friction
- Use tmpfs instead of a bind mount because secrets must not reach the disk

**Challenges Faced:**
- Docker Desktop prevented mounting the op CLI binary
  - Solution: Install op CLI inside the container
- Kit repo scan hanging on node_modules
- Solved by switching to the ignore crate

**Patterns Observed:**
- **Tmpfs for secrets**: RAM-only storage prevents disk exposure

### 01:10 - Note
Worked past midnight

## Session Classification
- Work Type: experiment
- Files Changed:        2
- Commits:        2
- Patterns Modified:        0
- Session Tags: session-20251008-061520-start..session-20251008-061520-end
"""

NEW = """\
---
id: 20251101-090000
title: "A title: with a colon"
status: archived
llm: claude
created: 2025-11-01T13:00:00Z
start_timestamp: 1762002000000  # thousandths
git:
  branch: patina
  starting_commit: 0123456789abcdef
  start_tag: session-20251101-090000-claude-start
---

## Goals
- [x] One
"""


def said(row) -> tuple:
    return tuple(getattr(row, name) for name in row.__dataclass_fields__ if name != "evidence")


def test_the_old_head():
    document = parse(OLD, "blob:layer/sessions/x.md")
    assert document.id == "20251008-061520"
    assert document.title == "1pass bitwarden setup"
    assert document.started == "2025-10-08T10:15:20Z"
    assert document.llm == "claude"
    assert document.branch == "feature/yolo-command"
    assert document.starting_commit == "9a8807d6125051aa0c61209b68acb80adf2fd429"
    assert document.start_tag == "session-20251008-061520-start"
    assert document.end_tag == "session-20251008-061520-end"


def test_the_new_head():
    document = parse(NEW, "x.md")
    assert (document.id, document.title, document.status) == (
        "20251101-090000",
        "A title: with a colon",
        "archived",
    )
    assert (document.branch, document.starting_commit) == ("patina", "0123456789abcdef")
    assert document.start_tag == "session-20251101-090000-claude-start"
    assert document.started == "2025-11-01T13:00:00Z"
    assert [(goal.text, goal.done) for goal in document.goals] == [("One", True)]


def test_goals_activity_and_classification():
    document = parse(OLD, "x.md")
    assert [(goal.text, goal.done) for goal in document.goals] == [
        ("1pass bitwarden setup", True),
        ("Decide on the fallback", False),
    ]
    # The id is the local time of the start: four hours behind UTC. A clock that goes back means the next day.
    assert [(entry.clock, entry.at) for entry in document.activity] == [
        ("06:15", "2025-10-08T10:15:20Z"),
        ("21:09", "2025-10-09T01:09:00Z"),
        ("01:10", "2025-10-09T05:10:00Z"),
    ]
    assert document.classification == Classification(
        "experiment", 2, 2, 0, "session-20251008-061520-start", "session-20251008-061520-end"
    )


def test_the_rows_of_a_document():
    rows = [said(row) for row in parse(OLD, "x.md").observations]
    assert rows == [
        ("1Password over Bitwarden", "Already installed, less friction", ("Bitwarden",), None),
        ("Use tmpfs", "Secrets must not reach the disk", ("a bind mount",), None),
        ("Docker Desktop prevented mounting the op CLI binary", "Install op CLI inside the container", None),
        ("Kit repo scan hanging on node_modules", "Solved by switching to the ignore crate", None),
        ("Tmpfs for secrets", "Tmpfs for secrets: RAM-only storage prevents disk exposure", None),
    ]


SPELLINGS = [
    ("**Key Decisions:**\n- Use a queue for jobs", Decision),
    ("**Key decisions**:\n\n- Use a queue for jobs", Decision),
    ("## Key Decisions\n1. Use a queue for jobs", Decision),
    ("#### Decisions Made\n* Use a queue for jobs", Decision),
    ("- **Key Decisions:**\n  - Use a queue for jobs", Decision),
    ("**Key decisions and reasoning:**\n- Use a queue for jobs", Decision),
    ("**Key Decisions**: Use a queue for jobs", Decision),
    ("Key Decisions:\n- Use a queue for jobs", Decision),
    ("## Decisions\n| Choice | Why |\n|---|---|\n| Use a queue for jobs | It waits |", Decision),
    ("**Patterns observed:**\n- Use a queue for jobs", Pattern),
    ("## Patterns\n- Use a queue for jobs", Pattern),
    ("**Lessons Learned:**\n- Use a queue for jobs", Pattern),
    ("**Challenges & Solutions:**\n- Use a queue for jobs", Challenge),
    ("### Challenges\n- Use a queue for jobs", Challenge),
    ("**Problems:**\n- Use a queue for jobs", Challenge),
    ("**Technologies:**\n- SQLite: Use a queue for jobs", Technology),
    ("## 🎯 Key Decisions\n- Use a queue for jobs", Decision),
]


@pytest.mark.parametrize(("text", "kind"), SPELLINGS)
def test_headings_in_every_spelling(text, kind):
    (row,) = parse(text, "x.md").observations
    assert type(row) is kind
    assert "Use a queue for jobs" in " ".join(value for value in said(row) if isinstance(value, str))


@pytest.mark.parametrize(
    "heading", ["**Docker workspace pattern:**", "**Next Steps:**", "## Work Completed", "**Git Activity:**"]
)
def test_other_headings_announce_nothing(heading):
    assert parse(f"{heading}\n- Use a queue for jobs", "x.md").observations == ()


def test_an_edit_elsewhere_leaves_rows_as_they_are():
    before = parse(OLD, "x.md").observations
    after = parse(
        OLD.replace("Session initialized", "Something longer\n\nand another paragraph"), "x.md"
    ).observations
    assert [said(row) for row in before] == [said(row) for row in after]


def rereads(written: bytes, rows) -> None:
    for row in rows:
        assert row.evidence
        for one in row.evidence:
            assert redact_bytes(written[one.start : one.end]).decode() == one.quote


def test_evidence_rereads():
    rereads(OLD.encode(), parse(OLD, "x.md").observations)


@pytest.mark.skipif(not FOLDER.exists(), reason="the recorded documents are not here")
def test_the_bullets_of_real_documents_become_rows_of_their_kind():
    total, found, _ = score(FOLDER)
    assert total.total() > 2000
    assert found.total() >= 0.95 * total.total()


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "**Key Decisions:**", "- Use é instead of ü because of 木", "  - Solution: wait", "## Challenges", "```", "> - x",
                "1. **A over B**: reason", "password = hunter2XkQ9vR", "- token: ghp_0123456789abcdefghijklmnopqrstuvwxyzAB", "", "| a | b |", "|---|---|",
                "---", "title: x", "- [ ] box", "\t- tab", "**Started**: 2025-10-08T10:15:20Z", "### 25:99 - x", "\r", "\x00",
            ]
        ),
        st.text(max_size=40),
    ),
    max_size=25,
)  # fmt: skip


@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_any_text_is_read_and_every_span_rereads(lines, end):
    text = end.join(lines)
    document = parse(text, "x.md")
    assert document == parse(text, "x.md")
    rereads(text.encode("utf-8", "surrogatepass"), document.observations)
