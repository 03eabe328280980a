import os
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator

from .model import Note, Todo, slugify

KINDS = {"note": Note, "todo": Todo}


class Notebook:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._notes: dict[str, Note] = {}
        self.load()  #: load -> Notebook.load

    def load(self) -> None:
        for path in self.folder.glob("*.json"):
            note = Note.loads(path.read_text())  #: loads -> notes/model.py Note.loads
            self._notes[slugify(note.title)] = note  #: slugify -> notes/model.py slugify

    def __getitem__(self, slug: str) -> Note:
        return self._notes[slug]

    def __iter__(self) -> Iterator[Note]:
        return iter(self._notes.values())

    def __enter__(self) -> "Notebook":
        return self

    def __exit__(self, *exc: object) -> None:
        self.flush()  #: flush -> Notebook.flush

    def add(self, note: Note) -> Note:
        self._notes[slugify(note.title)] = note  #: slugify -> notes/model.py slugify
        return note

    def flush(self) -> None:
        for slug, note in self._notes.items():
            (self.folder / slug).write_text(note.dumps())  #: dumps -> notes/model.py Note.dumps

    @property
    def first(self) -> Note:
        return next(iter(self))


@contextmanager
def opened(folder: str | os.PathLike[str]) -> Iterator[Notebook]:
    book = Notebook(Path(folder))  #: Notebook -> Notebook
    try:
        yield book
    finally:
        book.flush()  #: flush -> Notebook.flush
