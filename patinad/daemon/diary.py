"""The daemon's log: rotating files without secrets, and nobody else's eyes on them."""

import logging
import logging.handlers
import os
from io import TextIOWrapper
from pathlib import Path

from patinad.redact import redact

FILE_BYTES = 2_000_000
FILES = 4
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class Redacted(logging.Formatter):
    """Formats a record, its traceback included, and takes every secret out of the result."""

    def format(self, record: logging.LogRecord) -> str:
        """One record as text."""
        return redact(super().format(record))


class PrivateFile(logging.handlers.RotatingFileHandler):
    """A rotating file that only its owner can read, whatever the umask is."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        return os.fdopen(descriptor, "a", encoding="utf-8", errors="backslashreplace")


def open_log(folder: Path, level: str) -> logging.Handler:
    """Have everything of `level` and above written to `folder`/daemon.log; the handler, to be closed at the end."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    handler = PrivateFile(folder / "daemon.log", maxBytes=FILE_BYTES, backupCount=FILES, encoding="utf-8")
    formatter = Redacted(FORMAT)
    formatter.default_msec_format = "%s.%03d"
    handler.setFormatter(formatter)
    logging.getLogger().addHandler(handler)
    set_level(level)
    return handler


def set_level(level: str) -> None:
    """Write everything of `level` and above from now on."""
    root = logging.getLogger()
    root.setLevel(level.upper())
    # Their chatter is not ours: a debug log would hold little else.
    for name in ("watchdog", "apscheduler", "asyncio"):
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
