import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())  #: main -> src/notes/cli.py main; exit -> ?
