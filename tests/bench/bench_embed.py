"""What embedding costs: texts a second and memory of the embed worker, and what searching the vectors costs.

    python tests/bench/bench_embed.py [TEXTS]        (default 1600; fetches the model into a temporary folder)

The texts are those of functions and classes of Python's standard library, as code chunks are written.
"""

import ast
import multiprocessing
import resource
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from patinad.code.chunks import chunk_text
from patinad.vectors import models
from patinad.vectors.cache import VectorCache
from patinad.vectors.embed import Embedder, normalised, quantise
from patinad.vectors.fill import fill
from patinad.vectors.index import Exact, Graph

ROWS = 20_000


def library_texts(count: int) -> list[str]:
    """Chunk texts of the standard library, each once."""
    texts: dict[str, None] = {}
    for path in sorted(Path(sysconfig.get_path("stdlib")).glob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                signature = (
                    f"def {node.name}({ast.unparse(node.args)})" if isinstance(node, ast.FunctionDef) else ""
                )
                texts[chunk_text(node.name, path.name, signature, ast.get_docstring(node) or "")] = None
        if len(texts) >= 4 * count:
            break
    return list(texts)[::4][:count]


def embedding(folder: Path, one: models.Installed, texts: list[str], threads: int) -> None:
    """As the embed worker does it; run in a process of its own, so that its memory can be told."""
    started = time.perf_counter()
    embedder = Embedder(one, threads=threads)
    show("load the model", 1000 * (time.perf_counter() - started), "ms")
    chunks = {number.to_bytes(16): text for number, text in enumerate(texts)}
    with VectorCache(folder / f"{threads}.db", one.id, 384, today=1) as cache:
        started = time.perf_counter()
        fill(lambda: chunks, cache, lambda: embedder, report=lambda *_: None)
        show("embed", len(texts) / (time.perf_counter() - started), "texts a second")
    tokenizer = embedder._text_embedding.model.tokenizer
    show("their length", float(np.mean([len(tokenizer.encode(text).ids) for text in texts])), "tokens")
    latencies = []
    for text in texts[:50]:
        started = time.perf_counter()
        embedder.query(text)
        latencies.append(time.perf_counter() - started)
    show("embed a question", 1000 * float(np.median(latencies)), "ms")
    show("memory, at its peak", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB")


def show(what: str, value: float, unit: str) -> None:
    print(f"{what:36} {value:8.1f} {unit}", flush=True)


def searching(folder: Path) -> None:
    rng = np.random.default_rng(0)
    rows = rng.normal(size=(250, 384))[rng.integers(0, 250, ROWS)] + 0.8 * rng.normal(size=(ROWS, 384))
    vectors = {rng.bytes(16): row.tobytes() for row in quantise(normalised(rows))}
    queries = normalised(rows[:100] + 0.02 * rng.normal(size=(100, 384)))
    hashes = list(vectors)
    with VectorCache(folder / "search.db", "m", 384, today=1) as cache:
        timed("put vectors", lambda: cache.put(vectors.items()), ROWS)
        timed("find what is missing", lambda: cache.missing(hashes), ROWS)
        exact, graph = Exact(384), Graph(folder / "code.usearch", "m", 384)
        timed("read vectors for exact search", lambda: exact.follow(hashes, cache.get), ROWS)
        timed("build the graph", lambda: graph.follow(hashes, cache.get), ROWS)
        timed("save the graph", graph.save, ROWS)
        timed(
            "verify and load the graph",
            lambda: Graph.load(graph.path, "m", 384).follow(hashes, cache.get),
            ROWS,
        )
    timed("exact search", lambda: [exact.search(query, 10) for query in queries], len(queries), "a query")
    timed("graph search", lambda: [graph.search(query, 10) for query in queries], len(queries), "a query")


def timed(what: str, run: Callable[[], object], count: int, each: str = "a row") -> None:
    started = time.perf_counter()
    run()
    seconds = time.perf_counter() - started
    print(f"{what:36} {seconds * 1000:8.0f} ms   {seconds / count * 1e6:8.1f} us {each}")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1600
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        one, texts = models.fetch(folder / "models", report=print), library_texts(count)
        for threads in (1, 2):
            print(f"\n{len(texts):,} texts, {threads} threads", flush=True)
            worker = multiprocessing.get_context("spawn").Process(
                target=embedding, args=(folder, one, texts, threads)
            )
            worker.start()
            worker.join()
        print(f"\n{ROWS:,} rows of 384 bytes")
        searching(folder)


if __name__ == "__main__":
    main()
