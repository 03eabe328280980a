"""How what was found is brought into one order."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from patinad.ask import rank
from patinad.code.database import Definition

LISTS = st.lists(st.lists(st.integers(0, 20), unique=True, max_size=8), max_size=3)


def define(name: str, file: str = "a/b.py", kind: str = "function", doc: str = "") -> Definition:
    return Definition(name.rpartition(".")[2], name, kind, "python", file, 1, 2, f"def {name}()", doc)


@given(lists=LISTS)
def test_fusing_loses_and_invents_nothing_and_scores_fall(lists: list[list[int]]) -> None:
    found = rank.fuse(*lists)
    assert sorted(item for item, _ in found) == sorted({item for ranked in lists for item in ranked})
    scores = [score for _, score in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


@given(ranked=st.lists(st.integers(), unique=True))
def test_one_list_keeps_its_order(ranked: list[int]) -> None:
    assert [item for item, _ in rank.fuse(ranked, [])] == ranked


def test_what_two_lists_agree_on_comes_before_what_one_puts_first() -> None:
    assert next(item for item, _ in rank.fuse(["a", "b", "c"], ["d", "b", "e"])) == "b"
    assert rank.fuse(["a", "b"], ["a"])[0] == ("a", 1.0)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (define("run", "tests/a.py"), True),
        (define("run", "pkg/test_a.py"), True),
        (define("run", "pkg/a_test.go"), True),
        (define("run", "src/a.spec.ts"), True),
        (define("tests.run", "src/lib.rs"), True),
        (define("TestServer.run", "src/a.py"), True),
        (define("run", "src/contest.py"), False),
        (define("latest.run", "src/latest.py"), False),
        (define("attestation", "src/a.py"), False),
    ],
)
def test_tests_are_told_by_convention(one: Definition, expected: bool) -> None:
    assert rank.is_test(one) is expected


def test_name_and_path_add_and_tests_and_minor_kinds_lose() -> None:
    asked = rank.stems("parse the headers of http")
    plain = rank.factor(asked, define("read"))
    assert rank.factor(asked, define("parse_header")) > rank.factor(asked, define("parse_trailer")) > plain
    assert rank.factor(asked, define("read", "src/http.py")) > plain
    assert rank.factor(asked, define("read", "tests/b.py")) < plain
    assert rank.factor(asked, define("read", kind="field")) < plain
    assert rank.demotion(rank.stems("test the header"), define("read", "tests/b.py")) == 1.0


@given(word=st.from_regex(r"[a-z]{1,12}", fullmatch=True))
@example(word="ssss")
def test_an_ending_is_taken_off_and_something_stays(word: str) -> None:
    assert rank.stem(word)
    assert word.startswith(rank.stem(word))
