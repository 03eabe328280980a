"""The daemon as a launchd agent."""

import os
import plistlib
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from patinad.paths import shared_file
from patinad.service.state import (
    ServiceError,
    ServiceStatus,
    answer,
    call,
    folder_variables,
    home_of,
    read_ours,
    write_file,
)

LABEL = "dev.patinad"
SIGN = f"<string>{LABEL}</string>"
GONE_S, POLL_S = 30.0, 0.1  # bootout returns before the agent is gone; the plist allows it 20 s


@dataclass(frozen=True, slots=True)
class LaunchdService:
    """dev.patinad for the user that `environ` belongs to."""

    environ: Mapping[str, str]
    python: str
    log: Path

    @property
    def path(self) -> Path:
        """The agent's property list."""
        return home_of(self.environ) / "Library" / "LaunchAgents" / f"{LABEL}.plist"

    def text(self) -> str:
        """The property list, filled in."""
        agent = plistlib.loads(shared_file(f"launchd/{LABEL}.plist").read_bytes())
        values = {"@PYTHON@": self.python, "@LOG@": str(self.log / "output.log")}
        for key, value in agent.items():
            if isinstance(value, str):
                agent[key] = values.get(value, value)
        agent["ProgramArguments"] = [values.get(word, word) for word in agent["ProgramArguments"]]
        agent["EnvironmentVariables"] = folder_variables(self.environ)
        return plistlib.dumps(agent, sort_keys=False).decode()

    def install(self) -> ServiceStatus:
        """Write and load the agent, which starts it; a loaded one is loaded anew only if it changed."""
        self.log.mkdir(parents=True, exist_ok=True, mode=0o700)  # launchd makes no folders for its logs
        changed = write_file(self.path, self.text(), sign=SIGN)
        domain = self._loaded_in()
        if changed and domain:
            self._unload(domain)
            domain = None
        if domain is None:
            self._load()
        return self.status()

    def uninstall(self) -> ServiceStatus:
        """Unload the agent, which stops it, and remove its file."""
        if read_ours(self.path, sign=SIGN) is not None:
            if domain := self._loaded_in():
                self._unload(domain)
            self.path.unlink()
        return self.status()

    def status(self) -> ServiceStatus:
        """How the agent stands."""
        written, said, reason = None, "", ""
        try:
            written = read_ours(self.path, sign=SIGN)
            if domain := self._loaded_in():
                said = self._launchctl("print", f"{domain}/{LABEL}")
        except ServiceError as error:
            reason = str(error)
        pid = re.search(r"^\s*pid = (\d+)$", said, re.MULTILINE)
        status = re.search(r"^\s*last exit code = (-?\d+)", said, re.MULTILINE)
        state = "running" if pid else "unknown" if reason else "stopped"
        if not pid and status and status[1] != "0":
            state, reason = "failed", f"exit status {status[1]}: {self.log / 'output.log'} says why"
        return ServiceStatus(
            manager="launchd",
            path=self.path,
            installed=written is not None,
            current=written == self.text(),
            enabled=bool(said),
            state=state,
            pid=int(pid[1]) if pid else None,
            reason=reason,
        )

    def start(self) -> None:
        """Start the agent; launchd does not say when it is ready."""
        domain = self._loaded_in()
        if domain is None:
            self._load()
        else:
            self._launchctl("kickstart", f"{domain}/{LABEL}")

    def stop(self) -> None:
        """Stop the agent until the next login: launchd has no other way to keep one down that restarts on failure."""
        if domain := self._loaded_in():
            self._unload(domain)

    def _domains(self) -> tuple[str, str]:
        """Where agents live: the user's desktop session, or the background one that ssh and cron see."""
        return f"gui/{os.getuid()}", f"user/{os.getuid()}"

    def _loaded_in(self) -> str | None:
        """The domain in which the agent is loaded."""
        for domain in self._domains():
            if call(["launchctl", "print", f"{domain}/{LABEL}"], self.environ).returncode == 0:
                return domain
        return None

    def _load(self) -> None:
        """Load the agent into the first domain that takes it. Raises ServiceError with the last one's answer."""
        said = ""
        for domain in self._domains():
            # An agent that was disabled by hand is refused with nothing but an I/O error.
            call(["launchctl", "enable", f"{domain}/{LABEL}"], self.environ)
            done = call(["launchctl", "bootstrap", domain, str(self.path)], self.environ)
            if done.returncode == 0:
                return
            said = answer(done)
        raise ServiceError(f"launchctl bootstrap {self.path}: {said} (look at {self.log / 'output.log'})")

    def _unload(self, domain: str) -> None:
        """Unload the agent and wait until it is gone; loading it before that fails."""
        self._launchctl("bootout", f"{domain}/{LABEL}")
        deadline = time.monotonic() + GONE_S
        while self._loaded_in():
            if time.monotonic() > deadline:
                raise ServiceError(
                    f"{LABEL} has not ended after {GONE_S:.0f} s: launchctl print {domain}/{LABEL}"
                )
            time.sleep(POLL_S)

    def _launchctl(self, *arguments: str) -> str:
        """What `launchctl` says. Raises ServiceError when it fails."""
        done = call(["launchctl", *arguments], self.environ)
        # 36: "Operation now in progress", bootout's way to say that it has begun.
        if done.returncode not in (0, 36):
            raise ServiceError(f"launchctl {' '.join(arguments)}: {answer(done)}")
        return done.stdout
