"""What a sentence is for and against: `+word` for, `-word` against, `.word` only mentioned."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from patinad.memory.claims import claim

SENTENCES = {
    "Replace DuckDB with SQLite for facts": "-duckdb +sqlite",
    "Switched from DuckDB to SQLite": "-duckdb +sqlite",
    "Use SQLite instead of DuckDB for facts": "+sqlite -duckdb .fact",
    "Dagger was replaced by Docker Compose": "-dagger +docker +compos",
    "Removed Dagger from the build pipeline": "-dagger .build .pipelin",
    "Dagger was removed": "-dagger",
    "Dagger removal is done": "-dagger",
    "Remove unused Rust functions from the CLI": ".rust .function .cli",
    "Remove the Dagger dependency": "-dagger -depend",
    "Remove the Dagger comments": ".dagger -comment",
    "We do not commit to main": "-commit -main",
    "Don't use mocks": "-mock",
    "YAML frontmatter is not used": "-yaml -frontmatt",
    "Branches are never deleted": "+branch",
    "Tokio is no longer used": "-tokio",
    "We prefer small tools over frameworks": "+small +tool -framework",
    "Iteration is better than recursion": "+iter -recurs",
    "Add deprecated notices to files": "+deprec +notic",
    "Deprecated notices are added": "+deprec +notic",
    "Move patterns to dust rather than delete files": "+pattern +dust +file",
    "Instead of one parser, each language has its own": "-pars +languag",
    "Remove async and use threads": "-async +thread",
    "No mocks, real git": "-mock",
    "0 mocking in tests": "-mock",
    "No native fallback, Docker is required": "-nativ -fallback +docker",
    "Docker was dropped in favour of Podman": "-docker +podman",
    "Docker was abandoned for Podman": "-docker +podman",
    "Scryer Prolog over SWI-Prolog": "+scryer -swiprolog",
    "Pivot the roadmap from CoreML to ONNX": "-coreml +onnx",
    "Rename context \u2192 ask": "-context +ask",
    "Convert insert_rows() from DuckDB to SQLite": "-duckdb +sqlite",
    "Hooks never run external commands": ".hook -extern -command",
    "Hooks run no external commands": ".hook -extern -command",
    "Local variables are not extracted": "-local -variabl -extract",
    "Skip asdf due to the buggy plugin": "-asdf .plugin",
    "The plugin is broken": ".plugin",
    "Python 2 is supported": "+python2",
    "Use **tree-sitter** for parsing": "+treesitter +pars",
    "Removed: the Dagger fallback": "-dagger -fallback",
    "DuckDB \u2192 SQLite, Dagger removal": "+sqlite -dagger",
    "Chose shell commands instead of git2 to stay small": "+shell -git2 .small",
    "Evaluated and rejected ECS": "-ec",
    "Failed experiments are not thrown away": "+experi",
    "Private forks don't work for reviews": "-fork",
    "Removed dead code rather than hiding warnings": "-hide",
    "Stores each parent as ConstantFacts": "+constant +fact",
    "LLMs write no rules": ".llm -rule",
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_signs(sentence: str) -> None:
    found = claim(sentence)
    marks = {1: "+", -1: "-", 0: "."}
    told = {f"{marks[sign]}{term}" for term, sign in (found.parts | found.terms).items()}
    assert set(SENTENCES[sentence].split()) <= told, told


def test_what_is_asked_about_is_said_of_all_its_words() -> None:
    assert claim("The plugin is broken", asserted=True).terms["plugin"] == 1
    assert not claim("Evaluated and rejected DuckDB").hedged


def test_cues_are_no_words_that_a_sentence_is_about() -> None:
    assert "favour" not in claim("Docker was dropped in favour of Podman").terms


def test_what_is_only_thought_about_is_hedged() -> None:
    assert claim("Consider DuckDB as an option").hedged
    assert not claim("Use DuckDB").hedged


def test_a_change_is_told() -> None:
    assert claim("Replace DuckDB with SQLite").changes
    assert not claim("SQLite holds the facts").changes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the removal", "it was removed"), ("dropped", "delete"), ("verification", "verify"),
        ("recursion", "recursive"), ("slowly", "slow"), ("hidden", "hides"), ("optimise", "optimize"), ("opted", "a choice"),
        ("asynchronous", "async"), ("storage", "stored"), ("discovery", "detects"), ("two minutes", "in 2 minutes"),
    ],
)  # fmt: skip
def test_forms_and_synonyms_are_one_term(one: str, other: str) -> None:
    assert claim(one).terms.keys() & claim(other).terms.keys()


@pytest.mark.parametrize(
    ("one", "other"), [("port 8080", "migrate"), ("the index", "the list"), ("test", "check")]
)
def test_what_is_merely_near_is_apart(one: str, other: str) -> None:
    assert not claim(one).terms.keys() & claim(other).terms.keys()


GONE = {
    "Remove the navigate command": [({"navig", "command"}, set(), "removed")],
    "Remove MCP servers from the setup": [({"mcp", "server"}, {"setup"}, "removed")],
    "Removed handlebars dependency from Cargo.toml": [({"handlebar", "depend"}, set(), "removed")],
    "Skipped Odin support": [({"odin", "support"}, set(), "rejected")],
    "Use git tags instead of branches": [({"branch"}, set(), "rejected")],
    "Scripts now use git tags instead of branches": [({"branch"}, set(), "removed")],
    "No mocks in tests": [({"mock"}, {"test"}, "absent")],
    "Chose shell commands instead of git2 to stay small": [({"git2"}, set(), "rejected")],
    "Tests do not use mocks": [({"mock"}, set(), "denied")],
    "Use mocks in tests": [],
}


@pytest.mark.parametrize("sentence", GONE)
def test_what_was_given_up(sentence: str) -> None:
    told = [(set(one.terms), set(one.within), one.how) for one in claim(sentence).gone]
    assert told == GONE[sentence]


def test_each_of_a_list_in_brackets_was_given_up() -> None:
    gone = [set(one.terms) for one in claim("Remove the dead commands (add, commit, push)").gone]
    assert {"commit", "command"} in gone
    assert {"push", "command"} in gone


def test_the_a_and_b_tables_are_two() -> None:
    gone = [set(one.terms) for one in claim("Remove the hints and metrics tables").gone]
    assert gone == [{"hint", "tabl"}, {"metric", "tabl"}]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [("X still runs", True), ("The table was kept", True), ("It kept its flag", True), ("Keep the table", False), ("X runs", False)],
)  # fmt: skip
def test_whether_it_says_that_it_is_so_now(statement: str, expected: bool) -> None:
    assert claim(statement, asserted=True).present is expected


@pytest.mark.parametrize(
    ("statement", "expected"), [("Init used to wipe files", True), ("Mocks are used to test", False)]
)
def test_whether_it_says_that_it_once_was_so(statement: str, expected: bool) -> None:
    assert claim(statement, asserted=True).past is expected


THINGS = {
    "Facts are stored in SQLite": (("fact",), ("sqlite",)),
    "The design wizard asks a single question": (("design", "wizard"), ("singl", "question")),
    "Embedding tests run against a mock": (("embed", "test"), ("mock",)),
    "Hooks are slow because git starts each time": (("hook",), ("slow",)),
    "Messages credit the tool that wrote them": (("messag", "credit"), ("tool",)),
}


@pytest.mark.parametrize("statement", THINGS)
def test_the_things_of_a_statement(statement: str) -> None:
    assert claim(statement, asserted=True).things == THINGS[statement]


def test_a_name_is_found_however_it_is_joined() -> None:
    assert "treesitter" in claim("tree sitter").parts
    assert {"tree", "sitter"} <= claim("tree-sitter").parts.keys()


@settings(max_examples=200)
@given(st.text(max_size=400))
def test_any_text_has_a_claim(text: str) -> None:
    found = claim(text)
    assert set(found.terms.values()) <= {1, 0, -1}
    assert found.cues <= found.terms.keys() | found.parts.keys()
