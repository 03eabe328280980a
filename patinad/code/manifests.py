"""Files that say what modules around them are called: the name of a package, other names for folders."""

import json
import re
from collections.abc import Callable, Iterable
from functools import partial

from patinad.code.modules import ALIAS, ModuleRules, walk

Reader = Callable[[str, str], str]  # (path, text) -> what is kept of it; "" where it says nothing

_COMMENT_OR_STRING = re.compile(r"(\"(?:[^\"\\\n]|\\.)*\")|//[^\n]*|/\*.*?\*/", re.DOTALL)
_LAST_COMMA = re.compile(r",(?=\s*[}\]])")
MAX_CHARACTERS = 4_000


def readers(rules: Iterable[ModuleRules]) -> dict[str, Reader]:
    """How each manifest is read, by file name."""
    found: dict[str, Reader] = {}
    for one in rules:
        if one.manifest:
            found[one.manifest] = partial(package_name, re.compile(one.manifest_name, re.MULTILINE))
        found.update(dict.fromkeys(one.aliases, aliases))
    return found


def package_name(pattern: re.Pattern[str], _path: str, text: str) -> str:
    """The name that a manifest gives to the modules below its folder."""
    said = pattern.search(text)
    return said[1] if said else ""


def aliases(path: str, text: str) -> str:
    """Other names of modules: lines of a name and the path it stands for, `*` in both for the rest of a name."""
    try:
        plain = _LAST_COMMA.sub("", _COMMENT_OR_STRING.sub(r"\1", text)).lstrip()
        said, _ = json.JSONDecoder().raw_decode(plain)
        options = said.get("compilerOptions") or {}
        paths, base = options.get("paths") or {}, options.get("baseUrl")
        pairs = [(name, target) for name, targets in paths.items() for target in targets]
    except (ValueError, AttributeError, TypeError):
        return ""  # a file of that name for something else, or a broken one
    folder = path.rpartition("/")[0].split("/") if "/" in path else []
    root = walk(folder, str(base or ".").split("/"))
    lines = []
    for name, target in [*pairs, *([("*", "*")] if base else [])]:
        steps = walk(root, str(target).split("/")) if root is not None else None
        if steps is not None and "\n" not in f"{name}{target}":
            lines.append(f"{name}{ALIAS}{'/'.join(steps)}")
    return "\n".join(lines)[:MAX_CHARACTERS]
