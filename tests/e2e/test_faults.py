"""What goes wrong on real machines: damage, doubles, floods; nothing is lost and no answer lies."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.compare import assert_equals_full
from support.daemon import Daemon, alive

Git = Callable[..., str]
SOURCE = "def run():\n    return other()\n\n\ndef other():\n    return 1\n"


def commit(git: Git, folder: Path, path: str, text: str = SOURCE) -> str:
    (folder / path).write_text(text)
    git(folder, "add", "--", path)
    git(folder, "commit", "--quiet", "-m", "work")
    return git(folder, "rev-parse", "HEAD")


def code_db(folder: Path) -> Path:
    return folder / ".patina" / "data" / "code.db"


@pytest.fixture
def watched(repository: Path, daemon: Daemon, git: Git) -> Path:
    commit(git, repository, "a.py")
    daemon.start().ask("repo.add", path=str(repository))
    daemon.wait_fresh(repository)
    return repository


def test_a_second_daemon_says_so_and_ends(watched: Path, daemon: Daemon) -> None:
    second = subprocess.run(
        [sys.executable, "-m", "patinad", "daemon", "run"],
        env=daemon.environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert second.returncode == 1
    assert len(second.stderr.strip().splitlines()) == 1
    assert "already running" in second.stderr
    assert daemon.ask("ping") is not None


def test_twenty_starts_leave_one_daemon(daemon: Daemon) -> None:
    command = [sys.executable, "-m", "patinad", "daemon", "run"]
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    started = [subprocess.Popen(command, env=daemon.environment, **quiet) for _ in range(20)]  # type: ignore[call-overload]
    try:
        daemon.wait_for(lambda: sum(p.poll() is None for p in started) == 1, "one left")
        daemon.wait_for(lambda: daemon.ask("ping") is not None, "ready")
        assert sorted(p.returncode for p in started if p.poll() is not None) == [1] * 19
    finally:
        for process in started:
            if process.poll() is None:
                daemon.process = process
                daemon.stop()


def test_a_damaged_code_db_is_set_aside_and_rebuilt(
    watched: Path, daemon: Daemon, git: Git, tmp_path: Path
) -> None:
    daemon.stop()
    code_db(watched).write_bytes(b"not a database" * 400)
    daemon.start()
    daemon.wait_fresh(watched)
    head = commit(git, watched, "b.py")
    assert daemon.wait_fresh(watched)["indexed_commit"] == head
    assert list(code_db(watched).parent.glob("code.db.corrupt-*"))
    assert_equals_full(watched, code_db(watched), tmp_path / "scratch")


def test_a_deleted_code_db_is_never_called_fresh(watched: Path, daemon: Daemon, tmp_path: Path) -> None:
    for file in code_db(watched).parent.glob("code.db*"):
        file.unlink()
    assert daemon.status(watched)["stale"] is not False or code_db(watched).exists()
    daemon.wait_fresh(watched)
    assert_equals_full(watched, code_db(watched), tmp_path / "scratch")


def test_a_damaged_daemon_db_relearns_its_repositories(watched: Path, daemon: Daemon, git: Git) -> None:
    daemon.stop()
    size = daemon.paths.daemon_db.stat().st_size
    daemon.paths.daemon_db.write_bytes(os.urandom(size))
    daemon.start()
    head = commit(git, watched, "b.py")
    assert daemon.wait_fresh(watched)["indexed_commit"] == head
    assert list(daemon.paths.state.glob("daemon.db.corrupt-*"))


def test_an_unknown_setting_is_named_with_its_nearest(daemon: Daemon) -> None:
    daemon.paths.config.mkdir(parents=True)
    daemon.paths.config_file.write_text("max_file_byte = 10\n")
    done = subprocess.run(
        [sys.executable, "-m", "patinad", "daemon", "run"],
        env=daemon.environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 2
    assert "max_file_byte" in done.stderr
    assert "max_file_bytes" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_settings_take_effect_without_a_restart_and_a_broken_file_is_told(
    watched: Path, daemon: Daemon, git: Git
) -> None:
    (watched / "long.py").write_text("x = 1\n" * 400 + "def long():\n    pass\n")
    git(watched, "add", "long.py")
    git(watched, "commit", "--quiet", "-m", "work")
    daemon.wait_fresh(watched)
    pid, tags = daemon.ask("status")["daemon"]["pid"], watched / ".patina" / "data" / "tags"

    def defined() -> int:
        return int(daemon.ask("code.defs", path=str(watched), name="long")["total"])

    def say(text: str) -> dict[str, Any]:
        daemon.paths.config.mkdir(parents=True, exist_ok=True)
        daemon.paths.config_file.write_text(text)
        daemon.ask("wait", path=str(watched), embedding=True)
        return dict(daemon.ask("status")["daemon"]["settings"])

    assert (defined(), tags.exists()) == (1, False)
    assert say("max_file_bytes = 1024\ntags = true\n")["reason"] == ""
    assert (defined(), tags.exists()) == (0, True)
    told = say("max_file_byte = 1024\n")
    assert "did you mean 'max_file_bytes'?" in told["reason"]
    assert told["file"] == str(daemon.paths.config_file)
    assert defined() == 0  # the settings before go on
    assert say("log_level = 'debug'\n")["reason"] == ""
    assert defined() == 1
    assert daemon.ask("status")["daemon"]["pid"] == pid


def test_a_killed_daemon_leaves_no_orphans(watched: Path, daemon: Daemon, git: Git) -> None:
    commit(git, watched, "b.py")
    daemon.kill()
    daemon.assert_no_orphans()
    daemon.start()
    daemon.wait_fresh(watched)


def test_a_stopped_daemon_hangs_no_commit(watched: Path, daemon: Daemon, git: Git) -> None:
    assert daemon.process is not None
    daemon.process.send_signal(signal.SIGSTOP)
    try:
        head = commit(git, watched, "b.py")
        done = subprocess.run(
            "git commit --allow-empty -m piped 2>&1 | cat",
            shell=True,
            cwd=watched,
            timeout=20,
            check=True,
            capture_output=True,
        )
        assert b"piped" in done.stdout
        head = git(watched, "rev-parse", "HEAD")
    finally:
        daemon.process.send_signal(signal.SIGCONT)
    assert daemon.wait_fresh(watched)["indexed_commit"] == head


def test_a_silent_client_blocks_nobody(watched: Path, daemon: Daemon) -> None:
    endpoint = json.loads(daemon.paths.endpoint.read_text())
    silent = [socket.socket(socket.AF_UNIX) for _ in range(20)]
    try:
        for one in silent:
            one.connect(endpoint["socket"])
            one.sendall(b'{"jsonrpc": "2.0", "id": 1, ')
        began = time.monotonic()
        for _ in range(20):
            daemon.ask("status")
        assert time.monotonic() - began < 5, "answers do not wait for silent clients"
    finally:
        for one in silent:
            one.close()


def test_nonsense_on_the_socket_gets_an_error(watched: Path, daemon: Daemon) -> None:
    endpoint = json.loads(daemon.paths.endpoint.read_text())
    for frame, code in ((b"nonsense\n", -32700), (b'{"id": 1}\n', -32600), (b'{"jsonrpc": "2.0", "id": 1, "method": "no"}\n', -32601)):  # fmt: skip
        with socket.socket(socket.AF_UNIX) as one:
            one.connect(endpoint["socket"])
            one.sendall(frame)
            assert json.loads(one.makefile().readline())["error"]["code"] == code
    assert daemon.ask("ping") is not None


def test_the_socket_is_private(watched: Path, daemon: Daemon) -> None:
    path = Path(json.loads(daemon.paths.endpoint.read_text())["socket"])
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_stopping_is_clean(watched: Path, daemon: Daemon) -> None:
    process = daemon.process
    assert process is not None
    assert daemon.stop() == 0
    assert not alive(process.pid)
    assert not daemon.paths.endpoint.exists()
    daemon.assert_no_orphans()


def test_a_moved_repository_is_told_and_not_recreated(watched: Path, daemon: Daemon, tmp_path: Path) -> None:
    watched.rename(tmp_path / "elsewhere")
    daemon.ask("status")
    daemon.stop()
    daemon.start()
    daemon.ask("status")
    assert not watched.exists()
