"""`session start|note|end`: what a user does by hand, as tags in the repository and a document. One ACTIONS row each.

The times are the user's local ones, as Patina's are; they and the repository are all that these functions look at.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

from patinad.errors import MissingObjectError, PatinadError, UnreadableHeadError
from patinad.git.commits import Commit, session_tag
from patinad.git.layout import Layout, read_head
from patinad.git.repository import Repository
from patinad.session import desk
from patinad.session.figures import changed_files, work_type
from patinad.session.signals import Signal

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
        tagged = tagged_at(repository, tag)
        commits = list(done_in(repository, opened.starting_commit, tagged or head.commit))
        files, kind = changed_files(commits), work_type(commits)
        text = closing(opened, here(now), commits)
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


def end_left(layout: Layout, made: Sequence[Signal]) -> list[str]:
    """End the sessions that were left open in worktrees that are gone, each at its last commit; their ids.

    `made` are the commits that reflogs told of, each with its worktree. One of whose commits none is left ends where it
    began. Raises PatinadError.
    """
    if not desk.left_open(layout.common_dir):
        return []
    ended: list[str] = []
    with desk.alone(layout):
        repository = Repository.open(layout)
        for opened in desk.left_open(layout.common_dir):
            begun = max((one.time for one in repository.tags(desk.start_tag(opened.id))), default=0)
            last = first_there(repository, last_in(layout, repository, opened, begun, made))
            if last is None:
                continue  # nothing is left that a tag could stand on: the document stays as it is
            tag = desk.end_tag(opened.id)
            if tagged_at(repository, tag) is None:
                said = f"Session ended: {opened.title} (its worktree is gone)"
                repository.make_tag(tag, last.id, said, (max(last.author_time, begun), last.author_offset))
            commits = list(done_in(repository, opened.starting_commit, last.id))
            desk.keep(layout.common_dir, opened, closing(opened, here(last.author_time), commits))
            ended.append(opened.id)
    return ended


def last_in(
    layout: Layout, repository: Repository, opened: desk.Open, begun: int, made: Sequence[Signal]
) -> Iterator[str]:
    """What may be the last commit of a session of a worktree that is gone, the surest first."""
    name = opened.path.parent.name.removeprefix("worktree-")
    with suppress(PatinadError):  # its folder was deleted, and git does not know yet
        if head := read_head(Layout(None, layout.common_dir / "worktrees" / name, layout.common_dir)).commit:
            yield head
    told = [one for one in made if one.worktree == name and one.time >= begun]
    yield from (one.commit for one in sorted(told, key=lambda one: (-one.time, one.commit)))
    tip = repository.refs("refs/heads/").get(f"refs/heads/{opened.header('Git Branch')}")
    if tip and repository.between(opened.starting_commit, tip):
        yield tip
    yield opened.starting_commit


def first_there(repository: Repository, ids: Iterable[str]) -> Commit | None:
    """The first of some commits that is there."""
    for one in ids:
        try:
            return next(repository.commits([one]))
        except MissingObjectError:
            continue
    return None


def tagged_at(repository: Repository, tag: str) -> str | None:
    """The commit that a tag stands at; None: there is no such tag."""
    return next((one.commit for one in repository.tags(tag) if one.name == tag), None)


def closing(opened: desk.Open, when: datetime, commits: Sequence[Commit]) -> str:
    """The finished document of a session of these commits."""
    files = changed_files(commits)
    patterns = sum(path.startswith("layer/") for path in files)
    return desk.closing(opened, when, work_type(commits), len(commits), len(files), patterns)


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
