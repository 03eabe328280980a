"""The main law on real work: after each quiet point code.db equals a full scrape of HEAD."""

import os
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.compare import assert_equals_full
from support.daemon import Daemon
from support.history import Work

pytestmark = pytest.mark.timeout(900)

# PATINAD_LONG=1 runs the whole length; the gate runs a share of it, with the same seeds.
STEPS = 200 if os.environ.get("PATINAD_LONG") else 30
SEED = int(os.environ.get("PATINAD_SEED", "20261123"))


def code_db(folder: Path) -> Path:
    return folder / ".patina" / "data" / "code.db"


def test_with_hooks(repository: Path, daemon: Daemon, tmp_path: Path) -> None:
    work = Work(repository, SEED)
    work.start()
    daemon.start().ask("repo.add", path=str(repository))
    for _ in range(STEPS):
        work.step()
        daemon.wait_fresh(repository)
        assert_equals_full(repository, code_db(repository), tmp_path / "scratch")


def test_with_the_reflog_only(
    repository: Path, daemon: Daemon, tmp_path: Path, git: Callable[..., str]
) -> None:
    (tmp_path / "no-hooks").mkdir()
    git(repository, "config", "core.hooksPath", str(tmp_path / "no-hooks"))
    work = Work(repository, SEED + 1)
    work.start()
    daemon.start().ask("repo.add", path=str(repository))
    for _ in range(STEPS):
        work.step()
        daemon.wait_fresh(repository)
        assert_equals_full(repository, code_db(repository), tmp_path / "scratch")
    assert not list((tmp_path / "no-hooks").iterdir())


def test_killed_at_random_points(repository: Path, daemon: Daemon, tmp_path: Path) -> None:
    chance = random.Random(SEED + 2)
    work = Work(repository, SEED + 2)
    work.start()
    daemon.start().ask("repo.add", path=str(repository))
    for number in range(STEPS):
        work.step()
        if chance.random() < 0.5:
            # From "has not seen the event" to "is done": a small repository's job takes some 30 ms.
            time.sleep(chance.random() * 0.05)
            daemon.kill()
            daemon.start()
        if number % 3 == 0:
            daemon.wait_fresh(repository)
            assert_equals_full(repository, code_db(repository), tmp_path / "scratch")
    daemon.wait_fresh(repository)
    assert_equals_full(repository, code_db(repository), tmp_path / "scratch")
    assert [Path(row["path"]) for row in daemon.ask("status")["repositories"]] == [repository.resolve()]


def test_down_during_the_commits(repository: Path, daemon: Daemon, tmp_path: Path) -> None:
    work = Work(repository, SEED + 3)
    work.start()
    daemon.start().ask("repo.add", path=str(repository))
    daemon.wait_fresh(repository)
    for _ in range(max(3, STEPS // 10)):
        assert daemon.stop() == 0
        for _ in range(10):
            work.step()
        daemon.start()
        daemon.wait_fresh(repository)
        assert_equals_full(repository, code_db(repository), tmp_path / "scratch")
        assert not [f for f in daemon.paths.spool.iterdir() if f.is_file()], "the spool was drained"
