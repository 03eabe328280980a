"""What observations, beliefs and sessions answer to a question in plain words."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from patinad.ask.meaning import question_vector
from patinad.ask.semantic import today
from patinad.ask.store import Found, Task
from patinad.ledger.listing import listing
from patinad.memory.claims import claim
from patinad.memory.search import SIMILAR, Asked, Filters, Hit, Vectors, search
from patinad.memory.stance import Weights
from patinad.vectors import models

# Beside a definition that answers, what was decided about it comes second.
BESIDE_CODE = 0.85
LEAST = 0.25  # of a question's words, by weight, that a session must speak of


def asking(types: frozenset[str], kind: str) -> Callable[[Task], Found]:
    """What answers for some types of rows, as results of one kind."""

    def answer(task: Task) -> Found:
        if not task.ledger:
            return Found([], 0)
        one = models.find(Path(task.models_dir), task.model) if task.vectors else None
        vector = question_vector(one, task.text) if one is not None else None
        vectors = (
            Vectors(Path(task.blobs_db), one, today()) if one is not None and vector is not None else None
        )
        hits = search(
            Path(task.data_dir), Path(task.ledger), Asked(task.text, vector), Filters(types), vectors
        ).hits
        best = max((hit.fused for hit in hits), default=1.0)
        words = set(claim(task.text).terms)
        telling = [
            hit for hit in hits if words & set(claim(hit.content).terms) or (hit.score or 0) >= SIMILAR
        ]
        results = [shown(hit, kind, best, words) for hit in telling[: task.limit]]
        return Found(held_back(telling, results), len(telling))

    return answer


def held_back(hits: Sequence[Hit], results: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The results; a keyword that is very near does not score more than the sentences before it that answer."""
    least = 1.0
    for hit, result in zip(hits, results, strict=False):
        if hit.is_few:
            result["score"] = min(result["score"], least)
        elif hit.answers:
            least = min(least, result["score"])
    return results


def shown(hit: Hit, kind: str, best: float, words: set[str]) -> dict[str, Any]:
    """A hit as a result of `ask`."""
    reasons = []
    if words & set(claim(hit.content).terms):
        reasons.append("shares words")
    if (hit.score or 0.0) >= SIMILAR:
        reasons.append("similar meaning")
    evidence = hit.metadata.get("evidence") or [{}]
    ref = str(evidence[0].get("ref", ""))
    return {
        "kind": kind,
        "name": hit.type,
        "file": ref.partition(":")[2] or None,
        "line": None,
        "score": round(BESIDE_CODE * (0.5 * max(hit.score or 0.0, 0.0) + 0.5 * hit.fused / best), 4),
        "reasons": reasons,
        "snippet": hit.content,
        "ref": ref,
        "session_id": hit.metadata.get("session_id"),
    }


def sessions(task: Task) -> Found:
    """Sessions whose titles speak of what is asked."""
    known = listing(Path(task.ledger))["sessions"] if task.ledger else []
    titles = [str(one["title"] or "") for one in known]
    weights, asked = Weights(titles), claim(task.text).terms
    total = sum(weights(term) for term in asked)
    ranked = []
    for one, title in zip(known, titles, strict=True):
        said = claim(title)
        share = sum(weights(t) for t in asked if t in said.terms or t in said.parts) / total if total else 0.0
        if share >= LEAST:
            ranked.append((share, one, title))
    ranked.sort(key=lambda entry: (-entry[0], entry[1]["started_at"]))
    results = [
        {
            "kind": "session",
            "name": one["id"],
            "file": None,
            "line": None,
            "score": round(BESIDE_CODE * share, 4),
            "reasons": ["its title speaks of it"],
            "snippet": title,
            "ref": one["id"],
            "session_id": one["id"],
        }
        for share, one, title in ranked[: task.limit]
    ]
    return Found(results, len(ranked))
