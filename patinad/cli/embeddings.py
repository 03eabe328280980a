"""`patinad embeddings`: the vectors that search by meaning uses."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from patinad.cli import render
from patinad.cli.answers import ask, follow, tell_freshness
from patinad.cli.commands import group, json_option
from patinad.cli.place import Place
from patinad.errors import DaemonNotRunningError


@group(examples=("patinad embeddings status", "patinad embeddings generate"))
def embeddings() -> None:
    """Make or look at the vectors of a repository's code. The daemon makes them by itself after each commit."""


@embeddings.command(examples=("patinad embeddings generate", "patinad embeddings generate --force"))
@click.argument("path", required=False, type=click.Path(readable=False, path_type=Path))
@click.option("--force", is_flag=True, help="Make every vector anew.")
@json_option
@click.pass_obj
def generate(place: Place, path: Path | None, force: bool, as_json: bool) -> None:
    """Give every function and type of the repository around PATH (default: the current folder) its vector, and wait."""
    layout = place.locate(path)
    folder = layout.worktree or layout.git_dir
    try:
        outcome = follow(place, "embeddings.generate", {"path": str(folder), "force": force}, folder.name)
    except DaemonNotRunningError:
        from patinad.cli import foreground  # noqa: PLC0415  # the whole pipeline; a live daemon spares it

        outcome = foreground.embed(place, layout, force=force)
    if as_json:
        render.document(outcome)
    else:
        click.echo(summary(outcome))


def summary(outcome: Mapping[str, Any]) -> str:
    """One line about what an embedding run did."""
    if outcome.get("reason"):
        return str(outcome["reason"])
    held = f"{outcome['done']:,} of {outcome['total']:,} chunks have a vector"
    return f"{held}, {outcome['embedded']:,} made in {outcome['seconds']:.1f} s"


@embeddings.command(examples=("patinad embeddings status --json",))
@json_option
@click.pass_obj
def status(place: Place, as_json: bool) -> None:
    """How much of the repository around the current folder has vectors, of which model."""
    path = str(place.folder)

    def from_disk() -> dict[str, Any]:
        from patinad.cli import disk  # noqa: PLC0415  # opens databases; a live daemon spares it

        return disk.embeddings(place)

    found = ask(place, "embeddings.status", {"path": path}, from_disk)
    if as_json:
        render.document(found)
        return
    tell_freshness(found["freshness"])
    embedded = found["freshness"]["embedded"]
    click.echo(f"{embedded['done']:,} of {embedded['total']:,} chunks have a vector")
