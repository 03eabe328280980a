"""Trailers as git reads them, and the commits that fixups are for."""

import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patinad.session.trailers import fixes_up, trailers_of

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


def test_fixups():
    assert fixes_up("fixup! squash! feat: x\n\nbody") == "feat: x"
    assert fixes_up("feat: x") is None
