"""A session as it is shown: what the ledger says of it, and what git says of its commits."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from patinad.code.languages import detect
from patinad.errors import MissingObjectError, PatinadError
from patinad.git.commits import Commit
from patinad.git.layout import Layout, read_head
from patinad.git.repository import Repository
from patinad.ledger import observations, sessions
from patinad.ledger.listing import reading, row
from patinad.ledger.observations import Kept
from patinad.ledger.rows import Evidence
from patinad.ledger.sessions import Session, SessionCommit
from patinad.redact import redact

PLURALS = {
    "decision": "decisions",
    "challenge": "challenges",
    "pattern": "patterns",
    "technology": "technologies",
}
FILES_SHOWN = 1000  # of one session; what is left out is in `files_changed`


def shown(ledger: Path, layout: Layout, named: str) -> dict[str, Any]:
    """All of one session: its row, its commits and what they touched, and its observations with their evidence.

    `named` is what `sessions.find` takes. Raises NoSuchSessionError.
    """
    if not ledger.exists():
        raise sessions.NoSuchSessionError(
            f"no session is known of {layout.worktree or layout.git_dir} yet: `patinad session extract` looks for them"
        )
    with reading(ledger) as db:
        one = sessions.find(db, named, read_head(layout).branch)
        commits = sessions.commits_of(db, one.id)
        kept = observations.of_session(db, one.id)
    return {**row(one), **figures(one), **work(layout, commits), **seen(kept)}


def figures(one: Session) -> dict[str, Any]:
    """What a list leaves out."""
    names = (
        "end_reason",
        "finalised_at",
        "git_branch",
        "starting_commit",
        "session_tag",
        "llm",
        "commits_count",
    )
    return {**{name: getattr(one, name) for name in names}, "duration_minutes": one.duration_minutes}


def work(layout: Layout, placed: Iterable[SessionCommit]) -> dict[str, Any]:
    """{commits, files, churn, languages}: merges are listed, and touch nothing of their own."""
    placed = list(placed)
    try:
        read = commits_of(layout, [one.commit for one in placed])
    except PatinadError:  # the objects cannot be read: what the ledger knows is shown
        read = {}
    listed, touched = [], list[Commit]()
    for one in placed:
        commit = read.get(one.commit)
        listed.append(commit_row(one, commit))
        if commit is not None and not commit.is_merge and one.standing in ("reachable", "unmatched"):
            touched.append(commit)
    files = file_rows(touched)
    churn = {side: sum(file[side] for file in files) for side in ("added", "deleted")}
    return {
        "commits": listed,
        "files": files[:FILES_SHOWN],
        "churn": churn,
        "languages": language_rows(files),
    }


def commits_of(layout: Layout, ids: Iterable[str]) -> dict[str, Commit]:
    """Those of the commits that git still has."""
    repository, found = Repository.open(layout), {}
    for oid in ids:
        try:
            found.update({commit.id: commit for commit in repository.commits([oid])})
        except MissingObjectError:
            continue
    return found


def commit_row(one: SessionCommit, commit: Commit | None) -> dict[str, Any]:
    """One commit; what git has no more is null."""
    if commit is None:
        known: dict[str, Any] = dict.fromkeys(
            ("subject", "body", "authored_at", "author", "files", "added", "deleted")
        )
        return {"commit": one.commit, "standing": one.standing, **known}
    return {
        "commit": one.commit,
        "standing": one.standing,
        "subject": redact(commit.message.partition("\n")[0]),
        "body": redact(commit.message).partition("\n")[2].strip(),
        "authored_at": datetime.fromtimestamp(commit.author_time, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "author": commit.author_email or commit.author_name,
        "files": len(commit.files),
        "added": sum(file.added or 0 for file in commit.files),
        "deleted": sum(file.deleted or 0 for file in commit.files),
    }


def file_rows(commits: Iterable[Commit]) -> list[dict[str, Any]]:
    """Each path once, most changed first."""
    found: dict[str, dict[str, Any]] = {}
    for commit in commits:
        for file in commit.files:
            entry = found.setdefault(file.path, {"path": file.path, "added": 0, "deleted": 0, "commits": 0})
            entry["added"] += file.added or 0
            entry["deleted"] += file.deleted or 0
            entry["commits"] += 1
    return sorted(found.values(), key=lambda file: (-file["added"] - file["deleted"], file["path"]))


def language_rows(files: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The languages touched, by the names of files, most changed first."""
    found: dict[str, dict[str, Any]] = {}
    for file in files:
        language = detect(file["path"], b"")
        if language is not None:
            entry = found.setdefault(
                language.name, {"language": language.name, "files": 0, "added": 0, "deleted": 0}
            )
            entry["files"] += 1
            entry["added"] += file["added"]
            entry["deleted"] += file["deleted"]
    return sorted(found.values(), key=lambda one: (-one["added"] - one["deleted"], one["language"]))


def seen(kept: Iterable[Kept]) -> dict[str, Any]:
    """{decisions, challenges, patterns, technologies}, each with its evidence."""
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in PLURALS.values()}
    for one in kept:
        said = asdict(one.observation)
        del said["evidence"]
        evidence = [evidence_row(piece) for piece in one.evidence]
        found[PLURALS[one.kind]].append({"uid": one.uid, **said, "evidence": evidence})
    return found


def evidence_row(one: Evidence) -> dict[str, Any]:
    """Where something stands."""
    return {
        "source": one.source_kind,
        "ref": one.source_id,
        "span": None if one.start is None else [one.start, one.end],
        "quote": one.quote or None,
        "observed_at": one.observed_at,
        "reliability": one.reliability,
    }
