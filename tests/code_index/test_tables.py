"""Patina's nine tables, asked as its users ask them: names, types and truth of every column."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.project import Project

FILES = {
    "pkg/__init__.py": "",
    "pkg/shapes.py": '''"""Shapes."""

import os.path as osp
from typing import Protocol, overload as over

LIMIT: int = 10
_scale = 2


class Shape(Protocol):
    """Anything with an area."""

    sides: int = 0
    KINDS = ("a", "b")

    async def area(self, unit: str, *, exact: bool = False) -> float | None:
        """The area."""
        return helper(unit)

    def close(self) -> None: ...


class Door:
    def close(self): ...


def helper(a, b=1):
    return osp.join(a, b)


helper(1)
''',
    "src/lib.rs": """pub struct Store { pub items: Vec<Item>, size: usize }
pub(crate) enum Item { One, Two(u8) }
impl Store {
    pub const MAX: u8 = 9;
    pub unsafe fn put<T>(&mut self, item: T, other: &mut Item) -> Result<Item, Error> { self.grow(); todo!() }
    fn grow(&mut self) -> Option<u8> { None }
}
""",
    "web/app.ts": """import type { A as B } from './a';
export abstract class Widget<T> extends Base implements Drawable {
  private static readonly count: number = 1;
  protected constructor(public name: string) { super(); }
  abstract draw(on: Canvas): void;
}
export type Name = string | Widget<number>;
""",
    "broken.js": "}{ )( ][ " * 300 + "\n",
}
Ask = Callable[[str], list[tuple[object, ...]]]


@pytest.fixture
def ask(project: Project) -> Iterator[Ask]:
    for path, text in FILES.items():
        project.put(path, text)
    project.commit()
    project.scrape()
    db = sqlite3.connect(f"file:{project.code_db}?mode=ro", uri=True)
    yield lambda sql: db.execute(sql).fetchall()
    db.close()


TABLES = {
    "code_search": "path name kind line context",
    "function_facts": "file name takes_mut_self takes_mut_params returns_result returns_option is_async is_unsafe is_public"
    " parameter_count generic_count parameters return_type",
    "type_vocabulary": "file name definition kind visibility usage_count",
    "import_facts": "file import_path imported_names import_kind line_number",
    "constant_facts": "file name value const_type scope line",
    "member_facts": "file container name member_type visibility modifiers line",
    "call_graph": "caller callee file call_type line_number",
    "index_state": "path mtime size hash line_count",
    "skipped_files": "path reason attempted_at",
}
NOT_NULL = {
    "code_search": "path name",
    "function_facts": "file name takes_mut_self takes_mut_params returns_result returns_option is_async is_unsafe is_public"
    " parameter_count generic_count",
    "type_vocabulary": "usage_count",
    "constant_facts": "const_type scope",
    "member_facts": "member_type modifiers",
    "index_state": "path hash",
    "skipped_files": "path reason attempted_at",
}


@pytest.mark.parametrize("table", TABLES)
def test_columns(ask: Ask, table: str) -> None:
    """The columns of Patina come first and in its order; where it has NOT NULL, nothing is null."""
    columns = [str(row[1]) for row in ask(f"PRAGMA table_info({table})")]
    wanted = TABLES[table].split()
    assert columns[: len(wanted)] == wanted
    assert ask(f"SELECT count(*) FROM {table}") != [(0,)]
    for column in NOT_NULL.get(table, "").split():
        assert ask(f"SELECT count(*) FROM {table} WHERE {column} IS NULL") == [(0,)], column


def test_code_search(ask: Ask) -> None:
    assert ask("SELECT path, kind, line FROM code_search WHERE name = 'close' ORDER BY line") == [
        ("pkg/shapes.py", "method", 20),
        ("pkg/shapes.py", "method", 24),
    ]
    [(context,)] = ask("SELECT context FROM code_search WHERE name = 'area'")
    assert str(context).startswith("async def area(self, unit: str")
    assert str(context).endswith("-- The area.")


def test_function_facts(ask: Ask) -> None:
    flags = (
        "takes_mut_self, takes_mut_params, returns_result, returns_option, is_async, is_unsafe, is_public,"
        " parameter_count, generic_count, parameters, return_type"
    )
    said = {name: row for name, *row in ask(f"SELECT name, {flags} FROM function_facts")}
    assert said["area"] == [0, 0, 0, 1, 1, 0, 1, 2, 0, "unit: str, exact: bool = False", "float | None"]
    assert said["put"] == [1, 1, 1, 0, 0, 1, 1, 2, 1, "item: T, other: &mut Item", "Result<Item, Error>"]
    assert said["grow"] == [1, 0, 0, 1, 0, 0, 0, 0, 0, "", "Option<u8>"]
    assert said["draw"] == [0, 0, 0, 0, 0, 0, 1, 1, 0, "on: Canvas", "void"]
    assert said["helper"][7:10] == [2, 0, "a, b=1"]
    assert said["helper"][10] == "", "what is inferred is not what the source says"
    types = ask(f"SELECT DISTINCT typeof({flags.replace(', ', '), typeof(')}) FROM function_facts")
    assert types == [("integer",) * 9 + ("text", "text")]
    both = ask(
        "SELECT name, qualified_name, line, end_line FROM function_facts WHERE name = 'close' ORDER BY line"
    )
    assert both == [("close", "Shape.close", 20, 20), ("close", "Door.close", 24, 24)]


def test_type_vocabulary(ask: Ask) -> None:
    assert ask("SELECT name, kind, visibility, usage_count FROM type_vocabulary ORDER BY file, line") == [
        ("Shape", "class", "public", 0),
        ("Door", "class", "public", 0),
        ("Store", "struct", "public", 0),
        ("Item", "enum", "crate", 3),
        ("Widget", "class", "public", 1),
        ("Name", "type_alias", "public", 0),
    ]
    assert ask("SELECT definition FROM type_vocabulary WHERE name = 'Widget'") == [
        ("abstract class Widget<T> extends Base implements Drawable",)
    ]


def test_import_facts(ask: Ask) -> None:
    columns = "import_path, imported_names, import_kind, line_number, alias"
    assert ask(f"SELECT {columns} FROM import_facts ORDER BY file, line_number, imported_names") == [
        ("os.path", "", "module", 3, "osp"),
        ("typing", "Protocol", "named", 4, ""),
        ("typing", "overload", "named", 4, "over"),
        ("./a", "A", "named", 1, "B"),
    ]


def test_constant_facts(ask: Ask) -> None:
    columns = "name, value, const_type, scope, line"
    assert ask(f"SELECT {columns} FROM constant_facts ORDER BY file, line") == [
        ("LIMIT", "10", "int", "module", 6),
        ("KINDS", '("a", "b")', "", "Shape", 14),
        ("MAX", "9", "u8", "Store", 4),
    ]


def test_member_facts(ask: Ask) -> None:
    said = {
        (c, n): row
        for c, n, *row in ask("SELECT container, name, member_type, visibility, modifiers FROM member_facts")
    }
    assert said["Shape", "sides"] == ["field", "public", "[]"]
    assert said["Store", "size"] == ["field", "private", "[]"]
    assert said["Store", "put"][:2] == ["method", "public"]
    assert said["Item", "Two"] == ["variant", "public", "[]"]
    assert said["Widget", "name"][:2] == ["field", "public"]
    kind, visibility, modifiers = said["Widget", "count"]
    assert (kind, visibility, json.loads(str(modifiers))) == ("field", "private", ["static", "readonly"])
    kind, visibility, modifiers = said["Widget", "constructor"]
    assert (kind, visibility) == ("constructor", "protected")
    assert all(isinstance(json.loads(str(row[2])), list) for row in said.values())


def test_call_graph(ask: Ask) -> None:
    rows = ask(
        "SELECT caller, callee, file, call_type, line_number FROM call_graph ORDER BY file, line_number, callee"
    )
    assert ("area", "helper", "pkg/shapes.py", "direct", 18) in rows
    assert ("helper", "osp.join", "pkg/shapes.py", "method", 28) in rows
    assert ("pkg.shapes", "helper", "pkg/shapes.py", "direct", 31) in rows, (
        "a call at module level has the module as caller"
    )
    assert ("put", "self.grow", "src/lib.rs", "method", 5) in rows
    assert ("put", "todo", "src/lib.rs", "macro", 5) in rows
    assert len(rows) == len(set(rows)), "each call once"
    resolved = ask("SELECT target_qualified_name, confidence FROM call_graph WHERE callee = 'self.grow'")
    assert resolved == [("Store.grow", "exact")]


def test_index_state(ask: Ask, project: Project) -> None:
    rows = ask("SELECT path, mtime, size, hash, line_count FROM index_state ORDER BY path")
    assert [(path, size, lines) for path, _, size, _, lines in rows] == [
        (path, len(FILES[path].encode()), FILES[path].count("\n"))
        for path in sorted(FILES)
        if path != "broken.js"
    ]
    blob = project.git(project.folder, "rev-parse", "HEAD:src/lib.rs")
    assert [(mtime, hash_) for path, mtime, _, hash_, _ in rows if path == "src/lib.rs"] == [(None, blob)]


def test_skipped_files(ask: Ask, project: Project) -> None:
    when = int(project.git(project.folder, "log", "-1", "--format=%ct"))
    assert ask("SELECT path, reason, attempted_at FROM skipped_files") == [
        ("broken.js", "does not parse: most of it is in error", when)
    ]


def test_what_is_deleted_leaves_every_table(ask: Ask, project: Project, tmp_path: Path) -> None:
    assert ask("SELECT count(*) FROM code_search WHERE path = 'src/lib.rs'") != [(0,)]
    (project.folder / "src/lib.rs").unlink()
    project.commit()
    project.scrape()
    db = sqlite3.connect(project.code_db)
    for table, columns in TABLES.items():
        column = "path" if "path" in columns.split() else "file"
        assert db.execute(f"SELECT count(*) FROM {table} WHERE {column} = 'src/lib.rs'").fetchone() == (0,), (
            table
        )
    db.close()
