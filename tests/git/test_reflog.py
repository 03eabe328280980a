"""The reflog as git writes it."""

from collections.abc import Callable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from patinad.git.layout import locate
from patinad.git.reflog import Move, Reading, parse_move, read_moves

Git = Callable[..., str]


def test_moves_are_what_git_lists(repository: Path, git: Git) -> None:
    for turn in range(3):
        git(repository, "commit", "-q", "--allow-empty", "-m", f"turn {turn}\n\nbody")
    git(repository, "checkout", "-q", "-b", "side", "HEAD~1")
    git(repository, "reset", "-q", "--hard", "HEAD~1")
    moves = read_moves(repository / ".git").moves
    assert moves[0].old is None
    assert [m.old for m in moves[1:]] == [m.new for m in moves[:-1]]
    assert [(m.new, m.message) for m in reversed(moves)] == [
        tuple(line.split("\t")) for line in git(repository, "log", "-g", "--format=%H%x09%gs").splitlines()
    ]
    assert {(m.name, m.email) for m in moves} == {("Ada", "ada@example.org")}
    assert moves[-2].message == "checkout: moving from main to side"


def test_only_what_is_new_since_an_offset(repository: Path, git: Git) -> None:
    git_dir = repository / ".git"
    assert read_moves(git_dir) == Reading((), 0, restarted=False)
    git(repository, "commit", "-q", "--allow-empty", "-m", "one")
    first = read_moves(git_dir)
    assert (len(first.moves), first.offset) == (1, (git_dir / "logs/HEAD").stat().st_size)
    git(repository, "commit", "-q", "--allow-empty", "-m", "two")
    second = read_moves(git_dir, first.offset)
    assert [m.message for m in second.moves] == ["commit: two"]
    assert read_moves(git_dir, second.offset) == Reading((), second.offset, restarted=False)


def test_a_line_being_written_waits(repository: Path, git: Git) -> None:
    git(repository, "commit", "-q", "--allow-empty", "-m", "one")
    log = repository / ".git/logs/HEAD"
    line = log.read_bytes()
    log.write_bytes(line + line[:60])
    reading = read_moves(repository / ".git")
    assert (len(reading.moves), reading.offset) == (1, len(line))
    log.write_bytes(line + line)
    assert len(read_moves(repository / ".git", reading.offset).moves) == 1


def test_a_shortened_log_is_read_from_its_start(repository: Path, git: Git) -> None:
    for turn in range(3):
        git(repository, "commit", "-q", "--allow-empty", "-m", "x" * (turn + 1))
    offset = read_moves(repository / ".git").offset
    git(repository, "reflog", "expire", "--expire=now", "--all")
    git(repository, "commit", "-q", "--allow-empty", "-m", "after")
    reading = read_moves(repository / ".git", offset)
    assert (reading.restarted, [m.message for m in reading.moves]) == (True, ["commit: after"])
    (repository / ".git/logs/HEAD").unlink()
    assert read_moves(repository / ".git", offset) == Reading((), 0, restarted=True)


def test_a_linked_worktree_has_its_own(repository: Path, git: Git, tmp_path: Path) -> None:
    git(repository, "commit", "-q", "--allow-empty", "-m", "one")
    git(repository, "worktree", "add", "-q", str(tmp_path / "linked"))
    git(tmp_path / "linked", "commit", "-q", "--allow-empty", "-m", "there")
    assert read_moves(locate(tmp_path / "linked").git_dir).moves[-1].message == "commit: there"
    assert len(read_moves(repository / ".git").moves) == 1


def test_zones_and_odd_names() -> None:
    head = b"0" * 40 + b" " + b"a" * 40
    assert parse_move(head + b" A <b> <c@d> 12 -0330\tx: \xff\ty") == Move(
        None, "a" * 40, "A <b>", "c@d", 12, -210, "x: \ufffd\ty"
    )
    assert parse_move(head + b" <e@f> -5 +0530") == Move(None, "a" * 40, "", "e@f", -5, 330, "")


@given(st.binary())
def test_any_line_is_borne(line: bytes) -> None:
    parse_move(line)
