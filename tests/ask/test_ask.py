"""Questions in plain words over a real repository, from the commit to the snippet; only the model is stood in for."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from support.project import Project
from support.vectors import install

from patinad import pipeline
from patinad.ask import semantic as asked
from patinad.ask.answer import answer
from patinad.ask.store import Task
from patinad.errors import UsageError

NET = '''"""Talk to servers."""

TOKEN = "ghp_0123456789abcdefghijABCDEFGHIJ012345"


class Session(Base):
    """Keeps connections."""

    def get(self, url):
        """Fetch a page, and try again when the line is busy."""
        return self.send(url)

    def send(self, url, key="ghp_0123456789abcdefghijABCDEFGHIJ012345"):
        return open_socket(url)


def open_socket(url):
    return url
'''


class Place:
    def __init__(self, project: Project, models: Path) -> None:
        self.project, self.models = project, models

    def embed(self) -> None:
        data = str(self.project.data)
        task = pipeline.EmbedTask(
            git_dir="", common_dir="", worktree=None, data_dir=data, blobs_db=str(self.project.blobs),
            models_dir=str(self.models), model="tiny",
        )  # fmt: skip
        pipeline.embed(task, lambda _: None)

    def ask(self, text: str, kinds: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
        one = self.project.task()
        task = Task(
            text=text, limit=10, code_db=str(self.project.code_db), blobs_db=str(self.project.blobs),
            models_dir=str(self.models), model="", vectors=True, git_dir=one.git_dir,
            common_dir=one.common_dir, worktree=one.worktree,
        )  # fmt: skip
        return answer(msgspec.structs.replace(task, **more), kinds)

    def names(self, text: str, **more: Any) -> list[str]:
        return [row["name"] for row in self.ask(text, **more)["results"]]


@pytest.fixture
def place(tmp_path: Path, repository: Path, git: Callable[..., str]) -> Place:
    project = Project(repository, tmp_path / "data", tmp_path / "blobs.db", git)
    project.put("net.py", NET)
    project.put("base.py", "class Base:\n    pass\n")
    project.put(
        "tests/test_net.py",
        'import net\n\n\ndef test_line():\n    "Fetch a page when the line is busy."\n    net.Session().get(1)\n',
    )
    project.commit()
    project.scrape()
    asked.searcher.cache_clear()
    return Place(project, tmp_path / "models")


def test_who_calls_is_read_from_the_table(place: Place) -> None:
    found = place.ask("who calls `open_socket`?")
    assert found["route"] == {"question": "callers", "name": "open_socket"}
    assert found["total"] == 1
    assert found["notes"] == []
    (row,) = found["results"]
    snippet = row.pop("snippet")
    assert row == {
        "kind": "code",
        "name": "Session.send",
        "file": "net.py",
        "line": 14,
        "score": 0.9,
        "reasons": ["calls open_socket (scope)"],
        "symbol_kind": "call",
    }
    assert "return open_socket(url)" in snippet
    assert "ghp_" not in snippet
    assert "[redacted:" in snippet


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("what does Session.get call", ["Session.send"]),
        ("where is open_socket defined", ["open_socket"]),
        ("what imports net", ["net"]),
        ("what does tests/test_net.py import", ["net"]),
        ("methods of Session", ["Session.get", "Session.send"]),
        ("what extends Base", ["Session"]),
        ("what does Session extend", ["Session"]),
    ],
)
def test_other_questions_about_structure(text: str, names: list[str], place: Place) -> None:
    assert place.names(text) == names


def test_words_find_definitions_with_a_reason_and_tests_come_last(place: Place) -> None:
    found = place.ask("fetch a page")
    assert [row["name"] for row in found["results"]] == ["Session.get", "test_line"]
    first, last = found["results"]
    assert "documentation matches" in first["reasons"]
    assert "a test: ranked lower" in last["reasons"]
    assert first["snippet"].startswith("def get(self, url):\n")
    assert 0 < last["score"] < first["score"] <= 1
    assert found["embedded"] is None
    assert "patinad model fetch" in found["notes"][0]


def test_a_name_as_code_writes_it_comes_first(place: Place) -> None:
    for text in ("open_socket", "why does open_socket fetch a page", "open_socket()"):
        found = place.ask(text)["results"][0]
        assert (found["name"], found["score"]) == ("open_socket", 1.0)
        assert found["reasons"] == ["its name is open_socket"]


def test_an_unknown_name_is_said_and_searched_for(place: Place) -> None:
    found = place.ask("who calls open_sokcet")
    assert found["route"] is None
    assert "did you mean open_socket" in found["notes"][0]
    assert place.ask("who calls test_line")["notes"][0].startswith("test_line is known")


def test_a_name_that_nothing_has_is_said(place: Place) -> None:
    assert "did you mean open_socket" in place.ask("open_sokcet")["notes"][0]
    assert "by words alone" in place.ask("socket")["notes"][0], "a plain word need be nobody's name"


def test_of_overloads_one_is_shown_and_calls_of_namesakes_are_pointed_to(place: Place) -> None:
    place.project.put(
        "over.ts",
        "export function fold(a: string): string;\nexport function fold(a: number): number;\n"
        "export function fold(a: any): any {\n  return a;\n}\n",
    )
    place.project.put(
        "loose.py",
        "def go(thing):\n    thing.mystery()\n\n\nclass A:\n    def mystery(self):\n        pass\n",
    )
    place.project.commit()
    place.project.scrape()
    assert [row["line"] for row in place.ask("`fold`")["results"] if row["name"] == "fold"] == [3]
    assert len([name for name in place.names("how to fold") if name == "fold"]) == 1
    assert (
        "1 call may: `patinad code callers mystery --unresolved`"
        in place.ask("who calls mystery")["notes"][0]
    )


def test_two_calls_on_a_line_are_one_result(place: Place) -> None:
    place.project.put("twice.py", "import net\n\nboth = net.open_socket(1), net.open_socket(2)\n")
    place.project.commit()
    place.project.scrape()
    found = place.ask("who calls net.open_socket", limit=1)
    assert (len(found["results"]), found["total"]) == (1, 2)
    assert found["results"][0]["name"] == "twice", "what is surer comes first"


def test_meaning_joins_words(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    install(place.models, monkeypatch)
    assert "nothing is embedded" in place.ask("fetch page")["notes"][0]
    place.embed()
    found = place.ask("fetch page")
    assert found["notes"] == []
    assert found["embedded"]["done"] == found["embedded"]["total"] > 0
    assert "similar meaning" in found["results"][0]["reasons"]
    assert len(place.ask("zzz")["results"]) > 0, "vectors always know something near"


def test_damaged_vectors_leave_the_words(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    install(place.models, monkeypatch)
    place.project.blobs.write_bytes(b"no database" * 100)
    found = place.ask("fetch page")
    assert found["results"][0]["name"] == "Session.get"
    assert "by words alone" in found["notes"][0]

    def locked(*_: object) -> None:
        raise sqlite3.OperationalError("database is locked")

    monkeypatch.setattr(asked, "nearest", locked)
    found = place.ask("fetch page")
    assert found["results"][0]["name"] == "Session.get"
    assert found["notes"] == ["by words alone: the vectors cannot be read (database is locked)"]


def test_a_snippet_is_of_the_commit_and_not_of_the_working_copy(place: Place) -> None:
    place.project.put("net.py", "changed\n" * 20)
    assert "changed" not in place.ask("open_socket")["results"][0]["snippet"]


def test_kinds_and_emptiness(place: Place) -> None:
    assert place.names("open_socket", kinds=("code",))[0] == "open_socket"
    with pytest.raises(UsageError, match="did you mean code"):
        place.ask("x", kinds=("codes",))
    with pytest.raises(UsageError, match="nothing to ask"):
        place.ask("  ")
    place.project.code_db.unlink()
    assert place.ask("open_socket")["results"] == []
