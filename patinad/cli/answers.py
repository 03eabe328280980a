"""Where an answer comes from: the daemon while one runs, else the databases on disk."""

from collections.abc import Callable, Mapping
from typing import Any

from patinad import client
from patinad.cli import render
from patinad.cli.place import Place
from patinad.errors import DaemonNotRunningError


def running(place: Place) -> bool:
    """Whether a daemon answers; one that holds the socket in silence raises DaemonSilentError."""
    try:
        client.call(place.paths, "ping", {})
    except DaemonNotRunningError:
        return False
    return True


def ask(
    place: Place,
    method: str,
    params: Mapping[str, Any],
    from_disk: Callable[[], Any],
    timeout: float = 5.0,
) -> Any:
    """The daemon's answer; without a daemon that of `from_disk`, and a line that says so.

    Only a daemon that is not there is passed over: one that is silent or refuses is reported.
    """
    try:
        return client.call(place.paths, method, params, timeout=timeout)
    except DaemonNotRunningError:
        answer = from_disk()
        render.notice("the daemon is not running; read from disk")
        return answer


def follow(place: Place, method: str, params: Mapping[str, Any], title: str) -> Any:
    """Run one long method in the daemon, its progress on stderr; return its result."""
    with render.progress(title) as report:
        return client.follow(place.paths, method, params, report)


def tell_freshness(freshness: Mapping[str, Any], repo: str = "") -> None:
    """Warn on stderr when an answer may be out of date, and say in what; `repo` is the reference that was asked."""
    indexed, head = freshness.get("indexed_commit"), freshness.get("head_commit")
    if freshness.get("stale") is None:
        render.notice("HEAD cannot be read: whether this answer is up to date is unknown")
    elif freshness.get("stale"):
        pending = freshness.get("pending_paths")
        about = f"this answer is about {render.short(indexed)}" if indexed else "nothing is indexed yet"
        more = f", {render.count(pending, 'path')} to index" if isinstance(pending, int) and pending else ""
        way_out = (
            f"`patinad scrape code --repo {repo}`"
            if repo
            else "ask again in a moment, or see `patinad status`"
        )
        render.notice(f"{about}, HEAD is {render.short(head)}{more}: {way_out}")
    if modified := freshness.get("modified_paths"):
        names = ", ".join(render.printable(path) for path in modified[:5])
        more = f" and {len(modified) - 5} more" if len(modified) > 5 else ""
        render.notice(f"changed since it was indexed: {names}{more}")
