"""The sessions that a repository's commits, tags and documents tell, read as the daemon reads them."""

from collections.abc import Collection, Mapping
from datetime import datetime
from pathlib import Path

from patinad.git.commits import Commit
from patinad.git.layout import locate
from patinad.git.repository import Repository
from patinad.session.boundary import stretches
from patinad.session.document import Document, parse
from patinad.session.signals import USES, Signal
from patinad.session.sources import document_signal, is_document, tag_signals
from patinad.session.stretch import Stretch


def read(folder: Path) -> tuple[list[Commit], list[Signal]]:
    """All commits of a repository, and the signals of its tags and documents."""
    repository = Repository.open(locate(folder))
    tips = repository.refs("refs/heads/", "refs/tags/", "HEAD").values()
    commits = list(repository.commits(repository.history(tips)))
    known = {commit.id: commit for commit in commits}
    signals = tag_signals(repository.tags("session-"), known, repository.between)
    for commit in commits:
        signals += documents_of(repository, commit)
    return commits, signals


def documents_of(repository: Repository, commit: Commit) -> list[Signal]:
    """The signals of the session documents that a commit adds or changes."""
    paths = [change.path for change in commit.files if is_document(change.path) and change.status != "D"]
    if commit.is_merge or not paths:
        return []
    entries = repository.entries(commit.id)
    found = []
    for path in paths:
        text = repository.read(entries[path][0]).decode("utf-8", "replace")
        signal = signal_of(parse(text, f"{entries[path][0]}:{path}"), path, commit)
        found += [] if signal is None else [signal]
    return found


def signal_of(document: Document, path: str, commit: Commit) -> Signal | None:
    """A document's session."""
    times = [datetime.fromisoformat(t) for e in document.activity for t in (e.at, e.until) if t is not None]
    return document_signal(
        path,
        commit,
        session=document.id or "",
        started=seconds(document.started),
        last=max((int(time.timestamp()) for time in times), default=None),
        title=document.title or "",
        llm=document.llm or "",
        branch=document.branch or "",
        source_id=document.source_id,
    )


def seconds(text: str | None) -> int | None:
    """An ISO time as seconds since 1970."""
    return None if text is None else int(datetime.fromisoformat(text).timestamp())


def sessions_of(folder: Path, use: Collection[str] = USES) -> list[Stretch]:
    """The sessions of a repository."""
    commits, signals = read(folder)
    return stretches(commits, signals, use=use)


def predicted(found: Collection[Stretch], ids: Mapping[str, str]) -> dict[str, str]:
    """Recorded commit id -> session."""
    back = {new: old for old, new in ids.items()}
    return {back[oid]: stretch.id for stretch in found for oid in stretch.commits}
