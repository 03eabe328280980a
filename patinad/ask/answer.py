"""`patinad ask`: one question to every store, and their answers in one order."""

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from patinad.ask import code, memory
from patinad.ask.store import Found, Task
from patinad.errors import UsageError


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
    found = [store.search(task) for store in STORES if not kinds or store.kind in kinds]
    results = sorted((result for one in found for result in one.results), key=lambda result: -result["score"])
    return {
        "results": results[: task.limit],
        "total": sum(one.total for one in found),
        "route": next((one.route for one in found if one.route), None),
        "notes": [note for one in found for note in one.notes],
        "embedded": next((one.embedded for one in found if one.embedded is not None), None),
    }
