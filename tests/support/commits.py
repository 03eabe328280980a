"""Commits as values, for tests."""

from patinad.git.commits import Commit, FileChange


def commit(message: str, files: str = "", number: int = 1, parents: tuple[str, ...] = ("0" * 40,)) -> Commit:
    """A commit; `files` are `A path` and `M path`, separated by commas."""
    changes = tuple(
        FileChange(path, status, 1, 0)
        for status, path in (one.split() for one in files.split(",") if one.strip())
    )
    return Commit(
        f"{number:040x}",
        "1" * 40,
        parents,
        "Ada",
        "ada@x.org",
        1_700_000_000 + number,
        60,
        1_700_000_000,
        message,
        changes,
    )


def said(row) -> tuple:
    """What a row says, without its evidence."""
    return tuple(getattr(row, name) for name in row.__dataclass_fields__ if name != "evidence")
