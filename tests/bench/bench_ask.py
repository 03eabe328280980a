"""How well `patinad ask` finds a function by what it does: full text alone, vectors alone, both.

    python tests/bench/bench_ask.py [--queries N] [--files N] [FOLDER...]     (default: Python's standard library)

A question is the first sentence of a docstring, what is sought is the function or type that it stands in. The sentence
is held out: all docstrings are taken out of the index, of full text and of vectors, before anything is asked. NDCG@10
and MRR@10 are means over the questions, with one right answer each.
"""

import argparse
import math
import random
import shutil
import sqlite3
import subprocess
import sysconfig
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from patinad import pipeline
from patinad.ask import code as ask
from patinad.ask import rank, semantic
from patinad.code.chunks import SENTENCE_END, chunk_text, search_text, words
from patinad.code.database import CodeReader, Definition
from patinad.code.languages import LANGUAGES
from patinad.git.layout import locate
from patinad.vectors import models
from patinad.vectors.texts import text_hash

EXTENSIONS = {extension for language in LANGUAGES for extension in language.extensions}
Question = tuple[str, str]  # a sentence, `file:line` of what it is about


def make_repository(folders: Sequence[Path], into: Path, files: int) -> None:
    """A repository of the folders' source files; a fixed choice of them where there are too many."""
    found = [
        (folder, file)
        for folder in folders
        for file in sorted(folder.rglob("*"))
        if file.suffix in EXTENSIONS
        and file.is_file()
        and not {"site-packages", ".git", "idlelib"} & set(file.parts)
    ]
    random.Random(1).shuffle(found)
    for folder, file in found[:files]:
        target = into / folder.name / file.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    who = ["-c", "user.name=bench", "-c", "user.email=bench@example.org"]
    for command in (["init", "-q"], ["add", "-A"], [*who, "commit", "-q", "-m", "sources"]):
        subprocess.run(["git", *command], cwd=into, check=True)


def scrape(repository: Path, data: Path) -> None:
    layout = locate(repository)
    task = pipeline.ScrapeTask(
        git_dir=str(layout.git_dir),
        common_dir=str(layout.common_dir),
        worktree=str(repository),
        data_dir=str(data),
        blobs_db=str(data / "blobs.db"),
    )
    print("scraped:", pipeline.scrape(task, lambda _: None))


def hold_out(code_db: Path, count: int) -> list[Question]:
    """Questions from docstrings, which are then nowhere in the index any more."""
    db = sqlite3.connect(code_db)
    rows = db.execute(
        "SELECT id, qualified_name, file, signature, doc, line, text_hash FROM definitions ORDER BY id"
    ).fetchall()
    questions = []
    for _, _, file, _, doc, line, hashed in rows:
        sentence = " ".join(SENTENCE_END.split(doc.strip(), maxsplit=1)[0].split())
        if hashed is not None and not rank._TEST_PATH.search(file) and 4 <= len(words(sentence)) <= 40:
            questions.append((sentence, f"{file}:{line}"))
    db.execute("INSERT INTO search (search) VALUES ('delete-all')")
    for number, name, file, signature, _, _, hashed in rows:
        said = search_text(name, file, signature, "")
        db.execute(
            "INSERT INTO search (rowid, name, path, signature, doc) VALUES (?, ?, ?, ?, ?)", (number, *said)
        )
        if hashed is not None:
            key = text_hash(chunk_text(name, file, signature, ""))
            db.execute("UPDATE symbols SET doc = NULL, text_hash = ? WHERE id = ?", (key, number))
    db.execute("UPDATE symbols SET doc = NULL")
    db.commit()
    db.close()
    often = Counter(sentence for sentence, _ in questions)
    questions = [
        question for question in questions if often[question[0]] == 1
    ]  # else there are several right answers
    random.Random(2).shuffle(questions)
    return questions[:count]


def embed(data: Path, models_dir: Path) -> str:
    task = pipeline.EmbedTask(
        git_dir="", common_dir="", worktree=None, data_dir=str(data), blobs_db=str(data / "blobs.db"),
        models_dir=str(models_dir), model="",
    )  # fmt: skip
    outcome = pipeline.embed(task, lambda _: None)
    print("embedded:", outcome)
    return outcome.model


Ranking = Callable[[CodeReader, str], list[Definition]]


def measure(
    reader: CodeReader, questions: Sequence[Question], ranking: Ranking
) -> tuple[float, float, float]:
    """NDCG@10, MRR@10, and the half-width of the first's 95% interval."""
    gains, reciprocals = [], []
    for sentence, wanted in questions:
        found = [f"{one.file}:{one.line}" for one in ranking(reader, sentence)[:10]]
        place = found.index(wanted) + 1 if wanted in found else 0
        gains.append(1 / math.log2(place + 1) if place else 0.0)
        reciprocals.append(1 / place if place else 0.0)
    count = len(gains)
    mean = sum(gains) / count
    spread = math.sqrt(sum((gain - mean) ** 2 for gain in gains) / count / count)
    return mean, sum(reciprocals) / count, 1.96 * spread


def rankings(data: Path, models_dir: Path, stamp: tuple[int, ...]) -> dict[str, Ranking]:
    """The ways of ranking that are compared."""
    one = models.find(models_dir, "")
    meanings: dict[str, list[Definition]] = {}

    def meant(reader: CodeReader, text: str) -> list[Definition]:
        if one is None:
            return []
        if text not in meanings:
            where = semantic.Vectors(data / "code.db", data / "blobs.db", one)
            meanings[text] = ask.meaning_order(
                reader, semantic.nearest(reader, stamp, where, text, ask.CANDIDATES)
            )
        return meanings[text]

    def plain(reader: CodeReader, text: str) -> list[Definition]:
        return [hit.definition for hit in reader.search(text, ask.CANDIDATES)]

    def fused(reader: CodeReader, text: str) -> list[Definition]:
        return [one for one, _ in ask.ordered(ask.by_words(reader, text), meant(reader, text), text)]

    found: dict[str, Ranking] = {"full text": plain, "full text with rules": ask.by_words}
    return found | {"vectors": meant, "fused": fused} if one else found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="*", type=Path, default=[Path(sysconfig.get_path("stdlib"))])
    parser.add_argument("--queries", type=int, default=500)
    parser.add_argument("--files", type=int, default=400)
    parser.add_argument("--models", type=Path, help="a folder of models; default: fetched anew")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        repository, data = folder / "repository", folder / "data"
        repository.mkdir()
        models_dir = given.models or folder / "models"
        if given.models is None:
            models.fetch(models_dir)
        make_repository([one.resolve() for one in given.folders], repository, given.files)
        scrape(repository, data)
        questions = hold_out(data / "code.db", given.queries)
        embed(data, models_dir)
        stamp = semantic.stamp_of(data / "code.db")
        with CodeReader(data / "code.db") as reader:
            print(f"{len(questions)} questions")
            for name, ranking in rankings(data, models_dir, stamp).items():
                ndcg, mrr, half = measure(reader, questions, ranking)
                print(f"{name:24} NDCG@10 {ndcg:.3f} (half-width {half:.3f})  MRR@10 {mrr:.3f}", flush=True)


if __name__ == "__main__":
    main()
