"""`session start|note|end`: what a user does by hand, as tags in the repository and a document. One ACTIONS row each.

The times are the user's local ones, as Patina's are; they and the repository are all that these functions look at.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from patinad.errors import PatinadError, UnreadableHeadError
from patinad.git.commits import Commit, session_tag
from patinad.git.layout import Layout, read_head
from patinad.git.repository import Repository
from patinad.session import desk
from patinad.session.figures import changed_files, work_type

Done = dict[str, Any]


def start(layout: Layout, title: str, now: float) -> Done:
    """Begin a session: its document, then its tag. -> {id, title, branch, tag, document}."""
    head, here = read_head(layout), desk.moment(now)
    with desk.alone(layout):
        desk.refuse(layout, head, title)
        repository = Repository.open(layout)
        tagged = (session_tag(tag.name) for tag in repository.tags("session-"))
        taken = {one.session for one in tagged if one is not None} | documented(layout)
        session = desk.new_id(here, frozenset(taken))
        opened = desk.begin(layout, head, title, here, session)
        tag = desk.start_tag(session)
        try:
            repository.make_tag(tag, str(head.commit), f"Session started: {opened.title}")
        except PatinadError:
            opened.path.unlink()
            raise
    return {
        "id": session,
        "title": opened.title,
        "branch": head.branch,
        "tag": tag,
        "document": str(opened.path),
    }


def note(layout: Layout, text: str, now: float) -> Done:
    """Add a note to the open session's document. -> {id, title}."""
    with desk.alone(layout):
        opened = desk.note(desk.needed(layout), text, desk.moment(now))
    return {"id": opened.id, "title": opened.title}


def end(layout: Layout, _text: str, now: float) -> Done:
    """End the open session: its tag, then its document. -> {id, title, tag, document, commits, files_changed, work_type}.

    Each step may be done again after a crash: a tag of this session that is there already is the end.
    """
    with desk.alone(layout):
        opened = desk.needed(layout)
        head = read_head(layout)
        if head.commit is None:
            raise UnreadableHeadError(
                f"HEAD is on a branch without commits: check a branch out, then end session {opened.id}"
            )
        repository, tag = Repository.open(layout), desk.end_tag(opened.id)
        tagged = next((one.commit for one in repository.tags(tag) if one.name == tag), None)
        commits = list(done_in(repository, opened.starting_commit, tagged or head.commit))
        files = changed_files(commits)
        kind = work_type(commits)
        patterns = sum(path.startswith("layer/") for path in files)
        text = desk.closing(opened, here(now), kind, len(commits), len(files), patterns)
        if tagged is None:
            repository.make_tag(tag, head.commit, f"Session ended: {opened.title}")
        document = desk.archive(layout, opened, text)
    return {
        "id": opened.id,
        "title": opened.title,
        "tag": tag,
        "document": str(document),
        "commits": len(commits),
        "files_changed": len(files),
        "work_type": kind,
    }


def here(now: float) -> datetime:
    """The user's local time."""
    return desk.moment(now)


def done_in(repository: Repository, start_commit: str, end_commit: str) -> list[Commit]:
    """The commits between the start and the end, merges too; all of them where the start was rewritten away."""
    return list(repository.commits(repository.between(start_commit, end_commit)))


def documented(layout: Layout) -> set[str]:
    """The ids of sessions that have a document."""
    folder = (layout.worktree or layout.git_dir) / "layer" / "sessions"
    return {path.stem for path in folder.glob("*.md")}


ACTIONS: Mapping[str, Callable[[Layout, str, float], Done]] = {"start": start, "note": note, "end": end}
