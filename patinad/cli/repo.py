"""`patinad repo`: the registered repositories."""

from pathlib import Path

import click

from patinad import client
from patinad.cli import render
from patinad.cli.answers import ask
from patinad.cli.commands import group, json_option
from patinad.cli.place import Place


@group(examples=("patinad repo add ~/src/project", "patinad repo list"))
def repo() -> None:
    """Say which repositories the daemon keeps."""


@repo.command(examples=("patinad repo add ~/src/project ~/src/other",))
@click.argument("paths", nargs=-1, type=click.Path(readable=False, path_type=Path))
@click.pass_obj
def add(place: Place, paths: tuple[Path, ...]) -> None:
    """Register the repositories around PATHS (default: the current folder); their index is built behind the command."""
    for path in paths or (None,):
        layout = place.locate(path)
        answer = client.call(place.paths, "repo.add", {"path": str(layout.worktree or layout.git_dir)})
        verb = "registered" if answer["added"] else "already registered"
        click.echo(f"{verb}: {render.printable(answer['path'])}")


@repo.command(examples=("patinad repo remove ~/src/project",))
@click.argument("paths", nargs=-1, type=click.Path(readable=False, path_type=Path))
@click.pass_obj
def remove(place: Place, paths: tuple[Path, ...]) -> None:
    """Forget the repositories around PATHS (default: the current folder) and take our hooks and their index out of them.

    The ledger stays, in git's own folder; a folder that is gone can be named too.
    """
    for path in paths or (None,):
        answer = client.call(place.paths, "repo.remove", {"path": str(place.resolve(path))})
        click.echo(f"removed: {render.printable(answer['path'])}")


@repo.command("list", examples=("patinad repo list --json",))
@json_option
@click.pass_obj
def list_(place: Place, as_json: bool) -> None:
    """List the registered repositories."""

    def from_disk() -> object:
        from patinad.cli import disk  # noqa: PLC0415  # opens databases; a live daemon spares it

        return disk.repositories(place.paths)

    found = ask(place, "repo.list", {}, from_disk)
    if as_json:
        render.document(found)
        return
    for repository in found["repositories"]:
        click.echo(render.printable(repository["path"]))
