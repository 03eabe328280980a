"""The ledger brought to what a repository says now: its history read on from where it was read before, or anew.

What is written depends on the commits and signals that are there, and on the time; not on how often or when it was
looked. So watching live, reading at once, and doing either twice come to the same.
"""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from patinad.errors import MissingObjectError, PatinadError
from patinad.git.commits import Commit
from patinad.git.layout import Layout, read_head
from patinad.git.repository import Repository
from patinad.ledger import book
from patinad.ledger.book import Entry, Written
from patinad.ledger.rows import Observation
from patinad.session import progress
from patinad.session.boundary import Advance, Fold
from patinad.session.conversations import Conversation, overlaps, said_in
from patinad.session.entries import digest, due_at, entry_of, final_at, iso
from patinad.session.gather import (
    Gathered,
    Touched,
    Transcripts,
    gather,
    places_of,
    reflog_signals,
    tips_of,
    touched,
)
from patinad.session.gather import digest as digest_of
from patinad.session.notes import observations_in_notes
from patinad.session.past import Past
from patinad.session.progress import Progress
from patinad.session.reverts import Revert, reverts_of, withdrawn
from patinad.session.seen import Reader
from patinad.session.signals import USES, Signal
from patinad.session.sources import author_of
from patinad.session.stretch import Stretch

BATCH = 500  # commits between two words on how far the reading is
# What git is in the middle of while its commits are not yet what they will be; a merge makes one and is done.
UNSETTLED = frozenset({"rebase", "am", "cherry-pick", "revert", "bisect"})

Tell = Callable[[str, int, int], None]  # stage, done, total


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for."""

    use: frozenset[str] = USES
    full: bool = False  # read and write everything anew
    since: str = ""  # a revision: only sessions with commits that it does not hold are written


@dataclass(frozen=True, slots=True)
class Places:
    """Where what is read beside the repository lies."""

    state: Path  # of the reading; beside the ledger
    daemon_db: Path | None = None  # which keeps the pairs that git's hook told
    transcripts: tuple[Path, ...] = ()  # folders of agents' transcripts


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look came to."""

    written: tuple[Written, ...] = ()
    due_at: int | None = None
    waiting: str = ""
    finalised: tuple[str, ...] = ()


@dataclass(slots=True)
class History:
    """A repository's history as far as it has been read."""

    fold: Fold
    tips: tuple[str, ...]
    commits: dict[str, Commit]  # those read now
    documents: dict[str, Touched]
    reverts: set[Revert]
    gathered: Gathered
    made: list[Signal]
    advance: Advance
    gone: Collection[str] = ()  # commits that were there before
    digests: dict[str, str] = field(default_factory=dict)  # session -> what it was written from


def waiting_for(layout: Layout) -> str:
    """The operation that has to end before sessions are looked at; "" for none."""
    operation = read_head(layout).operation
    return operation if operation in UNSETTLED else ""


def advance(
    db: sqlite3.Connection, layout: Layout, places: Places, wanted: Wanted, now: int, tell: Tell
) -> Looked:
    """Bring the ledger to what the repository says. Nobody else may write it meanwhile (`book.writing`).

    Raises UnsupportedRepositoryError, MissingObjectError and what the ledger raises.
    """
    if waiting := waiting_for(layout):
        return Looked(waiting=waiting)
    repository = Repository.open(layout)
    past = Past(db, repository)
    known = progress.load(places.state)
    if known is not None and known.ledger != past.identity():
        known = None  # another ledger: one was put in its place, or made anew
    if known is not None and known.reader != progress.reader_version():
        known = Progress(made=known.made)  # what was read then would be read otherwise now
    past.hear(places.daemon_db)
    transcripts = Transcripts(places.transcripts, known.transcripts if known else {})
    history = read_on(past, known, wanted, transcripts, now, tell) if known and not wanted.full else None
    if history is None:
        history = read_anew(past, known, wanted, transcripts, now, tell)
    if known is not None and not wanted.full:
        # One that is no more and comes back as it was has to be written again: its commits counted as unreachable.
        gone = set(history.advance.gone)
        history.digests = {one: made for one, made in known.digests.items() if one not in gone}
    entries = entries_of(db, repository, history, wanted, now, tell)
    written = book.write_all(
        db, entries, iso(now), lambda done, total: tell("writing", done, total), history.advance.gone
    )
    progress.save(places.state, progress_of(history, wanted, past.identity()))
    ends = [entry.session.id for entry, one in zip(entries, written, strict=True) if one.finalised]
    return Looked(tuple(written), due_at(history.advance.stretches, now), finalised=tuple(ends))


def read_on(
    past: Past, known: Progress, wanted: Wanted, transcripts: Transcripts, now: int, tell: Tell
) -> History | None:
    """The history from where it was read before; None where that is not enough, and it has to be read anew."""
    fold, repository = progress.fold_of(known, wanted.use), past.repository
    places = places_of(repository.layout)
    tips = tips_of(repository, places, wanted.use)
    try:
        gone = repository.reachable(known.tips, tips)
        fresh = repository.reachable(tips, known.tips)
    except MissingObjectError:  # what was read before was pruned since
        return None
    if fold is None or any(one.writers & gone for one in known.documents.values()):
        return None
    commits = past.settle(places, gone, read_commits(repository, fresh, tell))
    documents = touched(commits.values(), known.documents)
    gathered = gather(repository, places, tips, wanted.use, documents, known.remembered, transcripts)
    made = made_in(repository, places, commits, [s for s in known.made if s.commit not in gone])
    heard = {digest_of(signal): signal for signal in (*gathered.signals, *made)}
    if not progress.forget(fold, gone, {key for key in known.signals if key not in heard}, digest_of):
        return None
    before = set(known.signals)
    told = [signal for key, signal in heard.items() if key not in before]
    done = fold.advance(list(commits.values()), told, now=now)
    held = {commit for stretch in done.stretches for commit in stretch.commits}
    news = taken_back_in(repository, commits)
    there = {stretch.id for stretch in done.stretches}
    # A document of a settled session, whose words changed and not its times, is seen only in this.
    settled = not there.issuperset(rewritten(known.pages, gathered.sessions))
    if done.late or settled or any(one.target not in held for one in news):
        return None
    reverts = {Revert(*one) for one in known.reverts if one[1] not in gone} | news
    return History(fold, tips, commits, documents, reverts, gathered, made, done, gone=gone)


def taken_back_in(repository: Repository, commits: Mapping[str, Commit]) -> set[Revert]:
    """What commits say that they take back."""

    def full(beginning: str) -> str | None:
        try:
            return repository.revision(beginning)
        except PatinadError:
            return None  # nobody's here, or several commits' by now

    return {one for commit in commits.values() for one in reverts_of(commit, full)}


def rewritten(before: Mapping[str, Sequence[str]], now: Mapping[str, Sequence[str]]) -> set[str]:
    """The sessions whose documents are not what they were."""
    return {one for one in (*before, *now) if sorted(before.get(one, ())) != sorted(now.get(one, ()))}


def read_anew(
    past: Past, known: Progress | None, wanted: Wanted, transcripts: Transcripts, now: int, tell: Tell
) -> History:
    """The whole history."""
    repository = past.repository
    places = places_of(repository.layout)
    tips = tips_of(repository, places, wanted.use)
    read = read_commits(repository, repository.reachable(tips), tell)
    commits = past.settle(places, past.missing(read), read, whole=True)
    documents = touched(commits.values(), {})
    remembered = known.remembered if known else {}
    gathered = gather(repository, places, tips, wanted.use, documents, remembered, transcripts)
    made = made_in(
        repository, places, commits, [s for s in known.made if s.commit in commits] if known else []
    )
    fold = Fold(repository.owner() or sole_author(commits.values()), use=wanted.use)
    done = fold.advance(list(commits.values()), [*gathered.signals, *made], now=now)
    there = {stretch.id for stretch in done.stretches}
    done = replace(done, gone=tuple(sorted(set(known.digests if known else ()) - there)))
    reverts = taken_back_in(repository, commits)
    return History(fold, tips, commits, documents, reverts, gathered, made, done)


def sole_author(commits: Iterable[Commit]) -> str:
    """Where git was not told who works here, that is whoever wrote all of it; "" where several did."""
    authors = {author_of(commit) for commit in commits}
    return authors.pop() if len(authors) == 1 else ""


def made_in(
    repository: Repository, places: Sequence[Layout], commits: Collection[str], known: Iterable[Signal]
) -> list[Signal]:
    """In which linked worktree commits were made: what reflogs say of those that are read now, and what they said before."""
    said = [signal for signal in reflog_signals(repository, places) if signal.commit in commits]
    return list(dict.fromkeys((*known, *said)))


def read_commits(repository: Repository, ids: Collection[str], tell: Tell) -> dict[str, Commit]:
    """Commits by id."""
    found: dict[str, Commit] = {}
    for number, commit in enumerate(repository.commits(sorted(ids)), start=1):
        found[commit.id] = commit
        if number % BATCH == 0 or number == len(ids):
            tell("reading", number, len(ids))
    return found


def entries_of(
    db: sqlite3.Connection, repository: Repository, history: History, wanted: Wanted, now: int, tell: Tell
) -> list[Entry]:
    """The sessions that are to be written: those that would be made of something else than they were."""
    taken_back = withdrawn(history.reverts)
    old = repository.reachable([repository.revision(wanted.since)]) if wanted.since else None
    due: list[Stretch] = []
    gathered = history.gathered
    digests = dict(history.digests)
    for stretch in history.advance.stretches:
        sources = [
            *gathered.sessions.get(stretch.id, []),
            *(one.version for one in talks_of(gathered, stretch)),
        ]
        made = digest(stretch, sources, taken_back, final_at(stretch) <= now)
        if old is not None and not is_newer(stretch, old):
            continue
        if wanted.full or history.digests.get(stretch.id) != made:
            due.append(stretch)
            digests[stretch.id] = made
    history.digests = digests
    reader = Reader(db, repository, history.commits)
    entries = []
    for number, stretch in enumerate(due, start=1):
        entries.append(entry_of(stretch, reader, said_of(gathered, stretch), taken_back, now))
        tell("extracting", number, len(due))
    return entries


def talks_of(gathered: Gathered, stretch: Stretch) -> list[Conversation]:
    """The transcripts that speak of a session."""
    return [
        one
        for one in gathered.conversations
        if overlaps(one, stretch.started_at, stretch.ended_at, stretch.worktree)
    ]


def said_of(gathered: Gathered, stretch: Stretch) -> list[Observation]:
    """What the documents and transcripts of a session hold."""
    pages = [gathered.pages[one] for one in gathered.sessions.get(stretch.id, [])]
    found: list[Observation] = []
    for page in pages:
        document = page.read()
        found += [*document.observations, *observations_in_notes(document, page.text)]
    for talk in talks_of(gathered, stretch):
        found += said_in(talk, stretch.started_at, stretch.ended_at, stretch.worktree)
    return found


def is_newer(stretch: Stretch, old: Collection[str]) -> bool:
    """Whether a session has work that `old` does not hold; one without commits has none."""
    return any(commit not in old for commit in stretch.commits)


def progress_of(history: History, wanted: Wanted, ledger: str) -> Progress:
    """What is to be remembered of it."""
    return Progress(
        fold=history.fold.dump(),
        tips=list(history.tips),
        use=sorted(wanted.use),
        signals=sorted({digest_of(signal) for signal in (*history.gathered.signals, *history.made)}),
        made=history.made,
        remembered=history.gathered.remembered,
        documents=history.documents,
        pages=history.gathered.sessions,
        transcripts=history.gathered.transcripts,
        reverts=sorted((one.time, one.commit, one.target) for one in history.reverts),
        digests=history.digests,
        reader=progress.reader_version(),
        ledger=ledger,
    )
