"""Sessions happen by themselves under a real daemon; those begun by hand through it."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from support.daemon import Daemon

Git = Callable[..., str]
DOCUMENT = """# Session: the pool
**ID**: 20260102-030405
**Started**: 2026-01-02T03:04:05Z

## Activity Log
### 03:04 - Session Start

**Key Decisions:**
- Keep the pool's connections open between two requests because opening one costs 30 ms
"""


def commit(git: Git, folder: Path, message: str, when: str = "") -> str:
    (folder / "work.py").write_text(message)
    git(folder, "add", "work.py")
    dated = ["-c", "core.abbrev=40"]
    git(folder, *dated, "commit", "--quiet", "-m", message, *(["--date", when] if when else []))
    return git(folder, "rev-parse", "HEAD")


def listed(daemon: Daemon, folder: Path) -> list[dict[str, Any]]:
    return list(daemon.ask("session.list", path=str(folder))["sessions"])


def test_a_commit_is_in_a_session_and_nobody_ran_anything(repository: Path, daemon: Daemon, git: Git) -> None:
    daemon.start().ask("repo.add", path=str(repository))
    head = commit(
        git,
        repository,
        "feat(pool): keep connections\n\nDecision: Keep connections open because opening is slow.\n",
    )
    daemon.wait_for(lambda: listed(daemon, repository), "a session")
    (one,) = listed(daemon, repository)
    assert (one["state"], one["commits"], one["files_changed"]) == ("open", 1, 1)
    shown = daemon.ask("session.show", path=str(repository), id="current")
    assert [c["commit"] for c in shown["commits"]] == [head]
    assert (
        shown["languages"] == [{"language": "python", "files": 1, "added": 1, "deleted": 0}] or shown["churn"]
    )
    (decision,) = shown["decisions"]
    assert "connections open" in decision["choice"]
    assert decision["evidence"][0]["ref"] == head
    link = repository / ".patina" / "data" / "facts.db"
    assert link.resolve() == (repository / ".git" / "patina" / "facts.db").resolve()


def test_a_document_is_read_as_it_is_written_and_taken_back_when_it_goes(
    repository: Path, daemon: Daemon, git: Git
) -> None:
    commit(git, repository, "one")
    pages = repository / "layer" / "sessions"
    pages.mkdir(parents=True)
    daemon.start().ask("repo.add", path=str(repository))
    daemon.wait_for(lambda: listed(daemon, repository), "a session")
    page = pages / "20260102-030405.md"
    page.write_text(DOCUMENT)

    def decisions() -> list[str]:
        if not any(one["id"] == "20260102-030405" for one in listed(daemon, repository)):
            return []
        shown = daemon.ask("session.show", path=str(repository), id="20260102-030405")
        return [one["choice"] for one in shown["decisions"]]

    daemon.wait_for(decisions, "the document's decision")
    page.write_text(DOCUMENT + "- Close idle connections after a minute because servers drop them anyway\n")
    daemon.wait_for(lambda: len(decisions()) == 2, "the second decision")
    page.write_text(DOCUMENT)
    daemon.wait_for(lambda: len(decisions()) == 1, "the second decision taken back")


def test_what_a_dead_daemon_left_open_is_closed_by_the_next(
    repository: Path, daemon: Daemon, git: Git
) -> None:
    daemon.start().ask("repo.add", path=str(repository))
    commit(git, repository, "one")
    daemon.wait_for(lambda: listed(daemon, repository), "a session")
    daemon.kill()
    # Time cannot be turned on; a session of long ago is what a daemon finds that was away for long.
    git(
        repository,
        "commit",
        "--quiet",
        "--amend",
        "--no-edit",
        "--date",
        "2026-01-02T03:04:05Z",
        "--allow-empty",
    )
    daemon.start()
    daemon.wait_for(
        lambda: (
            [o["state"] for o in listed(daemon, repository) if o["started_at"].startswith("2026-01-02")]
            == ["closed"]
        ),
        "closed",
    )
    ledger = repository / ".git" / "patina" / "facts.db"
    with closing(sqlite3.connect(ledger)) as db:
        final = db.execute("SELECT finalised_at FROM sessions WHERE started_at LIKE '2026-01-02%'").fetchall()
    assert final == [("2026-01-02T15:04:05Z",)]
    daemon.wait_for(lambda: list(daemon.paths.backups.glob("*.db")), "a backup")


def test_sessions_wait_for_a_rebase(repository: Path, daemon: Daemon, git: Git) -> None:
    commit(git, repository, "one")
    git(repository, "checkout", "--quiet", "-b", "side")
    commit(git, repository, "two")
    git(repository, "checkout", "--quiet", "main")
    commit(git, repository, "three")
    daemon.start().ask("repo.add", path=str(repository))
    daemon.wait_for(lambda: listed(daemon, repository), "a session")
    git(repository, "checkout", "--quiet", "side")
    subprocess.run(["git", "rebase", "main"], cwd=repository, capture_output=True, check=False)
    assert (repository / ".git" / "rebase-merge").exists()
    told = daemon.ask("session.extract", path=str(repository))
    assert told["waiting"] == "rebase"
    git(repository, "rebase", "--abort")
    told = daemon.ask("session.extract", path=str(repository))
    assert (told["waiting"], told["commits"]) == ("", 3)


def patinad(daemon: Daemon, folder: Path, *words: str, fails: bool = False) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "patinad", *words],
        cwd=folder,
        env=daemon.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert bool(done.returncode) == fails, done.stderr
    return done.stderr if fails else done.stdout


def test_a_session_by_hand_through_the_daemon_and_without_it(
    repository: Path, daemon: Daemon, git: Git
) -> None:
    assert "has no commits yet" in patinad(daemon, repository, "session", "start", "the", "pool", fails=True)
    first = commit(git, repository, "one")
    daemon.start().ask("repo.add", path=str(repository))
    assert "no session is open" in patinad(daemon, repository, "session", "note", "hello", fails=True)
    assert "no session is open" in patinad(daemon, repository, "session", "end", fails=True)
    started = json.loads(patinad(daemon, repository, "session", "start", "the pool", "--json"))
    session = started["id"]
    assert git(repository, "rev-parse", f"session-{session}-start^{{commit}}") == first
    assert "is open already" in patinad(daemon, repository, "session", "start", "another", fails=True)
    patinad(daemon, repository, "session", "note", "Decision: keep one pool a process")
    assert daemon.stop() == 0
    commit(git, repository, "two")
    git(repository, "clean", "-xdfq")
    patinad(daemon, repository, "session", "note", "noted without a daemon")
    ended = json.loads(patinad(daemon, repository, "session", "end", "--json"))
    assert (ended["commits"], ended["files_changed"], ended["work_type"]) == (1, 1, "experiment")
    text = Path(ended["document"]).read_text()
    assert Path(ended["document"]) == repository / "layer" / "sessions" / f"{session}.md"
    assert text.startswith(f"# Session: the pool\n**ID**: {session}\n")
    assert "noted without a daemon" in text
    assert f"- Session Tags: session-{session}-start..session-{session}-end" in text
    shown = json.loads(patinad(daemon, repository, "session", "show", session, "--json"))
    assert (shown["title"], shown["source"], shown["state"]) == ("the pool", "tag", "closed")
    assert [one["subject"] for one in shown["commits"]] == ["two"]
    (decision,) = shown["decisions"]
    assert decision["choice"] == "Keep one pool a process"
    (cited,) = decision["evidence"]
    assert (cited["source"], cited["reliability"]) == ("note", 0.95)
    start, end = cited["span"]
    assert Path(ended["document"]).read_bytes()[start:end].decode() == cited["quote"]
    listed = json.loads(patinad(daemon, repository, "session", "list", "--json"))["sessions"]
    assert session in [one["id"] for one in listed]
    assert os.listdir(repository / ".git" / "patina" / "open" / "main") == []  # noqa: PTH208


def test_a_detached_head_is_told_and_the_tag_keeps_its_commits(
    repository: Path, daemon: Daemon, git: Git
) -> None:
    commit(git, repository, "one")
    git(repository, "checkout", "--quiet", "--detach")
    patinad(daemon, repository, "session", "start", "on no branch")
    head = commit(git, repository, "two")
    session = json.loads(patinad(daemon, repository, "session", "end", "--json"))["id"]
    git(repository, "checkout", "--quiet", "main")
    shutil.rmtree(repository / "layer")
    shown = json.loads(patinad(daemon, repository, "session", "show", session, "--json"))
    assert [one["commit"] for one in shown["commits"]] == [head]


def test_a_bare_repository_has_sessions_but_none_by_hand(
    repository: Path, daemon: Daemon, git: Git, tmp_path: Path
) -> None:
    commit(git, repository, "one")
    bare = tmp_path / "bare.git"
    git(tmp_path, "clone", "--quiet", "--bare", str(repository), str(bare))
    assert "is a bare repository" in patinad(daemon, bare, "session", "start", "x", fails=True)
    told = json.loads(patinad(daemon, bare, "session", "extract", "--json"))
    assert (told["sessions"], told["commits"]) == (1, 1)
    assert json.loads(patinad(daemon, bare, "session", "list", "--json"))["sessions"][0]["commits"] == 1


def test_two_worktrees_have_a_session_each(
    repository: Path, daemon: Daemon, git: Git, tmp_path: Path
) -> None:
    commit(git, repository, "one")
    other = tmp_path / "other"
    git(repository, "worktree", "add", "--quiet", "-b", "side", str(other))
    first = json.loads(patinad(daemon, repository, "session", "start", "here", "--json"))["id"]
    second = json.loads(patinad(daemon, other, "session", "start", "there", "--json"))["id"]
    assert first != second
    assert json.loads(patinad(daemon, other, "session", "end", "--json"))["id"] == second
    assert json.loads(patinad(daemon, repository, "session", "end", "--json"))["id"] == first


def test_the_document_that_is_committed_after_the_end_is_of_its_session(
    repository: Path, daemon: Daemon, git: Git
) -> None:
    commit(git, repository, "one")
    daemon.start().ask("repo.add", path=str(repository))
    session = json.loads(patinad(daemon, repository, "session", "start", "the pool", "--json"))["id"]
    work = commit(git, repository, "two")
    document = json.loads(patinad(daemon, repository, "session", "end", "--json"))["document"]
    git(repository, "add", document)
    git(repository, "-c", "user.name=Ada", "commit", "--quiet", "-m", "docs: the session")
    filed = git(repository, "rev-parse", "HEAD")

    def commits() -> set[str]:  # two of one second are in no order
        if session not in [one["id"] for one in listed(daemon, repository)]:
            return set()
        shown = daemon.ask("session.show", path=str(repository), id=session)
        return {one["commit"] for one in shown["commits"]}

    daemon.wait_for(lambda: commits() == {work, filed}, "the document's commit in its session")
    # With other work in it, it is work of its own.
    Path(document).write_text(Path(document).read_text() + "\nMore was found out later.\n")
    git(repository, "add", document)
    commit(git, repository, "three")
    daemon.wait_for(
        lambda: "three" in [one["title"] for one in listed(daemon, repository)], "the work after it"
    )
    assert commits() == {work, filed}


def test_a_session_of_a_worktree_that_was_removed_ends_at_its_last_commit(
    repository: Path, daemon: Daemon, git: Git, tmp_path: Path
) -> None:
    commit(git, repository, "one")
    daemon.start().ask("repo.add", path=str(repository))
    for name in ("removed", "deleted"):
        other = tmp_path / name
        git(repository, "worktree", "add", "--quiet", "-b", f"side-{name}", str(other))
        daemon.wait_for(
            lambda other=other: str(other) in [row["path"] for row in daemon.ask("status")["repositories"]],  # type: ignore[misc]
            "the worktree",
        )
        session = json.loads(patinad(daemon, other, "session", "start", name, "--json"))["id"]
        head = commit(git, other, f"work {name}")
        patinad(daemon, other, "session", "note", "Decision: keep one pool a process")
        daemon.wait_for(
            lambda name=name: f"work {name}" in [one["title"] for one in listed(daemon, repository)],  # type: ignore[misc]
            "the commit",
        )
        if name == "removed":
            git(repository, "worktree", "remove", "--force", str(other))
            git(repository, "branch", "-D", f"side-{name}")
        else:
            other.rename(tmp_path / "away")  # in one step: a worker may be writing in it
        daemon.wait_for(
            lambda session=session: (
                [one["state"] for one in listed(daemon, repository) if one["id"] == session] == ["closed"]
            ),  # type: ignore[misc]
            "its end",
        )
        assert git(repository, "rev-parse", f"session-{session}-end^{{commit}}") == head
        shown = daemon.ask("session.show", path=str(repository), id=session)
        assert [one["commit"] for one in shown["commits"]] == [head]
        assert [one["choice"] for one in shown["decisions"]] == [
            "Keep one pool a process"
        ]  # the note is not lost
        assert git(repository, "status", "--porcelain") == ""  # nothing is written where nobody works on it


def test_a_damaged_ledger_is_told_and_its_backup_takes_its_place(
    repository: Path, daemon: Daemon, git: Git
) -> None:
    daemon.start().ask("repo.add", path=str(repository))
    commit(git, repository, "one", "2026-01-02T03:04:05Z")
    daemon.wait_for(lambda: listed(daemon, repository), "a session")
    daemon.wait_for(lambda: list(daemon.paths.backups.glob("*.db")), "a backup")
    # A writer that has the file open would put back what it holds when it closes.
    daemon.wait_for(lambda: not any(daemon.status(repository)["queue"].values()), "nothing to do")
    before = listed(daemon, repository)
    ledger = repository / ".git" / "patina" / "facts.db"
    for suffix in ("-wal", "-shm"):
        ledger.with_name(ledger.name + suffix).unlink(missing_ok=True)
    ledger.write_bytes(b"no database" * 1000)
    said = patinad(daemon, repository, "session", "list", fails=True)
    assert "is damaged" in said
    assert "patinad doctor" in said
    found = subprocess.run(
        [sys.executable, "-m", "patinad", "doctor", "--json"],
        cwd=repository, env=daemon.environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    (finding,) = [f for f in json.loads(found.stdout)["findings"] if f["subject"] == str(ledger)]
    assert finding["state"] == "wrong"
    assert "1 backup" in finding["text"]
    done = json.loads(patinad(daemon, repository, "doctor", "--restore-ledger", "--json"))
    assert Path(done["aside"]).read_bytes().startswith(b"no database")
    assert listed(daemon, repository) == before
    commit(git, repository, "two")
    daemon.wait_for(lambda: len(listed(daemon, repository)) == 2, "the next session")
    assert "no backup 'none.db'" in patinad(
        daemon, repository, "doctor", "--restore-ledger", "none.db", fails=True
    )
    assert daemon.stop() == 0
    patinad(daemon, repository, "doctor", "--restore-ledger")
    assert json.loads(patinad(daemon, repository, "session", "list", "--json"))["sessions"] == before
