"""The key under which facts are cached is the same in every process, and changes with all that decides about facts."""

import os
import subprocess
import sys

import pytest

from patinad.code.versions import EXTRACTOR, INDEXER

PROGRAM = (
    "from patinad.code.languages import LANGUAGES; from patinad.code.versions import extractor_version; "
    "print([extractor_version(language) for language in LANGUAGES])"
)


def test_the_version_does_not_change_with_the_hash_seed() -> None:
    said = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1


# What a language's row says is hashed as it stands there; the rest has no say.
IN_ROWS = {"builtin_names", "modules", "spelling"}
HOW = {"fork", "portions", "versions"}


@pytest.mark.parametrize(
    ("entries", "counted", "more"),
    [
        ("scrape", EXTRACTOR, IN_ROWS | HOW),
        (
            "resolve writer tree",
            INDEXER,
            {"facts", "spelling"} | HOW,
        ),  # facts: their shape is the extractor's
    ],
    ids=["extractor", "indexer"],
)
def test_every_module_that_decides_counts(entries: str, counted: tuple[str, ...], more: set[str]) -> None:
    program = f"""
import importlib, sys
for name in {entries.split()!r}:
    importlib.import_module("patinad.code." + name)
print(*(name.removeprefix("patinad.code.") for name in sys.modules if name.startswith("patinad.code.")))
"""
    found = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert set(found.stdout.split()) - more <= set(counted)
    assert set(counted) <= set(found.stdout.split())
