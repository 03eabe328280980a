"""The search stores: maintained equals made anew, found by words and by meaning, never short, sentences before keywords."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from patinad.ledger.book import Entry, write, writing
from patinad.ledger.rows import Challenge, Decision, Evidence, Observation, Pattern, Technology
from patinad.ledger.sessions import Session
from patinad.memory.derive import STORES, bring, rebuild, rows_of, stored_stamp
from patinad.memory.desk import act
from patinad.memory.search import Asked, Filters, Ladder, search

NOW = "2026-06-01T00:00:00Z"
OBSERVATIONS, BELIEFS = STORES


class Scene:
    def __init__(self, folder: Path) -> None:
        self.ledger, self.data, self.backups = folder / "facts.db", folder / "data", folder / "backups"

    def tell(self, number: int, *told: Observation) -> None:
        with writing(self.ledger, backups=self.backups, now=0.0) as db:
            session = Session(f"2026050{number}-090000", f"2026-05-0{number}T09:00:00Z", "feature")
            write(db, Entry(session, (), told), NOW)

    def bring(self) -> None:
        for store in STORES:
            bring(store, self.data, self.ledger)

    def found(self, text: str, **filters: Any) -> list[str]:
        asked, wanted = Asked(text), Filters(**filters)
        return [hit.content for hit in search(self.data, self.ledger, asked, wanted, None).hits]

    def rows(self) -> list[tuple[Any, ...]]:
        held = []
        for store in STORES:
            with closing(sqlite3.connect(store.path(self.data))) as db:
                kind = "observation_type" if store.typed else "'belief'"
                held += db.execute(
                    f"SELECT id, {kind}, content, metadata, created_at FROM {store.name}"
                ).fetchall()
        return sorted(held)


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path)


def seen(number: int, text: str = "x") -> tuple[Evidence, ...]:
    return (Evidence("document", f"d{number}", 0, 9, quote=text, observed_at=f"2026-05-0{number}T10:00:00Z"),)


def test_each_observation_is_a_sentence_with_where_it_comes_from(scene: Scene) -> None:
    scene.tell(
        1,
        Decision("Store facts in SQLite", "it needs no server", evidence=seen(1)),
        Challenge("The hook was slow", "It runs no external command now", evidence=seen(1)),
        Pattern("Small commits", "Each commit does one thing", evidence=seen(1)),
        Technology("SQLite", "the ledger", evidence=seen(1)),
    )
    scene.bring()
    with closing(sqlite3.connect(OBSERVATIONS.path(scene.data))) as db:
        rows = db.execute(
            "SELECT observation_type, content, metadata FROM observations ORDER BY rowid"
        ).fetchall()
    assert {kind: content for kind, content, _ in rows} == {
        "decision": "Store facts in SQLite. It needs no server.",
        "challenge": "The hook was slow. It runs no external command now.",
        "pattern": "Small commits: Each commit does one thing.",
        "technology": "SQLite: the ledger.",
    }
    metadata = json.loads(rows[0][2])
    assert metadata["session_id"] == "20260501-090000"
    assert (metadata["source_type"], metadata["reliability"]) == ("document", 0.85)
    assert metadata["evidence"][0]["ref"] == "d1"


def test_a_current_store_is_left_alone_and_a_new_row_keeps_the_others_numbers(scene: Scene) -> None:
    scene.tell(1, Decision("Store facts in SQLite", evidence=seen(1)))
    scene.bring()
    assert not bring(OBSERVATIONS, scene.data, scene.ledger)
    before = rows_of(OBSERVATIONS, scene.data)
    scene.tell(2, Decision("Prefer small modules", evidence=seen(2)))
    assert bring(OBSERVATIONS, scene.data, scene.ledger)
    assert before.items() <= rows_of(OBSERVATIONS, scene.data).items()


def test_what_was_retracted_goes(scene: Scene) -> None:
    scene.tell(
        1, Decision("Store facts in SQLite", evidence=seen(1)), Decision("Rotate logs", evidence=seen(1))
    )
    scene.bring()
    scene.tell(1, Decision("Rotate logs", evidence=seen(1)))
    assert scene.found("SQLite facts") == []
    assert scene.found("rotate logs") == ["Rotate logs."]


CHOICES = st.lists(
    st.sampled_from([f"Choose thing {n} over thing {n + 1}" for n in range(6)]), max_size=4, unique=True
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(1, 3), CHOICES), min_size=1, max_size=5))
def test_maintained_equals_made_anew(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[int, list[str]]]
) -> None:
    scene = Scene(tmp_path_factory.mktemp("scene"))
    for number, choices in steps:
        scene.tell(number, *(Decision(choice, evidence=seen(number)) for choice in choices))
        scene.bring()
    maintained = scene.rows()
    asked = scene.found("choose thing")
    rebuild(scene.data, scene.ledger)
    assert scene.rows() == maintained
    assert scene.found("choose thing") == asked


def test_deleted_or_damaged_it_comes_back(scene: Scene) -> None:
    scene.tell(1, Decision("Store facts in SQLite", evidence=seen(1)))
    assert scene.found("facts") == ["Store facts in SQLite."]
    path = OBSERVATIONS.path(scene.data)
    path.unlink()
    assert scene.found("facts") == ["Store facts in SQLite."]
    path.write_bytes(b"rubbish" * 1000)
    assert stored_stamp(OBSERVATIONS, path) == ""
    assert scene.found("facts") == ["Store facts in SQLite."]
    assert list(path.parent.glob("*.corrupt-*"))


def test_filters_never_make_an_answer_short(scene: Scene) -> None:
    for number in range(1, 4):
        scene.tell(
            number,
            *(Decision(f"Store facts {number} {n} in SQLite", evidence=seen(number)) for n in range(30)),
        )
    assert len(scene.found("facts SQLite", session="20260502-09")) == 30
    assert len(scene.found("facts SQLite", since="2026-05-03T00:00:00Z")) == 30
    assert len(scene.found("facts SQLite", domain="storage")) == 90
    assert scene.found("facts SQLite", domain="security") == []
    assert scene.found("facts SQLite", types=frozenset({"belief"})) == []


def test_a_keyword_never_outranks_a_sentence(scene: Scene) -> None:
    scene.tell(
        1,
        Technology("SQLite", evidence=seen(1)),
        Decision("Facts are kept in SQLite since a server would have to be run", evidence=seen(1)),
    )
    assert scene.found("SQLite")[0].startswith("Facts are kept")


SCORES = st.lists(st.floats(-1, 1), min_size=1, max_size=9)


@given(SCORES, SCORES)
def test_a_place_among_vectors_is_one_among_all_that_was_compared(
    own: list[float], others: list[float]
) -> None:
    alone, together = Ladder(own), Ladder([*own, *others])
    for score in own:
        nearer = sum(other > score for other in others)
        assert together.worth(score) <= alone.worth(score)
        assert (together.worth(score) == alone.worth(score)) == (nearer == 0)
    order = sorted(own, key=together.worth)
    assert order == sorted(order)


def test_beliefs_are_found_beside(scene: Scene) -> None:
    act(scene.ledger, scene.backups, "belief.add", {"statement": "Tests use real git"}, 1_780_000_000.0)
    assert scene.found("real git in tests") == ["Tests use real git"]
    assert scene.found("real git", types=frozenset({"belief"})) == ["Tests use real git"]
    with closing(sqlite3.connect(BELIEFS.path(scene.data))) as db:
        metadata = json.loads(db.execute("SELECT metadata FROM beliefs").fetchone()[0])
    assert metadata["state"] == "open"
    assert metadata["confidence"] > 0.6


def test_without_a_ledger_nothing_is_found_and_nothing_made(scene: Scene) -> None:
    assert scene.found("anything") == []
    assert not scene.data.exists()
