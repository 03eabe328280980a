"""facts.db, the ledger: opened durably, copied before it changes shape, linked into each worktree's data folder."""

import hashlib
import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from patinad.errors import PatinadError
from patinad.store.database import (
    FACTS,
    NewerSchemaError,
    connect,
    is_damaged,
    migrations,
    open_database,
    quarantine,
    user_version,
)
from patinad.store.lock import locked, writer_lock

LINK_NAME = "facts.db"
BACKUPS_KEPT = 10  # a ledger; a backup is made after each finalised session, so this is some days of work


class LedgerDamagedError(PatinadError):
    """The ledger is no sound database; it is left as it is, since nothing can replace it but a backup."""


class ForeignFileError(PatinadError):
    """Something that patinad did not put there stands where it would write."""


def open_ledger(ledger: Path, *, backups: Path, now: float) -> sqlite3.Connection:
    """A writable connection to the ledger at the newest schema; made if missing.

    A ledger that must change shape is copied into the folder `backups` first. Raises NewerSchemaError or
    LedgerDamagedError, and in both cases has not touched the file; ForeignFileError where a symlink stands.
    """
    if ledger.is_symlink():
        raise ForeignFileError(
            f"{ledger} is a symlink, and the ledger must be a file of its own: move the link away"
        )
    try:
        if ledger.exists():
            refuse_newer_ledger(ledger)
        return open_database(
            ledger, FACTS, before_migration=lambda db: _back_up_old(db, ledger, backups, now)
        )
    except sqlite3.DatabaseError as error:
        if is_damaged(error):
            raise LedgerDamagedError(
                f"{ledger} is damaged ({error}): `patinad doctor` restores a copy from {backups}"
            ) from error
        raise


def refuse_newer_ledger(ledger: Path) -> None:
    """Raise NewerSchemaError where it applies. Looks without writing: opening for writing may change the file's header."""
    with closing(connect(ledger, FACTS, read_only=True)) as db:
        version, newest = user_version(db), len(migrations(FACTS.name))
    if version > newest:
        raise NewerSchemaError(
            f"{ledger} was written by a newer patinad (schema {version}, this one knows {newest}): upgrade patinad"
        )


def _back_up_old(db: sqlite3.Connection, ledger: Path, backups: Path, now: float) -> None:
    back_up(db, ledger, backups=backups, now=now)


def back_up(db: sqlite3.Connection, ledger: Path, *, backups: Path, now: float) -> Path:
    """Copy the ledger as it is now into `backups`; return the copy, verified and on disk.

    The newest BACKUPS_KEPT copies of this ledger stay. Raises LedgerDamagedError if the copy is not sound, and
    then keeps the older ones.
    """
    backups.mkdir(parents=True, exist_ok=True, mode=0o700)
    stem = f"{backup_name(ledger)}-{time.strftime('%Y%m%dT%H%M%SZ', time.gmtime(now))}"
    copy = backups / f"{stem}.db"
    number = 0
    while copy.exists():
        number += 1
        copy = backups / f"{stem}.{number}.db"
    partial = copy.with_suffix(f".partial-{os.getpid()}")
    try:
        _copy(db, partial)
        partial.replace(copy)
    finally:
        partial.unlink(missing_ok=True)
    _sync(backups)
    for old in list_backups(ledger, backups=backups)[BACKUPS_KEPT:]:
        old.unlink(missing_ok=True)
    return copy


def _copy(db: sqlite3.Connection, target: Path) -> None:
    """A private, sound, durable copy of the database at `target`."""
    target.unlink(missing_ok=True)
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        db.backup(copy)
        # The copy takes over the source's WAL mode, in which even looking at it leaves files beside it.
        copy.execute("PRAGMA journal_mode = DELETE")
        verdict = [row[0] for row in copy.execute("PRAGMA integrity_check")]
        if verdict != ["ok"] or user_version(copy) != user_version(db):
            raise LedgerDamagedError(f"the ledger's copy is not sound ({verdict[0]}): run patinad doctor")
    _sync(target)


def soundness(path: Path) -> str:
    """What is wrong with a ledger or a copy of one; "" when it is sound and its rows refer to what is there."""
    try:
        with closing(connect(path, FACTS, read_only=True)) as db:
            version, newest = user_version(db), len(migrations(FACTS.name))
            if version > newest:
                return f"it was written by a newer patinad (schema {version}, this one knows {newest})"
            if not version:
                return "it holds no ledger"
            said = str(db.execute("PRAGMA integrity_check(1)").fetchone()[0])
            if said != "ok":
                return said
            dangling = db.execute("PRAGMA foreign_key_check").fetchone()
            return f"a row of {dangling[0]} refers to nothing in {dangling[2]}" if dangling else ""
    except sqlite3.DatabaseError as error:
        return str(error)


def restore(ledger: Path, copy: Path, *, now: float) -> Path | None:
    """Put a copy in the ledger's place; where the ledger that stood there was set aside to, None if there was none.

    Nothing is deleted. Raises LedgerDamagedError where the copy is not sound, and has then changed nothing.
    """
    if wrong := soundness(copy):
        raise LedgerDamagedError(
            f"{copy} cannot be used ({wrong}): choose another (patinad doctor lists them)"
        )
    with locked(writer_lock(ledger)):
        partial = ledger.with_name(f"{ledger.name}.restoring-{os.getpid()}")
        try:
            with closing(connect(copy, FACTS, read_only=True)) as db:
                _copy(db, partial)
            aside = quarantine(ledger, now) if ledger.exists() else None
            partial.replace(ledger)
        finally:
            partial.unlink(missing_ok=True)
        _sync(ledger.parent)
    return aside


def list_backups(ledger: Path, *, backups: Path) -> list[Path]:
    """The copies of this ledger, newest first."""
    copies = backups.glob(f"{backup_name(ledger)}-*.db")
    return sorted(copies, key=_time_and_number, reverse=True)


def _time_and_number(copy: Path) -> tuple[str, int]:
    """Of `<repository>-<hash>-<time>[.<number>].db`; the number tells apart what one second made."""
    stamp, _, number = copy.stem.rpartition("-")[2].partition(".")
    return stamp, int(number or 0)


def backup_name(ledger: Path) -> str:
    """What the copies of this ledger begin with: its repository's name, and a hash of where it is."""
    digest = hashlib.sha256(os.fsencode(ledger.absolute())).hexdigest()[:12]
    places = [part for part in ledger.absolute().parts[1:-1] if part not in ("patina", ".git")]
    return f"{places[-1] if places else 'ledger'}-{digest}"


def link_ledger(data: Path, ledger: Path) -> bool:
    """See that `<data>/facts.db` leads to the ledger; whether it does so now.

    False where the worktree is gone or the data folder is elsewhere: neither is made here. A link that leads
    nowhere is ours from before a move, and is made anew. Raises ForeignFileError for any other file or link.
    """
    link = data / LINK_NAME
    if link == ledger:  # a repository that keeps its data in the state dir
        return True
    if not data.parent.parent.is_dir():
        return False
    for folder in (data.parent, data):  # a repository may hold a `.patina` that leads out of it
        if folder.is_symlink():
            raise ForeignFileError(f"{folder} is a symlink, so nothing is written there: move it away")
        folder.mkdir(exist_ok=True, mode=0o700)
    if link.is_symlink() and not link.exists() and str(link.readlink()) != _target(link, ledger):
        link.unlink(missing_ok=True)
    try:
        link.symlink_to(_target(link, ledger))
    except FileExistsError as error:
        if not link.is_symlink() or link.resolve() != ledger.resolve():
            raise ForeignFileError(
                f"{link} is not the link to {ledger} that patinad keeps there: move it away"
            ) from error
    return True


def _target(link: Path, ledger: Path) -> str:
    """The ledger as seen from the link's folder, so that a repository can be moved as a whole."""
    return os.path.relpath(ledger.resolve(), link.parent.resolve())


def _sync(path: Path) -> None:
    """Have the file, or the folder's names, on disk."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
