"""A real systemd user manager in a folder of its own, gone without a trace when the test is over."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

MANAGERS = ("/lib/systemd/systemd", "/usr/lib/systemd/systemd")
BOOTED = Path("/run/systemd/system")  # systemctl looks for this folder before it talks to any manager
PATIENCE_S = 20.0


def until(condition: Callable[[], bool], what: str, patience: float = PATIENCE_S) -> None:
    """Wait until `condition` holds; fail with `what` when it does not come to hold."""
    deadline = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < deadline, f"not within {patience:.0f} s: {what}"
        time.sleep(0.02)


@contextmanager
def user_manager() -> Iterator[dict[str, str]]:
    """Run `systemd --user`; yields the environment in which `systemctl --user` reaches it. Skips where it cannot run."""
    manager = next((path for path in MANAGERS if Path(path).exists()), None)
    if manager is None or shutil.which("systemctl") is None:
        pytest.skip("no systemd on this machine")
    # Its sockets' paths must fit into 108 bytes, so pytest's own folders are too deep.
    with tempfile.TemporaryDirectory(prefix="pd-") as folder, _booted():
        environ = {
            "PATH": os.environ["PATH"],
            "HOME": f"{folder}/home",
            "XDG_RUNTIME_DIR": f"{folder}/run",
            "USER": "ada",
        }
        for name in ("home", "home/.config", "run"):
            (Path(folder) / name).mkdir(mode=0o700)
        with (Path(folder) / "log").open("w+b") as log:
            process = subprocess.Popen(
                [manager, "--user", "--log-target=console", "--unit=basic.target"],
                env=environ,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
            try:
                if not _ready(environ, process):
                    log.seek(0)
                    pytest.skip(
                        f"systemd --user does not run here: {log.read().decode(errors='replace')[-300:]}"
                    )
                yield environ
            finally:
                _end(environ, process)


@contextmanager
def _booted() -> Iterator[None]:
    """See that BOOTED is there, and is gone again if it was not there before."""
    if BOOTED.exists():
        yield
        return
    try:
        BOOTED.mkdir(parents=True)
    except OSError:
        pytest.skip("not booted with systemd, and that cannot be feigned here")
    try:
        yield
    finally:
        BOOTED.rmdir()


def systemctl(environ: dict[str, str], *arguments: str) -> str:
    """What `systemctl --user` says, whatever its status."""
    command = ["systemctl", "--user", "--no-pager", *arguments]
    return subprocess.run(
        command, env=environ, capture_output=True, text=True, check=False, timeout=60
    ).stdout.strip()


def _ready(environ: dict[str, str], process: subprocess.Popen[bytes]) -> bool:
    deadline = time.monotonic() + PATIENCE_S
    while process.poll() is None and time.monotonic() < deadline:
        if systemctl(environ, "is-system-running") in ("running", "degraded"):
            return True
        time.sleep(0.05)
    return False


def _end(environ: dict[str, str], process: subprocess.Popen[bytes]) -> None:
    """Stop the manager and with it whatever it started."""
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for pid in _of(environ["XDG_RUNTIME_DIR"]):  # what a manager that had to be killed left behind
        os.kill(pid, signal.SIGKILL)


def _of(runtime_dir: str) -> list[int]:
    """The processes that live in this runtime dir; a name of ours, so no one else's."""
    mark, found = f"XDG_RUNTIME_DIR={runtime_dir}".encode(), []
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal() and int(folder.name) != os.getpid():
            try:
                if mark in (folder / "environ").read_bytes().split(b"\0"):
                    found.append(int(folder.name))
            except OSError:  # it ended meanwhile, or is not ours to read
                continue
    return found
