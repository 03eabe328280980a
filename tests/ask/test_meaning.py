"""`query semantic` over code, observations and beliefs: scores, filters and keywords, and what a rebuild gives back."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.stores import Stores, seen
from support.vectors import embedded

from patinad.ask import semantic as asked
from patinad.ask.answer import answer
from patinad.ask.store import Task
from patinad.code.database import CodeReader
from patinad.ledger.rows import Challenge, Decision, Observation, Technology
from patinad.memory.derive import rebuild

LONG = bool(os.environ.get("PATINAD_LONG"))
EVERY_EXAMPLE = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.function_scoped_fixture],
    "max_examples": 200 if LONG else 12,
}
Made = Callable[[], Stores]


@pytest.fixture
def make(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Made:
    return lambda: Stores(tmp_path_factory.mktemp("stores"), monkeypatch)


@pytest.fixture
def stores(make: Made) -> Stores:
    made = make()
    made.tell(
        1,
        Decision("Store facts in SQLite since it needs no server", "one file", evidence=seen(1)),
        Challenge("Deliver letters over a slow socket", "Keep it open", evidence=seen(1)),
    )
    made.tell(2, Technology("SQLite", evidence=seen(2)))
    made.believe("Tests use real git and never a mock of it")
    return made


def contents(found: dict[str, Any]) -> list[str]:
    return [hit["content"] for hit in found["results"]]


# -- what a score is


def test_without_a_vector_there_is_no_score_and_the_words_give_the_place(stores: Stores) -> None:
    found = stores.find("store facts in sqlite", types=("decision", "technology"))
    assert [(hit["score"], hit["unscored"]) for hit in found["results"]] == [
        (None, "it has no vector yet")
    ] * 2
    assert contents(found)[0].startswith("Store facts")


def test_the_least_score_leaves_out_what_has_none_and_says_how_many(stores: Stores) -> None:
    assert stores.find("sqlite facts", types=("decision",), min_score=-1.0) == {
        **stores.find("sqlite facts", types=("decision",)),
        "results": [],
        "notes": ["1 found by words have no vector, so no score: --min-score leaves them out"],
    }
    stores.embed()
    every = stores.find("sqlite facts", limit=50)
    least = sorted(hit["score"] for hit in every["results"])[2]
    kept = stores.find("sqlite facts", limit=50, min_score=least)
    assert kept["results"] == [hit for hit in every["results"] if hit["score"] >= least]
    assert kept["notes"] == []


def test_code_without_vectors_is_found_by_words(stores: Stores) -> None:
    found = stores.find("deliver a letter", types=("code",))
    assert (found["results"][0]["name"], found["results"][0]["score"]) == ("send", None)
    assert found["notes"] == ["code by words alone: none of it has a vector yet"]
    found = stores.find("deliver a letter", vectors=False)
    assert {hit["type"] for hit in found["results"]} >= {"code", "challenge"}
    assert found["notes"] == ["by words alone: config.toml says embed = false"]
    assert found["results"][0]["unscored"] == found["notes"][0]


def test_code_of_which_a_part_has_vectors_is_found_by_words_where_it_has_none(stores: Stores) -> None:
    stores.embed()
    every = stores.find("deliver a letter", types=("code",), limit=50)
    with CodeReader(stores.code_db) as reader:
        hashes = {
            one.name: text for text, some in reader.symbols_of(reader.chunk_hashes()).items() for one in some
        }
    with closing(sqlite3.connect(stores.blobs)) as db, db:
        db.execute("DELETE FROM vectors WHERE text_hash = ?", (hashes["send"],))
    asked.searcher.cache_clear()
    found = stores.find("deliver a letter", types=("code",), limit=50)
    names = [hit["name"] for hit in found["results"]]
    assert sorted(names) == sorted(hit["name"] for hit in every["results"])  # each once
    assert {hit["name"]: hit["score"] for hit in found["results"]}["send"] is None
    assert all(hit["score"] is not None for hit in found["results"] if hit["name"] != "send")
    assert names[0] == "send"  # it has the words, and is not behind what is merely near
    assert found["notes"] == [
        f"1 of {len(hashes)} texts of the code have no vector yet: found by words alone"
    ]


def test_filters_that_code_has_not_leave_it_out_and_say_so(stores: Stores) -> None:
    stores.embed()
    found = stores.find("deliver a letter", types=("code", "challenge"), session="20260501")
    assert {hit["type"] for hit in found["results"]} == {"challenge"}
    assert found["notes"] == ["code has no session, time or domain: it is left out"]


def test_a_domain_that_nothing_is_of_is_told_with_those_that_there_are(stores: Stores) -> None:
    known = stores.find("sqlite", domain="storage")
    assert known["results"]
    assert not any("domain" in note for note in known["notes"])
    found = stores.find("sqlite", domain="cooking")
    assert found["results"] == []
    assert any(
        note.startswith("nothing is of the domain cooking; there are ") and "storage" in note
        for note in found["notes"]
    )


# -- what is written down of it


def noted(stores: Stores) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(stores.ledger)) as db:
        return db.execute(
            "SELECT model_name, model_version, dimension, belief_count, observation_count FROM embedding_metadata ORDER BY id"
        ).fetchall()


def test_the_ledger_says_which_model_made_how_many_vectors_and_a_rebuild_is_no_news(stores: Stores) -> None:
    assert noted(stores) == []
    stores.embed()
    first = ("tiny", stores.one.id, 384, 1, 3)
    assert noted(stores) == [first]
    before = ledger_bytes(stores)
    rebuild(stores.data, stores.ledger)
    stores.embed()
    stores.find("anything at all")
    assert ledger_bytes(stores) == before
    stores.tell(3, Decision("Another sentence that stands alone", evidence=seen(3)))
    stores.embed()
    assert noted(stores) == [("tiny", stores.one.id, 384, 1, 4)]
    stores.another()
    stores.embed()
    assert noted(stores) == [("tiny", stores.one.id, 384, 1, 4), ("other", stores.other.id, 384, 1, 4)]


def test_without_a_model_or_a_memory_nothing_is_written_down(stores: Stores, make: Made) -> None:
    stores.model = "missing"
    stores.embed()
    assert noted(stores) == []
    empty = make()
    empty.embed()
    assert not empty.ledger.exists()


def ledger_bytes(stores: Stores) -> list[bytes]:
    files = [stores.ledger, stores.ledger.with_name("facts.db-wal")]
    return [file.read_bytes() for file in files if file.exists() and file.stat().st_size]


def test_all_stores_are_embedded_anew_when_forced(stores: Stores) -> None:
    first = stores.embed()
    assert [(one.name, one.rows, one.vectors, one.embedded) for one in first.stores] == [
        ("code", 3, 3, 3),
        ("observations", 3, 3, 3),
        ("beliefs", 1, 1, 1),
    ]
    assert stores.embed().embedded == 0
    assert [one.embedded for one in stores.embed(force=True).stores] == [3, 3, 1]
    assert stores.covered() == {"code": (3, 3, 0, 3), "observations": (3, 3, 0, 3), "beliefs": (1, 1, 0, 1)}


# -- damage


def overwrite(path: Path) -> None:
    """Rubbish in all but the first pages, as a disk leaves it: what says how current the file is still reads."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (path.stem,)).fetchone()
        (size,) = db.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


def test_a_store_that_is_damaged_inside_is_set_aside_and_made_anew(stores: Stores) -> None:
    stores.embed()
    before = stores.find("store facts in sqlite")
    path = stores.data / "observations/observations.db"
    overwrite(path)
    assert stores.covered()["observations"] == (0, 0, 0, 0)
    assert stores.find("store facts in sqlite") == before
    assert list(path.parent.glob("*.corrupt-*"))
    overwrite(path)
    assert [one.vectors for one in stores.embed().stores] == [3, 3, 1]
    assert stores.find("store facts in sqlite") == before


def test_a_damaged_cache_of_vectors_is_none_and_is_filled_again(stores: Stores) -> None:
    stores.embed()
    before = stores.find("store facts in sqlite")
    for suffix in ("", "-wal", "-shm"):
        stores.blobs.with_name(stores.blobs.name + suffix).unlink(missing_ok=True)
    stores.blobs.write_bytes(b"rubbish" * 1000)
    assert stores.covered()["code"] == (3, 0, 3, 0)
    found = stores.find("store facts in sqlite", types=("decision", "belief"))
    assert [hit["score"] for hit in found["results"]] == [None]
    stores.embed()
    assert stores.find("store facts in sqlite") == before


# -- laws

WORDS = ("facts", "sqlite", "socket", "letter", "lock", "parser", "index", "retry")
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=4, max_size=7).map(" ".join)
KEYWORD = st.lists(st.sampled_from(WORDS), min_size=1, max_size=1).map(" ".join)
TOLD = st.lists(st.tuples(st.integers(1, 4), st.booleans(), st.one_of(SENTENCE, KEYWORD)), max_size=14)
ASKED = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True).map(" ".join)


def told(stores: Stores, rows: Sequence[tuple[int, bool, str]]) -> None:
    sessions: dict[int, dict[str, Observation]] = {}
    for number, decided, text in rows:
        one = Decision(text, evidence=seen(number)) if decided else Technology(text, evidence=seen(number))
        sessions.setdefault(number, {})[f"{decided} {text}"] = one
    for number, observations in sessions.items():
        stores.tell(number, *observations.values())


@settings(**EVERY_EXAMPLE)
@given(TOLD, ASKED, st.booleans())
def test_a_keyword_never_comes_before_a_sentence_that_answers(
    make: Made, rows: list[tuple[int, bool, str]], text: str, with_vectors: bool
) -> None:
    stores = make()
    told(stores, rows)
    if with_vectors:
        stores.embed()
    task = Task(
        text=text, limit=99, code_db=str(stores.code_db), blobs_db=str(stores.blobs), models_dir=str(stores.models),
        model=stores.model, vectors=True, git_dir="", common_dir="", worktree=None, data_dir=str(stores.data),
        ledger=str(stores.ledger),
    )  # fmt: skip
    for found in (
        contents(stores.find(text, limit=99)),
        [hit["snippet"] for hit in answer(task, ("observation",))["results"]],
    ):
        places = {content: place for place, content in enumerate(found)}
        keywords = [place for content, place in places.items() if len(content.split()) == 1]
        asked = set(text.split())
        answering = [
            place
            for content, place in places.items()
            if len(content.split()) >= 4 and asked & set(content.lower().replace(".", "").split())
        ]
        assert not keywords or not answering or max(answering) < min(keywords)


@settings(**EVERY_EXAMPLE)
@given(
    TOLD,
    ASKED,
    st.sets(st.sampled_from(["decision", "technology", "pattern"])),
    st.sampled_from([None, "20260502", "20260503-0900"]),
    st.sampled_from([None, "2026-05-02T00:00:00Z", "2026-05-04T00:00:00Z"]),
    st.sampled_from([None, "storage", "security"]),
    st.sampled_from([None, -0.2, 0.1, 0.5]),
    st.integers(1, 20),
)
def test_filters_leave_out_what_does_not_pass_and_nothing_else(
    make: Made,
    rows: list[tuple[int, bool, str]],
    text: str,
    types: set[str],
    session: str | None,
    since: str | None,
    domain: str | None,
    least: float | None,
    limit: int,
) -> None:
    stores = make()
    told(stores, rows)
    stores.embed()
    memory = ("decision", "technology", "pattern", "challenge")
    everything = stores.find(text, types=memory, limit=1000)["results"]
    wanted = {
        hit["id"]
        for hit in everything
        if (not types or hit["type"] in types)
        and (session is None or hit["session_id"].startswith(session))
        and (since is None or hit["updated_at"] >= since)
        and (domain is None or domain in hit["domains"])
        and (least is None or cosine(text, hit["content"]) >= least)
    }
    filters = {"session": session, "since": since, "domain": domain, "min_score": least}
    found = stores.find(text, types=tuple(types) or memory, limit=limit, **filters)["results"]
    assert {hit["id"] for hit in found} <= wanted
    assert len(found) == min(limit, len(wanted))


def cosine(text: str, content: str) -> float:
    """As a score is shown, of vectors that were made of bytes."""
    vector = np.rint(embedded(content) * (127 / np.abs(embedded(content)).max()))
    return round(float(vector @ embedded(text) / np.linalg.norm(vector)), 4)


@settings(**EVERY_EXAMPLE)
@given(st.lists(TOLD, min_size=1, max_size=3), ASKED)
def test_everything_derived_can_be_deleted_and_comes_back_as_it_was(
    make: Made, steps: list[list[tuple[int, bool, str]]], text: str
) -> None:
    stores = make()
    for rows in steps:  # some rows come and go in between, so that numbers are not those of a new store
        told(stores, rows)
        stores.believe("Tests use real git and never a mock of it")
        stores.embed()
    before = [stores.find(text, limit=99), stores.find(text, limit=3), stores.covered()]
    graphs = stores.graphs()
    for lost in ("files", "nothing"):
        if lost == "files":
            for name in ("observations", "beliefs"):
                shutil.rmtree(stores.data / name)
            for graph in stores.data.rglob("*.usearch*"):
                graph.unlink()
        rebuild(stores.data, stores.ledger)
        assert stores.find(text, limit=99) == before[0]
        outcome = stores.embed()
        assert outcome.embedded == 0
        assert [stores.find(text, limit=99), stores.find(text, limit=3), stores.covered()] == before
        assert stores.graphs() == graphs
