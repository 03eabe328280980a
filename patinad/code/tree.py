"""What a commit's tree asks of code.db: which paths are to be parsed, refused, remembered or removed."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from patinad.code.languages import Language
from patinad.code.manifests import Reader
from patinad.errors import MissingObjectError
from patinad.git.attributes import Linguist
from patinad.git.quoting import unquote_path
from patinad.git.repository import REGULAR, Entry, Repository
from patinad.redact import is_credential_path

VENDORED = "vendored (linguist-vendored)"
GENERATED = "generated (linguist-generated)"
IN_FOLDER = "vendored (in a folder of installed packages)"
MISSING = "missing from the object database"
OF_PATH = (VENDORED, GENERATED, IN_FOLDER)
_INSTALLED = re.compile(r"(?:^|/)(?:node_modules|bower_components|site-packages)/")


class Found(NamedTuple):
    """One path of the tree that code.db has a row for."""

    path: str
    blob: str  # hex id
    language: Language | None  # None: no source, but what decides that stands in its content
    size: int | None  # bytes; None when the blob is missing
    skipped: str = ""  # why its source is not taken; "" where it is to be parsed
    module: str = ""  # of a manifest: the name it gives to the modules below its folder


class Known(NamedTuple):
    """What code.db has of a path."""

    blob: str
    language: str | None
    skipped: str | None


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done to bring code.db from what it knows to a commit."""

    put: list[Found]
    remove: list[str]


@dataclass(frozen=True, slots=True)
class Tree:
    """One commit's tree, looked at with the rules that say what source is."""

    repository: Repository
    commit: str
    detect: Callable[[str, bytes], Language | None]
    by_content: Callable[[str], bool]  # whether `detect` looks at a path's content
    max_file_bytes: int
    manifests: Mapping[str, Reader]  # by file name

    def compare(self, db: sqlite3.Connection, base: str | None, again: set[str]) -> Plan:
        """What differs from what `db` holds. `base`: the commit it describes, if its rows can be relied on.

        Files of the languages `again` are put again even where they are the same.
        """
        if base is not None and not again:
            try:
                changed = self.repository.changes(base, self.commit)
            except MissingObjectError:
                changed = None  # the base was pruned; the rows tell as much, only slower
            if changed is not None and not any(is_attributes(path) for path in changed):
                return self.compare_some(db, changed)
        return self.compare_all(db, again)

    def compare_some(self, db: sqlite3.Connection, changed: dict[str, Entry | None]) -> Plan:
        """The plan for the paths that differ between two commits."""
        attributes = db.execute("SELECT path, lower(hex(blob)) FROM files WHERE path LIKE '%.gitattributes'")
        entries: dict[str, Entry] = {
            path: (blob, 0o100644) for path, blob in attributes if is_attributes(path)
        }
        some = {path: entry for path, entry in changed.items() if entry is not None}
        missing = db.execute("SELECT path, lower(hex(blob)) FROM files WHERE skipped = ?", (MISSING,))
        some.update((path, (blob, 0o100644)) for path, blob in missing if path not in changed)
        put = list(self.look(some, entries | some))
        kept = {found.path for found in put}
        known = {path: read_known(db, path) for path in changed.keys() | kept}
        return Plan(
            [found for found in put if differs(found, known[found.path])],
            [path for path in changed if path not in kept and known[path] is not None],
        )

    def compare_all(self, db: sqlite3.Connection, again: set[str]) -> Plan:
        """The plan from the whole tree and all rows."""
        entries = self.repository.entries(self.commit)
        known = {
            path: Known(blob, language, skipped)
            for path, blob, language, skipped in db.execute(
                "SELECT path, lower(hex(blob)), language, skipped FROM files"
            )
        }
        put = [
            found
            for found in self.look(entries, entries)
            if differs(found, known.pop(found.path, None))
            or (found.language is not None and found.language.name in again)
        ]
        return Plan(put, list(known))

    def look(self, entries: dict[str, Entry], all_entries: dict[str, Entry]) -> Iterator[Found]:
        """Those of some entries that code.db has a row for."""
        linguist = self.repository.linguist(all_entries)
        for path, (blob, mode) in entries.items():
            if mode not in REGULAR or is_credential_path(as_named(path)):
                continue
            if is_attributes(path):
                yield Found(path, blob, None, None)
                continue
            if path.rpartition("/")[2] in self.manifests:
                yield self.manifest(path, blob)
                continue
            try:
                found = self.look_at(path, blob)
            except MissingObjectError:
                found = Found(path, blob, self.detect(as_named(path), b""), None, MISSING)
                if found.language is None:
                    continue
            if found is None:
                continue
            said = linguist.get(path)
            yield (
                found._replace(skipped=refused_path(path, said) or found.skipped) if found.language else found
            )

    def manifest(self, path: str, blob: str) -> Found:
        """A file that names the modules around it; "" where it does not, or cannot be read."""
        try:
            text = self.repository.read(blob).decode("utf-8", "replace")
        except MissingObjectError:
            return Found(path, blob, None, None)
        said = self.manifests[path.rpartition("/")[2]](path, text)
        return Found(path, blob, None, len(text), module=said)

    def look_at(self, path: str, blob: str) -> Found | None:
        """One regular file; None where its name says that it is no source. Raises MissingObjectError."""
        if not self.by_content(as_named(path)):
            language = self.detect(as_named(path), b"")
            if language is None:
                return None
            size = self.repository.size(blob)
        else:
            size = self.repository.size(blob)
            content = self.repository.read(blob) if size <= self.max_file_bytes else b""
            language = self.detect(as_named(path), content)
            if language is None:
                return Found(path, blob, None, size)
        too_large = size > self.max_file_bytes
        return Found(
            path, blob, language, size, f"larger than {self.max_file_bytes:,} bytes" if too_large else ""
        )


def refused_path(path: str, said: Linguist | None) -> str:
    """Why a path's source is not looked at: what the repository says of it, else what its folder says."""
    if said is not None and (said.vendored or said.generated):
        return VENDORED if said.vendored else GENERATED
    is_installed = _INSTALLED.search(path) and (said is None or said.vendored is None)
    return IN_FOLDER if is_installed else ""


def is_attributes(path: str) -> bool:
    """Whether the path is a .gitattributes file."""
    return path.endswith(".gitattributes") and path.rpartition("/")[2] == ".gitattributes"


def differs(found: Found, known: Known | None) -> bool:
    """Whether the row of a path is to be written anew."""
    if known is None or found.blob != known.blob:
        return True
    if (found.language.name if found.language else None) != known.language:
        return True
    # What the content itself was refused for is not known here: it counts only that the tree's own reasons are the same.
    before = known.skipped if is_of_tree(known.skipped) else ""
    return before != found.skipped


def is_of_tree(reason: str | None) -> bool:
    """Whether a path was skipped for what the tree says of it, not for its content."""
    return reason is not None and (
        reason in OF_PATH or reason == MISSING or reason.startswith("larger than ")
    )


def read_known(db: sqlite3.Connection, path: str) -> Known | None:
    """What code.db has of one path."""
    row = db.execute(
        "SELECT lower(hex(blob)), language, skipped FROM files WHERE path = ?", (path,)
    ).fetchone()
    return Known._make(row) if row else None


def languages_of(found: Iterable[Found]) -> set[str]:
    """The names of the languages among some paths."""
    return {one.language.name for one in found if one.language is not None}


def as_named(path: str) -> str:
    """A path as its file is named, whose ending tells its language; one that is not UTF-8 is stored in quotes."""
    return unquote_path(path).decode("utf-8", "surrogateescape") if path.startswith('"') else path
