"""What makes a file a language's, and that a language is a row, a query and a case: no other Python names one."""

import ast
from pathlib import Path

import pytest

from patinad.code.languages import BY_NAME, LANGUAGES, by_content, detect

PACKAGE = Path(__file__).parents[2] / "patinad"
# What a language is stands in its row; two hold what rows are made of, and one reads our own modules.
ROWS = {"languages.py", "builtin_names.py", "spelling.py", "versions.py"}
FOLDERS = ("code", "ask", "git", "store", "vectors", "daemon")


@pytest.mark.parametrize(
    ("path", "head", "name"),
    [
        ("a/b.py", "", "python"),
        ("B.PY", "", "python"),
        ("typing.pyi", "", "python"),
        ("SConstruct", "", "python"),
        ("site/wscript", "", "python"),
        ("Jakefile", "", "javascript"),
        ("a.mjs", "", "javascript"),
        ("a.cjs", "", "javascript"),
        ("a.jsx", "", "javascript"),
        ("x.ts", "", "typescript"),
        ("x.d.ts", "", "typescript"),
        ("x.mts", "", "typescript"),
        ("x.tsx", "", "tsx"),
        ("x.c", "", "c"),
        ("x.C", "", "cpp"),
        ("x.cc", "", "cpp"),
        ("x.tcc", "", "cpp"),
        ("x.h", "int f(void);\n", "c"),
        ("x.h", "#pragma once\nnamespace a {\nclass B {\n", "cpp"),
        ("x.rs", "", "rust"),
        ("x.go", "", "go"),
        ("x.cairo", "", "cairo"),
        ("x.sol", "", "solidity"),
        ("X.java", "", "java"),
        ("bin/tool", "#!/usr/bin/python\n", "python"),
        ("bin/tool", "#! /usr/bin/python3.11 -u\n", "python"),
        ("bin/tool", "#!/usr/bin/env python3\n", "python"),
        ("bin/tool", "#!/usr/bin/env -S python3 -u\n", "python"),
        ("bin/tool", "#!/usr/bin/env -Spython3 -u\n", "python"),
        ("bin/tool", "#!/usr/bin/env -S PYTHONPATH=. pypy3\n", "python"),
        ("bin/tool", "#!/usr/bin/env -S uv run --script\n", "python"),
        ("bin/tool", "#!/usr/local/bin/node\n", "javascript"),
        ("bin/tool", "#!/usr/bin/env -S node --no-warnings\n", "javascript"),
        ("bin/tool", "#!/usr/bin/env -S deno run --allow-net\n", "typescript"),
        ("bin/tool", "#!/usr/bin/env ts-node\n", "typescript"),
        ("bin/tool", "#!/usr/bin/env rust-script\n", "rust"),
        ("bin/tool", "#!/bin/sh\n", None),
        ("bin/tool", "#!/usr/bin/env bash\n", None),
        ("bin/tool", "#!/usr/bin/perl # not python\n", None),
        ("include/vector", "// <vector> -*- C++ -*-\n", "cpp"),
        ("tool", "# -*- mode: python; coding: utf-8 -*-\n", "python"),
        ("tool", "# -*- coding: utf-8 -*-\n", None),
        ("README.md", "#!/usr/bin/python\n", None),
        ("BUILD", "py_library(name = 'a')\n", None),
        ("Rakefile", "task :a\n", None),
        ("Makefile", "all:\n", None),
        (".py", "", None),
        ("", "", None),
    ],
)  # fmt: skip
def test_detect(path: str, head: str, name: str | None) -> None:
    found = detect(path, head.encode())
    assert (found.name if found else None) == name
    if found != detect(path, b""):
        assert by_content(path), "a path whose content decides must be read"


def test_no_extension_is_claimed_twice_without_evidence() -> None:
    for extension in {extension for language in LANGUAGES for extension in language.extensions}:
        claiming = [language for language in LANGUAGES if extension in language.extensions]
        assert sum(not language.evidence for language in claiming) <= 1


def test_every_language_has_a_case() -> None:
    here = Path(__file__).parent
    assert not [name for name in BY_NAME if not list((here / name).glob("*/input.*"))]


def test_no_language_is_named_outside_its_row() -> None:
    """Another language is a query, a row and a case: nothing else may have to change."""
    words = {
        word for language in LANGUAGES for word in (language.name, *language.extensions, *language.filenames)
    }
    named = [
        f"{path.relative_to(PACKAGE)}:{node.lineno} {node.value!r}"
        for folder in FOLDERS
        for path in sorted((PACKAGE / folder).rglob("*.py"))
        if path.name not in ROWS
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in words
    ]
    assert not named
