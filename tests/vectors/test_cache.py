"""Vectors by content: each model sees its own, and what is used is kept."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patinad.vectors import cache
from patinad.vectors.cache import VectorCache, batched, evict

ONE, TWO = b"1" * 16, b"2" * 16
VECTOR = bytes(range(8))


def opened(path: Path, model: str = "m", *, today: int = 100, dimensions: int = 8) -> VectorCache:
    return VectorCache(path / "blobs.db", model, dimensions, today=today, name=model)


def test_what_was_put_is_found_again_and_no_longer_missing(tmp_path: Path) -> None:
    with opened(tmp_path) as vectors:
        assert vectors.missing([ONE, TWO, ONE]) == [ONE, TWO]
        vectors.put([(ONE, VECTOR)])
    with opened(tmp_path) as vectors:
        assert vectors.missing([TWO, ONE]) == [TWO]
        assert vectors.get([ONE, TWO]) == {ONE: VECTOR}
        assert vectors.count() == 1


def test_vectors_of_two_models_never_meet(tmp_path: Path) -> None:
    with opened(tmp_path, "a") as first, opened(tmp_path, "b") as second:
        first.put([(ONE, VECTOR)])
        assert second.get([ONE]) == {}
        assert second.missing([ONE]) == [ONE]
        second.put([(ONE, VECTOR[::-1])])
        assert first.get([ONE]) == {ONE: VECTOR}
        assert (first.count(), second.count()) == (1, 1)


def test_a_vector_of_the_wrong_length_is_missing(tmp_path: Path) -> None:
    with opened(tmp_path) as vectors:
        vectors.put([(ONE, VECTOR[:-1])])
        assert vectors.get([ONE]) == {}
        assert vectors.missing([ONE]) == [ONE]
        vectors.put([(ONE, VECTOR)])
        assert vectors.missing([ONE]) == []


def test_more_than_one_statement_holds(tmp_path: Path) -> None:
    many = {number.to_bytes(16): VECTOR for number in range(3 * cache.MAX_VARIABLES + 7)}
    with opened(tmp_path) as vectors:
        vectors.put(many.items())
        assert vectors.get(many) == many
        assert vectors.missing([*many, ONE]) == [ONE]


def test_eviction_spares_what_was_used_lately_and_what_is_kept(tmp_path: Path) -> None:
    hashes = [number.to_bytes(16) for number in range(4)]
    with opened(tmp_path, today=100) as vectors:
        vectors.put((one, VECTOR) for one in hashes)
    with opened(tmp_path, today=200) as vectors:
        assert vectors.missing(hashes[:1]) == []
    assert evict(tmp_path / "blobs.db", 150, lambda one: one == hashes[1]) == 2
    with opened(tmp_path) as vectors:
        assert set(vectors.get(hashes)) == set(hashes[:2])


def test_eviction_without_a_file_makes_none(tmp_path: Path) -> None:
    assert evict(tmp_path / "blobs.db", 150, lambda _: False) == 0
    assert not (tmp_path / "blobs.db").exists()


def test_a_damaged_file_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "blobs.db").write_bytes(b"this is no database" * 400)
    with opened(tmp_path) as vectors:
        vectors.put([(ONE, VECTOR)])
        assert vectors.count() == 1
    assert len(list(tmp_path.glob("blobs.db.corrupt-*"))) == 1


def test_a_failed_transaction_leaves_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as vectors:
        with pytest.raises(sqlite3.IntegrityError):
            vectors.put([(ONE, VECTOR), (None, VECTOR)])  # type: ignore[list-item]
        assert vectors.count() == 0
        vectors.put([(ONE, VECTOR)])


@given(st.lists(st.integers()), st.integers(1, 7))
def test_batches_are_the_items_in_order(items: list[int], size: int) -> None:
    parts = list(batched(items, size))
    assert [item for part in parts for item in part] == items
    assert all(len(part) == size for part in parts[:-1])
