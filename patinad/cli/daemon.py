"""`patinad daemon run`: the daemon in the foreground, as services and tests start it."""

import os
import sys

from patinad.cli.commands import group


@group(hidden=True, examples=("patinad daemon run",))
def daemon() -> None:
    """The daemon in the foreground."""


@daemon.command()
def run() -> None:
    """Run until stopped by a signal or `patinad down`; errors and exit codes are those of every command."""
    # The process becomes the daemon: it keeps its id, which a service manager watches, and sheds what the command
    # line has imported, which an idle daemon would hold for ever.
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(sys.executable, [sys.executable, "-m", "patinad.daemon.main"])  # noqa: S606  # no shell is wanted
