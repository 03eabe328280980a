"""`patinad query semantic`: what means the same as a text, among code, observations and beliefs."""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from patinad.ask import semantic
from patinad.errors import ModelUnavailableError, UsageError
from patinad.memory.search import Asked, Filters, Hit, Hits, K, Vectors, search
from patinad.vectors import models
from patinad.vectors.models import Installed

if TYPE_CHECKING:  # numpy and onnxruntime: for the worker that is asked
    from patinad.vectors.embed import Floats

MEMORY = frozenset(semantic.TYPES) - {"code"}


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """A question by meaning about one repository, and where its stores are. Paths are absolute; it travels as JSON."""

    text: str
    code_db: str
    data_dir: str
    ledger: str
    blobs_db: str
    models_dir: str
    model: str = ""  # "": the default
    types: tuple[str, ...] = ()  # empty: all
    min_score: float | None = None
    session: str | None = None
    since: str | None = None
    domain: str | None = None
    limit: int = 10


def find(task: Task) -> dict[str, Any]:
    """{results: [{id, type, content, score, evidence: [{source, ref}], ...}], embedded: {done, total}, model, notes}.

    Best first. Filters by session, time and domain leave code out: it has none of these. Without a model observations and
    beliefs are found by their words; code is not, and raises ModelUnavailableError where it is all that is asked for.
    """
    if not task.text.strip():
        raise UsageError(
            "there is nothing to search for: give a few words, as in `patinad query semantic 'retry'`"
        )
    semantic.check_types(task.types)
    wanted = frozenset(task.types) or frozenset(semantic.TYPES)
    filtered = any(one is not None for one in (task.session, task.since, task.domain))
    one = models.find(Path(task.models_dir), task.model)
    code: dict[str, Any] = {"results": [], "embedded": {"done": 0, "total": 0}}
    memory = in_memory(task, wanted & MEMORY, one) if wanted & MEMORY else Hits([], 0, 0)
    notes = []
    if "code" in wanted and not filtered:
        try:
            code = semantic.semantic(
                task.code_db, task.blobs_db, task.models_dir, task.text, types=("code",),
                min_score=task.min_score, limit=task.limit, model=task.model,
            )  # fmt: skip
        except ModelUnavailableError as error:
            if not memory.hits:
                raise
            notes.append(f"code is not searched: {error}")
    ranked = [
        (1 / (K + rank), number, hit) for number, (rank, hit) in enumerate(enumerate(code["results"], 1))
    ]
    kept = [hit for hit in memory.hits if task.min_score is None or (hit.score or 0.0) >= task.min_score]
    ranked += [(hit.fused, len(ranked) + number, shown(hit)) for number, hit in enumerate(kept[: task.limit])]
    ranked.sort(key=lambda entry: (-entry[0], entry[1]))
    embedded = code["embedded"]
    return {
        "results": [hit for _, _, hit in ranked[: task.limit]],
        "embedded": {"done": embedded["done"] + memory.done, "total": embedded["total"] + memory.total}
        if one is not None
        else embedded,
        "model": one.name if one is not None else "",
        "notes": notes,
    }


def in_memory(task: Task, types: frozenset[str], one: Installed | None) -> Hits:
    """What observations and beliefs say to it."""
    vectors, vector = None, None
    if one is not None:
        vector = question_vector(one, task.text)
        vectors = Vectors(Path(task.blobs_db), one, semantic.today()) if vector is not None else None
    filters = Filters(types, task.session, task.since, task.domain)
    return search(Path(task.data_dir), Path(task.ledger), Asked(task.text, vector), filters, vectors)


def question_vector(one: Installed, text: str) -> "Floats | None":
    """The vector of a question; None where the model cannot be loaded: words do without."""
    try:
        return _vector(one, text)
    except ModelUnavailableError:
        return None


@lru_cache(maxsize=16)
def _vector(one: Installed, text: str) -> "Floats":
    """The same, made once: one question is put to several stores."""
    return semantic.searcher(one).embed(text)


def shown(hit: Hit) -> dict[str, Any]:
    """An observation or a belief as a result."""
    evidence = [{"source": one["source"], "ref": one["ref"]} for one in hit.metadata.get("evidence", ())]
    more = {
        name: hit.metadata[name]
        for name in ("session_id", "updated_at", "uid", "domains")
        if name in hit.metadata
    }
    score = 0.0 if hit.score is None else round(hit.score, 4)
    return {
        "id": hit.id,
        "type": hit.type,
        "content": hit.content,
        "score": score,
        "evidence": evidence,
        **more,
    }
