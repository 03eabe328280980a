"""The documents say what is true: their commands exist, and CI runs the line that README shows."""

import re
from pathlib import Path

import click
import pytest

from patinad.cli.main import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
README, CONTRIBUTING = (ROOT / name for name in ("README.md", "CONTRIBUTING.md"))


def shell_lines(document: Path) -> list[str]:
    """The lines of every `sh` block of a document."""
    blocks = re.findall(r"^```sh\n(.*?)^```", document.read_text(), re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line and not line.startswith("#")]


def test_readme_begins_with_the_two_commands() -> None:
    install, checks = shell_lines(README)[:2]
    assert install.startswith("python3 -m venv .venv && ")
    assert " patinad up" in install.replace("/", " ")
    assert checks.startswith("python3 -m venv .ci-venv && ")
    for check in ("ruff check", "ruff format --check", "mypy", "lint-imports", "pytest"):
        assert f".ci-venv/bin/{check}" in checks


def test_contributing_shows_the_same_line_of_checks() -> None:
    assert shell_lines(CONTRIBUTING)[0] == shell_lines(README)[1]


def test_ci_finds_exactly_that_line() -> None:
    script = (ROOT / ".ci" / "run").read_text()
    pattern = re.search(r"sed -n 's/(.*?)/&/p' README.md", script)
    assert pattern is not None
    found = [
        line for line in README.read_text().splitlines() if re.match(pattern[1].replace("\\.", "[.]"), line)
    ]
    assert found == [shell_lines(README)[1]]


def every_mention() -> list[tuple[str, list[str]]]:
    """Each `patinad ...` in a code span or block of the documents, with where it stands."""
    found = []
    for document in sorted(ROOT.glob("*.md")):
        text = document.read_text()
        code = re.findall(r"`([^`\n]+)`", text) + re.findall(r"^(patinad .*)$", text, re.MULTILINE)
        found += [(document.name, span.split()[1:]) for span in code if re.match(r"patinad [a-z]", span)]
    return found


@pytest.mark.parametrize(("document", "words"), every_mention(), ids=str)
def test_every_command_that_a_document_names_exists(document: str, words: list[str]) -> None:
    table = {entry.name: entry for entry in COMMANDS}
    for name in words[0].rstrip(",.").split("|"):
        assert name in table
        command = table[name].load()
        if isinstance(command, click.Group) and len(words) > 1 and re.match(r"[a-z]", words[1]):
            for sub in words[1].rstrip(",.").split("|"):
                assert sub in command.commands
