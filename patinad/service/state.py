"""What the service managers have in common: how a service stands, what can go wrong, and bounded calls."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from patinad.errors import PatinadError

CALL_S = 20.0  # the managers answer in milliseconds; one that hangs must not hang us
# What decides where the daemon's folders are, and so must be the same for it as for the command that installed it.
FOLDER_VARIABLES = ("PATINAD_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


class ServiceError(PatinadError):
    """The service manager is not there, does not answer, or refuses."""


@dataclass(frozen=True, slots=True)
class ServiceStatus:
    """How the service stands."""

    manager: str  # systemd | launchd
    path: Path  # where its file is, or would be
    installed: bool  # the file is there and ours
    current: bool  # and says what an install would write now
    enabled: bool  # the manager starts it by itself
    state: str  # running | starting | stopping | stopped | failed | unknown
    pid: int | None  # of the daemon, while it runs under the manager
    reason: str  # why, where that is no plain matter; else empty


class Service(Protocol):
    """The daemon under one service manager. Every method may raise ServiceError."""

    def text(self) -> str:
        """What `install` writes."""

    def install(self) -> ServiceStatus:
        """Write the file, enable it, start the daemon; done again it changes nothing."""

    def uninstall(self) -> ServiceStatus:
        """Stop the daemon, and take away what `install` put there; done again it changes nothing."""

    def status(self) -> ServiceStatus:
        """How it stands; with no manager to ask the reason says so, and nothing is raised."""

    def start(self) -> None:
        """Start the installed service, if it does not run; returns when the daemon is ready."""

    def stop(self) -> None:
        """Stop it, if it runs; it stays installed."""


def folder_variables(environ: Mapping[str, str]) -> dict[str, str]:
    """The FOLDER_VARIABLES that are set, made absolute."""
    found = {name: environ[name] for name in FOLDER_VARIABLES if environ.get(name)}
    if home := found.get("PATINAD_HOME"):
        found["PATINAD_HOME"] = str(Path(home).expanduser().absolute())
    return found


def home_of(environ: Mapping[str, str]) -> Path:
    """The user's home folder."""
    return Path(environ["HOME"]) if environ.get("HOME") else Path.home()


def call(
    command: list[str], environ: Mapping[str, str], *, timeout: float = CALL_S
) -> subprocess.CompletedProcess[str]:
    """Run one of the managers' commands; its outcome whatever its status.

    Raises ServiceError when it is not on PATH or does not end in `timeout` seconds.
    """
    # In C, so that messages and states read the same for every user.
    environ = {**environ, "LC_ALL": "C", "SYSTEMD_PAGER": "", "SYSTEMD_COLORS": "0"}
    try:
        return subprocess.run(
            command,
            env=environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=timeout,
            check=False,
        )
    except (FileNotFoundError, PermissionError) as error:
        raise ServiceError(f"{command[0]} is not there: `patinad up` runs the daemon without it") from error
    except subprocess.TimeoutExpired as error:
        raise ServiceError(
            f"`{' '.join(command)}` did not end in {timeout:.0f} s: look at it by hand"
        ) from error


def answer(done: subprocess.CompletedProcess[str]) -> str:
    """What a command said first, which is the matter itself, or else its exit status."""
    lines = (done.stderr.strip() or done.stdout.strip()).splitlines()
    return lines[0] if lines else f"exit status {done.returncode}"


def write_file(path: Path, text: str, *, sign: str) -> bool:
    """Write `text` at once or not at all; whether the file changed.

    Raises ServiceError where a file without `sign` stands: somebody else's.
    """
    if read_ours(path, sign=sign) == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        aside.write_text(text, encoding="utf-8")
        aside.chmod(0o644)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
    return True


def read_ours(path: Path, *, sign: str) -> str | None:
    """What our file says; None when there is none. Raises ServiceError where somebody else's stands."""
    if path.is_symlink():
        raise ServiceError(f"{path} is a symlink that patinad did not make (a masked unit?): move it away")
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return None
    if sign not in text:
        raise ServiceError(
            f"{path} was not written by patinad: move it away, then run `patinad service install`"
        )
    return text
