"""Layout and HEAD against what git itself says of the same folders."""

import os
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from patinad.errors import NotARepositoryError, UnreadableHeadError, UnsupportedRepositoryError
from patinad.git.layout import (
    Head,
    Layout,
    locate,
    object_format,
    read_head,
    unsupported_reason,
    worktrees,
)

Git = Callable[..., str]


@pytest.fixture
def committed(repository: Path, git: Git) -> Path:
    (repository / "a.py").write_text("a = 1\n")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "first")
    return repository


def says(git: Git, folder: Path) -> Layout:
    """The layout as git reports it."""
    bare = git(folder, "rev-parse", "--is-bare-repository") == "true"
    top = None if bare else Path(git(folder, "rev-parse", "--show-toplevel"))
    own, common = git(folder, "rev-parse", "--absolute-git-dir"), git(folder, "rev-parse", "--git-common-dir")
    return Layout(top, Path(own), (folder / common).resolve())


def test_any_path_inside_finds_the_repository(committed: Path, git: Git) -> None:
    deep = committed / "x" / "y"
    deep.mkdir(parents=True)
    expected = says(git, committed)
    for path in (committed, deep, committed / "a.py", committed / ".git", committed / ".git" / "refs"):
        assert locate(path) == expected


def test_a_relative_path_and_a_symlink(
    committed: Path, git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "link").symlink_to(committed)
    monkeypatch.chdir(committed)
    assert locate(Path()) == locate(tmp_path / "link") == says(git, committed)


def test_linked_worktree(committed: Path, git: Git, tmp_path: Path) -> None:
    linked = tmp_path / "linked"
    git(committed, "worktree", "add", "-q", str(linked), "-b", "side")
    found = locate(linked)
    assert found == says(git, linked)
    assert locate(found.git_dir) == found
    assert worktrees(found.common_dir) == [found]
    assert read_head(found).branch == "side"


def test_a_worktree_that_is_gone_is_dropped(committed: Path, git: Git, tmp_path: Path) -> None:
    for name in ("one", "two"):
        git(committed, "worktree", "add", "-q", str(tmp_path / name))
    common = locate(committed).common_dir
    assert [w.worktree for w in worktrees(common)] == [tmp_path / "one", tmp_path / "two"]
    (tmp_path / "one").rename(tmp_path / "elsewhere")
    assert [w.worktree for w in worktrees(common)] == [tmp_path / "two"]
    git(tmp_path, "init", "-q", "one")  # another repository in its place
    assert [w.worktree for w in worktrees(common)] == [tmp_path / "two"]


def test_worktrees_of_a_bare_repository(committed: Path, git: Git, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--bare", str(committed), "bare.git")
    bare = locate(tmp_path / "bare.git")
    assert bare == Layout(None, tmp_path / "bare.git", tmp_path / "bare.git")
    git(tmp_path / "bare.git", "worktree", "add", "-q", str(tmp_path / "linked"))
    found = locate(tmp_path / "linked")
    assert found == says(git, tmp_path / "linked")
    assert worktrees(bare.common_dir) == [found]
    assert worktrees(tmp_path / "nowhere") == []


def test_submodule(committed: Path, git: Git, tmp_path: Path) -> None:
    outer = tmp_path / "outer"
    git(tmp_path, "init", "-q", "outer")
    git(outer, "submodule", "add", "-q", str(committed), "inner")
    found = locate(outer / "inner")
    assert found == says(git, outer / "inner")
    assert found.common_dir == outer / ".git" / "modules" / "inner"
    assert locate(found.git_dir) == found


def test_separate_git_dir(git: Git, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "--separate-git-dir", str(tmp_path / "store"), "work")
    assert locate(tmp_path / "work") == says(git, tmp_path / "work")
    assert locate(tmp_path / "store").git_dir == tmp_path / "store"


def test_core_worktree_and_bare_dot_git(committed: Path, git: Git, tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()
    git(committed, "config", "core.worktree", str(tmp_path / "tree"))
    assert locate(committed).worktree == tmp_path / "tree"
    git(committed, "config", "--unset", "core.worktree")
    git(committed, "config", "core.bare", "true")
    assert locate(committed).worktree is None


def test_the_worktree_config_counts_where_switched_on(committed: Path, git: Git) -> None:
    git(committed, "config", "extensions.worktreeConfig", "true")
    git(committed, "config", "--worktree", "core.bare", "true")
    assert locate(committed).worktree is None
    assert unsupported_reason(locate(committed)) is None


def test_no_repository_says_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(NotARepositoryError, match=r"git init"):
        locate(tmp_path)
    with pytest.raises(NotARepositoryError, match="does not exist"):
        locate(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(NotARepositoryError):
        locate(tmp_path / "loop")


@pytest.mark.parametrize("text", ["gitdir: /nowhere/at/all\n", "rubbish\n", ""])
def test_a_dot_git_file_that_leads_nowhere(tmp_path: Path, text: str) -> None:
    (tmp_path / ".git").write_text(text)
    with pytest.raises(NotARepositoryError, match=r"\.git"):
        locate(tmp_path)


def test_an_empty_dot_git_folder_is_passed_over(committed: Path, git: Git) -> None:
    (committed / "x" / ".git").mkdir(parents=True)
    assert locate(committed / "x") == says(git, committed / "x") == says(git, committed)


def test_permission_is_stated(committed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The tests may run as root, whom modes do not stop.
    real = Path.stat

    def refused(path: Path, **options: bool) -> os.stat_result:
        if path.name == ".git":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, **options)

    monkeypatch.setattr(Path, "stat", refused)
    with pytest.raises(NotARepositoryError, match="permission denied"):
        locate(committed)


def test_head_unborn_born_detached(repository: Path, git: Git) -> None:
    layout = locate(repository)
    assert read_head(layout) == Head(None, "main", None)
    git(repository, "commit", "-q", "--allow-empty", "-m", "first")
    first = git(repository, "rev-parse", "HEAD")
    assert read_head(layout) == Head(first, "main", None)
    git(repository, "checkout", "-q", "--detach")
    assert read_head(layout) == Head(first, None, None)
    git(repository, "checkout", "-q", "--orphan", "new/born")
    assert read_head(layout) == Head(None, "new/born", None)


def test_head_on_a_checked_out_annotated_tag(committed: Path, git: Git) -> None:
    git(committed, "tag", "-a", "v1", "-m", "one")
    git(committed, "checkout", "-q", "v1")
    assert read_head(locate(committed)) == Head(git(committed, "rev-parse", "HEAD"), None, None)


def test_head_packed_and_loose(committed: Path, git: Git) -> None:
    layout = locate(committed)
    git(committed, "branch", "prefixed/main")
    git(committed, "pack-refs", "--all")
    assert not (committed / ".git/refs/heads/main").exists()
    first = git(committed, "rev-parse", "HEAD")
    assert read_head(layout) == Head(first, "main", None)
    git(committed, "commit", "-q", "--allow-empty", "-m", "second")
    assert read_head(layout).commit == git(committed, "rev-parse", "HEAD") != first


def test_head_through_symbolic_refs(committed: Path, git: Git) -> None:
    layout = locate(committed)
    git(committed, "symbolic-ref", "refs/heads/alias", "refs/heads/main")
    git(committed, "symbolic-ref", "HEAD", "refs/heads/alias")
    assert read_head(layout).commit == git(committed, "rev-parse", "HEAD")
    assert read_head(layout).branch == git(committed, "rev-parse", "--abbrev-ref", "HEAD") == "main"


def test_a_branch_that_is_not_utf8(committed: Path, git: Git) -> None:
    git(committed, "checkout", "-q", "-b", os.fsdecode(b"caf\xe9"))
    assert read_head(locate(committed)) == Head(git(committed, "rev-parse", "HEAD"), "caf\ufffd", None)


def test_head_as_a_symbolic_link(committed: Path, git: Git) -> None:
    layout = locate(committed)
    head = committed / ".git" / "HEAD"
    head.unlink()
    head.symlink_to("refs/heads/main")
    assert read_head(layout).commit == git(committed, "rev-parse", "HEAD")
    head.unlink()
    head.symlink_to("refs/heads/unborn")
    (committed / ".git/logs/HEAD").unlink()
    assert read_head(layout) == Head(None, "unborn", None)


@pytest.mark.parametrize(
    "text",
    [b"", b"\0" * 41, b"ref: refs/heads/../../x\n", b"ref: nowhere\n", b"ref: refs/heads/loop\n", b"1234\n"],
)
def test_a_damaged_head_is_a_stated_error(committed: Path, text: bytes) -> None:
    layout = locate(committed)
    (committed / ".git/refs/heads/loop").write_text("ref: refs/heads/loop\n")
    (committed / ".git/HEAD").write_bytes(text)
    with pytest.raises(UnreadableHeadError, match="HEAD"):
        read_head(layout)


def test_a_damaged_ref_and_a_missing_head_are_stated_errors(committed: Path) -> None:
    layout = locate(committed)
    (committed / ".git/refs/heads/main").write_bytes(b"\0" * 41)
    with pytest.raises(UnreadableHeadError):
        read_head(layout)
    (committed / ".git/HEAD").unlink()
    with pytest.raises(UnreadableHeadError, match="missing"):
        read_head(layout)


def conflict(git: Git, folder: Path) -> None:
    """Two branches, main and side, that change one line differently."""
    git(folder, "checkout", "-q", "-b", "side")
    (folder / "a.py").write_text("a = 2\n")
    git(folder, "commit", "-qam", "side")
    git(folder, "checkout", "-q", "main")
    (folder / "a.py").write_text("a = 3\n")
    git(folder, "commit", "-qam", "main")


@pytest.mark.parametrize(
    ("command", "operation"),
    [
        ("merge side", "merge"),
        ("rebase side", "rebase"),
        ("rebase --apply side", "rebase"),
        ("cherry-pick side", "cherry-pick"),
        ("revert HEAD~1", "revert"),
        ("am side.patch", "am"),
    ],
)
def test_operations_under_way(committed: Path, git: Git, command: str, operation: str) -> None:
    conflict(git, committed)
    (committed / "side.patch").write_text(git(committed, "format-patch", "-1", "--stdout", "side") + "\n")
    layout = locate(committed)
    assert read_head(layout).operation is None
    with pytest.raises(AssertionError):
        git(committed, *command.split())
    head = read_head(layout)
    assert (head.operation, head.commit) == (operation, git(committed, "rev-parse", "HEAD"))
    assert (head.branch is None) == (operation == "rebase")


def test_operations_bisect_and_between_picks(committed: Path, git: Git) -> None:
    conflict(git, committed)
    layout = locate(committed)
    git(committed, "bisect", "start")
    assert read_head(layout).operation == "bisect"
    git(committed, "bisect", "reset")
    git(committed, "checkout", "-q", "-b", "more", "side")
    git(committed, "commit", "-q", "--allow-empty", "-m", "later")
    git(committed, "checkout", "-q", "main")
    with pytest.raises(AssertionError):
        git(committed, "cherry-pick", "side", "more")
    git(committed, "checkout", "--theirs", "a.py")
    git(committed, "commit", "-qam", "picked by hand")
    assert read_head(layout).operation == "cherry-pick"
    git(committed, "cherry-pick", "--quit")
    assert read_head(layout).operation is None


def test_a_linked_worktrees_operation_is_its_own(committed: Path, git: Git, tmp_path: Path) -> None:
    git(committed, "worktree", "add", "-q", str(tmp_path / "linked"))
    git(tmp_path / "linked", "bisect", "start")
    assert read_head(locate(tmp_path / "linked")).operation == "bisect"
    assert read_head(locate(committed)).operation is None


def test_head_is_never_lost_while_git_moves_it(committed: Path, git: Git) -> None:
    """Renaming the branch and packing refs again and again: each reading is the commit, never unborn."""
    layout = locate(committed)
    expected, seen, stop = git(committed, "rev-parse", "HEAD"), set(), threading.Event()

    def read() -> None:
        while not stop.is_set():
            seen.add(read_head(layout).commit)

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for turn in range(15):
            git(committed, "branch", "-m", f"name{turn}")
            git(committed, "pack-refs", "--all")
    finally:
        stop.set()
        reader.join()
    assert seen == {expected}


def test_object_formats(repository: Path, git: Git, tmp_path: Path) -> None:
    assert object_format(locate(repository)) == "sha1"
    assert unsupported_reason(locate(repository)) is None
    git(tmp_path, "init", "-q", "--object-format=sha256", "wide")
    git(tmp_path / "wide", "commit", "-q", "--allow-empty", "-m", "first")
    wide = locate(tmp_path / "wide")
    assert object_format(wide) == "sha256"
    assert "sha256" in str(unsupported_reason(wide))
    assert read_head(wide).commit == git(tmp_path / "wide", "rev-parse", "HEAD")


def test_reftable_partial_clone_and_unknown_extensions(committed: Path, git: Git, tmp_path: Path) -> None:
    git(committed, "config", "uploadpack.allowFilter", "true")
    subprocess.run(
        ["git", "clone", "-q", "--filter=blob:none", committed.as_uri(), str(tmp_path / "partial")],
        check=True,
    )
    assert "partial" in str(unsupported_reason(locate(tmp_path / "partial")))
    layout = locate(committed)
    with (committed / ".git/config").open("a") as config:
        config.write("[extensions]\n\trefStorage = reftable\n")
    assert "reftable" in str(unsupported_reason(layout))
    (committed / ".git/HEAD").write_text("ref: refs/heads/.invalid\n")
    with pytest.raises(UnsupportedRepositoryError):
        read_head(layout)
    (committed / ".git/config").write_text("[extensions]\n\tteleport = true\n")
    assert "teleport" in str(unsupported_reason(layout))
