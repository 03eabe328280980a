"""Mending: offsets and lines stay, a better parse is kept, and parsing again around a change is parsing again."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from patinad.code import grammar, mend
from patinad.code.conditionals import straightened
from patinad.code.health import errors
from patinad.code.languages import BY_NAME
from patinad.code.scrape import scrape

HERE = Path(__file__).parent
INPUTS = sorted(path for name in ("c", "cpp") for path in (HERE / name).glob("*/input.*"))
lines = st.lists(
    st.sampled_from(
        ["#if A", "#ifdef B", "#else", "#elif C", "#if 0", "#endif", "# if X \\", "  && Y", "if(a", "{", "}", "} else {", ")",
         "int f(void) { return 1; }", "a++;", "// {", "/* }", "*/", '"{"', "'}'", "", "LIB_API void g(int);", "LIB_X(a,"]
    ),
    max_size=40,
)  # fmt: skip


def shape(source: bytes) -> list[int]:
    return [len(line) for line in source.split(b"\n")]


@given(lines)
@settings(max_examples=300, deadline=None)
def test_lines_and_offsets_stay(written: list[str]) -> None:
    source = "\n".join(written).encode()
    broken, _ = errors(grammar.load(BY_NAME["c"]).parser.parse(source).root_node)
    laid = straightened(source, broken)
    assert shape(laid) == shape(source)
    assert all(new in (old, 32) for old, new in zip(source, laid, strict=True))
    parsed = mend.parse(grammar.load(BY_NAME["c"]).parser, source, BY_NAME["c"])
    assert shape(parsed.source) == shape(source)
    assert parsed.broken == errors(parsed.tree.root_node)[0]


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.parent.name}/{path.parent.name}")
def test_parsed_again_around_changes(path: Path) -> None:
    """The tree that edits led to is the one that a parse from nothing gives."""
    language = BY_NAME[path.parent.parent.name]
    parser = grammar.load(language).parser
    parsed = mend.parse(parser, path.read_bytes(), language)
    assert str(parser.parse(parsed.source).root_node) == str(parsed.tree.root_node)


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("int f(int a) {\n#if A\n if (a) {\n#else\n if (b) {\n#endif\n }\n return 1;\n}\nint g(void) { return 2; }\n", "f g"),
        ("#if 0\nint f( {\n#else\nint f(void) {\n#endif\n return 1; }\nint g(void) { return 2; }\n", "f g"),
        ("#if A\nint f(void) { return 1; }\n#else\nint f(int a) { return a; }\n#endif\nint x y z;\n", "f f"),
        ("struct a { int b; } c;\nLIB_API LIB_NOTHROW\nint f(void) { return 1; }\n", "a f"),
        ("int e;\nstatic void printflike(3, 4)\nf(char **buf, const char *fmt, ...)\n{\n}\nint g(void) { return 1; }\n", "f g"),
        ("    char *\nf(expand_T *xp UNUSED, int idx)\n{\n    return 0;\n}\nint g(void) { return 1; }\n", "f g"),
        ("static FORCEINLINE int f (LOCK *sl) {\n  return 1;\n}\nint g(void) { return 1; }\n", "f g"),
    ],
    ids=["branches share a brace", "never", "whole branches stay", "macros", "between type and name", "unused", "before a type"],
)  # fmt: skip
def test_found(source: str, names: str) -> None:
    facts = scrape(source.encode(), BY_NAME["c"])
    found = [symbol.name for symbol in facts.symbols if symbol.kind in {"function", "struct"}]
    assert found == names.split()


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("namespace a {\nLIB_API_ Pairs find(const M& g) {\n return g;\n}\nint g() { return 1; }\n}\n", "a.find a.g"),
        ("void Mock::leak(const void* p)\n    LIB_EXCLUDED_(a::lock) {\n f();\n}\nint g() { return 1; }\n", "Mock.leak g"),
        ("int x y z;\nTEST_F(one, two) {\n  run();\n}\nint RUN_ALL() { return 1; }\n", "TEST_F RUN_ALL"),
        ("constexpr big::operator bool() const { return lo; }\ninline big::operator char() const { return lo; }\n",
         "big.operator bool|big.operator char"),
        ("struct A {\n operator Action<R(Args...)>() const { return 1; }\n};\n", "A.operator Action<R(Args...)>"),
    ],
    ids=["a macro before a type", "a macro behind the parameters", "macros that define", "conversions out of line", "a conversion to a template"],
)  # fmt: skip
def test_found_in_cpp(source: str, names: str) -> None:
    """Each was read without an error by the grammar, and as something else."""
    facts = scrape(source.encode(), BY_NAME["cpp"])
    found = [symbol.qualified_name for symbol in facts.symbols if symbol.kind in {"function", "method"}]
    assert found == (names.split("|") if "|" in names else [names] if "<" in names else names.split())


@pytest.mark.parametrize(
    ("name", "source", "names"),
    [
        ("typescript", ("interface A {\n  /** first */\n  <F>(x: F): C\n  <\n    G,\n  >(x: G): C\n  b(): D\n}\ninterface E {}\n"
         "const f = dual<\n  <A>(a: A) => A,\n  <B>(b: B) => B\n>(2)\n"), "A b E f"),
        ("tsx", "type A = {\n  b(): C\n  <F extends G>(x: F): C\n}\ninterface E {}\nconst f = () => (\n  <A>\n    <B />\n  </A>\n)\n", "A b E f"),
    ],
)  # fmt: skip
def test_found_in_typescript(name: str, source: str, names: str) -> None:
    """A signature without a name goes on with the type of the line before, where that has no semicolon."""
    facts = scrape(source.encode(), BY_NAME[name])
    assert facts.error_share == 0
    assert [symbol.name for symbol in facts.symbols] == names.split()
