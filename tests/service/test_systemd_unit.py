"""The unit under a real user manager."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.systemd import systemctl, until, user_manager

from patinad.service import ServiceError, for_platform
from patinad.service.systemd import SystemdService, quoted

# A daemon in little: it says that it is ready, pings, and lets a worker of its own run beside it.
STAND_IN = """\
#!{python}
import os, signal, subprocess, sys, time
from pathlib import Path
from patinad.service.notify import notify, watchdog_interval
home = Path(os.environ["PATINAD_HOME"]); home.mkdir(parents=True, exist_ok=True)
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
(home / "arguments").write_text(repr(sys.argv[1:]))
worker = subprocess.Popen(["sleep", "1000"])
(home / "worker").write_text(str(worker.pid))
if (home / "fail").exists(): sys.exit(int((home / "fail").read_text()))
if (home / "deaf").exists(): signal.signal(signal.SIGTERM, signal.SIG_IGN)
notify("READY=1", os.environ)
while True:
    notify("WATCHDOG=1", os.environ)
    time.sleep(min(watchdog_interval(os.environ) or 1, 0.1))
"""


@pytest.fixture(scope="module")
def manager() -> Iterator[dict[str, str]]:
    with user_manager() as environ:
        yield {**environ, "PATINAD_HOME": f"{environ['HOME']}/patinad"}


@pytest.fixture
def service(manager: dict[str, str]) -> Iterator[SystemdService]:
    """The service with the stand-in for its interpreter, in a folder whose name tries the unit's quoting."""
    home = Path(manager["HOME"])
    python = home / "50% of $HOME" / "python"
    python.parent.mkdir()
    python.write_text(STAND_IN.format(python=sys.executable))
    python.chmod(0o755)
    drop_in = Path(manager["XDG_RUNTIME_DIR"]) / "systemd" / "user" / "patinad.service.d" / "fast.conf"
    drop_in.parent.mkdir(parents=True)
    drop_in.write_text("[Service]\nWatchdogSec=1\nTimeoutAbortSec=1\nTimeoutStopSec=2\nRestartSec=50ms\n")
    found = for_platform(manager, log=home / "log", python=str(python), platform="linux")
    assert isinstance(found, SystemdService)
    try:
        yield found
    finally:
        found.uninstall()
        shutil.rmtree(drop_in.parent)
        shutil.rmtree(python.parent)
        shutil.rmtree(home / "patinad", ignore_errors=True)


def tree(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def alive(pid: int) -> bool:
    """Whether it runs: a process that only waits to be collected does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


def worker(service: SystemdService) -> int:
    return int((Path(service.environ["PATINAD_HOME"]) / "worker").read_text())


def test_the_unit_as_it_ships_passes_systemds_own_check(tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("no systemd on this machine")
    service = for_platform({"HOME": str(tmp_path), "PATINAD_HOME": "/a b"}, log=tmp_path, platform="linux")
    unit = tmp_path / "patinad.service"
    unit.write_text(service.text())
    (tmp_path / "run").mkdir(mode=0o700)
    done = subprocess.run(
        ["systemd-analyze", "--user", "verify", "--recursive-errors=yes", str(unit)],
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path / "run")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_it_is_ready_when_the_daemon_is_and_leaves_no_trace(service: SystemdService) -> None:
    home, runtime = Path(service.environ["HOME"]), Path(service.environ["XDG_RUNTIME_DIR"])
    before = tree(home), tree(runtime)
    status = service.install()
    assert (status.installed, status.current, status.enabled, status.state) == (True, True, True, "running")
    assert status.pid
    assert status.reason == ""
    arguments = home / "patinad" / "arguments"
    assert arguments.read_text() == "['-m', 'patinad', 'daemon', 'run']"
    assert (runtime / "patinad").stat().st_mode & 0o777 == 0o700
    assert arguments.stat().st_mode & 0o077 == 0  # UMask
    environ = Path(f"/proc/{status.pid}/environ").read_bytes().split(b"\0")
    assert f"PATINAD_HOME={service.environ['PATINAD_HOME']}".encode() in environ
    slept = worker(service)
    status = service.uninstall()
    assert (status.installed, status.enabled, status.state, status.pid) == (False, False, "stopped", None)
    assert not alive(slept)
    shutil.rmtree(home / "patinad")
    assert (tree(home), tree(runtime)) == before
    assert "patinad" not in systemctl(dict(service.environ), "list-units", "--all", "--plain")


def test_installing_again_changes_nothing_and_a_changed_unit_restarts_the_daemon(
    service: SystemdService,
) -> None:
    first = service.install()
    assert service.install() == first
    moved = SystemdService({**service.environ, "XDG_STATE_HOME": "/elsewhere"}, service.python, service.log)
    assert not moved.status().current
    second = moved.install()
    assert second.current
    assert second.pid not in (None, first.pid)


def test_a_daemon_that_hangs_is_killed_and_started_again(service: SystemdService) -> None:
    pid, slept = service.install().pid, worker(service)
    assert pid
    os.kill(pid, signal.SIGSTOP)
    until(lambda: service.status().pid not in (None, pid), "another daemon")
    until(lambda: service.status().state == "running", "and it is ready")
    assert not alive(pid)
    until(lambda: not alive(slept), "the hung daemon's worker is gone")
    assert systemctl(dict(service.environ), "show", "-P", "NRestarts", "patinad") == "1"


def test_a_daemon_that_crashes_is_started_again_and_one_that_is_misconfigured_is_not(
    service: SystemdService,
) -> None:
    pid = service.install().pid
    assert pid
    os.kill(pid, signal.SIGKILL)
    until(lambda: service.status().pid not in (None, pid), "another daemon")
    fail = Path(service.environ["PATINAD_HOME"]) / "fail"
    fail.write_text("2")
    with pytest.raises(ServiceError, match="journalctl --user -u patinad"):
        SystemdService(
            {**service.environ, "XDG_STATE_HOME": "/elsewhere"}, service.python, service.log
        ).install()
    status = service.status()
    assert (status.state, status.pid) == ("failed", None)
    assert status.reason.startswith("exit-code: ")
    assert systemctl(dict(service.environ), "show", "-P", "NRestarts", "patinad") == "0"
    fail.unlink()
    service.start()
    assert service.status().state == "running"


def test_a_daemon_that_does_not_stop_is_killed_with_its_workers(service: SystemdService) -> None:
    home = Path(service.environ["PATINAD_HOME"])
    home.mkdir()
    (home / "deaf").touch()
    pid, slept = service.install().pid, worker(service)
    assert pid
    service.stop()
    assert not alive(pid)
    assert not alive(slept)
    assert service.status().installed


def test_a_unit_of_someone_else_stays(service: SystemdService) -> None:
    service.path.parent.mkdir(parents=True)
    service.path.write_text("[Service]\nExecStart=/bin/true\n")
    for change in (service.install, service.uninstall):
        with pytest.raises(ServiceError, match="was not written by patinad"):
            change()
    assert not service.status().installed
    assert "not written by patinad" in service.status().reason
    assert service.path.read_text() == "[Service]\nExecStart=/bin/true\n"
    shutil.rmtree(service.path.parents[1])


def test_without_a_user_manager_nothing_is_written_and_the_way_out_is_named(tmp_path: Path) -> None:
    environ = {
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path / "run"),
        "PATH": "/bin:/usr/bin",
        "USER": "ada",
    }
    service = for_platform(environ, log=tmp_path, platform="linux")
    with pytest.raises(ServiceError, match="loginctl enable-linger ada"):
        service.install()
    assert list(tmp_path.iterdir()) == []
    status = service.status()
    assert (status.installed, status.state, status.pid) == (False, "unknown", None)
    assert "enable-linger" in status.reason
    service.uninstall()


def test_a_home_that_is_not_there_is_no_bug(tmp_path: Path) -> None:
    environ = {"HOME": str(tmp_path / "gone"), "PATH": os.environ["PATH"]}
    status = for_platform(environ, log=tmp_path, platform="linux").status()
    assert (status.installed, status.current) == (False, False)


def test_a_manager_that_hangs_does_not_hang_us(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "run" / "systemd" / "private").mkdir(parents=True)
    (tmp_path / "systemctl").write_text("#!/bin/sh\nexec sleep 100\n")
    (tmp_path / "systemctl").chmod(0o755)
    environ = {
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path / "run"),
        "PATH": f"{tmp_path}:/bin:/usr/bin",
    }
    monkeypatch.setenv("PATH", environ["PATH"])
    service = SystemdService(environ, sys.executable, tmp_path)
    with pytest.raises(ServiceError, match=r"did not end in 0 s"):
        service._systemctl("daemon-reload", timeout=0.2)


def test_an_interpreter_that_systemd_cannot_name_is_an_error_that_says_so(tmp_path: Path) -> None:
    service = SystemdService({"HOME": str(tmp_path)}, "/opt/o'clock/python", tmp_path)
    with pytest.raises(ServiceError, match="o'clock"):
        service.text()
    assert "o'clock" in service.status().reason


def test_a_platform_without_a_manager_is_named(tmp_path: Path) -> None:
    with pytest.raises(ServiceError, match="plan9"):
        for_platform({}, log=tmp_path, platform="plan9")


@pytest.mark.parametrize(
    ("text", "written"), [("/opt/a b", "/opt/a b"), ("50%", "50%%"), ('a"b', 'a\\"b'), ("a\\b", "a\\\\b")]
)
def test_what_systemd_would_take_for_its_own_is_quoted(text: str, written: str) -> None:
    assert quoted(text) == written
