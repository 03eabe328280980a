"""Where the memory's answers come from: the daemon's worker, else one forked from here."""

from collections.abc import Mapping
from typing import Any

from patinad import client
from patinad.cli import render
from patinad.cli.place import Place
from patinad.errors import DaemonNotRunningError

PATIENCE_S = 120.0


def remember(place: Place, action: str, given: Mapping[str, Any], *, writes: bool = False) -> dict[str, Any]:
    """What one row of memory.desk.ACTIONS gives, for the repository around the place."""
    params = {"path": str(place.folder), **given}
    try:
        return dict(client.call(place.paths, action, params, timeout=PATIENCE_S))
    except DaemonNotRunningError:
        from patinad.cli import disk  # noqa: PLC0415  # the databases; a live daemon spares them
        from patinad.daemon.tasks import memory_task  # noqa: PLC0415
        from patinad.daemon.worker import run_in_fork  # noqa: PLC0415

        repository = disk.repository_of(place.paths, place.locate())
        done = run_in_fork("memory", memory_task(place.paths, repository, action, dict(given)))
        if not writes:
            render.notice("the daemon is not running; read from disk")
        return done
