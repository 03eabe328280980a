"""What happens for one event, top to bottom on one screen."""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from patinad.errors import NotARepositoryError, PatinadError
from patinad.git.layout import Layout, read_head
from patinad.ledger.database import back_up, link_ledger, open_ledger
from patinad.redact import redact
from patinad.store.lock import locked, writer_lock

if TYPE_CHECKING:
    from patinad.code.state import Done, Target


class ScrapeTask(msgspec.Struct, frozen=True, kw_only=True):
    """Bring one worktree's code.db to its HEAD. Paths are absolute; the value travels as JSON."""

    git_dir: str
    common_dir: str
    worktree: str | None
    data_dir: str  # RepositoryPaths.data
    blobs_db: str
    code_db: str = ""  # "": in the data folder
    home: str = ""  # of a reference repository's index, the worktree that it lies in; "": its own
    ledger: str = ""  # RepositoryPaths.ledger, seen to be there with the link to it; "": not looked at
    tags: str = ""  # the tags file that is kept fresh; "": none is
    backups_dir: str = ""  # where a ledger is copied before its shape changes
    full: bool = False  # parse and write everything again, whatever the caches hold
    max_file_bytes: int = 1_048_576
    parse_timeout_s: float = 10.0
    workers: int = 2  # processes that parse, this one included


class EmbedTask(msgspec.Struct, frozen=True, kw_only=True):
    """Give every chunk of one worktree's code.db a vector."""

    git_dir: str
    common_dir: str
    worktree: str | None
    data_dir: str
    blobs_db: str
    models_dir: str
    model: str  # a name of vectors.models.MODELS or of fastembed; "": the default
    ledger: str = ""  # RepositoryPaths.ledger; "": observations and beliefs are left alone
    backups_dir: str = ""  # where a ledger is copied before its shape changes
    force: bool = False
    threads: int = 2  # that the model may use


class SessionTask(msgspec.Struct, frozen=True, kw_only=True):
    """Bring one repository's sessions in the ledger to what git, documents and transcripts say now."""

    git_dir: str
    common_dir: str
    worktree: str | None
    data_dir: str
    ledger: str
    backups_dir: str
    daemon_db: str = ""  # where post-rewrite's pairs are kept; "": there is none
    session_folders: tuple[str, ...] = ()  # of transcripts
    signals: tuple[str, ...] = ()  # tags, documents, transcripts, commits; (): all of them
    distiller: str = ""  # the command of config.toml's [distill]
    distiller_timeout_s: float = 120.0
    distiller_max_bytes: int = 1_048_576
    since: str = ""  # a revision: only sessions with work that it does not hold are written anew
    full: bool = False  # all sessions are written anew, whatever was read before


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """How far one task is; sent now and then, at least once a second while it moves."""

    stage: str  # reading, parsing, writing, resolving, embedding
    done: int
    total: int
    rate: float = 0.0  # texts a second over the last seconds, while embedding
    answering: str = ""  # the model that answers meanwhile, while another one's vectors are made


class ScrapeOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """What one scrape did and what code.db holds after it."""

    commit: str | None  # the commit that code.db now describes; None: no commits yet
    changed: bool  # whether code.db was written
    files: int  # totals in code.db
    symbols: int
    calls: int
    skipped: int
    parsed: int  # files parsed in this scrape
    cached: int  # files whose facts came from the cache
    removed: int  # paths that left the index
    chunks: int  # distinct texts to be embedded
    seconds: float
    trouble: str = ""  # what stands in the way of something beside the code, the ledger say


class StoreOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """How one store stands after an embedding run."""

    name: str
    rows: int  # of the code: distinct texts
    vectors: int  # rows that have one
    embedded: int  # texts embedded in this run


class EmbedOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """What one embedding run did."""

    model: str  # model id; "" when there is none
    done: int  # chunks of this code.db that have a vector now
    total: int
    embedded: int  # texts embedded in this run
    seconds: float
    remembered: int = 0  # observations and beliefs that have a vector
    stores: tuple[StoreOutcome, ...] = ()  # the code, the observations, the beliefs
    answering: str = ""  # the model that answers, where that is not yet or no more the configured one
    reason: str = ""  # why there is no model, and the way out


class SessionOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """What one look at a repository's sessions did, and what the ledger holds after it."""

    sessions: int = 0  # totals in the ledger
    live: int = 0  # of them not yet final
    commits: int = 0
    observations: int = 0
    written: int = 0  # sessions that this look changed
    finalised: int = 0  # and of them, those that became final
    beliefs: int = 0  # that grew from what was seen
    due_at: float | None = None  # when the next of them becomes idle or final by itself
    waiting: str = ""  # the operation (a rebase, ...) that has to end first
    seconds: float = 0.0
    trouble: str = ""  # what could not be read, and why


def scrape(task: ScrapeTask, report: Callable[[Progress], None]) -> ScrapeOutcome:
    """Bring one worktree's code.db to its HEAD, as its one writer. If HEAD has moved by the end, another should follow."""
    from patinad.code import state  # noqa: PLC0415
    from patinad.code.languages import BY_NAME  # noqa: PLC0415
    from patinad.code.versions import extractor_version  # noqa: PLC0415

    started = time.monotonic()
    layout = Layout(Path(task.worktree) if task.worktree else None, Path(task.git_dir), Path(task.common_dir))
    code_db = Path(task.code_db or Path(task.data_dir) / "code.db")
    make_folder(code_db.parent, Path(task.home) if task.home else layout.worktree)
    with locked(writer_lock(code_db)):
        head = read_head(layout)
        target = state.Target(
            layout=layout,
            commit=head.commit,
            code_db=code_db,
            blobs_db=Path(task.blobs_db),
            full=task.full,
            max_file_bytes=task.max_file_bytes,
            parse_timeout_s=task.parse_timeout_s,
            workers=task.workers,
            today=int(time.time() // 86_400),
        )
        done = state.up_to_date(target, BY_NAME, extractor_version) or bring(target, report)
        trouble = keep_ledger(task) or keep_tags(task, code_db, changed=done.changed)
    return ScrapeOutcome(
        commit=done.meta.indexed_commit,
        changed=done.changed,
        files=done.meta.files,
        symbols=done.meta.symbols,
        calls=done.meta.calls,
        skipped=done.meta.skipped,
        parsed=done.parsed,
        cached=done.cached,
        removed=done.removed,
        chunks=done.meta.chunks,
        seconds=time.monotonic() - started,
        trouble=trouble,
    )


def bring(target: "Target", report: Callable[[Progress], None]) -> "Done":
    """Do what is to be done. What that takes is imported here: to see that nothing has changed needs half the time."""
    from patinad.code import engine, update  # noqa: PLC0415

    return update.update(target, engine.ENGINE, paced(report))


def sessions(task: SessionTask, report: Callable[[Progress], None]) -> SessionOutcome:
    """Bring the ledger's sessions to what git, documents and transcripts say now, as its one writer."""
    from patinad.ledger import book, sessions  # noqa: PLC0415
    from patinad.session import advance as looking  # noqa: PLC0415
    from patinad.session.signals import USES  # noqa: PLC0415

    started, now = time.monotonic(), time.time()
    layout = Layout(Path(task.worktree) if task.worktree else None, Path(task.git_dir), Path(task.common_dir))
    ledger, backups = Path(task.ledger), Path(task.backups_dir)
    wanted = looking.Wanted(frozenset(task.signals) or USES, full=task.full, since=task.since)
    with book.writing(ledger, backups=backups, now=now) as db:
        state, daemon_db = ledger.with_name("sessions.progress"), Path(task.daemon_db)
        places = looking.Places(
            state, daemon_db if task.daemon_db else None, tuple(map(Path, task.session_folders))
        )
        left = end_left(layout, state)
        looked = looking.advance(db, layout, places, wanted, int(now), paced(report))
        changed = sum(one.changed for one in looked.written)
        grown = believe(db, ledger, layout, now)
        if looked.finalised:
            back_up(db, ledger, backups=backups, now=now)
        has_folder = link_ledger(Path(task.data_dir), ledger)
        totals = sessions.totals(db)
    problems, due_at = [left] if left else [], looked.due_at
    if has_folder and (wrong := remember(Path(task.data_dir), ledger)):
        problems.append(wrong)
    if task.distiller and not looked.waiting:
        from patinad.session.distilling import Program, distil_finished  # noqa: PLC0415

        program = Program(task.distiller, task.distiller_timeout_s, task.distiller_max_bytes)
        more_problems, more = distil_finished(
            ledger, layout, program, backups=backups, now=now, tell=paced(report)
        )
        problems += more_problems
        due_at = int(now) if more else due_at
    return SessionOutcome(
        sessions=totals["sessions"],
        live=totals["live"],
        commits=totals["commits"],
        observations=totals["observations"],
        written=changed,
        finalised=len(looked.finalised),
        beliefs=grown,
        due_at=due_at,
        trouble="; ".join(problems[:3]),
        waiting=looked.waiting,
        seconds=time.monotonic() - started,
    )


def end_left(layout: Layout, state: Path) -> str:
    """End the sessions that were begun by hand in worktrees that are gone; what stands in the way, else ""."""
    from patinad.session import handwork, progress  # noqa: PLC0415

    try:
        known = progress.load(state)
        handwork.end_left(layout, known.made if known else ())
    except (PatinadError, OSError) as error:
        return redact(f"a session of a worktree that is gone stays open: {error}")
    return ""


def remember(data: Path, ledger: Path) -> str:
    """Bring the stores of observations and beliefs to the ledger; what stands in the way, else "".

    The ledger has it by then, and whoever asks a store brings it along first.
    """
    from patinad.memory.derive import STORES, bring  # noqa: PLC0415

    try:
        for store in STORES:
            bring(store, data, ledger)
    except (PatinadError, OSError, sqlite3.Error) as error:
        return redact(str(error))
    return ""


def believe(db: sqlite3.Connection, ledger: Path, layout: Layout, now: float) -> int:
    """Let beliefs grow from what is new in the ledger; how many are new."""
    from patinad.memory.desk import Moment  # noqa: PLC0415
    from patinad.memory.ground import FILE  # noqa: PLC0415
    from patinad.memory.growth import grow_on  # noqa: PLC0415

    return grow_on(db, ledger.with_name(FILE), Moment(now).text, (layout.project,)).beliefs


def keep_ledger(task: ScrapeTask) -> str:
    """See that the ledger is there, and in the data folder the link to it; what stands in the way, else "".

    The index of the code does not wait for a ledger that is damaged or barred.
    """
    if not task.ledger:
        return ""
    ledger = Path(task.ledger)
    try:
        if not ledger.exists():
            open_ledger(ledger, backups=Path(task.backups_dir), now=time.time()).close()
        link_ledger(Path(task.data_dir), ledger)
    except (PatinadError, OSError, sqlite3.Error) as error:
        return redact(str(error))
    return ""


def keep_tags(task: ScrapeTask, code_db: Path, *, changed: bool) -> str:
    """Bring the tags file along with code.db; what stands in the way, else "". The index does not wait for it."""
    if not task.tags or task.worktree is None or (not changed and Path(task.tags).exists()):
        return ""
    from patinad.code import tags  # noqa: PLC0415
    from patinad.code.database import CodeReader  # noqa: PLC0415

    try:
        with CodeReader(code_db) as reader:
            tags.write(reader, Path(task.worktree), Path(task.tags))
    except PatinadError as error:
        return redact(str(error))
    return ""


def embed(
    task: EmbedTask, report: Callable[[Progress], None], paused: Callable[[], bool] = lambda: False
) -> EmbedOutcome:
    """Give every chunk of one worktree's code.db, every observation and belief a vector, and bring the indexes along.

    Between small batches it waits while `paused()`. Without a usable model the outcome says why; it is no error.
    Until it ends, the model whose vectors were there before goes on answering.
    """
    from patinad.memory.coverage import Places, serving  # noqa: PLC0415
    from patinad.memory.embedding import Embedding, embed_stores  # noqa: PLC0415
    from patinad.vectors.fill import VectorStore, refresh  # noqa: PLC0415

    started, now, code_db = time.monotonic(), time.time(), Path(task.data_dir) / "code.db"
    data, ledger, blobs_db, models_dir = map(
        Path, (task.data_dir, task.ledger, task.blobs_db, task.models_dir)
    )
    places = Places(code_db, data, ledger if task.ledger else None, blobs_db, models_dir)
    before = serving(places, task.model)
    answering = before.one.name if before.one is not None and before.switching else ""

    def told(stage: str) -> Callable[[int, int, float], None]:
        return lambda done, total, rate: report(
            Progress(stage=stage, done=done, total=total, rate=rate, answering=answering)
        )

    done = refresh(
        VectorStore(code_db.with_suffix(".usearch"), blobs_db, models_dir, task.model),
        lambda: chunks(code_db),
        today=int(now // 86_400),
        threads=task.threads,
        report=told("embedding"),
        paused=paused,
        force=task.force,
    )
    stores = [StoreOutcome(name="code", rows=done.total, vectors=done.done, embedded=done.embedded)]
    if task.ledger:
        how = Embedding(
            blobs_db, models_dir, Path(task.backups_dir), task.model, time.time, task.threads, task.force
        )
        kept = embed_stores(data, ledger, how, told("embedding memory"), paused)
        stores += [msgspec.convert(one, StoreOutcome, from_attributes=True) for one in kept]
    after = serving(places, task.model)
    return EmbedOutcome(
        model=done.model_id,
        done=done.done,
        total=done.total,
        embedded=sum(one.embedded for one in stores),
        remembered=sum(one.vectors for one in stores[1:]),
        stores=tuple(stores),
        answering=after.one.name if after.one is not None and after.switching else "",
        seconds=time.monotonic() - started,
        reason=done.reason,
    )


def chunks(code_db: Path) -> dict[bytes, str]:
    """The texts of an index that get vectors, by their hashes."""
    from patinad.code.database import CodeReader  # noqa: PLC0415

    if not code_db.exists():
        return {}
    with CodeReader(code_db) as reader:
        return {chunk.text_hash: chunk.text for chunk in reader.chunks()}


def make_folder(folder: Path, worktree: Path | None) -> None:
    """Make a data folder. One inside a worktree is made only while that is there: nobody brings a deleted one back."""
    if worktree is None or not folder.is_relative_to(worktree):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return
    if not (worktree / ".git").exists():
        raise NotARepositoryError(f"{worktree} is no worktree any more: remove it with `patinad repo remove`")
    here = worktree
    for part in folder.relative_to(worktree).parts:
        here /= part
        here.mkdir(exist_ok=True, mode=0o700)


def paced(report: Callable[[Progress], None]) -> Callable[[str, int, int], None]:
    """A report that is sent at most ten times a second, and with each stage's last step."""
    last = 0.0

    def tell(stage: str, done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= 0.1 or done == total:
            last = now
            report(Progress(stage=stage, done=done, total=total))

    return tell
