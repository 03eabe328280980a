"""Sessions in the ledger: their values, and their rows written and read."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Literal

from patinad.errors import PatinadError
from patinad.ledger.uids import session_uid, uid_of

State = Literal["open", "idle", "closed"]
Source = Literal["tag", "document", "transcript", "commits"]
WorkType = Literal["exploration", "pattern-work", "major-feature", "experiment", "feature"]
Standing = Literal["reachable", "rewritten", "unreachable", "unmatched"]


class NoSuchSessionError(PatinadError):
    """No session has this id, or several begin with it."""


@dataclass(frozen=True, slots=True)
class Session:
    """One row of `sessions`. Times are ISO 8601 in UTC; None is unknown. The fields are the columns."""

    id: str
    started_at: str
    work_type: WorkType
    state: State = "open"
    source: Source | None = None
    ended_at: str | None = None
    finalised_at: str | None = None  # from then on it does not reopen
    end_reason: str | None = None
    title: str | None = None
    author: str | None = None
    git_branch: str | None = None
    starting_commit: str | None = None
    session_tag: str | None = None
    llm: str | None = None
    commits_count: int | None = None
    files_changed: int | None = None
    duration_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class SessionCommit:
    """A commit of a session, in the order of its work."""

    commit: str
    patch_id: str | None = None
    standing: Standing = "reachable"
    paths: tuple[str, ...] | None = None  # that it touched, PATHS_KEPT at most; None: not known
    message: str | None = None  # redacted; None: not known, or nothing of its own
    authored_at: str | None = None  # ISO 8601, UTC
    reverted_at: str | None = None


MESSAGE_KEPT = 16_384  # characters of one commit's message
PATHS_KEPT = 300  # of one commit: of more their folders
COLUMNS = tuple(field.name for field in fields(Session))
LISTED = ", ".join(COLUMNS)


def upsert(db: sqlite3.Connection, session: Session) -> bool:
    """Write a session's row; whether that changed anything. Its id and uid stay as they are for ever."""
    values = [getattr(session, name) for name in COLUMNS]
    updates = ", ".join(f"{name} = excluded.{name}" for name in COLUMNS[1:])
    differs = " OR ".join(f"sessions.{name} IS NOT excluded.{name}" for name in COLUMNS[1:])
    done = db.execute(
        f"INSERT INTO sessions (uid, {LISTED}) VALUES (?{', ?' * len(values)})"  # noqa: S608  # our column names
        f" ON CONFLICT (id) DO UPDATE SET {updates} WHERE {differs}",
        (session_uid(session.id), *values),
    )
    return done.rowcount > 0


def place(db: sqlite3.Connection, session: str, commits: Sequence[SessionCommit]) -> bool:
    """Make these the session's reachable commits, in this order; whether that changed anything.

    A commit that was in another session moves here. What was rewritten or dropped keeps its row after these.
    """
    wanted = {one.commit for one in commits}
    held = db.execute(
        "SELECT commit_sha, standing FROM session_commits WHERE session_id = ? ORDER BY position", (session,)
    ).fetchall()
    left = [sha for sha, standing in held if standing == "reachable" and sha not in wanted]
    db.executemany("DELETE FROM session_commits WHERE commit_sha = ?", [(sha,) for sha in left])
    changed = bool(left)
    kept = [sha for sha, standing in held if standing != "reachable" and sha not in wanted]
    for position, one in enumerate(commits):
        changed |= _place_one(db, session, one, position)
    for position, sha in enumerate(kept, start=len(commits)):
        db.execute("UPDATE session_commits SET position = ? WHERE commit_sha = ?", (position, sha))
    return changed


# Of a commit's row; those with `True` stay what they are where nothing is told.
_TOLD = (
    ("uid", False),
    ("session_id", False),
    ("patch_id", False),
    ("position", False),
    ("standing", False),
    ("paths", True),
    ("message", True),
    ("authored_at", True),
    ("reverted_at", False),
)


def _place_one(db: sqlite3.Connection, session: str, one: SessionCommit, position: int) -> bool:
    new = {
        name: f"coalesce(excluded.{name}, session_commits.{name})" if stays else f"excluded.{name}"
        for name, stays in _TOLD
    }
    done = db.execute(
        f"INSERT INTO session_commits (commit_sha, {', '.join(new)}) VALUES (?{', ?' * len(new)})"  # noqa: S608  # our columns
        f" ON CONFLICT (commit_sha) DO UPDATE SET {', '.join(f'{name} = {value}' for name, value in new.items())}"
        f" WHERE {' OR '.join(f'session_commits.{name} IS NOT {value}' for name, value in new.items())}",
        (
            one.commit,
            uid_of("session_commit", session, one.commit),
            session,
            one.patch_id,
            position,
            one.standing,
            None if one.paths is None else json.dumps(kept_paths(one.paths), ensure_ascii=False),
            one.message and kept_message(one.message),
            one.authored_at,
            one.reverted_at,
        ),
    )
    return done.rowcount > 0


def kept_message(message: str) -> str:
    """As much of a message as is kept: whole lines, since half a key would not be known as one."""
    if len(message) <= MESSAGE_KEPT:
        return message
    return message[: message.rfind("\n", 0, MESSAGE_KEPT) + 1]


@dataclass(frozen=True, slots=True)
class Message:
    """What a commit that counts says."""

    commit: str
    session: str
    patch_id: str | None
    text: str
    authored_at: str | None
    reverted_at: str | None


def messages(db: sqlite3.Connection) -> list[Message]:
    """The messages of all commits that are reachable and say something of their own, in the order of their sessions."""
    rows = db.execute(
        "SELECT commit_sha, session_id, patch_id, message, authored_at, reverted_at FROM session_commits"
        " WHERE standing = 'reachable' AND message IS NOT NULL ORDER BY session_id, position"
    )
    return [Message(*row) for row in rows]


def kept_paths(paths: Sequence[str]) -> list[str]:
    """The paths of a commit as they are kept: of one that touched very many the folders, nearest the top first."""
    listed = sorted(set(paths))
    if len(listed) <= PATHS_KEPT:
        return listed
    folders = {path.rpartition("/")[0] for path in listed} - {""}
    return sorted(sorted(folders, key=lambda folder: (folder.count("/"), folder))[:PATHS_KEPT])


def owners(db: sqlite3.Connection, commits: Iterable[str]) -> dict[str, str]:
    """The session of each of these commits that is in one."""
    found = {}
    for sha in commits:
        row = db.execute("SELECT session_id FROM session_commits WHERE commit_sha = ?", (sha,)).fetchone()
        if row is not None:
            found[sha] = str(row[0])
    return found


def read_all(db: sqlite3.Connection) -> list[Session]:
    """Every session, newest first."""
    rows = db.execute(f"SELECT {LISTED} FROM sessions ORDER BY started_at DESC, id DESC")  # noqa: S608
    return [Session(*row) for row in rows]


def find(db: sqlite3.Connection, named: str, branch: str | None = None) -> Session:
    """The session that a user means: a whole id or uid, the beginning of one id, or `current`, the newest not closed.

    Where several are not closed, one on `branch` comes first: that is where the user stands. Raises NoSuchSessionError.
    """
    if named == "current":
        row = db.execute(
            f"SELECT {LISTED} FROM sessions WHERE state <> 'closed'"  # noqa: S608
            " ORDER BY git_branch IS ? DESC, started_at DESC, id DESC LIMIT 1",
            (branch,),
        ).fetchone()
        if row is None:
            raise NoSuchSessionError(
                "no session is open: `patinad session start TITLE` begins one, a commit does too"
            )
        return Session(*row)
    rows = db.execute(
        f"SELECT {LISTED} FROM sessions WHERE id = ?1 OR uid = ?1"  # noqa: S608
        f" UNION SELECT {LISTED} FROM sessions WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id",
        (named,),
    ).fetchall()
    found = [Session(*row) for row in rows]
    if exact := [one for one in found if one.id == named]:
        return exact[0]
    if not named or not found:
        raise NoSuchSessionError(f"no session is called {named!r}: `patinad session list` names them")
    if len(found) > 1:
        few = ", ".join(one.id for one in found[:4]) + (", ..." if len(found) > 4 else "")
        raise NoSuchSessionError(f"{named!r} may mean {len(found)} sessions ({few}): give more of the id")
    return found[0]


def commits_of(db: sqlite3.Connection, session: str) -> list[SessionCommit]:
    """The commits of a session, in order."""
    rows = db.execute(
        "SELECT commit_sha, patch_id, standing FROM session_commits WHERE session_id = ? ORDER BY position",
        (session,),
    )
    return [SessionCommit(*row) for row in rows]


def set_standing(db: sqlite3.Connection, standings: Mapping[str, Standing]) -> None:
    """Say of commits what became of them; their evidence counts only while they are reachable."""
    db.executemany(
        "UPDATE session_commits SET standing = ? WHERE commit_sha = ? AND standing <> ?",
        [(standing, sha, standing) for sha, standing in standings.items()],
    )


def totals(db: sqlite3.Connection) -> dict[str, int]:
    """How much there is: {sessions, live, commits, observations}; retracted observations and gone commits are not counted."""
    asked = {
        "sessions": "SELECT count(*) FROM sessions",
        "live": "SELECT count(*) FROM sessions WHERE finalised_at IS NULL AND state <> 'closed'",
        "commits": "SELECT count(*) FROM session_commits WHERE standing = 'reachable'",
        "observations": " UNION ALL ".join(
            f"SELECT count(*) AS n FROM {table} WHERE retracted_at IS NULL"  # noqa: S608  # our names
            for table in ("decisions", "challenges", "patterns", "technologies")
        ),
    }
    asked["observations"] = f"SELECT sum(n) FROM ({asked['observations']})"  # noqa: S608
    return {name: int(db.execute(question).fetchone()[0]) for name, question in asked.items()}
