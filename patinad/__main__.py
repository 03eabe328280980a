"""`python -m patinad` is the `patinad` command."""

import sys

from patinad.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
