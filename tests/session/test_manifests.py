"""Manifests by what changed in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patinad.ledger.rows import Decision, Evidence, Technology
from patinad.session.manifests import FORMATS, changes_in, observations, purpose_of

CHANGES = [
    ("pyproject.toml", '[project]\ndependencies = ["rich>=13"]', '[project]\ndependencies = ["rich>=14", "click[x]>=8; python_version>\'3\'"]',
     [("click", "added", "command line"), ("rich", "upgraded", "command line")]),
    ("a/requirements-dev.txt", "# x\nflask==2.0\n-r other\n", "", [("flask", "removed", "web")]),
    ("web/package.json", '{"dependencies": {"react": "^17.0.1"}}', '{"dependencies": {"react": "^18"}, "devDependencies": {"vitest": "1"}}',
     [("react", "upgraded", "web"), ("vitest", "added", "testing")]),
    ("Cargo.toml", '[dependencies]\nduckdb = "1"\n', '[dependencies]\nrusqlite = { version = "0.31" }\nours = { path = "../o" }\n[workspace.dependencies]\nserde="1"',
     [("duckdb", "removed", "database"), ("rusqlite", "added", "database"), ("serde", "added", "serialisation")]),
    ("go.mod", "module x\n\ngo 1.21\n", "module x\n\ngo 1.21\n\nrequire (\n\tgithub.com/spf13/cobra v1.8.0\n\tgolang.org/x/sys v0.1.0 // indirect\n)\n",
     [("github.com/spf13/cobra", "added", "command line")]),
    ("Scarb.toml", "", '[dependencies]\nstarknet = "2.6"', [("starknet", "added", "contracts")]),
    ("foundry.toml", '[profile.default]\nsolc = "0.8.19"', '[profile.default]\nsolc = "0.9.1"', [("solc", "upgraded", "language")]),
    ("CMakeLists.txt", "", "find_package(ZLIB REQUIRED) # find_package(X)\nFetchContent_Declare(googletest\n", [("googletest", "added", "testing"), ("ZLIB", "added", "library")]),
    ("Dockerfile", "FROM node:18 AS build\nFROM build\n", "FROM --platform=x node:20-slim AS build\nFROM build\nFROM ${BASE}", [("node", "upgraded", "language")]),
    ("Cargo.lock", '[[package]]\nname = "serde"\nversion = "1.0.1"', '[[package]]\nname = "serde"\nversion = "2.0.0"', [("serde", "upgraded", "serialisation")]),
    ("package-lock.json", '{"packages": {"node_modules/react": {"version": "17.0.0"}}}', '{"packages": {"node_modules/react": {"version": "18.0.0"}}}',
     [("react", "upgraded", "web")]),
]  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "expected"), CHANGES, ids=[one[0] for one in CHANGES])
def test_what_changed(path, old, new, expected):
    found = changes_in(path, old.encode(), new.encode())
    assert [(one.name, one.status, one.category) for one in found] == expected


def test_other_files_vendored_ones_and_broken_ones_tell_of_no_change():
    assert changes_in("src/main.py", b"", b"x") == []
    assert changes_in("vendor/x/package.json", None, b'{"dependencies": {"react": "1"}}') == []
    assert changes_in("package.json", b'{"dependencies": {"react": "1"}}', b"{<<<<<<<") == []
    assert changes_in("package.json", None, b"[1]") == []


def test_a_patch_release_is_no_news():
    assert changes_in("requirements.txt", b"flask==2.0.1", b"flask==2.1") == []


EVIDENCE = Evidence("manifest", "c" * 40)


def test_changes_as_observations():
    changes = changes_in("Cargo.toml", b'[dependencies]\nduckdb = "1"', b'[dependencies]\nrusqlite = "0.31"')
    told = ["Move to SQLite", "Use rusqlite for the index because it needs no server"]
    assert observations(changes, EVIDENCE, told) == [
        Decision(
            "Stop using duckdb (database)", None, (), "technology removed", (cited("removed duckdb 1"),)
        ),
        Technology("rusqlite", told[1], "database", (cited("added rusqlite 0.31"),)),
    ]


def cited(quote: str) -> Evidence:
    return Evidence("manifest", "c" * 40, quote=f"Cargo.toml: {quote}")


def test_a_name_that_is_a_word_needs_a_mark_to_be_meant():
    assert purpose_of("go", ["We let the build go on without the cache"]) is None
    assert (
        purpose_of("click", ["Use `click` for the commands of the tool"])
        == "Use `click` for the commands of the tool"
    )


def test_what_only_moved_between_manifests_was_not_taken_up():
    changes = changes_in("a/package.json", b'{"dependencies": {"react": "1"}}', b"{}")
    changes += changes_in("b/package.json", None, b'{"dependencies": {"react": "1"}}')
    assert observations(changes, EVIDENCE) == []


def test_lock_files_make_no_rows():
    changes = changes_in("uv.lock", None, b'[[package]]\nname = "serde"\nversion = "1"')
    assert changes
    assert observations(changes, EVIDENCE) == []


NAMES = [name.replace("*", "x") for row in FORMATS for name in row.names]
TEXTS = st.one_of(
    st.binary(max_size=200),
    st.recursive(st.none() | st.booleans() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["dependencies", "packages", "project", "package", "x"]), inner, max_size=3), max_leaves=8)
    .map(lambda value: __import__("json").dumps(value).encode()),
    st.lists(st.sampled_from(["[project]\n", "dependencies = 1\n", "[dependencies]\n", "x = {y=1}\n", "require (\n", "a.b/c v1\n", "FROM x\n", "find_package(\n"]), max_size=6).map(lambda parts: "".join(parts).encode()),
)  # fmt: skip


@given(st.sampled_from(NAMES), TEXTS, TEXTS)
def test_any_two_contents_compare_and_the_same_one_changes_nothing(name, old, new):
    forth = changes_in(name, old, new)
    back = changes_in(name, new, old)
    opposite = {"added": "removed", "removed": "added", "upgraded": "upgraded"}
    assert [(one.name.lower(), opposite[one.status]) for one in forth] == [
        (one.name.lower(), one.status) for one in back
    ]
    assert changes_in(name, old, old) == []
