from collections.abc import Iterable

from notes.model import Note


def line(note: Note, width: int = 80) -> str:
    return note.title[:width]


def table(notes: Iterable[Note], width: int = 80) -> None:
    print("\n".join(line(note, width) for note in notes))  #: line -> line
    by_size = sorted(notes, key=lambda n: n.root().title)  #: root -> notes/model.py Note.root
    for index, note in enumerate(by_size):
        print(index, note.dumps())  #: dumps -> notes/model.py Note.dumps
    for one, other in zip(by_size, by_size[1:]):
        one.root(); other.renamed("z")  #: root -> notes/model.py Note.root; renamed -> notes/model.py Note.renamed


def page(note: Note) -> None:
    print(line(note))  #: line -> line
    print([t.slug.upper() for t in note.tags if t.matches("x")])  #: matches -> notes/model.py Tag.matches
