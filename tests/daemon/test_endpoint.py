"""Where the daemon is found: the lock, the private folder, the socket's name, the endpoint file."""

import json
import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from patinad.daemon import endpoint
from patinad.errors import LockHeldError, PatinadError
from patinad.paths import Paths


@pytest.fixture
def paths() -> Paths:
    return Paths.for_user(os.environ)


def test_a_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    endpoint.private_folder(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    folder.chmod(0o777)
    endpoint.private_folder(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_symlink_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with pytest.raises(PatinadError, match="symlink is not followed"):
        endpoint.private_folder(tmp_path / "link")


def test_a_file_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(PatinadError, match="is no folder"):
        endpoint.private_folder(tmp_path / "file")


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a folder away")
def test_another_users_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "theirs"
    folder.mkdir()
    os.chown(folder, 12345, 12345)
    with pytest.raises(PatinadError, match="belongs to user 12345"):
        endpoint.private_folder(folder)


def test_the_socket_is_private_and_replaces_a_dead_one(tmp_path: Path) -> None:
    path = tmp_path / "run" / "control.sock"
    for _ in range(2):
        with endpoint.bind(path) as bound:
            assert not path.exists() or path.is_socket()
            bound.listen()
            endpoint.reveal(path)
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
            with socket.socket(socket.AF_UNIX) as other:
                other.connect(os.fspath(path))
    assert [p.name for p in path.parent.iterdir()] == ["control.sock"]


def test_a_path_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(PatinadError, match="set PATINAD_HOME"):
        endpoint.bind(tmp_path / ("x" * 120) / "control.sock")


def test_a_long_home_gets_a_short_socket(tmp_path: Path) -> None:
    paths = Paths.for_user({"PATINAD_HOME": str(tmp_path / ("x" * 100))})
    with endpoint.bind(paths.socket) as bound:
        bound.listen()
        endpoint.reveal(paths.socket)
        assert stat.S_IMODE(paths.socket.parent.stat().st_mode) == 0o700
    paths.socket.unlink()
    paths.socket.parent.rmdir()


def test_the_endpoint_says_who_and_where_and_is_withdrawn(paths: Paths) -> None:
    with endpoint.only_daemon(paths):
        endpoint.publish(paths)
        said = json.loads(paths.endpoint.read_text())
        assert (said["socket"], said["pid"]) == (str(paths.socket), os.getpid())
        endpoint.withdraw(paths)
        endpoint.withdraw(paths)
        assert not paths.endpoint.exists()


def test_the_second_holder_is_told_of_the_first(paths: Paths) -> None:
    with endpoint.only_daemon(paths):
        code = (
            "import os\nfrom patinad.daemon.endpoint import only_daemon\nfrom patinad.paths import Paths\n"
            "with only_daemon(Paths.for_user(os.environ)): pass\n"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        assert f"a daemon is already running (pid {os.getpid()})" in done.stderr
    with endpoint.only_daemon(paths):
        pass


def test_a_dead_daemons_lock_is_free_and_its_pid_forgotten(paths: Paths) -> None:
    paths.state.mkdir(parents=True)
    paths.lock.write_text("999999999999\n")
    with endpoint.only_daemon(paths):
        assert endpoint.holder(paths.lock) == os.getpid()


def test_a_lock_without_a_pid_names_none(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoint, "PID_PATIENCE_S", 0.05)
    with endpoint.only_daemon(paths):
        paths.lock.write_text("")
        with (
            pytest.raises(LockHeldError, match="already running: nothing to do"),
            endpoint.only_daemon(paths),
        ):
            pass


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may write everywhere, so the refusal is played.
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PatinadError, match="mend its permissions"):
        endpoint.private_folder(tmp_path / "state")


def test_a_daemon_that_lost_its_lock_takes_nothing_of_the_next_one_away(paths: Paths) -> None:
    with endpoint.only_daemon(paths):
        assert endpoint.holds_lock(paths)
        endpoint.publish(paths)
        paths.lock.write_text("1\n")
        assert not endpoint.holds_lock(paths)
        endpoint.withdraw(paths)
        assert paths.endpoint.exists()
