"""Chains as long as machines write them: values followed to a limit, never into the ground."""

from typing import Any

import pytest
from support.project import Project

from patinad.code.exports import Exports, Thing

LINKS = 3_000


def edges_of(project: Project, text: str, path: str = "a.py") -> dict[str, str]:
    project.put(path, text)
    project.commit()
    project.scrape()
    return dict(project.edges())


@pytest.mark.parametrize("last", ["A()", "f0()"])
def test_functions_that_return_what_others_return(project: Project, last: str) -> None:
    chain = "".join(f"def f{i}(): return f{i + 1}()\n" for i in range(LINKS))
    edges = edges_of(
        project,
        f"class A:\n    def go(self): pass\n{chain}def f{LINKS}(): return {last}\nf0().go()\nf{LINKS - 3}().go()\n",
    )
    assert edges["f0().go"] == "?"
    assert edges[f"f{LINKS - 3}().go"] == ("A.go" if last == "A()" else "?")


def test_types_above_types(project: Project) -> None:
    chain = "".join(f"class C{i}(C{i + 1}): pass\n" for i in range(LINKS))
    edges = edges_of(
        project, f"{chain}class C{LINKS}:\n    def go(self): pass\nC0().go()\nC{LINKS - 3}().go()\n"
    )
    assert edges[f"C{LINKS - 3}().go"] == f"C{LINKS}.go"
    assert edges["C0().go"] in {"?", f"C{LINKS}.go"}


def test_names_of_names_and_files_that_pass_them_on(project: Project) -> None:
    for i in range(300):
        project.put(f"m{i}.py", f"from m{i + 1} import go, Box\n")
    project.put("m300.py", "def go(): pass\nclass Box:\n    def open(self): pass\n")
    edges = edges_of(project, "from m0 import go, Box\nfrom m290 import Box as Near\ngo()\nNear().open()\n")
    assert edges["Near().open"] == "Box.open"
    assert edges["go"] in {"?", "go"}


@pytest.mark.parametrize("count", [3, 200])
def test_a_name_bound_again_and_again(project: Project, count: int) -> None:
    """Once 159 s: each use looked at every binding of the function."""
    again = "".join("    if a:\n        x = x.go()\n    x.go()\n" for _ in range(count))
    lines = "".join(f"    y = B{i % 2}()\n    y.go()\n" for i in range(count))
    edges = edges_of(
        project,
        "class B0:\n    def go(self): return self\nclass B1:\n    def go(self): pass\n"
        f"def one(a, x):\n{again}\ndef two():\n{lines}    last = y\n    last.go()\n",
    )
    assert edges["x.go"] == "?"
    assert edges["last.go"] == f"B{(count - 1) % 2}.go"


CIRCLES = {
    "an iterator is its own": (
        """--- a.py
class A:
    def __iter__(self) -> 'A': return self
    def go(self): pass
def make() -> A: ...
--- b.py
from a import make
def f():
    for one in make():
        one.go()
    make().go()
""",
        {"one.go": "?", "make().go": "A.go"},
    ),
    "two are each other's": (
        """--- a.py
class A:
    def __iter__(self) -> 'B': ...
class B:
    def __iter__(self) -> A: ...
    def go(self): pass
def make() -> A: ...
--- b.py
from a import make, B
def f(b: B):
    for one in make():
        one.go()
    b.go()
""",
        {"one.go": "?", "b.go": "B.go"},
    ),
    "two stand for each other": (
        """--- src/lib.rs
pub struct A; pub struct B;
impl Deref for A { type Target = B; }
impl Deref for B { type Target = A; }
impl A { pub fn go(&self) {} }
pub fn f(a: A, b: B) { a.gone(); a.go(); b.go(); }
""",
        {"a.gone": "?", "a.go": "A.go", "b.go": "A.go"},
    ),
    "one stands for more and more of itself": (
        """--- src/lib.rs
pub struct A<T> { t: T }
impl<T> Deref for A<T> { type Target = A<A<T>>; }
pub fn f(a: A<u8>) { a.gone(); }
""",
        {"a.gone": "?"},
    ),
    "two types are made of each other": (
        """--- a.go
package p
type A B
type B A
func (a A) Go() {}
func f(a A) { for _, one := range a { one.Go() }; a.Go() }
""",
        {"one.Go": "?", "a.Go": "A.Go"},
    ),
}


@pytest.mark.parametrize("case", CIRCLES)
def test_values_that_lead_round(project: Project, case: str) -> None:
    """`-> A` behind the `__iter__` of an A took Python's whole stack, and the scrape with it."""
    files, wanted = CIRCLES[case]
    for part in files.split("--- ")[1:]:
        path, _, text = part.partition("\n")
        project.put(path, text)
    project.commit()
    project.scrape()
    edges = dict(project.edges())
    assert {callee: edges[callee] for callee in wanted} == wanted


def test_imports_of_everything_whose_files_are_not_there(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each asked all the others what it opens: generated modules that are not committed took the scrape hours."""
    missing = [f"missing{i}" for i in range(9)]
    project.put("p/__init__.py", "".join(f"from p.{name} import *\n" for name in missing))
    named = "".join(f"def {name}(): pass\n" for name in missing)
    project.put("there.py", f"def go(): pass\ndef gone(): pass\n{named}")
    asked = 0
    look = Exports.from_wildcard

    def counted(self: Exports, *place: Any, **how: Any) -> Thing:
        nonlocal asked
        asked += 1
        assert asked < 10_000
        return look(self, *place, **how)

    monkeypatch.setattr(Exports, "from_wildcard", counted)
    edges = edges_of(project, "from p import gone\nfrom there import go\ngone()\ngo()\n")
    assert edges == {"gone": "?", "go": "go"}
