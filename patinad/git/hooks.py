"""The git hooks that make patinad prompt: put in beside whatever is there, and taken out without a trace.

Hooks are hints, so nothing is worth breaking another tool for: what cannot be added to safely is left alone, said, and
covered by the watch on the reflog. Files are only ever replaced whole; a symbolic link is never written through.
"""

import os
import stat
import subprocess
from dataclasses import dataclass
from pathlib import Path

from patinad.git.atomic import replace
from patinad.git.event import NAMES, HookEvent, parse_event
from patinad.git.hook_text import (
    MADE_FOLDER,
    SHEBANG,
    Kind,
    block_of,
    has_block,
    kept_name,
    kind_of,
    note_in,
    own_file,
    with_block,
    without_block,
    wrapper,
)
from patinad.git.layout import Layout
from patinad.paths import shared_file

__all__ = ["HookEvent", "HookStatus", "install", "parse_event", "status", "uninstall"]

# Where pre-commit and lefthook move a hook that they find in their place.
MOVED_ASIDE = (".legacy", ".old")
COVERED = "commits are still seen through the reflog"
CONFIG_TIMEOUT_S = 10


@dataclass(frozen=True, slots=True)
class HookStatus:
    """How a repository's hooks stand."""

    # installed: all four; partial: some; absent: none; managed: the folder is not ours to write in
    state: str
    reason: str | None = None  # why it is not `installed`, in words that stand alone
    folder: Path | None = None  # where git looks for the hooks


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder git takes hooks from; `reason` says why it is not ours to write in."""

    path: Path | None
    reason: str | None = None
    managed: bool = False


def install(layout: Layout, spool: Path) -> HookStatus:
    """Put the four hooks in, where they are not yet as they should be. Idempotent; raises nothing for what it leaves alone."""
    folder = hooks_folder(layout)
    if folder.path is None or folder.reason:
        return summary(folder, spool, [])
    refused = []
    try:
        made_folder = not folder.path.is_dir()
        folder.path.mkdir(exist_ok=True)
    except OSError as error:
        return summary(folder, spool, [unwritable(folder.path, error)])
    for name in NAMES:
        try:
            tidy(folder.path, name)
            install_one(folder.path / name, block_for(name, spool), made_folder=made_folder)
        except OSError as error:
            refused.append(unwritable(folder.path / name, error))
    return summary(folder, spool, refused)


def uninstall(layout: Layout) -> HookStatus:
    """Take our hooks out: every file byte- and mode-identical to what it would be without us."""
    folder = hooks_folder(layout)
    common = layout.common_dir / "hooks"
    # core.hooksPath may have been set after our hooks were put into the default folder.
    folders = {
        path for path in (common, folder.path) if path is not None and is_inside(path, layout.common_dir)
    }
    refused = []
    for path in sorted(folders):
        try:
            uninstall_from(path)
        except OSError as error:
            refused.append(unwritable(path, error))
    return summary(folder, None, refused)


def status(layout: Layout, spool: Path) -> HookStatus:
    """How the hooks stand; changes nothing."""
    return summary(hooks_folder(layout), spool, [])


def hooks_folder(layout: Layout) -> Folder:
    """Where git takes this worktree's hooks from, and whether that is the repository's own private folder.

    git is asked for core.hooksPath, because system, user, repository and worktree files and their includes count.
    """
    at = layout.worktree or layout.git_dir
    # git exports GIT_DIR to hooks; inherited, it would point us at the wrong repository.
    environment = {
        k: v for k, v in os.environ.items() if not k.startswith("GIT_") or k == "GIT_CONFIG_NOSYSTEM"
    }
    command = ["git", "config", "-z", "--type=path", "--get", "core.hooksPath"]
    try:
        done = subprocess.run(
            command, cwd=at, env=environment, capture_output=True, stdin=subprocess.DEVNULL,
            timeout=CONFIG_TIMEOUT_S, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        return Folder(None, f"git cannot be asked for core.hooksPath ({error}); {COVERED}")
    if done.returncode not in (0, 1):
        said = os.fsdecode(done.stderr).strip().splitlines() or [f"exit status {done.returncode}"]
        return Folder(None, f"git does not say core.hooksPath ({said[0]}); {COVERED}")
    if done.returncode == 1:
        path, named = layout.common_dir / "hooks", None
    else:
        named = os.fsdecode(done.stdout).removesuffix("\0")
        path = Path(os.path.normpath(at / named)) if named else Path("/")
    if is_inside(path, layout.common_dir):
        return Folder(path)
    if named is None:
        return Folder(
            path, f"{path} is a symbolic link out of the repository, left alone; {COVERED}", managed=True
        )
    inside = layout.worktree is not None and is_inside(path, layout.worktree)
    whose = "a folder of the working tree" if inside else "outside this repository"
    return Folder(path, f"core.hooksPath names {named!r}, {whose}, left alone; {COVERED}", managed=True)


def unwritable(path: Path, error: OSError) -> str:
    """What to say of a file or folder that cannot be written."""
    return f"{path} cannot be written ({error.strerror})"


def is_inside(path: Path, folder: Path) -> bool:
    """Whether a path, links followed, is below a folder."""
    return folder.resolve() in path.resolve().parents


def block_for(name: str, spool: Path) -> bytes:
    """The block that belongs into this hook."""
    return block_of(shared_file(f"hooks/{name}").read_bytes(), spool)


def install_one(path: Path, block: bytes, *, made_folder: bool) -> None:
    """Put the block into one hook, unless it is there or has to stay out."""
    content = read_hook(path)
    if content is None:
        replace(path, own_file(block, made_folder=made_folder), mode=0o755)
    elif obstacle(path) is None:
        if has_block(content) or kind_of(content) is Kind.SHELL:
            wanted = with_block(content, block)
            if wanted != content:
                replace(path, wanted, mode=None)
        else:
            kept = keep(path)
            replace(path, wrapper(block, kept.name), mode=None)


def read_hook(path: Path) -> bytes | None:
    """A hook's bytes; None when there is nothing under this name. What is no regular file has none to show."""
    try:
        return path.read_bytes() if stat.S_ISREG(path.lstat().st_mode) else b""
    except (FileNotFoundError, NotADirectoryError):
        return None


def obstacle(path: Path) -> str | None:
    """Why an existing hook is left alone; None when a block can go in."""
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        return "is a symbolic link"
    if not stat.S_ISREG(mode):
        return "is no file"
    if not mode & 0o111:
        return "is not executable, so git passes over it"
    if kind_of(path.read_bytes()) is Kind.UNRUNNABLE:
        return "has a first line that ends in CR LF, so nothing can run it"
    return None


def keep(path: Path) -> Path:
    """Give a hook a second name beside it, so that it is never missing while the wrapper takes its place."""
    number = 1
    while True:
        kept = path.with_name(f"{path.name}.before-patinad" + (f".{number}" if number > 1 else ""))
        try:
            os.link(path, kept)
        except FileExistsError:
            # An earlier attempt may have ended here; any other file is what an older wrapper runs.
            if not kept.samefile(path):
                number += 1
                continue
        return kept


def tidy(folder: Path, name: str) -> None:
    """Take our block out of the copies that another tool moved aside: it still runs them, and one event is enough."""
    for suffix in MOVED_ASIDE:
        take_out(folder / (name + suffix))


def uninstall_from(folder: Path) -> None:
    """Take our hooks out of one folder, and the folder away if we made it and it is empty again."""
    ours = False
    for name in NAMES:
        tidy(folder, name)
        ours |= take_out(folder / name) == MADE_FOLDER
    if ours and not any(folder.iterdir()):
        folder.rmdir()


def take_out(path: Path) -> bytes | None:
    """Take our block out of one file; the note it carried."""
    content = read_hook(path)
    if not content or not has_block(content):
        return None
    note, rest, kept = note_in(content), without_block(content), kept_name(content)
    if kept is None and (rest != SHEBANG or note is None):
        replace(path, rest, mode=None)
    elif kept is not None and rest == SHEBANG and path.with_name(kept).exists():
        path.with_name(kept).replace(path)
    elif rest == SHEBANG:
        path.unlink()
    return note


def summary(folder: Folder, spool: Path | None, refused: list[str]) -> HookStatus:
    """The status of the four hooks as they are on disk; `spool` None: after they were taken out."""
    if folder.path is None or folder.reason:
        return HookStatus("managed" if folder.managed else "absent", folder.reason, folder.path)
    reasons, there = list(refused), 0
    for name in NAMES:
        path = folder.path / name
        try:
            content = read_hook(path)
            why = obstacle(path) if content is not None else None
        except OSError as error:
            content, why = None, f"cannot be read ({error.strerror})"
        if why is not None:
            reasons.append(f"{name} {why}")
        elif content is not None and has_block(content):
            if spool is None or with_block(content, block_for(name, spool)) == content:
                there += 1
            if spool is None:
                reasons.append(f"{name} has lines of another tool around ours: take ours out by hand")
    state = "installed" if there == len(NAMES) else "partial" if there else "absent"
    if state == "installed" or (spool is None and not there and not refused):
        return HookStatus(state, None, folder.path)
    said = "; ".join(reasons) or "`patinad hooks install` puts them in"
    return HookStatus(state, f"{said}; {COVERED}" if reasons else said, folder.path)
