"""Files as modules: what a path is called by imports."""

from dataclasses import dataclass
from typing import NamedTuple


class Place(NamedTuple):
    """What a path means to imports."""

    module: str  # `patinad.store.lock`
    stem: str  # its last part: `lock`; "" at the root of the repository
    folder: str  # the path's folder, "" at the root


@dataclass(frozen=True, slots=True)
class ModuleRules:
    """How one language's files are modules and what its imports mean; part of a row of LANGUAGES."""

    separator: str = "/"  # between the parts of a module's name
    index: tuple[str, ...] = ()  # stems of files that stand for their folder
    suffixes: tuple[str, ...] = ()  # endings of two parts: `.d.ts`
    folder_is_module: bool = False  # all files of a folder share one scope


def place(path: str, rules: ModuleRules) -> Place:
    """The module that a path is. A quoted path, which is not UTF-8, is named as it is stored."""
    folder, _, name = path.strip('"').rpartition("/")
    parts = folder.split("/") if folder else []
    if not rules.folder_is_module:
        suffix = next((s for s in rules.suffixes if name.endswith(s)), None)
        stem = name.removesuffix(suffix) if suffix else (name.rpartition(".")[0] or name)
        if not (stem in rules.index and parts):
            parts = [*parts, stem]
    return Place(rules.separator.join(parts), parts[-1] if parts else "", folder)
