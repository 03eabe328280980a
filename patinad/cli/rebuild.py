"""`patinad rebuild`: everything that is derived, made anew from git and the ledger."""

from pathlib import Path
from typing import Any

import click

from patinad.cli import render
from patinad.cli.answers import follow
from patinad.cli.commands import command, json_option
from patinad.cli.memory import remember
from patinad.cli.place import Place
from patinad.cli.scrape import summary
from patinad.errors import DaemonNotRunningError, PatinadError


@command(examples=("patinad rebuild", "patinad rebuild ~/src/project --json"))
@click.argument("path", required=False, type=click.Path(readable=False, path_type=Path))
@json_option
@click.pass_obj
def rebuild(place: Place, path: Path | None, as_json: bool) -> None:
    """Make code.db, observations/, beliefs/ and every graph of the repository around PATH anew.

    The ledger is what they are made from, and is not touched. Vectors are kept by content, and cost nothing again.
    """
    layout = place.locate(path)
    folder = layout.worktree or layout.git_dir
    here = Place(place.paths, folder)
    stores = remember(here, "memory.rebuild", {}, writes=True)
    params = {"path": str(folder), "full": True, "wait": True}
    try:
        code = follow(place, "scrape", params, folder.name)
    except DaemonNotRunningError:
        from patinad.cli import foreground  # noqa: PLC0415  # the whole pipeline; a live daemon spares it

        code = foreground.scrape(place, layout, full=True)
        embedded = foreground.embed(place, layout, force=False)
    else:
        embedded = in_daemon(place, folder)
    document = {"code": code, "stores": stores, "embeddings": embedded}
    if as_json:
        render.document(document)
        return
    click.echo(summary(code))
    for name, count in stores.items():
        click.echo(f"{name}: {render.count(count, 'row')}")
    if embedded.get("reason"):
        render.notice(str(embedded["reason"]))


def in_daemon(place: Place, folder: Path) -> dict[str, Any]:
    """The embedding's outcome; where there is no model, or embedding is switched off, the reason."""
    try:
        return dict(follow(place, "embeddings.generate", {"path": str(folder), "force": False}, folder.name))
    except DaemonNotRunningError:
        raise
    except PatinadError as error:  # everything else is there
        return {"reason": str(error)}
