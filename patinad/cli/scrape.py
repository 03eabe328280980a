"""`patinad scrape`: bring an index to HEAD now, and see it happen."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from patinad.cli import render
from patinad.cli.answers import follow
from patinad.cli.commands import group, json_option
from patinad.cli.place import Place
from patinad.errors import DaemonNotRunningError


@group(examples=("patinad scrape code",))
def scrape() -> None:
    """Bring a repository's index to its HEAD now."""


@scrape.command(examples=("patinad scrape code ~/src/project --full",))
@click.argument("path", required=False, type=click.Path(readable=False, path_type=Path))
@click.option("--full", is_flag=True, help="Parse and write every file again, whatever is known already.")
@json_option
@click.pass_obj
def code(place: Place, path: Path | None, full: bool, as_json: bool) -> None:
    """Index the code of the repository around PATH (default: the current folder) as it is at HEAD.

    The daemon does it where one runs, else this command does. A commit or a checkout needs no such command.
    """
    layout = place.locate(path)
    folder = layout.worktree or layout.git_dir
    params = {"path": str(folder), "full": full, "wait": True}
    try:
        outcome = follow(place, "scrape", params, folder.name)
    except DaemonNotRunningError:
        from patinad.cli import foreground  # noqa: PLC0415  # the whole pipeline; a live daemon spares it

        outcome = foreground.scrape(place, layout, full=full)
    if as_json:
        render.document(outcome)
    else:
        click.echo(summary(outcome))


def summary(outcome: Mapping[str, Any]) -> str:
    """One line about what a scrape did."""
    if outcome["commit"] is None:
        return "no commits yet: nothing to index"
    held = ", ".join(render.count(outcome[f"{noun}s"], noun) for noun in ("file", "symbol", "call"))
    if not outcome["changed"]:
        return f"already up to date at {render.short(outcome['commit'])}: {held}"
    done = (
        f"{outcome['parsed']:,} parsed, {outcome['cached']:,} known already, {outcome['removed']:,} removed"
    )
    skipped = f", {outcome['skipped']:,} skipped" if outcome["skipped"] else ""
    return (
        f"indexed {render.short(outcome['commit'])} in {outcome['seconds']:.1f} s: {held} ({done}{skipped})"
    )
