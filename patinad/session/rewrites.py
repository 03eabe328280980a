"""History that was rewritten: what became of each commit that is gone, so that every session and row stays once.

Known: the pairs that git's hook told, an amend in a reflog, an equal patch, an equal tree. What cannot be told for sure
is `unmatched` where something of it stands in a new commit, and `unreachable` where nothing does; both weigh nothing.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from patinad.errors import MissingObjectError
from patinad.git.commits import Commit
from patinad.git.layout import Layout
from patinad.git.reflog import read_moves
from patinad.git.repository import Repository
from patinad.ledger.rewrites import Lineage, Pair
from patinad.ledger.sessions import Standing
from patinad.session.entries import iso
from patinad.session.gather import seconds
from patinad.store.database import DAEMON, connect


def told_by_hooks(daemon_db: Path, common_dir: Path) -> list[Pair]:
    """The pairs of post-rewrite that the daemon keeps; none where there is no daemon.db, or it cannot be read now."""
    if not daemon_db.exists():
        return []
    try:
        with closing(connect(daemon_db, DAEMON, read_only=True)) as db:
            rows = db.execute(
                "SELECT old_commit, new_commit, command, seen_at FROM rewrites WHERE common_dir = ?",
                (str(common_dir),),
            ).fetchall()
    except sqlite3.DatabaseError:
        return []  # the daemon mends it, and tells of it
    return [Pair(old, new, command or "rewrite", iso(int(seen))) for old, new, command, seen in rows]


def dated(repository: Repository, pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs with the author time of the old commit, where that is still there."""
    for one in pairs:
        try:
            yield replace(one, authored_at=iso(repository.author_time(one.old)))
        except MissingObjectError:
            yield one


def matched(
    repository: Repository,
    places: Sequence[Layout],
    gone: Mapping[str, str | None],
    fresh: Mapping[str, Commit],
    known: Lineage,
) -> list[Pair]:
    """Pairs that nobody told. `gone`: commits that left the history, with their patch ids; `fresh`: those that are new to it."""
    left = {oid: patch for oid, patch in gone.items() if not known.successors(oid) & fresh.keys()}
    found = [*_amended(places, left, fresh), *_same_patch(repository, left, fresh)]
    done = {one.old for one in found}
    rest = {oid for oid in left if oid not in done}
    return [*found, *_same_tree(repository, rest, fresh)]


def _amended(places: Sequence[Layout], gone: Collection[str], fresh: Collection[str]) -> Iterator[Pair]:
    for place in places:
        for move in read_moves(place.git_dir).moves:
            if move.message.startswith("commit (amend)") and move.old in gone and move.new in fresh:
                yield Pair(str(move.old), str(move.new), "reflog")


def _same_patch(
    repository: Repository, gone: Mapping[str, str | None], fresh: Mapping[str, Commit]
) -> Iterator[Pair]:
    patches = {patch: oid for oid, patch in gone.items() if patch is not None}
    if not patches:
        return
    for oid, commit in fresh.items():
        if not commit.is_merge and (old := patches.get(repository.patch_id(oid) or "")):
            yield Pair(old, oid, "patch")


def _same_tree(repository: Repository, gone: set[str], fresh: Mapping[str, Commit]) -> Iterator[Pair]:
    """A new commit whose tree is that of the last of some that are gone is those, made one."""
    there = read(repository, gone)
    inner = {parent for commit in there.values() for parent in commit.parents}
    by_tree = {commit.tree: commit for commit in sorted(fresh.values(), key=lambda c: (-c.author_time, c.id))}
    for tip in (commit for oid, commit in there.items() if oid not in inner):
        new = by_tree.get(tip.tree)
        if new is None or new.is_merge or (there.get(tip.id) and new.id == tip.id):
            continue
        try:
            series = repository.reachable([tip.id], new.parents)
        except MissingObjectError:
            continue
        for oid in sorted(series & gone):
            yield Pair(oid, new.id, "tree")


def standings(
    repository: Repository,
    gone: Collection[str],
    fresh: Mapping[str, Commit],
    reachable: Collection[str],
    lineage: Lineage,
) -> dict[str, Standing]:
    """What became of each commit that is gone."""
    found: dict[str, Standing] = {}
    left = [oid for oid in gone if not any(new in reachable for new in lineage.successors(oid))]
    found.update(dict.fromkeys((oid for oid in gone if oid not in left), "rewritten"))
    for oid, commit in read(repository, left).items():
        found[oid] = "unmatched" if _lives_on(repository, commit, fresh) else "unreachable"
    return found | {oid: "unreachable" for oid in left if oid not in found}


def _lives_on(repository: Repository, commit: Commit, fresh: Mapping[str, Commit]) -> bool:
    """Whether a new commit brought a file to just what this one had made of it."""
    for file in commit.files:
        for new in fresh.values():
            if new.is_merge or all(other.path != file.path for other in new.files):
                continue
            made = repository.blob_at(commit.id, file.path)
            if made is not None and made == repository.blob_at(new.id, file.path):
                return True
    return False


def read(repository: Repository, ids: Iterable[str]) -> dict[str, Commit]:
    """Those of the commits that are still there."""
    found = {}
    for oid in sorted(ids):
        try:
            found[oid] = next(repository.commits([oid]))
        except MissingObjectError:
            continue
    return found


def as_first_written(commits: Mapping[str, Commit], lineage: Lineage) -> dict[str, Commit]:
    """The commits at the time when their work was first written: a squash made later belongs to the session of that work."""
    found = {}
    for oid, commit in commits.items():
        origin = seconds(lineage.origin(oid))
        earlier = origin is not None and origin < commit.author_time
        found[oid] = replace(commit, author_time=origin) if earlier and origin is not None else commit
    return found
