"""Objects of a repository: trees, blobs and commits by id. The only pygit2.

**One `Repository` a thread**: libgit2's handles are not to be shared between threads, so each thread opens its own (0.2 ms).
Nothing here runs a hook, a filter or a program that the repository's configuration names.

libgit2 refuses a repository that another user owns, as git does; the way out is git's own `safe.directory`.
"""

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

import pygit2
from pygit2.enums import FileStatus, ObjectType

from patinad.errors import (
    MissingObjectError,
    NotARepositoryError,
    PatinadError,
    UnsupportedRepositoryError,
)
from patinad.git.attributes import Linguist, linguist
from patinad.git.layout import Layout, unsupported_reason
from patinad.git.quoting import quote_path, unquote_path

Entry = tuple[str, int]  # blob (or commit, for a gitlink) hex id, mode
TREE = 0o040000
REGULAR = frozenset({0o100644, 0o100755, 0o100664})  # symlinks (0o120000) and gitlinks (0o160000) are not


@dataclass(frozen=True, slots=True)
class Repository:
    """An opened repository; for one thread."""

    layout: Layout
    handle: pygit2.Repository
    odb: pygit2.Odb

    @classmethod
    def open(cls, layout: Layout) -> "Repository":
        """Raises UnsupportedRepositoryError (sha256, reftable, partial clone), NotARepositoryError or a stated error on its owner."""
        if reason := unsupported_reason(layout):
            raise UnsupportedRepositoryError(f"{layout.git_dir} is not supported: {reason}")
        try:
            handle = pygit2.Repository(str(layout.git_dir))
        except pygit2.GitError as error:
            if "not owned" in str(error):
                raise PatinadError(
                    f"{layout.git_dir} belongs to another user: `git config --global --add safe.directory"
                    f" {layout.worktree or layout.git_dir}` if you trust it"
                ) from error
            raise NotARepositoryError(
                f"{layout.git_dir} cannot be opened ({error}): `git fsck` there says more"
            ) from error
        return cls(layout, handle, handle.odb)

    def entries(self, commit: str) -> dict[str, Entry]:
        """Every path of a commit's tree (see quoting.py for its text) with its object and mode, in git's order.

        Files, symlinks and gitlinks; no folders. 4 us a path at first, 1.6 when libgit2 has the trees in its cache
        (parsing raw trees here was no faster). Raises MissingObjectError for a missing commit or tree.
        """
        found: dict[str, Entry] = {}
        try:
            add_entries(self._commit(commit).tree, b"", found)
        except (KeyError, ValueError, pygit2.GitError) as error:
            raise MissingObjectError(
                f"a tree of {commit} is missing or damaged: `git fsck` says more"
            ) from error
        return found

    def changes(self, base: str, commit: str) -> dict[str, Entry | None]:
        """The paths in which two commits' trees differ, with what `commit` has there; None: it has nothing.

        Equal subtrees are never entered, so it costs what changed. Raises MissingObjectError when `base` was pruned.
        """
        try:
            old, new = self._commit(base).tree, self._commit(commit).tree
            deltas = old.diff_to_tree(new, pygit2.enums.DiffOption.INCLUDE_TYPECHANGE, 0, 0).deltas
            found: dict[str, Entry | None] = {}
            for delta in deltas:
                found[quote_path(delta.old_file.raw_path)] = None
                if delta.new_file.mode:
                    found[quote_path(delta.new_file.raw_path)] = (
                        str(delta.new_file.id),
                        int(delta.new_file.mode),
                    )
        except (KeyError, ValueError, pygit2.GitError) as error:
            raise MissingObjectError(
                f"a tree of {base} or {commit} is missing or damaged: `git fsck` says more"
            ) from error
        return found

    def read(self, blob: str) -> bytes:
        """A blob's bytes (3.5 ms a megabyte). Raises MissingObjectError: not there, damaged, or no blob."""
        return self._object(blob, ObjectType.BLOB)

    def size(self, blob: str) -> int:
        """A blob's size in bytes without reading it where git's storage allows. Raises MissingObjectError."""
        try:
            kind, size = self.odb.read_header(blob)
        except (KeyError, ValueError, pygit2.GitError) as error:
            raise MissingObjectError(f"object {blob} is missing or damaged: `git fsck` says more") from error
        if kind != ObjectType.BLOB:
            raise MissingObjectError(f"object {blob} is no blob")
        return size

    def commit_time(self, commit: str) -> int:
        """When the commit was made (committer's time, seconds since 1970). Raises MissingObjectError."""
        return self._commit(commit).commit_time

    def linguist(self, entries: dict[str, Entry]) -> dict[str, Linguist]:
        """What the `.gitattributes` files among a commit's entries say of its paths; the others are left out."""
        texts = {}
        for path, (oid, mode) in entries.items():
            if (
                path.endswith(".gitattributes")
                and path.rpartition("/")[2] == ".gitattributes"
                and mode in REGULAR
            ):
                text = self.read(oid).decode("utf-8", "replace")
                if "linguist-" in text:
                    texts[path] = text
        return linguist(texts, entries)

    def modified_paths(self, commit: str, paths: Iterable[str]) -> list[str]:
        """Those of `paths` whose working copy differs from `commit`: changed, gone, or no regular file any more.

        Looks at these files only and never follows a symlink. In a bare repository nothing is modified.
        """
        if self.layout.worktree is None:
            return []
        tree = self._commit(commit).tree
        return [path for path in paths if self._differs(tree, path)]

    def _differs(self, tree: pygit2.Tree, path: str) -> bool:
        raw = unquote_path(path)
        try:
            blob = tree[os.fsdecode(raw)]
        except (KeyError, ValueError):
            blob = None
        expected = str(blob.id) if blob is not None else None
        content = read_inside(os.fsencode(self.layout.worktree or ""), raw)
        if content is None or expected is None:
            return (content is None) != (expected is None)
        if blob_id(content) == expected:
            return False
        # Line endings or a filter may stand between the two: only the index knows that such a file is unchanged.
        return self._filtered_differs(os.fsdecode(raw), expected)

    def _filtered_differs(self, path: str, expected: str) -> bool:
        try:
            entry = self.handle.index[path]
            status = self.handle.status_file(path)
        except (KeyError, ValueError, pygit2.GitError):
            return True  # not in the index: no filter to speak for it
        changed = (
            FileStatus.WT_MODIFIED | FileStatus.WT_DELETED | FileStatus.WT_TYPECHANGE | FileStatus.WT_NEW
        )
        return str(entry.id) != expected or bool(status & changed)

    def _commit(self, commit: str) -> pygit2.Commit:
        try:
            return self.handle[commit].peel(pygit2.Commit)
        except (KeyError, ValueError, pygit2.GitError) as error:
            raise MissingObjectError(
                f"commit {commit} is missing or damaged: `git fsck` says more"
            ) from error

    def _object(self, oid: str, wanted: ObjectType) -> bytes:
        try:
            kind, content = self.odb.read(oid)
        except (KeyError, ValueError, pygit2.GitError) as error:
            raise MissingObjectError(f"object {oid} is missing or damaged: `git fsck` says more") from error
        if kind != wanted:
            raise MissingObjectError(f"object {oid} is no {wanted.name.lower()}")
        return content


def add_entries(tree: pygit2.Tree, folder: bytes, found: dict[str, Entry]) -> None:
    """Add what is below one folder to `found`."""
    for entry in tree:
        name, mode = folder + (entry.raw_name or b""), entry.filemode
        if mode == TREE:
            add_entries(cast("pygit2.Tree", entry), name + b"/", found)
        else:
            found[quote_path(name)] = (str(entry.id), int(mode))


def blob_id(content: bytes) -> str:
    """The id that git gives these bytes as a blob."""
    return str(pygit2.hash(content))


def read_inside(root: bytes, path: bytes) -> bytes | None:
    """The bytes of a regular file below `root`, no symlink followed on the way; None when there is no such file."""
    *folders, name = path.split(b"/")
    opened = []
    try:
        at = os.open(root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        opened.append(at)
        for folder in folders:
            at = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=at)
            opened.append(at)
        # Without O_NONBLOCK, opening a FIFO would wait for its writer.
        file = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=at)
        opened.append(file)
        if not stat.S_ISREG(os.fstat(file).st_mode):
            return None
        with os.fdopen(os.dup(file), "rb") as stream:
            return stream.read()
    except OSError:  # gone, a link, a folder, unreadable: there is no file to compare
        return None
    finally:
        for descriptor in opened:
            os.close(descriptor)
