"""Expressions that machines nest deeper than Python's stack: facts of the rest, no crash."""

import pytest

from patinad.code.languages import BY_NAME
from patinad.code.scrape import scrape

DEEP = 3_000
NESTED = {
    "choices": ("javascript", "const x = " + " ||\n ".join(f"a{i}" for i in range(DEEP)) + ";\nx.go();"),
    "branches": ("javascript", "x = " + "b ? c :\n " * DEEP + "a;\nx.go();"),
    "arrays": ("javascript", "const x = " + "[\n" * DEEP + "a" + "]\n" * DEEP + ";\nx.go();"),
    "spread": ("typescript", "const x = " + "[...\n" * DEEP + "a" + "]\n" * DEEP + ";\nx.go();"),
    "known calls": ("javascript", "const x = " + "Array.from(\n" * DEEP + "a" + ")\n" * DEEP + ";\nx.go();"),
    "closures": ("javascript", "const x = " + "useMemo(() =>\n" * DEEP + "a" + ")\n" * DEEP + ";\nx.go();"),
    "operators": ("python", "x = (" + "\n or ".join(f"a{i}" for i in range(DEEP)) + ")\nx.go()\n"),
    "lists": ("python", "x = " + "list(\n" * DEEP + "a" + ")\n" * DEEP + "\nx.go()\n"),
    "exchanges": ("python", "def f():\n    x = a\n" + "    x, y = y, x\n" * DEEP + "    x.go()\n"),
    "tuples": ("rust", "fn f() { let x = " + "(\n" * DEEP + "a" + ",)\n" * DEEP + "; x.go(); }"),
    "macros": ("rust", "fn f() { let x = " + "vec![\n" * DEEP + "a" + "]\n" * DEEP + "; x.go(); }"),
    "wrappers": (
        "rust",
        "fn f() { let x = vec![" + "Box::new(\n" * DEEP + "a" + ")\n" * DEEP + "]; x.go(); }",
    ),
}


@pytest.mark.parametrize("case", NESTED)
def test_what_is_nested_deep(case: str) -> None:
    language, source = NESTED[case]
    facts = scrape(source.encode(), BY_NAME[language])
    assert facts.skipped or any(call.name == "go" for call in facts.calls)
