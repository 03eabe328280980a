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

COUNTS = ("rows", "vectors", "waiting")


@group(examples=("patinad embeddings status", "patinad embeddings generate"))
def embeddings() -> None:
    """Make or look at the vectors of a repository's code, observations and beliefs. The daemon makes them by itself."""


@embeddings.command(examples=("patinad embeddings generate", "patinad embeddings generate --force"))
@click.argument("path", required=False, type=click.Path(readable=False, path_type=Path))
@click.option("--force", is_flag=True, help="Make every vector anew.")
@json_option
@click.pass_obj
def generate(place: Place, path: Path | None, force: bool, as_json: bool) -> None:
    """Give all that is remembered of the repository around PATH (default: the current folder) its vector, and wait.

    That is every function and type, every observation and every belief. While the vectors of another model are
    made, the one before goes on answering; it goes when they are all there.
    """
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
    held = ", ".join(
        f"{one['name']} {one['vectors']:,} of {one['rows']:,}" for one in outcome["stores"] if one["rows"]
    )
    return (
        f"vectors: {held or 'nothing needs one'}; {outcome['embedded']:,} made in {outcome['seconds']:.1f} s"
    )


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
    if reason := found["answering"]["reason"]:
        render.notice(reason)
    rows = [[one["name"], *(f"{one[key]:,}" for key in COUNTS), one["model"]] for one in found["stores"]]
    render.table(("store", *COUNTS, "model"), rows)
    behind = [one["name"] for one in found["stores"] if one["current"] is False]
    if behind:
        render.notice(
            f"{' and '.join(behind)}: the ledger has news for them, which their next reader brings in"
        )
