"""Chains as long as machines write them: values followed to a limit, never into the ground."""

import pytest
from support.project import Project

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
