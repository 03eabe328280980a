"""Which question is asked in plain words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patinad.ask.answer import KINDS, STORES
from patinad.ask.code import STRUCTURES
from patinad.ask.route import PHRASES, route
from patinad.code.questions import QUESTIONS


@pytest.mark.parametrize(
    ("text", "question", "name"),
    [
        ("who calls parse_header", "callers", "parse_header"),
        ("Who CALLS `parse_header`?", "callers", "parse_header"),
        ("what uses the class Session", "callers", "Session"),
        ("callers of (*Server).Start", "callers", "(*Server).Start"),
        ("where is retry called from?", "callers", "retry"),
        ("what does Session.get call", "callees", "Session.get"),
        ("what is called by pkg::net::run", "callees", "pkg::net::run"),
        ("where is Server.start defined?", "defs", "Server.start"),
        ("definition of src/a.py:run", "defs", "src/a.py:run"),
        ("what imports os.path", "imports", "os.path"),
        ("which files include util.h", "imports", "util.h"),
        ("what does src/a.py import", "imports", "src/a.py"),
        ("members of 'Server'", "members", "Server"),
        ("what implements Iterator", "subtypes", "Iterator"),
        ("what inherits from Base", "subtypes", "Base"),
        ("subclasses of Base", "subtypes", "Base"),
        ("what does Server extend", "supertypes", "Server"),
        ("base classes of Server", "supertypes", "Server"),
    ],
)
def test_a_question_about_structure(text: str, question: str, name: str) -> None:
    found = route(text)
    assert found is not None
    assert (found.question, found.name) == (question, name)


@pytest.mark.parametrize(
    "text",
    [
        "retry with backoff",
        "what calls for help",
        "where is it defined",
        "how does the parser recover from errors",
        "where are secrets taken out",
        "who calls the function that parses headers",
        "",
    ],
)
def test_what_asks_for_no_name_is_searched_for(text: str) -> None:
    assert route(text) is None


@given(text=st.text(max_size=80))
def test_any_text_may_be_asked(text: str) -> None:
    found = route(text)
    assert found is None or found.name


def test_every_phrase_has_its_question_and_every_question_its_answer() -> None:
    asked = {question for _, question, _ in PHRASES}
    assert asked == set(STRUCTURES) == set(QUESTIONS)
    assert tuple(store.kind for store in STORES) == KINDS
