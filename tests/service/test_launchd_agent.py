"""The agent's property list, and the calls of launchctl against a scripted stand-in."""

import os
import plistlib
import sys
from pathlib import Path

import pytest

from patinad.paths import shared_file
from patinad.service import ServiceError, for_platform
from patinad.service.launchd import LaunchdService

# Keeps what is loaded as files, as launchd does in memory; each call is written down.
LAUNCHCTL = """\
#!/bin/sh
echo "$*" >>"$STATE/calls"
case $1 in
  enable) ;;
  bootstrap)
    case $2 in gui/*) test ! -e "$STATE/no-desktop" || { echo "Bootstrap failed: 125: Domain does not support specified action" >&2; exit 125; } ;; esac
    test ! -e "$STATE/refuse" || { echo "Bootstrap failed: 5: Input/output error" >&2; exit 5; }
    test ! -e "$STATE/loaded" || { echo "Bootstrap failed: 37: Operation already in progress" >&2; exit 37; }
    echo "$2/dev.patinad" >"$STATE/loaded" ;;
  bootout) mv "$STATE/loaded" "$STATE/leaving"; exit 36 ;;
  kickstart) rm -f "$STATE/exit" ;;
  print)
    if test -e "$STATE/leaving"; then rm "$STATE/leaving"; exit 0; fi
    test "$2" = "$(cat "$STATE/loaded" 2>/dev/null)" || { echo "Could not find service" >&2; exit 113; }
    if test -e "$STATE/exit"; then printf '\\tstate = not running\\n\\tlast exit code = %s\\n' "$(cat "$STATE/exit")"
    else printf '\\tstate = running\\n\\tpid = 4711\\n\\tlast exit code = (never exited)\\n'; fi ;;
  *) exit 64 ;;
esac
"""
GUI, USER = f"gui/{os.getuid()}", f"user/{os.getuid()}"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """What the stand-in remembers."""
    folder = tmp_path / "launchd"
    folder.mkdir()
    return folder


@pytest.fixture
def service(tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch) -> LaunchdService:
    launchctl = tmp_path / "bin" / "launchctl"
    launchctl.parent.mkdir()
    launchctl.write_text(LAUNCHCTL)
    launchctl.chmod(0o755)
    (tmp_path / "home" / "Library" / "LaunchAgents").mkdir(parents=True)
    path = f"{launchctl.parent}:{os.environ['PATH']}"
    monkeypatch.setenv("PATH", path)
    environ = {
        "HOME": str(tmp_path / "home"),
        "PATH": path,
        "STATE": str(state),
        "PATINAD_HOME": "/Users/ada/a & <b>",
    }
    found = for_platform(environ, log=tmp_path / "log", python="/opt/a & b/python", platform="darwin")
    assert isinstance(found, LaunchdService)
    return found


def calls(state: Path) -> list[str]:
    """The calls so far that change something; then it forgets them."""
    said = (state / "calls").read_text().splitlines() if (state / "calls").exists() else []
    (state / "calls").unlink(missing_ok=True)
    return [line for line in said if not line.startswith("print")]


def test_the_agent_as_it_ships_says_what_it_should() -> None:
    agent = plistlib.loads(shared_file("launchd/dev.patinad.plist").read_bytes())
    assert agent["Label"] == "dev.patinad"
    assert agent["ProgramArguments"] == ["@PYTHON@", "-m", "patinad", "daemon", "run"]
    assert agent["RunAtLoad"] is True
    assert agent["KeepAlive"] == {"SuccessfulExit": False}
    assert agent["ThrottleInterval"] == 10
    assert agent["ProcessType"] == "Standard"
    assert agent["StandardOutPath"] == agent["StandardErrorPath"] == "@LOG@"
    assert agent["Umask"] == 0o77


def test_it_is_filled_in_whatever_the_paths_hold(service: LaunchdService, tmp_path: Path) -> None:
    agent = plistlib.loads(service.text().encode())
    assert agent["ProgramArguments"] == ["/opt/a & b/python", "-m", "patinad", "daemon", "run"]
    assert agent["EnvironmentVariables"] == {"PATINAD_HOME": "/Users/ada/a & <b>"}
    assert agent["StandardOutPath"] == agent["StandardErrorPath"] == str(tmp_path / "log" / "output.log")
    assert "@" not in service.text()


def test_it_is_loaded_once_and_leaves_no_trace(service: LaunchdService, state: Path, tmp_path: Path) -> None:
    status = service.install()
    assert (status.installed, status.current, status.enabled, status.state, status.pid) == (
        True,
        True,
        True,
        "running",
        4711,
    )
    assert service.path == tmp_path / "home" / "Library" / "LaunchAgents" / "dev.patinad.plist"
    assert calls(state) == [f"enable {GUI}/dev.patinad", f"bootstrap {GUI} {service.path}"]
    assert service.install() == status
    assert calls(state) == []
    status = service.uninstall()
    assert (status.installed, status.enabled, status.state, status.pid) == (False, False, "stopped", None)
    assert calls(state) == [f"bootout {GUI}/dev.patinad"]
    assert list(service.path.parent.iterdir()) == []
    assert service.uninstall() == status
    assert calls(state) == []


def test_a_changed_agent_is_loaded_anew_when_the_old_one_is_gone(
    service: LaunchdService, state: Path
) -> None:
    service.install()
    calls(state)
    moved = LaunchdService(service.environ, "/opt/other/python", service.log)
    assert not moved.status().current
    assert moved.install().current
    assert [line.split()[0] for line in calls(state)] == ["bootout", "enable", "bootstrap"]


def test_without_a_desktop_session_it_runs_in_the_background_one(
    service: LaunchdService, state: Path
) -> None:
    (state / "no-desktop").touch()
    assert service.install().state == "running"
    assert calls(state)[-1] == f"bootstrap {USER} {service.path}"
    service.stop()
    assert calls(state) == [f"bootout {USER}/dev.patinad"]
    assert service.status().installed
    service.start()
    assert calls(state)[-1] == f"bootstrap {USER} {service.path}"


def test_an_agent_that_ended_says_how_and_starts_again(service: LaunchdService, state: Path) -> None:
    service.install()
    (state / "exit").write_text("3")
    status = service.status()
    assert (status.state, status.pid) == ("failed", None)
    assert status.reason.startswith("exit status 3: ")
    (state / "exit").write_text("0")
    assert (service.status().state, service.status().reason) == ("stopped", "")
    service.start()
    assert service.status().state == "running"


def test_a_refusal_is_an_error_that_says_where_to_look(service: LaunchdService, state: Path) -> None:
    (state / "refuse").touch()
    with pytest.raises(ServiceError, match=r"Input/output error.*output\.log"):
        service.install()


def test_an_agent_of_someone_else_stays(service: LaunchdService) -> None:
    service.path.write_text("theirs")
    for change in (service.install, service.uninstall):
        with pytest.raises(ServiceError, match="was not written by patinad"):
            change()
    assert service.path.read_text() == "theirs"
    assert "not written by patinad" in service.status().reason


def test_without_launchctl_the_error_says_what_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    service = LaunchdService({"HOME": str(tmp_path), "PATH": str(tmp_path)}, sys.executable, tmp_path / "log")
    with pytest.raises(ServiceError, match="launchctl is not there: `patinad up`"):
        service.start()
    assert service.status().state == "unknown"
