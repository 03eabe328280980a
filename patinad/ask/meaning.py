"""`patinad query semantic`: what means the same as a text, among code, observations and beliefs."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from patinad.ask import code, semantic
from patinad.code.database import CodeReader
from patinad.errors import ModelUnavailableError, UsageError
from patinad.memory.coverage import Places, serving
from patinad.memory.search import Asked, Filters, Hit, Hits, K, Ladder, Vectors, domains, search
from patinad.vectors.models import Installed
from patinad.vectors.serving import have_vectors

if TYPE_CHECKING:  # numpy and onnxruntime: for the worker that is asked
    from patinad.vectors.embed import Floats

CANDIDATES = 100  # of the code's lists: what two lists have is worth more than where one has it
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
    vectors: bool = True  # whether search by meaning is wanted
    types: tuple[str, ...] = ()  # empty: all
    min_score: float | None = None  # only hits with a vector, at least so near
    session: str | None = None
    since: str | None = None
    domain: str | None = None
    limit: int = 10

    @property
    def places(self) -> Places:
        """Where everything is."""
        return Places(
            Path(self.code_db),
            Path(self.data_dir),
            Path(self.ledger) if self.ledger else None,
            Path(self.blobs_db),
            Path(self.models_dir),
        )


class Means(NamedTuple):
    """What a question is asked with: a model and the question's vector, or neither; and what is to be said of that."""

    one: Installed | None
    vector: "Floats | None"
    said: dict[str, Any]  # Serving.document
    reason: str


class Coded(NamedTuple):
    """What the code answers, the place of what shares words with the question, and how many texts have a vector."""

    hits: list[dict[str, Any]]
    places: dict[str, int]  # by id, from 1
    done: int = 0
    total: int = 0

    @property
    def scores(self) -> list[float]:
        """The cosines of those that have one."""
        return [hit["score"] for hit in self.hits if hit["score"] is not None]

    def weighed(self, ladder: Ladder) -> list[tuple[float, dict[str, Any]]]:
        """Each hit with what its places are worth."""
        return [
            (
                (1 / (K + self.places[hit["id"]]) if hit["id"] in self.places else 0.0)
                + (ladder.worth(hit["score"]) if hit["score"] is not None else 0.0),
                hit,
            )
            for hit in self.hits
        ]


def find(task: Task) -> dict[str, Any]:
    """{results: [{id, type, content, score, evidence: [{source, ref}], ...}], embedded: {done, total, model}, model, notes}.

    Best first, by rank among vectors and in full text. `score` is a cosine, null for what was found by its words and has no vector, and then `unscored` says why;
    `min_score` leaves such hits out. Filters by session, time and domain leave code out: it has none of these. Without a
    model that can be used all is found by words, and `notes` says why.
    """
    if not task.text.strip():
        raise UsageError(
            "there is nothing to search for: give a few words, as in `patinad query semantic 'retry'`"
        )
    semantic.check_types(task.types)
    day(task.since)  # also where nothing that has a time is asked for
    wanted = frozenset(task.types) or frozenset(semantic.TYPES)
    filtered = any(one is not None for one in (task.session, task.since, task.domain))
    means = means_of(task)
    notes = [means.reason] if means.reason else []
    coded = Coded([], {})
    if "code" in wanted and not filtered:
        coded = in_code(task, means, notes)
    elif "code" in task.types:
        notes.append("code has no session, time or domain: it is left out")
    memory = in_memory(task, wanted & MEMORY, means, coded.scores) if wanted & MEMORY else Hits([], 0, 0)
    if task.domain is not None and task.domain not in (known := domains(Path(task.data_dir))):
        notes.append(f"nothing is of the domain {task.domain}; there are {', '.join(known) or 'none'}")
    ladder = Ladder([*coded.scores, *(hit.score for hit in memory.hits if hit.score is not None)])
    found = [*coded.weighed(ladder), *((hit.fused, shown(hit)) for hit in memory.hits)]
    kept = [
        (worth, hit)
        for worth, hit in found
        if task.min_score is None or (hit["score"] is not None and hit["score"] >= task.min_score)
    ]
    unscored = sum(hit["score"] is None for _, hit in found)
    if task.min_score is not None and unscored:
        notes.append(f"{unscored:,} found by words have no vector, so no score: --min-score leaves them out")
    kept.sort(key=lambda entry: (-entry[0], -(entry[1]["score"] or 0.0)))
    done, total = coded.done + memory.done, coded.total + memory.total
    return {
        "results": [
            hit if hit["score"] is not None else hit | {"unscored": why(means)}
            for _, hit in kept[: task.limit]
        ],
        "embedded": {"done": done, "total": total, **means.said} if means.one is not None else means.said,
        "model": means.one.name if means.one is not None else "",
        "notes": notes,
    }


def day(text: str | None) -> str | None:
    """A day or time as the ledger writes it. Raises UsageError for what is none."""
    if text is None:
        return None
    try:
        read = datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{text!r} is no date: write it as 2026-05-01") from error
    return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def means_of(task: Task) -> Means:
    """The model that answers now, and the question's vector; without a model that can be loaded, why not."""
    if not task.vectors:
        return Means(None, None, {"model": None}, "by words alone: config.toml says embed = false")
    chosen = serving(task.places, task.model)
    said, reason = chosen.document(), chosen.reason
    if chosen.one is not None:
        try:
            return Means(chosen.one, _vector(chosen.one, task.text), said, reason)
        except ModelUnavailableError as error:
            reason = f"{error}; {reason}" if reason else str(error)
    return Means(None, None, {**said, "model": None}, f"by words alone: {reason}")


def why(means: Means) -> str:
    """Why a hit has no score."""
    return "it has no vector yet" if means.one is not None else means.reason


def in_memory(task: Task, types: frozenset[str], means: Means, others: Sequence[float]) -> Hits:
    """What observations and beliefs say to it."""
    vectors = Vectors(Path(task.blobs_db), means.one, semantic.today()) if means.one is not None else None
    filters = Filters(types, task.session, day(task.since), task.domain)
    asked = Asked(task.text, means.vector)
    return search(Path(task.data_dir), Path(task.ledger), asked, filters, vectors, others)


def in_code(task: Task, means: Means, notes: list[str]) -> Coded:
    """The nearest of the code; of what has no vector, what shares words with the question."""
    code_db, most = Path(task.code_db), max(task.limit, CANDIDATES)
    worded: dict[str, dict[str, Any]] = {}
    texts: dict[str, bytes] = {}
    if code_db.exists():
        with CodeReader(code_db) as reader:
            for one in code.by_words(reader, task.text, most):
                shown_as = semantic.result(None, one)
                worded[shown_as["id"]] = shown_as
                if (text := reader.text_of(one)) is not None:
                    texts[shown_as["id"]] = text
    places = {own: place for place, own in enumerate(worded, 1)}
    if means.one is None:
        return Coded(list(worded.values()), places)
    found = semantic.semantic(
        code_db, task.blobs_db, task.models_dir, task.text, types=("code",), limit=most, model=means.one.name
    )  # fmt: skip
    done, total = found["embedded"]["done"], found["embedded"]["total"]
    if total and not done:
        notes.append("code by words alone: none of it has a vector yet")
        return Coded(list(worded.values()), places, done, total)
    hits = found["results"]
    if done < total:
        notes.append(
            f"{total - done:,} of {total:,} texts of the code have no vector yet: found by words alone"
        )
        # What has one and is not among the nearest is not near, whatever words it shares.
        have = have_vectors(Path(task.blobs_db), means.one.id, list(texts.values()))
        shown_already = {hit["id"] for hit in hits}
        hits = hits + [
            hit for own, hit in worded.items() if own not in shown_already and texts.get(own) not in have
        ]
    return Coded(hits, places, done, total)


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
    return {
        "id": hit.id,
        "type": hit.type,
        "content": hit.content,
        "score": None if hit.score is None else round(hit.score, 4),
        "evidence": evidence,
        **more,
    }
