"""What workers are told: one function a task, from where the daemon or a command stands."""

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from patinad.code.references import Reference
from patinad.config import Settings
from patinad.daemon.registry import Repository
from patinad.errors import PatinadError
from patinad.git.layout import Layout, unsupported_reason
from patinad.paths import Paths, RepositoryPaths
from patinad.pipeline import EmbedTask, ScrapeTask, SessionTask


def scrape_task(
    paths: Paths, settings: Settings, layout: Layout, data: RepositoryPaths, *, full: bool = False
) -> ScrapeTask:
    """What a scrape worker is told."""
    return ScrapeTask(
        **folders(layout),
        data_dir=str(data.data),
        blobs_db=str(paths.blobs_db),
        code_db=str(data.code_db),
        ledger=str(data.ledger),
        tags=str(data.tags) if settings.tags else "",
        backups_dir=str(paths.backups),
        full=full,
        max_file_bytes=settings.max_file_bytes,
        parse_timeout_s=settings.parse_timeout_s,
        workers=settings.workers,
    )


def reference_task(
    paths: Paths, settings: Settings, home: Repository, reference: Reference, *, full: bool
) -> ScrapeTask:
    """What the scrape worker is told. Raises PatinadError: the clone is gone or cannot be read here."""
    layout = reference.layout()
    if reason := unsupported_reason(layout):
        raise PatinadError(f"{reference.clone} is unsupported: {reason}")
    data = RepositoryPaths(home.paths.data, home.paths.ledger, reference.code_db)
    made = scrape_task(paths, settings, layout, data, full=full)
    inside = None if home.in_state_dir else home.layout.worktree
    # A reference has no ledger, and nothing is written into its clone.
    return msgspec.structs.replace(made, ledger="", tags="", home=str(inside or ""))


def embed_task(
    paths: Paths, settings: Settings, layout: Layout, data: RepositoryPaths, *, force: bool = False
) -> EmbedTask:
    """What an embed worker is told."""
    return EmbedTask(
        **folders(layout),
        data_dir=str(data.data),
        blobs_db=str(paths.blobs_db),
        models_dir=str(paths.models),
        model=settings.model,
        ledger=str(data.ledger),
        backups_dir=str(paths.backups),
        force=force,
    )


def stores(paths: Paths, settings: Settings, repository: Repository) -> dict[str, str]:
    """Where a repository's stores, its vectors and the models are, and which model is wanted: what a worker is told that counts vectors."""
    # A reference has no memory: that of the repository it stands beside is not about it.
    has_memory = repository.paths.code is None
    return {
        "code_db": str(repository.paths.code_db),
        "data_dir": str(repository.paths.data),
        "ledger": str(repository.paths.ledger) if has_memory else "",
        "blobs_db": str(paths.blobs_db),
        "models_dir": str(paths.models),
        "model": settings.model,
    }


def meaning_task(
    paths: Paths, settings: Settings, repository: Repository, asked: Mapping[str, Any]
) -> dict[str, Any]:
    """What the search worker is told of a question by meaning: an ask.meaning.Task."""
    wanted = ("text", "types", "min_score", "limit", "session", "since", "domain")
    given = {name: asked[name] for name in wanted if name in asked}
    return {**stores(paths, settings, repository), "vectors": settings.embed, **given}


def superseded_task(paths: Paths, repositories: Iterable[Repository], model_id: str) -> dict[str, Any]:
    """What the worker is told that drops the vectors of models before this one."""
    return {
        "blobs_db": str(paths.blobs_db),
        "repositories": [[str(one.folder), str(one.paths.code_db)] for one in repositories],
        "superseded_by": model_id,
    }


def question_task(
    paths: Paths, settings: Settings, repository: Repository, text: str, kinds: Sequence[str], limit: int
) -> dict[str, Any]:
    """What the search worker is told of a question: an ask.store.Task, and the kinds that are wanted."""
    asked = {
        **stores(paths, settings, repository),
        **folders(repository.layout),
        "text": text,
        "limit": limit,
        "vectors": settings.embed,
    }
    return {"ask": asked, "kinds": list(kinds)}


def session_task(
    paths: Paths,
    settings: Settings,
    layout: Layout,
    data: RepositoryPaths,
    *,
    full: bool = False,
    since: str = "",
    signals: Sequence[str] = (),
) -> SessionTask:
    """What a session worker is told."""
    return SessionTask(
        **folders(layout),
        data_dir=str(data.data),
        ledger=str(data.ledger),
        backups_dir=str(paths.backups),
        daemon_db=str(paths.daemon_db),
        session_folders=tuple(os.path.expanduser(folder) for folder in settings.session_folders),  # noqa: PTH111
        distiller=settings.distill.command,
        distiller_timeout_s=settings.distill.timeout_s,
        distiller_max_bytes=settings.distill.max_bytes,
        full=full,
        since=since,
        signals=tuple(signals),
    )


def desk_task(layout: Layout, action: str, text: str) -> dict[str, Any]:
    """What the worker is told that begins, notes or ends a session by hand."""
    return {**folders(layout), "action": action, "text": text}


def show_task(repository: Repository, named: str) -> dict[str, Any]:
    """What the worker is told that shows one session."""
    return {**folders(repository.layout), "ledger": str(repository.paths.ledger), "named": named}


def memory_task(paths: Paths, repository: Repository, action: str, given: dict[str, Any]) -> dict[str, Any]:
    """What the worker is told that reads or writes beliefs: a row of memory.desk.ACTIONS, and what it is given."""
    layout = repository.layout
    return {
        "ledger": str(repository.paths.ledger),
        "backups_dir": str(paths.backups),
        "action": action,
        "data_dir": str(repository.paths.data),
        "given": {**given, "names": [layout.project]},
    }


def folders(layout: Layout) -> dict[str, Any]:
    """A layout as a task carries it."""
    return {
        "git_dir": str(layout.git_dir),
        "common_dir": str(layout.common_dir),
        "worktree": None if layout.worktree is None else str(layout.worktree),
    }
