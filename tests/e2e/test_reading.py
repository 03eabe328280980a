"""The daemon asked in plain words, and told to index a clone beside a repository."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.daemon import Daemon

from patinad import client
from patinad.cli.main import main
from patinad.errors import UsageError


def test_questions_follow_the_commits(
    repository: Path, daemon: Daemon, tmp_path: Path, git: Callable[..., str]
) -> None:
    (repository / "a.py").write_text("def run():\n    return other()\n\n\ndef other():\n    return 1\n")
    git(repository, "add", "a.py")
    git(repository, "commit", "-q", "-m", "one")
    path = str(repository)
    daemon.start().ask("repo.add", path=path)
    daemon.wait_fresh(repository)
    found = daemon.ask("ask", path=path, text="who calls other")
    assert [(r["name"], r["line"], r["snippet"]) for r in found["results"]] == [
        ("run", 2, "def run():\n    return other()")
    ]
    assert found["freshness"]["stale"] is False

    (repository / "b.py").write_text("from a import other\n\n\ndef again():\n    other()\n")
    git(repository, "add", "b.py")
    git(repository, "commit", "-q", "-m", "two")
    daemon.wait_fresh(repository)
    assert {r["name"] for r in daemon.ask("ask", path=path, text="who calls other")["results"]} == {
        "run",
        "again",
    }
    reached = daemon.ask("code.callers", path=path, name="other", depth=3, limit=1)
    assert (len(reached["results"]), reached["total"]) == (1, 2)
    (repository / "b.py").write_text("changed = 1\n")
    assert daemon.ask("ask", path=path, text="who calls other")["freshness"]["modified_paths"] == ["b.py"]
    with pytest.raises(UsageError, match="limit"):
        client.call(daemon.paths, "ask", {"path": path, "text": "x", "limit": 0})

    library = tmp_path / "library"
    git(tmp_path, "clone", "-q", path, str(library))
    for changed in (True, False):
        (one,) = daemon.ask("scrape.reference", path=path, repo=str(library))["references"]
        assert (one["name"], one["changed"], one["files"]) == ("library", changed, 2)
    assert (repository / "layer/dust/repos/library.db").exists()
    assert daemon.ask("code.defs", path=path, name="other", repo="library")["total"] == 1
    assert daemon.ask("ask", path=path, text="other", repo="library")["results"][0]["line"] == 5
    assert git(repository, "status", "--porcelain") == "M b.py"


def test_an_index_of_another_shape_is_told_and_built_anew(
    repository: Path, daemon: Daemon, git: Callable[..., str], monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    (repository / "a.py").write_text("def run():\n    pass\n")
    git(repository, "add", "a.py")
    git(repository, "commit", "-q", "-m", "one")
    monkeypatch.setenv("PATINAD_HOME", daemon.environment["PATINAD_HOME"])
    monkeypatch.chdir(repository)
    # In a process of its own: this one may hold other databases open, with which none may fork.
    command = [sys.executable, "-m", "patinad", "scrape", "code"]
    subprocess.run(command, cwd=repository, env=daemon.environment, check=True, capture_output=True)
    db = sqlite3.connect(repository / ".patina/data/code.db")
    db.execute("PRAGMA user_version = 1")
    db.close()
    for question in (["code", "defs", "run"], ["ask", "run"]):
        assert main(question) == 1
        assert "another version of patinad wrote it" in capsys.readouterr().err
    daemon.start().ask("repo.add", path=str(repository))
    daemon.wait_fresh(repository)
    assert daemon.ask("ask", path=str(repository), text="run")["results"][0]["name"] == "run"
