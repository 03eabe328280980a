"""Watching live and reading the history at once come to the same ledger; reading on costs what is new."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from patinad.git.layout import locate
from patinad.session import advance as looking
from patinad.session.advance import Places, Wanted, advance
from patinad.store.database import FACTS, open_database

Git = Callable[..., str]
SHARED = Path(__file__).resolve().parents[3] / "shared"
LATER = 1_800_000_000  # everything is final by then
STEPS = 40 if os.environ.get("PATINAD_LONG") else 5


@pytest.fixture(scope="module")
def replayed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real history, rebuilt, with the tags of its sessions."""
    if not (SHARED / "data" / "patina-dev" / "commits.jsonl").exists():
        pytest.skip("the recorded history is not on this machine")
    folder = tmp_path_factory.mktemp("replay") / "repository"
    tool = SHARED / "tools" / "replay_history.py"
    command = [sys.executable, str(tool), str(SHARED / "data" / "patina-dev"), str(folder), "--tags"]
    subprocess.run(command, check=True, capture_output=True)
    return folder


def look(folder: Path, place: Path, now: int = LATER, **wanted: Any) -> Any:
    """One look at a repository, its ledger in `place`."""
    place.mkdir(exist_ok=True)
    with closing(open_database(place / "facts.db", FACTS)) as db:
        places = Places(place / "sessions.progress")
        return advance(db, locate(folder), places, Wanted(**wanted), now, lambda *_: None)


def rows(place: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, without local numbers; but not what was written when."""
    found = {}
    with closing(sqlite3.connect(place / "facts.db")) as db:
        names = db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'changes'"
        )
        for (table,) in names.fetchall():
            listed = db.execute(f"PRAGMA table_info({table})")
            columns = [row[1] for row in listed if row[1:3] != ("id", "INTEGER")]
            found[table] = db.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY uid").fetchall()
    return found


def prefixes(replayed: Path, folder: Path, git: Git, steps: int) -> Iterator[int]:
    """Have the history appear in `folder` in so many steps; gives the time of each."""
    git(replayed.parent, "clone", "--quiet", "--bare", str(replayed), str(folder))
    listed = git(folder, "log", "--all", "--reverse", "--topo-order", "--format=%H %ct %P").splitlines()
    commits = [line.split() for line in listed]
    tags = git(
        folder, "for-each-ref", "--format=%(refname) %(objectname) %(*objectname)", "refs/tags"
    ).splitlines()
    for line in tags:
        git(folder, "update-ref", "-d", line.split()[0])
    for step in range(1, steps + 1):
        there = commits[: len(commits) * step // steps]
        inner = {parent for _, _, *parents in there for parent in parents}
        leaves = [commit for commit, *_ in there if commit not in inner]
        known = {commit for commit, *_ in there}
        updates = [f"update refs/heads/leaf-{number} {leaf}" for number, leaf in enumerate(leaves)]
        updates += [f"update {name} {tag}" for name, tag, commit in map(str.split, tags) if commit in known]
        updates.append(f"update refs/heads/main {there[-1][0]}")
        old = git(folder, "for-each-ref", "--format=%(refname)", "refs/heads").splitlines()
        kept = {update.split()[1] for update in updates}
        git(
            folder,
            "update-ref",
            "--stdin",
            stdin="\n".join(updates + [f"delete {o}" for o in old if o not in kept]) + "\n",
        )
        yield max(int(time) for _, time, *_ in there) + 60


@pytest.mark.parametrize("use", [{}, {"use": frozenset({"commits"})}])
def test_live_equals_history_at_once(replayed: Path, tmp_path: Path, git: Git, use: dict[str, Any]) -> None:
    folder, live, once = tmp_path / "grown.git", tmp_path / "live", tmp_path / "once"
    for now in prefixes(replayed, folder, git, STEPS):
        look(folder, live, now=now, **use)
    look(folder, live, **use)
    look(folder, once, **use)
    assert rows(live) == rows(once)
    assert len(rows(once)["session_commits"]) == 591


def test_looking_again_changes_nothing(replayed: Path, tmp_path: Path) -> None:
    look(replayed, tmp_path / "once")
    before = rows(tmp_path / "once")
    for wanted in ({}, {"full": True}):
        looked = look(replayed, tmp_path / "once", **wanted)
        assert not any(one.changed for one in looked.written)
        assert rows(tmp_path / "once") == before
    (tmp_path / "once" / "sessions.progress").write_bytes(b"damaged")
    look(replayed, tmp_path / "once")
    assert rows(tmp_path / "once") == before


def test_the_labelled_sessions_are_found_by_their_tags(replayed: Path, tmp_path: Path) -> None:
    look(replayed, tmp_path / "once")
    tool = SHARED / "tools" / "score_sessions.py"
    ids = replayed / ".git" / "recorded-ids.json"
    command = [
        sys.executable,
        str(tool),
        str(SHARED / "data" / "patina-dev"),
        str(tmp_path / "once" / "facts.db"),
        str(ids),
    ]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert told["missing"] == 0
    assert told["exact"] == 1.0


def test_reading_on_reads_only_what_is_new(
    repository: Path, tmp_path: Path, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        git(repository, "commit", "--quiet", "--allow-empty", "-m", f"feat: part {number}")
    look(repository, tmp_path / "ledger")
    git(repository, "commit", "--quiet", "--allow-empty", "-m", "feat: one more")
    head = git(repository, "rev-parse", "HEAD")
    read: list[str] = []
    inner = looking.read_commits

    def watched(repository: Any, ids: Any, tell: Any) -> Any:
        read.extend(ids)
        return inner(repository, ids, tell)

    monkeypatch.setattr(looking, "read_commits", watched)
    looked = look(repository, tmp_path / "ledger")
    assert read == [head]
    assert [one.changed for one in looked.written] == [True]
