"""The work that a command does itself while no daemon runs: the same pipeline, in a worker forked from here."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from patinad import config
from patinad.cli import disk, render
from patinad.cli.place import Place
from patinad.code.references import Choice, chosen, folder
from patinad.daemon.tasks import (
    desk_task,
    embed_task,
    reference_task,
    scrape_task,
    session_task,
    superseded_task,
)
from patinad.daemon.worker import run_in_fork
from patinad.errors import PatinadError, UnsupportedRepositoryError
from patinad.git.exclude import ensure_excluded
from patinad.git.layout import Layout, unsupported_reason
from patinad.paths import RepositoryPaths
from patinad.pipeline import EmbedTask, ScrapeTask, SessionTask
from patinad.vectors.serving import kept_models


def scrape(place: Place, layout: Layout, *, full: bool) -> dict[str, Any]:
    """Bring code.db to HEAD; a pipeline.ScrapeOutcome as JSON values."""
    settings, data = config.load(place.paths.config_file), readable(place, layout)
    if (left_alone := ensure_excluded(layout.common_dir)) is not None:
        render.notice(left_alone)
    return run("scrape", layout, scrape_task(place.paths, settings, layout, data, full=full))


def references(place: Place, layout: Layout, params: Mapping[str, Any]) -> dict[str, Any]:
    """Index reference repositories, as `scrape.reference` does."""
    settings = config.load(place.paths.config_file)
    home = disk.repository_of(place.paths, layout)
    if (left_alone := ensure_excluded(layout.common_dir)) is not None:
        render.notice(left_alone)
    choice = Choice(params["repo"], params["beside"], params["name"])
    done = []
    for one in chosen(folder(layout, home.paths), choice, layout):
        clone = None if one.clone is None else str(one.clone)
        said: dict[str, Any] = {"name": one.name, "path": clone, "error": None}
        try:
            task = reference_task(place.paths, settings, home, one, full=params["full"])
            with render.progress(one.name) as report:
                said |= run_in_fork("scrape", msgspec.to_builtins(task), report)
        except PatinadError as error:
            said["error"] = str(error)
        done.append(said)
    return {"references": done}


def embed(place: Place, layout: Layout, *, force: bool) -> dict[str, Any]:
    """Give what is indexed and remembered its vectors; a pipeline.EmbedOutcome as JSON values."""
    settings, data = config.load(place.paths.config_file), readable(place, layout)
    outcome = run("embed", layout, embed_task(place.paths, settings, layout, data, force=force))
    if outcome["model"] and kept_models(place.paths.blobs_db).keys() - {outcome["model"]}:
        kept = [*disk.kept(place.paths), disk.repository_of(place.paths, layout)]
        run_in_fork("evict", superseded_task(place.paths, kept, outcome["model"]))
    return outcome


def sessions(
    place: Place, layout: Layout, *, full: bool, since: str = "", signals: Sequence[str] = ()
) -> dict[str, Any]:
    """Bring the sessions to what git and their documents say; a pipeline.SessionOutcome as JSON values."""
    settings, data = config.load(place.paths.config_file), readable(place, layout)
    if (left_alone := ensure_excluded(layout.common_dir)) is not None:
        render.notice(left_alone)
    task = session_task(place.paths, settings, layout, data, full=full, since=since, signals=signals)
    return run("session", layout, task)


def desk(place: Place, layout: Layout, action: str, text: str) -> dict[str, Any]:
    """Begin, note or end a session by hand, and look at the sessions then."""
    readable(place, layout)
    done = run_in_fork("desk", desk_task(layout, action, text))
    sessions(place, layout, full=False)
    return done


def search(task: Mapping[str, Any]) -> dict[str, Any]:
    """One question by meaning, in a worker of its own: {results, embedded, model}."""
    return run_in_fork("search", dict(task))


def run(role: str, layout: Layout, task: ScrapeTask | EmbedTask | SessionTask) -> dict[str, Any]:
    """One role's task, with its progress on stderr."""
    with render.progress((layout.worktree or layout.git_dir).name) as report:
        return run_in_fork(role, msgspec.to_builtins(task), report)


def readable(place: Place, layout: Layout) -> RepositoryPaths:
    """Where a repository's data is, if its objects can be read. Raises UnsupportedRepositoryError."""
    if reason := unsupported_reason(layout):
        raise UnsupportedRepositoryError(f"{layout.worktree or layout.git_dir} is unsupported: {reason}")
    return disk.repository_of(place.paths, layout).paths
