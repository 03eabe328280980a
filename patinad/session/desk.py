"""The session that a user began by hand: its document while it is open, its tags, and where it goes at the end.

An open session's document lies in the common directory, one folder a worktree: `git clean` cannot reach it, and a
worktree that is removed does not take its notes along. At the end it is written to `layer/sessions/<ID>.md`, in the
form that Patina gave its own.
"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

from patinad.errors import PatinadError
from patinad.git.atomic import replace
from patinad.git.layout import Head, Layout, worktrees
from patinad.redact import redact
from patinad.store.lock import locked

TITLE_LENGTH = 200
NOTE_LENGTH = 20_000
HEADER = re.compile(r"^\*\*(?P<name>[A-Za-z ]+)\*\*: *(?P<value>.*)$", re.MULTILINE)


class NoSessionError(PatinadError):
    """No session was begun by hand in this worktree."""


@dataclass(frozen=True, slots=True)
class Open:
    """A session that was begun by hand and not ended."""

    id: str
    title: str
    path: Path  # of its document
    text: str

    @property
    def starting_commit(self) -> str:
        """Where HEAD stood."""
        return self.header("Starting Commit")

    def header(self, name: str) -> str:
        """A line of its header; "" where there is none."""
        return next((m["value"].strip() for m in HEADER.finditer(self.text) if m["name"] == name), "")


def start_tag(session: str) -> str:
    """The name of the tag where a session begins."""
    return f"session-{session}-start"


def end_tag(session: str) -> str:
    """The name of the tag where a session ends."""
    return f"session-{session}-end"


def folder(layout: Layout) -> Path:
    """Where the documents of a worktree's open sessions are."""
    key = "main" if layout.git_dir == layout.common_dir else f"worktree-{layout.git_dir.name}"
    return layout.common_dir / "patina" / "open" / key


@contextmanager
def alone(layout: Layout) -> Iterator[None]:
    """Nobody else begins, notes or ends a session in this repository meanwhile."""
    with locked(layout.common_dir / "patina" / "open.lock"):
        yield


def left_open(common_dir: Path) -> list[Open]:
    """The sessions that are open in linked worktrees that are gone. One that is locked may be on a disk that comes back."""
    there = {layout.git_dir.name for layout in worktrees(common_dir)}
    found = []
    for place in sorted((common_dir / "patina" / "open").glob("worktree-*")):
        name = place.name.removeprefix("worktree-")
        if name not in there and not (common_dir / "worktrees" / name / "locked").exists():
            found += [opened(path) for path in sorted(place.glob("*.md"))]
    return found


def current(layout: Layout) -> Open | None:
    """The session that is open in this worktree."""
    documents = sorted(folder(layout).glob("*.md"))
    # After a crash between two steps of `end` there may be an older one.
    return opened(documents[-1]) if documents else None


def opened(path: Path) -> Open:
    """The session of a document that is being written."""
    text = path.read_text(encoding="utf-8", errors="replace")
    title = text.partition("\n")[0].removeprefix("# Session:").strip()
    return Open(path.stem, title, path, text)


def needed(layout: Layout) -> Open:
    """The same. Raises NoSessionError."""
    found = current(layout)
    if found is None:
        raise NoSessionError(
            f"no session is open in {layout.worktree or layout.git_dir}: `patinad session start TITLE` begins one"
        )
    return found


def begin(layout: Layout, head: Head, title: str, now: datetime, session: str) -> Open:
    """Write the document of a new session; its tag is the caller's to make. Raises PatinadError."""
    title = redact(" ".join(title.split()))[:TITLE_LENGTH]
    text = opening(session, title, head, now)
    place = folder(layout)
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = place / f"{session}.md"
    replace(path, text.encode("utf-8"), 0o600)
    return Open(session, title, path, text)


def refuse(layout: Layout, head: Head, title: str) -> None:
    """Raise PatinadError where no session can begin."""
    where = layout.worktree or layout.git_dir
    if layout.worktree is None:
        raise PatinadError(
            f"{where} is a bare repository: sessions are begun in a worktree (`git worktree add FOLDER`)"
        )
    if head.commit is None:
        raise PatinadError(f"{where} has no commits yet: a session's tag needs one, so commit first")
    if not title.strip():
        raise PatinadError("a session needs a title: `patinad session start TITLE`")
    if (found := current(layout)) is not None:
        raise PatinadError(
            f"session {found.id} ({found.title}) is open already: `patinad session end` ends it"
        )


def new_id(now: datetime, taken: frozenset[str]) -> str:
    """The author's local time as Patina writes it; a second later where that is taken."""
    while (session := now.strftime("%Y%m%d-%H%M%S")) in taken:
        now += timedelta(seconds=1)
    return session


def opening(session: str, title: str, head: Head, now: datetime) -> str:
    """The document of a session that begins."""
    branch = head.branch or "detached"
    return (
        f"# Session: {title}\n"
        f"**ID**: {session}\n"
        f"**Started**: {iso(now)}\n"
        f"**Git Branch**: {branch}\n"
        f"**Session Tag**: {start_tag(session)}\n"
        f"**Starting Commit**: {head.commit}\n"
        f"\n## Goals\n- [ ] {title}\n"
        f"\n## Activity Log\n### {now:%H:%M} - Session Start\nWorking on branch: {branch}\n"
        f"Tagged as: {start_tag(session)}\n"
    )


def note(session: Open, text: str, now: datetime) -> Open:
    """Add a note to an open session's document."""
    said = redact(text.strip())
    if not said:
        raise PatinadError("a note says something: `patinad session note TEXT`")
    if len(said) > NOTE_LENGTH:
        raise PatinadError(f"a note of {len(said)} characters is too long: at most {NOTE_LENGTH}")
    return written(session, f"{session.text.rstrip()}\n\n### {now:%H:%M} - Note\n{said}\n")


def closing(session: Open, now: datetime, work_type: str, commits: int, files: int, patterns: int) -> str:
    """The document of a session that ends."""
    return (
        f"{session.text.rstrip()}\n\n### {now:%H:%M} - Session End\n"
        f"\n## Session Classification\n- Work Type: {work_type}\n- Files Changed: {files}\n- Commits: {commits}\n"
        f"- Patterns Modified: {patterns}\n- Session Tags: {start_tag(session.id)}..{end_tag(session.id)}\n"
    )


def written(session: Open, text: str) -> Open:
    """Write an open session's document anew."""
    replace(session.path, text.encode("utf-8"), 0o600)
    return Open(session.id, session.title, session.path, text)


def archive(layout: Layout, session: Open, text: str) -> Path:
    """Write the finished document into the worktree and take the open one away; where it is.

    Raises PatinadError where something else stands there, and has then lost nothing.
    """
    assert layout.worktree is not None
    here = layout.worktree
    for part in ("layer", "sessions"):  # a repository may hold a `layer` that leads out of it
        here /= part
        if here.is_symlink():
            raise PatinadError(
                f"{here} is a symlink, so nothing is written there: move it away and end again"
            )
        here.mkdir(exist_ok=True)
    target = here / f"{session.id}.md"
    started = session.text.partition("\n## ")[0]
    if target.is_symlink() or (
        target.exists() and not target.read_text(encoding="utf-8", errors="replace").startswith(started)
    ):
        raise PatinadError(f"{target} is there already: move it away and end the session again")
    replace(target, text.encode("utf-8"), 0o666 & ~umask())
    session.path.unlink(missing_ok=True)
    return target


def keep(common_dir: Path, session: Open, text: str) -> None:
    """Keep the finished document where open ones are, for there is no worktree to write it into."""
    place = common_dir / "patina" / "open" / "ended"
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    replace(place / session.path.name, text.encode("utf-8"), 0o600)
    session.path.unlink(missing_ok=True)


def umask() -> int:
    """The file mode that the user does not want; a session document is a file like any other of theirs."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def iso(now: datetime) -> str:
    """A time in UTC as Patina writes it."""
    return now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment(seconds: float, zone: tzinfo | None = None) -> datetime:
    """A time in the user's zone."""
    return datetime.fromtimestamp(seconds, zone).astimezone(zone)
