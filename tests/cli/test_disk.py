"""What is read from disk while no daemon runs, and what is said of files that cannot be read."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from patinad.cli.disk import unreadable
from patinad.cli.main import main
from patinad.paths import Paths
from patinad.store.database import DAEMON, open_database
from patinad.vectors import models

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def indexed(repository: Path, git: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository that was scraped in the foreground, and where commands are run."""
    (repository / "a.py").write_text("def start():\n    pass\n")
    git(repository, "add", "a.py")
    git(repository, "commit", "--quiet", "-m", "one")
    monkeypatch.chdir(repository)
    assert main(["scrape", "code"]) == 0
    return repository


@pytest.mark.usefixtures("indexed")
@pytest.mark.parametrize("content", [b"", b"no database at all" * 100], ids=["empty", "damaged"])
def test_a_blobs_db_that_cannot_be_read_hides_no_code(
    content: bytes, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = Paths.for_user(os.environ)
    one = models.Installed(model=models.MODELS[0], folder=paths.models)
    monkeypatch.setattr(models, "find", lambda *_: one)
    for suffix in ("-wal", "-shm"):
        paths.blobs_db.with_name(paths.blobs_db.name + suffix).unlink(missing_ok=True)
    paths.blobs_db.write_bytes(content)
    capsys.readouterr()
    assert main(["code", "defs", "start"]) == 0
    assert "a.py:1" in capsys.readouterr().out


@pytest.mark.usefixtures("indexed")
@pytest.mark.parametrize("question", ["defs", "callers", "callees", "imports", "members"])
def test_an_empty_name_is_told(question: str, capsys: Captured) -> None:
    capsys.readouterr()
    assert main(["code", question, ""]) == 2
    assert "there is no name to ask about" in capsys.readouterr().err


def test_an_empty_daemon_db_is_told_with_a_way_out_that_helps(capsys: Captured) -> None:
    paths = Paths.for_user(os.environ)
    paths.state.mkdir(parents=True)
    paths.daemon_db.touch()
    assert main(["repo", "list"]) == 1
    assert "`patinad up` sets it aside" in capsys.readouterr().err


def test_a_refusal_of_the_machine_is_not_called_damage(tmp_path: Path) -> None:
    open_database(tmp_path / "one.db", DAEMON).close()
    first = sqlite3.connect(tmp_path / "one.db", isolation_level=None, timeout=0)
    second = sqlite3.connect(tmp_path / "one.db", isolation_level=None, timeout=0)
    first.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError) as busy:
        second.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError) as missing:
        sqlite3.connect(f"{tmp_path.as_uri()}?mode=ro", uri=True).execute("SELECT 1 FROM sqlite_master")
    first.close()
    second.close()
    assert str(unreadable(tmp_path, busy.value, "rebuild it")).endswith("try again")
    assert "rebuild it" not in str(unreadable(tmp_path, missing.value, "rebuild it"))
