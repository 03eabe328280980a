"""The registry: what is registered, found, dropped; and what a damaged daemon.db re-learns."""

import json
import os
import shutil
import sqlite3
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from patinad.daemon.database import Tables, open_tables
from patinad.daemon.presence import follow, presence
from patinad.daemon.registry import Registry, mirror_file, unregistered_paths
from patinad.errors import PatinadError
from patinad.git.layout import Layout, locate
from patinad.paths import Paths
from patinad.store.database import NewerSchemaError

Git = Callable[..., str]


@pytest.fixture
def paths() -> Paths:
    return Paths.for_user(os.environ)


@pytest.fixture
def tables(paths: Paths) -> Iterator[Tables]:
    one = open_tables(paths)
    yield one
    one.db.close()


@pytest.fixture
def registry(tables: Tables) -> Registry:
    return tables.registry


def commit(git: Git, folder: Path) -> None:
    git(folder, "commit", "--quiet", "--allow-empty", "-m", "work")


def test_adding_twice_changes_nothing(registry: Registry, repository: Path) -> None:
    first, new = registry.add(locate(repository), 1)
    again, again_new = registry.add(locate(repository), 2)
    assert (new, again_new) == (True, False)
    assert first == again
    assert first.folder == repository
    assert first.paths.code_db == repository / ".patina" / "data" / "code.db"
    assert first.paths.ledger == repository / ".git" / "patina" / "facts.db"


def test_registering_moves_no_data(
    registry: Registry, paths: Paths, repository: Path, tmp_path: Path, git: Git
) -> None:
    git(tmp_path, "clone", "--quiet", "--bare", str(repository), "bare.git")
    for folder in (repository, tmp_path / "bare.git"):
        layout = locate(folder)
        before = unregistered_paths(paths, layout)
        assert registry.add(layout, 1)[0].paths == before
    bare = registry.all()[1]
    assert bare.in_state_dir
    assert bare.paths.data.parent == paths.state / "repositories"


def test_a_repository_is_known_by_its_path_when_it_is_gone(registry: Registry, repository: Path) -> None:
    registered, _ = registry.add(locate(repository), 1)
    shutil.rmtree(repository)
    assert registry.holding(repository / "deep" / "down") == registered
    assert registry.holding(repository.parent) is None


def test_linked_worktrees_come_and_go(registry: Registry, repository: Path, git: Git, tmp_path: Path) -> None:
    commit(git, repository)
    registry.add(locate(repository), 1)
    git(repository, "worktree", "add", "--quiet", str(tmp_path / "linked"), "-b", "side")
    found, gone, changed = follow(registry, 2)
    assert [r.folder for r in found] == [tmp_path / "linked"]
    assert (gone, changed) == ([], [])
    assert follow(registry, 3) == ([], [], [])
    git(repository, "worktree", "move", str(tmp_path / "linked"), str(tmp_path / "moved"))
    _, gone, changed = follow(registry, 4)
    assert [r.folder for r in changed] == [tmp_path / "moved"]
    assert gone == []
    shutil.rmtree(tmp_path / "moved")
    _, gone, _ = follow(registry, 5)
    assert [r.folder for r in gone] == [tmp_path / "moved"]
    assert [r.folder for r in registry.all()] == [repository]


def test_a_locked_worktree_is_waited_for(
    registry: Registry, repository: Path, git: Git, tmp_path: Path
) -> None:
    commit(git, repository)
    registry.add(locate(repository), 1)
    git(repository, "worktree", "add", "--quiet", "--lock", str(tmp_path / "usb"), "-b", "side")
    follow(registry, 2)
    (tmp_path / "usb").rename(tmp_path / "unplugged")
    assert [(r.folder, r.state) for r in follow(registry, 3)[2]] == [(tmp_path / "usb", "missing")]
    (tmp_path / "unplugged").rename(tmp_path / "usb")
    assert [(r.folder, r.state) for r in follow(registry, 4)[2]] == [(tmp_path / "usb", "active")]


def test_a_repository_that_is_not_there_is_missing_and_never_made(
    registry: Registry, repository: Path, tmp_path: Path
) -> None:
    registry.add(locate(repository), 1)
    repository.rename(tmp_path / "away")
    assert [r.state for r in follow(registry, 2)[2]] == ["missing"]
    assert not repository.exists()
    assert follow(registry, 3) == ([], [], [])
    (tmp_path / "away").rename(repository)
    assert [r.state for r in follow(registry, 4)[2]] == ["active"]


def test_a_worktree_that_was_taken_out_is_not_found_again(
    registry: Registry, repository: Path, git: Git, tmp_path: Path
) -> None:
    commit(git, repository)
    main, _ = registry.add(locate(repository), 1)
    git(repository, "worktree", "add", "--quiet", str(tmp_path / "linked"), "-b", "side")
    linked = follow(registry, 2)[0][0]
    assert registry.remove(linked) == [linked]
    assert follow(registry, 3) == ([], [], [])
    assert registry.all() == [main]
    assert registry.add(locate(tmp_path / "linked"), 4)[1], "told again, it is new"
    assert {r.folder for r in registry.remove(main)} == {repository, tmp_path / "linked"}
    assert registry.all() == []


def test_presence_asks_only_for_what_is_there(repository: Path) -> None:
    layout = locate(repository)
    assert presence(layout) == "there"
    assert (
        presence(Layout(repository / "no", repository / "no" / ".git", repository / "no" / ".git"))
        == "missing"
    )


def test_a_path_that_is_no_utf8_comes_back_the_same(registry: Registry, tmp_path: Path, git: Git) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    folder.mkdir()
    git(folder, "init", "--quiet")
    registered, _ = registry.add(locate(folder), 1)
    assert registry.by_git_dir(folder / ".git") == registered
    assert registered.folder == folder


def test_hooks_are_wanted_or_not_for_the_whole_repository(
    registry: Registry, repository: Path, git: Git, tmp_path: Path
) -> None:
    commit(git, repository)
    registry.add(locate(repository), 1)
    registry.want_hooks(repository / ".git", False)
    git(repository, "worktree", "add", "--quiet", str(tmp_path / "linked"), "-b", "side")
    follow(registry, 2)
    assert [r.hooks_wanted for r in registry.all()] == [False, False]


# -- damage


def filled(paths: Paths, count: int) -> list[str]:
    tables = open_tables(paths)
    for number in range(count):
        layout = Layout(Path(f"/w/{number}"), Path(f"/w/{number}/.git"), Path(f"/w/{number}/.git"))
        tables.registry.add(layout, number)
        tables.queue.put(number + 1, "scrape", "a" * 40, number)
    tables.queue.keep_rewrites("/w/0/.git", "amend", (("a" * 40, "b" * 40),), 1.0)
    tables.registry.want_hooks(Path("/w/1/.git"), False)
    tables.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    tables.db.close()
    return [f"/w/{number}" for number in range(count)]


def relearnt(paths: Paths) -> list[str]:
    tables = open_tables(paths)
    try:
        assert tables.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return sorted((str(r.folder) for r in tables.registry.all()), key=lambda name: int(name[3:]))
    finally:
        tables.db.close()


def test_rubbish_in_its_place_is_set_aside_and_all_is_relearnt(paths: Paths) -> None:
    folders = filled(paths, 5)
    paths.daemon_db.write_bytes(os.urandom(8192))
    assert relearnt(paths) == folders
    assert len(list(paths.state.glob("daemon.db.corrupt-*"))) == 1
    assert relearnt(paths) == folders, "and it is sound from then on"
    assert len(list(paths.state.glob("daemon.db.corrupt-*"))) == 1


def test_what_can_be_read_is_read_when_the_mirror_is_gone(paths: Paths) -> None:
    filled(paths, 400)
    mirror_file(paths).unlink()
    content = bytearray(paths.daemon_db.read_bytes())
    db = sqlite3.connect(paths.daemon_db)
    (page_size,) = db.execute("PRAGMA page_size").fetchone()
    pages = len(content) // page_size
    db.close()
    for page in (pages // 3, pages // 2):
        content[page * page_size : (page + 1) * page_size] = b"\xff" * page_size
    paths.daemon_db.write_bytes(bytes(content))
    assert len(relearnt(paths)) > 100


def test_the_choice_of_hooks_and_the_rewrites_survive(paths: Paths) -> None:
    filled(paths, 3)
    content = bytearray(paths.daemon_db.read_bytes())
    db = sqlite3.connect(paths.daemon_db)
    (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'jobs'").fetchone()
    (page_size,) = db.execute("PRAGMA page_size").fetchone()
    db.close()
    content[(root - 1) * page_size : root * page_size] = b"\x00" * page_size
    paths.daemon_db.write_bytes(bytes(content))
    tables = open_tables(paths)
    try:
        assert [r.hooks_wanted for r in tables.registry.all()] == [True, False, True]
        assert tables.db.execute("SELECT old_commit FROM rewrites").fetchall() == [("a" * 40,)]
    finally:
        tables.db.close()


def test_lines_of_nonsense_in_the_mirror_are_passed_over(paths: Paths) -> None:
    folders = filled(paths, 2)
    with mirror_file(paths).open("a") as file:
        file.write('nonsense\n[1]\n{"git_dir": 5}\n{"uid": "x", "git_dir": "/y", "common_dir": "/y"')
    paths.daemon_db.write_bytes(b"")
    paths.daemon_db.with_name("daemon.db-wal").unlink(missing_ok=True)
    paths.daemon_db.write_bytes(b"x" * 5000)
    assert relearnt(paths) == folders


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damage_is_a_crash_or_loses_a_repository(paths: Paths, data: st.DataObject) -> None:
    shutil.rmtree(paths.state, ignore_errors=True)
    folders = filled(paths, 8)
    content = bytearray(paths.daemon_db.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        length = data.draw(st.integers(1, 600))
        content[at : at + length] = data.draw(st.binary(min_size=1, max_size=600))[:length]
    del content[data.draw(st.integers(1, len(content))) :]
    paths.daemon_db.write_bytes(bytes(content))
    try:
        found = relearnt(paths)
    except NewerSchemaError:
        assert struct.unpack(">I", content[60:64])[0] > 1, "four bytes that look like a later version's"
        return
    # Bytes inside a row can change without SQLite noticing; then, and only then, the file is taken as it is.
    damaged = list(paths.state.glob("daemon.db.corrupt-*"))
    assert not damaged or set(folders) <= set(found)


def test_the_mirror_follows_every_change(registry: Registry, paths: Paths, repository: Path) -> None:
    def mirrored() -> list[str]:
        return [json.loads(line)["worktree"] for line in mirror_file(paths).read_text().splitlines()]

    registered, _ = registry.add(locate(repository), 1)
    assert mirrored() == [str(repository)]
    registry.remove(registered)
    assert mirrored() == []


def test_a_daemon_db_that_cannot_be_opened_is_no_damage(home: Path) -> None:
    paths = Paths.for_user(os.environ)
    paths.daemon_db.mkdir(parents=True)
    with pytest.raises(PatinadError, match="cannot be opened"):
        open_tables(paths)
    assert [entry.name for entry in paths.state.iterdir()] == ["daemon.db"]
