"""config.toml: one frozen value; every key is a field, a key that is none is an error.

A setting is one field here and nothing else: its name is the key, its default the value when the file
does not say, its type what the file must hold, `least` what a number must be. A field whose default is such a value
itself is a table of the file.
"""

import difflib
import math
import tomllib
from dataclasses import Field, dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, TypeVar

from patinad.errors import ConfigError

LOG_LEVELS = ("debug", "info", "warning", "error")


def number(default: float, least: float) -> Any:
    """A field that holds a number of at least `least`."""
    return field(default=default, metadata={"least": least})


@dataclass(frozen=True, slots=True)
class Distill:
    """`[distill]`: a program of the user's that is given each finished session and says what it sees in it."""

    command: str = ""  # words as a shell would part them, no shell is used; "": none
    timeout_s: float = number(120.0, 1.0)  # then it is killed, and all that it started
    max_bytes: int = number(1_048_576, 1_024)  # of what it says; what is beyond is not read


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user may choose."""

    model: str = "all-MiniLM-L6-v2"  # a name of the models table, or of a fastembed model
    embed: bool = True  # false: no vectors, no search by meaning
    max_file_bytes: int = number(1_048_576, 1_024)  # larger files are skipped, and said to be
    parse_timeout_s: float = number(10.0, 0.1)  # one file's parse; then the file is skipped
    workers: int = number(2, 1)  # processes that parse
    session_folders: tuple[str, ...] = (
        "~/.claude/projects",
    )  # where agents' transcripts are, besides each repository's layer/sessions
    tags: bool = False  # keep .patina/data/tags fresh, a ctags file, in every worktree
    log_level: str = field(default="info", metadata={"among": LOG_LEVELS})
    distill: Distill = field(default_factory=Distill, metadata={"table": Distill})


def load(path: Path) -> Settings:
    """The settings that a file makes; without the file, the defaults. Raises ConfigError."""
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise ConfigError(f"{path} cannot be read ({error.strerror}): mend its permissions") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} is no TOML: {error}") from error
    return read_table(path, Settings, written)


T = TypeVar("T")


def read_table(path: Path, kind: type[T], written: dict[str, Any], table: str = "") -> T:
    """The value that a table of the file makes; `table` is its name and a dot. Raises ConfigError."""
    assert is_dataclass(kind)
    known = {f.name: f for f in fields(kind)}
    for key in written:
        if key not in known:
            raise ConfigError(f"{path}: unknown key {table + key!r}{nearest(key, list(known))}")
    made: T = kind(**{key: checked(path, known[key], value, table) for key, value in written.items()})
    return made


def nearest(key: str, known: list[str]) -> str:
    """The known key that was probably meant, in words; else all of them."""
    close = difflib.get_close_matches(key.lower().replace("-", "_"), known, n=1)
    return f"; did you mean {close[0]!r}?" if close else f"; the keys are {', '.join(known)}"


def checked(path: Path, entry: "Field[Any]", value: Any, table: str = "") -> Any:
    """`value` as the field holds it. Raises ConfigError where it is of another type or out of range."""
    if (nested := entry.metadata.get("table")) is not None:
        if not isinstance(value, dict):
            raise ConfigError(f"{path}: {entry.name} must be a table: write its keys under [{entry.name}]")
        return read_table(path, nested, value, f"{entry.name}.")
    wanted = wording(entry)
    # TOML's true is a Python int as well, and 10 is as good a number of seconds as 10.0.
    if isinstance(entry.default, bool):
        right = isinstance(value, bool)
    elif isinstance(entry.default, float):
        right = isinstance(value, int | float) and not isinstance(value, bool)
    elif isinstance(entry.default, int):
        right = isinstance(value, int) and not isinstance(value, bool)
    elif isinstance(entry.default, str):
        right = isinstance(value, str) and value in entry.metadata.get("among", (value,))
    else:
        right = isinstance(value, list) and all(isinstance(item, str) for item in value)
    if right and "least" in entry.metadata:
        right = entry.metadata["least"] <= value < math.inf  # false for nan
    if not right:
        raise ConfigError(f"{path}: {table}{entry.name} must be {wanted}, not {value!r}")
    kind: type[Any] = type(entry.default)
    return kind(value)


def wording(entry: "Field[Any]") -> str:
    """What a field may hold, in words."""
    if among := entry.metadata.get("among"):
        return "one of " + ", ".join(among)
    kinds = {bool: "true or false", int: "a whole number", float: "a number", str: "a string"}
    kind = kinds.get(type(entry.default), "a list of strings")
    return kind + (f" of at least {entry.metadata['least']}" if "least" in entry.metadata else "")
