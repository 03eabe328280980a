"""The commands with a real daemon, as a person runs them: up, commit, ask, down; and without one."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from support.daemon import alive

from patinad import client
from patinad.paths import Paths

Git = Callable[..., str]
Run = Callable[..., "subprocess.CompletedProcess[str]"]
SOURCE = '''"""A server."""


class Server:
    def start(self, port):
        """Begin to listen."""
        return listen(port)


def listen(port):
    return port > 0
'''


@pytest.fixture
def patinad(home: Path) -> Iterator[Run]:
    """Run `patinad` in a home without a model; a daemon that it started is gone at the end."""
    config = home / "patinad" / "config" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text("embed = false\n")

    def run(
        *arguments: str, cwd: Path | None = None, **environment: str
    ) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "patinad", *arguments],
            cwd=cwd,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=100,
            check=False,
        )

    yield run
    where = client.endpoint(Paths.for_user(os.environ))
    if where is not None:
        done = run("down")
        if alive(where.pid):
            os.kill(where.pid, signal.SIGKILL)
            raise AssertionError(f"the daemon stayed: {done}")


@pytest.fixture
def project(repository: Path, git: Git) -> Path:
    (repository / "server.py").write_text(SOURCE)
    (repository / "deep").mkdir()
    (repository / "deep" / "main.py").write_text(
        "from server import listen\n\n\ndef main():\n    listen(80)\n"
    )
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "first")
    return repository


def answer(run: Run, *arguments: str, cwd: Path | None = None) -> dict[str, Any]:
    done = run(*arguments, "--json", cwd=cwd)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_from_nothing_to_answers_and_back(patinad: Run, project: Path, git: Git) -> None:
    first = patinad("up", cwd=project / "deep")
    assert first.returncode == 0, first.stderr
    assert "which is HEAD" in first.stdout
    assert "already up to date" not in first.stdout
    assert git(project, "status", "--porcelain") == ""

    again = patinad("up", cwd=project)
    assert again.returncode == 0
    assert again.stdout.startswith("already up to date\n")

    callers = answer(patinad, "code", "callers", "listen", cwd=project / "deep")
    assert {(row["file"], row["line"]) for row in callers["results"]} == {
        ("server.py", 7),
        ("deep/main.py", 5),
    }
    assert callers["freshness"]["stale"] is False

    (project / "server.py").write_text(SOURCE.replace("listen", "accept"))
    modified = answer(patinad, "code", "defs", "listen", cwd=project)
    assert modified["freshness"]["modified_paths"] == ["server.py"]
    git(project, "commit", "--quiet", "-am", "second")
    waited = patinad("scrape", "code", cwd=project)
    assert waited.returncode == 0, waited.stderr
    assert [row["line"] for row in answer(patinad, "code", "defs", "accept", cwd=project)["results"]] == [10]

    status = answer(patinad, "status")
    [row] = status["repositories"]
    assert row["indexed_commit"] == row["head_commit"] == git(project, "rev-parse", "HEAD")
    assert (row["watch"]["state"], row["hooks"]["state"], row["last_error"]) == ("ok", "installed", None)
    assert patinad("doctor").returncode == 0

    pid = status["daemon"]["pid"]
    down = patinad("down")
    assert (down.returncode, down.stdout) == (0, f"stopped (pid {pid})\n")
    assert not alive(pid)


def test_without_a_daemon_the_disk_answers_and_says_so(patinad: Run, project: Path, git: Git) -> None:
    assert patinad("up", cwd=project).returncode == 0
    with_daemon = answer(patinad, "code", "members", "Server", cwd=project)
    assert patinad("down").returncode == 0

    done = patinad("code", "members", "Server", "--json", cwd=project)
    assert done.returncode == 0
    assert done.stderr == "patinad: the daemon is not running; read from disk\n"
    assert json.loads(done.stdout) == with_daemon

    git(project, "commit", "--quiet", "--allow-empty", "-m", "unseen")
    stale = answer(patinad, "code", "members", "Server", cwd=project)
    assert stale["freshness"]["stale"] is True

    status = patinad("status", "--json")
    assert status.returncode == 1
    document = json.loads(status.stdout)
    assert document["daemon"]["running"] is False
    [row] = document["repositories"]
    assert (row["path"], row["stale"], row["files"]) == (str(project), True, 2)
    assert patinad("repo", "list").stdout == f"{project}\n"
    assert patinad("embeddings", "status", cwd=project).returncode == 0


def test_the_foreground_scrapes_what_nobody_registered(patinad: Run, project: Path, git: Git) -> None:
    first = patinad("scrape", "code", cwd=project / "deep")
    assert first.returncode == 0, first.stderr
    assert first.stdout.startswith(f"indexed {git(project, 'rev-parse', '--short=10', 'HEAD')} in ")
    assert "2 parsed" in first.stdout
    assert patinad("scrape", "code", str(project)).stdout.startswith("already up to date at ")
    full = answer(patinad, "scrape", "code", str(project), "--full")
    assert full["parsed"] == 2
    assert git(project, "status", "--porcelain") == ""
    assert len(answer(patinad, "code", "defs", "listen", cwd=project)["results"]) == 1
    assert json.loads(patinad("status", "--json").stdout)["repositories"] == []


def test_a_repository_without_a_commit_is_up(patinad: Run, repository: Path) -> None:
    done = patinad("up", "--wait", cwd=repository)
    assert done.returncode == 0, done.stderr
    assert "no commits yet" in done.stdout
    assert patinad("scrape", "code", cwd=repository).stdout == "no commits yet: nothing to index\n"


def test_a_model_that_cannot_be_fetched_fails_nothing(patinad: Run, project: Path, home: Path) -> None:
    (home / "patinad" / "config" / "config.toml").unlink()
    done = patinad("up", "--wait", cwd=project, PIP_NO_INDEX="1", PIP_CONFIG_FILE=os.devnull)
    assert done.returncode == 0, done.stderr
    assert "patinad: warning: " in done.stderr
    assert "patinad model fetch" in done.stdout
    assert len(answer(patinad, "code", "defs", "listen", cwd=project)["results"]) == 1
    asked = patinad("query", "semantic", "listen", cwd=project)
    assert asked.returncode == 0
    assert "listen" in asked.stdout
    assert "by words alone" in asked.stderr
    assert "patinad model fetch" in asked.stderr


def test_two_starts_at_once_leave_one_daemon(patinad: Run, project: Path) -> None:
    command = [sys.executable, "-m", "patinad", "up", str(project)]
    both = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)
    ]
    ended = [(one.communicate(timeout=100), one.returncode) for one in both]
    assert [code for _, code in ended] == [0, 0], ended
    assert len({line for (out, _), _ in ended for line in out.split(", ") if line.startswith("pid ")}) == 1


def test_hooks_that_were_taken_out_stay_out(patinad: Run, project: Path) -> None:
    assert patinad("up", cwd=project).returncode == 0
    assert patinad("hooks", "uninstall", cwd=project).stdout == "hooks: absent\n"
    assert list((project / ".git" / "hooks").glob("post-commit")) == []
    assert patinad("down").returncode == 0
    assert patinad("up", cwd=project).returncode == 0
    assert answer(patinad, "hooks", "status", cwd=project)["state"] == "absent"
    assert patinad("hooks", "install", cwd=project).stdout == "hooks: installed\n"
    assert answer(patinad, "hooks", "status", cwd=project)["state"] == "installed"


def test_a_repository_can_be_removed(patinad: Run, project: Path) -> None:
    assert patinad("up", cwd=project).returncode == 0
    assert patinad("repo", "add", cwd=project).stdout == f"already registered: {project}\n"
    assert patinad("repo", "remove", cwd=project).stdout == f"removed: {project}\n"
    assert patinad("repo", "list").stdout == ""
    asked = patinad("code", "defs", "listen", cwd=project)
    assert asked.returncode == 1
    assert "patinad up" in asked.stderr
    assert answer(patinad, "hooks", "status", cwd=project)["state"] == "absent"


def test_a_daemon_that_cannot_start_is_one_line_with_its_log(patinad: Run, project: Path, home: Path) -> None:
    state = home / "patinad" / "state"
    (state / "spool").parent.mkdir(parents=True)
    (state / "spool").write_text("in the way")
    done = patinad("up", cwd=project)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "the daemon did not start" in done.stderr
    assert str(state / "log") in done.stderr


def test_a_damaged_index_is_told_with_the_way_out(patinad: Run, project: Path) -> None:
    assert patinad("scrape", "code", cwd=project).returncode == 0
    (project / ".patina" / "data" / "code.db").write_bytes(b"no database" * 1000)
    for suffix in ("-wal", "-shm"):
        (project / ".patina" / "data" / f"code.db{suffix}").unlink(missing_ok=True)
    asked = patinad("code", "defs", "listen", cwd=project)
    assert asked.returncode == 1
    assert "patinad scrape code" in asked.stderr
    assert patinad("scrape", "code", cwd=project).returncode == 0
    assert patinad("code", "defs", "listen", cwd=project).returncode == 0


@pytest.mark.parametrize("kind", ["sha256", "partial"])
def test_a_repository_that_cannot_be_read_is_named_unsupported(
    kind: str, patinad: Run, tmp_path: Path, git: Git
) -> None:
    folder = tmp_path / kind
    folder.mkdir()
    git(folder, "init", "--quiet", *(["--object-format=sha256"] if kind == "sha256" else []))
    if kind == "partial":
        git(folder, "config", "core.repositoryformatversion", "1")
        git(folder, "config", "extensions.partialClone", "origin")
    for words in (["up"], ["scrape", "code"]):
        done = patinad(*words, cwd=folder)
        assert done.returncode == 1
        assert "unsupported" in done.stderr
        assert done.stderr.count("\n") == 1


def test_the_doctor_finds_and_mends(patinad: Run, project: Path) -> None:
    assert patinad("up", cwd=project).returncode == 0
    assert patinad("down").returncode == 0
    ill = patinad("doctor")
    assert ill.returncode == 1
    assert "daemon" in next(line for line in ill.stdout.splitlines() if "`patinad up` starts it" in line)
    (project / ".git" / "hooks" / "post-commit").unlink()
    mended = answer(patinad, "doctor", "--fix")
    states = {row["subject"]: row["state"] for row in mended["findings"]}
    assert states["daemon"] == "mended"
    assert patinad("doctor").returncode == 0
    assert answer(patinad, "hooks", "status", cwd=project)["state"] == "installed"


def test_the_doctor_names_what_is_damaged(patinad: Run, home: Path) -> None:
    state, config = home / "patinad" / "state", home / "patinad" / "config" / "config.toml"
    state.mkdir()
    (state / "daemon.db").write_bytes(b"no database" * 1000)
    config.write_text("wrokers = 2\n")
    done = patinad("doctor")
    assert done.returncode == 1
    assert "workers" in done.stdout
    assert "daemon.db" in done.stdout
    assert "re-learns" in done.stdout
    listed = patinad("repo", "list")
    assert listed.returncode == 1
    assert "re-learns" in listed.stderr


def test_a_silent_daemon_is_not_bypassed_by_up_or_down(patinad: Run, project: Path) -> None:
    assert patinad("up", cwd=project).returncode == 0
    where = client.endpoint(Paths.for_user(os.environ))
    assert where is not None
    os.kill(where.pid, signal.SIGSTOP)
    try:
        for words in (["up"], ["down"]):
            done = patinad(*words, cwd=project)
            assert done.returncode == 1
            assert "nothing was bypassed" in done.stderr
    finally:
        os.kill(where.pid, signal.SIGCONT)
