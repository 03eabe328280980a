import argparse
import sys
from functools import partial
from typing import Callable, Sequence

from .model import Note, Tag, Todo
from .storage import Notebook, opened
from . import render as out

Command = Callable[[Notebook, argparse.Namespace], int]
COMMANDS: dict[str, Command] = {}


def command(name: str) -> Callable[[Command], Command]:
    def register(func: Command) -> Command:
        COMMANDS[name] = func
        return func

    return register


@command("add")  #: command -> command
def add(book: Notebook, args: argparse.Namespace) -> int:
    note = book.add(Todo(args.title).finish())  #: add -> notes/storage.py Notebook.add; Todo -> notes/model.py Todo; finish -> notes/model.py Todo.finish
    for ancestor in note.ancestors():  #: ancestors -> notes/model.py Note.ancestors
        print(ancestor.dumps())  #: dumps -> notes/model.py Note.dumps
    return 0


@command("show")  #: command -> command
def show(book: Notebook, args: argparse.Namespace) -> int:
    write = partial(out.table, width=args.width)
    write([note for note in book if note.tagged(args.prefix)])  #: tagged -> notes/model.py Note.tagged
    out.page(book[args.slug].root())  #: page -> notes/render.py page; root -> notes/model.py Note.root
    out.page(max(book, key=lambda note: len(note.title)).renamed("x"))  #: page -> notes/render.py page; renamed -> notes/model.py Note.renamed
    print(book.first.renamed("y").root().title)  #: renamed -> notes/model.py Note.renamed; root -> notes/model.py Note.root
    return 0


def parser() -> argparse.ArgumentParser:
    it = argparse.ArgumentParser()
    it.add_argument("command", choices=COMMANDS)
    return it


def main(argv: Sequence[str] | None = None) -> int:
    args = parser().parse_args(argv)  #: parser -> parser
    with opened(args.folder) as book:  #: opened -> notes/storage.py opened
        book.load()  #: load -> notes/storage.py Notebook.load
        status = COMMANDS[args.command](book, args)
    with Notebook(args.folder) as book:  #: Notebook -> notes/storage.py Notebook
        book.flush()  #: flush -> notes/storage.py Notebook.flush
    return status


if __name__ == "__main__":
    sys.exit(main())  #: main -> main
