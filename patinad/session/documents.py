"""The session documents of a repository: those in its worktrees, those on its branches, and those still being written.

A document that a branch holds stays one while another branch is checked out; it is gone when no branch and no
worktree has it. Where versions differ, a worktree's speaks first, then HEAD's, then that of the newest branch.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from patinad.errors import MissingObjectError
from patinad.git.layout import Layout
from patinad.git.repository import Repository, blob_id, read_inside
from patinad.session.document import Document, parse

FOLDER = "layer/sessions"
MAX_BYTES = 1_048_576  # of one document; the longest of 250 real ones is 60 kB


@dataclass(frozen=True, slots=True)
class Page:
    """One version of a document."""

    path: str  # from the worktree; of one that is being written, from the common directory
    blob: str
    content: bytes

    @property
    def source_id(self) -> str:
        """What evidence in it cites."""
        return f"{self.blob}:{self.path}"

    @property
    def text(self) -> str:
        """As it is written."""
        return self.content.decode("utf-8", "replace")

    def read(self) -> Document:
        """What it says."""
        return parse(self.text, self.source_id)


def pages(repository: Repository, worktrees: Sequence[Layout], tips: Sequence[str]) -> dict[str, Page]:
    """The documents by path; `tips` are commits, the one that speaks first before the others."""
    found: dict[str, Page] = {}
    for page in (*_in_worktrees(worktrees), *_being_written(repository.layout.common_dir)):
        found.setdefault(page.path, page)
    for tip in tips:
        for name, (blob, _mode) in repository.folder(tip, FOLDER).items():
            path = f"{FOLDER}/{name}"
            if path in found or not name.endswith(".md"):
                continue
            try:
                content = repository.read(blob)
            except MissingObjectError:
                continue
            if len(content) <= MAX_BYTES:
                found[path] = Page(path, blob, content)
    return found


def page_at(repository: Repository, commit: str, path: str) -> Page | None:
    """A document as it is in a commit; None: it is not there, or is no document."""
    blob, _mode = repository.folder(commit, FOLDER).get(path.removeprefix(f"{FOLDER}/"), ("", 0))
    try:
        content = repository.read(blob) if blob else None
    except MissingObjectError:
        return None
    return None if content is None or len(content) > MAX_BYTES else Page(path, blob, content)


def _in_worktrees(worktrees: Sequence[Layout]) -> Iterator[Page]:
    for layout in worktrees:
        if layout.worktree is None:
            continue
        folder = layout.worktree / FOLDER
        if folder.is_dir():
            yield from _files(os.fsencode(layout.worktree), folder, FOLDER)


def _being_written(common_dir: Path) -> Iterator[Page]:
    for folder in sorted((common_dir / "patina" / "open").glob("*")):
        if folder.is_dir():
            yield from _files(os.fsencode(common_dir), folder, f"patina/open/{folder.name}")


def _files(root: bytes, folder: Path, prefix: str) -> Iterator[Page]:
    """The documents in one folder: plain files of a sensible size, no symlink followed."""
    for name in sorted(entry.name for entry in os.scandir(folder) if entry.name.endswith(".md")):
        path = f"{prefix}/{name}"
        content = read_inside(root, os.fsencode(path))
        if content is not None and len(content) <= MAX_BYTES:
            yield Page(path, blob_id(content), content)
