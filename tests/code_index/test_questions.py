"""Names as people write them, and the questions about them, on real repositories."""

from collections import deque
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.project import Project

from patinad.code import asked as names
from patinad.code.asked import Asked, alike, least_gap, parse
from patinad.code.database import CodeReader
from patinad.code.questions import Wanted, answer, is_in
from patinad.errors import UsageError


def ask(project: Project, question: str, name: str, **more: Any) -> list[dict[str, Any]]:
    with CodeReader(project.code_db) as reader:
        return answer(reader, question, Wanted(name, **more)).results


def places(project: Project, question: str, name: str, **more: Any) -> list[str]:
    return [f"{row['file']}:{row['line']}" for row in ask(project, question, name, **more)]


@pytest.mark.parametrize(
    ("written", "name", "around", "file"),
    [
        ("start", "start", (), ""),
        ("Server.start", "start", ("Server",), ""),
        ("`Server.start()`", "start", ("Server",), ""),
        ("start(host, port)", "start", (), ""),
        ("crate::net::Server::start", "start", ("net", "Server"), ""),
        ("Vec<T>::push", "push", ("Vec",), ""),
        ("(*Server).Start", "Start", ("Server",), ""),
        ("net/http.Handler", "Handler", ("net", "http"), ""),
        ("Server#start", "start", ("Server",), ""),
        ("Server.#start", "#start", ("Server",), ""),
        ("server->start", "start", ("server",), ""),
        ("self.start", "start", (), ""),
        ("src/server.py:start", "start", (), "src/server.py"),
        ("./src/server.py::Server::start", "start", ("Server",), "src/server.py"),
        ("std::vector", "vector", ("std",), ""),
        ("Point::operator==", "operator==", ("Point",), ""),
        ("operator()", "operator()", (), ""),
        ("~Server", "~Server", (), ""),
        ("", "", (), ""),
        ("...", "...", (), ""),
    ],
)
def test_a_name_is_taken_apart(written: str, name: str, around: tuple[str, ...], file: str) -> None:
    assert parse(written)[1:] == (name, around, file)


@given(text=st.text(max_size=60))
def test_any_text_can_be_asked_for(text: str) -> None:
    assert isinstance(parse(text), Asked)


@given(holding=st.lists(st.sampled_from("abc"), max_size=6), data=st.data())
def test_what_holds_a_name_may_be_left_out(holding: list[str], data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.integers(0, max(0, len(holding) - 1)), unique=True).map(sorted))
    around = [holding[place] for place in kept if place < len(holding)]
    gap = least_gap(around, [holding])
    assert gap is not None
    assert 0 <= gap <= len(holding) - len(around)
    assert least_gap(holding, [holding]) == 0
    assert least_gap([*around, "z"], [holding]) is None


@pytest.fixture
def python(project: Project) -> Project:
    project.write(
        pkg__api_py="from . import net\n\n\ndef get(url):\n    return net.Session().get(url)\n",
        pkg__net_py=(
            "import os.path as p\n\n\nclass Session:\n    def __init__(self):\n        self.pool = []\n\n"
            "    def get(self, url):\n        return self.send(url)\n\n    def send(self, url):\n"
            "        return retry(url)\n\n\ndef retry(url):\n    return fetch(url)\n\n\ndef fetch(url):\n"
            "    if url:\n        return retry(url)\n    return p.join(url)\n"
        ),
        use_py="import pkg.net\nfrom pkg import api\n\napi.get('x')\n",
    )
    project.put("pkg/__init__.py", "from .api import get\n")
    project.put("src/util.h", "int twice(int);\n")
    project.put("src/main.c", '#include "util.h"\nint main(void) { return twice(1); }\n')
    project.commit()
    project.scrape()
    return project


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("get", ["pkg/api.py:4", "pkg/net.py:8"]),
        ("Session.get", ["pkg/net.py:8"]),
        ("pkg.net.Session.get", ["pkg/net.py:8"]),
        ("pkg.get", ["pkg/api.py:4"]),  # what the package re-exports: nothing else is as near
        ("net.py:get", ["pkg/net.py:8"]),
        ("pkg/net.py:Session.get", ["pkg/net.py:8"]),
        ("et.py:get", []),
        ("pkg/net.py:9", ["pkg/net.py:8"]),
        ("net.py:4", ["pkg/net.py:4"]),
        ("net.py:2", []),
        ("net.py:99999999999999999999", []),
        ("Server.get", []),
        ("pkg/net.py:nothing", []),
    ],
)
def test_definitions_by_what_holds_them(python: Project, name: str, found: list[str]) -> None:
    assert places(python, "defs", name) == found


def test_what_narrows_an_answer(python: Project) -> None:
    assert places(python, "defs", "get", file="api.py") == ["pkg/api.py:4"]
    assert places(python, "defs", "get", kind="method") == ["pkg/net.py:8"]
    assert places(python, "defs", "get", language="c") == []
    with CodeReader(python.code_db) as reader:
        found = answer(reader, "defs", Wanted("get", limit=1))
    assert (len(found.results), found.total) == (1, 2)
    with pytest.raises(UsageError, match="did you mean 'python'"):
        ask(python, "defs", "get", language="pyton")
    with pytest.raises(UsageError, match="no name"):
        ask(python, "defs", " ")
    with pytest.raises(UsageError, match="limit"):
        ask(python, "defs", "get", limit=-1)
    with pytest.raises(UsageError, match="depth"):
        ask(python, "callers", "get", depth=1000)


@pytest.mark.parametrize(
    ("path", "wanted", "fits"),
    [
        ("a/b/c.py", "a/b", True),
        ("a/b/c.py", "./a/b/c.py", True),
        ("a/b/c.py", "b/c.py", True),
        ("a/b/c.py", "b/", True),
        ("a/b/c.py", "*.py", True),
        ("a/b/c_test.go", "*_test.go", True),
        ("a/b/c.py", "c", False),
        ("ab/c.py", "b/c.py", False),
    ],
)
def test_a_file_filter_is_a_path_a_folder_or_a_pattern(path: str, wanted: str, fits: bool) -> None:
    assert is_in(path, wanted) is fits


def test_who_reaches_it_with_the_next_hop_and_cycles_ended(python: Project) -> None:
    found = [(c["distance"], c["caller"], c["target"]) for c in ask(python, "callers", "retry", depth=9)]
    assert found == [
        (1, "Session.send", "retry"),
        (1, "fetch", "retry"),
        (2, "Session.get", "Session.send"),
        (3, "get", "Session.get"),
        (4, "use", "get"),
    ]
    near = ask(python, "callers", "retry", depth=2)
    assert [c["caller"] for c in near] == ["Session.send", "fetch", "Session.get"]


def test_what_it_reaches(python: Project) -> None:
    found = [(c["distance"], c["caller"], c["target"]) for c in ask(python, "callees", "api.get", depth=9)]
    assert found == [
        (1, "get", "Session"),
        (1, "get", "Session.get"),
        (2, "Session.get", "Session.send"),
        (3, "Session.send", "retry"),
        (4, "retry", "fetch"),
    ]


def test_a_constructor_is_called_by_its_type_and_a_type_calls_what_its_methods_call(python: Project) -> None:
    assert places(python, "callers", "Session.__init__") == ["pkg/api.py:5"]
    assert [c["callee"] for c in ask(python, "callees", "Session")] == ["self.send", "retry"]


def test_full_text_ranks_by_where_and_how_often_a_word_stands(project: Project) -> None:
    project.put(
        "a.py",
        'def parse():\n    pass\n\n\ndef other():\n    "Parse, and parse again, then parse."\n\n\n'
        'def last(text):\n    "A long text about this and that, in which somewhere something may parse."\n',
    )
    for number in range(9):
        project.put(f"more{number}.py", f"def unrelated{number}():\n    pass\n")
    project.commit()
    project.scrape()
    with CodeReader(project.code_db) as reader:
        hits = reader.search("parse")
    assert [hit.definition.name for hit in hits] == ["parse", "other", "last"]
    assert hits[0].score > hits[1].score > hits[2].score > 0


def test_a_call_of_an_overloaded_function_leads_to_its_body(project: Project) -> None:
    project.write(
        a_py=(
            "import typing as t\nfrom typing import overload\n\n\n@overload\ndef f(x: int) -> int: ...\n@overload\n"
            "def f(x: str) -> str: ...\ndef f(x):\n    return x\n\n\nclass K:\n    @t.overload\n"
            "    def m(self, x: int) -> int: ...\n    def m(self, x=f(1)):\n        return self.m(x)\n"
        ),
    )
    project.commit()
    project.scrape()
    assert [(c["line"], c["target_line"]) for c in ask(project, "callers", "f")] == [(16, 9)]
    assert [(c["line"], c["target_line"]) for c in ask(project, "callers", "K.m")] == [(17, 16)]


def test_who_imports_a_module_and_what_it_imports(python: Project) -> None:
    assert places(python, "imports", "pkg.net") == ["pkg/api.py:1", "use.py:1"]
    assert places(python, "imports", "pkg/net.py") == ["pkg/api.py:1", "use.py:1"]
    assert places(python, "imports", "api") == ["pkg/__init__.py:1", "use.py:2"]
    assert places(python, "imports", "os.path") == places(python, "imports", "os") == ["pkg/net.py:1"]
    assert places(python, "imports", "util.h") == places(python, "imports", "util") == ["src/main.c:1"]
    by = ask(python, "imports", "use.py", by=True)
    assert [(i["path"], i["name"], i["target_file"]) for i in by] == [
        ("pkg.net", "", "pkg/net.py"),
        ("pkg", "api", "pkg/api.py"),
    ]
    assert places(python, "imports", "main.c", by=True) == ["src/main.c:1"]


def test_members_of_one_of_several_namesakes(project: Project) -> None:
    project.write(
        a_py="class T:\n    x = 1\n", b_py="class T:\n    y = 1\n\n\nclass U:\n    class T:\n        z = 1\n"
    )
    project.commit()
    project.scrape()
    assert [m["name"] for m in ask(project, "members", "T")] == ["x", "y", "z"]
    assert [m["name"] for m in ask(project, "members", "a.T")] == ["x"]
    assert [m["name"] for m in ask(project, "members", "U.T")] == ["z"]
    assert [m["name"] for m in ask(project, "members", "b.py:T")] == ["y", "z"]


def test_the_nearest_names_are_told_where_there_is_none(python: Project) -> None:
    with CodeReader(python.code_db) as reader:
        near = {
            name: answer(reader, "callers", Wanted(name)).nearest
            for name in ("Retry", "sesion", "no.get", "main")
        }
        assert names.nearest(reader.db, parse("qqqqqq")) == []
    assert near["Retry"][0] == "retry"
    assert near["sesion"][0] == "Session"
    assert near["no.get"] == ["get", "Session.get"]
    assert near["main"] == [], "it is there, and nobody calls it"


def test_names_spelled_alike_come_before_names_that_hold_it() -> None:
    assert alike("parseHeader", ["parse_header", "parse_headers", "reparse_header_line", "other"]) == [
        "parse_header",
        "parse_headers",
        "reparse_header_line",
    ]
    assert alike("___", ["a"]) == []


@given(
    edges=st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=14),
    depth=st.integers(2, 5),
)
def test_the_walk_is_a_breadth_first_search(edges: set[tuple[int, int]], depth: int) -> None:
    import sqlite3

    from patinad.code.questions import CALLEES_WALK, CALLERS_WALK, listed

    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE calls (id INTEGER PRIMARY KEY, caller INTEGER, target INTEGER)")
    base = 1 << 20
    for number, (caller, target) in enumerate(sorted(edges)):
        db.execute("INSERT INTO calls VALUES (?, ?, ?)", (base + number, caller, base + target))
    for sql, column in ((CALLERS_WALK, "caller + 1048576"), (CALLEES_WALK, "target")):
        neighbours: dict[int, set[int]] = {}
        for caller, target in edges:
            here, there = (target, caller) if sql is CALLERS_WALK else (caller, target)
            neighbours.setdefault(here, set()).add(there)
        distances, queue = {0: 0}, deque([0])
        while queue:
            node = queue.popleft()
            for other in neighbours.get(node, ()):
                if other not in distances and distances[node] < depth:
                    distances[other] = distances[node] + 1
                    queue.append(other)
        del distances[0]
        found = {}
        for call, distance in db.execute(sql, (listed([base]), depth)):
            (node,) = db.execute(f"SELECT {column} FROM calls WHERE id = ?", (call,)).fetchone()
            found[node - base] = distance
        assert found == distances
    db.close()
