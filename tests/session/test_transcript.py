"""Transcripts: where and when an agent worked, what it said, and going on from where the last reading ended."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.commits import said

from patinad.ledger.rows import Decision
from patinad.redact import redact_bytes
from patinad.session.transcript import FORMATS, MAX_LINE, Moment, read, text_of

CLAUDE = FORMATS[0]
SAID = "Done.\n\n**Key decisions:**\n- Use a queue instead of a list because jobs wait\n"


def line(kind: str, content: object, minute: int, **more: object) -> bytes:
    entry = {
        "type": kind,
        "cwd": "/home/ada/app",
        "gitBranch": "main",
        "sessionId": "s-1",
        "timestamp": f"2025-10-08T10:{minute:02}:00.123Z",
        "message": {"role": kind, "content": content},
        **more,
    }
    return json.dumps(entry).encode() + b"\n"


FILE = b"".join(
    [
        b'{"type":"summary","summary":"A queue for jobs","leafUuid":"x"}\n',
        line("user", "Make a queue", 0),
        line("assistant", [{"type": "thinking", "thinking": "hm"}, {"type": "text", "text": SAID}, {"type": "tool_use", "input": {}}], 5),
        b"not json\n",
        b'{"type": "file-history-snapshot", "snapshot": {}}\n',
        line("user", [{"type": "tool_result", "content": "**Key decisions:**\n- Never read this"}], 7),
        line("assistant", [{"type": "text", "text": SAID}], 8, isSidechain=True),
        line("user", "On with it", 9, gitBranch="feature"),
    ]
)  # fmt: skip


def test_where_when_and_what():
    found = read(FILE, "a.jsonl", CLAUDE)
    assert (found.session, found.title) == ("s-1", "A queue for jobs")
    assert (found.started, found.ended) == ("2025-10-08T10:00:00Z", "2025-10-08T10:09:00Z")
    assert found.moments == (
        Moment("/home/ada/app", "main", "2025-10-08T10:00:00Z", "2025-10-08T10:08:00Z", 4),
        Moment("/home/ada/app", "feature", "2025-10-08T10:09:00Z", "2025-10-08T10:09:00Z", 1),
    )
    assert (found.offset, found.line, found.passed_over) == (len(FILE), 8, 2)
    (row,) = found.observations
    assert isinstance(row, Decision)
    assert said(row) == ("Use a queue", "Jobs wait", ("a list",), None)


def test_evidence_rereads_in_the_text_of_its_line():
    (row,) = read(FILE, "a.jsonl", CLAUDE).observations
    (one,) = row.evidence
    path, _, number = one.source_id.rpartition(":")
    assert (path, one.source_kind, one.observed_at) == ("a.jsonl", "transcript", "2025-10-08T10:05:00Z")
    written = text_of(FILE.split(b"\n")[int(number) - 1], CLAUDE).encode()
    assert redact_bytes(written[one.start : one.end]).decode() == one.quote


@given(st.integers(0, len(FILE)))
def test_reading_goes_on_where_it_ended(cut):
    first = read(FILE[:cut], "a.jsonl", CLAUDE)
    assert first.offset <= cut
    second = read(FILE[first.offset :], "a.jsonl", CLAUDE, first.offset, first.line)
    whole = read(FILE, "a.jsonl", CLAUDE)
    assert first.observations + second.observations == whole.observations
    assert (second.offset, second.line) == (whole.offset, whole.line)
    assert first.passed_over + second.passed_over == whole.passed_over
    assert sum(one.turns for one in first.moments + second.moments) == sum(one.turns for one in whole.moments)


def test_a_line_without_end_waits_and_a_huge_one_is_passed_over():
    assert read(b'{"type": "user"', "a", CLAUDE).offset == 0
    huge = line("user", "x" * MAX_LINE, 1)
    found = read(huge + line("user", "y", 2), "a", CLAUDE)
    assert (found.passed_over, found.offset, len(found.moments)) == (
        1,
        len(huge) + len(line("user", "y", 2)),
        1,
    )


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["type", "text", "content", "message", "role", "model", "timestamp", "cwd"]), inner, max_size=4),
    max_leaves=4,
)  # fmt: skip
KEYS = ("type", "message", "timestamp", "cwd", "gitBranch", "sessionId", "summary", "isSidechain")
ENTRIES = st.fixed_dictionaries(
    {}, optional={key: JSON | st.sampled_from(["user", "assistant", "summary", 1e300]) for key in KEYS}
)


@settings(
    suppress_health_check=[HealthCheck.too_slow]
)  # drawing JSON is what takes long, on a loaded machine
@given(st.lists(ENTRIES.map(lambda entry: json.dumps(entry).encode()) | st.binary(max_size=30), max_size=6))
def test_any_lines_are_read(lines):
    data = b"\n".join([*lines, b""])
    found = read(data, "a", CLAUDE)
    assert found == read(data, "a", CLAUDE)
    assert found.offset == (len(data) if data else 0)
