"""What of an old observations store is worth nothing as an observation, and why."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from patinad.ledger.uids import plain
from patinad.memory.patina import OldText

SUBJECT = "a bare commit subject"
WORD = "one word"
DOUBLED = "told before"
EMPTY = "empty"

# `feat(cli)!: add a flag`; also what git itself writes.
_SUBJECT = re.compile(
    r"(?:feat|fix|docs|chore|refactor|test|tests|style|perf|build|ci|revert|wip|release|merge)"
    r"(?:\([^)\n]*\))?!?:\s|Merge (?:branch|pull request|remote)|Revert \"|(?:fixup|squash|amend)! ",
    re.IGNORECASE,
)
_FROM_COMMITS = re.compile(r"commit|git\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sieve:
    """Tells noise from observations, row by row."""

    subjects: Collection[str]  # of the commits of the project's repository, each plain and in lower case
    seen: set[tuple[str, str]]

    def reason(self, text: OldText) -> str:
        """Why a row is noise; "" where it is not."""
        content = plain(text.content)
        if not content:
            return EMPTY
        if self.is_subject(text, content):
            return SUBJECT
        if len(content.split()) < 2:
            return WORD
        key = (text.kind, content.casefold())
        if key in self.seen:
            return DOUBLED
        self.seen.add(key)
        return ""

    def is_subject(self, text: OldText, content: str) -> bool:
        """Whether a row only repeats a commit's first line."""
        if content.casefold() in self.subjects or _SUBJECT.match(content):
            return True
        source = f"{text.metadata.get('source_type', '')} {text.metadata.get('source', '')}"
        return bool(_FROM_COMMITS.search(source)) and "\n" not in text.content.strip()
