"""Nearest vectors: the kept graph equals a new one, and damage never reaches usearch."""

import random
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from patinad.vectors import index
from patinad.vectors.embed import Bytes, Floats, normalised, quantise
from patinad.vectors.index import Exact, Graph, keys_of, maintain, read_sidecar, sidecar_path

D = 16


def vectors_of(count: int, dimensions: int = D, seed: int = 0) -> dict[bytes, bytes]:
    """Vectors in clusters, as texts are, by random hashes."""
    rng = np.random.default_rng(seed)
    centres = rng.normal(size=(max(1, count // 80), dimensions))
    rows = centres[rng.integers(0, len(centres), count)] + 0.8 * rng.normal(size=(count, dimensions))
    return {rng.bytes(16): row.tobytes() for row in quantise(normalised(rows))}


def fetch_from(vectors: dict[bytes, bytes]) -> index.Fetch:
    return lambda hashes: {one: vectors[one] for one in hashes if one in vectors}


def floats(vectors: dict[bytes, bytes], dimensions: int = D) -> Floats:
    return normalised(np.frombuffer(b"".join(vectors.values()), dtype=np.int8).reshape(-1, dimensions))


def brute(vectors: dict[bytes, bytes], query: Floats, limit: int) -> list[tuple[bytes, float]]:
    scores = floats(vectors, len(query)) @ query
    hits = zip(vectors, scores.tolist(), strict=True)
    return sorted(hits, key=lambda hit: (-hit[1], hit[0]))[:limit]


def same_hits(found: list[tuple[bytes, float]], expected: list[tuple[bytes, float]]) -> bool:
    return [round(score, 4) for _, score in found] == [round(score, 4) for _, score in expected]


# exact


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 60), st.integers(0, 70), st.integers(0, 5))
def test_exact_search_finds_what_is_nearest(count: int, limit: int, seed: int) -> None:
    vectors = vectors_of(count, seed=seed)
    exact = Exact(D)
    assert exact.follow(vectors, fetch_from(vectors)) == count
    query = normalised(np.random.default_rng(seed).normal(size=D))
    found = exact.search(query, limit)
    assert len(found) == min(count, limit)
    if count:
        assert same_hits(found, brute(vectors, query, limit))


def test_a_filter_leaves_out_all_others() -> None:
    vectors = vectors_of(50)
    exact = Exact(D)
    exact.follow(vectors, fetch_from(vectors))
    few = dict(list(vectors.items())[::7])
    query = floats(vectors)[3]
    assert same_hits(exact.search(query, 5, among=[*few, b"?" * 16]), brute(few, query, 5))
    assert exact.search(query, 5, among=[]) == []


def test_ties_are_kept_whole_and_fall_by_hash() -> None:
    vector = quantise(normalised(np.ones((1, D)))).tobytes()
    vectors = dict.fromkeys([bytes([number]) * 16 for number in range(20)], vector)
    exact = Exact(D)
    exact.follow(reversed(vectors), fetch_from(vectors))
    assert [text_hash for text_hash, _ in exact.search(normalised(np.ones(D)), 3)] == sorted(vectors)[:3]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sets(st.integers(0, 39)), min_size=1, max_size=6))
def test_exact_follows_any_change(states: list[set[int]]) -> None:
    vectors = vectors_of(40)
    hashes = list(vectors)
    exact, before = Exact(D), set[bytes]()
    for state in states:
        wanted = {hashes[number] for number in state}
        assert exact.follow(wanted, fetch_from(vectors)) == len(wanted ^ before)
        assert set(exact.hashes) == wanted
        for one in wanted:
            found = exact.search(normalised(np.frombuffer(vectors[one], dtype=np.int8)), 1)
            assert found[0][1] == pytest.approx(1, abs=1e-5)
        before = wanted


# the graph


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sets(st.integers(0, 299), max_size=300), min_size=1, max_size=5), st.booleans())
def test_a_maintained_graph_equals_a_rebuilt_one(
    tmp_path_factory: pytest.TempPathFactory, states: list[set[int]], saved: bool
) -> None:
    path = tmp_path_factory.mktemp("graph") / "code.usearch"
    vectors = vectors_of(300)
    hashes = list(vectors)
    kept = Graph(path, "m", D)
    for state in states:
        wanted = [hashes[number] for number in state]
        kept.follow(wanted, fetch_from(vectors))
        if saved:
            kept.save()
            kept = Graph.load(path, "m", D)
            assert kept.follow(wanted, fetch_from(vectors)) == 0
    rebuilt = Graph(path, "m", D)
    rebuilt.follow(wanted, fetch_from(vectors))
    assert kept.keys.tolist() == rebuilt.keys.tolist() == sorted(keys_of(wanted).tolist())
    expected = {one: vectors[one] for one in wanted}
    for query in floats(vectors)[:5] if wanted else []:
        nearest = [score for _, score in brute(expected, query, 10)]
        for graph in (kept, rebuilt):
            found = graph.search(query, 10)
            # Byte rounding of the query may swap neighbours that are as near as each other.
            assert [score for _, score in found] == pytest.approx(nearest, abs=0.01)
            assert {text_hash for text_hash, _ in found} <= set(wanted)


def recall(graph: Graph, vectors: dict[bytes, bytes], queries: Floats) -> float:
    hashes, rows = list(vectors), floats(vectors, graph.dimensions)
    shares = []
    for query in queries:
        nearest = {hashes[place] for place in np.argsort(-(rows @ query))[:10]}
        shares.append(len(nearest & {text_hash for text_hash, _ in graph.search(query, 10)}) / 10)
    return float(np.mean(shares))


def test_a_large_graph_recalls_what_exact_search_finds(tmp_path: Path) -> None:
    vectors = vectors_of(25_000, 384)
    hashes = list(vectors)
    graph = Graph(tmp_path / "code.usearch", "m", 384)
    graph.follow(hashes, fetch_from(vectors))
    noise = np.random.default_rng(1).normal(size=(100, 384)) * 0.02
    queries = normalised(floats(dict(list(vectors.items())[:100]), 384) + noise)
    assert recall(graph, vectors, queries) >= 0.95
    # A week of commits: a fifth goes, comes back in part, and the file is written and read in between.
    graph.follow(hashes[5000:], fetch_from(vectors))
    graph.save()
    graph = Graph.load(graph.path, "m", 384)
    graph.follow(hashes[2500:], fetch_from(vectors))
    left = {one: vectors[one] for one in hashes[2500:]}
    assert len(graph) == len(left)
    assert recall(graph, left, queries) >= 0.95


def test_what_goes_stays_at_hand_until_it_is_too_much(tmp_path: Path) -> None:
    vectors = vectors_of(100)
    hashes = list(vectors)
    graph = Graph(tmp_path / "code.usearch", "m", D)
    assert graph.follow(hashes, fetch_from(vectors)) == 100
    assert graph.follow(hashes[:60], fetch_from(vectors)) == 0
    assert (len(graph), graph.rows) == (60, 100)
    query = normalised(np.frombuffer(vectors[hashes[80]], dtype=np.int8))
    left = {one: vectors[one] for one in hashes[:60]}
    assert same_hits(graph.search(query, 60), brute(left, query, 60))
    assert graph.follow(hashes, fetch_from(vectors)) == 0
    assert graph.search(query, 1)[0][0] == hashes[80]
    assert graph.follow(hashes[:40], fetch_from(vectors)) == 40
    assert (len(graph), graph.rows) == (40, 40)


def test_a_file_after_many_departures_loads(tmp_path: Path) -> None:
    # usearch's own removal wrote files that aborted their reader.
    vectors = vectors_of(25_000, D)
    hashes = list(vectors)
    graph = Graph(tmp_path / "code.usearch", "m", D)
    for first in (0, 5000, 9000):
        graph.follow(hashes[first:], fetch_from(vectors))
        graph.save()
        graph = Graph.load(graph.path, "m", D)
        assert graph.follow(hashes[first:], fetch_from(vectors)) == 0
        assert len(graph) == 25_000 - first


def test_an_empty_graph_finds_nothing(tmp_path: Path) -> None:
    graph = Graph(tmp_path / "code.usearch", "m", D)
    assert graph.search(normalised(np.ones(D)), 5) == []
    graph.save()
    assert len(Graph.load(graph.path, "m", D)) == 0


# the file


def loaded(path: Path, vectors: dict[bytes, bytes], model: str = "m") -> Graph:
    """The file's graph, which must lack nothing of `vectors`."""
    graph = Graph.load(path, model, D)
    assert graph.saved is not None
    assert graph.follow(list(vectors), fetch_from(vectors)) == 0
    return graph


def saved_graph(folder: Path, count: int = 40) -> tuple[Graph, dict[bytes, bytes]]:
    vectors = vectors_of(count)
    graph = Graph(folder / "code.usearch", "m", D)
    graph.follow(list(vectors), fetch_from(vectors))
    graph.save()
    return graph, vectors


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    graph, vectors = saved_graph(tmp_path)
    again = loaded(graph.path, vectors)
    assert again.saved == graph.saved == read_sidecar(graph.path)
    assert again.keys.tolist() == graph.keys.tolist()
    query = floats(vectors)[0]
    assert again.search(query, 5) == graph.search(query, 5)
    assert {path.name for path in tmp_path.iterdir()} == {"code.usearch", "code.usearch.json"}


def test_every_flipped_byte_is_found_before_usearch_sees_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph, _ = saved_graph(tmp_path, 12)
    whole = graph.path.read_bytes()

    def no_load(*_: object, **__: object) -> None:
        raise AssertionError("a damaged file reached usearch")

    monkeypatch.setattr(index.Index, "load", no_load)
    for place in range(len(whole)):
        damaged = bytearray(whole)
        damaged[place] ^= 1 + place % 255
        graph.path.write_bytes(damaged)
        assert Graph.load(graph.path, "m", D).saved is None


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_damage_of_either_file_is_ever_trusted(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    graph, vectors = saved_graph(tmp_path_factory.mktemp("graph"), 12)
    victim = data.draw(st.sampled_from([graph.path, sidecar_path(graph.path)]))
    whole = victim.read_bytes()
    if data.draw(st.booleans()):
        place = data.draw(st.integers(0, len(whole) - 1))
        damaged = whole[:place] + bytes([whole[place] ^ data.draw(st.integers(1, 255))]) + whole[place + 1 :]
    else:
        damaged = whole[: data.draw(st.integers(0, len(whole) - 1))]
    victim.write_bytes(damaged)
    # A flip in the sidecar's hash over the keys does not touch what is loaded.
    assert Graph.load(graph.path, "m", D).rows in (0, graph.rows)
    maintain(graph.path, "m", D, list(vectors), fetch_from(vectors))
    assert loaded(graph.path, vectors).keys.tolist() == graph.keys.tolist()


@pytest.mark.parametrize("lost", ["code.usearch", "code.usearch.json"])
def test_a_lost_file_is_made_again(tmp_path: Path, lost: str) -> None:
    graph, vectors = saved_graph(tmp_path)
    (tmp_path / lost).unlink()
    assert maintain(graph.path, "m", D, list(vectors), fetch_from(vectors)) == len(vectors)
    assert loaded(graph.path, vectors).keys.tolist() == graph.keys.tolist()


def test_another_models_graph_is_not_loaded_but_replaced(tmp_path: Path) -> None:
    graph, vectors = saved_graph(tmp_path)
    assert Graph.load(graph.path, "other", D).rows == 0
    few = dict(list(vectors.items())[:3])
    assert maintain(graph.path, "other", D, list(few), fetch_from(few)) == 3
    assert Graph.load(graph.path, "m", D).rows == 0
    assert len(loaded(graph.path, few, "other")) == 3


def test_another_releases_graph_is_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graph, _ = saved_graph(tmp_path)
    monkeypatch.setattr(index.usearch, "__version__", "99.0")
    assert Graph.load(graph.path, "m", D).saved is None


def test_an_unchanged_store_is_not_written_again(tmp_path: Path) -> None:
    graph, vectors = saved_graph(tmp_path)
    before = graph.path.stat()
    assert maintain(graph.path, "m", D, list(vectors), fetch_from(vectors)) == 0
    after = graph.path.stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_large_store_that_changes_little_is_replayed_and_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "EXACT_BELOW", 10)
    vectors = vectors_of(410)
    hashes = list(vectors)
    path = tmp_path / "code.usearch"
    maintain(path, "m", D, hashes[:400], fetch_from(vectors))
    before = path.stat().st_ino
    assert maintain(path, "m", D, hashes[:403], fetch_from(vectors)) == 3
    assert path.stat().st_ino == before
    graph = Graph.load(path, "m", D)
    assert graph.follow(hashes[:403], fetch_from(vectors)) == 3
    assert len(graph) == 403
    assert maintain(path, "m", D, hashes, fetch_from(vectors)) == 10
    assert path.stat().st_ino != before
    assert len(loaded(path, vectors)) == 410


def test_texts_without_a_vector_are_left_out(tmp_path: Path) -> None:
    vectors = vectors_of(10)
    graph = Graph(tmp_path / "code.usearch", "m", D)
    assert graph.follow([*vectors, b"?" * 16], fetch_from(vectors)) == 10
    assert len(graph) == 10


def test_keys_are_the_upper_63_bits() -> None:
    assert keys_of([b"\xff" * 16, b"\x00" * 7 + b"\x03" + b"\xff" * 8]).tolist() == [2**63 - 1, 1]
    assert keys_of([]).tolist() == []


# bytes


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 10_000))
def test_bytes_keep_the_cosines(seed: int) -> None:
    rng = random.Random(seed)
    rows: npt.NDArray[np.float64] = np.array([[rng.gauss(0, 1) for _ in range(384)] for _ in range(4)])
    exact = normalised(rows)
    kept: Bytes = quantise(exact)
    assert np.abs(kept).max(axis=1).tolist() == [127] * 4
    assert np.abs(normalised(kept) @ normalised(kept).T - exact @ exact.T).max() < 0.004


def test_a_row_of_zeros_stays_one() -> None:
    assert not quantise(normalised(np.zeros((2, 8)))).any()
