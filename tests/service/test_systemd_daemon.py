"""The real daemon as a unit of a real user manager."""

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from support.systemd import systemctl, until, user_manager

from patinad import client
from patinad.errors import DaemonError
from patinad.paths import Paths
from patinad.service import Service, ServiceError, for_platform


@pytest.fixture(scope="module")
def manager() -> Iterator[dict[str, str]]:
    with user_manager() as environ:
        yield environ


@pytest.fixture
def paths(manager: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Paths:
    monkeypatch.delenv("PATINAD_HOME")
    for name in ("HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, manager[name])
    return Paths.for_user(manager)


@pytest.fixture
def service(manager: dict[str, str], paths: Paths) -> Iterator[Service]:
    """The service as `patinad service install` makes it, but for a watchdog that does not wait a minute."""
    drop_in = Path(manager["XDG_RUNTIME_DIR"]) / "systemd" / "user" / "patinad.service.d" / "fast.conf"
    drop_in.parent.mkdir(parents=True)
    drop_in.write_text("[Service]\nWatchdogSec=5\nTimeoutAbortSec=1\nRestartSec=50ms\n")
    found = for_platform(manager, log=paths.log, platform="linux")
    try:
        yield found
    finally:
        found.uninstall()
        for folder in (drop_in.parent, paths.state, paths.cache, paths.config):
            shutil.rmtree(folder, ignore_errors=True)


def ping(paths: Paths) -> Any:
    """The daemon's answer; None while none answers."""
    with suppress(DaemonError):
        return client.call(paths, "ping", {})
    return None


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


def test_the_daemon_answers_when_it_is_ready_and_ends_with_its_workers(
    service: Service, paths: Paths
) -> None:
    status = service.install()
    assert (status.state, status.enabled, status.current, status.reason) == ("running", True, True, "")
    assert ping(paths)  # at once: the manager waited for READY=1
    assert status.pid
    where = client.endpoint(paths)
    assert where
    assert (where.pid, where.socket) == (status.pid, str(paths.socket))
    assert paths.socket.parent == Path(os.environ["XDG_RUNTIME_DIR"]) / "patinad"
    family = [status.pid, *children(status.pid)]
    assert len(family) > 1
    service.stop()
    assert service.status().state == "stopped"
    assert [pid for pid in family if alive(pid)] == []
    assert not paths.socket.exists()
    service.start()
    assert ping(paths)
    status = service.uninstall()
    assert (status.installed, status.enabled, status.state) == (False, False, "stopped")
    assert not (Path(os.environ["HOME"]) / ".config" / "systemd").exists()
    assert not ping(paths)


def test_a_daemon_that_hangs_is_replaced_by_one_that_answers(service: Service, paths: Paths) -> None:
    pid = service.install().pid
    assert pid
    family = [pid, *children(pid)]
    os.kill(pid, signal.SIGSTOP)
    until(lambda: service.status().pid not in (None, pid), "another daemon", 60)
    until(lambda: service.status().state == "running" and bool(ping(paths)), "and it answers", 60)
    until(lambda: not any(alive(pid) for pid in family), "the hung one is gone with its workers")
    assert systemctl(dict(os.environ), "show", "-P", "NRestarts", "patinad") == "1"


def test_a_mistake_in_the_configuration_is_not_tried_again(service: Service, paths: Paths) -> None:
    paths.config.mkdir(parents=True)
    paths.config_file.write_text("no_such_setting = 1\n")
    with pytest.raises(ServiceError):
        service.install()
    status = service.status()
    assert (status.installed, status.state, status.pid) == (True, "failed", None)
    properties = systemctl(
        dict(os.environ), "show", "-P", "NRestarts", "-P", "ExecMainStatus", "patinad"
    ).split()
    assert sorted(properties) == ["0", "2"]
    paths.config_file.unlink()
    assert service.install().state == "running"
    assert ping(paths)
