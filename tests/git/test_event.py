"""What a spool file says, complete or not, sensible or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patinad.git.event import HookEvent, parse_event

OLD, NEW = "a" * 40, "b" * 64
LINE = f"1\tpost-rewrite\trebase\t{OLD} {NEW}\n{NEW} {OLD} more\n\t.git\t/home/a\tb\nc\tend\n".encode()


def test_every_field() -> None:
    assert parse_event(LINE) == HookEvent(
        "post-rewrite", "/home/a\tb\nc", ".git", ("rebase",), ((OLD, NEW), (NEW, OLD))
    )
    assert parse_event(b"1\tpost-commit\t\t\t\t/caf\xe9\tend\n") == HookEvent("post-commit", "/caf\udce9", "")


def test_no_part_of_a_line_is_an_event() -> None:
    assert all(parse_event(LINE[:length]) is None for length in range(len(LINE)))


@pytest.mark.parametrize(
    "line",
    [b"2\tpost-commit\t\t\t\t/\tend\n", b"1\tpre-push\t\t\t\t/\tend\n", b"1\tpost-commit\tend\n", b"\tend\n"],
)
def test_a_whole_line_without_sense_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError, match="no event"):
        parse_event(line)


@given(st.binary())
def test_any_bytes_are_an_event_or_none_or_refused(content: bytes) -> None:
    for text in (content, b"1\tpost-merge\t" + content + b"\tend\n"):
        try:
            event = parse_event(text)
        except ValueError:
            continue
        assert event is None or event.hook.startswith("post-")
