"""What the commits of a session show, read from the repository: messages, manifests, habits, and ids of patches."""

import sqlite3
from collections.abc import Mapping, Sequence

from patinad.errors import MissingObjectError
from patinad.git.commits import Commit, FileChange
from patinad.git.repository import Repository
from patinad.ledger.rows import Observation
from patinad.session.extract import observations_of, observations_of_session
from patinad.session.habits import modules_of
from patinad.session.manifests import ManifestChange, changes_in, format_of

MANIFEST_BYTES = 2_097_152  # a lock file of a large project; a longer one is passed over


class Reader:
    """Reads commits once. What the ledger knows of a commit that no change of mind alters is taken from there."""

    def __init__(self, db: sqlite3.Connection, repository: Repository, commits: Mapping[str, Commit]) -> None:
        self._db = db
        self._repository = repository
        self._commits = commits

    def commits(self, ids: Sequence[str]) -> list[Commit]:
        """These commits, in this order. Raises MissingObjectError."""
        return [self._commits.get(oid) or next(self._repository.commits([oid])) for oid in ids]

    def patch_id(self, commit: Commit) -> str | None:
        """The id of its patch; None for a merge or where nothing is changed."""
        known = self._db.execute(
            "SELECT patch_id FROM session_commits WHERE commit_sha = ?", (commit.id,)
        ).fetchone()
        if known is not None:
            return None if known[0] is None else str(known[0])
        return self._repository.patch_id(commit.id)

    def observations(self, commits: Sequence[Commit], patches: Mapping[str, str | None]) -> list[Observation]:
        """What these commits, all of one session, show."""
        found: list[Observation] = []
        for commit in commits:
            found += observations_of(commit, patches[commit.id])
        changes = {commit.id: self._manifests(commit) for commit in commits if not commit.is_merge}
        ids = {commit: patch for commit, patch in patches.items() if patch is not None}
        return found + observations_of_session(commits, changes, ids, self._modules_before(commits))

    def _manifests(self, commit: Commit) -> list[ManifestChange]:
        """What a commit did to manifests."""
        found: list[ManifestChange] = []
        for file in commit.files:
            if format_of(file.path) is not None:
                old, new = self._versions(commit, file)
                found += changes_in(file.path, old, new)
        return found

    def _versions(self, commit: Commit, file: FileChange) -> tuple[bytes | None, bytes | None]:
        """A file before and after a commit."""
        before = None
        if commit.parents and file.status != "A":
            before = self._content(commit.parents[0], file.old_path or file.path)
        return before, None if file.status == "D" else self._content(commit.id, file.path)

    def _content(self, commit: str, path: str) -> bytes | None:
        try:
            return self._repository.content(commit, path, MANIFEST_BYTES)
        except MissingObjectError:  # what cannot be read shows nothing
            return None

    def _modules_before(self, commits: Sequence[Commit]) -> frozenset[str]:
        """Of the modules that the session's files are in, those that were there before it."""
        first = next((commit for commit in commits if not commit.is_merge), None)
        if first is None or not first.parents:
            return frozenset()
        touched = modules_of([file.path for commit in commits for file in commit.files])
        return frozenset(one for one in touched if self._repository.has_path(first.parents[0], one))
