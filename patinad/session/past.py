"""What the ledger knows of a history that may be another now: which commits it holds, and what became of those that are gone."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from patinad.git.commits import Commit
from patinad.git.layout import Layout
from patinad.git.repository import Repository
from patinad.ledger import book, rewrites, sessions
from patinad.ledger.rewrites import Lineage
from patinad.ledger.sessions import Standing
from patinad.session.rewrites import as_first_written, dated, matched, standings, told_by_hooks
from patinad.store.database import transaction


class Past:
    """The commits of a ledger against those of its repository."""

    def __init__(self, db: sqlite3.Connection, repository: Repository) -> None:
        self._db = db
        self.repository = repository

    def identity(self) -> str:
        """Which ledger this is, and how far it was written: a copy that is put in its place is another."""
        path = self._db.execute("PRAGMA database_list").fetchone()[2]
        file = Path(path).stat().st_ino if path else 0
        held = self._db.execute("SELECT count(*), max(rowid) FROM session_commits").fetchone()
        return f"{file} {held[0]} {held[1]}"

    def hear(self, daemon_db: Path | None) -> None:
        """Take in the pairs that git's hook told since."""
        if daemon_db is None:
            return
        known = {(one.old, one.new) for one in rewrites.read(self._db)}
        told = told_by_hooks(daemon_db, self.repository.layout.common_dir)
        news = [one for one in told if (one.old, one.new) not in known]
        if news:
            with transaction(self._db):
                rewrites.keep(self._db, dated(self.repository, news))

    def missing(self, there: Collection[str]) -> set[str]:
        """The commits of the ledger that are not there any more."""
        held = self._db.execute("SELECT commit_sha FROM session_commits WHERE standing = 'reachable'")
        return {str(sha) for (sha,) in held if sha not in there}

    def settle(
        self,
        places: Sequence[Layout],
        gone: Collection[str],
        fresh: Mapping[str, Commit],
        *,
        whole: bool = False,
    ) -> dict[str, Commit]:
        """Find out and write down what became of the commits that are gone; `fresh` ones at their work's first time.

        `whole`: `fresh` is all that there is, else what is new to the ledger.
        """
        lineage = Lineage.of(rewrites.read(self._db))
        self._find_late(lineage, fresh)
        lost = self._held(gone)
        if lost:
            new = {oid: commit for oid, commit in fresh.items() if not whole or not self._holds(oid)}
            found = matched(self.repository, places, lost, new, lineage)
            with transaction(self._db):
                rewrites.keep(self._db, dated(self.repository, found))
                lineage = Lineage.of(rewrites.read(self._db))
                self._write_standings(lost, new, fresh, lineage)
        return as_first_written(fresh, lineage)

    def _find_late(self, lineage: Lineage, fresh: Collection[str]) -> None:
        """A pair may be told after its old commit was found to be gone."""
        if not lineage.newer:
            return
        rows = self._db.execute("SELECT commit_sha, standing FROM session_commits").fetchall()
        there = {sha for sha, standing in rows if standing == "reachable"} | set(fresh)
        found: dict[str, Standing] = {
            sha: "rewritten"
            for sha, standing in rows
            if standing in ("unreachable", "unmatched") and lineage.successors(sha) & there
        }
        with transaction(self._db):
            sessions.set_standing(self._db, found)
            book.count_again(self._db, [sha for sha in lineage.squashed(there) if sha in found])

    def _write_standings(
        self, lost: Collection[str], new: Mapping[str, Commit], fresh: Collection[str], lineage: Lineage
    ) -> None:
        held = self._db.execute("SELECT commit_sha FROM session_commits WHERE standing = 'reachable'")
        there = {sha for (sha,) in held if sha not in lost} | set(fresh)
        became = standings(self.repository, lost, new, there, lineage)
        sessions.set_standing(self._db, became)
        book.discount(self._db, [oid for oid, standing in became.items() if standing != "rewritten"])

    def _held(self, commits: Collection[str]) -> dict[str, str | None]:
        """Those of the commits that the ledger has as reachable, with their patch ids."""
        found = {}
        for oid in commits:
            row = self._db.execute(
                "SELECT patch_id FROM session_commits WHERE commit_sha = ? AND standing = 'reachable'", (oid,)
            ).fetchone()
            if row is not None:
                found[oid] = row[0]
        return found

    def _holds(self, commit: str) -> bool:
        row = self._db.execute("SELECT 1 FROM session_commits WHERE commit_sha = ?", (commit,)).fetchone()
        return row is not None
