"""Objects through libgit2, against what git prints of them."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patinad.errors import (
    MissingObjectError,
    NotARepositoryError,
    PatinadError,
    UnsupportedRepositoryError,
)
from patinad.git.layout import locate
from patinad.git.quoting import quote_path, unquote_path
from patinad.git.repository import Repository

Git = Callable[..., str]
ODD_NAMES = (
    b"caf\xe9.py",
    b"tab\there.py",
    b'"quoted".py',
    b"\xff\x80/deep/x.c",
    "blåbær.py".encode(),
    b"a b.py",
    b'\xe9"\\\n\x01',
)


@pytest.fixture
def filled(repository: Path, git: Git) -> Path:
    for name in ODD_NAMES:
        path = repository / os.fsdecode(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name)
    (repository / "src").mkdir()
    (repository / "src" / "a.py").write_text("a = 1\n")
    (repository / "src" / "run").write_text("#!/bin/sh\n")
    (repository / "src" / "run").chmod(0o755)
    (repository / "link").symlink_to("src/a.py")
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "first")
    return repository


def commit(git: Git, folder: Path, message: str = "next") -> str:
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", message)
    return git(folder, "rev-parse", "HEAD")


def listed(folder: Path, revision: str) -> dict[bytes, tuple[str, int]]:
    out = subprocess.run(
        ["git", "-C", str(folder), "ls-tree", "-rz", revision], capture_output=True, check=True
    ).stdout
    rows = (line.partition(b"\t") for line in out.split(b"\0")[:-1])
    return {path: (head.split()[2].decode(), int(head.split()[0], 8)) for head, _, path in rows}


def test_entries_are_what_git_lists(filled: Path, git: Git) -> None:
    found = Repository.open(locate(filled)).entries(git(filled, "rev-parse", "HEAD"))
    assert {unquote_path(path): entry for path, entry in found.items()} == listed(filled, "HEAD")


def test_gitlinks_are_listed_with_their_mode(filled: Path, git: Git, tmp_path: Path) -> None:
    git(filled, "submodule", "add", "-q", str(filled), "inner")
    head = commit(git, filled)
    assert Repository.open(locate(filled)).entries(head)["inner"][1] == 0o160000


def test_a_path_that_is_not_utf8_reads_as_git_quotes_it(filled: Path, git: Git) -> None:
    printed = git(filled, "ls-files").splitlines()
    assert quote_path(b"caf\xe9.py") == '"caf\\351.py"'
    for name in (b"caf\xe9.py", b"\xff\x80/deep/x.c", b'"quoted".py', b'\xe9"\\\n\x01'):
        assert quote_path(name) in printed
    assert quote_path("blåbær.py".encode()) == "blåbær.py"
    assert quote_path(b"tab\there.py") == "tab\there.py"


@given(st.binary(min_size=1).filter(lambda b: b"\0" not in b))
def test_each_text_stands_for_one_path(path: bytes) -> None:
    assert unquote_path(quote_path(path)) == path


def test_read_and_size(filled: Path, git: Git) -> None:
    opened = Repository.open(locate(filled))
    for path, (blob, mode) in opened.entries(git(filled, "rev-parse", "HEAD")).items():
        expected = subprocess.run(
            ["git", "-C", str(filled), "cat-file", "blob", blob], capture_output=True, check=True
        )
        assert opened.read(blob) == expected.stdout, (path, mode)
        assert opened.size(blob) == len(expected.stdout)


def test_reading_after_git_repacked(filled: Path, git: Git) -> None:
    opened = Repository.open(locate(filled))
    entries = opened.entries(git(filled, "rev-parse", "HEAD"))
    git(filled, "gc", "-q")
    (filled / "new.py").write_text("new = 1\n")
    new = opened.entries(commit(git, filled))
    assert opened.read(entries["src/a.py"][0]) == b"a = 1\n"
    assert opened.read(new["new.py"][0]) == b"new = 1\n"


def test_missing_damaged_and_wrong_objects_are_stated(filled: Path, git: Git) -> None:
    opened = Repository.open(locate(filled))
    head = git(filled, "rev-parse", "HEAD")
    blob = opened.entries(head)["src/a.py"][0]
    for bad in ("0" * 39 + "1", head, "nonsense"):
        with pytest.raises(MissingObjectError):
            opened.read(bad)
        with pytest.raises(MissingObjectError):
            opened.size(bad)
    for ask in (opened.entries, opened.commit_time):
        with pytest.raises(MissingObjectError):
            ask("0" * 39 + "1")
        with pytest.raises(MissingObjectError):
            ask(blob)
    loose = filled / ".git" / "objects" / blob[:2] / blob[2:]
    loose.chmod(0o644)
    loose.write_bytes(b"rubbish")
    with pytest.raises(MissingObjectError, match="fsck"):
        Repository.open(locate(filled)).read(blob)
    loose.unlink()
    with pytest.raises(MissingObjectError, match="fsck"):
        Repository.open(locate(filled)).read(blob)


def test_commit_time(filled: Path, git: Git) -> None:
    head = git(filled, "rev-parse", "HEAD")
    assert Repository.open(locate(filled)).commit_time(head) == int(git(filled, "log", "-1", "--format=%ct"))


def test_changes_between_two_commits(filled: Path, git: Git) -> None:
    first = git(filled, "rev-parse", "HEAD")
    (filled / "src" / "run").unlink()
    (filled / "src" / "a.py").rename(filled / "src" / "b.py")
    (filled / "link").unlink()
    (filled / "link").write_text("a file now\n")
    (filled / os.fsdecode(b"caf\xe9.py")).write_text("changed\n")
    (filled / "a b.py").chmod(0o755)
    second = commit(git, filled)
    opened = Repository.open(locate(filled))
    old, new = opened.entries(first), opened.entries(second)
    for base, target in ((old, new), (new, old)):
        expected = {p: target.get(p) for p in base.keys() | target.keys() if base.get(p) != target.get(p)}
        revisions = (first, second) if base is old else (second, first)
        assert opened.changes(*revisions) == expected
    with pytest.raises(MissingObjectError):
        opened.changes("0" * 39 + "1", second)


def test_linguist_reads_the_commit_not_the_working_tree(filled: Path, git: Git) -> None:
    (filled / ".gitattributes").write_text("src/*.py linguist-generated\n")
    head = commit(git, filled)
    (filled / ".gitattributes").write_text("* linguist-vendored\n")
    opened = Repository.open(locate(filled))
    said = opened.linguist(opened.entries(head))
    assert {path: (s.generated, s.vendored) for path, s in said.items()} == {"src/a.py": (True, None)}


def test_modified_paths(filled: Path, git: Git, tmp_path: Path) -> None:
    (filled / "deep").mkdir()
    for name in ("gone.py", "changed.py", "same.py", "linked.py", "fifo.py", "deep/x.py", "folder.py"):
        (filled / name).write_text("x = 1\n")
    head = commit(git, filled)
    opened = Repository.open(locate(filled))
    paths = [*opened.entries(head), "never.py"]
    assert opened.modified_paths(head, paths) == [
        "link"
    ]  # a symlink is no source file: its rows are never listed
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "x.py").write_text("x = 1\n")
    (filled / "changed.py").write_text("x = 2\n")
    for name in ("gone.py", "linked.py", "fifo.py", "folder.py", "deep/x.py"):
        (filled / name).unlink()
    (filled / "linked.py").symlink_to("same.py")
    os.mkfifo(filled / "fifo.py")
    (filled / "folder.py").mkdir()
    (filled / "deep").rmdir()
    (filled / "deep").symlink_to(outside)
    (filled / os.fsdecode(b"caf\xe9.py")).write_text("changed")
    (filled / "never.py").write_text("new\n")
    paths.remove("link")
    expected = {
        "changed.py",
        "gone.py",
        "linked.py",
        "fifo.py",
        "folder.py",
        "deep/x.py",
        quote_path(b"caf\xe9.py"),
        "never.py",
    }
    assert set(opened.modified_paths(head, paths)) == expected


def test_line_endings_alone_are_no_modification(filled: Path, git: Git) -> None:
    (filled / ".gitattributes").write_text("*.txt text eol=crlf\n")
    (filled / "a.txt").write_bytes(b"one\r\ntwo\r\n")
    head = commit(git, filled)
    opened = Repository.open(locate(filled))
    assert opened.read(opened.entries(head)["a.txt"][0]) == b"one\ntwo\n"
    assert opened.modified_paths(head, ["a.txt"]) == []
    (filled / "a.txt").write_bytes(b"one\r\nthree\r\n")
    assert opened.modified_paths(head, ["a.txt"]) == ["a.txt"]


def test_every_kind_of_layout_opens(filled: Path, git: Git, tmp_path: Path) -> None:
    git(filled, "worktree", "add", "-q", str(tmp_path / "linked"), "-b", "side")
    git(tmp_path, "clone", "-q", "--bare", str(filled), "bare.git")
    git(tmp_path, "init", "-q", "--separate-git-dir", str(tmp_path / "store"), "work")
    git(tmp_path / "work", "fetch", "-q", str(filled), "main:other")
    head = git(filled, "rev-parse", "HEAD")
    for folder in (filled, tmp_path / "linked", tmp_path / "bare.git", tmp_path / "work", tmp_path / "store"):
        assert "src/a.py" in Repository.open(locate(folder)).entries(head)
    assert Repository.open(locate(tmp_path / "bare.git")).modified_paths(head, ["src/a.py"]) == []
    (tmp_path / "linked" / "src" / "a.py").write_text("mine\n")
    assert Repository.open(locate(tmp_path / "linked")).modified_paths(head, ["src/a.py"]) == ["src/a.py"]
    assert Repository.open(locate(filled)).modified_paths(head, ["src/a.py"]) == []


def test_unsupported_repositories_are_stated(git: Git, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "--object-format=sha256", "wide")
    with pytest.raises(UnsupportedRepositoryError, match="sha256"):
        Repository.open(locate(tmp_path / "wide"))


def test_a_damaged_repository_is_stated(filled: Path) -> None:
    layout = locate(filled)
    (filled / ".git" / "config").write_text("[core\nrubbish")
    with pytest.raises(NotARepositoryError, match="fsck"):
        Repository.open(layout)


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a folder to another user")
def test_another_users_repository_needs_git_s_own_permission(filled: Path, git: Git) -> None:
    for folder in (filled, filled / ".git"):
        os.chown(folder, 12345, 12345)
    with pytest.raises(PatinadError, match=r"safe\.directory"):
        Repository.open(locate(filled))
    git(filled.parent, "config", "--global", "--add", "safe.directory", str(filled))
    # libgit2 looks for the home folder once a process.
    script = (
        "import sys, pathlib; from patinad.git.layout import locate; from patinad.git.repository import Repository;"
        "print(len(Repository.open(locate(pathlib.Path(sys.argv[1]))).entries(sys.argv[2])))"
    )
    head = git(filled, "rev-parse", "HEAD")
    done = subprocess.run([sys.executable, "-c", script, str(filled), head], capture_output=True, check=True)
    assert int(done.stdout) == len(listed(filled, "HEAD"))
