"""Reference repositories, as a person makes, asks and loses them; no daemon runs."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from patinad.cli.main import main

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def library(tmp_path: Path, git: Callable[..., str]) -> Path:
    """A clone to refer to."""
    folder = tmp_path / "library"
    folder.mkdir()
    git(folder, "init", "-q")
    (folder / "lib.py").write_text("def connect():\n    return dial()\n\n\ndef dial():\n    pass\n")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "one")
    return folder


@pytest.fixture
def home(repository: Path, git: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> Path:
    (repository / "a.py").write_text("def start():\n    pass\n")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "one")
    monkeypatch.chdir(repository)
    return repository


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATINAD_HOME", str(tmp_path / "patinad"))


def said(capsys: Captured, *arguments: str) -> Any:
    capsys.readouterr()
    assert main([*arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_clone_is_indexed_remembered_and_asked(
    home: Path, library: Path, git: Callable[..., str], capsys: Captured
) -> None:
    (first,) = said(capsys, "scrape", "code", "--repo", "../library")["references"]
    assert (first["name"], first["path"], first["error"], first["parsed"]) == (
        "library",
        str(library),
        None,
        1,
    )
    (again,) = said(capsys, "scrape", "code", "--repo", "library")["references"]
    assert again["changed"] is False
    found = said(capsys, "code", "callers", "dial", "--repo", "library")
    assert [(c["caller"], c["file"]) for c in found["results"]] == [("connect", "lib.py")]
    assert found["freshness"]["stale"] is False
    assert said(capsys, "ask", "who calls dial", "--repo", "library")["results"][0]["name"] == "connect"
    assert git(home, "status", "--porcelain") == ""
    assert git(library, "status", "--porcelain", "--ignored") == "", "nothing is written into the clone"

    (library / "more.py").write_text("def hang_up():\n    pass\n")
    git(library, "add", "-A")
    git(library, "commit", "-q", "-m", "two")
    found = said(capsys, "code", "defs", "hang_up", "--repo", "library")
    assert (found["results"], found["freshness"]["stale"]) == ([], True)
    main(["code", "defs", "hang_up", "--repo", "library"])
    assert "`patinad scrape code --repo library`" in capsys.readouterr().err
    (third,) = said(capsys, "scrape", "code", "--repo", "all")["references"]
    assert (third["parsed"], third["removed"], third["files"]) == (1, 0, 2)
    assert said(capsys, "code", "defs", "hang_up", "--repo", "library")["total"] == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--repo", "."], "is this repository itself"),
        (["--repo", "nothing"], "makes one of a local clone"),
        (["--repo", "./nothing"], "does not exist"),
        (["--repo", "../library", "--as", "a/b"], "is no name for a reference"),
        (["--repo", "../library", "--as", "all"], "is no name for a reference"),
        (["--repo", ".."], "is not inside a git repository"),
        (["--as", "x"], "give --repo PATH"),
    ],
)
def test_what_cannot_be_is_told_in_a_line(
    arguments: list[str], words: str, home: Path, library: Path, capsys: Captured
) -> None:
    assert main(["scrape", "code", *arguments]) in (1, 2)
    error = capsys.readouterr().err
    assert words in error
    assert error.count("\n") == 1
    assert not (home / "layer").exists()


def test_a_link_in_the_tree_leads_nobody_astray(
    home: Path, library: Path, tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (home / "layer").mkdir()
    (home / "layer" / "dust").symlink_to(tmp_path / "elsewhere")
    assert main(["scrape", "code", "--repo", str(library)]) == 1
    assert "through a symbolic link" in capsys.readouterr().err
    assert not list((tmp_path / "elsewhere").iterdir())


def test_names_collide_only_while_both_are_there(
    home: Path, library: Path, tmp_path: Path, git: Callable[..., str], capsys: Captured
) -> None:
    assert main(["scrape", "code", "--repo", str(library)]) == 0
    other = tmp_path / "other" / "Library"
    other.parent.mkdir()
    git(tmp_path, "clone", "-q", "--bare", str(library), str(other))
    assert main(["scrape", "code", "--repo", str(other)]) == 2
    assert "--as Library-2" in capsys.readouterr().err
    assert main(["scrape", "code", "--repo", str(other), "--as", "bare"]) == 0
    assert said(capsys, "code", "defs", "dial", "--repo", "bare")["total"] == 1
    assert main(["code", "defs", "dial", "--repo", "bear"]) == 2
    assert "did you mean 'bare'" in capsys.readouterr().err

    shutil.rmtree(library)
    found = said(capsys, "code", "defs", "dial", "--repo", "library")
    assert (found["total"], found["freshness"]["stale"]) == (1, None)
    assert main(["scrape", "code", "--repo", "all"]) == 1
    told = capsys.readouterr()
    assert "bare: already up to date" in told.out
    assert "--repo NEWPATH --as library" in told.err
    assert main(["scrape", "code", "--repo", str(other), "--as", "library"]) == 0


def test_a_clone_that_cannot_be_written_is_read(home: Path, library: Path, capsys: Captured) -> None:
    folders = [library, *(path for path in library.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    try:
        assert main(["scrape", "code", "--repo", str(library)]) == 0
    finally:
        for folder in folders:
            folder.chmod(0o755)
    assert said(capsys, "code", "defs", "dial", "--repo", "library")["total"] == 1


def test_a_bare_repository_keeps_its_references_with_its_data(
    home: Path, library: Path, tmp_path: Path, git: Callable[..., str], capsys: Captured
) -> None:
    git(tmp_path, "clone", "-q", "--bare", str(home), "bare.git")
    bare = str(tmp_path / "bare.git")
    assert main(["-C", bare, "scrape", "code", "--repo", str(library)]) == 0
    assert list((tmp_path / "patinad" / "state" / "repositories").glob("*/repos/library.db"))
    assert said(capsys, "-C", bare, "code", "defs", "dial", "--repo", "library")["total"] == 1


def test_a_reference_is_not_answered_with_what_its_home_remembers(
    home: Path, library: Path, capsys: Captured
) -> None:
    said(capsys, "scrape", "code", "--repo", str(library))
    said(capsys, "scrape", "code")
    said(capsys, "belief", "add", "connect retries three times")
    assert "belief" in {one["kind"] for one in said(capsys, "ask", "connect retries")["results"]}
    assert {
        one["kind"] for one in said(capsys, "ask", "connect retries", "--repo", "library")["results"]
    } == {"code"}
