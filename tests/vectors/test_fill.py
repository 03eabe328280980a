"""One embedding run: what has no vector gets one, whatever moves meanwhile."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.vectors import DIMENSIONS, StandIn, hash_of, install, texts_of

from patinad.errors import ModelUnavailableError, PatinadError
from patinad.vectors import embed
from patinad.vectors.cache import VectorCache
from patinad.vectors.fill import BATCH, COMMIT, Pace, Texts, VectorStore, fill, refresh
from patinad.vectors.index import Graph, read_sidecar
from patinad.vectors.models import Installed

Told = list[tuple[int, int]]


def opened(folder: Path, model: str = "m") -> VectorCache:
    return VectorCache(folder / "blobs.db", model, DIMENSIONS, today=1)


def many(count: int) -> Texts:
    return texts_of(*(f"text number {number} " + "word " * (number % 9) for number in range(count)))


def test_only_what_has_no_vector_is_embedded(tmp_path: Path) -> None:
    told: Told = []
    first, second = texts_of("read HEAD", "write a blob"), texts_of("write a blob", "open the database")
    with opened(tmp_path) as cache:
        stand_in = StandIn()
        filled = fill(lambda: first, cache, lambda: stand_in, report=lambda *_: None)
        assert (set(filled.hashes), filled.embedded) == (set(first), 2)
        stand_in.asked.clear()
        filled = fill(
            lambda: second, cache, lambda: stand_in, report=lambda done, total, _: told.append((done, total))
        )
        assert (set(filled.hashes), filled.embedded, stand_in.asked) == (
            set(second),
            1,
            ["open the database"],
        )
        assert told == [(1, 2), (2, 2), (2, 2)]
        back = fill(lambda: first, cache, never_called, report=lambda *_: None)
        assert back.embedded == 0


def never_called() -> StandIn:
    raise AssertionError("the model was loaded for nothing")


def test_each_text_keeps_its_own_vector(tmp_path: Path) -> None:
    texts, stand_in = many(200), StandIn()
    with opened(tmp_path) as cache:
        fill(lambda: texts, cache, lambda: stand_in, report=lambda *_: None)
        vectors = cache.get(texts)
    assert vectors == {one: StandIn().embed([text])[0] for one, text in texts.items()}


def test_force_embeds_each_text_once_more(tmp_path: Path) -> None:
    texts, stand_in = many(20), StandIn()
    with opened(tmp_path) as cache:
        fill(lambda: texts, cache, lambda: stand_in, report=lambda *_: None)
        assert fill(lambda: texts, cache, lambda: stand_in, report=lambda *_: None, force=True).embedded == 20


def test_a_source_that_moves_on_is_read_again(tmp_path: Path) -> None:
    versions = [texts_of("a"), texts_of("a", "b"), texts_of("b", "c"), texts_of("b", "c")]
    readings = iter(versions)
    with opened(tmp_path) as cache:
        filled = fill(lambda: next(readings), cache, StandIn, report=lambda *_: None)
    assert (set(filled.hashes), filled.embedded) == ({hash_of("b"), hash_of("c")}, 3)


def test_a_pause_is_looked_for_between_small_batches(tmp_path: Path) -> None:
    looks = 0

    def paused() -> bool:
        nonlocal looks
        looks += 1
        return looks % 3 == 0

    with opened(tmp_path) as cache:
        fill(lambda: many(80), cache, StandIn, report=lambda *_: None, paused=paused)
        assert cache.count() == 80
    assert looks >= 80 / BATCH


@settings(max_examples=20, deadline=None)
@given(count=st.integers(1, 300), after=st.integers(0, 40))
def test_what_a_kill_loses_is_little_and_made_good(
    tmp_path_factory: pytest.TempPathFactory, count: int, after: int
) -> None:
    folder, texts = tmp_path_factory.mktemp("killed"), many(count)
    looks = 0

    def killed() -> bool:
        nonlocal looks
        looks += 1
        if looks > after:
            raise KeyboardInterrupt
        return False

    with opened(folder) as cache:
        try:
            fill(lambda: texts, cache, StandIn, report=lambda *_: None, paused=killed)
        except KeyboardInterrupt:
            assert cache.count() > min(count, BATCH * after) - COMMIT
        done = cache.count()
        assert fill(lambda: texts, cache, StandIn, report=lambda *_: None).embedded == count - done


def test_the_pace_is_that_of_the_last_seconds() -> None:
    pace = Pace(span_s=2.0)
    assert pace.step(1.0, 10) == 10
    assert pace.step(1.0, 30) == 20
    assert pace.step(1.0, 50) == 40


# a whole store


@pytest.fixture
def store(tmp_path: Path) -> VectorStore:
    """A store whose model is in place as far as status can tell."""
    (tmp_path / "data").mkdir()
    return VectorStore(
        tmp_path / "data/code.usearch", tmp_path / "cache/blobs.db", tmp_path / "models", "tiny"
    )


def run(store: VectorStore, texts: Texts, **more: object) -> tuple[str, int, int, int]:
    found = refresh(store, lambda: texts, today=1, report=lambda *_: None, **more)  # type: ignore[arg-type]
    return found.model_id, found.done, found.total, found.embedded


def test_without_a_model_the_run_says_why(store: VectorStore) -> None:
    found = refresh(store, lambda: many(3), today=1, report=lambda *_: None)
    assert (found.model_id, found.done, found.total, found.embedded) == ("", 0, 3, 0)
    assert "patinad model fetch" in found.reason
    assert not store.blobs_db.exists()


def test_a_model_that_cannot_be_loaded_is_no_crash(
    store: VectorStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(store.models_dir, monkeypatch)

    def broken(_one: Installed, _threads: int) -> StandIn:
        raise ModelUnavailableError("model.onnx is damaged: run `patinad model fetch`")

    monkeypatch.setattr(embed, "embedder", broken)
    found = refresh(store, lambda: many(3), today=1, report=lambda *_: None)
    assert (found.model_id, found.total) == ("", 3)
    assert "damaged" in found.reason


def test_a_run_leaves_vectors_and_a_graph_that_agree(
    store: VectorStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = install(store.models_dir, monkeypatch)
    texts = many(70)
    assert run(store, texts) == (one.id, 70, 70, 70)
    assert run(store, texts) == (one.id, 70, 70, 0)
    sidecar = read_sidecar(store.index)
    assert sidecar is not None
    assert (sidecar.model, sidecar.count) == (one.id, 70)
    with VectorCache(store.blobs_db, one.id, DIMENSIONS, today=1) as cache:
        graph = Graph.load(store.index, one.id, DIMENSIONS)
        assert graph.follow(list(texts), cache.get) == 0
        wanted = hash_of("text number 3 word word word ")
        assert graph.search(StandIn().query(texts[wanted]), 1)[0][0] == wanted


def test_going_to_another_branch_and_back_embeds_nothing(
    store: VectorStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = install(store.models_dir, monkeypatch)
    here, there = many(40), many(60)
    run(store, here)
    assert run(store, there)[3] == 20
    before = store.index.stat().st_ino
    assert run(store, here) == (one.id, 40, 40, 0)
    assert run(store, there) == (one.id, 60, 60, 0)
    assert store.index.stat().st_ino == before


def test_another_model_embeds_all_and_shares_nothing(
    store: VectorStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = install(store.models_dir, monkeypatch)
    run(store, many(10))
    second = install(store.models_dir, monkeypatch, b"other weights")
    assert first.id != second.id
    assert run(store, many(10)) == (second.id, 10, 10, 10)
    assert Graph.load(store.index, first.id, DIMENSIONS).rows == 0
    assert Graph.load(store.index, second.id, DIMENSIONS).rows == 10


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"\0" + path.read_bytes()[1:])])
def test_a_lost_or_damaged_graph_comes_back_without_the_model(
    store: VectorStore, monkeypatch: pytest.MonkeyPatch, harm: Callable[[Path], None]
) -> None:
    install(store.models_dir, monkeypatch)
    run(store, many(10))
    whole = read_sidecar(store.index)
    harm(store.index)
    assert run(store, many(10))[3] == 0
    assert read_sidecar(store.index) is not None
    assert Graph.load(store.index, whole.model if whole else "", DIMENSIONS).rows == 10


def test_a_graph_that_cannot_be_written_is_a_stated_error(
    store: VectorStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = install(store.models_dir, monkeypatch)
    (store.index.parent / "code.usearch.part").mkdir()
    with pytest.raises(PatinadError, match="the vectors are kept"):
        run(store, many(10))
    with VectorCache(store.blobs_db, one.id, DIMENSIONS, today=1) as cache:
        assert cache.count() == 10


def test_with_nothing_to_embed_nothing_is_made(store: VectorStore, monkeypatch: pytest.MonkeyPatch) -> None:
    one = install(store.models_dir, monkeypatch)
    assert run(store, {}) == (one.id, 0, 0, 0)
    assert not store.index.exists()
    assert not store.blobs_db.exists()
