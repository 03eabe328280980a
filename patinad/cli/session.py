"""`patinad session`: the stretches of work that were found, and those begun by hand."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from patinad import client
from patinad.cli import render
from patinad.cli.answers import ask, follow
from patinad.cli.commands import group, json_option
from patinad.cli.place import Place
from patinad.errors import DaemonNotRunningError, UsageError

SIGNALS = ("tags", "documents", "transcripts", "commits")
PATIENCE_S = 60.0
EVIDENCE_SHOWN = 3


@group(
    examples=(
        "patinad session list",
        "patinad session show current",
        'patinad session start "retry with backoff"',
    )
)
def session() -> None:
    """Show the sessions around the current folder, or begin and end one by hand. Those of commits find themselves."""


@session.command("list", examples=("patinad session list", "patinad session list --json | jq '.sessions[0]'"))
@click.option(
    "--limit", type=click.IntRange(1), default=20, show_default=True, help="At most so many; with --json all."
)
@json_option
@click.pass_obj
def list_(place: Place, limit: int, as_json: bool) -> None:
    """The sessions of this repository, newest first."""
    found = ask(place, "session.list", {"path": str(place.folder)}, lambda: on_disk().listing(place))
    if as_json:
        render.document(found)
        return
    rows = found["sessions"]
    if not rows:
        render.notice("no sessions yet: `patinad session extract` looks for them")
        return
    columns = ("id", "started_at", "state", "work_type", "commits", "files_changed", "title")
    render.table(columns, ([row[name] for name in columns] for row in rows[:limit]))
    if len(rows) > limit:
        render.notice(f"and {len(rows) - limit} more: --limit {len(rows)} shows them")


@session.command(examples=("patinad session show current", "patinad session show 20260102 --json"))
@click.argument("named", metavar="ID")
@json_option
@click.pass_obj
def show(place: Place, named: str, as_json: bool) -> None:
    """All of one session. ID may be the beginning of one, or `current`."""
    params = {"path": str(place.folder), "id": named}
    found = ask(place, "session.show", params, lambda: on_disk().shown(place, named), timeout=PATIENCE_S)
    if as_json:
        render.document(found)
    else:
        draw(found)


@session.command(examples=('patinad session start "retry with backoff"',))
@click.argument("title", nargs=-1, required=True)
@json_option
@click.pass_obj
def start(place: Place, title: Sequence[str], as_json: bool) -> None:
    """Begin a session by hand: a tag at HEAD, and a document that `note` adds to."""
    done = at_desk(place, "start", " ".join(title))
    if as_json:
        render.document(done)
        return
    if done["branch"] is None:
        render.notice(
            "HEAD is detached: commits made now are on no branch, only the session's end tag will hold them"
        )
    click.echo(f"session {done['id']} is open: {done['title']}")


@session.command(examples=('patinad session note "the pool must be closed before the loop"',))
@click.argument("text", nargs=-1, required=True)
@json_option
@click.pass_obj
def note(place: Place, text: Sequence[str], as_json: bool) -> None:
    """Add a note to the open session."""
    done = at_desk(place, "note", " ".join(text))
    if as_json:
        render.document(done)
    else:
        click.echo(f"noted in session {done['id']}")


@session.command(examples=("patinad session end",))
@json_option
@click.pass_obj
def end(place: Place, as_json: bool) -> None:
    """End the open session: a tag at HEAD, and its document in layer/sessions/."""
    done = at_desk(place, "end", "")
    if as_json:
        render.document(done)
        return
    click.echo(
        f"session {done['id']} is closed: {render.count(done['commits'], 'commit')},"
        f" {render.count(done['files_changed'], 'file')}, {done['work_type']}"
    )
    click.echo(f"its document is {done['document']}: commit it to keep it with the code")


@session.command(
    examples=("patinad session extract", "patinad session extract ~/src/project --all --signals tags,commits")
)
@click.argument("path", required=False, type=click.Path(readable=False, path_type=Path))
@click.option("--all", "everything", is_flag=True, help="From the first commit on, whatever was read before.")
@click.option("--since", metavar="REV", default="", help="Only sessions with commits that REV does not hold.")
@click.option("--signals", metavar="KIND[,KIND]", help=f"Only these: {', '.join(SIGNALS)}.")
@json_option
@click.pass_obj
def extract(
    place: Place, path: Path | None, everything: bool, since: str, signals: str | None, as_json: bool
) -> None:
    """Look for the sessions of the repository around PATH (default: the current folder) and what they show.

    The daemon does it where one runs, else this command does. A commit needs no such command.
    """
    layout = place.locate(path)
    folder = layout.worktree or layout.git_dir
    words = chosen(signals)
    params = {"path": str(folder), "full": everything, "since": since, "signals": words}
    try:
        outcome = follow(place, "session.extract", params, folder.name)
    except DaemonNotRunningError:
        from patinad.cli import foreground  # noqa: PLC0415  # the whole pipeline; a live daemon spares it

        outcome = foreground.sessions(place, layout, full=everything, since=since, signals=words)
    if as_json:
        render.document(outcome)
        return
    if outcome["trouble"]:
        render.notice(outcome["trouble"])
    click.echo(summary(outcome))


def chosen(signals: str | None) -> list[str]:
    """The kinds of signals that may be used. Raises UsageError."""
    if signals is None:
        return []
    words = [word.strip() for word in signals.split(",") if word.strip()]
    for word in words:
        if word not in SIGNALS:
            raise UsageError(f"--signals knows {', '.join(SIGNALS)}, not {word!r}")
    if not words:
        raise UsageError(f"--signals names at least one of {', '.join(SIGNALS)}")
    return words


def on_disk() -> Any:
    """The module that reads the ledger, for while no daemon runs."""
    from patinad.cli import disk_sessions  # noqa: PLC0415  # opens databases; a live daemon spares it

    return disk_sessions


def at_desk(place: Place, action: str, text: str) -> dict[str, Any]:
    """Begin, note or end: through the daemon, or here while none runs."""
    layout = place.locate()
    params = {"path": str(layout.worktree or layout.git_dir), "text": text}
    try:
        done: dict[str, Any] = client.call(place.paths, f"session.{action}", params, timeout=PATIENCE_S)
    except DaemonNotRunningError:
        from patinad.cli import foreground  # noqa: PLC0415  # as above

        done = foreground.desk(place, layout, action, text)
    return done


def summary(outcome: Mapping[str, Any]) -> str:
    """One line about what a look at the sessions did."""
    if outcome["waiting"]:
        return f"a {outcome['waiting']} is under way: the sessions wait until it has ended"
    held = f"{render.count(outcome['sessions'], 'session')} of {render.count(outcome['commits'], 'commit')}"
    return (
        f"{held}, {render.count(outcome['observations'], 'observation')}:"
        f" {render.count(outcome['written'], 'session')} changed in {outcome['seconds']:.1f} s"
    )


def draw(found: Mapping[str, Any]) -> None:
    """One session as text."""
    render.heading(f"{found['id']}  {found['title'] or '(no title)'}")
    until = found["ended_at"] or "now"
    spent = f" ({render.duration(60 * found['duration_minutes'])})" if found["duration_minutes"] else ""
    churn = f"+{found['churn']['added']:,} -{found['churn']['deleted']:,} lines"
    counts = ", ".join(
        (render.count(found["commits_count"], "commit"), render.count(found["files_changed"], "file"), churn)
    )
    languages = ", ".join(f"{one['language']} ({one['files']})" for one in found["languages"])
    rows = [
        ("state", found["state"] + (f", {found['end_reason']}" if found["end_reason"] else ""), ""),
        ("time", f"{found['started_at']} to {until}{spent}", ""),
        ("kind", f"{found['work_type']}, known by its {found['source']}", ""),
        ("author", found["author"] or "", ""),
        ("branch", found["git_branch"] or "", ""),
        ("work", counts, ""),
        ("languages", languages, ""),
    ]
    render.labelled([row for row in rows if row[1]])
    draw_block(
        "commits",
        [[render.short(c["commit"]), c["subject"] or f"({c['standing']})"] for c in found["commits"]],
    )
    for name, columns in OBSERVATIONS.items():
        draw_observations(name, columns, found[name])


OBSERVATIONS = {
    "decisions": ("choice", "rationale"),
    "challenges": ("problem", "solution"),
    "patterns": ("pattern_name", "description"),
    "technologies": ("tech_name", "purpose"),
}


def draw_block(name: str, rows: Sequence[Sequence[object]]) -> None:
    """Lines under a heading."""
    if rows:
        click.echo()
        render.heading(name)
        for row in rows:
            click.echo("  " + "  ".join(render.printable(cell) for cell in row))


def draw_observations(name: str, columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
    """Each observation on a line of its own, its evidence under it."""
    lines: list[list[object]] = []
    for row in rows:
        lines.append([": ".join(str(row[column]) for column in columns if row[column])])
        cited = [f"{e['source']} {cited_ref(e)}" for e in row["evidence"][:EVIDENCE_SHOWN]]
        if len(row["evidence"]) > EVIDENCE_SHOWN:
            cited.append(f"{len(row['evidence']) - EVIDENCE_SHOWN} more")
        if cited:
            lines.append([f"  {', '.join(cited)}"])
    draw_block(name, lines)


def cited_ref(evidence: Mapping[str, Any]) -> str:
    """A commit by its first digits, a document by its path."""
    ref = str(evidence["ref"])
    head, _, path = ref.partition(":")
    return path or render.short(head)
