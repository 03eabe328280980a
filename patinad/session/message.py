"""A commit message taken apart: its conventional head, its body as blocks, its trailers.

The body is read as markdown, since bullets, numbers and indented code mean there what they mean in messages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from patinad.git.commits import Commit
from patinad.session.blocks import Block, blocks_of
from patinad.session.clauses import sentence_case
from patinad.session.source import Source, source
from patinad.session.trailers import Trailer, trailers_of

MAX_CHARS = 64 * 1024  # of a message; what lies beyond is a log that was pasted
_CONVENTIONAL = re.compile(
    r"^(?P<type>[A-Za-z]{2,20})(?:\((?P<scope>[^()\n]{1,60})\))?(?P<breaking>!)?:\s+(?P<about>\S.*)$"
)
# What people put after a subject: numbers of requests and bugs, who saw it.
_PULL = re.compile(
    r"\s*(?:\((?:#\d+|(?:bug|issue|gh|pr|from|fixes|closes|cid|coverity)\b[^()]*)\)|[;,.]? (?:bz|bug|issue)[ #]*\d+\b.*|[;,] (?:reported|found|spotted|pointed out|suggested|patch) by\b.*|; ok \w+@?.*)\s*$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s*(?:[-*+•]|\d+[.)])\s")
MIN_WRAPPED = 50  # characters of a line that was broken for its length
_EMOJI = re.compile(r"^(?:[^\w\s\"'`(\[]|:[a-z_]+:)+\s*")
# Types that the convention knows, and the few words that stand before a colon in other histories.
_TYPES = frozenset(
    [
        "feat",
        "feature",
        "fix",
        "bugfix",
        "hotfix",
        "docs",
        "doc",
        "style",
        "refactor",
        "perf",
        "test",
        "tests",
        "build",
        "ci",
        "chore",
        "revert",
        "wip",
        "session",
        "checkpoint",
        "cleanup",
        "security",
        "deps",
        "release",
        "merge",
        "improvement",
        "add",
        "update",
        "remove",
    ]
)


@dataclass(frozen=True, slots=True)
class Message:
    """A commit's message. Lines of blocks count from the message's first."""

    source: Source
    type: str  # of the conventional head, in lower case; empty where there is none
    scope: str
    about: str  # the subject without its head, as a sentence
    titled: int  # lines of the subject
    blocks: tuple[Block, ...]
    trailers: tuple[Trailer, ...]

    @property
    def is_fix(self) -> bool:
        """Whether the commit says that it mends something."""
        return self.type in ("fix", "bugfix", "hotfix", "security") or bool(
            re.match(
                r"(?:fix(?:es|ed)?|correct(?:s|ed)?|repair|mend|resolve[sd]?)\b", self.about, re.IGNORECASE
            )
        )


def read(commit: Commit, observed_at: str | None, patch_id: str | None) -> Message:
    """The message of a commit."""
    text = commit.message
    if len(text) > MAX_CHARS:  # whole lines: half a key would not be known as one
        text = text[: text.rfind("\n", 0, MAX_CHARS) + 1]
    said = source(text, "commit", commit.id, observed_at, patch_id)
    titled = _title(said.lines)
    subject = " ".join(line.strip() for line in said.lines[:titled])
    kind = scope = ""
    about = _EMOJI.sub("", subject)
    head = _CONVENTIONAL.match(about)
    if head and (head["type"].lower() in _TYPES or head["scope"]):
        kind, scope, about = head["type"].lower(), head["scope"] or "", head["about"]
    elif head and " " not in head["type"]:  # `runtime: fix the scheduler`: a scope without a type
        scope, about = head["type"], head["about"]
    about = sentence_case(_PULL.sub("", about).strip().rstrip("."))
    trailers = tuple(trailers_of(said.lines))
    ends = trailers[0].first if trailers else len(said.lines)
    body = [line if titled <= number < ends else "" for number, line in enumerate(said.lines)]
    return Message(said, kind, scope, about, titled, blocks_of("\n".join(body)), trailers)


def _title(lines: tuple[str, ...]) -> int:
    """How many lines the subject takes: one, or more where it was wrapped before the first empty line."""
    count = 1
    while count < min(len(lines), 3) and lines[count].strip() and not _ITEM.match(lines[count]):
        if len(lines[count - 1]) < MIN_WRAPPED:
            break
        count += 1
    return count


def worded(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Paragraphs and items, those inside others too, in order."""
    for block in blocks:
        if block.kind in ("paragraph", "item", "heading"):
            yield block
        yield from worded(block.children)
