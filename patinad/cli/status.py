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
BAD_STATES = {"absent", "off"}


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
    daemon = answer["daemon"]
    render.heading(daemon_line(daemon))
    if not daemon["running"]:
        render.notice("the daemon is not running; this is what is on disk (start it with `patinad up`)")
    if reason := daemon["model"].get("reason"):
        render.labelled([("model", reason, "warn")])
    if reason := daemon.get("settings", {}).get("reason"):
        render.labelled([("settings", reason, "warn")])
    if not answer["repositories"]:
        click.echo("no repositories yet: `patinad up PATH` adds one")
    for repository in answer["repositories"]:
        click.echo()
        render.heading(f"{repository['path']} ({branch_text(repository)})")
        render.labelled(repository_rows(repository))


def daemon_line(daemon: Mapping[str, Any]) -> str:
    """`patinad 0.1.0: running, pid 7, up 2 h 5 min, 41 MB, model all-MiniLM-L6-v2`."""
    parts = ["not running"]
    if daemon["running"]:
        memory = render.megabytes(daemon["rss_bytes"])
        parts = ["running", f"pid {daemon['pid']}", f"up {render.duration(daemon['uptime_s'])}", memory]
    parts.append(f"model {daemon['model']['name']}" if daemon["model"].get("id") else "no model")
    return f"patinad {daemon['version']}: {', '.join(parts)}"


def branch_text(repository: Mapping[str, Any]) -> str:
    """What is checked out, and what git is in the middle of."""
    branch = repository["branch"] or ("detached" if repository["head_commit"] else "no branch")
    operation = repository.get("operation")
    return f"{branch}, {operation} under way" if operation else branch


def repository_rows(repository: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """One repository as rows of label, text and style."""
    rows = [
        indexed_row(repository),
        ("code", code_text(repository), ""),
        embedded_row(repository["embedded"]),
        *sessions_rows(repository.get("sessions") or {}),
        ("queue", queue_text(repository), ""),
        state_row("watch", repository["watch"]),
        state_row("hooks", repository["hooks"]),
    ]
    if (state := repository.get("state", "active")) != "active":
        rows.insert(0, ("state", f"{state}: {repository.get('reason')}", "bad"))
    if error := repository["last_error"]:
        rows.append(("error", str(error), "bad"))
    return rows


def indexed_row(repository: Mapping[str, Any]) -> tuple[str, str, str]:
    """The indexed commit against HEAD."""
    indexed, head, stale = repository["indexed_commit"], repository["head_commit"], repository["stale"]
    said = render.short(indexed) if indexed else "nothing yet"
    if stale is None:
        return ("indexed", f"{said}; whether that is HEAD cannot be told", "bad")
    if stale:
        return ("indexed", f"{said}, HEAD is {render.short(head)}: out of date", "warn")
    if head is None:
        return ("indexed", "no commits yet", "good")
    return ("indexed", f"{said}, which is HEAD", "good")


def code_text(repository: Mapping[str, Any]) -> str:
    """How much is indexed."""
    counts = [render.count(repository[f"{noun}s"], noun) for noun in ("file", "symbol", "call")]
    skipped = repository.get("skipped")
    return ", ".join([*counts, f"{skipped:,} skipped"] if skipped else counts)


def embedded_row(embedded: Mapping[str, Any]) -> tuple[str, str, str]:
    """How many chunks have a vector, and how fast that goes while it goes."""
    done, total = embedded["done"], embedded["total"]
    share = f" ({100 * done // total} %)" if total else ""
    rate = f", {embedded['rate']:,.0f} a second" if embedded.get("rate") else ""
    meanwhile = f"; {embedded['answering']} answers meanwhile" if embedded.get("answering") else ""
    return ("vectors", f"{done:,} of {total:,}{share}{rate}{meanwhile}", "" if done == total else "warn")


def sessions_rows(sessions: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """How many sessions are known, and what stands in the way of knowing more; nothing before the first look."""
    if error := sessions.get("error"):
        return [("sessions", str(error), "bad")]
    if sessions.get("total") is None:
        return []
    live = f", {sessions['live']:,} not closed" if sessions.get("live") else ""
    waiting = f", waiting for the {sessions['waiting']} to end" if sessions.get("waiting") else ""
    return [("sessions", f"{sessions['total']:,}{live}{waiting}", "")]


def queue_text(repository: Mapping[str, Any]) -> str:
    """The jobs that wait or run, by kind, and how far the running ones are."""
    steps = repository.get("progress") or {}
    jobs = []
    for kind, number in repository["queue"].items():
        step = steps.get(kind)
        if number:
            far = f" ({step['stage']} {render.extent(step)})" if step and step.get("stage") else ""
            jobs.append(f"{number} {kind}{far}")
    return ", ".join(jobs) or "empty"


def state_row(label: str, state: Mapping[str, Any]) -> tuple[str, str, str]:
    """A state and its reason."""
    text, reason = str(state["state"]), state["reason"]
    style = "good" if text in GOOD_STATES else "bad" if text in BAD_STATES else "warn"
    return (label, f"{text} ({reason})" if reason else text, style)
