"""The spool: complete files become jobs before they go; nothing in it can hurt the reader."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from patinad.daemon import spool as spooling
from patinad.daemon.database import Tables, open_tables
from patinad.daemon.spool import PATIENCE_S, Spool
from patinad.git.layout import locate, read_head
from patinad.paths import Paths

Git = Callable[..., str]
OLD, NEW = "a" * 40, "b" * 40


@pytest.fixture
def paths() -> Paths:
    return Paths.for_user(os.environ)


@pytest.fixture
def tables(paths: Paths) -> Iterator[Tables]:
    one = open_tables(paths)
    paths.spool.mkdir()
    yield one
    one.db.close()


def line(
    folder: Path, hook: str = "post-commit", arguments: str = "", pairs: str = "", git_dir: str = ".git"
) -> bytes:
    return f"1\t{hook}\t{arguments}\t{pairs}\t{git_dir}\t{folder}\tend\n".encode()


def jobs(tables: Tables) -> list[tuple[str, str]]:
    return tables.db.execute("SELECT kind, target FROM jobs WHERE state = 'queued'").fetchall()


def commit(git: Git, folder: Path) -> str:
    git(folder, "commit", "--quiet", "--allow-empty", "-m", "work")
    return git(folder, "rev-parse", "HEAD")


def test_an_event_becomes_a_job_and_its_file_goes(
    paths: Paths, tables: Tables, repository: Path, git: Git
) -> None:
    head = commit(git, repository)
    tables.registry.add(locate(repository), 1)
    (paths.spool / "1").write_bytes(line(repository))
    drained = Spool(paths.spool).drain(tables, 5)
    assert drained.events == 1
    assert jobs(tables) == [("scrape", head)]
    assert list(paths.spool.iterdir()) == []


def test_an_index_that_is_there_already_needs_no_job(
    paths: Paths, tables: Tables, repository: Path, git: Git
) -> None:
    head = commit(git, repository)
    tables.registry.add(locate(repository), 1)
    (paths.spool / "1").write_bytes(line(repository))
    Spool(paths.spool, lambda number, found: (number, found.commit) == (1, head)).drain(tables, 5)
    assert jobs(tables) == []
    assert list(paths.spool.iterdir()) == []


def test_replaying_changes_nothing(paths: Paths, tables: Tables, repository: Path, git: Git) -> None:
    commit(git, repository)
    tables.registry.add(locate(repository), 1)
    event = line(repository, "post-rewrite", "rebase", f"{OLD} {NEW}\n{NEW} {OLD}")
    seen = []
    for number in range(3):
        (paths.spool / "same").write_bytes(event)
        Spool(paths.spool).drain(tables, 5 + number)
        seen.append((jobs(tables), tables.db.execute("SELECT * FROM rewrites").fetchall()))
    assert seen[0] == seen[1] == seen[2]
    assert len(seen[0][1]) == 2


def test_a_death_before_the_commit_keeps_the_file(
    paths: Paths, tables: Tables, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables.registry.add(locate(repository), 1)
    (paths.spool / "1").write_bytes(line(repository, "post-rewrite", "amend", f"{OLD} {NEW}"))
    monkeypatch.setattr(tables.queue, "put", lambda *_a, **_k: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        Spool(paths.spool).drain(tables, 5)
    assert [f.name for f in paths.spool.iterdir()] == ["1"]
    assert tables.db.execute("SELECT count(*) FROM rewrites").fetchone() == (0,)
    monkeypatch.undo()
    Spool(paths.spool).drain(tables, 6)
    assert tables.db.execute("SELECT count(*) FROM rewrites").fetchone() == (1,)
    assert jobs(tables) == [("scrape", "")]


def test_an_unfinished_file_is_waited_for_and_then_discarded(
    paths: Paths, tables: Tables, repository: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tables.registry.add(locate(repository), 1)
    file = paths.spool / "1"
    file.write_bytes(line(repository)[:-3])
    written = file.stat().st_mtime
    assert Spool(paths.spool).drain(tables, written + 1).unfinished == 1
    assert file.exists()
    Spool(paths.spool).drain(tables, written + PATIENCE_S + 1)
    assert not file.exists()
    assert "never finished" in caplog.text
    assert jobs(tables) == []


def test_what_is_no_event_goes_and_hurts_nobody(
    paths: Paths, tables: Tables, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables.registry.add(locate(repository), 1)
    monkeypatch.setattr(spooling, "FILE_BYTES", 10_000)
    (paths.spool / "a").write_bytes(b"9\tpost-commit\t\t\t\t/x\tend\n")
    (paths.spool / "b").write_bytes(os.urandom(500) + b"\tend\n")
    (paths.spool / "c").write_bytes(b"x" * 20_000)
    os.mkfifo(paths.spool / "d")
    (paths.spool / "e").symlink_to("/etc/passwd")
    (paths.spool / "f").mkdir()
    (paths.spool / "g").write_bytes(line(repository))
    assert Spool(paths.spool).drain(tables, 5).events == 1
    assert [f.name for f in paths.spool.iterdir()] == ["f"]
    assert len(jobs(tables)) == 1


def test_strangers_are_dropped(paths: Paths, tables: Tables, repository: Path, tmp_path: Path) -> None:
    (paths.spool / "1").write_bytes(line(repository))
    (paths.spool / "2").write_bytes(line(tmp_path / "nowhere"))
    drained = Spool(paths.spool).drain(tables, 5)
    assert (drained.events, drained.repositories, drained.found) == (2, set(), [])
    assert list(paths.spool.iterdir()) == []
    assert tables.registry.all() == []


def test_a_new_worktree_registers_itself(
    paths: Paths, tables: Tables, repository: Path, git: Git, tmp_path: Path
) -> None:
    commit(git, repository)
    tables.registry.add(locate(repository), 1)
    linked = tmp_path / "linked"
    git(repository, "worktree", "add", "--quiet", str(linked), "-b", "side")
    git_dir = repository / ".git" / "worktrees" / "linked"
    for event in (line(linked, git_dir=str(git_dir)), line(linked / "deep", git_dir="")):
        (linked / "deep").mkdir(exist_ok=True)
        (paths.spool / "1").write_bytes(event)
        drained = Spool(paths.spool).drain(tables, 5)
    assert {r.folder for r in tables.registry.all()} == {repository, linked}
    assert drained.found == []
    tables.registry.remove(tables.registry.all()[1])
    (paths.spool / "1").write_bytes(line(linked, git_dir=str(git_dir)))
    assert Spool(paths.spool).drain(tables, 6).repositories == set(), "taken out, it stays out"


def test_a_missing_folder_is_an_empty_spool(tmp_path: Path, tables: Tables) -> None:
    assert Spool(tmp_path / "none").drain(tables, 1).events == 0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300), whole=st.booleans())
def test_no_content_is_a_crash(
    paths: Paths, tables: Tables, repository: Path, content: bytes, whole: bool
) -> None:
    (paths.spool / "x").write_bytes(b"1\tpost-commit\t" + content + (b"\tend\n" if whole else b""))
    Spool(paths.spool).drain(tables, 5e9)
    assert not (paths.spool / "x").exists()


@pytest.mark.parametrize("operation", ["commit", "checkout", "amend"])
def test_what_git_runs_is_what_is_read(
    paths: Paths, tables: Tables, repository: Path, git: Git, operation: str
) -> None:
    from patinad.git import hooks

    commit(git, repository)
    layout = locate(repository)
    tables.registry.add(layout, 1)
    hooks.install(layout, paths.spool)
    words = {
        "commit": ["commit", "--allow-empty", "-m", "x"],
        "checkout": ["checkout", "-b", "side"],
        "amend": ["commit", "--amend", "--allow-empty", "-m", "y"],
    }[operation]
    git(repository, *words)
    drained = Spool(paths.spool).drain(tables, 5)
    assert drained.events >= 1
    assert jobs(tables) == [("scrape", read_head(layout).commit)]
    assert (tables.db.execute("SELECT count(*) FROM rewrites").fetchone()[0] == 1) == (operation == "amend")
