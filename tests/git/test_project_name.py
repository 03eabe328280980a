"""What a project is called: the same in each of its worktrees, so that its ledger is read alike from all."""

import subprocess
from pathlib import Path

from patinad.git.layout import locate


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


def test_all_worktrees_have_one_name(tmp_path: Path) -> None:
    main = tmp_path / "project"
    main.mkdir()
    git(main, "init", "-q")
    git(main, "-c", "user.name=A", "-c", "user.email=a@b", "commit", "-q", "--allow-empty", "-m", "x")
    git(main, "worktree", "add", "-q", str(tmp_path / "elsewhere"))
    assert locate(main).project == locate(tmp_path / "elsewhere").project == "project"


def test_a_bare_one_is_called_by_its_folder(tmp_path: Path) -> None:
    bare = tmp_path / "project.git"
    bare.mkdir()
    git(bare, "init", "-q", "--bare")
    assert locate(bare).project == "project"
