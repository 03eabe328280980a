"""Every state that HEAD and a path can be in, seen through the daemon."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from support.compare import assert_equals_full
from support.daemon import Daemon

Git = Callable[..., str]
SOURCE = "def run():\n    return other()\n\n\ndef other():\n    return 1\n"


def commit(git: Git, folder: Path, path: str, text: str = SOURCE, message: str = "work") -> str:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text)
    git(folder, "add", "--", path)
    git(folder, "commit", "--quiet", "-m", message)
    return git(folder, "rev-parse", "HEAD")


def paths(code_db: Path) -> list[str]:
    db = sqlite3.connect(f"{code_db.absolute().as_uri()}?mode=ro", uri=True)
    try:
        return [row[0] for row in db.execute("SELECT path FROM index_state ORDER BY path")]
    finally:
        db.close()


def data(folder: Path) -> Path:
    return folder / ".patina" / "data" / "code.db"


def test_no_commits_yet_then_the_first(repository: Path, daemon: Daemon, git: Git, tmp_path: Path) -> None:
    daemon.start().ask("repo.add", path=str(repository))
    row = daemon.wait_fresh(repository)
    assert (row["indexed_commit"], row["head_commit"], row["stale"], row["branch"]) == (
        None,
        None,
        False,
        "main",
    )
    head = commit(git, repository, "a.py")
    row = daemon.wait_fresh(repository)
    assert row["indexed_commit"] == head
    assert_equals_full(repository, data(repository), tmp_path / "scratch")


def test_detached_and_back(repository: Path, daemon: Daemon, git: Git) -> None:
    first = commit(git, repository, "a.py")
    second = commit(git, repository, "b.py")
    daemon.start().ask("repo.add", path=str(repository))
    daemon.wait_fresh(repository)
    git(repository, "checkout", "--quiet", "--detach", first)
    row = daemon.wait_fresh(repository)
    assert (row["branch"], row["indexed_commit"]) == (None, first)
    assert paths(data(repository)) == ["a.py"]
    git(repository, "checkout", "--quiet", "main")
    row = daemon.wait_fresh(repository)
    assert (row["branch"], row["indexed_commit"]) == ("main", second)


def test_a_pruned_commit_is_no_loss(repository: Path, daemon: Daemon, git: Git, tmp_path: Path) -> None:
    commit(git, repository, "a.py")
    commit(git, repository, "b.py")
    daemon.start().ask("repo.add", path=str(repository))
    daemon.wait_fresh(repository)
    assert daemon.stop() == 0
    git(repository, "checkout", "--quiet", "--orphan", "fresh")
    git(repository, "rm", "--quiet", "-r", "-f", ".")
    head = commit(git, repository, "c.py")
    git(repository, "branch", "-D", "main")
    git(repository, "reflog", "expire", "--expire=now", "--all")
    git(repository, "gc", "--quiet", "--prune=now")
    daemon.start()
    assert daemon.wait_fresh(repository)["indexed_commit"] == head
    assert_equals_full(repository, data(repository), tmp_path / "scratch")


def test_odd_paths(repository: Path, daemon: Daemon, git: Git, tmp_path: Path) -> None:
    for name in ("plain.py", "with space.py", "naïve/å.py", 'quo"te.py', "new\nline.py", "tab\there.py"):
        (repository / name).parent.mkdir(exist_ok=True)
        (repository / name).write_text(SOURCE)
    raw = os.fsencode(repository) + b"/latin-\xe9.py"
    with open(raw, "w") as file:  # noqa: PTH123  # a path that is not UTF-8
        file.write(SOURCE)
    (repository / "link.py").symlink_to("plain.py")
    (repository / "outside.py").symlink_to("/etc/passwd")
    (repository / ".env").write_text("TOKEN=abc\n")
    (repository / "server.pem").write_text("x\n")
    git(repository, "add", "-A")
    git(repository, "commit", "--quiet", "-m", "odd")
    daemon.start().ask("repo.add", path=str(repository))
    daemon.wait_fresh(repository)
    found = paths(data(repository))
    assert {"plain.py", "with space.py", "naïve/å.py"} <= set(found)
    assert '"latin-\\351.py"' in found
    assert "new\nline.py" in found
    assert not {"link.py", "outside.py", ".env", "server.pem"} & set(found)
    assert len(found) == 7
    assert_equals_full(repository, data(repository), tmp_path / "scratch")


def test_one_blob_at_many_paths(repository: Path, daemon: Daemon, git: Git) -> None:
    for name in ("a.py", "b.py", "deep/c.py"):
        commit(git, repository, name)
    daemon.start().ask("repo.add", path=str(repository))
    daemon.wait_fresh(repository)
    row = daemon.status(repository)
    assert (row["files"], row["symbols"] >= 6) == (3, True)


def test_a_linked_worktree_registers_itself_and_leaves(
    repository: Path, daemon: Daemon, git: Git, tmp_path: Path
) -> None:
    commit(git, repository, "a.py")
    daemon.start().ask("repo.add", path=str(repository))
    daemon.wait_fresh(repository)
    other = tmp_path / "other"
    git(repository, "worktree", "add", "--quiet", "-b", "side", str(other))
    head = commit(git, other, "side.py")

    def registered() -> bool:
        return any(Path(r["path"]) == other.resolve() for r in daemon.ask("status")["repositories"])

    daemon.wait_for(registered, "registered")
    assert daemon.wait_fresh(other)["indexed_commit"] == head
    assert paths(data(other)) == ["a.py", "side.py"]
    assert paths(data(repository)) == ["a.py"]
    shutil.rmtree(other)
    daemon.ask("scrape", path=str(repository))
    daemon.wait_fresh(repository)
    assert not other.exists(), "no writer creates a worktree's folder"


def test_a_submodule_is_a_repository_of_its_own(
    repository: Path, daemon: Daemon, git: Git, tmp_path: Path
) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    git(inner, "init", "--quiet")
    commit(git, inner, "inner.py")
    commit(git, repository, "outer.py")
    git(repository, "submodule", "--quiet", "add", str(inner), "sub")
    git(repository, "commit", "--quiet", "-m", "submodule")
    daemon.start().ask("repo.add", path=str(repository))
    daemon.ask("repo.add", path=str(repository / "sub"))
    daemon.wait_fresh(repository)
    daemon.wait_fresh(repository / "sub")
    assert paths(data(repository)) == ["outer.py"]
    assert paths(data(repository / "sub")) == ["inner.py"]
    head = commit(git, repository / "sub", "more.py")
    assert daemon.wait_fresh(repository / "sub")["indexed_commit"] == head


def test_a_bare_repository_keeps_its_data_in_the_state_folder(
    repository: Path, daemon: Daemon, git: Git, tmp_path: Path
) -> None:
    commit(git, repository, "a.py")
    bare = tmp_path / "bare.git"
    git(tmp_path, "clone", "--quiet", "--bare", str(repository), str(bare))
    before = sorted(p.name for p in bare.iterdir())
    daemon.start().ask("repo.add", path=str(bare))
    daemon.wait_fresh(bare)
    assert list(daemon.paths.state.rglob("code.db")), "its data is in the state folder"
    assert not list(bare.rglob("code.db"))
    git(repository, "remote", "add", "bare", str(bare))
    head = commit(git, repository, "b.py")
    git(repository, "push", "--quiet", "bare", "main")
    assert daemon.wait_fresh(bare)["indexed_commit"] == head
    assert set(before) <= {p.name for p in bare.iterdir()}


def test_during_a_rebase_the_code_follows_head(repository: Path, daemon: Daemon, git: Git) -> None:
    commit(git, repository, "a.py", "x = 1\n")
    git(repository, "checkout", "--quiet", "-b", "side")
    commit(git, repository, "a.py", "x = 2\n")
    git(repository, "checkout", "--quiet", "main")
    commit(git, repository, "a.py", "x = 3\n")
    commit(git, repository, "b.py")
    daemon.start().ask("repo.add", path=str(repository))
    daemon.wait_fresh(repository)
    git(repository, "checkout", "--quiet", "side")
    with pytest.raises(AssertionError, match="CONFLICT"):
        git(repository, "rebase", "main")
    row = daemon.wait_fresh(repository)
    assert row["branch"] is None
    assert (
        row["indexed_commit"] == git(repository, "rev-parse", "HEAD") == git(repository, "rev-parse", "main")
    )
    git(repository, "rebase", "--abort")
    assert daemon.wait_fresh(repository)["branch"] == "side"


def test_a_missing_blob_costs_one_file(repository: Path, daemon: Daemon, git: Git) -> None:
    commit(git, repository, "a.py")
    commit(git, repository, "b.py", "y = 2\n")
    blob = git(repository, "rev-parse", "HEAD:b.py")
    (repository / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    daemon.start().ask("repo.add", path=str(repository))
    daemon.wait_fresh(repository)
    db = sqlite3.connect(data(repository))
    try:
        assert [row[0] for row in db.execute("SELECT path FROM skipped_files")] == ["b.py"]
    finally:
        db.close()


@pytest.mark.parametrize("kind", ["sha256", "partial"])
def test_an_unsupported_repository_is_named_so(kind: str, daemon: Daemon, git: Git, tmp_path: Path) -> None:
    folder = tmp_path / kind
    folder.mkdir()
    if kind == "sha256":
        git(folder, "init", "--quiet", "--object-format=sha256")
    else:
        git(folder, "init", "--quiet")
        git(folder, "config", "core.repositoryformatversion", "1")
        git(folder, "config", "extensions.partialClone", "origin")
    (folder / "a.py").write_text(SOURCE)
    git(folder, "add", "a.py")
    git(folder, "commit", "--quiet", "-m", "work")
    daemon.start().ask("repo.add", path=str(folder))
    row = daemon.status(folder)
    assert kind in str(row), row
    assert "unsupported" in str(row).lower(), row
    assert daemon.ask("ping") is not None
