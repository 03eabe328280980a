"""How far a repository's history has been read: a file beside the ledger, which can be made anew at any time.

It is written after the ledger. Losing it, or a crash in between, costs another reading of the history; what is
written of that is there already.
"""

import hashlib
from collections.abc import Callable, Collection
from functools import cache
from importlib import resources
from pathlib import Path

import msgspec

from patinad.git.atomic import replace
from patinad.session.boundary import Fold
from patinad.session.conversations import Known
from patinad.session.gather import Remembered, Touched
from patinad.session.signals import Signal

VERSION = 1


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """What was read, and what came of it."""

    version: int = VERSION
    fold: bytes = b""  # Fold.dump
    tips: list[str] = []  # the commits whose ancestors were read
    use: list[str] = []  # the kinds of signals that were used
    signals: list[str] = []  # digests of those that were heard
    made: list[Signal] = []  # what reflogs told, which forget
    remembered: Remembered = {}  # what tags and documents told
    documents: dict[str, Touched] = {}
    pages: dict[str, list[str]] = {}  # session -> source ids of its documents
    transcripts: dict[str, Known] = {}
    reverts: list[tuple[int, str, str]] = []
    digests: dict[str, str] = {}  # session -> what it was written from
    reader: str = ""  # `reader_version` of then
    ledger: str = ""  # `Past.identity` of the one that was written


def load(path: Path) -> Progress | None:
    """What the file says; None where there is none, or one that makes no sense now."""
    try:
        found = msgspec.msgpack.decode(path.read_bytes(), type=Progress)
    except (FileNotFoundError, msgspec.DecodeError):
        return None
    return found if found.version == VERSION else None


def save(path: Path, progress: Progress) -> None:
    """Write it in one step."""
    replace(path, msgspec.msgpack.encode(progress), 0o600)


def fold_of(progress: Progress, use: frozenset[str]) -> Fold | None:
    """The fold as it was left; None where it cannot go on."""
    return Fold.load(progress.fold, use=use) if frozenset(progress.use) == use else None


@cache
def reader_version() -> str:
    """A hash over all that shapes what is read out of a commit or document."""
    digest = hashlib.sha256()
    for package in ("patinad.session", "patinad.ledger"):
        folder = resources.files(package)
        for file in sorted((f for f in folder.iterdir() if f.name.endswith(".py")), key=lambda f: f.name):
            digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    digest.update(resources.files("patinad").joinpath("redact.py").read_bytes())
    return digest.hexdigest()[:16]


def forget(fold: Fold, gone: Collection[str], lost: Collection[str], key: Callable[[Signal], str]) -> bool:
    """Have the fold be as if commits and signals (by `key`) had never been told; False where some of them are settled."""
    state = fold.state
    held = {key(signal) for signal in state.signals}
    if not {trace.id for trace in state.traces}.issuperset(gone) or not held.issuperset(lost):
        return False
    signals = [s for s in state.signals if key(s) not in lost and s.commit not in gone]
    traces = [trace for trace in state.traces if trace.id not in gone]
    fold.state = msgspec.structs.replace(state, traces=traces, signals=signals)
    return True
