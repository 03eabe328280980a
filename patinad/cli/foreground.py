"""The work that a command does itself while no daemon runs: the same pipeline, in a worker forked from here."""

from typing import Any

import msgspec

from patinad import config
from patinad.cli import disk, render
from patinad.cli.place import Place
from patinad.daemon.worker import run_in_fork
from patinad.errors import UnsupportedRepositoryError
from patinad.git.exclude import ensure_excluded
from patinad.git.layout import Layout, unsupported_reason
from patinad.pipeline import EmbedTask, ScrapeTask


def scrape(place: Place, layout: Layout, *, full: bool) -> dict[str, Any]:
    """Bring code.db to HEAD; a pipeline.ScrapeOutcome as JSON values."""
    settings = config.load(place.paths.config_file)
    task = ScrapeTask(
        **where(place, layout),
        full=full,
        max_file_bytes=settings.max_file_bytes,
        parse_timeout_s=settings.parse_timeout_s,
        workers=settings.workers,
    )
    if (left_alone := ensure_excluded(layout.common_dir)) is not None:
        render.notice(left_alone)
    return run("scrape", layout, task)


def embed(place: Place, layout: Layout, *, force: bool) -> dict[str, Any]:
    """Give what is indexed its vectors; a pipeline.EmbedOutcome as JSON values."""
    settings = config.load(place.paths.config_file)
    task = EmbedTask(
        **where(place, layout), models_dir=str(place.paths.models), model=settings.model, force=force
    )
    return run("embed", layout, task)


def run(role: str, layout: Layout, task: ScrapeTask | EmbedTask) -> dict[str, Any]:
    """One role's task, with its progress on stderr."""
    with render.progress((layout.worktree or layout.git_dir).name) as report:
        return run_in_fork(role, msgspec.to_builtins(task), report)


def where(place: Place, layout: Layout) -> dict[str, Any]:
    """What every task says about its repository. Raises UnsupportedRepositoryError."""
    folder = layout.worktree or layout.git_dir
    if reason := unsupported_reason(layout):
        raise UnsupportedRepositoryError(f"{folder}: {reason}")
    return {
        "git_dir": str(layout.git_dir),
        "common_dir": str(layout.common_dir),
        "worktree": str(layout.worktree) if layout.worktree else None,
        "data_dir": str(disk.repository_of(place.paths, layout).paths.data),
        "blobs_db": str(place.paths.blobs_db),
    }
