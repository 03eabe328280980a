"""Start and stop the daemon: through the service manager where it is installed there, else detached."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from patinad import client, config
from patinad.cli import render
from patinad.errors import DaemonError, DaemonNotRunningError, LockHeldError
from patinad.paths import Paths
from patinad.service import Service, ServiceError, for_platform
from patinad.store.lock import locked

READY_S = 60.0  # a start takes a third of a second; this is for a machine on its knees
GONE_S = 60.0
LAST_BREATH_S = 2.0
POLL_S = 0.02


def start(paths: Paths, *, service: bool) -> bool:
    """See to it that a daemon runs and answers; whether this call started it.

    Raises ConfigError before anything is started, DaemonSilentError for a daemon that hangs, DaemonError (with
    the log's path) for one that does not come up.
    """
    if ready(paths):
        return False
    config.load(paths.config_file)
    if service and through_service(paths):
        await_ready(paths, lambda: None)
        return True
    output = output_file(paths)
    with output.open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "patinad.daemon.main"],
            env=environment(),
            cwd="/",  # a daemon that stands in a folder keeps its disk from being unmounted
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        await_ready(paths, process.poll, output)
    finally:
        # It outlives this process on purpose; without this Python warns that it was never waited for.
        if process.returncode is None:
            process.returncode = 0
    return True


def manager_of(paths: Paths) -> Service | None:
    """The service manager, where this platform has one that patinad knows and it can be asked."""
    try:
        manager = for_platform(os.environ, log=paths.log)
        return None if manager.status().state == "unknown" else manager
    except ServiceError:
        return None


def through_service(paths: Paths) -> bool:
    """Have the service manager start the daemon, the service installed if need be; whether it did.

    A home of its own (PATINAD_HOME) is served so only where the service was installed for it: a trial must not
    take the place of the user's daemon.
    """
    manager = manager_of(paths)
    if manager is None:
        return False
    state = manager.status()
    if os.environ.get("PATINAD_HOME") and not (state.installed and state.current):
        return False
    try:
        manager.install()
    except ServiceError as error:
        render.notice(f"warning: {error}; the daemon runs detached")
        return False
    return True


def environment() -> dict[str, str]:
    """What the daemon inherits."""
    # git exports GIT_DIR to what it runs; inherited, it would point the daemon at one repository.
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    if home := kept.get("PATINAD_HOME"):
        kept["PATINAD_HOME"] = str(Path(home).expanduser().absolute())  # the daemon stands elsewhere
    return kept


def output_file(paths: Paths) -> Path:
    """Where a detached daemon's own output goes: what it says before its log is open, and what kills it."""
    for folder in (paths.state, paths.log):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return paths.log / "output.log"


def ready(paths: Paths) -> bool:
    """Whether a daemon answers. Raises DaemonSilentError."""
    try:
        client.call(paths, "ping", {})
    except DaemonNotRunningError:
        return False
    return True


def await_ready(paths: Paths, ended: Callable[[], int | None], output: Path | None = None) -> None:
    """Wait until a daemon answers; `ended` gives the exit status of the one that was started, None while it runs."""
    deadline = time.monotonic() + READY_S
    while True:
        status = ended()
        # Asked after the look at the status: of two starts at once the loser has ended, and the winner answers.
        if ready(paths):
            return
        if status not in (None, 0) and not held(paths):
            raise DaemonError(f"the daemon did not start: {last_words(output)} (log: {output or paths.log})")
        if time.monotonic() > deadline:
            raise DaemonError(f"the daemon is not ready after {READY_S:.0f} s: see {output or paths.log}")
        time.sleep(POLL_S)


def last_words(output: Path | None) -> str:
    """The last line that the daemon said, without our own prefix."""
    lines = output.read_text(encoding="utf-8", errors="replace").split("\n") if output else []
    said = next((line for line in reversed(lines) if line.strip()), "it said nothing")
    return said.removeprefix("patinad: ")


def held(paths: Paths) -> bool:
    """Whether some process holds the daemon's lock."""
    if not paths.lock.exists():
        return False
    try:
        with locked(paths.lock, wait=False):
            return False
    except LockHeldError:
        return True


def stop(paths: Paths) -> int | None:
    """Stop the daemon and wait until it is gone; its process id, None when none was running.

    Raises DaemonSilentError for one that hangs, DaemonError for one that does not end.
    """
    if not ready(paths):
        return None
    where = client.endpoint(paths)
    pid = where.pid if where else 0
    manager = manager_of(paths)
    if manager is not None and pid and manager.status().pid == pid:
        manager.stop()
    else:
        client.call(paths, "shutdown", {})
    deadline = time.monotonic() + GONE_S
    # The lock is held for life, and freed by the kernel: a sounder sign than a process id, which a parent that
    # does not collect its children keeps alive.
    while held(paths):
        if time.monotonic() > deadline:
            raise DaemonError(f"the daemon (pid {pid}) has not ended after {GONE_S:.0f} s: kill -9 {pid}")
        time.sleep(POLL_S)
    # What is left of it is the end of a Python process; "stopped" is said when that is over too.
    deadline = time.monotonic() + LAST_BREATH_S
    while Path(f"/proc/{pid}").exists() and not collected(pid) and time.monotonic() < deadline:
        time.sleep(POLL_S)
    return pid


def collected(pid: int) -> bool:
    """Whether the process has ended, and only waits for its parent to ask how."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except (OSError, IndexError):
        return True
