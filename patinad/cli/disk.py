"""What the databases say, for reading commands while no daemon runs. Nothing is written."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from patinad import __version__, config
from patinad.cli.place import Place
from patinad.code import tags
from patinad.code.database import CodeReader
from patinad.code.questions import Wanted, answer
from patinad.daemon import status as board
from patinad.daemon.references import UNREGISTERED, as_repository
from patinad.daemon.registry import Registry, Repository, belongs_in_state_dir, uid_of, unregistered_paths
from patinad.daemon.snapshot import count_embedded
from patinad.daemon.status import NOTHING, Row, Snapshot
from patinad.errors import PatinadError
from patinad.git import hooks
from patinad.git.layout import Layout
from patinad.paths import Paths
from patinad.store.database import DAEMON, connect
from patinad.vectors import models

NO_DAEMON = ("off", "the daemon is not running")
# What is no fault of a file's content, and the way out of it.
REFUSALS = (
    (("SQLITE_BUSY", "SQLITE_LOCKED"), "try again"),
    (("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM"), "mend the permissions of its folder"),
    (("SQLITE_FULL", "SQLITE_IOERR"), "look after its disk"),
)


def repositories(paths: Paths) -> dict[str, Any]:
    """The registered repositories, as `repo.list` gives them."""
    return {
        "repositories": [
            {"path": str(one.folder), "state": one.state, "reason": one.reason} for one in kept(paths)
        ]
    }


def status(paths: Paths) -> dict[str, Any]:
    """The status document without a daemon."""
    model = config.load(paths.config_file).model
    found = models.find(paths.models, model)
    daemon = {
        "running": False,
        "pid": None,
        "version": __version__,
        "uptime_s": None,
        "rss_bytes": None,
        "model": {
            "name": model,
            "installed": found is not None,
            "id": found.id if found else None,
            "reason": "" if found else models.missing_reason(model),
        },
    }
    return {"daemon": daemon, "repositories": [board.status_row(row_of(paths, one)) for one in kept(paths)]}


def code(place: Place, question: str, params: Mapping[str, Any]) -> dict[str, Any]:
    """The answer to one question about code, as `code.*` gives it. Raises PatinadError where nothing is indexed."""
    repository = asked_repository(place, params.get("repo", ""))
    wanted = Wanted(**{name: value for name, value in params.items() if name != "repo"})
    with indexed(repository) as reader:
        answered = answer(reader, question, wanted)
        row = Row(repository, snapshot_of(repository, reader))
    count_vectors(place.paths, row)
    fresh = board.freshness_document(row, row.snapshot.commit)
    fresh["modified_paths"] = modified(
        repository.layout, row.snapshot.commit, {found["file"] for found in answered.results}
    )
    return answered.document(fresh)


def asked_repository(place: Place, repo: str) -> Repository:
    """The repository around a place, or its reference repository of that name. Raises PatinadError."""
    home = repository_of(place.paths, place.locate())
    return as_repository(home, repo) if repo else home


def export_tags(place: Place, output: Path | None) -> dict[str, Any]:
    """Write a tags file: {file, tags, freshness}. Raises PatinadError: nothing indexed, no worktree, a file in the way."""
    repository = repository_of(place.paths, place.locate())
    worktree = repository.layout.worktree
    if worktree is None:
        raise PatinadError(f"{repository.folder} is bare: a tags file leads to files, and there are none")
    file = output or repository.paths.tags
    with indexed(repository) as reader:
        count = tags.write(reader, worktree, file)
        row = Row(repository, snapshot_of(repository, reader))
    count_vectors(place.paths, row)
    return {
        "file": str(file),
        "tags": count,
        "freshness": board.freshness_document(row, row.snapshot.commit),
    }


def embeddings(place: Place) -> dict[str, Any]:
    """How much of a repository's stores has vectors, as `embeddings.status` gives it. Raises PatinadError."""
    from patinad.memory.coverage import Places, covered  # noqa: PLC0415  # the memory, which only this question needs

    repository, paths = repository_of(place.paths, place.locate()), place.paths
    row, own = row_of(paths, repository), repository.paths
    places = Places(own.code_db, own.data, own.ledger, paths.blobs_db, paths.models)
    try:
        counted = covered(places, config.load(paths.config_file).model)
    except sqlite3.DatabaseError as error:
        raise unreadable(own.data, error, "`patinad rebuild` makes what is in it anew") from error
    return {
        "model": status(paths)["daemon"]["model"],
        **counted,
        "freshness": board.freshness_document(row, row.snapshot.commit),
    }


def semantic(place: Place, params: Mapping[str, Any]) -> dict[str, Any]:
    """What means the same as a text, as `semantic` gives it. Raises PatinadError: nothing indexed, or no model."""
    from patinad.daemon.tasks import meaning_task  # noqa: PLC0415  # the workers, which only questions need

    repository, settings = repository_of(place.paths, place.locate()), config.load(place.paths.config_file)
    found, fresh = searched(place, repository, meaning_task(place.paths, settings, repository, params))
    return {"results": found["results"], "notes": found["notes"], "freshness": fresh}


def ask(place: Place, params: Mapping[str, Any]) -> dict[str, Any]:
    """The answer to a question, as `ask` gives it. Raises PatinadError where nothing is indexed."""
    from patinad.daemon.tasks import question_task  # noqa: PLC0415  # the workers, which only questions need

    repository, settings = (
        asked_repository(place, params.get("repo", "")),
        config.load(place.paths.config_file),
    )
    task = question_task(
        place.paths, settings, repository, params["text"], params.get("kinds", ()), params["limit"]
    )
    found, fresh = searched(place, repository, task)
    del found["embedded"]  # it stands in the freshness
    return {**found, "freshness": fresh}


def searched(
    place: Place, repository: Repository, task: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a search worker of our own finds, and its freshness."""
    row = row_of(place.paths, repository)
    with indexed(repository):
        pass  # it states the error for a code.db that is not there or damaged
    from patinad.cli import foreground  # noqa: PLC0415  # the workers, which only this question needs

    found = foreground.search(task)
    fresh = board.freshness_document(row, row.snapshot.commit)
    files = {hit["file"] for hit in found["results"] if hit.get("file")}
    fresh |= {
        "embedded": {**fresh["embedded"], **(found["embedded"] or {})},
        "modified_paths": modified(repository.layout, row.snapshot.commit, files),
    }
    return found, fresh


@contextmanager
def indexed(repository: Repository) -> Iterator[CodeReader]:
    """One snapshot of a repository's code.db. Raises PatinadError where there is none or it is damaged."""
    if not repository.paths.code_db.exists():
        raise PatinadError(
            f"{repository.folder} is not indexed yet: run `patinad up` or `patinad scrape code` there"
        )
    try:
        with CodeReader(repository.paths.code_db) as reader:
            yield reader
    except sqlite3.DatabaseError as error:
        repo = f" --repo {repository.paths.code_db.stem}" if repository.id == UNREGISTERED else ""
        raise unreadable(
            repository.paths.code_db, error, f"`patinad scrape code{repo}` rebuilds it"
        ) from error


def unreadable(path: Path, error: sqlite3.DatabaseError, way_out: str) -> PatinadError:
    """The stated error for a database that does not answer."""
    refusal = next(
        (said for name, said in REFUSALS if getattr(error, "sqlite_errorname", "").startswith(name)), way_out
    )
    return PatinadError(f"{path} cannot be read ({error}): {refusal}")


def kept(paths: Paths) -> list[Repository]:
    """The registered repositories; none where nothing was ever registered."""
    if not paths.daemon_db.exists():
        return []
    try:
        with closing(connect(paths.daemon_db, DAEMON, read_only=True)) as db:
            return Registry(db, paths).all()
    except sqlite3.DatabaseError as error:
        raise unreadable(
            paths.daemon_db, error, "`patinad up` sets it aside and re-learns what it held"
        ) from error


def repository_of(paths: Paths, layout: Layout) -> Repository:
    """The repository of a layout as it is registered, or as it would be."""
    for one in kept(paths):
        if one.layout.git_dir == layout.git_dir:
            return one
    return Repository(
        id=0,
        uid=uid_of(layout),
        layout=layout,
        paths=unregistered_paths(paths, layout),
        in_state_dir=belongs_in_state_dir(layout),
        hooks_wanted=True,
        added_at=0.0,
        state="active",
        reason="not registered: `patinad up` does it",
        last_error=None,
    )


def row_of(paths: Paths, repository: Repository) -> Row:
    """A repository as the status board would hold it."""
    state = hooks.status(repository.layout, paths.spool)
    row = Row(
        repository, watch=NO_DAEMON, hooks=(state.state, state.reason or ""), last_error=repository.last_error
    )
    try:
        with indexed(repository) as reader:
            row.snapshot = snapshot_of(repository, reader)
    except PatinadError as error:
        row.snapshot = NOTHING
        if repository.paths.code_db.exists():
            row.last_error = str(error)
    count_vectors(paths, row)
    return row


def snapshot_of(repository: Repository, reader: CodeReader) -> Snapshot:
    """What a code.db holds."""
    identity, meta = board.identity_of(repository.paths.code_db), reader.meta()
    return Snapshot(
        meta.indexed_commit,
        meta.files,
        meta.symbols,
        meta.calls,
        meta.skipped,
        0,
        meta.chunks,
        identity,
    )


def count_vectors(paths: Paths, row: Row) -> None:
    """Have the row's snapshot say how much has vectors. A blobs.db that cannot be read hides nothing else."""
    if not row.snapshot.chunks:
        return
    try:
        done = embedded(paths, row.repository.paths.code_db)
    except PatinadError as error:
        row.last_error = str(error)
    else:
        row.snapshot = replace(row.snapshot, embedded=done)


def embedded(paths: Paths, code_db: Path) -> int:
    """How many of a code.db's texts have a vector of the configured model."""
    model = models.find(paths.models, config.load(paths.config_file).model)
    if model is None or not paths.blobs_db.exists():
        return 0
    try:
        return count_embedded(code_db, paths.blobs_db, model.id)
    except sqlite3.DatabaseError as error:
        raise unreadable(
            paths.blobs_db, error, "`patinad up` sets it aside; its vectors are made again"
        ) from error


def modified(layout: Layout, commit: str | None, paths: set[str]) -> list[str]:
    """Those of some indexed files whose working copy is not what was indexed."""
    if commit is None or layout.worktree is None or not paths or not layout.git_dir.exists():
        return []
    from patinad.git.repository import Repository as Git  # noqa: PLC0415  # pygit2; only an answer with files needs it

    return Git.open(layout).modified_paths(commit, sorted(paths))
