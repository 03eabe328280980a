import argparse
import sys

import notes
from notes import storage
from notes.storage import Store

COMMANDS = {}


def command(name):
    def register(function):
        COMMANDS[name] = function
        return function

    return register


@command("add")  #: command -> command
def add(store: Store, args: argparse.Namespace) -> int:
    note = notes.Note(args.title, sys.stdin.read())  #: Note -> src/notes/model.py Note; read -> ?
    for word in args.tag:
        note = note.with_tags(notes.parse_tag(word))  #: with_tags -> src/notes/model.py Note.with_tags; parse_tag -> src/notes/model.py parse_tag
    store.add(note)  #: add -> src/notes/storage.py Store.add
    return 0


@command("list")  #: command -> command
def show(store: Store, args: argparse.Namespace) -> int:
    found = store.tagged(notes.Tag(args.tag[0])) if args.tag else store.all()  #: tagged -> src/notes/storage.py Store.tagged; Tag -> src/notes/model.py Tag; all -> src/notes/storage.py Store.all
    for note in found:
        print(note.render())  #: render -> src/notes/model.py Note.render; print -> ?
    return 0


@command("dump")  #: command -> command
def dump(store: Store, args: argparse.Namespace) -> int:
    print(storage.dump(store))  #: dump -> src/notes/storage.py dump
    return 0


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="notes")  #: ArgumentParser -> ?
    parser.add_argument("--version", action="version", version=notes.get_version())  #: get_version -> src/notes/_version.py get_version; add_argument -> ?
    commands = parser.add_subparsers(dest="command")
    for name, function in COMMANDS.items():
        commands.add_parser(name).set_defaults(run=function)
    return parser


def main(argv: list[str] | None = None) -> int:
    args = build_parser().parse_args(argv)  #: build_parser -> build_parser; parse_args -> ?
    with open(args.config) as config:  #: open -> ?
        root = config.readline()
    store = notes.open(root)  #: open -> src/notes/storage.py open_store
    return args.run(store, args)  #: run -> ?
