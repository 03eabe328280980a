"""The parser of git's configuration files against git itself."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from patinad.git.config import is_true, last, parse_config, read_config

CASES = """
[core]
\tbare = false ; a comment
[Remote "Origin.x"] url = "a b"  c  # said
\tpromisor
[a.b]
name=x\\ty\\\\z
[long]
value = one \\
  two\\
three
quoted = " spaced " end
hash = "a # b" # c
empty =
[quote "with \\"inner\\" marks"]
x = 1
x = 2
"""


def by_git(path: Path) -> dict[str, list[str | None]]:
    done = subprocess.run(
        ["git", "config", "--file", str(path), "--list", "-z"], capture_output=True, check=True, text=True
    )
    found: dict[str, list[str | None]] = {}
    for item in done.stdout.split("\0")[:-1]:
        key, equals, value = item.partition("\n")
        found.setdefault(key, []).append(value if equals else None)
    return found


@pytest.mark.parametrize("text", [CASES, CASES.replace("\n", "\r\n"), "", "\ufeff[a]\nb = c\n"])
def test_what_git_reads(tmp_path: Path, text: str) -> None:
    path = tmp_path / "config"
    path.write_bytes(text.encode())
    assert read_config(path) == by_git(path)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    value=st.text(
        st.characters(codec="utf-8", exclude_characters="\0\r", exclude_categories=("Cs",)), max_size=20
    )
)
def test_any_value_that_git_writes_is_read_back(tmp_path: Path, value: str) -> None:
    path = tmp_path / "config"
    path.unlink(missing_ok=True)
    subprocess.run(["git", "config", "--file", str(path), 'a.b "c\\d.e', value], check=True)
    assert read_config(path) == by_git(path) == {'a.b "c\\d.e': [value]}


@given(st.text())
def test_nothing_is_refused(text: str) -> None:
    parse_config(text)


def test_booleans_and_last_values() -> None:
    found = parse_config("[a]\nb\nc = no\nd = ON\ne = 1\ne = 0\n")
    assert [is_true(found, f"a.{n}") for n in "bcdex"] == [True, False, True, False, None]
    assert (last(found, "a.e"), last(found, "a.b"), last(found, "a.x")) == ("0", None, None)


def test_a_missing_file_has_no_settings(tmp_path: Path) -> None:
    assert read_config(tmp_path / "none") == {}
