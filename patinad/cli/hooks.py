"""`patinad hooks`: the git hooks that tell the daemon of commits and checkouts."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from patinad import client
from patinad.cli import render
from patinad.cli.commands import group, json_option
from patinad.cli.place import Place
from patinad.errors import DaemonNotRunningError

if TYPE_CHECKING:
    from patinad.git.hooks import HookStatus
    from patinad.git.layout import Layout


@group(examples=("patinad hooks status", "patinad hooks install"))
def hooks() -> None:
    """Put our hooks into a repository or take them out.

    They make the daemon prompt; it hears of commits without them too.
    """


@hooks.command(examples=("patinad hooks install ~/src/project",))
@click.argument("path", required=False, type=click.Path(readable=False, path_type=Path))
@click.pass_obj
def install(place: Place, path: Path | None) -> None:
    """Put the hooks in, beside what is there already, and keep them there. Run again, it changes nothing."""
    show(choose(place, place.locate(path), wanted=True))


@hooks.command(examples=("patinad hooks uninstall ~/src/project",))
@click.argument("path", required=False, type=click.Path(readable=False, path_type=Path))
@click.pass_obj
def uninstall(place: Place, path: Path | None) -> None:
    """Take the hooks out: every file is as it would be without them. They stay out until `patinad hooks install`."""
    show(choose(place, place.locate(path), wanted=False))


@hooks.command(examples=("patinad hooks status --json",))
@click.argument("path", required=False, type=click.Path(readable=False, path_type=Path))
@json_option
@click.pass_obj
def status(place: Place, path: Path | None, as_json: bool) -> None:
    """How the hooks stand, as they are on disk."""
    from patinad.git import hooks as git_hooks  # noqa: PLC0415  # it shares this module's name

    found = document(git_hooks.status(place.locate(path), place.paths.spool))
    if as_json:
        render.document(found)
    else:
        show(found)


def choose(place: Place, layout: "Layout", *, wanted: bool) -> Mapping[str, Any]:
    """Have the hooks in or out from now on: through the daemon, which puts lost ones back, or without one directly."""
    folder = layout.worktree or layout.git_dir
    try:
        found: Mapping[str, Any] = client.call(
            place.paths, "hooks.sync", {"path": str(folder), "wanted": wanted}
        )
    except DaemonNotRunningError:
        return in_foreground(place, layout, wanted=wanted)
    return found


def in_foreground(place: Place, layout: "Layout", *, wanted: bool) -> dict[str, Any]:
    """Put the hooks in or take them out, and leave word of it for the next daemon."""
    from patinad.daemon.database import open_tables  # noqa: PLC0415  # only without a daemon
    from patinad.git import hooks as git_hooks  # noqa: PLC0415

    if place.paths.daemon_db.exists():
        tables = open_tables(place.paths)
        tables.registry.want_hooks(layout.common_dir, wanted)
        tables.db.close()
    return document(git_hooks.install(layout, place.paths.spool) if wanted else git_hooks.uninstall(layout))


def document(found: "HookStatus") -> dict[str, Any]:
    """A status as JSON values."""
    return {
        "state": found.state,
        "reason": found.reason or "",
        "folder": str(found.folder) if found.folder else None,
    }


def show(found: Mapping[str, Any]) -> None:
    """A status for a person."""
    reason = f" ({render.printable(found['reason'])})" if found.get("reason") else ""
    click.echo(f"hooks: {found['state']}{reason}")
