"""info/exclude: patinad's files out of sight, everything else as it was."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from patinad.git.exclude import LINES, ensure_excluded, remove_excluded

Git = Callable[..., str]


def test_git_status_stays_clean_and_users_files_stay_visible(
    repository: Path, git: Git, tmp_path: Path
) -> None:
    git(repository, "commit", "-q", "--allow-empty", "-m", "first")
    git(repository, "worktree", "add", "-q", str(tmp_path / "linked"))
    assert ensure_excluded(repository / ".git") is None
    for folder in (repository, tmp_path / "linked"):
        for name in (".patina/data/code.db", "layer/dust/repos/x.db", "layer/dust/mine.md", "sub/.patina/x"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text("x")
        assert git(folder, "status", "--porcelain", "-uall") == "?? layer/dust/mine.md\n?? sub/.patina/x"


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.none()
    | st.binary()
    | st.sampled_from([b"*.o", b"*.o\n", b"", b"/.patina/\n", b"/.patina/\n/layer/dust/repos/"])
)
def test_install_then_removal_is_byte_identical(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "info" / "exclude"
    if content is None:
        if path.exists():
            path.unlink()
            path.parent.rmdir()
    else:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        path.chmod(0o640)
    assert ensure_excluded(tmp_path) is None
    once = path.read_bytes()
    assert set(LINES) <= set(once.decode("utf-8", "replace").splitlines())
    assert ensure_excluded(tmp_path) is None
    assert path.read_bytes() == once
    assert remove_excluded(tmp_path) is None
    if content is None:
        assert not path.parent.exists()
    else:
        assert (path.read_bytes(), path.stat().st_mode & 0o777) == (content, 0o640)
        assert [p.name for p in path.parent.iterdir()] == ["exclude"]


def test_lines_added_below_the_block_stay_lines(tmp_path: Path) -> None:
    path = tmp_path / "info" / "exclude"
    path.parent.mkdir()
    path.write_text("*.o")
    ensure_excluded(tmp_path)
    path.write_text(path.read_text() + "*.a\n")
    remove_excluded(tmp_path)
    assert path.read_text() == "*.o\n*.a\n"


def test_an_older_block_is_renewed_in_place(tmp_path: Path) -> None:
    path = tmp_path / "info" / "exclude"
    ensure_excluded(tmp_path)
    path.write_text(path.read_text().replace("/layer/dust/repos/\n", "") + "*.a\n")
    ensure_excluded(tmp_path)
    assert path.read_text().count("patinad >>>") == 1
    remove_excluded(tmp_path)
    assert path.read_text() == "*.a\n"


def test_a_symbolic_link_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "shared").write_text("*.o\n")
    (tmp_path / "info").mkdir()
    (tmp_path / "info" / "exclude").symlink_to(tmp_path / "shared")
    assert "symbolic link" in str(ensure_excluded(tmp_path))
    assert (tmp_path / "shared").read_text() == "*.o\n"
    assert remove_excluded(tmp_path) is None


def test_what_cannot_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("patinad.git.exclude.replace", refuse)
    (tmp_path / "info").mkdir()
    assert "Permission denied" in str(ensure_excluded(tmp_path))
    monkeypatch.undo()
    ensure_excluded(tmp_path)
    (tmp_path / "info" / "exclude").write_text("x\n" + (tmp_path / "info" / "exclude").read_text())
    monkeypatch.setattr("patinad.git.exclude.replace", refuse)
    assert "Permission denied" in str(remove_excluded(tmp_path))
