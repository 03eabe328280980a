"""`patinad scrape`: bring an index to HEAD now, and see it happen."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from patinad.cli import render
from patinad.cli.answers import follow
from patinad.cli.commands import group, json_option
from patinad.cli.place import Place
from patinad.errors import DaemonNotRunningError, PatinadError
from patinad.git.layout import Layout


@group(examples=("patinad scrape code", "patinad scrape code --repo ~/src/library"))
def scrape() -> None:
    """Bring a repository's index to its HEAD now."""


@scrape.command(
    examples=(
        "patinad scrape code ~/src/project --full",
        "patinad scrape code --repo ~/src/library",
        "patinad scrape code --repo all",
    )
)
@click.argument("path", required=False, type=click.Path(readable=False, path_type=Path))
@click.option("--full", is_flag=True, help="Parse and write every file again, whatever is known already.")
@click.option(
    "--repo",
    metavar="NAME|PATH|all",
    help="Index a local clone as a reference, under its folder's name; or refresh one by name, or all.",
)
@click.option(
    "--as", "name", default="", metavar="NAME", help="With --repo PATH: the name it is remembered by."
)
@json_option
@click.pass_obj
def code(
    place: Place, /, path: Path | None, *, full: bool, repo: str | None, name: str, as_json: bool
) -> None:
    """Index the code of the repository around PATH (default: the current folder) as it is at HEAD.

    The daemon does it where one runs, else this command does. A commit or a checkout needs no such command.

    With --repo it is the code of another repository, a local clone, that is indexed as it is at its HEAD, beside this
    one in layer/dust/repos/NAME.db. `patinad code` and `patinad ask` read it with --repo NAME. Nothing follows its
    commits: this command refreshes it, and reads only what changed. A known NAME goes before a folder of that name;
    ./NAME is the folder. Deleting layer/dust/repos/NAME.* forgets it.
    """
    layout = place.locate(path)
    if repo is not None:
        reference(place, layout, repo, name, full=full, as_json=as_json)
        return
    if name:
        raise click.UsageError("--as names a reference repository: give --repo PATH with it")
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


def reference(place: Place, layout: Layout, repo: str, name: str, *, full: bool, as_json: bool) -> None:
    """Index reference repositories. Raises PatinadError where one of them cannot be."""
    if os.sep in repo or repo.startswith((".", "~")):
        repo = str(place.resolve(Path(repo)))
    params = {
        "path": str(layout.worktree or layout.git_dir),
        "repo": repo,
        "beside": str(place.folder),
        "name": name,
        "full": full,
    }
    try:
        done = follow(place, "scrape.reference", params, Path(repo).name or repo)
    except DaemonNotRunningError:
        from patinad.cli import foreground  # noqa: PLC0415  # the whole pipeline; a live daemon spares it

        done = foreground.references(place, layout, params)
    found = done["references"]
    failed = [one["error"] for one in found if one["error"]]
    if as_json:
        render.document(done)
    elif not found:
        render.notice(
            "no reference repository yet: `patinad scrape code --repo PATH` makes one of a local clone"
        )
    else:
        for one in found:
            if not one["error"]:
                click.echo(f"{one['name']}: {summary(one)}")
    for error in failed[:-1]:
        render.notice(error)
    if failed:
        raise PatinadError(failed[-1])


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
