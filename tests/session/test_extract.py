"""Observations of commit messages: which sentences become rows, of what kind, and which are left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.commits import commit, said

from patinad.ledger.rows import Challenge, Decision, Pattern
from patinad.redact import redact_bytes
from patinad.session.extract import extraction_of, observations_of

ROWS = [
    (
        "refactor: simplify git access\n\nUse shell commands for git instead of the git2 crate because they need no linking.",
        Decision("Use shell commands for git", "They need no linking", ("the git2 crate",)),
    ),
    (
        "feat: add queue\n\n- Chose SQLite over Redis for the queue (one file, no server)\n",
        Decision("Chose SQLite over Redis for the queue (one file, no server)", "For the queue (one file, no server)", ("Redis",)),
    ),
    (
        "feat: store vectors\n\nReplace DuckDB with SQLite for semantic code analysis",
        Decision("Replace DuckDB with SQLite for semantic code analysis", None, ("DuckDB",)),
    ),
    (
        "feat: vendor grammars for all languages\n\nThis ensures reproducible builds and works offline.",
        Decision("Vendor grammars for all languages", "Ensures reproducible builds and works offline"),
    ),
    (
        "feat: cap depth\n\n- Adds a max_depth limit of ten levels to prevent infinite recursion",
        Decision("Add a max_depth limit of ten levels", "To prevent infinite recursion"),
    ),
    (
        "fix: use an iterative walk to prevent stack overflow in C files\n",
        Decision("Use an iterative walk", "To prevent stack overflow in C files"),
    ),
    (
        "fix: restore launch.sh to its place\n\nCI was failing because it couldn't find the file in .claude/.",
        Challenge("CI was failing because it couldn't find the file in .claude/", "Restore launch.sh to its place"),
    ),
    (
        "fix: distinguish Dojo from base Cairo\n\nThis fixes the bug where Dojo projects installed the wrong toolchain.",
        Challenge("Dojo projects installed the wrong toolchain", "Distinguish Dojo from base Cairo"),
    ),
    (
        "fix: resolve scanner hang in large monorepos by using the ignore crate\n",
        Challenge("Scanner hang in large monorepos", "Using the ignore crate"),
    ),
    (
        "fix: wait for the worker\n\nRoot cause: the pool closed its socket before the worker had read the answer.",
        Challenge("The pool closed its socket before the worker had read the answer", "Wait for the worker", "root cause"),
    ),
    (
        "refactor: split modules\n\nKey insight: Small trait surfaces must come before small files.",
        Pattern(
            "Small trait surfaces must come before small files",
            "Small trait surfaces must come before small files",
            "insight",
        ),
    ),
    (
        "feat: x\n\nAll paths in hooks must be absolute so that no working directory matters.",
        Decision("All paths in hooks must be absolute", "No working directory matters"),
    ),
    (
        "feat: x\n\nEvery writer must hold the lock for the whole job.",
        Pattern("Every writer must hold the lock for the whole job", "Every writer must hold the lock for the whole job", "rule"),
    ),
    (
        "docs: plan\n\nKey decisions:\n- Keep one database for all domains\n",
        Decision("Keep one database for all domains"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("message", "row"), ROWS)
def test_what_a_message_says(message, row):
    found = observations_of(commit(message))
    assert [(type(one), said(one)) for one in found] == [(type(row), said(row))]


LEFT_OUT = [
    "feat: add a queue for jobs\n",  # a bare subject
    "feat: x\n\nbecause it was slow",  # a fragment
    "feat: x\n\n- Add tests\n- Update docs\n- Fix clippy warnings",
    "feat: x\n\nIt uses a queue instead of a list because that is faster.",  # says not what `it` is
    "feat: x\n\n- src/main.rs: use a queue instead of a list",
    "feat: x\n\n    Use a queue instead of a list because it waits.",  # code
    "Don't leak the argument list in the server\n",  # what was mended, no rule
    "feat: x\n\nKey insights:\n- Interface methods are method_elem",
    "fix: y\n\nFixes several issues with the parser",
    "wip: z\n\nUse a queue instead of a list because jobs wait.",
    "feat: x\n\nThe parser returned None instead of raising.",  # how it was, chosen by nobody
    "fixup! feat: x\n\nUse a queue instead of a list because jobs wait.",
    "",
    "\n\n\n",
]


@pytest.mark.parametrize("message", LEFT_OUT)
def test_what_cannot_be_told_is_left_out(message):
    assert observations_of(commit(message)) == []


def test_a_merge_says_nothing():
    message = "Merge x\n\nUse a queue instead of a list because jobs wait."
    assert observations_of(commit(message, parents=("0" * 40, "1" * 40))) == []


def test_a_list_of_steps_is_no_list_of_choices():
    steps = "\n".join(
        f"- Replace the {name} match with registry lookups" for name in ("async", "unsafe", "doc")
    )
    assert observations_of(commit(f"refactor: use the registry\n\n{steps}")) == []


def test_trailers():
    message = (
        "Hold the lock while writing\n\nWords.\n\n"
        "Constraint: Readers must never wait\nRejected: one lock a file | too many handles\n"
        "Directive: Take the lock before opening the database\nDecision: use flock instead of fcntl because children keep it\n"
        "Co-authored-by: Bob <bob@x.org>\nCloses: #12\n"
    )
    rows = observations_of(commit(message))
    assert [(type(one), said(one)) for one in rows] == [
        (
            Pattern,
            (
                "Take the lock before opening the database",
                "Take the lock before opening the database",
                "directive",
            ),
        ),
        (Decision, ("Use flock", "Children keep it", ("fcntl",), "trailer")),
        (
            Decision,
            (
                "Hold the lock while writing",
                "Readers must never wait; Too many handles",
                ("one lock a file",),
                "trailer",
            ),
        ),
    ]
    assert {one.source_kind for row in rows for one in row.evidence} == {"trailer"}


def test_a_sentence_wrapped_over_lines_is_one_line_in_the_row_and_as_written_in_the_quote():
    message = "feat: x\n\n- Use shell commands for everything that git does instead of\n  the git2 crate because they need no linking.\n"
    (row,) = observations_of(commit(message))
    assert said(row) == (
        "Use shell commands for everything that git does",
        "They need no linking",
        ("the git2 crate",),
        None,
    )
    (one,) = row.evidence
    assert message.encode()[one.start : one.end].decode() == one.quote
    assert one.quote.startswith("Use shell")
    assert one.quote.endswith("no linking.")
    assert one.observed_at == "2023-11-14T22:13:21Z"


def test_the_share_left_out_is_told():
    read = extraction_of(
        commit("feat: x\n\nWords about it. Use a queue instead of a list because jobs wait.\n")
    )
    assert (read.sentences, read.used, len(read.observations)) == (2, 1, 1)


PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "fix: ", "Use X instead of Y because Z is slow", "Root cause: ", "- ", "* ", "1. ", "\n", "\n\n", "Rejected: a | b", "Key decisions:\n",
                "This fixes the bug where the pool of workers failed", "so that ", "because ", "rather than ", "é", "木", "\t", "    code", "`a", "(", ")",
                "token = ghp_0123456789abcdefghijklmnopqrstuvwxyzAB ", "This reverts commit 0123456789.", "\r\n", "\x00", "> ", "```\n", ". ", " over ",
            ]
        ),
        st.text(max_size=20),
    ),
    max_size=30,
).map("".join)  # fmt: skip


@given(PIECES)
def test_any_message_is_read_and_every_span_rereads(message):
    one = commit(message)
    rows = observations_of(one, "p")
    assert rows == observations_of(one, "p")
    written = message.encode("utf-8", "surrogatepass")
    for row in rows:
        assert row.evidence
        for cited in row.evidence:
            assert (cited.source_id, cited.patch_id) == (one.id, "p")
            assert redact_bytes(written[cited.start : cited.end]).decode() == cited.quote


@pytest.mark.parametrize(
    "piece",
    [
        "because ",
        "instead of x ",
        "- ",
        "> ",
        "(",
        "`",
        "Root cause: ",
        "a over b ",
        "x\n",
        "[](",
        "**",
        "fix the bug where ",
        "to avoid ",
        "1. ",
        ". A",
        "| a ",
        "* _",
        " ",
        "\n",
        "<",
        "&",
    ],
)
def test_a_long_run_of_anything_takes_no_longer_than_its_length(piece):
    # At 60,000 characters a quadratic search takes minutes; the test's time limit is what fails.
    assert observations_of(commit("fix: x\n\n" + piece * (60_000 // len(piece)))) is not None
