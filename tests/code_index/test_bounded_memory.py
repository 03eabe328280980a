"""A scrape that may keep nearly nothing in memory finds what one finds that may keep all."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.compare import contents
from support.project import Project

from patinad.code import answers, definitions, exports, impls, members, names
from patinad.code.recent import Recent

CASES = Path(__file__).parents[1] / "code"
LANGUAGES = sorted({case.parent.name for case in CASES.glob("*/edges-*")})


@pytest.mark.parametrize("language", LANGUAGES)
def test_little_memory_changes_nothing(
    project: Project, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for case in (CASES / language).glob("edges-*"):
        shutil.copytree(case, project.folder / case.name, ignore=shutil.ignore_patterns("__pycache__"))
    project.commit()
    project.scrape()
    usual = contents(project.code_db)
    assert any(row[9] != "unresolved" for row in usual["call_graph"])
    for module, name, value in (
        (definitions, "SYMBOLS_IN_MEMORY", 0),
        (definitions, "SYMBOLS_KEPT", 3),
        (definitions, "HOT", 2),
        (exports, "THINGS_KEPT", 2),
        (members, "THINGS_KEPT", 2),
        (impls, "THINGS_KEPT", 2),
        (names, "NAMES_KEPT", 20),
        (answers, "ANSWERS_HELD", 9),
    ):
        monkeypatch.setattr(module, name, value)
    project.data = project.data / "little"
    project.scrape()
    assert contents(project.code_db) == usual


@given(st.integers(1, 5), st.lists(st.tuples(st.integers(0, 9), st.integers(1, 4))))
def test_what_is_kept_is_the_last_that_was_put_in(limit: int, puts: list[tuple[int, int]]) -> None:
    recent: Recent[int, int] = Recent(limit, lambda value: value)
    all_of_it: dict[int, int] = {}
    for key, value in puts:
        found = recent[key]
        assert found is None or found == all_of_it[key]
        recent.keep(key, value)
        all_of_it[key] = value
        assert recent[key] == value
        assert sum(recent.values()) <= max(limit, value)
        assert len(recent) + len(recent.before) <= 2 * limit + 1
