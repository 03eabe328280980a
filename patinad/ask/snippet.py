"""The few lines of source that a result shows: from the blob that was indexed, never the working copy, and redacted."""

from collections.abc import Callable
from functools import lru_cache

from patinad.code.database import CodeReader
from patinad.errors import MissingObjectError
from patinad.redact import redact_bytes

LINES = 5
CHARACTERS = 160

Read = Callable[[str], bytes]  # blob id -> its bytes; raises MissingObjectError


class Snippets:
    """Cuts snippets out of one snapshot's files."""

    def __init__(self, reader: CodeReader, read: Read) -> None:
        self._reader, self._read = reader, read
        self._lines = lru_cache(maxsize=64)(self._lines_of)

    def cut(self, file: str, first: int, last: int) -> str:
        """The lines from `first` to `last` of a file, some five at most; "" where the file cannot be read."""
        lines = self._lines(file)[first - 1 : min(last, first + LINES - 1)]
        indents = [len(line) - len(line.lstrip()) for line in lines if line.strip()]
        margin = min(indents, default=0)
        return "\n".join(line[margin : margin + CHARACTERS].rstrip() for line in lines).strip("\n")

    def around(self, file: str, line: int) -> str:
        """A line with the one before and the one behind it."""
        return self.cut(file, max(1, line - 1), line + 1)

    def _lines_of(self, file: str) -> list[str]:
        row = self._reader.db.execute("SELECT lower(hex(blob)) FROM files WHERE path = ?", (file,)).fetchone()
        if row is None:
            return []
        try:
            content = self._read(row[0])
        except MissingObjectError:
            return []
        # Redacted as a whole: a secret that goes over several lines is seen only so.
        return redact_bytes(content).decode("utf-8", "replace").split("\n")
