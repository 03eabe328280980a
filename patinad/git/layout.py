"""Where a repository's parts are and where HEAD points, read from plain files.

The daemon imports this and not pygit2 (15 MB). Nothing here runs git or opens an object.
"""

import os
import stat
import time
from dataclasses import dataclass
from pathlib import Path

from patinad.errors import NotARepositoryError, UnreadableHeadError, UnsupportedRepositoryError
from patinad.git.config import Settings, is_true, last, read_config

# Extensions that change nothing about how HEAD, refs and objects are read here or by libgit2.
HARMLESS_EXTENSIONS = frozenset({"noop", "preciousobjects", "worktreeconfig", "relativeworktrees"})
# git follows at most five symbolic references; more is a loop.
SYMREF_DEPTH = 5
# `git branch -m` deletes the old ref before it points HEAD at the new one; pack-refs and updates rename files.
RACE_WINDOW_S, RACE_RETRIES, RACE_PAUSE_S = 0.5, 50, 0.01
HEX_LENGTHS = (40, 64)


@dataclass(frozen=True, slots=True)
class Layout:
    """One worktree of one repository (or a bare repository) on disk; all paths absolute and resolved."""

    worktree: Path | None  # None: bare
    git_dir: Path  # this worktree's own: HEAD, index, logs/HEAD
    common_dir: Path  # shared by all its worktrees: objects, refs, config, hooks, info

    @property
    def project(self) -> str:
        """What the project is called by its folder: the same in all worktrees, whatever those are called."""
        common = self.common_dir
        return common.parent.name if common.name == ".git" else common.stem


@dataclass(frozen=True, slots=True)
class Head:
    """What HEAD says."""

    commit: str | None  # hex id; None on an unborn branch
    branch: str | None  # short name; None when detached
    operation: str | None  # rebase, am, merge, cherry-pick, revert, bisect while one is under way


# What a sign in the git directory says is under way; the first that is there counts.
OPERATIONS = (
    ("rebase-merge", "rebase"),
    ("rebase-apply/rebasing", "rebase"),
    ("rebase-apply", "am"),
    ("MERGE_HEAD", "merge"),
    ("CHERRY_PICK_HEAD", "cherry-pick"),
    ("REVERT_HEAD", "revert"),
    ("BISECT_LOG", "bisect"),
)


def locate(path: Path) -> Layout:
    """The repository that holds `path`: a file or folder in a worktree, a git directory, or anything inside one.

    Raises NotARepositoryError: none there, none that can be read, or a `.git` file that leads nowhere.
    """
    try:
        start = Path(
            os.path.realpath(path, strict=True)
        )  # Path.resolve raises RuntimeError on a loop of links
        if not start.is_dir():
            start = start.parent
        for folder in (start, *start.parents):
            if layout := layout_at(folder):
                return layout
    except FileNotFoundError as error:
        raise NotARepositoryError(f"{path} does not exist: name a folder of a git repository") from error
    except PermissionError as error:
        raise NotARepositoryError(
            f"{error.filename} cannot be read (permission denied): run as its owner, or grant read access"
        ) from error
    except OSError as error:
        raise NotARepositoryError(f"{path} cannot be read ({error.strerror}): name another folder") from error
    raise NotARepositoryError(
        f"{path} is not inside a git repository: run `git init` there, or name a folder of one"
    )


def layout_at(folder: Path) -> Layout | None:
    """The repository whose worktree or git directory is exactly `folder`, if there is one."""
    dot_git = folder / ".git"
    kind = mode_of(dot_git)
    if stat.S_ISREG(kind):
        return from_git_dir(pointed_at(dot_git), worktree=folder)
    if stat.S_ISDIR(kind) and is_git_dir(dot_git):
        return from_git_dir(dot_git.resolve(), worktree=folder)
    if is_git_dir(folder):
        return from_git_dir(folder, worktree=None)
    return None


def from_git_dir(git_dir: Path, worktree: Path | None) -> Layout:
    """The layout of one git directory; `worktree` is the folder whose `.git` led there, if one did."""
    common = common_dir_of(git_dir)
    if common != git_dir:
        if worktree is None:
            worktree = back_pointer(git_dir)
        return Layout(worktree, git_dir, common)
    settings = settings_of(git_dir, common)
    named = last(settings, "core.worktree")
    if named is not None:
        return Layout((git_dir / named).resolve(), git_dir, common)
    if is_true(settings, "core.bare"):
        return Layout(None, git_dir, common)
    if worktree is None and git_dir.name == ".git":
        worktree = git_dir.parent
    return Layout(worktree, git_dir, common)


def settings_of(git_dir: Path, common_dir: Path) -> Settings:
    """The repository's own configuration, with the worktree's own where that is switched on."""
    settings = read_config(common_dir / "config")
    if is_true(settings, "extensions.worktreeconfig"):
        for key, values in read_config(git_dir / "config.worktree").items():
            settings[key] = settings.get(key, []) + values
    return settings


def is_git_dir(folder: Path) -> bool:
    """What git asks of a git directory: a HEAD, and objects and refs in its common directory."""
    head = folder / "HEAD"
    if not (stat.S_ISREG(mode_of(head)) or head.is_symlink()):
        return False
    common = common_dir_of(folder)
    return stat.S_ISDIR(mode_of(common / "objects")) and bool(mode_of(common / "refs"))


def pointed_at(dot_git: Path) -> Path:
    """The git directory that a `.git` file names."""
    text = os.fsdecode(dot_git.read_bytes()).rstrip("\r\n")
    if not text.startswith("gitdir: "):
        raise NotARepositoryError(f"{dot_git} is no `gitdir:` file: delete it, or clone the repository again")
    git_dir = (dot_git.parent / text.removeprefix("gitdir: ")).resolve()
    if not is_git_dir(git_dir):
        raise NotARepositoryError(
            f"{dot_git} points at {git_dir}, which is no git directory: if it was moved, `git worktree repair` or"
            " `git submodule update` mends it"
        )
    return git_dir


def common_dir_of(git_dir: Path) -> Path:
    """The common directory of a git directory: itself, unless a linked worktree's `commondir` names another."""
    try:
        named = os.fsdecode((git_dir / "commondir").read_bytes()).rstrip("\r\n")
    except (FileNotFoundError, NotADirectoryError):
        return git_dir
    return (git_dir / named).resolve()


def back_pointer(git_dir: Path) -> Path | None:
    """The folder of a linked worktree, from its git directory; None when that worktree is gone."""
    try:
        dot_git = git_dir / os.fsdecode((git_dir / "gitdir").read_bytes()).rstrip("\r\n")
        there = os.fsdecode(dot_git.read_bytes()).rstrip("\r\n").removeprefix("gitdir: ")
    except OSError:  # no such file, a folder, no permission: in each case no worktree that can be worked with
        return None
    # Another repository may have been made in a deleted worktree's place.
    return dot_git.parent.resolve() if (dot_git.parent / there).resolve() == git_dir else None


def worktrees(common_dir: Path) -> list[Layout]:
    """The linked worktrees of a repository that are still there, by name; the main one is not among them.

    Raises OSError where the repository cannot be read.
    """
    try:
        names = sorted(entry.name for entry in os.scandir(common_dir / "worktrees"))
    except (FileNotFoundError, NotADirectoryError):
        return []
    git_dirs = (common_dir.resolve() / "worktrees" / name for name in names)
    return [
        Layout(worktree, git_dir, common_dir.resolve())
        for git_dir in git_dirs
        if (worktree := back_pointer(git_dir)) is not None
    ]


def object_format(layout: Layout) -> str:
    """The hash of the repository's object ids: "sha1" or "sha256"."""
    named = last(read_config(layout.common_dir / "config"), "extensions.objectformat")
    return named.lower() if named else "sha1"


def unsupported_reason(layout: Layout) -> str | None:
    """Why the repository's objects cannot be read here, as words that stand alone; None when they can be."""
    settings = settings_of(layout.git_dir, layout.common_dir)
    if (hashed := last(settings, "extensions.objectformat")) and hashed.lower() != "sha1":
        return f"its objects are named by {hashed.lower()}"
    if (storage := last(settings, "extensions.refstorage")) and storage.lower() != "files":
        return f"its refs are stored as {storage.lower()}"
    promised = any(
        k.startswith("remote.") and k.endswith(".promisor") and is_true(settings, k) for k in settings
    )
    if last(settings, "extensions.partialclone") or promised:
        return "it is a partial clone, whose objects may be elsewhere"
    named = sorted(k.removeprefix("extensions.") for k in settings if k.startswith("extensions."))
    known = HARMLESS_EXTENSIONS | {"objectformat", "refstorage", "partialclone"}
    unknown = [name for name in named if name not in known]
    if unknown:
        return f"it uses git's extension {unknown[0]}, which is not known here"
    return None


def read_head(layout: Layout) -> Head:
    """Where HEAD stands now. Raises UnreadableHeadError, or UnsupportedRepositoryError for a reftable."""
    try:
        commit, branch = resolve_head(layout)
        for _ in range(RACE_RETRIES):
            if commit is not None or branch is None or not refs_just_changed(layout, branch):
                break
            time.sleep(RACE_PAUSE_S)
            commit, branch = resolve_head(layout)
        # A name that is no UTF-8 is for show only; nothing looks a branch up by it.
        shown = None if branch is None else os.fsencode(branch).decode("utf-8", "replace")
        return Head(commit, shown, operation(layout.git_dir))
    except (OSError, ValueError) as error:
        raise UnreadableHeadError(
            f"HEAD of {layout.git_dir} cannot be read ({error}): `git fsck` and `git status` there say more"
        ) from error


def resolve_head(layout: Layout) -> tuple[str | None, str | None]:
    """HEAD's commit and branch, each None where there is none."""
    text: str | None = read_reference(layout.git_dir / "HEAD")
    if text is None:
        raise ValueError("it is missing")
    branch: str | None = None
    for _ in range(SYMREF_DEPTH + 1):
        if text is None or not text.startswith("ref:"):
            return (None if text is None else checked_id(text)), branch
        name = text.removeprefix("ref:").strip()
        if name == "refs/heads/.invalid":
            raise UnsupportedRepositoryError(
                f"{layout.common_dir} stores its refs as reftable: not supported"
            )
        if not name.startswith("refs/") or ".." in name.split("/"):
            raise ValueError(f"it points at {name!r}")
        branch = name.removeprefix("refs/heads/")  # of a chain git reports the last
        text = read_ref(layout, name)
    raise ValueError("symbolic references go round in a loop")


def read_ref(layout: Layout, name: str) -> str | None:
    """A ref's text: the loose file, else packed-refs, in this order (pack-refs writes the pack first); None if unborn."""
    own = name.startswith(("refs/bisect/", "refs/worktree/", "refs/rewritten/"))
    loose = read_reference((layout.git_dir if own else layout.common_dir) / name)
    return loose if loose is not None else packed_ref(layout.common_dir, name)


def read_reference(path: Path) -> str | None:
    """The text of HEAD or of a loose ref; None when there is no such file."""
    try:
        return os.fsdecode(path.read_bytes()).strip()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        # Before symrefs were text files a symbolic link was one; it dangles while its branch is unborn.
        if path.is_symlink() and (target := os.readlink(path)).startswith("refs/"):  # noqa: PTH115
            return f"ref: {target}"
        return None


def packed_ref(common_dir: Path, name: str) -> str | None:
    """A ref's id in packed-refs, or None."""
    try:
        packed = (common_dir / "packed-refs").read_bytes()
    except FileNotFoundError:
        return None
    ending = b" " + os.fsencode(name)
    for line in packed.splitlines():
        if line.endswith(ending) and not line.startswith((b"#", b"^")):
            return os.fsdecode(line[: -len(ending)])
    return None


def checked_id(text: str) -> str:
    """The text if it is an object id. A ref may be empty or full of NULs after a power loss."""
    if len(text) not in HEX_LENGTHS or text.strip("0123456789abcdef"):
        raise ValueError(f"{text[:80]!r} is no object id")
    return text


def refs_just_changed(layout: Layout, branch: str) -> bool:
    """Whether refs were made or deleted a moment ago: then an unborn branch may be a rename caught half-way.

    `git checkout --orphan` touches none, so an unborn branch that stays unborn is not waited for.
    """
    if not size_of(layout.git_dir / "logs" / "HEAD"):
        return False  # no commit yet
    folder = (layout.common_dir / "refs" / "heads" / branch).parent
    while not mode_of(folder):  # git deletes folders that a rename leaves empty
        folder = folder.parent
    return any(
        abs(time.time() - path.stat().st_mtime) < RACE_WINDOW_S
        for path in (folder, layout.common_dir / "packed-refs")
        if mode_of(path)
    )


def operation(git_dir: Path) -> str | None:
    """What git is in the middle of in this worktree, if anything."""
    for sign, name in OPERATIONS:
        if mode_of(git_dir / sign):
            return name
    # Between two picks of one cherry-pick or revert only the sequencer's list is there.
    try:
        todo = (git_dir / "sequencer" / "todo").read_bytes().lstrip()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return "revert" if todo.startswith(b"revert") else "cherry-pick" if todo else None


def mode_of(path: Path) -> int:
    """The path's mode bits, links followed; 0 when nothing is there."""
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0


def size_of(path: Path) -> int:
    """The file's size in bytes; 0 when nothing is there."""
    try:
        return path.stat().st_size
    except (FileNotFoundError, NotADirectoryError):
        return 0
