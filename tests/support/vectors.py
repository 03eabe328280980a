"""A stand-in for the embedding model: deterministic, quick, and near where words are shared."""

import hashlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from patinad.vectors.embed import Floats, normalised, quantise

DIMENSIONS = 384


def word_vector(word: str) -> npt.NDArray[np.float64]:
    seed = int.from_bytes(hashlib.blake2b(word.lower().encode(), digest_size=8).digest())
    return np.random.default_rng(seed).normal(size=DIMENSIONS)


def embedded(text: str) -> Floats:
    return normalised(sum((word_vector(word) for word in text.split()), np.zeros(DIMENSIONS)))


class StandIn:
    """Embeds by adding up one random direction a word; counts what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> list[bytes]:
        self.asked += texts
        return [quantise(embedded(text)).tobytes() for text in texts]

    def query(self, text: str) -> Floats:
        return embedded(text)


def hash_of(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=16).digest()


def texts_of(*texts: str) -> dict[bytes, str]:
    return {hash_of(text): text for text in texts}
