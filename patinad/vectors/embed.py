"""Texts to vectors: the only user of fastembed.

A vector is kept as one signed byte a dimension. A normalised vector is scaled so that its largest component
becomes 127, and rounded; the scale is not kept, because it cancels out: the cosine of two such byte vectors,
each divided by its own length, is the cosine of the originals to about 0.001. Dot products of *normalised*
byte vectors are therefore comparable with each other and with those of the float vectors.

Vectors do not depend on which texts share a batch (measured: 1 text and 16 at a time agree to 1e-7).
"""

import difflib
import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime  # noqa: F401  # before usearch, always: some of its releases crash in the other order

from patinad.errors import ModelUnavailableError
from patinad.vectors import models
from patinad.vectors.cache import batched
from patinad.vectors.models import CHUNK_TOKENS, Installed, Model

Floats = npt.NDArray[np.float32]  # (texts, dimensions), each row of length 1
Bytes = npt.NDArray[np.int8]  # (texts, dimensions), each row's largest component 127

# Memory grows with the batch (8: 255 MB in all, 32: 315 MB) and speed hardly (1: 160 texts/s, 8: 214, 32: 225).
BATCH = 8
QUERY_TOKENS = 128


class Embedder:
    """One loaded model. Holds about 250 MB; not for two threads at once."""

    def __init__(self, one: Installed, *, max_tokens: int = CHUNK_TOKENS, threads: int = 2) -> None:
        wrong = models.verify(one)
        if wrong is not None:
            raise ModelUnavailableError(f"{wrong}: run `patinad model fetch`")
        self.model = one.model
        self.max_tokens = max_tokens
        self.id = one.model.id(max_tokens)
        # Threads of ours, each with batches of its own, not onnxruntime's: those wait for each other inside every
        # operation, and on busy cores two of them embed less than one (95 texts/s; one 160, two of ours 185).
        self._text_embedding = _load(one, threads=1)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="embed")

    def embed(self, texts: Sequence[str]) -> list[bytes]:
        """The byte vectors of some texts, in their order; texts beyond `max_tokens` tokens are cut."""
        vectors = self._run([self.model.text_prefix + text for text in texts], self.max_tokens)
        return [row.tobytes() for row in quantise(vectors)]

    def query(self, text: str) -> Floats:
        """The vector of a question, shape (dimensions,). It may be longer than a text and counts whole."""
        vector: Floats = self._run([self.model.query_prefix + text], QUERY_TOKENS)[0]
        return vector

    def _run(self, texts: list[str], max_tokens: int) -> Floats:
        # fastembed pads a batch to its longest text: texts of like length together waste least.
        order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
        self._text_embedding.model.tokenizer.enable_truncation(max_length=max_tokens)
        vectors = np.empty((len(texts), self.model.dimensions), dtype=np.float32)

        def run(places: list[int]) -> None:
            # Source that is not UTF-8 leaves lone surrogates, at which the tokenizer raises.
            clean = [texts[place].encode("utf-8", "replace").decode() for place in places]
            vectors[places] = list(self._text_embedding.embed(clean, batch_size=BATCH))

        for _ in self._pool.map(run, batched(order, BATCH)):
            pass
        return normalised(vectors)


@lru_cache(maxsize=1)
def embedder(one: Installed, threads: int = 2) -> Embedder:
    """The embedder of code chunks, kept for the next task of this process: loading it takes half a second."""
    return Embedder(one, threads=threads)


def normalised(vectors: npt.NDArray[Any]) -> Floats:
    """The rows as float32, each of length 1; a row of zeros stays one."""
    floats: Floats = vectors.astype(np.float32)
    lengths = np.linalg.norm(floats, axis=-1, keepdims=True)
    result: Floats = np.divide(floats, lengths, out=floats, where=lengths != 0)
    return result


def quantise(vectors: Floats) -> Bytes:
    """The rows as bytes; see the module for what they mean."""
    peaks = np.abs(vectors).max(axis=-1, keepdims=True)
    return np.rint(vectors * (127 / np.where(peaks == 0, 1, peaks))).astype(np.int8)


def _load(one: Installed, threads: int) -> Any:
    """A TextEmbedding over local files; it is given no reason and no leave to look anywhere else."""
    from fastembed import TextEmbedding  # noqa: PLC0415  # 0.4 s, only where a model is loaded

    name = one.model.name
    if one.model.source == "wheels":
        name = f"patinad/{name}"
        _register(TextEmbedding, name, one.model)
    try:
        return TextEmbedding(
            name,
            threads=threads,
            providers=["CPUExecutionProvider"],
            specific_model_path=str(one.folder),
            local_files_only=True,
        )
    except Exception as error:  # fastembed and onnxruntime raise bare exceptions of their own
        raise ModelUnavailableError(
            f"the model {one.name} cannot be loaded ({error}): run `patinad model fetch`, or configure another"
        ) from error


def _register(text_embedding: Any, name: str, model: Model) -> None:
    """Tell fastembed of a model it does not know, once a process."""
    from fastembed.common.model_description import ModelSource, PoolingType  # noqa: PLC0415

    if any(known["model"] == name for known in text_embedding.list_supported_models()):
        return
    text_embedding.add_custom_model(
        model=name,
        pooling=PoolingType(model.pooling.upper()),
        normalization=model.normalize,
        sources=ModelSource(url="file:///dev/null"),  # one is demanded; it is never followed
        dim=model.dimensions,
        model_file=model.model_file,
    )


def adopt(name: str, source: Path | None, folder: Path) -> Model:
    """Copy a model that fastembed knows by `name` into `folder`: from the folder `source`, else from its hub.

    This is the one place that may reach for a hub, and is called only when the user asks for such a model.
    Raises ModelUnavailableError.
    """
    from fastembed import TextEmbedding  # noqa: PLC0415

    known = {row["model"].lower(): row for row in TextEmbedding.list_supported_models()}
    row = known.get(name.lower())
    if row is None:
        near = difflib.get_close_matches(name.lower(), [*known, models.DEFAULT.lower()], n=1)
        hint = (
            f"did you mean {known[near[0]]['model'] if near[0] in known else models.DEFAULT}?"
            if near
            else f"the default is {models.DEFAULT}"
        )
        raise ModelUnavailableError(f"no embedding model is called {name}: {hint}")
    if source is None:
        source = _from_hub(TextEmbedding, row, folder.with_name("hub"))
    wanted = {row["model_file"], *row["additional_files"]}
    small = {path.name for path in source.glob("*.json")} | {path.name for path in source.glob("*.txt")}
    for relative in sorted(wanted | small):
        if not (source / relative).is_file():
            raise ModelUnavailableError(
                f"{source} holds no {relative}: name a folder with all files of {name}"
            )
        (folder / relative).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / relative, folder / relative)
    return Model(
        name=row["model"],
        dimensions=row["dim"],
        model_file=row["model_file"],
        files=models.describe_files(folder),
        pooling="",  # fastembed's own for this model
    )


def _from_hub(text_embedding: Any, row: dict[str, Any], cache: Path) -> Path:
    try:
        text_embedding(row["model"], cache_dir=str(cache), lazy_load=True)
    except Exception as error:  # whatever the hub's client raises
        raise ModelUnavailableError(
            f"{row['model']} could not be fetched ({error}): check the network, or run `patinad model fetch --from DIR`"
        ) from error
    found = next(cache.rglob(row["model_file"]), None)
    if found is None:
        raise ModelUnavailableError(
            f"{row['model']} came without {row['model_file']}: configure another model"
        )
    return found.parents[len(Path(row["model_file"]).parts) - 1]
