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
    "Instead of one parser, each language has its own": "-parser +languag",
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


def test_a_name_is_found_however_it_is_joined() -> None:
    assert "treesitter" in claim("tree sitter").parts
    assert {"tree", "sitter"} <= claim("tree-sitter").parts.keys()


@settings(max_examples=200)
@given(st.text(max_size=400))
def test_any_text_has_a_claim(text: str) -> None:
    found = claim(text)
    assert set(found.terms.values()) <= {1, 0, -1}
    assert found.cues <= found.terms.keys() | found.parts.keys()
