"""`patinad ask`: one question to every store, and their answers in one order."""

import difflib
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from patinad.ask import code, memory
from patinad.ask.store import Found, Task
from patinad.errors import UsageError
from patinad.memory.coverage import Places, serving


@dataclass(frozen=True, slots=True)
class Store:
    """What can be asked: the kind of its results, and what answers. Scores are 0 to 1."""

    kind: str
    search: Callable[[Task], Found]


STORES = (
    Store("code", code.search),
    Store(
        "observation",
        memory.asking(frozenset({"pattern", "decision", "challenge", "technology"}), "observation"),
    ),
    Store("belief", memory.asking(frozenset({"belief"}), "belief")),
    Store("session", memory.sessions),
)
KINDS = tuple(store.kind for store in STORES)


def answer(task: Task, kinds: Sequence[str] = ()) -> dict[str, Any]:
    """{results: [{kind, name, file, line, score, reasons, snippet, ...}], total, route, notes, embedded}, best first.

    `kinds` empty means all. Raises UsageError for a kind that no store has, and sqlite3.Error for a damaged store.
    """
    if not task.text.strip():
        raise UsageError("there is nothing to ask: give a few words, as in `patinad ask 'who calls main'`")
    for kind in kinds:
        if kind not in KINDS:
            near = difflib.get_close_matches(kind, KINDS, n=1)
            hint = f"did you mean {near[0]}?" if near else f"there is {', '.join(KINDS)}"
            raise UsageError(f"nothing is of kind {kind}: {hint}")
    task, said, notes = answered_with(task)
    found = [store.search(task) for store in STORES if not kinds or store.kind in kinds]
    results = sorted((result for one in found for result in one.results), key=lambda result: -result["score"])
    return {
        "results": results[: task.limit],
        "total": sum(one.total for one in found),
        "route": next((one.route for one in found if one.route), None),
        "notes": [*notes, *(note for one in found for note in one.notes)],
        "embedded": next((one.embedded | said for one in found if one.embedded is not None), None),
    }


def answered_with(task: Task) -> tuple[Task, dict[str, Any], list[str]]:
    """The question put to the model that answers now: that, what is said of the model, and what has to be noted."""
    if not task.vectors:
        return task, {}, []
    ledger = Path(task.ledger) if task.ledger else None
    places = Places(
        Path(task.code_db), Path(task.data_dir), ledger, Path(task.blobs_db), Path(task.models_dir)
    )
    try:
        chosen = serving(places, task.model)
    except sqlite3.Error:  # whoever reads the file that is meant says so, with its name
        return task, {}, []
    if chosen.one is None:
        return task, chosen.document(), []
    notes = [chosen.reason] if chosen.reason else []
    return msgspec.structs.replace(task, model=chosen.one.name), chosen.document(), notes
