"""The ledger is where nothing that cleans a working tree can reach it."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from support.daemon import Daemon

Git = Callable[..., str]


@pytest.fixture
def watched(repository: Path, daemon: Daemon, git: Git) -> Path:
    (repository / "a.py").write_text("def run():\n    pass\n")
    git(repository, "add", "a.py")
    git(repository, "commit", "--quiet", "-m", "work")
    daemon.start().ask("repo.add", path=str(repository))
    daemon.wait_fresh(repository)
    return repository


def tables(path: Path) -> set[str]:
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        return {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    finally:
        db.close()


def test_cleaning_the_working_tree_leaves_the_ledger_and_the_link_comes_back(
    watched: Path, daemon: Daemon, git: Git
) -> None:
    ledger, link = watched / ".git" / "patina" / "facts.db", watched / ".patina" / "data" / "facts.db"
    assert {"sessions", "session_commits", "evidence", "beliefs"} <= tables(ledger)
    assert link.is_symlink()
    assert link.resolve() == ledger
    db = sqlite3.connect(ledger)
    with db:
        db.execute("INSERT INTO domains (name, uid, created_at) VALUES ('kept', 'u', '2026-01-01T00:00:00Z')")
    db.close()
    git(watched, "clean", "-xdf", "--quiet")
    assert not link.exists()
    git(watched, "commit", "--quiet", "--allow-empty", "-m", "more")
    daemon.wait_for(link.exists, "linked again")
    daemon.wait_fresh(watched)
    db = sqlite3.connect(link)
    assert db.execute("SELECT name FROM domains").fetchall() == [("kept",)]
    db.close()
    assert git(watched, "status", "--porcelain") == ""


def test_what_bars_the_ledger_is_told_and_the_code_is_indexed_all_the_same(
    repository: Path, daemon: Daemon, git: Git
) -> None:
    (repository / "a.py").write_text("x = 1\n")
    git(repository, "add", "a.py")
    git(repository, "commit", "--quiet", "-m", "work")
    (repository / ".git" / "patina").mkdir()
    (repository / ".git" / "patina" / "facts.db").symlink_to("/nowhere/else.db")
    daemon.start().ask("repo.add", path=str(repository))
    row = daemon.wait_fresh(repository)
    assert row["indexed_commit"] == git(repository, "rev-parse", "HEAD")
    assert "symlink" in row["last_error"]
