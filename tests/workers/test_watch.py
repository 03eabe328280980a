"""The watch, on real git and the real file system: what wakes it, what must not, and what happens when it breaks."""

import errno
import logging
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.processes import until
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

from patinad.daemon import folders
from patinad.daemon.coalesce import Coalescer
from patinad.daemon.watch import Watcher, WatchEvent
from patinad.git.layout import Layout, locate, read_head

Git = Callable[..., str]


class Ear:
    """What was heard."""

    def __init__(self) -> None:
        self.events: list[WatchEvent] = []

    def hear(self, event: WatchEvent) -> None:
        self.events.append(event)

    def heard(self, reason: str, layout: Layout | None = None) -> bool:
        return any(e.reason == reason and layout in (None, e.layout) for e in list(self.events))

    def next(self, reason: str, layout: Layout | None = None) -> bool:
        """Whether such an event comes; then all are forgotten."""
        came = until(lambda: self.heard(reason, layout))
        self.settle()
        self.events.clear()
        return came

    def settle(self) -> None:
        """Wait until nothing more comes."""
        quiet = threading.Event()
        while True:
            before = len(self.events)
            quiet.wait(0.12)
            if len(self.events) == before:
                return


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def watcher(ear: Ear) -> Iterator[Watcher]:
    watcher = Watcher(ear.hear, poll_s=0.05, proof_s=0.5)
    watcher.start()
    yield watcher
    watcher.stop()


@pytest.fixture
def layout(repository: Path, git: Git) -> Layout:
    commit(git, repository)
    return locate(repository)


def commit(git: Git, folder: Path, message: str = "x") -> None:
    git(folder, "commit", "--quiet", "--allow-empty", "-m", message)


MOVES = (
    ("commit", [["commit", "--quiet", "--allow-empty", "-m", "y"]]),
    ("amend", [["commit", "--quiet", "--amend", "--allow-empty", "-m", "z"]]),
    ("checkout -b", [["checkout", "--quiet", "-b", "deep/er/branch"]]),
    ("commit in a deep branch", [["commit", "--quiet", "--allow-empty", "-m", "y"]]),
    ("commit after pack-refs", [["pack-refs", "--all"], ["commit", "--quiet", "--allow-empty", "-m", "y"]]),
    ("update-ref of the branch", [["update-ref", "refs/heads/deep/er/branch", "main"]]),
    ("checkout", [["checkout", "--quiet", "main"]]),
    ("detach", [["checkout", "--quiet", "--detach", "HEAD"]]),
    ("commit detached", [["commit", "--quiet", "--allow-empty", "-m", "y"]]),
    ("orphan", [["checkout", "--quiet", "--orphan", "fresh"]]),
    ("first commit of a branch", [["commit", "--quiet", "--allow-empty", "-m", "y"]]),
    ("merge", [["merge", "--quiet", "--allow-unrelated-histories", "-m", "m", "main"]]),
    ("reset", [["reset", "--quiet", "--hard", "HEAD~1"]]),
    ("rename of the branch", [["branch", "-m", "renamed"]]),
)


@pytest.mark.parametrize("reflog", [True, False], ids=["reflog", "no reflog"])
def test_every_move_of_head_is_heard(
    layout: Layout, git: Git, watcher: Watcher, ear: Ear, reflog: bool
) -> None:
    assert layout.worktree
    git(layout.worktree, "config", "core.logAllRefUpdates", str(reflog).lower())
    watcher.add(layout)
    for name, commands in MOVES:
        for command in commands:
            git(layout.worktree, *command)
        assert ear.next("head", layout), name
    assert watcher.state(layout).state == "ok"


def test_what_moves_no_head_is_not_heard(layout: Layout, git: Git, watcher: Watcher, ear: Ear) -> None:
    assert layout.worktree
    watcher.add(layout)
    (layout.worktree / "a.py").write_text("x = 1\n")
    git(layout.worktree, "add", "a.py")
    git(layout.worktree, "status")
    git(layout.worktree, "branch", "other")
    git(layout.worktree, "tag", "t")
    git(layout.worktree, "config", "x.y", "z")
    ear.settle()
    assert ear.events == []


def test_reading_wakes_nobody(
    layout: Layout, git: Git, watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    woken: list[object] = []
    monkeypatch.setattr(folders.Folder, "dispatch", lambda _self, event: woken.append(event))
    assert layout.worktree
    watcher.add(layout)
    for _ in range(50):
        read_head(layout)
        (layout.git_dir / "logs" / "HEAD").read_bytes()
    git(layout.worktree, "log", "-1")
    git(layout.worktree, "rev-parse", "HEAD")
    assert watcher._observer is not None
    threading.Event().wait(0.2)
    assert woken == []
    assert watcher._observer.event_queue.qsize() == 0


def test_the_first_commit_is_heard(repository: Path, git: Git, watcher: Watcher, ear: Ear) -> None:
    shutil.rmtree(repository / ".git" / "logs", ignore_errors=True)
    watcher.add(locate(repository))
    commit(git, repository)
    assert ear.next("head")
    assert (repository / ".git" / "logs", False) in watcher._folders


def test_many_moves_are_few_calls(layout: Layout, watcher: Watcher, ear: Ear) -> None:
    watcher.add(layout)
    for _ in range(2000):
        (layout.git_dir / "HEAD").write_text("ref: refs/heads/main\n")
    ear.settle()
    assert 1 <= len(ear.events) < 1000


def test_a_bare_repository_hears_a_push(
    layout: Layout, tmp_path: Path, git: Git, watcher: Watcher, ear: Ear
) -> None:
    git(tmp_path, "clone", "--quiet", "--bare", str(layout.worktree), "bare.git")
    bare = locate(tmp_path / "bare.git")
    watcher.add(bare)
    assert layout.worktree
    commit(git, layout.worktree)
    git(layout.worktree, "push", "--quiet", str(tmp_path / "bare.git"), "main")
    assert ear.next("head", bare)


def test_worktrees_come_and_go_and_have_heads_of_their_own(
    layout: Layout, tmp_path: Path, git: Git, watcher: Watcher, ear: Ear
) -> None:
    assert layout.worktree
    watcher.add(layout)
    git(layout.worktree, "worktree", "add", "--quiet", "-b", "side", str(tmp_path / "linked"))
    assert ear.next("worktrees", layout)
    linked = locate(tmp_path / "linked")
    watcher.add(linked)
    commit(git, tmp_path / "linked")
    assert until(lambda: ear.heard("head", linked))
    ear.settle()
    assert not ear.heard("head", layout)
    ear.events.clear()
    git(layout.worktree, "worktree", "remove", "--force", str(tmp_path / "linked"))
    assert until(lambda: ear.heard("gone", linked))
    assert ear.next("worktrees", layout)
    assert watcher.state(linked).state == "polling"
    watcher.remove(linked)
    assert watcher.state(linked).state == "off"
    assert watcher.state(layout).state == "ok"


def test_session_documents_are_heard(layout: Layout, tmp_path: Path, watcher: Watcher, ear: Ear) -> None:
    assert layout.worktree
    own, other = layout.worktree / "layer" / "sessions", tmp_path / "transcripts"
    own.mkdir(parents=True)
    (other / "deep").mkdir(parents=True)
    watcher.add(layout, [other])
    (own / "20260101-000000.md").write_text("# Session\n")
    assert ear.next("sessions", layout)
    (other / "deep" / "talk.jsonl").write_text("{}\n")
    assert ear.next("transcripts", layout)


def test_a_sessions_tag_is_heard_and_no_other(layout: Layout, git: Git, watcher: Watcher, ear: Ear) -> None:
    assert layout.worktree
    commit(git, layout.worktree)
    watcher.add(layout)
    ear.settle()
    ear.events.clear()
    git(layout.worktree, "tag", "-a", "-m", "v1", "v1.0")
    ear.settle()
    assert not ear.heard("sessions", layout)
    git(layout.worktree, "tag", "-a", "-m", "begin", "session-20260101-000000-start")
    assert ear.next("sessions", layout)


def test_a_branch_that_is_deleted_is_heard(layout: Layout, git: Git, watcher: Watcher, ear: Ear) -> None:
    assert layout.worktree is not None
    git(layout.worktree, "branch", "side")
    watcher.add(layout)
    ear.settle()
    ear.events.clear()
    git(layout.worktree, "branch", "other")
    ear.settle()
    assert ear.events == []  # one that is made holds nothing new
    git(layout.worktree, "branch", "-D", "side")
    assert ear.next("sessions", layout)


def test_a_session_folder_that_appears_later_is_found_by_the_check(
    layout: Layout, watcher: Watcher, ear: Ear
) -> None:
    assert layout.worktree
    watcher.add(layout)
    (layout.worktree / "layer" / "sessions").mkdir(parents=True)
    watcher.check()
    assert ear.next("sessions", layout)


def test_folders_made_anew_are_watched_anew(layout: Layout, git: Git, watcher: Watcher, ear: Ear) -> None:
    assert layout.worktree
    watcher.add(layout)
    logs = layout.git_dir / "logs"
    for remove in (shutil.rmtree, lambda path: path.rename(path.with_name("logs.old"))):
        remove(logs)
        commit(git, layout.worktree)
        assert ear.next("head", layout)
        assert until(lambda: (logs, False) in watcher._folders and watcher._folders[logs, False].sound())
        with (logs / "HEAD").open("a") as file:
            file.write("0 0\n")
        assert ear.next("head", layout)
    watcher.check()
    assert watcher.state(layout).state == "ok"


def test_a_repository_that_goes_and_comes_back(layout: Layout, git: Git, watcher: Watcher, ear: Ear) -> None:
    assert layout.worktree
    aside = layout.worktree.with_name("aside")
    watcher.add(layout)
    for disappear, appear in (
        (lambda: layout.worktree.rename(aside), lambda: aside.rename(layout.worktree)),
        (lambda: shutil.move(layout.git_dir, aside), lambda: shutil.move(aside, layout.git_dir)),
    ):
        disappear()
        watcher.check()
        assert watcher.state(layout).state == "polling"
        assert "No such file" in watcher.state(layout).reason
        assert ear.next("gone", layout)
        appear()
        assert ear.next("head", layout)
        watcher.check()
        assert watcher.state(layout).state == "ok"
        commit(git, layout.worktree)
        assert ear.next("head", layout)


def test_a_reader_that_raises_ends_nothing(
    layout: Layout, git: Git, ear: Ear, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble(event: WatchEvent) -> None:
        ear.hear(event)
        raise ZeroDivisionError

    watcher = Watcher(stumble)
    watcher.start()
    assert layout.worktree
    watcher.add(layout)
    for _ in range(2):
        commit(git, layout.worktree)
        assert ear.next("head", layout)
    watcher.stop()
    assert "could not be delivered" in caplog.text


def test_a_fault_in_reading_an_event_ends_nothing(
    layout: Layout, git: Git, watcher: Watcher, ear: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert layout.worktree
    watcher.add(layout)
    with monkeypatch.context() as broken:
        broken.setattr(folders.Folder, "_read", lambda _self, _event: 1 / 0)
        commit(git, layout.worktree)
        ear.settle()
    ear.events.clear()
    commit(git, layout.worktree)
    assert ear.next("head", layout)


@pytest.mark.parametrize("kill", ["observer", "reader"])
def test_a_dead_observer_is_replaced(layout: Layout, git: Git, watcher: Watcher, ear: Ear, kill: str) -> None:
    assert layout.worktree
    watcher.add(layout)
    old = watcher._observer
    assert old is not None
    if kill == "observer":
        old.stop()
        old.join()
    else:
        old._inotify_fd.stop()  # type: ignore[attr-defined]
    commit(git, layout.worktree)
    watcher.check()
    assert watcher._observer is not old
    assert ear.next("watch", layout)
    commit(git, layout.worktree)
    assert ear.next("head", layout)
    assert watcher.state(layout).state == "ok"


def test_without_an_observer_repositories_are_polled_until_there_is_one(
    layout: Layout, git: Git, ear: Ear
) -> None:
    allowed = False

    def make_observer() -> BaseObserver:
        if not allowed:
            raise OSError(errno.EMFILE, "inotify instance limit reached")
        return Observer()

    watcher = Watcher(ear.hear, make_observer=make_observer, poll_s=0.05, proof_s=0.5)
    watcher.start()
    assert layout.worktree
    watcher.add(layout)
    assert watcher.state(layout).state == "polling"
    assert "max_user_instances" in watcher.state(layout).reason
    commit(git, layout.worktree)
    assert ear.next("head", layout)
    allowed = True
    watcher.check()
    assert watcher.state(layout).state == "ok"
    commit(git, layout.worktree)
    assert ear.next("head", layout)
    watcher.stop()


class Scarce(Observer):  # type: ignore[misc, valid-type]
    """An observer that is given no watch for some folders."""

    refused: str = ""

    def schedule(self, event_handler: object, path: str, **options: object) -> ObservedWatch:
        if self.refused and path.endswith(self.refused):
            raise OSError(errno.ENOSPC, "inotify watch limit reached")
        return super().schedule(event_handler, path, **options)


@pytest.mark.parametrize("refused", [("/logs", "polling"), ("layer/sessions", "degraded")])
def test_the_limit_of_watches_is_told(
    layout: Layout, git: Git, ear: Ear, refused: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, state = refused
    monkeypatch.setattr(Scarce, "refused", folder)
    assert layout.worktree
    (layout.worktree / "layer" / "sessions").mkdir(parents=True)
    watcher = Watcher(ear.hear, make_observer=Scarce, poll_s=0.05)
    watcher.start()
    watcher.add(layout)
    assert watcher.state(layout).state == state
    assert "max_user_watches" in watcher.state(layout).reason
    commit(git, layout.worktree)
    assert ear.next("head", layout)
    monkeypatch.setattr(Scarce, "refused", "")
    watcher.check()
    assert watcher.state(layout).state == "ok"
    watcher.stop()


class Deaf(Observer):  # type: ignore[misc, valid-type]
    """What a network folder does: watches are given and nothing is ever heard."""

    def schedule(self, event_handler: object, path: str, **options: object) -> ObservedWatch:
        return ObservedWatch(path, recursive=False)


def test_a_file_system_that_reports_nothing_is_polled(layout: Layout, git: Git, ear: Ear) -> None:
    watcher = Watcher(ear.hear, make_observer=Deaf, poll_s=0.05, proof_s=0.1)
    watcher.start()
    watcher.add(layout)
    assert watcher.state(layout).state == "ok"
    watcher.check()
    assert watcher.state(layout).state == "polling"
    assert "reports no changes" in watcher.state(layout).reason
    ear.settle()
    ear.events.clear()
    assert layout.worktree
    commit(git, layout.worktree)
    assert ear.next("head", layout)
    first = watcher._observer
    watcher.check()  # a second look does not disturb the others by starting again
    assert watcher._observer is first
    watcher.stop()


def test_a_git_dir_that_cannot_be_written_is_watched_but_not_proven(
    layout: Layout, watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    watcher.add(layout)

    def refuse(*_arguments: object) -> int:
        raise OSError(errno.EROFS, "Read-only file system")

    with monkeypatch.context() as readonly:
        readonly.setattr(os, "open", refuse)
        watcher.check()
    assert watcher.state(layout).state == "degraded"
    assert "Read-only file system" in watcher.state(layout).reason
    watcher.check()
    assert watcher.state(layout).state == "ok"


@pytest.mark.skipif(not Path("/proc/sys/fs/inotify").exists(), reason="inotify's limits are Linux's")
def test_an_overflow_is_noticed(layout: Layout, watcher: Watcher, ear: Ear) -> None:
    watcher.add(layout)
    limit = int(Path("/proc/sys/fs/inotify/max_queued_events").read_text())
    if limit > 50_000:
        pytest.skip("the queue is too long to be filled here")
    assert watcher._observer is not None
    with watcher._observer._inotify_fd._lock:  # type: ignore[attr-defined]  # its reader waits for this
        for number in range(limit // 2 + 100):  # creation and deletion
            path = layout.git_dir / f"junk{number}"
            path.touch()
            path.unlink()
    assert until(lambda: ear.heard("watch", layout), 60)  # 16,000 events are read first
    assert watcher.state(layout).state == "degraded"
    watcher.check()
    assert watcher.state(layout).state == "ok"


def test_cookies_of_a_killed_daemon_are_swept(layout: Layout, watcher: Watcher) -> None:
    left = layout.git_dir / f"{folders.COOKIE}1-1"
    left.touch()
    watcher.add(layout)
    watcher.check()
    assert not left.exists()
    assert list(layout.git_dir.glob(f"{folders.COOKIE}*")) == []
    assert (
        subprocess.run(["git", "fsck"], cwd=layout.worktree, capture_output=True, check=False).returncode == 0
    )


def test_two_repositories_share_no_fate(
    layout: Layout, tmp_path: Path, git: Git, watcher: Watcher, ear: Ear
) -> None:
    (tmp_path / "second").mkdir()
    git(tmp_path / "second", "init", "--quiet")
    commit(git, tmp_path / "second")
    second = locate(tmp_path / "second")
    watcher.add(layout)
    watcher.add(second)
    shutil.rmtree(tmp_path / "second")
    assert until(lambda: ear.heard("gone", second))
    ear.settle()
    ear.events.clear()
    assert layout.worktree
    commit(git, layout.worktree)
    assert ear.next("head", layout)
    watcher.check()
    assert watcher.state(layout).state == "ok"


def test_a_coalescer_sleeps_when_nothing_is_due(caplog: pytest.LogCaptureFixture) -> None:
    fired: list[str] = []
    asked = 0

    def tick_s() -> None:
        nonlocal asked
        asked += 1

    coalescer: Coalescer[str] = Coalescer(fired.append, lambda: None, tick_s)
    coalescer.start()
    coalescer.note("a", 0.02)
    coalescer.note("a", 0.01)
    coalescer.note("b", 60)
    coalescer.forget("b")
    assert until(lambda: fired == ["a"])
    threading.Event().wait(0.2)
    assert asked < 10
    coalescer.stop()
    assert fired == ["a"]
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
