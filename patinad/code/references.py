"""Reference repositories: local clones whose code is indexed beside a repository, to be asked with `--repo NAME`.

Of each there are two files in `layer/dust/repos/`: `<name>.db`, a code.db, and `<name>.json`, which says where its
clone is. Nothing is ever written into the clone.
"""

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path

from patinad.config import nearest
from patinad.errors import PatinadError, UsageError
from patinad.git.atomic import replace
from patinad.git.layout import Layout, locate
from patinad.paths import RepositoryPaths

ALL = "all"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_ODD = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference repository."""

    name: str
    clone: Path | None  # None: its json is gone or damaged; what is indexed can still be read
    code_db: Path

    def layout(self) -> Layout:
        """Its clone's. Raises PatinadError where that is gone, with the way out."""
        if self.clone is None or not self.clone.exists():
            where = self.clone or "of unknown place"
            raise PatinadError(
                f"{self.name}'s clone, {where}, is gone: what is indexed of it can still be asked; "
                f"`patinad scrape code --repo NEWPATH --as {self.name}` moves it, deleting {self.code_db.stem}.* in "
                f"{self.code_db.parent} forgets it"
            )
        return locate(self.clone)


def folder(layout: Layout, data: RepositoryPaths) -> Path:
    """Where a repository's references are: in its worktree, or with its data where that cannot be."""
    if layout.worktree is not None and data.data.is_relative_to(layout.worktree):
        return layout.worktree / "layer" / "dust" / "repos"
    return data.data / "repos"


def known(where: Path) -> list[Reference]:
    """All references, by name."""
    try:
        entries = sorted(where.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    names = dict.fromkeys(entry.stem for entry in entries if entry.suffix in (".db", ".json"))
    return [Reference(name, clone_of(where / f"{name}.json"), where / f"{name}.db") for name in names]


def clone_of(file: Path) -> Path | None:
    """The clone that a `<name>.json` names; None where it names none."""
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
        return Path(said["path"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def find(where: Path, name: str) -> Reference:
    """The reference of that name. Raises UsageError with the nearest one."""
    found = {reference.name: reference for reference in known(where)}
    if name in found:
        return found[name]
    if not found:
        raise UsageError(
            f"no reference repository {name!r}: `patinad scrape code --repo PATH` makes one of a local clone"
        )
    hint = nearest(name, list(found)).replace("the keys are", "there are")
    raise UsageError(f"no reference repository {name!r}{hint}")


@dataclass(frozen=True, slots=True)
class Choice:
    """What `scrape code --repo` was given: `all`, a name or a path; where a relative path starts; a name for a clone."""

    given: str
    beside: str = ""
    name: str = ""


def chosen(where: Path, choice: Choice, home: Layout) -> list[Reference]:
    """The references that are meant: all, one by its name, or a clone by its path, remembered from now on.

    Raises PatinadError: nothing there, the repository itself, or a name that stands for another clone.
    """
    given = choice.given
    refuse_links(where, home)
    if not choice.name and given == ALL:
        return known(where)
    if not choice.name and any(reference.name == given for reference in known(where)):
        return [find(where, given)]
    path = Path(choice.beside, given).expanduser()
    if path.is_absolute() and path.exists():
        return [remember(where, locate(path), home, choice.name)]
    if os.sep in given:
        raise UsageError(f"{given} does not exist: name a local clone, a reference by its name, or all")
    return [find(where, given)]


def refuse_links(where: Path, home: Layout) -> None:
    """Raise PatinadError where a symbolic link, which anybody may have committed, would have us write elsewhere."""
    if home.worktree is not None and where.is_relative_to(home.worktree):
        inside = where.relative_to(home.worktree)
        if Path(os.path.realpath(where)) != Path(os.path.realpath(home.worktree)) / inside:
            raise PatinadError(f"{where} leads elsewhere through a symbolic link: make it a folder")


def remember(where: Path, layout: Layout, home: Layout, name: str = "") -> Reference:
    """Keep a clone under its name. Raises PatinadError where that cannot be."""
    clone = layout.worktree or layout.git_dir
    if layout.git_dir == home.git_dir:
        raise UsageError(f"{clone} is this repository itself: `patinad scrape code` indexes it")
    name = checked(name or name_of(layout))
    for other in known(where):
        taken = other.clone is not None and other.clone != clone and other.clone.exists()
        if other.name.lower() == name.lower() and (taken or other.name != name):
            raise UsageError(
                f"{other.name} is {other.clone} already: give this one another name, as in --as {name}-2"
            )
    reference = Reference(name, clone, where / f"{name}.db")
    file = where / f"{name}.json"
    if clone_of(file) != clone:
        make(where, home)
        replace(file, (json.dumps({"path": str(clone)}) + "\n").encode(), mode=0o644)
    return reference


def make(where: Path, home: Layout) -> None:
    """Make the folder of the references; never the worktree that it lies in."""
    if home.worktree is not None and not home.worktree.exists():
        raise PatinadError(f"{home.worktree} is gone: `patinad repo remove` forgets it")
    where.mkdir(parents=True, exist_ok=True)


def checked(name: str) -> str:
    """A name that can be a file's. Raises UsageError."""
    if not _NAME.fullmatch(name) or name == ALL:
        raise UsageError(
            f"{name!r} is no name for a reference: letters, digits, '.', '_' and '-', and not all"
        )
    return name


def name_of(layout: Layout) -> str:
    """What a clone is called: its folder, without the `.git` of a bare one."""
    folder = layout.worktree or layout.git_dir
    name = folder.name.removesuffix(".git") if layout.worktree is None else folder.name
    return _ODD.sub("-", name).strip("-.") or "clone"
