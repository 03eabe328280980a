"""The daemon as a process: what it holds, what it logs, how it starts and ends. (Its work is under tests/e2e.)"""

import logging
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.daemon import Daemon, descendants

from patinad.daemon.diary import open_log
from patinad.daemon.doorbell import Doorbell

HEAVY = ("pygit2", "tree_sitter", "tree_sitter_language_pack", "numpy", "usearch", "onnxruntime", "fastembed")
FOREIGN = (*HEAVY, "rich", "click", "platformdirs")


@pytest.fixture
def daemon(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Daemon]:
    one = Daemon(tmp_path_factory.mktemp("patinad"))
    yield one
    try:
        one.stop()
    finally:
        one.kill()
        one.assert_no_orphans()


def test_it_imports_nothing_heavy() -> None:
    code = f"import sys, patinad.daemon.main; print([n for n in {FOREIGN!r} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_work_makes_it_import_nothing_heavy_either(
    daemon: Daemon, repository: Path, git: Callable[..., str]
) -> None:
    (repository / "a.py").write_text("def run():\n    return other()\n\n\ndef other():\n    return 1\n")
    git(repository, "add", "a.py")
    git(repository, "commit", "--quiet", "-m", "one")
    daemon.start().ask("repo.add", path=str(repository))
    daemon.wait_fresh(repository)
    (repository / "a.py").write_text("def run():\n    return 2\n")
    found = daemon.ask("code.defs", path=str(repository), name="run")
    assert [(r["file"], r["line"]) for r in found["results"]] == [("a.py", 1)]
    assert found["freshness"]["modified_paths"] == ["a.py"]
    assert daemon.process is not None
    mapped = Path(f"/proc/{daemon.process.pid}/maps").read_text()
    assert [name for name in HEAVY if f"/{name}/" in mapped or f"/_{name}" in mapped] == []


def test_line_endings_are_no_change(daemon: Daemon, repository: Path, git: Callable[..., str]) -> None:
    (repository / ".gitattributes").write_text("*.py text eol=crlf\n")
    (repository / "a.py").write_bytes(b"def run():\r\n    return 1\r\n")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "one")
    daemon.start().ask("repo.add", path=str(repository))
    daemon.wait_fresh(repository)
    found = daemon.ask("code.defs", path=str(repository), name="run")
    assert found["freshness"]["modified_paths"] == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_it_well(daemon: Daemon, number: signal.Signals) -> None:
    daemon.start()
    assert daemon.process is not None
    daemon.process.send_signal(number)
    assert daemon.process.wait(30) == 0
    daemon.process = None
    assert not daemon.paths.endpoint.exists()
    assert not daemon.paths.socket.exists()


def test_a_dead_daemons_traces_do_not_stop_the_next(daemon: Daemon) -> None:
    daemon.start()
    daemon.kill()
    assert daemon.paths.endpoint.exists()
    assert daemon.paths.socket.exists()
    daemon.start()


def test_shutdown_is_answered_and_done(daemon: Daemon) -> None:
    daemon.start()
    process = daemon.process
    assert process is not None
    assert daemon.ask("shutdown") == {"pid": process.pid}
    assert process.wait(30) == 0
    daemon.process = None


def test_everything_it_makes_is_private(daemon: Daemon) -> None:
    daemon.start()
    for folder in (daemon.paths.state, daemon.paths.runtime):
        for path in (folder, *folder.rglob("*")):
            if path.name != "test-output":
                assert path.lstat().st_mode & 0o077 == 0, path


def test_it_tells_the_service_manager(daemon: Daemon, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "notify"))
        manager.settimeout(30)
        daemon.environment |= {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "200000"}
        daemon.start()
        said = [manager.recv(4096).decode() for _ in range(4)]
        assert said[0].startswith("READY=1\n")
        assert all(word.startswith("WATCHDOG=1\n") for word in said[1:])
        daemon.stop()
        while not said[-1].startswith("STOPPING=1"):
            said.append(manager.recv(4096).decode())


def test_a_state_folder_that_is_not_ours_is_one_line(daemon: Daemon) -> None:
    daemon.paths.state.parent.mkdir(parents=True, exist_ok=True)
    (daemon.paths.state.parent / "elsewhere").mkdir()
    daemon.paths.state.symlink_to(daemon.paths.state.parent / "elsewhere")
    done = subprocess.run(
        [sys.executable, "-m", "patinad.daemon.main"],
        env=daemon.environment, capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "symlink is not followed" in done.stderr


def test_a_state_folder_that_is_moved_away_ends_it_and_leaves_the_next_alone(
    daemon: Daemon,
) -> None:
    daemon.environment["WATCHDOG_USEC"] = "400000"  # it looks at itself this often
    first = daemon.start().process
    assert first is not None
    daemon.started |= set(descendants(first.pid))
    daemon.paths.state.rename(daemon.paths.state.with_name("away"))
    del daemon.environment["WATCHDOG_USEC"]
    daemon.start()
    assert first.wait(timeout=30) == 0
    assert daemon.ask("ping")["pid"] == daemon.process.pid  # type: ignore[union-attr]
    assert daemon.paths.socket.exists()


def test_the_log_holds_no_secret_and_is_private(tmp_path: Path) -> None:
    handler = open_log(tmp_path / "log", "info")
    try:
        log = logging.getLogger("test.diary")
        log.info("cloning %s", "https://ada:s3cretpassw0rd@example.org/x.git")
        log.error("it broke", exc_info=ValueError("password = 'hunter2hunter2hunter2'"))
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()
    file = tmp_path / "log" / "daemon.log"
    text = file.read_text()
    assert "cloning" in text
    assert "ValueError" in text
    assert "s3cretpassw0rd" not in text
    assert "hunter2" not in text
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_log_turns_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("patinad.daemon.diary.FILE_BYTES", 2000)
    handler = open_log(tmp_path / "log", "info")
    try:
        for number in range(200):
            logging.getLogger("test.diary").info("line %d of many that fill a file", number)
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()
    files = sorted((tmp_path / "log").iterdir())
    assert len(files) == 5
    assert all(f.stat().st_size < 2100 and f.stat().st_mode & 0o777 == 0o600 for f in files)


def test_the_doorbell_rings_and_knows_when_it_is_deaf(tmp_path: Path) -> None:
    rung: list[int] = []
    bell = Doorbell(tmp_path / "spool", lambda: rung.append(1))
    assert not bell.sound()
    assert bell.start()
    try:
        (tmp_path / "spool" / "event").write_text("x")
        wait_for(lambda: bool(rung))
        assert bell.sound()
        (tmp_path / "spool" / "event").unlink()
        (tmp_path / "spool").rmdir()
        (tmp_path / "spool").mkdir()
        wait_for(lambda: not bell.sound())
        assert bell.start()
        assert bell.sound()
    finally:
        bell.stop()


def test_a_folder_that_cannot_be_watched_is_said(tmp_path: Path) -> None:
    class Refusing:
        def schedule(self, *_: object, **__: object) -> None:
            raise OSError(28, "no space left on device")

    bell = Doorbell(tmp_path / "spool", lambda: None, Refusing)  # type: ignore[arg-type]
    assert bell.start() is False
    assert not bell.sound()


def wait_for(happened: Callable[[], bool]) -> None:
    import time

    end = time.monotonic() + 20
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_what_git_exports_does_not_lead_it_astray(daemon: Daemon, repository: Path, tmp_path: Path) -> None:
    daemon.environment["GIT_DIR"] = str(tmp_path / "nowhere")
    daemon.start()
    assert daemon.ask("repo.add", path=str(repository))["path"] == os.fspath(repository)
