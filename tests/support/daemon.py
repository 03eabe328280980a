"""A real daemon for a test: started, asked, killed, and gone without a trace at the end."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from patinad import client
from patinad.errors import DaemonError
from patinad.paths import Paths

PATIENCE_S = 60.0


def descendants(pid: int) -> list[int]:
    """All processes below `pid`, from /proc."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, IndexError, ValueError):
                continue  # it ended while we looked
            children.setdefault(parent, []).append(int(entry.name))
    found, pending = [], [pid]
    while pending:
        below = children.get(pending.pop(), [])
        found += below
        pending += below
    return found


def alive(pid: int) -> bool:
    """Whether the process exists and is no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


class Daemon:
    """`python -m patinad daemon run` in a home of its own."""

    def __init__(self, home: Path, environment: dict[str, str] | None = None) -> None:
        self.environment = {**os.environ, "PATINAD_HOME": str(home), **(environment or {})}
        self.paths = Paths.for_user(self.environment)
        self.process: subprocess.Popen[bytes] | None = None
        self.started: set[int] = set()

    def start(self) -> "Daemon":
        self.paths.state.mkdir(parents=True, exist_ok=True)
        with (self.paths.state / "test-output").open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "patinad", "daemon", "run"],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        self.wait_for(lambda: self.process is not None and self.ask("ping") is not None, "ready")
        return self

    def ask(self, method: str, **params: Any) -> Any:
        """One call; None while no daemon answers."""
        if self.process is not None and self.process.poll() is not None:
            output = (self.paths.state / "test-output").read_text()
            raise AssertionError(f"the daemon ended with {self.process.returncode}: {output[-3000:]}")
        try:
            return client.call(self.paths, method, params)
        except DaemonError as error:
            if method == "ping":
                return None
            raise AssertionError(f"{method}: {error}") from error

    def status(self, folder: Path) -> dict[str, Any]:
        """The status row of one repository."""
        rows = self.ask("status")["repositories"]
        return next(row for row in rows if Path(row["path"]).resolve() == folder.resolve())

    def wait_for(self, happened: Any, what: str, patience: float = PATIENCE_S) -> None:
        end = time.monotonic() + patience
        while not happened():
            if time.monotonic() > end:
                raise AssertionError(f"not {what} after {patience} s\n{self.logs()}")
            time.sleep(0.005)

    def wait_fresh(self, folder: Path, patience: float = PATIENCE_S) -> dict[str, Any]:
        """Until the index describes HEAD, and no scrape is on its way to where HEAD was meanwhile; the row that says so."""
        row: dict[str, Any] = {}

        def fresh() -> bool:
            row.update(self.status(folder))
            return row["stale"] is False and not row["queue"]["scrape"]

        self.wait_for(fresh, f"fresh ({row})", patience)
        return row

    def logs(self) -> str:
        files = [self.paths.state / "test-output", *self.paths.log.glob("*.log")]
        return "\n".join(f"--- {f.name}\n{f.read_text()[-4000:]}" for f in files if f.exists())

    def kill(self) -> None:
        """kill -9 of the daemon alone; what it started must end by itself."""
        if self.process is not None:
            self.started |= set(descendants(self.process.pid))
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.process = None

    def stop(self) -> int:
        """SIGTERM; its exit status."""
        if self.process is None:
            return 0
        self.started |= set(descendants(self.process.pid))
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=30)
        self.process = None
        return code

    def assert_no_orphans(self) -> None:
        """Nothing that it ever started is still there."""
        end = time.monotonic() + 10
        while left := [pid for pid in self.started if alive(pid)]:
            if time.monotonic() > end:
                for pid in left:
                    os.kill(pid, signal.SIGKILL)
                raise AssertionError(f"orphans: {left}")
            time.sleep(0.02)
