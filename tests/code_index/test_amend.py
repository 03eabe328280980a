"""A commit writes the rows that differ: what says the same keeps its row, and its calls are not resolved anew."""

import sqlite3
from pathlib import Path

import pytest
from support.compare import assert_equals_full
from support.project import Project

from patinad.code import resolve

PLAIN = """import os


def one(x):
    return two(x)


def two(x):
    print(x)
    print(x)
    return os.getcwd()


class Box:
    def get(self):
        return self.put(two(1))

    def put(self, it):
        return it
"""


def calls(project: Project) -> dict[int, tuple[str, int]]:
    """Each call's id with the callee and its line."""
    db = sqlite3.connect(project.code_db)
    try:
        return {
            number: said for number, *said in db.execute("SELECT id, callee, line_number FROM call_graph")
        }
    finally:
        db.close()


@pytest.fixture
def resolved(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many calls each question to the resolver was about."""
    counts: list[int] = []
    changed = resolve.Resolver.changed

    def counted(self, rows):
        some = list(rows)
        counts.append(len(some))
        return changed(self, some)

    monkeypatch.setattr(resolve.Resolver, "changed", counted)
    return counts


EDITS = {
    "a comment above all": ("import os\n", "# said\nimport os\n", 0),
    "a comment below all": ("        return it\n", "        return it\n# said\n", 0),
    "a call more": ("    return two(x)\n", "    two(2)\n    return two(x)\n", 1),
    "a call less": ("    print(x)\n    print(x)\n", "    print(x)\n", 0),
    "another receiver": ("self.put(two(1))", "Box().put(two(1))", 2),
    "another name": ("def put", "def lay", 1),
    "a definition more": ("class Box", "def get(x):\n    return x\n\n\nclass Box", 0),
    "what it gives": ("    def put(self, it):", "    def put(self, it) -> Box:", 2),
}


@pytest.mark.parametrize(("old", "new", "most"), EDITS.values(), ids=EDITS)
def test_what_says_the_same_keeps_its_row(
    project: Project, tmp_path: Path, resolved: list[int], old: str, new: str, most: int
) -> None:
    project.write(a_py=PLAIN)
    project.commit()
    project.scrape()
    before = calls(project)
    del resolved[:]
    project.write(a_py=PLAIN.replace(old, new))
    project.commit()
    project.scrape()
    assert sum(resolved) <= most
    after = calls(project)
    kept = before.keys() & after.keys()
    assert len(kept) >= len(before) - 1
    assert_equals_full(project.folder, project.code_db, tmp_path)


def test_a_definition_that_moves_has_all_calls_of_its_file_resolved(
    project: Project, tmp_path: Path, resolved: list[int]
) -> None:
    project.write(a_py=PLAIN)
    project.commit()
    project.scrape()
    del resolved[:]
    one, two = PLAIN.index("def one"), PLAIN.index("def two")
    end = PLAIN.index("class Box")
    project.write(a_py=PLAIN[:one] + PLAIN[two:end] + PLAIN[one:two] + PLAIN[end:])
    project.commit()
    project.scrape()
    assert sum(resolved) == len(calls(project))
    assert_equals_full(project.folder, project.code_db, tmp_path)


def test_a_type_below_another_goes(project: Project, tmp_path: Path) -> None:
    """What a method gives was asked of a type that was no more there."""
    above = "export class A {\n  rule() { return 1; }\n  go() { return this.rule(); }\n}\n"
    below = "import { A } from './a';\nexport class B extends A {\n  rule() { return 2; }\n}\n"
    project.write(a_js=above, b_js=below, c_js="import { A } from './a';\nnew A().go().n();\n")
    project.commit()
    project.scrape()
    (project.folder / "b.js").unlink()
    project.commit()
    project.scrape()
    assert_equals_full(project.folder, project.code_db, tmp_path)
