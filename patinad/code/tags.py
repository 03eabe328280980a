"""A tags file of the definitions, in the extended ctags format that vim, readtags and others read.

Sorted by bytes, which readers search by halves; each address is a line number, and each path goes from the folder of the
tags file, as vim takes it.
"""

import os
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from patinad import __version__
from patinad.code.database import CodeReader
from patinad.errors import PatinadError
from patinad.git.atomic import replace
from patinad.git.quoting import unquote_path

HEADER = (
    "!_TAG_FILE_ENCODING\tutf-8\t//",
    '!_TAG_FILE_FORMAT\t2\t/extended format; --format=1 will not append ;" to lines/',
    "!_TAG_FILE_SORTED\t1\t/0=unsorted, 1=sorted, 2=foldcase/",
    "!_TAG_OUTPUT_EXCMD\tnumber\t/number, pattern, mixed, or combineV2/",
    "!_TAG_OUTPUT_FILESEP\tslash\t/slash or backslash/",
    "!_TAG_OUTPUT_MODE\tu-ctags\t/u-ctags or e-ctags/",
    "!_TAG_PROGRAM_NAME\tpatinad\t//",
    f"!_TAG_PROGRAM_VERSION\t{__version__}\t//",
)
DEFINITIONS = (
    "SELECT d.name, d.file, d.line, d.end_line, d.kind, d.language, d.qualified_name, d.visibility, d.family,"
    " d.parameters, d.receiver, coalesce(k.kind, '') FROM definitions d"
    " LEFT JOIN symbols c ON c.id = (d.id & ~1048575) + d.container_ordinal LEFT JOIN kinds k ON k.id = c.kind"
)
TYPE_KINDS = "SELECT DISTINCT name, kind FROM definitions WHERE family = 'type'"
# What ends a field or a line; vim takes no escapes in names and paths, so what holds these there gets no tag.
BREAKS = re.compile(rb"[\t\r\n\0]")
ESCAPES = {"\\": "\\\\", "\t": "\\t", "\r": "\\r", "\n": "\\n"}
FOLDED = re.compile(r"\s*\n\s*")


def write(reader: CodeReader, worktree: Path, file: Path) -> int:
    """Write a snapshot's tags file in one step; how many tags. Raises PatinadError where another file is in the way."""
    refuse(file)
    away = os.fsencode(os.path.relpath(worktree, file.parent.resolve()))
    lines = sorted(tag_lines(reader.db, b"" if away == b"." else away + b"/"))
    content = b"\n".join([*(line.encode() for line in HEADER), *lines]) + b"\n"
    try:
        replace(file, content, mode=0o644)
    except OSError as error:
        raise PatinadError(f"{file} cannot be written ({error.strerror}): choose another --output") from error
    return len(lines)


def refuse(file: Path) -> None:
    """Raise PatinadError where a file is there that is no tags file: nobody's work is overwritten."""
    try:
        with file.open("rb") as there:
            begins = there.read(6)
    except FileNotFoundError:
        return
    except OSError as error:
        raise PatinadError(f"{file} cannot be written ({error.strerror}): choose another --output") from error
    if begins and begins != b"!_TAG_":
        raise PatinadError(
            f"{file} is no tags file and is left as it is: delete it, or choose another --output"
        )


def tag_lines(db: sqlite3.Connection, prefix: bytes) -> Iterator[bytes]:
    """The tags, unsorted; `prefix` leads to the worktree."""
    types: dict[str, str] = {}
    for name, kind in db.execute(TYPE_KINDS):
        types[name] = kind if types.get(name, kind) == kind else "type"
    for name, path, line, *rest in db.execute(DEFINITIONS):
        head = name.encode("utf-8", "surrogateescape"), prefix + unquote_path(path)
        if name and not name.startswith("!_TAG_") and not any(BREAKS.search(part) for part in head):
            fields = extension(types, line, *rest)
            yield b"\t".join(
                (*head, f'{line};"'.encode(), *(one.encode("utf-8", "replace") for one in fields))
            )


def extension(
    types: dict[str, str],
    line: int,
    end: int,
    kind: str,
    language: str,
    qualified: str,
    visibility: str,
    family: str,
    parameters: str,
    receiver: str,
    container: str,
) -> list[str]:
    """The extension fields of a tag: kind, line, language, what holds it, access, signature, end."""
    fields = [f"kind:{kind}", f"line:{line}", f"language:{language}"]
    scope = qualified.rpartition(".")[0]
    if scope:
        fields.append(f"{container or types.get(receiver.rpartition('.')[2], 'type')}:{escaped(scope)}")
    if visibility:
        fields.append(f"access:{escaped(visibility)}")
    if family == "function":
        fields.append(f"signature:({escaped(FOLDED.sub(' ', parameters.strip()))})")
    return [*fields, f"end:{end}"]


def escaped(text: str) -> str:
    """A field's text without what would end it."""
    return "".join(ESCAPES.get(character, character) for character in text)
