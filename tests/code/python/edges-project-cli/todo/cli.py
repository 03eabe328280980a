import argparse
import sys

from todo import commands
from todo.store import open_store


def build_parser():
    parser = argparse.ArgumentParser()
    sub = parser.add_subparsers()
    for name, func in commands.COMMANDS.items():
        p = sub.add_parser(name)
        p.set_defaults(func=func)
    return parser


def main(argv=None):
    args = build_parser().parse_args(argv)  #: build_parser -> build_parser; parse_args -> ?
    with open_store(args.path) as store:  #: open_store -> todo/store.py open_store
        args.func(store, args)
        store.save()  #: save -> todo/store.py Store.save


if __name__ == "__main__":
    sys.exit(main())  #: main -> main; exit -> ?
