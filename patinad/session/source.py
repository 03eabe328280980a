"""A text with its secrets out, and where its lines stand in the text as written.

What is read, and what is stored, is the redacted text; redaction keeps the number of lines, so a line of the one is a
line of the other. A span is given only where the written bytes, redacted by themselves, read as the quote: a secret
that shows only by a word outside the span would otherwise leave with it.
"""

import re
from dataclasses import dataclass

from patinad.ledger.rows import Evidence
from patinad.redact import redact, redact_bytes

_LINE_END = re.compile(rb"\r\n|\r|\n")
# What stands before an item's words: quoting, a bullet or number, a box to tick.
_MARKER = re.compile(rb"[ \t>]*(?:(?:[-*+\xe2][\x80-\xbf]{0,2}|\d{1,9}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?")
_WIDENED = 3  # lines that a span grows by, upwards, until it stands by itself


@dataclass(frozen=True, slots=True)
class Source:
    """A text that observations are taken from."""

    kind: str  # as Evidence.source_kind
    id: str
    text: str  # redacted
    lines: tuple[str, ...]  # redacted
    written: bytes
    spans: tuple[
        tuple[int, int], ...
    ]  # of each line in `written`, without its line end; () where lines do not agree
    observed_at: str | None = None
    patch_id: str | None = None

    def evidence(self, first: int, last: int, columns: tuple[int, int] | None = None) -> Evidence | None:
        """Evidence that stands on the lines `first` to `last`, or on the `columns` (characters) of those joined by newlines.

        None where no span reads identically once redacted.
        """
        if not self.spans or last >= len(self.spans):
            return None
        if columns is not None and (found := self._within(first, last, columns)):
            return found
        if found := self._cited(first, last, marker=True):
            return found
        for start in range(first, max(first - _WIDENED, 0) - 1, -1):
            if found := self._cited(start, last, marker=False):
                return found
        return None

    def whole(self) -> Evidence:
        """Evidence that is the source as a whole."""
        return Evidence(self.kind, self.id, observed_at=self.observed_at, patch_id=self.patch_id)

    def _within(self, first: int, last: int, columns: tuple[int, int]) -> Evidence | None:
        """A part of lines; only where nothing was redacted in them, since columns would not agree."""
        written = self.written[self.spans[first][0] : self.spans[last][1]]
        text = "\n".join(self.lines[first : last + 1])
        if written != text.encode("utf-8", "surrogatepass"):
            return None
        before = len(text[: columns[0]].encode("utf-8", "surrogatepass"))
        quote = text[columns[0] : columns[1]]
        start = self.spans[first][0] + before
        return self._given(start, start + len(quote.encode("utf-8", "surrogatepass")), quote)

    def _cited(self, first: int, last: int, *, marker: bool) -> Evidence | None:
        start, end = self.spans[first][0], self.spans[last][1]
        read = "\n".join(self.lines[first : last + 1])
        if marker:
            match = _MARKER.match(self.written, start, self.spans[first][1])
            skipped = match.end() - start if match else 0
            start += skipped
            read = read.encode("utf-8", "surrogatepass")[skipped:].decode("utf-8", "replace")
        end = start + len(self.written[start:end].rstrip())
        return self._given(start, end, read.rstrip())

    def _given(self, start: int, end: int, read: str) -> Evidence | None:
        quote = redact_bytes(self.written[start:end]).decode("utf-8", "replace")
        if not quote or _lined(quote) != _lined(read):
            return None
        return Evidence(
            self.kind, self.id, start, end, quote, patch_id=self.patch_id, observed_at=self.observed_at
        )


def source(
    text: str, kind: str, source_id: str, observed_at: str | None = None, patch_id: str | None = None
) -> Source:
    """`text` as a source; its bytes are its UTF-8."""
    written = text.encode("utf-8", "surrogatepass")
    clean = redact(text)
    lines = tuple(
        line.decode("utf-8", "surrogatepass")
        for line in _LINE_END.split(clean.encode("utf-8", "surrogatepass"))
    )
    spans = tuple(_line_spans(written))
    return Source(
        kind,
        source_id,
        clean,
        lines,
        written,
        spans if len(spans) == len(lines) else (),
        observed_at,
        patch_id,
    )


def _lined(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _line_spans(written: bytes) -> list[tuple[int, int]]:
    spans, start = [], 0
    for end in _LINE_END.finditer(written):
        spans.append((start, end.start()))
        start = end.end()
    spans.append((start, len(written)))
    return spans
