"""What a repository says of its sessions beside commits, as signals: tags, documents, transcripts, reflogs.

What was read before and is the same is not read again: a tag by what it names, a document by its blob.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import msgspec

from patinad.errors import MissingObjectError, PatinadError
from patinad.git.commits import Commit, Tag, session_tag
from patinad.git.layout import Layout, from_git_dir, read_head, worktrees
from patinad.git.reflog import read_moves
from patinad.git.repository import Repository
from patinad.session.conversations import Conversation, Known, conversations
from patinad.session.document import Document
from patinad.session.documents import Page, page_at, pages
from patinad.session.signals import Signal
from patinad.session.sources import document_signal, is_document, tag_signals

Remembered = dict[str, list[Signal]]  # what says a thing, and when it said it -> the signals of it


@dataclass(slots=True)
class Gathered:
    """What was found."""

    signals: list[Signal] = field(default_factory=list)
    pages: dict[str, Page] = field(default_factory=dict)  # by source id
    sessions: dict[str, list[str]] = field(default_factory=dict)  # session -> source ids of its documents
    remembered: Remembered = field(default_factory=dict)
    conversations: list[Conversation] = field(default_factory=list)
    transcripts: dict[str, Known] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Transcripts:
    """Where they lie, and what is known of them."""

    folders: tuple[Path, ...] = ()
    known: Mapping[str, Known] = field(default_factory=dict)


class Touched(msgspec.Struct, frozen=True, array_like=True):
    """Which commit first wrote a session document, and which wrote it last."""

    time: int  # the last one's author time
    commit: str
    began: int
    first: str
    moved: int = -1  # when it was given another name
    alone: tuple[tuple[int, str], ...] = ()  # (author time, commit) of those that touch nothing else

    @property
    def writers(self) -> frozenset[str]:
        """The commits that are named here."""
        return frozenset({self.commit, self.first, *(commit for _, commit in self.alone)})

    @property
    def lives_elsewhere(self) -> bool:
        """Whether it goes by another name now."""
        return self.moved >= self.time


def places_of(layout: Layout) -> list[Layout]:
    """All worktrees of a repository, the one that is asked about first."""
    others = [from_git_dir(layout.common_dir, None), *worktrees(layout.common_dir)]
    return [layout, *(other for other in others if other.git_dir != layout.git_dir)]


def tips_of(repository: Repository, places: Sequence[Layout], use: Collection[str]) -> tuple[str, ...]:
    """HEADs, branches, and where session tags point: a branch that was squashed and deleted leaves its tags.

    The HEAD of a worktree in the middle of a rebase is not among them: what stands there is not yet work done.
    """
    found: list[str] = []
    for place in places:
        try:
            head = read_head(place)
        except PatinadError:
            continue  # a worktree that is being made or taken away
        if head.commit is not None and head.operation in (None, "merge"):
            found.append(head.commit)
    branches = repository.refs("refs/heads/").values()
    found += sorted(branches, key=lambda commit: (-repository.commit_time(commit), commit))
    if "tags" in use:
        found += sorted(tag.commit for tag in repository.tags("session-") if session_tag(tag.name))
    return tuple(dict.fromkeys(found))


def touched(commits: Iterable[Commit], before: Mapping[str, Touched]) -> dict[str, Touched]:
    """Which commits wrote each session document that ever was."""
    found = dict(before)
    for commit in commits:
        for change in () if commit.is_merge else commit.files:
            time = commit.author_time
            if is_document(change.path) and change.status != "D":
                alone = ((time, commit.id),) if len(commit.files) == 1 else ()
                one = Touched(time, commit.id, time, commit.id, alone=alone)
                found[change.path] = written(found.get(change.path, one), one)
            if is_document(change.old_path):
                moved = Touched(-1, "", 0, "", moved=time)
                found[change.old_path] = written(found.get(change.old_path, moved), moved)
    return found


def written(one: Touched, other: Touched) -> Touched:
    """What two of them say together, whichever was met first."""
    last = max(one, other, key=lambda t: (t.time, t.commit))
    first = min((t for t in (one, other) if t.first), key=lambda t: (t.began, t.first), default=last)
    alone = tuple(sorted({*one.alone, *other.alone}))
    return Touched(last.time, last.commit, first.began, first.first, max(one.moved, other.moved), alone)


def gather(
    repository: Repository,
    places: Sequence[Layout],
    tips: Sequence[str],
    use: Collection[str],
    documents: Mapping[str, Touched],
    remembered: Remembered,
    transcripts: Transcripts,
) -> Gathered:
    """All signals. `documents` as `touched` gives it."""
    found = Gathered()
    if "tags" in use:
        _tags(repository, remembered, found)
    if "documents" in use:
        _documents(repository, pages(repository, places, tips), documents, remembered, found)
    if "transcripts" in use:
        names = {str(place.worktree): name_of(place) for place in places if place.worktree is not None}
        told = conversations(transcripts.folders, names, transcripts.known)
        found.conversations, found.transcripts = told
        found.signals += [signal for one in found.conversations for signal in one.signals]
    return found


def name_of(place: Layout) -> str:
    """What signals call a worktree: its name, "" for the main one."""
    return "" if place.git_dir == place.common_dir else place.git_dir.name


def _tags(repository: Repository, remembered: Remembered, found: Gathered) -> None:
    sessions: dict[str, list[Tag]] = {}
    for tag in repository.tags("session-"):
        if (says := session_tag(tag.name)) is not None:
            sessions.setdefault(says.session, []).append(tag)
    for session, tags in sessions.items():
        key = f"tags {session} {digest([[tag.name, tag.commit, tag.time, tag.tagger_email] for tag in tags])}"
        signals = remembered.get(key)
        if signals is None:
            signals = tag_signals(tags, Reading(repository), _between(repository))
        found.remembered[key] = signals
        found.signals += signals


def _between(repository: Repository) -> Callable[[str, str], list[str]]:
    def between(start: str, end: str) -> list[str]:
        try:
            return sorted(repository.reachable([end], [start]))
        except MissingObjectError:
            return []

    return between


def _documents(
    repository: Repository,
    there: Mapping[str, Page],
    documents: Mapping[str, Touched],
    remembered: Remembered,
    found: Gathered,
) -> None:
    """All documents that are there or ever were.

    One that is gone takes its observations along, but not its session: that there was one stays true, and whoever clears up
    would give all sessions other ids.
    """
    for path in sorted({*there, *documents}):
        page, touch = there.get(path), documents.get(path)
        if page is None and (touch is None or not touch.commit or touch.lives_elsewhere):
            continue
        written_by = f"{touch.commit} {len(touch.alone)}" if touch else ""
        key = f"document {page.source_id if page else path} {written_by}"
        signals = remembered.get(key)
        if signals is None:
            signals = _document_signals(repository, path, page, touch)
        found.remembered[key] = signals
        found.signals += signals
        if page is None:
            continue
        found.pages[page.source_id] = page
        for session in {signal.session for signal in signals}:
            found.sessions.setdefault(session, []).append(page.source_id)


def _document_signals(
    repository: Repository, path: str, page: Page | None, touch: Touched | None
) -> list[Signal]:
    """What a document tells, or told when it was last written. It is of whoever wrote it first."""
    commit = None
    if touch is not None and touch.commit:
        commit, first = repository.commits([touch.commit, touch.first])
        commit = replace(
            commit,
            author_name=first.author_name,
            author_email=first.author_email,
            author_offset=first.author_offset,
        )
        page = page or page_at(repository, touch.commit, path)
    alone = tuple(one for _, one in touch.alone) if touch is not None else ()
    return [] if page is None else list(document_signals(page.read(), path, commit, alone))


def document_signals(
    document: Document, path: str, commit: Commit | None, alone: tuple[str, ...] = ()
) -> Iterator[Signal]:
    """A document's session, and the moments of work that its log tells; none of one that is of no session.

    `commit` last wrote it, with the author who wrote it first; None: it is not committed yet, and is of whoever works here.
    The commits `alone` wrote nothing but it, and are of its session, whenever they were made.
    """
    started = seconds(document.started)
    noted = sorted(
        {at for entry in document.activity for at in (seconds(entry.at), seconds(entry.until)) if at}
    )
    last = max((at for at in (seconds(document.ended), *noted) if at is not None), default=None)
    title, llm, branch = document.title or "", document.llm or "", document.branch or ""
    signal: Signal | None = None
    if commit is not None:
        signal = document_signal(
            path,
            commit,
            session=document.id or "",
            started=started,
            last=last,
            title=title,
            llm=llm,
            branch=branch,
            source_id=path,
        )
    elif started is not None and document.id is not None:
        signal = Signal(
            "document",
            started,
            document.id,
            end_time=last or started,
            title=title,
            llm=llm,
            branch=branch,
            source_id=path,
        )
    if signal is None:
        return
    yield replace(signal, commits=alone or None)
    for time in noted:
        if signal.time <= time <= (signal.end_time or signal.time):
            yield replace(signal, kind="note", time=time, end_time=None, title="", llm="")


def reflog_signals(repository: Repository, places: Iterable[Layout]) -> Iterator[Signal]:
    """In which linked worktree a commit was made."""
    for place in places:
        if place.git_dir == place.common_dir:
            continue
        for move in read_moves(place.git_dir).moves:
            if move.new is None or not move.message.startswith("commit"):
                continue
            try:
                time = repository.author_time(move.new)
            except MissingObjectError:
                continue  # amended since, and pruned
            yield Signal("made", time, "", commit=move.new, worktree=place.git_dir.name)


def seconds(text: str | None) -> int | None:
    """An ISO time as seconds since 1970."""
    return None if text is None else int(datetime.fromisoformat(text).timestamp())


def digest(value: object) -> str:
    """A short hash of plain values."""
    return hashlib.sha256(msgspec.json.encode(value)).hexdigest()[:16]


class Reading(Mapping[str, Commit]):
    """The commits of a repository by id, read when they are asked for."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._known: dict[str, Commit] = {}

    def __getitem__(self, oid: str) -> Commit:
        if oid not in self._known:
            try:
                self._known[oid] = next(self._repository.commits([oid]))
            except MissingObjectError as error:
                raise KeyError(oid) from error
        return self._known[oid]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)
