"""What lies in a repository beside its commits, as signals: session tags, and session documents by the commits that add them."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta

from patinad.git.commits import Commit, SessionTag, Tag, session_tag
from patinad.session.rhythm import DAY, DOCUMENTS
from patinad.session.signals import Signal
from patinad.session.transcript import Reading

# `20250818-221349`, as Patina names sessions: the author's local time. Minutes alone occur in hand-made names.
DATED = re.compile(r"(?P<date>\d{8})-(?P<time>\d{6}|\d{4})(?!\d)")


def author_of(commit: Commit) -> str:
    """The name that sessions go by: the address, or the name where there is none."""
    return commit.author_email or commit.author_name


def dated(name: str, offset: int) -> int | None:
    """The moment that a session's name tells, for an author so many minutes east of UTC; None: it tells none."""
    if (match := DATED.match(name)) is None:
        return None
    try:
        local = datetime.strptime(match["date"] + match["time"].ljust(6, "0"), "%Y%m%d%H%M%S").replace(
            tzinfo=UTC
        )
    except ValueError:  # digits that are no date
        return None
    return int((local - timedelta(minutes=offset)).timestamp())


def tag_signals(
    tags: Iterable[Tag], commits: Mapping[str, Commit], between: Callable[[str, str], Collection[str]]
) -> list[Signal]:
    """The signals of session tags. `commits`: what they can reach; `between`: `git rev-list start..end`."""
    named: dict[str, list[tuple[Tag, SessionTag]]] = {}
    for tag in sorted(tags, key=lambda tag: (tag.time, tag.name)):
        if (says := session_tag(tag.name)) is not None:
            named.setdefault(says.session, []).append((tag, says))
    return [signal for those in named.values() for signal in signals_of_session(those, commits, between)]


def signals_of_session(
    tags: list[tuple[Tag, SessionTag]],
    commits: Mapping[str, Commit],
    between: Callable[[str, str], Collection[str]],
) -> Iterator[Signal]:
    """The signals of one session's tags, by time. An end without a start begins where its id says.

    A range claims the commits of one author: the tagger's, or where the tagger wrote none of them, of whoever wrote most.
    """
    session, start = tags[0][1].session, next((tag for tag, says in tags if not says.end), None)
    ranges = {}
    if start is not None:
        ends = [tag for tag, says in tags if says.end]
        ranges = {end.name: [c for c in between(start.commit, end.commit) if c in commits] for end in ends}
    authors = [author_of(commits[oid]) for oids in ranges.values() for oid in oids]
    author = owner_of(next((tag.tagger_email for tag, _ in tags if tag.tagger_email), ""), authors)
    at = commits.get(tags[0][0].commit)
    if not author and at is not None:  # a light tag, of no commits
        author = author_of(at)
    for tag, says in tags:
        mine = ranges.get(tag.name) if says.end else None
        yield Signal(
            "tag_end" if says.end else "tag_start",
            tag.time,
            session,
            commit=tag.commit,
            author=author,
            llm=says.tool,
            source_id=tag.name,
            commits=None if mine is None else tuple(oid for oid in mine if author_of(commits[oid]) == author),
        )
    if start is None:
        tag = tags[0][0]
        time = dated(session, tag.offset if at is None else at.author_offset)
        if time is not None and 0 <= tag.time - time <= DAY:
            yield Signal("tag_start", time, session, author=author)


def owner_of(tagger: str, authors: list[str]) -> str:
    """Whose session a range of commits by these authors is."""
    if not authors or tagger in authors:
        return tagger
    return max(sorted(set(authors)), key=authors.count)


def document_signal(
    path: str,
    commit: Commit,
    *,
    session: str = "",
    started: int | None = None,
    last: int | None = None,
    title: str = "",
    llm: str = "",
    branch: str = "",
    source_id: str = "",
) -> Signal | None:
    """The signal of a session document in a commit that adds or changes it; None: it is not one of a session.

    What the document itself does not say, its name may: Patina names documents by when their sessions begin. Nothing in it
    was written after the commit, so a later time is a slip of the pen, or of the zone.
    """
    name = path.removeprefix(DOCUMENTS).removesuffix(".md")
    if started is not None and started > commit.author_time:
        started = None
    if started is None and DATED.fullmatch(name):
        started = dated(name, commit.author_offset)
    if started is None or not is_document(path):
        return None
    end = started if last is None else min(max(started, last), max(started, commit.author_time))
    return Signal(
        "document",
        started,
        session or name,
        end_time=end,
        author=author_of(commit),
        branch=branch,
        title=title,
        llm=llm,
        source_id=source_id or path,
    )


def transcript_signals(reading: Reading, folders: Mapping[str, str], author: str = "") -> list[Signal]:
    """The signals of a transcript, one for each stretch of turns within `folders`: a worktree's folder -> its name, "" the main one.

    An agent often works below a worktree's folder. Without an `author` they are of whoever works here.
    """
    found = []
    for moment in reading.moments:
        inside = [folder for folder in folders if f"{moment.cwd}/".startswith(f"{folder.rstrip('/')}/")]
        if not inside:
            continue
        found.append(
            Signal(
                "transcript",
                int(datetime.fromisoformat(moment.started).timestamp()),
                reading.session or reading.source_id,
                end_time=int(datetime.fromisoformat(moment.ended).timestamp()),
                author=author,
                branch=moment.branch or "",
                worktree=folders[max(inside, key=len)],
                title=reading.title or "",
                llm=reading.llm or "",
                source_id=reading.source_id,
            )
        )
    return found


def is_document(path: str) -> bool:
    """Whether a path is that of a session document."""
    return path.startswith(DOCUMENTS) and path.endswith(".md") and path.count("/") == DOCUMENTS.count("/")
