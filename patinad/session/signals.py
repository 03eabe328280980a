"""Signs of a session beside its commits, as rows: what each kind says, strongest first."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signal:
    """One sign of a session. Times are seconds since 1970."""

    kind: str  # a SignalKind's
    time: int  # of a tag: the tagger's; of a document or transcript: its start; of `made`: the commit's author time
    session: str  # the session's id; empty where the source names none
    commit: str = ""  # what a tag points at; what was made
    end_time: int | None = None  # of a document or transcript: its last entry
    author: str = ""  # mailmapped address; empty: unknown
    branch: str = ""
    worktree: str = ""  # of a linked worktree: its name; empty: the main one, or unknown
    title: str = ""
    llm: str = ""
    source_id: str = ""  # where it stands: a tag's name, `<blob>:<path>`, a transcript's path
    text: str = ""
    # Of `tag_end`: the commits of `start..end`; of a document: those that wrote nothing but it. None: they go by time.
    commits: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class SignalKind:
    """What a kind of signal says. `use` is the word of `--signals` that lets it speak."""

    name: str
    source: str  # the sessions.source of a session that has nothing stronger
    use: str
    begins: bool  # its time is where a session begins
    ends: bool  # its end_time, or else its time, is where a session ends
    precise: bool  # the end is the end; else a lower bound: work may go on after a document's last entry


SIGNALS = (
    SignalKind("tag_start", "tag", "tags", begins=True, ends=False, precise=True),
    SignalKind("tag_end", "tag", "tags", begins=False, ends=True, precise=True),
    SignalKind("document", "document", "documents", begins=True, ends=True, precise=False),
    SignalKind("note", "document", "documents", begins=False, ends=False, precise=False),
    SignalKind("transcript", "transcript", "transcripts", begins=True, ends=True, precise=True),
    # A reflog's word on where a commit was made: not a session, but which of an author's concurrent lines it is on.
    SignalKind("made", "commits", "commits", begins=False, ends=False, precise=False),
)
KINDS = {kind.name: kind for kind in SIGNALS}
STRENGTH = {kind.name: rank for rank, kind in enumerate(SIGNALS)}
USES = frozenset(kind.use for kind in SIGNALS)
