"""`patinad status`: the daemon, and how fresh every repository is."""

import sys
import time
from collections.abc import Mapping
from typing import Any

import click

from patinad import client
from patinad.cli import render
from patinad.cli.commands import command, json_option
from patinad.cli.place import Place
from patinad.errors import DaemonNotRunningError

WATCH_S = 1.0
NOT_RUNNING = 1  # the exit code that scripts ask for: `patinad status >/dev/null || patinad up`
GOOD_STATES = {"ok", "installed"}
BAD_STATES = {"absent", "failed", "unsupported", "missing"}


@command(examples=("patinad status", "patinad status --json | jq '.repositories[] | {path, stale}'"))
@click.option("--watch", is_flag=True, help="Draw it again every second, until interrupted.")
@json_option
@click.pass_obj
def status(place: Place, as_json: bool, watch: bool) -> int:
    """Show how fresh every repository's index is, and how the daemon does.

    Ends with 1 when the daemon is not running; what is on disk is shown then.
    """
    while True:
        answer = read(place)
        if watch and not as_json and render.on_terminal(sys.stdout):
            click.clear()
        if as_json:
            render.document(answer)
        else:
            draw(answer)
        if not watch:
            return 0 if answer["daemon"]["running"] else NOT_RUNNING
        time.sleep(WATCH_S)


def read(place: Place) -> dict[str, Any]:
    """The status document, from the daemon or from disk."""
    try:
        answer: dict[str, Any] = client.call(place.paths, "status", {})
    except DaemonNotRunningError:
        from patinad.cli.disk import status as on_disk  # noqa: PLC0415  # opens databases; a live daemon spares it

        return on_disk(place.paths)
    return answer


def draw(answer: Mapping[str, Any]) -> None:
    """The status screen."""
    render.heading(daemon_line(answer["daemon"]))
    if not answer["daemon"]["running"]:
        render.notice("the daemon is not running; this is what is on disk (start it with `patinad up`)")
    if not answer["repositories"]:
        click.echo("no repositories yet: `patinad up PATH` adds one")
    for repository in answer["repositories"]:
        click.echo()
        branch = repository["branch"]
        state = branch or ("detached" if repository["head_commit"] else "no branch")
        render.heading(f"{repository['path']} ({state})")
        render.labelled(repository_rows(repository))


def daemon_line(daemon: Mapping[str, Any]) -> str:
    """`patinad 0.1.0: running, pid 7, up 2 h 5 min, 41 MB, model all-MiniLM-L6-v2`."""
    name = model_name(daemon.get("model"))
    parts = [f"model {name}" if name else "no model (fetch it: patinad model fetch)"]
    if daemon["running"]:
        memory = render.megabytes(daemon.get("rss_bytes"))
        parts[:0] = [
            "running",
            f"pid {daemon['pid']}",
            f"up {render.duration(daemon.get('uptime_s'))}",
            memory,
        ]
    else:
        parts[:0] = ["not running"]
    return f"patinad {daemon['version']}: {', '.join(parts)}"


def model_name(model: Mapping[str, Any] | str | None) -> str:
    """The model that is in use; nothing where none is installed."""
    if isinstance(model, Mapping):
        return str(model.get("name") or "") if model.get("installed", True) else ""
    return model or ""


def repository_rows(repository: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """One repository as rows of label, text and style."""
    rows = [
        indexed_row(repository),
        (
            "code",
            ", ".join(render.count(repository.get(f"{noun}s"), noun) for noun in ("file", "symbol", "call")),
            "",
        ),
        embedded_row(repository.get("embedded") or {}),
        ("queue", queue_text(repository.get("queue")), ""),
        state_row("watch", repository.get("watch")),
        state_row("hooks", repository.get("hooks")),
    ]
    if error := repository.get("last_error"):
        rows.append(("error", error_text(error), "bad"))
    return rows


def indexed_row(repository: Mapping[str, Any]) -> tuple[str, str, str]:
    """The indexed commit against HEAD."""
    indexed, head, stale = repository["indexed_commit"], repository["head_commit"], repository["stale"]
    if stale is None:
        return ("indexed", f"{render.short(indexed)}, HEAD cannot be read", "bad")
    if head is None and not stale:
        return ("indexed", "no commits yet", "good")
    if stale:
        return ("indexed", f"{render.short(indexed)}, HEAD is {render.short(head)}: out of date", "warn")
    return ("indexed", f"{render.short(indexed)}, which is HEAD", "good")


def embedded_row(embedded: Mapping[str, Any]) -> tuple[str, str, str]:
    """How many chunks have a vector, and how fast that goes while it goes."""
    done, total = embedded.get("done"), embedded.get("total")
    if done is None or total is None:
        return ("vectors", "unknown", "dim")
    share = f" ({100 * done // total} %)" if total else ""
    rate = f", {embedded['rate']:,.0f} a second" if embedded.get("rate") else ""
    return ("vectors", f"{done:,} of {total:,}{share}{rate}", "" if done == total else "warn")


def queue_text(queue: object) -> str:
    """The jobs that wait or run: a number, a list of them, or their numbers by kind."""
    if isinstance(queue, Mapping):
        waiting = [f"{number} {kind}" for kind, number in queue.items() if number]
        return ", ".join(waiting) or "empty"
    if isinstance(queue, list):
        return ", ".join(str(job) for job in queue) or "empty"
    return "empty" if not queue else f"{queue}"


def state_row(label: str, state: Mapping[str, Any] | None) -> tuple[str, str, str]:
    """A state and its reason; without a daemon nothing watches."""
    if not state:
        return (label, "unknown", "dim")
    text, reason = str(state.get("state")), state.get("reason")
    style = "good" if text in GOOD_STATES else "bad" if text in BAD_STATES else "warn"
    return (label, f"{text} ({reason})" if reason else text, style)


def error_text(error: object) -> str:
    """The last error's message."""
    return str(error.get("message") or error) if isinstance(error, Mapping) else str(error)
