"""Where a belief holds and where evidence comes from: paths, branch, domains. What lies outside does not count."""

import json
import posixpath
import re
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from patinad.errors import UsageError
from patinad.ledger.rows import Evidence
from patinad.memory.domains import domains_of

Scope = Mapping[str, str]
KEYS = ("path", "branch", "domain")
# Only at the beginning: `facts are stored in src/db/` says where facts are, and not where that holds.
_PATH_FIRST = re.compile(
    r"(?:in|under|below|within)\s+`?([\w.@+-]+/[\w./@+-]*)`?\s*[,:]\s*(?=\S)", re.IGNORECASE
)
_BRANCH_FIRST = re.compile(
    r"on\s+(?:branch\s+`?([\w./@+-]+)`?|the\s+`?([\w./@+-]+)`?\s+branch)\s*[,:]\s*(?=\S)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Where:
    """Where a piece of evidence comes from; no paths and no branch: that is not known."""

    paths: frozenset[str] = frozenset()
    branch: str | None = None


def cleaned(scope: Scope | None) -> dict[str, str] | None:
    """A scope in its one spelling; None: everywhere. Raises UsageError."""
    found = {name: value.strip() for name, value in (scope or {}).items() if value.strip()}
    if strange := sorted(found.keys() - set(KEYS)):
        raise UsageError(f"a scope is a {', '.join(KEYS)}, not a {strange[0]}")
    if "path" in found:
        path = posixpath.normpath(found["path"].replace("\\", "/"))
        if path.startswith(("/", "..")):
            raise UsageError(
                f"{found['path']!r} is not inside the repository: give a path from its top, as `src/db`"
            )
        found["path"] = path
        if path == ".":
            del found["path"]
    return found or None


def read_scope(statement: str) -> tuple[str, dict[str, str]]:
    """`In tests/, git is real` and `On branch main: ...`: what is said, and where it is said to hold."""
    found: dict[str, str] = {}
    rest = statement.strip()
    while True:
        if (match := _PATH_FIRST.match(rest)) and "path" not in found:
            found["path"] = match[1]
        elif (match := _BRANCH_FIRST.match(rest)) and "branch" not in found:
            found["branch"] = match[1] or match[2]
        else:
            return rest, found
        rest = rest[match.end() :]


def below(path: str, top: str) -> bool:
    """Whether a path is another or lies below it."""
    return path == top or path.startswith(top + "/")


def holds(belief: Scope | None, asked: Scope | None) -> bool:
    """Whether what holds in the scope `belief` bears on what is asked of `asked`: there or around there, or anywhere."""
    mine, other = belief or {}, asked or {}
    for name in mine.keys() & other.keys():
        same = below(other[name], mine[name]) if name == "path" else mine[name] == other[name]
        if not same:
            return False
    return True


def touches(belief: Scope | None, asked: Scope) -> bool:
    """Whether a belief is one of a scope: of all that is asked, that very branch or domain, and the path, around or below it."""
    mine = belief or {}
    for name, value in asked.items():
        own = mine.get(name)
        if own is None or (name != "path" and own != value):
            return False
        if name == "path" and not (below(own, value) or below(value, own)):
            return False
    return True


class Places:
    """Where the evidence of a ledger comes from; each commit and session is read when it is first asked for."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._branches: dict[str, str | None] = {}
        self._commits: dict[str, frozenset[str] | None] = {}
        self._sessions: dict[str, frozenset[str]] = {}

    def branch(self, session: str) -> str | None:
        """The branch of a session, where it is known."""
        if session not in self._branches:
            row = self._db.execute("SELECT git_branch FROM sessions WHERE id = ?", (session,)).fetchone()
            self._branches[session] = row[0] if row else None
        return self._branches[session]

    def touched_by(self, commit: str) -> frozenset[str] | None:
        """The paths of a commit, where they are known."""
        if commit not in self._commits:
            row = self._db.execute(
                "SELECT paths FROM session_commits WHERE commit_sha = ? AND paths IS NOT NULL", (commit,)
            ).fetchone()
            self._commits[commit] = frozenset(json.loads(row[0])) if row else None
        return self._commits[commit]

    def touched_in(self, session: str) -> frozenset[str]:
        """The paths of all commits of a session."""
        if session not in self._sessions:
            rows = self._db.execute(
                "SELECT commit_sha FROM session_commits WHERE session_id = ? AND standing = 'reachable'",
                (session,),
            ).fetchall()
            self._sessions[session] = frozenset().union(*(self.touched_by(sha) or () for (sha,) in rows))
        return self._sessions[session]

    def of(self, evidence: Evidence, session: str | None) -> Where:
        """Of a commit what it touched; of all else what its session did."""
        paths = self.touched_by(evidence.source_id)
        if paths is None:
            paths = self.touched_in(session or "")
        return Where(paths, self.branch(session or ""))

    def within(self, scope: Scope | None, evidence: Evidence, session: str | None, text: str) -> bool:
        """Whether evidence counts in a scope."""
        if not scope:
            return True
        where = self.of(evidence, session)
        return (
            ("path" not in scope or any(below(path, scope["path"]) for path in where.paths))
            and ("branch" not in scope or where.branch == scope["branch"])
            and (
                "domain" not in scope
                or scope["domain"] in (*domains_of(text), *domains_of_paths(where.paths))
            )
        )


def domains_of_paths(paths: Iterable[str]) -> tuple[str, ...]:
    """The domains of files: the language most of them are in, and what their folders are called."""
    from patinad.code.languages import detect  # noqa: PLC0415  # only a belief that grew or has a scope asks

    listed = sorted(paths)
    languages = [found.name for path in listed if (found := detect(path, b"")) is not None]
    folders = " ".join(part for path in listed for part in path.split("/")[:-1])
    counted = sorted(set(languages), key=lambda name: (-languages.count(name), name))
    return (*counted[:1], *domains_of(folders))
