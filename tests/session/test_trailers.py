"""Trailers as git reads them, and what a message says of other commits."""

import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.commits import commit

from patinad.session.trailers import fixes_up, reverted_by, trailers_of, withdrawn

MESSAGES = [
    "subject\n\nbody\n\nCloses: #1\nCo-authored-by: A <a@b.c>\n",
    "subject\n\nCloses: #1\n",
    "Closes: #1\n",
    "subject\nCloses: #1\n",
    "subject\n\nbody\nCloses: #1\n",
    "subject\n\nwords and\nSigned-off-by: A <a@b.c>\n",
    "subject\n\nRejected: one\n  two\n  three\nDirective: four\n",
    "subject\n\nRejected : spaced\n",
    "subject\n\nKey: value\n\n\n",
    "subject\n\nNot-a trailer: x\nKey: v\n",
    "subject\n\nUrl http://x\nKey: v\n",
    "subject\n\nKey:\nOther: v\n",
]


def by_git(message: str) -> list[tuple[str, str]]:
    told = subprocess.run(
        ["git", "interpret-trailers", "--parse"], input=message.encode(), stdout=subprocess.PIPE, check=True
    ).stdout.decode()
    pairs = [line.partition(":") for line in told.splitlines()]
    return [(key, value.strip()) for key, _, value in pairs]


@pytest.mark.parametrize("message", MESSAGES)
def test_trailers_are_those_that_git_finds(message):
    assert [(one.key, one.value) for one in trailers_of(message.split("\n"))] == by_git(message)


@given(
    st.lists(
        st.sampled_from(["Key: v", "words", "", " folded", "Signed-off-by: A", "A b: c", "K2: w"]), max_size=9
    )
)
def test_any_message_has_the_trailers_that_git_finds(lines):
    message = "subject\n\n" + "\n".join(lines) + "\n"
    assert [(one.key, one.value) for one in trailers_of(message.split("\n"))] == by_git(message)


def test_reverts_and_fixups():
    assert reverted_by("Revert x\n\nThis reverts commit 0123456789abcdef, reversing\nchanges.") == (
        "0123456789abcdef",
    )
    assert fixes_up("fixup! squash! feat: x\n\nbody") == "feat: x"
    assert fixes_up("feat: x") is None


def test_what_was_reverted_is_withdrawn_and_what_was_reverted_twice_is_not():
    first = commit("Use a queue", number=1)
    other = commit("Use a list", number=2)
    revert = commit(f"Revert\n\nThis reverts commit {first.id}.", number=3)
    again = commit(f"Revert\n\nThis reverts commit {other.id[:39]}.", number=4)  # begins several ids
    back = commit(f"Reapply\n\nThis reverts commit {revert.id}.", number=5)
    times = {one.id: f"t{one.id[-1]}" for one in (first, other, revert, again, back)}
    assert withdrawn([first, other, revert], times) == {first.id: "t3"}
    assert withdrawn([first, other, revert, again], times) == {first.id: "t3"}
    assert withdrawn([first, other, revert, again, back], times) == {revert.id: "t5"}
