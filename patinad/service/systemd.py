"""The daemon as a unit of systemd's user manager."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from patinad.paths import shared_file
from patinad.service.state import (
    CALL_S,
    ServiceError,
    ServiceStatus,
    answer,
    call,
    folder_variables,
    home_of,
    read_ours,
    write_file,
)

UNIT = "patinad.service"
SIGN = "# Written by `patinad service install`"
START_S = 100.0  # the unit allows 90 s to be ready
STOP_S = 40.0  # the unit allows 20 s to stop, and the kernel some time to kill
STATES = {
    "active": "running",
    "reloading": "running",
    "activating": "starting",
    "deactivating": "stopping",
    "inactive": "stopped",
    "failed": "failed",
}
PROPERTIES = ("LoadState", "ActiveState", "UnitFileState", "MainPID", "Result", "NRestarts")


@dataclass(frozen=True, slots=True)
class SystemdService:
    """patinad.service for the user that `environ` belongs to."""

    environ: Mapping[str, str]
    python: str
    log: Path  # not used: the journal keeps what the daemon says before its own log is open

    @property
    def path(self) -> Path:
        """The unit's file."""
        config = self.environ.get("XDG_CONFIG_HOME")
        root = Path(config) if config else home_of(self.environ) / ".config"
        return root / "systemd" / "user" / UNIT

    def text(self) -> str:
        """The unit, filled in. Raises ServiceError for an interpreter whose path systemd does not take."""
        if any(sign in self.python for sign in "\"'\\\n"):
            raise ServiceError(
                f"systemd takes no quotes or backslashes in a path: install patinad elsewhere than {self.python}"
            )
        template = shared_file(f"systemd/{UNIT}").read_text(encoding="utf-8")
        lines = [f'Environment="{quoted(f"{k}={v}")}"' for k, v in folder_variables(self.environ).items()]
        text = template.replace("@PYTHON@", quoted(self.python))
        return text.replace("@ENVIRONMENT@\n", "".join(f"{line}\n" for line in lines))

    def install(self) -> ServiceStatus:
        """Write, enable and start the unit; a running daemon is started anew only if the unit changed."""
        self._require_manager()
        changed = write_file(self.path, self.text(), sign=SIGN)
        self._systemctl("daemon-reload")
        self._systemctl("enable", UNIT)
        if changed and self.status().state in ("running", "starting"):
            self._systemctl("restart", UNIT, timeout=STOP_S + START_S)
        else:
            self.start()
        return self.status()

    def uninstall(self) -> ServiceStatus:
        """Stop and disable the unit, and remove its file and the folders that are empty then."""
        ours = read_ours(self.path, sign=SIGN) is not None
        if ours:
            self._require_manager()
            self.stop()
            self._systemctl("disable", UNIT)
            self.path.unlink()
            for folder in (
                self.path.parent / "default.target.wants",
                self.path.parent,
                self.path.parent.parent,
            ):
                if folder.is_dir() and not any(folder.iterdir()):
                    folder.rmdir()
            self._systemctl("daemon-reload")
            self._systemctl("reset-failed", UNIT, may_fail=True)  # it fails for a unit that never failed
        return self.status()

    def status(self) -> ServiceStatus:
        """How the unit stands; an installed unit without a manager to ask is `unknown`."""
        written, text, reason = None, None, ""
        try:
            written = read_ours(self.path, sign=SIGN)
            text = self.text()
        except ServiceError as error:
            reason = str(error)
        try:
            self._require_manager()
            found = self._properties()
        except ServiceError as error:
            found, reason = {}, reason or str(error)
        pid = int(found.get("MainPID", "0"))
        state = STATES.get(found.get("ActiveState", ""), "unknown")
        if state == "failed":
            reason = f"{found.get('Result', 'failed')}: journalctl --user -u patinad says why"
        return ServiceStatus(
            manager="systemd",
            path=self.path,
            installed=written is not None,
            current=written is not None and written == text,
            enabled=found.get("UnitFileState", "").startswith("enabled"),
            state=state,
            pid=pid or None,
            reason=reason,
        )

    def start(self) -> None:
        """Start the unit and wait until the daemon says it is ready."""
        self._require_manager()
        # After five failed starts systemd refuses any; who asks again wants it tried again.
        self._systemctl("reset-failed", UNIT, may_fail=True)
        self._systemctl("start", UNIT, timeout=START_S)

    def stop(self) -> None:
        """Stop the unit; its workers end with it."""
        self._require_manager()
        # A unit that systemd could not read is not loaded, and cannot be stopped: there is nothing to stop.
        self._systemctl("stop", UNIT, timeout=STOP_S, may_fail=True)
        if (status := self.status()).pid:
            raise ServiceError(
                f"{UNIT} does not stop (pid {status.pid}): journalctl --user -u patinad says why"
            )

    def _require_manager(self) -> None:
        """Raise ServiceError, with the way out, where no user manager can be asked."""
        if not (self._runtime_dir() / "systemd" / "private").exists():
            user = self.environ.get("USER") or self.environ.get("LOGNAME") or "$USER"
            raise ServiceError(
                "no systemd user manager runs for you: log in on the machine itself, or have one kept with "
                f"`loginctl enable-linger {user}`; `patinad up` runs the daemon without it"
            )

    def _runtime_dir(self) -> Path:
        """Where the manager's socket is; cron and sudo do not say."""
        return Path(self.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}")

    def _properties(self) -> dict[str, str]:
        """What the manager knows of the unit."""
        output = self._systemctl("show", "--property", ",".join(PROPERTIES), UNIT)
        return dict(line.split("=", 1) for line in output.splitlines() if "=" in line)

    def _systemctl(self, *arguments: str, timeout: float = CALL_S, may_fail: bool = False) -> str:
        """What `systemctl --user` says. Raises ServiceError when it fails."""
        environ = {**self.environ, "XDG_RUNTIME_DIR": str(self._runtime_dir())}
        done = call(["systemctl", "--user", "--no-pager", "--quiet", *arguments], environ, timeout=timeout)
        if done.returncode and not may_fail:
            raise ServiceError(
                f"systemctl --user {' '.join(arguments)}: {answer(done)} (journalctl --user -u patinad)"
            )
        return done.stdout


def quoted(text: str) -> str:
    """`text` as it stands between double quotes in a unit file, where a percent sign begins a specifier."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
