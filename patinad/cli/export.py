"""`patinad code export`: what other programs read."""

import os
from pathlib import Path
from typing import Any

import click

from patinad.cli import render
from patinad.cli.answers import tell_freshness
from patinad.cli.commands import group, json_option
from patinad.cli.place import Place


@group(examples=("patinad code export tags", "patinad code export tags --output tags"))
def export() -> None:
    """Write the index in a form that other programs read."""


@export.command(
    examples=(
        "patinad code export tags",
        "patinad code export tags --output tags",
        "vim -c 'set tags+=.patina/data/tags' # after patinad code export tags",
    )
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where to write it. Default: .patina/data/tags, which git does not see.",
)
@json_option
@click.pass_obj
def tags(place: Place, /, *, output: Path | None, as_json: bool) -> None:
    """Write a tags file, for vim and whatever else reads those of ctags.

    In vim: `set tags+=.patina/data/tags;` (the semicolon has vim look in the folders above, too). With `tags = true` in
    config.toml the file in .patina/data is kept fresh by itself, commit by commit.
    """
    from patinad.cli import disk  # noqa: PLC0415  # databases; the help needs none

    done: dict[str, Any] = disk.export_tags(place, None if output is None else place.resolve(output))
    if as_json:
        render.document(done)
        return
    tell_freshness(done["freshness"])
    file = Path(done["file"])
    near = file.relative_to(place.folder) if file.is_relative_to(place.folder) else file
    click.echo(f"{render.count(done['tags'], 'tag')} in {render.printable(os.fspath(near))}")
