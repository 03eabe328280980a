"""Objects of a repository: trees, blobs and commits by id. The only pygit2.

**One `Repository` a thread**: libgit2's handles are not to be shared between threads, so each thread opens its own (0.2 ms).
Nothing here runs a hook, a filter or a program that the repository's configuration names.

libgit2 refuses a repository that another user owns, as git does; the way out is git's own `safe.directory`.
"""

import os
import stat
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import cast

import pygit2
from pygit2.enums import DeltaStatus, DiffFind, DiffOption, FileStatus, ObjectType, SortMode

from patinad.errors import (
    MissingObjectError,
    NotARepositoryError,
    PatinadError,
    UnsupportedRepositoryError,
)
from patinad.git.attributes import Linguist, linguist
from patinad.git.commits import Commit, FileChange, Tag, parents_first
from patinad.git.layout import Layout, unsupported_reason
from patinad.git.quoting import quote_path, unquote_path

Entry = tuple[str, int]  # blob (or commit, for a gitlink) hex id, mode
TREE = 0o040000
STATUSES = {
    DeltaStatus.ADDED: "A",
    DeltaStatus.DELETED: "D",
    DeltaStatus.RENAMED: "R",
    DeltaStatus.TYPECHANGE: "T",
}
# Renames among more files than this are not looked for (git's own default is 1000): each pair's contents are compared.
RENAME_LIMIT = 200
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
            deltas = old.diff_to_tree(new, DiffOption.INCLUDE_TYPECHANGE, 0, 0).deltas
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

    def refs(self, *prefixes: str) -> dict[str, str]:
        """The refs whose names begin with a prefix (`refs/heads/`), and `HEAD` where asked for, with the commits they lead to."""
        names = [name for name in self.handle.references if name.startswith(prefixes)]
        if "HEAD" in prefixes and not self.handle.head_is_unborn:
            names.append("HEAD")
        found = {}
        for name in sorted(names):
            try:
                target = self.handle.lookup_reference(name).resolve().target
                found[name] = str(self.handle[target].peel(pygit2.Commit).id)
            except (
                KeyError,
                ValueError,
                pygit2.GitError,
            ):  # it leads to a blob or a tree, or to what is gone
                continue
        return found

    def history(self, tips: Iterable[str], known: Container[str] = frozenset()) -> list[str]:
        """Ids of the commits reachable from `tips` (ids), each after its parents, else by (time, id).

        A commit in `known` is left out with all that it is reached by: what is known has its ancestors known. Parents
        that a shallow clone does not have do not count; any other missing commit raises MissingObjectError.
        """
        parents: dict[str, tuple[str, ...]] = {}
        times: dict[str, int] = {}
        waiting = [str(self._commit(tip).id) for tip in tips]
        while waiting:
            oid = waiting.pop()
            if oid in parents or oid in known:
                continue
            commit = self._commit(oid)
            parents[oid] = self._parents(commit)
            times[oid] = commit.commit_time
            waiting.extend(parents[oid])
        return parents_first(parents, times)

    def commits(self, ids: Iterable[str]) -> Iterator[Commit]:
        """These commits with their line counts against the first parent, in the order given (0.3 to 1 ms each).

        Raises MissingObjectError for a missing commit or tree; a missing blob only leaves its line counts out.
        """
        mailmap = pygit2.Mailmap.from_repository(self.handle)
        for oid in ids:
            commit = self._commit(oid)
            name, address = mailed(mailmap, commit.author)
            yield Commit(
                id=str(commit.id),
                tree=str(commit.tree_id),
                parents=self._parents(commit),
                author_name=name,
                author_email=address,
                author_time=commit.author.time,
                author_offset=commit.author.offset,
                commit_time=commit.commit_time,
                message=decoded(commit.raw_message, commit.message_encoding),
                files=self._files(commit),
            )

    def patch_id(self, commit: str) -> str | None:
        """A hash over what a commit changes, blind to line numbers and blanks: a rebase or cherry-pick keeps it.

        `git patch-id --stable`, but for changes of mode and of empty files. None: a merge, or nothing is changed.
        """
        found = self._commit(commit)
        parents = self._parents(found)
        if len(parents) > 1:
            return None
        try:
            diff = self._diff(found, parents)
            return str(diff.patchid) if len(diff) else None
        except (KeyError, ValueError, pygit2.GitError) as error:
            raise MissingObjectError(f"an object of {commit} is missing: `git fsck` says more") from error

    def between(self, start: str, end: str) -> list[str]:
        """`git rev-list start..end`: the commits reachable from `end` and not from `start`, oldest first."""
        walker = self.handle.walk(self._commit(end).id, SortMode.TOPOLOGICAL | SortMode.REVERSE)
        walker.hide(self._commit(start).id)
        return [str(commit.id) for commit in walker]

    def tags(self, prefix: str = "") -> list[Tag]:
        """The tags whose names begin with `prefix` and that lead to a commit, by name."""
        mailmap = pygit2.Mailmap.from_repository(self.handle)
        names = sorted(name for name in self.handle.references if name.startswith("refs/tags/" + prefix))
        return [tag for name in names if (tag := self._tag(name, mailmap)) is not None]

    def _tag(self, reference: str, mailmap: pygit2.Mailmap) -> Tag | None:
        try:
            target = self.handle[self.handle.references[reference].resolve().target]
            commit = target.peel(pygit2.Commit)
        except (KeyError, ValueError, pygit2.GitError):  # a tag of a blob or a tree, or of what is gone
            return None
        name = reference.removeprefix("refs/tags/")
        if not isinstance(target, pygit2.Tag) or target.tagger is None:
            return Tag(name, str(commit.id), commit.commit_time, commit.committer.offset)
        tagger, address = mailed(mailmap, target.tagger)
        message = decoded(target.raw_message or b"", None)
        return Tag(name, str(commit.id), target.tagger.time, target.tagger.offset, tagger, address, message)

    def _parents(self, commit: pygit2.Commit) -> tuple[str, ...]:
        parents = tuple(map(str, commit.parent_ids))
        if self.handle.is_shallow:
            parents = tuple(parent for parent in parents if parent in self.handle)
        return parents

    def _diff(self, commit: pygit2.Commit, parents: tuple[str, ...]) -> pygit2.Diff:
        """What a commit changes against its first parent, or against nothing."""
        if parents:
            tree = self._commit(parents[0]).tree
            return tree.diff_to_tree(commit.tree, flags=DiffOption.INCLUDE_TYPECHANGE)
        return commit.tree.diff_to_tree(flags=DiffOption.INCLUDE_TYPECHANGE, swap=True)

    def _files(self, commit: pygit2.Commit) -> tuple[FileChange, ...]:
        try:
            diff = self._diff(commit, self._parents(commit))
        except (KeyError, ValueError, pygit2.GitError) as error:
            raise MissingObjectError(f"a tree of {commit.id} is missing: `git fsck` says more") from error
        try:
            diff.find_similar(DiffFind.FIND_RENAMES, rename_limit=RENAME_LIMIT)
            return tuple(
                file_change(patch.delta, patch.line_stats[1:]) for patch in diff if patch is not None
            )
        except (KeyError, ValueError, pygit2.GitError):  # a blob is missing: its lines cannot be counted
            return tuple(file_change(delta, None) for delta in diff.deltas)

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

    def folder(self, commit: str, path: str) -> dict[str, Entry]:
        """The plain files right inside one folder of a commit's tree, by name; none where there is no such folder."""
        try:
            tree = self._commit(commit).tree[path]
        except (KeyError, ValueError):
            return {}
        if not isinstance(tree, pygit2.Tree):
            return {}
        return {
            quote_path(entry.raw_name or b""): (str(entry.id), int(entry.filemode))
            for entry in tree
            if entry.filemode in REGULAR
        }

    def content(self, commit: str, path: str, limit: int) -> bytes | None:
        """The bytes of a plain file at a commit; None: there is none, or it is longer than `limit`."""
        try:
            found = self._commit(commit).tree[os.fsdecode(unquote_path(path))]
        except (KeyError, ValueError):
            return None
        if found.filemode not in REGULAR or self.size(str(found.id)) > limit:
            return None
        return self.read(str(found.id))

    def blob_at(self, commit: str, path: str) -> str | None:
        """The id of what a commit has at a path; None: nothing."""
        try:
            return str(self._commit(commit).tree[os.fsdecode(unquote_path(path))].id)
        except (KeyError, ValueError):
            return None

    def has_path(self, commit: str, path: str) -> bool:
        """Whether a commit has a file or a folder at this path."""
        try:
            return self._commit(commit).tree[os.fsdecode(unquote_path(path))] is not None
        except (KeyError, ValueError):
            return False

    def reachable(self, tips: Iterable[str], without: Iterable[str] = ()) -> set[str]:
        """The commits that can be reached from `tips` and not from `without`. Raises MissingObjectError."""
        walker = self.handle.walk(None)
        for tip in tips:
            walker.push(self._commit(tip).id)
        for hidden in without:
            walker.hide(self._commit(hidden).id)
        return {str(commit.id) for commit in walker}

    def revision(self, named: str) -> str:
        """The commit that a user's word (`HEAD~3`, a branch, the beginning of an id) means. Raises PatinadError."""
        try:
            return str(self.handle.revparse_single(named).peel(pygit2.Commit).id)
        except (KeyError, ValueError, pygit2.GitError) as error:
            raise PatinadError(
                f"{named!r} names no commit here: `git rev-parse {named}` says more"
            ) from error

    def owner(self) -> str:
        """The address of whoever works here, mailmapped; "" where git was not told."""
        try:
            who = self.handle.default_signature
        except KeyError:
            return ""
        return mailed(pygit2.Mailmap.from_repository(self.handle), who)[1]

    def author_time(self, commit: str) -> int:
        """When the commit was written, seconds since 1970. Raises MissingObjectError."""
        return self._commit(commit).author.time

    def make_tag(self, name: str, commit: str, message: str, when: tuple[int, int] | None = None) -> None:
        """Make an annotated tag in the user's own name. Raises PatinadError: no name is set, or there is such a tag.

        `when`: its time and offset in minutes, if not now.
        """
        try:
            tagger = self.handle.default_signature
        except KeyError as error:
            raise PatinadError(
                "git does not know who you are: `git config --global user.name NAME`, and user.email ADDRESS"
            ) from error
        if when is not None:
            tagger = pygit2.Signature(tagger.name, tagger.email, *when)
        try:
            self.handle.create_tag(name, self._commit(commit).id, ObjectType.COMMIT, tagger, message)
        except ValueError as error:  # pygit2's for a tag that exists
            raise PatinadError(f"tag {name} is there already: `git tag -d {name}` takes it away") from error

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


def mailed(mailmap: pygit2.Mailmap, who: pygit2.Signature) -> tuple[str, str]:
    """A name and an address as the mailmap has them; what is not UTF-8 is replaced."""
    return mailmap.resolve(decoded(who.raw_name, None), decoded(who.raw_email, None))


def decoded(text: bytes, encoding: str | None) -> str:
    """Text of a commit or tag in the encoding it names; an encoding that nobody knows is read as UTF-8."""
    try:
        return text.decode(encoding or "utf-8", "replace")
    except LookupError:
        return text.decode("utf-8", "replace")


def file_change(delta: pygit2.DiffDelta, lines: tuple[int, ...] | None) -> FileChange:
    """One path of a diff; `lines`: added and deleted, where they could be counted."""
    status = STATUSES.get(delta.status, "M")
    side = delta.old_file if status == "D" else delta.new_file
    added, deleted = (None, None) if lines is None or delta.is_binary else lines[:2]
    old_path = quote_path(delta.old_file.raw_path) if status == "R" else ""
    return FileChange(quote_path(side.raw_path), status, added, deleted, old_path)


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
