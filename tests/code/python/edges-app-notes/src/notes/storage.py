from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from notes.model import Note, Tag


class Store:
    def __init__(self, root: Path) -> None:
        self.root = root
        self._cache: dict[str, Note] = {}

    def get(self, slug: str) -> Note | None:
        if slug not in self._cache and self._path(slug).exists():  #: _path -> Store._path; exists -> ?
            self._cache[slug] = Note.from_text(self._path(slug).read_text())  #: from_text -> src/notes/model.py Note.from_text; _path -> Store._path
        return self._cache.get(slug)  #: get -> ?

    def add(self, note: Note) -> None:
        self._path(note.slug).write_text(note.render())  #: _path -> Store._path; render -> src/notes/model.py Note.render; write_text -> ?
        self._cache[note.slug] = note

    def _path(self, slug: str) -> Path:
        return self.root / f"{slug}.md"

    def all(self) -> Iterator[Note]:
        for path in sorted(self.root.glob("*.md")):  #: sorted -> ?; glob -> ?
            note = self.get(path.stem)  #: get -> Store.get
            if note:
                yield note

    def tagged(self, tag: Tag) -> list[Note]:
        return [note for note in self.all() if note.has(tag.name)]  #: all -> Store.all; has -> src/notes/model.py Note.has


def open_store(root: str | Path | None = None) -> Store:
    return Store(Path(root or "."))  #: Store -> Store; Path -> ?


def dump(store: Store) -> str:
    return json.dumps([note.title for note in store.all()])  #: all -> Store.all; dumps -> ?
