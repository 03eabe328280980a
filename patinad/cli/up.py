"""`patinad up`: from nothing to a repository that is known, in one command."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from patinad import client, config
from patinad.cli import launch, render
from patinad.cli import status as status_screen
from patinad.cli.answers import follow
from patinad.cli.commands import command
from patinad.cli.place import Place
from patinad.errors import UnsupportedRepositoryError
from patinad.vectors import models

if TYPE_CHECKING:
    from patinad.git.layout import Layout

MODEL_PATIENCE_S = 120.0  # for the download; without it everything but search by meaning works


@command(examples=("patinad up", "patinad up ~/src/project ~/src/other --wait"))
@click.argument("paths", nargs=-1, type=click.Path(readable=False, path_type=Path))
@click.option("--wait", is_flag=True, help="Wait until everything is embedded too.")
@click.option("--no-service", is_flag=True, help="Start the daemon detached, not through systemd or launchd.")
@click.pass_obj
def up(place: Place, paths: tuple[Path, ...], wait: bool, no_service: bool) -> None:
    """Keep the repositories around PATHS (default: the current folder) in memory from now on.

    Starts the daemon if none runs, registers the repositories, installs their hooks, fetches the embedding model,
    indexes the code and shows the status. Embedding goes on behind it. Run again, it changes nothing.
    """
    layouts = [supported(place.locate(path)) for path in paths or (None,)]
    changed = launch.start(place.paths, service=not no_service)
    with fetched_model(place) as model:
        for layout in layouts:
            changed |= register(place, layout)
        for layout in layouts:
            changed |= index(place, layout, embedding=False)
        changed |= model is not None and arrived(model)
    for layout in layouts:
        if wait:
            changed |= index(place, layout, embedding=True)
        elif model is not None:
            begin_embedding(place, layout)
    if not changed:
        click.echo("already up to date")
    status_screen.draw(status_screen.read(place))


def supported(layout: "Layout") -> "Layout":
    """The layout, if the repository can be read; raises UnsupportedRepositoryError."""
    from patinad.git.layout import unsupported_reason  # noqa: PLC0415  # place.locate has paid for it

    if reason := unsupported_reason(layout):
        raise UnsupportedRepositoryError(f"{folder_of(layout)} is unsupported: {reason}")
    return layout


def folder_of(layout: "Layout") -> Path:
    """The folder that a person knows the repository by."""
    return layout.worktree or layout.git_dir


def register(place: Place, layout: "Layout") -> bool:
    """Have the daemon keep a repository, its hooks in place; whether that changed anything."""
    from patinad.git import hooks  # noqa: PLC0415  # place.locate has paid for most of it

    params, before = {"path": str(folder_of(layout))}, hooks.status(layout, place.paths.spool)
    added = client.call(place.paths, "repo.add", params)["added"]
    after = client.call(place.paths, "hooks.sync", params)
    return bool(added) or after["state"] != before.state


def begin_embedding(place: Place, layout: "Layout") -> None:
    """Have the daemon embed with the model that has just come, and not wait for it.

    Its next sweep would find the model too, within a minute.
    """
    steps = client.stream(place.paths, "wait", {"path": str(folder_of(layout)), "embedding": True})
    next(steps, None)  # the first sign of life comes when the job is queued; the job outlives the request
    steps.close()


def index(place: Place, layout: "Layout", *, embedding: bool) -> bool:
    """Follow the daemon until nothing is left to do for this repository; whether it had anything to do."""
    folder = folder_of(layout)
    answer = follow(place, "wait", {"path": str(folder), "embedding": embedding}, folder.name)
    return bool(answer.get("changed"))


@contextmanager
def fetched_model(place: Place) -> Iterator["subprocess.Popen[str] | None"]:
    """Fetch the configured model in a process beside what else is done; None where there is nothing to fetch.

    A model that is not ours to pin comes from a hub, which is never asked unasked.
    """
    settings = config.load(place.paths.config_file)
    if not settings.embed or models.find(place.paths.models, settings.model) is not None:
        yield None
        return
    if settings.model not in {row.name for row in models.MODELS}:
        render.notice(models.missing_reason(settings.model))
        yield None
        return
    # A process and no thread: what waits for a network must be stoppable.
    arguments = [sys.executable, "-m", "patinad", "model", "fetch", settings.model]
    with subprocess.Popen(
        arguments,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)


def arrived(fetching: "subprocess.Popen[str]") -> bool:
    """Wait for the model; a fetch that fails is told in a line and fails nothing."""
    with render.progress("embedding model") as report:
        report({"stage": "fetching"})
        try:
            said, _ = fetching.communicate(timeout=MODEL_PATIENCE_S)
        except subprocess.TimeoutExpired:
            said = f"the embedding model did not arrive within {MODEL_PATIENCE_S:.0f} s: try `patinad model fetch`"
    if fetching.returncode == 0:
        return True
    last = next(
        (line for line in reversed(said.splitlines()) if line.strip()), "the embedding model did not arrive"
    )
    render.notice(f"warning: {last.removeprefix('patinad: ')}")
    return False
