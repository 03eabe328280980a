"""Who imports a module, file or name, and what a file imports: import statements followed to the files they mean."""

import re
import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from patinad.code import asked as names
from patinad.code.asked import Asked
from patinad.code.database import batched, marks
from patinad.code.languages import BY_NAME
from patinad.code.lookup import Index

IMPORT = (
    "SELECT i.id, i.path, f.path, p.name, coalesce(n.name, ''), coalesce(a.name, ''), k.name, i.line, f.language"
    " FROM imports i JOIN files f ON f.id = i.id >> 20 JOIN names p ON p.id = i.path JOIN names k ON k.id = i.kind"
    " LEFT JOIN names n ON n.id = i.name LEFT JOIN names a ON a.id = i.alias WHERE p.name <> ''"
)
# Import paths and names that are looked at: the name itself, or with it as their first or last part or their file's stem.
FOUND_BY_NAME = (
    "SELECT id FROM names WHERE name = ?1 OR name LIKE '%.' || ?1 OR name LIKE '%/' || ?1 OR name LIKE '%:' || ?1"
    " OR name LIKE '%/' || ?1 || '.%' OR name LIKE ?1 || '.%' OR name LIKE ?1 || '/%' OR name LIKE ?1 || ':%'"
)
SUBMODULES = {
    "dots": ".",
    "crates": "::",
}  # where what is imported from a module may be a module: what joins them


class ImportSite(NamedTuple):
    """One imported name."""

    file: str
    path: str
    name: str
    alias: str
    kind: str
    line: int


Found = tuple[ImportSite, dict[str, Any]]
_ONLY_DOTS = re.compile(r"[./]*$")


class Row(NamedTuple):
    """One import with what it takes to follow it."""

    id: int
    path_id: int
    site: ImportSite
    language: str


class Importers:
    """Answers about imports from one snapshot."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.index = Index(db, BY_NAME, all_at_once=False)

    def of(self, asked: Asked) -> list[Found]:
        """The imports of what is asked for: by how they are written, and by the file that they mean."""
        wanted = (*asked.around, asked.name)
        meant = self.files(asked)
        stems = {asked.name, *(module.rpartition("/")[2].rpartition(".")[2] for module in meant.values())}
        candidates = {row.id: row for stem in stems if stem for row in self.candidates(stem)}
        if meant:
            candidates |= {row.id: row for row in self.relative()}
        found = []
        for row in candidates.values():
            leads = self.leads(row)
            if not meant.keys().isdisjoint(leads) or (not asked.file and says(row.site, wanted)):
                found.append(self.told(row, leads))
        return found

    def made_by(self, asked: Asked) -> list[Found]:
        """The imports that the file or module makes itself."""
        found: list[Found] = []
        for part in batched(list(self.files(asked))):
            for number in part:
                sql = f"{IMPORT} AND i.id BETWEEN ? AND ?"
                rows = self.rows(sql, (number << 20, (number + 1 << 20) - 1))
                found += (self.told(row, self.leads(row)) for row in rows)
        return found

    def files(self, asked: Asked) -> dict[int, str]:
        """The files that are meant, with their modules: by path, or by the module that they are."""
        path = asked.written.removeprefix("./")
        wanted = [*asked.around, asked.name]
        exact, by_module = {}, {}
        roots = names.named_roots(self.db)
        rows = self.db.execute(
            "SELECT id, path, module FROM files WHERE language IS NOT NULL AND skipped IS NULL"
        )
        for number, file, module in rows:
            if names.ends_path(file, path):
                exact[number] = module
            elif any(held[-len(wanted) :] == wanted for held in names.holders("", file, module, roots)):
                by_module[number] = module
        return exact or by_module

    def candidates(self, stem: str) -> Iterable[Row]:
        """Imports whose path ends in a name, or that import it."""
        numbers = [number for (number,) in self.db.execute(FOUND_BY_NAME, (stem,))]
        for part in batched(numbers):
            for column in ("path", "name", "alias"):
                yield from self.rows(f"{IMPORT} AND i.{column} IN ({marks(part)})", part)

    def relative(self) -> list[Row]:
        """Imports whose path names no module by itself: `.`, `..`."""
        numbers = [
            number
            for number, name in self.db.execute("SELECT id, name FROM names WHERE name LIKE '.%'")
            if _ONLY_DOTS.match(name)
        ]
        return [
            row
            for part in batched(numbers)
            for row in self.rows(f"{IMPORT} AND i.path IN ({marks(part)})", part)
        ]

    def rows(self, sql: str, values: Iterable[Any]) -> list[Row]:
        """Imports as rows."""
        return [
            Row(number, path_id, ImportSite(*rest), language)
            for number, path_id, *rest, language in self.db.execute(sql, tuple(values))
        ]

    def leads(self, row: Row) -> list[int]:
        """The files of ours that an import means: a module imported from a package first, then the module named."""
        file = row.id >> 20
        found: list[int] = []
        joiner = SUBMODULES.get(BY_NAME[row.language].modules.style)
        if joiner and row.site.name not in ("", "*"):
            path = row.site.path
            inner = f"{path}{'' if path.endswith(joiner) else joiner}{row.site.name}"
            found += self.index.module_files(file, inner)
        return [*found, *self.index.modules(file, row.path_id)]

    def told(self, row: Row, leads: list[int]) -> Found:
        """An import with the first file that it means, null where that is not in the repository."""
        target = self.index.file(leads[0]).path if leads else None
        return row.site, {"language": row.language, "target_file": target}


def says(site: ImportSite, wanted: tuple[str, ...]) -> bool:
    """Whether an import, as it is written, is of what is wanted: `os` and `path` and `os.path.join` are of one line."""
    parts = tuple(names.parts_of(site.path))
    wholes = [parts]
    if site.name not in ("", "*"):
        wholes.append((*parts, site.name))
    if names.is_path(site.path.rpartition("/")[2]):
        wholes.append(parts[:-1])  # a header or script without its extension
    if any(whole[-len(wanted) :] == wanted for whole in wholes) or wanted == (site.alias,):
        return True
    return not site.path.startswith(".") and parts[: len(wanted)] == wanted
