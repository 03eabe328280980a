"""The repositories that patinad keeps: one row a worktree, in daemon.db, mirrored in a plain file.

The mirror is how a damaged daemon.db re-learns what it kept: the list of repositories is all in it that cannot be
found again by looking at git.
"""

import hashlib
import json
import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from patinad.git.layout import Layout
from patinad.paths import Paths, RepositoryPaths
from patinad.store.database import transaction

State = Literal["active", "missing", "unsupported", "removed"]

COLUMNS = (
    "id, uid, worktree, git_dir, common_dir, in_state_dir, hooks_wanted, added_at, state, reason, last_error"
)


@dataclass(frozen=True, slots=True)
class Repository:
    """One registered worktree, or bare repository."""

    id: int
    uid: str
    layout: Layout
    paths: RepositoryPaths
    in_state_dir: bool  # its data stands in the state dir: it is bare, or cannot be written
    hooks_wanted: bool
    added_at: float
    state: State
    reason: str
    last_error: str | None

    @property
    def folder(self) -> Path:
        """What the user calls it: the worktree, or the bare repository."""
        return self.layout.worktree or self.layout.git_dir


def uid_of(layout: Layout) -> str:
    """The id under which a repository is first registered, and found while it is not: a hash of its git directory."""
    return hashlib.sha256(os.fsencode(layout.git_dir)).hexdigest()[:16]


def belongs_in_state_dir(layout: Layout) -> bool:
    """Whether a repository's data cannot stand beside its files."""
    return layout.worktree is None or not all(
        os.access(folder, os.W_OK | os.X_OK) for folder in (layout.worktree, layout.common_dir)
    )


def data_paths(paths: Paths, layout: Layout, uid: str, *, in_state_dir: bool) -> RepositoryPaths:
    """Where one worktree's derived data and its repository's ledger are."""
    if in_state_dir or layout.worktree is None:
        folder = paths.state / "repositories" / uid
        return RepositoryPaths(folder, folder / "facts.db")
    return RepositoryPaths(layout.worktree / ".patina" / "data", layout.common_dir / "patina" / "facts.db")


def unregistered_paths(paths: Paths, layout: Layout) -> RepositoryPaths:
    """The same for a repository that nobody registered; registering it changes nothing about them."""
    return data_paths(paths, layout, uid_of(layout), in_state_dir=belongs_in_state_dir(layout))


class Registry:
    """The repositories table, on a connection that one thread at a time uses."""

    def __init__(self, db: sqlite3.Connection, paths: Paths) -> None:
        self.db = db
        self.paths = paths

    def add(self, layout: Layout, now: float, *, found: bool = False) -> tuple[Repository, bool]:
        """Register a worktree; its row, and whether it is new.

        One that is `found` beside a registered one stays out if the user took it out before.
        """
        old = self.by_git_dir(layout.git_dir)
        if old is not None and old.state == "removed" and not found:
            with transaction(self.db):
                self._update(old.id, state="active", reason="", worktree=text(layout.worktree))
            self.mirror()
            return self.get(old.id), True
        if old is not None:
            if (old.layout.worktree, old.layout.common_dir) != (layout.worktree, layout.common_dir):
                self._update(old.id, worktree=text(layout.worktree), common_dir=text(layout.common_dir))
                self.mirror()
            return self.get(old.id), False
        wanted = all(other.hooks_wanted for other in self.of_common_dir(layout.common_dir))
        row = {
            "uid": uid_of(layout),
            "worktree": text(layout.worktree),
            "git_dir": text(layout.git_dir),
            "common_dir": text(layout.common_dir),
            "in_state_dir": belongs_in_state_dir(layout),
            "hooks_wanted": wanted,
            "added_at": now,
        }
        self._insert(row)
        self.mirror()
        new = self.by_git_dir(layout.git_dir)
        assert new is not None
        return new, True

    def remove(self, repository: Repository) -> list[Repository]:
        """Forget a worktree, and with a main worktree its linked ones; what was forgotten.

        A linked worktree whose repository stays keeps a row that says so, or the next sweep would find it again.
        """
        beside = [r for r in self.of_common_dir(repository.layout.common_dir) if r.id != repository.id]
        linked = repository.layout.git_dir != repository.layout.common_dir
        with transaction(self.db):
            if linked and beside:
                self.db.execute("DELETE FROM jobs WHERE repository_id = ?", (repository.id,))
                self._update(repository.id, state="removed", reason="taken out by the user")
                gone = [repository]
            else:
                gone = [repository] if linked else [repository, *beside]
                self.db.execute(
                    "DELETE FROM repositories WHERE common_dir = ?", (text(repository.layout.common_dir),)
                )
        self.mirror()
        return gone

    def drop(self, repository: Repository) -> None:
        """Forget a worktree that is gone."""
        self.db.execute("DELETE FROM repositories WHERE id = ?", (repository.id,))
        self.mirror()

    def set_state(self, repository_id: int, state: State, reason: str = "") -> None:
        """Say whether a repository can be worked on, and why not."""
        self._update(repository_id, state=state, reason=reason)

    def set_error(self, repository_id: int, error: str | None) -> None:
        """Remember how its last job failed; None when it went well."""
        self._update(repository_id, last_error=error)

    def want_hooks(self, common_dir: Path, wanted: bool) -> None:
        """Remember whether the user wants our hooks in a repository."""
        self.db.execute(
            "UPDATE repositories SET hooks_wanted = ? WHERE common_dir = ?", (wanted, text(common_dir))
        )
        self.mirror()

    def get(self, repository_id: int) -> Repository:
        """One row. Raises KeyError."""
        rows = self._select("id = ?", repository_id)
        if not rows:
            raise KeyError(repository_id)
        return rows[0]

    def all(self) -> list[Repository]:
        """Every repository that is kept, in the order they came."""
        return self._select("state <> ?", "removed")

    def by_git_dir(self, git_dir: Path) -> Repository | None:
        """The row of one git directory, a removed one too."""
        rows = self._select("git_dir = ?", text(git_dir))
        return rows[0] if rows else None

    def of_common_dir(self, common_dir: Path) -> list[Repository]:
        """The kept worktrees of one repository."""
        return [r for r in self._select("common_dir = ?", text(common_dir)) if r.state != "removed"]

    def holding(self, path: Path) -> Repository | None:
        """The kept repository that a path lies in by its name alone: the folder itself may be gone."""
        inside = [r for r in self.all() if path.is_relative_to(r.folder)]
        return max(inside, key=lambda r: len(r.folder.parts), default=None)

    def mirror(self) -> None:
        """Write the plain copy, whole or not at all: one JSON object a line."""
        rows = self.db.execute(
            "SELECT id, uid, worktree, git_dir, common_dir, in_state_dir, hooks_wanted, added_at, state, reason"
            " FROM repositories ORDER BY id"
        )
        names = [column[0] for column in rows.description]
        lines = "".join(json.dumps(dict(zip(names, row, strict=True))) + "\n" for row in rows)
        target = mirror_file(self.paths)
        beside = target.with_name(f"{target.name}.new")
        with beside.open("w", encoding="ascii") as file:
            file.write(lines)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)

    def restore(self, row: dict[str, Any]) -> bool:
        """Take a row in that was read from the mirror or a damaged file; whether it made sense and was not there."""
        kinds = {"uid": str, "git_dir": str, "common_dir": str, "in_state_dir": int, "added_at": int | float}
        if not all(isinstance(row.get(key), kind) for key, kind in kinds.items()):
            return False
        kept = {key: row[key] for key in kinds}
        kept["worktree"] = row["worktree"] if isinstance(row.get("worktree"), str) else None
        kept["hooks_wanted"] = 0 if row.get("hooks_wanted") == 0 else 1
        kept["in_state_dir"] = int(bool(kept["in_state_dir"]))
        if row.get("state") == "removed":
            kept["state"] = "removed"
        if isinstance(row.get("id"), int):
            kept["id"] = row["id"]  # what runs meanwhile knows it by this number
        return self._insert(kept)

    def _insert(self, row: dict[str, Any]) -> bool:
        names, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
        sql = f"INSERT OR IGNORE INTO repositories ({names}) VALUES ({marks})"  # noqa: S608  # names of our own
        return self.db.execute(sql, row).rowcount > 0

    def _update(self, repository_id: int, **values: Any) -> None:
        changes = ", ".join(f"{name} = :{name}" for name in values)
        sql = f"UPDATE repositories SET {changes} WHERE id = :id"  # noqa: S608  # names of our own
        self.db.execute(sql, {**values, "id": repository_id})

    def _select(self, condition: str, value: Any) -> list[Repository]:
        sql = f"SELECT {COLUMNS} FROM repositories WHERE {condition} ORDER BY id"  # noqa: S608  # conditions of our own
        return [self._row(row) for row in self.db.execute(sql, (value,))]

    def _row(self, row: tuple[Any, ...]) -> Repository:
        worktree = None if row[2] is None else path(row[2])
        layout = Layout(worktree, path(row[3]), path(row[4]))
        paths = data_paths(self.paths, layout, row[1], in_state_dir=bool(row[5]))
        return Repository(
            row[0], row[1], layout, paths, bool(row[5]), bool(row[6]), row[7], row[8], row[9], row[10]
        )


def mirror_file(paths: Paths) -> Path:
    """The plain copy of the repositories table."""
    return paths.state / "repositories.jsonl"


def text(given: Path | None) -> str | None:
    """A path as SQLite takes it: one whose bytes are no UTF-8 in hexadecimal."""
    if given is None:
        return None
    name = os.fspath(given)
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return "hex:" + os.fsencode(name).hex()
    return name


def path(stored: str) -> Path:
    """The path that `text` stored; only a relative path could be mistaken, and all of ours are absolute."""
    if stored.startswith("hex:"):
        return Path(os.fsdecode(bytes.fromhex(stored[4:])))
    return Path(stored)
