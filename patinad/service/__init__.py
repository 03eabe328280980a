"""Run the daemon under the platform's service manager: systemd's user manager, or launchd."""

import sys
from collections.abc import Mapping
from pathlib import Path

from patinad.service.launchd import LaunchdService
from patinad.service.state import Service, ServiceError, ServiceStatus
from patinad.service.systemd import SystemdService

__all__ = ["Service", "ServiceError", "ServiceStatus", "for_platform"]

PLATFORMS: dict[str, type[LaunchdService | SystemdService]] = {
    "linux": SystemdService,
    "darwin": LaunchdService,
}


def for_platform(
    environ: Mapping[str, str], *, log: Path, python: str = sys.executable, platform: str = sys.platform
) -> Service:
    """The daemon as a service of this platform, for the user that `environ` belongs to.

    `python` is the interpreter that will run it, by its absolute path; `log` the folder of the daemon's logs.
    Raises ServiceError where there is no manager that patinad knows.
    """
    kind = PLATFORMS.get(platform)
    if kind is None:
        raise ServiceError(
            f"no service manager is known for {platform}: `patinad up` runs the daemon without one"
        )
    return kind(environ=environ, python=python, log=log)
