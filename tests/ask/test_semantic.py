"""Search by meaning over a code.db, from the embedding run to the answer; only the model is stood in for."""

from pathlib import Path
from typing import Any

import pytest
from support.vectors import install, write_code_db

from patinad import pipeline
from patinad.ask import semantic as asked
from patinad.ask.semantic import content_of, semantic
from patinad.code.database import Definition
from patinad.errors import ModelUnavailableError, UsageError
from patinad.pipeline import EmbedTask, Progress
from patinad.vectors import index, models

FUNCTIONS = [
    ("git/layout.py", "read_head", 10, "def read_head(path)", "Read HEAD from plain files. And more."),
    ("store/lock.py", "locked", 5, "def locked(path, wait)", "Hold an exclusive lock."),
    ("mail/smtp.py", "send", 7, "def send(message)", "Deliver a letter."),
]


class Place:
    """A repository's data and the user's caches."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"
        self.data.mkdir()
        self.blobs = folder / "cache/blobs.db"
        self.models = folder / "models"
        self.told: list[Progress] = []

    def embed(self, **more: Any) -> pipeline.EmbedOutcome:
        task = EmbedTask(
            git_dir="",
            common_dir="",
            worktree=None,
            data_dir=str(self.data),
            blobs_db=str(self.blobs),
            models_dir=str(self.models),
            model="tiny",
            **more,
        )
        return pipeline.embed(task, self.told.append)

    def ask(self, text: str, **more: Any) -> dict[str, Any]:
        return semantic(self.data / "code.db", self.blobs, self.models, text, **more)

    def names(self, text: str, **more: Any) -> list[str]:
        return [row["name"] for row in self.ask(text, **more)["results"]]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    found = Place(tmp_path)
    install(found.models, monkeypatch)
    write_code_db(found.data / "code.db", FUNCTIONS)
    asked.searcher.cache_clear()
    return found


def test_the_nearest_definition_is_answered_with_its_place(place: Place) -> None:
    outcome = place.embed()
    assert (outcome.done, outcome.total, outcome.embedded, outcome.reason) == (3, 3, 3, "")
    assert place.told[-1].stage == "embedding"
    assert (place.told[-1].done, place.told[-1].total) == (3, 3)
    answer = place.ask("deliver a letter", limit=2)
    assert answer["embedded"] == {"done": 3, "total": 3}
    assert len(answer["results"]) == 2
    best = answer["results"][0]
    assert 0 < best.pop("score") <= 1
    assert best == {
        "id": "mail/smtp.py:7:send",
        "type": "code",
        "content": "def send(message) -- Deliver a letter.",
        "evidence": [{"source": "code", "ref": "mail/smtp.py:7"}],
        "name": "send",
        "kind": "function of a test",
        "file": "mail/smtp.py",
        "line": 7,
    }


def test_scores_fall_and_the_least_can_be_asked_for(place: Place) -> None:
    place.embed()
    scores = [row["score"] for row in place.ask("read head of lock")["results"]]
    assert scores == sorted(scores, reverse=True)
    assert [row["score"] for row in place.ask("read head of lock", min_score=scores[1])["results"]] == scores[
        :2
    ]
    assert place.names("read head", min_score=0.999) == []


def test_what_is_not_embedded_yet_is_admitted(place: Place) -> None:
    place.embed()
    more = [*FUNCTIONS, ("art/canvas.py", "circle", 3, "def circle(radius)", "Draw a round shape.")]
    write_code_db(place.data / "code.db", more, "c2")
    assert place.ask("round shape")["embedded"] == {"done": 3, "total": 4}
    assert "circle" not in place.names("draw a round shape")
    place.embed()
    assert place.ask("round shape")["embedded"] == {"done": 4, "total": 4}
    assert place.names("draw a round shape")[0] == "circle"


def test_what_left_the_code_leaves_the_answers(place: Place) -> None:
    place.embed()
    assert "send" in place.names("deliver a letter")
    write_code_db(place.data / "code.db", FUNCTIONS[:2], "c2")
    answer = place.ask("deliver a letter")
    assert "send" not in [row["name"] for row in answer["results"]]
    assert answer["embedded"] == {"done": 2, "total": 2}


def test_other_types_leave_code_out(place: Place) -> None:
    place.embed()
    assert place.names("letter", types=["decision"]) == []
    assert place.names("letter", types=["decision", "code"]) == place.names("letter")
    with pytest.raises(UsageError, match="did you mean decision"):
        place.ask("letter", types=["decisions"])
    with pytest.raises(UsageError, match="nothing is of type zzz"):
        place.ask("letter", types=["zzz"])


def test_among_equals_the_name_decides_then_the_place(place: Place) -> None:
    # One text for two places, as in a vendored copy: `z/x/y/w.py` and `a/x/y/w.py` end alike.
    twins = [
        (file, "same", line, "def same()", "Be equal.")
        for file, line in (("z/x/y/w.py", 1), ("a/x/y/w.py", 9))
    ]
    write_code_db(place.data / "code.db", twins)
    outcome = place.embed()
    assert outcome.total == 1
    assert [row["file"] for row in place.ask("be equal")["results"]] == ["a/x/y/w.py", "z/x/y/w.py"]
    assert [row["file"] for row in place.ask("equal z")["results"]] == ["z/x/y/w.py", "a/x/y/w.py"]
    assert len(place.ask("be equal", limit=1)["results"]) == 1


def test_a_large_store_is_searched_through_its_graph(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "EXACT_BELOW", 2)
    place.embed()
    assert place.names("deliver a letter")[0] == "send"
    # The graph is a cache: damage to it changes no answer.
    asked.searcher.cache_clear()
    (place.data / "code.usearch").write_bytes(b"\0" * 500)
    assert place.names("deliver a letter")[0] == "send"
    write_code_db(place.data / "code.db", FUNCTIONS[:2], "c2")
    assert "send" not in place.names("deliver a letter")


def test_the_second_question_reads_no_vectors_again(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.embed()
    first = place.ask("deliver a letter")

    def read_again(*_: object) -> None:
        raise AssertionError("the vectors were read again")

    monkeypatch.setattr(index.Exact, "follow", read_again)
    assert place.ask("deliver a letter") == first


def test_the_store_asked_longest_ago_is_forgotten(place: Place, tmp_path: Path) -> None:
    one = models.find(place.models, "")
    assert one is not None
    searcher = asked.Searcher(one)
    first = searcher.store(tmp_path / "0", tmp_path / "0.usearch")
    for number in range(1, asked.STORES_KEPT):
        searcher.store(tmp_path / str(number), tmp_path / f"{number}.usearch")
    assert searcher.store(tmp_path / "0", tmp_path / "0.usearch") is first
    searcher.store(tmp_path / "one more", tmp_path / "x.usearch")
    assert searcher.store(tmp_path / "0", tmp_path / "0.usearch") is first
    assert len(searcher._stores) == asked.STORES_KEPT


def test_without_a_model_the_way_out_is_told(place: Place) -> None:
    (place.models / "tiny/model.onnx").unlink()
    with pytest.raises(ModelUnavailableError, match="patinad model fetch"):
        place.ask("letter")
    outcome = place.embed()
    assert (outcome.model, outcome.done, outcome.total) == ("", 0, 3)
    assert "patinad model fetch" in outcome.reason


def test_nothing_asked_and_nothing_there(place: Place) -> None:
    with pytest.raises(UsageError):
        place.ask("  ")
    (place.data / "code.db").unlink()
    assert place.ask("letter")["results"] == []
    outcome = place.embed()
    assert (outcome.done, outcome.total) == (0, 0)


def test_switching_back_embeds_nothing(place: Place) -> None:
    place.embed()
    write_code_db(place.data / "code.db", FUNCTIONS[:1], "c2")
    assert place.embed().embedded == 0
    write_code_db(place.data / "code.db", FUNCTIONS, "c1")
    assert place.embed().embedded == 0
    assert place.embed(force=True).embedded == 3


@pytest.mark.parametrize(
    ("signature", "doc", "content"),
    [
        ("def f(x)", "One. Two.", "def f(x) -- One."),
        ("def f(x)", "", "def f(x)"),
        ("", "A\n  long   line", "function m.f -- A long line"),
    ],
)
def test_content_is_a_line(signature: str, doc: str, content: str) -> None:
    assert content_of(Definition("f", "m.f", "function", "python", "m.py", 1, 2, signature, doc)) == content
