"""Another model: the one before answers until the new one has caught up, alone and said so; then it goes."""

from pathlib import Path
from typing import Any

import pytest
from support.stores import Stores, seen

from patinad.ask.answer import answer
from patinad.ask.store import Task
from patinad.daemon.evict import supersede
from patinad.ledger.rows import Decision, Technology
from patinad.pipeline import EmbedOutcome
from patinad.vectors import fill, index
from patinad.vectors.serving import kept_models

ASKED = "deliver a letter about SQLite"
TEXTS = 3 + 4 + 1


@pytest.fixture
def stores(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stores:
    made = Stores(tmp_path, monkeypatch)
    made.tell(
        1,
        Decision("Store facts in SQLite since it needs no server", evidence=seen(1)),
        Decision("Deliver letters over a socket of our own", evidence=seen(1)),
    )
    made.tell(
        2,
        Technology("SQLite", evidence=seen(2)),
        Decision("Keep every lock short and flat", evidence=seen(2)),
    )
    made.believe("Tests use real git")
    # One text a transaction: a run can be cut off at any of them.
    monkeypatch.setattr(fill, "COMMIT", 1)
    monkeypatch.setattr(fill, "BATCH", 1)
    return made


def shown(found: dict[str, Any]) -> list[tuple[str, float | None]]:
    return [(hit["content"], hit["score"]) for hit in found["results"]]


def asked(stores: Stores, text: str, *kinds: str) -> dict[str, Any]:
    task = Task(
        text=text, limit=9, code_db=str(stores.code_db), blobs_db=str(stores.blobs), models_dir=str(stores.models),
        model=stores.model, vectors=True, git_dir="", common_dir="", worktree=None, data_dir=str(stores.data),
        ledger=str(stores.ledger),
    )  # fmt: skip
    return answer(task, kinds)


def test_the_model_before_answers_until_the_new_one_has_caught_up(stores: Stores) -> None:
    stores.embed()
    before = stores.find(ASKED, limit=50)
    assert len(before["results"]) == TEXTS
    assert before["embedded"] == {"done": TEXTS, "total": TEXTS, "model": "tiny"}
    turned = stores.another()
    for done in range(TEXTS):
        turned.fails_after = done
        with pytest.raises(InterruptedError):
            stores.embed()
        assert len(turned.asked) == done  # each run goes on where the last one was cut off
        now = stores.find(ASKED, limit=50)
        assert shown(now) == shown(before)
        assert (now["model"], now["embedded"]["model"]) == ("tiny", "tiny")
        assert now["embedded"]["next"] == {"model": "other", "done": done, "total": TEXTS}
        assert now["notes"] == [
            f"answered with tiny while the vectors of other are made: {done} of {TEXTS} are there"
        ]
    assert {step.answering for step in stores.told[-3:]} == {"tiny"}
    turned.fails_after = None
    outcome = stores.embed()
    assert (outcome.embedded, outcome.answering, len(turned.asked)) == (1, "", TEXTS)
    after = stores.find(ASKED, limit=50)
    assert (after["model"], after["notes"]) == ("other", [])
    assert after["embedded"] == {"done": TEXTS, "total": TEXTS, "model": "other"}
    assert set(stores.graphs().values()) == {stores.other.id}
    assert len(stores.graphs()) == 3


def test_what_comes_meanwhile_is_found_by_its_words_and_the_coverage_says_how_far_each_is(
    stores: Stores,
) -> None:
    stores.embed()
    turned = stores.another()
    turned.fails_after = 4
    with pytest.raises(InterruptedError):
        stores.embed()
    stores.tell(3, Decision("Letters are kept for a year and then burnt", evidence=seen(3)))
    found = stores.find("burnt letters", types=("decision",))["results"]
    (new,) = [hit for hit in found if hit["content"] == "Letters are kept for a year and then burnt."]
    assert (new["score"], new["unscored"]) == (None, "it has no vector yet")
    assert all("unscored" not in hit and hit["score"] is not None for hit in found if hit != new)
    assert stores.covered() == {"code": (3, 3, 0, 3), "observations": (5, 1, 4, 4), "beliefs": (1, 0, 1, 1)}


def test_ask_is_answered_with_the_model_before_too(stores: Stores) -> None:
    stores.embed()
    before = asked(stores, ASKED)
    assert (before["notes"], before["embedded"]["model"]) == ([], "tiny")
    stores.another()
    now = asked(stores, ASKED)
    assert now["results"] == before["results"]
    assert now["notes"] == [f"answered with tiny while the vectors of other are made: 0 of {TEXTS} are there"]
    assert now["embedded"]["next"] == {"model": "other", "done": 0, "total": TEXTS}
    assert asked(stores, ASKED, "belief")["notes"] == now["notes"]


def test_a_model_that_is_not_fetched_yet_leaves_the_one_before_answering(stores: Stores) -> None:
    stores.embed()
    before = stores.find(ASKED)
    stores.model = "missing"
    outcome = stores.embed()
    assert (outcome.model, outcome.answering) == ("", "tiny")
    found = stores.find(ASKED)
    assert shown(found) == shown(before)
    assert found["notes"] == [
        "answered with tiny: the model missing is not installed: run `patinad model fetch` (all but search by meaning works)"
    ]
    stores.model = "tiny"
    assert stores.find(ASKED)["notes"] == []


@pytest.mark.parametrize("how", ["gone", "damaged"])
def test_a_model_before_that_cannot_be_loaded_leaves_the_words_and_the_reason(
    stores: Stores, how: str
) -> None:
    tiny, _ = stores.one, stores.another()
    first = stores.embed()  # with "other"; "tiny" is the new one from here on
    assert first.model == stores.other.id
    stores.model = "tiny"
    weights = stores.other.folder / "model.onnx"
    if how == "gone":
        weights.unlink()
    else:
        weights.write_bytes(b"x" * weights.stat().st_size)
    found = stores.find("letters over a socket", limit=3)
    assert "Deliver letters over a socket of our own." in [hit["content"] for hit in found["results"]]
    assert all(hit["score"] is None and hit["unscored"] for hit in found["results"])
    if how == "gone":
        assert found["notes"][0] == (
            f"the vectors of other cannot be used: that model is not installed any more, and tiny has 0 of {TEXTS} vectors"
        )
    else:
        assert found["notes"][0].startswith("by words alone: ")
        assert "is damaged" in found["notes"][0]
    stores.embed()
    assert stores.find(ASKED)["model"] == tiny.name


def test_going_back_before_the_end_costs_nothing(stores: Stores) -> None:
    stores.embed()
    before = stores.find(ASKED)
    turned = stores.another()
    turned.fails_after = 5
    with pytest.raises(InterruptedError):
        stores.embed()
    stores.model = "tiny"
    assert stores.find(ASKED) == before
    assert stores.embed().embedded == 0


def test_the_model_before_goes_when_every_repository_has_the_new_one(
    stores: Stores, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = Stores(tmp_path / "second", monkeypatch)
    second.blobs, second.models = stores.blobs, stores.models
    second.tell(1, Decision("Nobody else has said this sentence", evidence=seen(1)))
    pairs = [(tmp_path, stores.code_db), (tmp_path, second.code_db)]
    stores.embed()
    second.embed()
    stores.another()
    second.model = stores.model
    done: EmbedOutcome = stores.embed()
    assert supersede(stores.blobs, pairs, done.model) == 0
    assert second.find("nobody said")["model"] == "tiny"
    second.embed()
    assert supersede(stores.blobs, [*pairs, (tmp_path / "away", tmp_path / "away/code.db")], done.model) == 0
    assert set(kept_models(stores.blobs)) == {stores.one.id, stores.other.id}
    assert supersede(stores.blobs, pairs, done.model) == TEXTS + 1
    assert kept_models(stores.blobs) == {stores.other.id: "other"}
    assert stores.find(ASKED)["model"] == second.find(ASKED)["model"] == "other"


def test_a_large_code_store_is_answered_from_vectors_while_its_graph_is_of_the_other_model(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "EXACT_BELOW", 2)
    stores.embed()
    before = stores.find("deliver a letter", types=("code",))
    turned = stores.another()
    turned.fails_after = 3  # all of the code, nothing of the memory: its graph is the new one's
    with pytest.raises(InterruptedError):
        stores.embed()
    assert stores.graphs()["code.usearch"] == stores.other.id
    assert shown(stores.find("deliver a letter", types=("code",))) == shown(before)
