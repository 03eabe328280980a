"""A stretch of work as the ledger is to have it: its figures, its commits, and what was seen in it."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import cast

from patinad.git.commits import Commit
from patinad.ledger.book import Entry
from patinad.ledger.rows import Observation
from patinad.ledger.sessions import Session, SessionCommit, Source, State
from patinad.redact import redact
from patinad.session.figures import changed_files, commits_count, duration_minutes, work_type
from patinad.session.rhythm import LONGEST
from patinad.session.seen import Reader
from patinad.session.stretch import IDLE, Stretch
from patinad.session.trailers import fixes_up


def session_of(
    stretch: Stretch, commits: Sequence[Commit], patches: Mapping[str, str | None], now: int
) -> Session:
    """The row of a stretch."""
    final = final_at(stretch)
    return Session(
        id=stretch.id,
        started_at=iso(stretch.started_at),
        ended_at=iso(stretch.ended_at),
        state=cast("State", stretch.state),
        finalised_at=iso(final) if stretch.state == "closed" and final <= now else None,
        end_reason=stretch.end_reason or None,
        title=title_of(stretch, commits),
        author=stretch.author or None,
        source=cast("Source", stretch.source),
        work_type=work_type(commits),
        git_branch=stretch.branch or None,
        starting_commit=stretch.starting_commit or None,
        session_tag=stretch.session_tag or None,
        llm=stretch.llm or None,
        commits_count=commits_count(commits, patches),
        files_changed=len(changed_files(commits)),
        duration_minutes=duration_minutes(stretch.started_at, stretch.ended_at),
    )


def final_at(stretch: Stretch) -> int:
    """From when on nothing joins a session any more: after so long a gap a commit always begins another."""
    return stretch.ended_at if stretch.end_reason == "tag" else stretch.ended_at + LONGEST


def due_at(stretches: Iterable[Stretch], now: int) -> int | None:
    """When the next of them becomes idle or final by itself; None: all are."""
    moments = (moment for one in stretches for moment in (one.ended_at + IDLE, final_at(one)))
    return min((moment for moment in moments if moment > now), default=None)


def title_of(stretch: Stretch, commits: Sequence[Commit]) -> str | None:
    """What the session is called; of one that nobody named, what its first commit says of itself."""
    if stretch.title:
        return redact(stretch.title)
    first = next((commit for commit in commits if not commit.is_merge), None)
    return redact(first.message.strip().partition("\n")[0].strip()) or None if first else None


def entry_of(
    stretch: Stretch,
    reader: Reader,
    said: Sequence[Observation],
    withdrawn: Mapping[str, int],
    now: int,
) -> Entry:
    """The whole of a session. `said` is what its documents and transcripts hold."""
    commits = reader.commits(stretch.commits)
    patches = {commit.id: reader.patch_id(commit) for commit in commits}
    return Entry(
        session_of(stretch, commits, patches, now),
        tuple(
            SessionCommit(
                commit.id,
                patches[commit.id],
                paths=tuple(redact(file.path) for file in commit.files),
                message=own_message(commit),
                authored_at=iso(commit.author_time),
                reverted_at=iso(withdrawn[commit.id]) if commit.id in withdrawn else None,
            )
            for commit in commits
        ),
        (*reader.observations(commits, patches), *said),
        {commit.id: iso(withdrawn[commit.id]) for commit in commits if commit.id in withdrawn},
    )


def own_message(commit: Commit) -> str | None:
    """What a commit says of its own, redacted; None of a merge, and of one that only mends another before it is seen."""
    if commit.is_merge or fixes_up(commit.message) is not None:
        return None
    return redact(commit.message).strip() or None


def digest(
    stretch: Stretch,
    documents: Sequence[str],
    withdrawn: Mapping[str, int],
    final: bool,
) -> str:
    """What an entry would be made of: one that would be made of the same is there already. `documents` say which version."""
    made_of = [
        asdict(stretch),
        sorted(documents),
        sorted((commit, withdrawn[commit]) for commit in stretch.commits if commit in withdrawn),
        final,
    ]
    return hashlib.sha256(json.dumps(made_of, sort_keys=True).encode()).hexdigest()[:16]


def iso(seconds: int) -> str:
    """A time as the ledger writes it."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
