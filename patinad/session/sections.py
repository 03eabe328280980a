"""What a heading says that the list under it holds: one row a spelling.

Headings are compared without their marks, numbers and emoji, in lower case. Only the heads of the words count: "Docker
workspace pattern" announces one pattern's picture, not patterns that were observed.
"""

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["decision", "challenge", "solution", "pattern", "technology", "goal", "classification"]


@dataclass(frozen=True, slots=True)
class Section:
    """Headings that match `heading` announce this kind."""

    kind: Kind
    heading: re.Pattern[str]
    category: str | None = None


def _section(kind: Kind, heading: str, category: str | None = None) -> Section:
    return Section(kind, re.compile(heading), category)


_AFTER = r"(?: (?:(?:and|with|made|taken|log|so far|from|in|of|this|today|during|we)\b|[&/+]).*)?"
_BEFORE = r"(?:(?!no |open |pending |required |patterns? )[\w'/-]+ ){0,3}?"

SECTIONS = (
    _section("goal", r"(?:session )?(?:goals?|objectives?)"),
    _section("classification", r"(?:session )?(?:classification|metrics)"),
    _section("decision", rf"{_BEFORE}(?:decisions?|design choices|choices)(?: (?:rationale|reasoning))?{_AFTER}"),
    _section("decision", rf"(?:what )?we decided|{_BEFORE}(?:strategy |approach )?decided"),
    _section(
        "challenge",
        rf"{_BEFORE}(?:challenges?|problems?|blockers?|obstacles?|difficulties|pain points|gotchas)"
        rf"(?: (?:\w+ed|met|found|overcome))?{_AFTER}",
    ),
    _section(
        "challenge",
        rf"{_BEFORE}(?:issues?|bugs?|errors?)(?: (?:faced|encountered|met|found|fixed|resolved|identified|discovered)){_AFTER}",
    ),
    _section("challenge", r"root causes?"),
    _section("solution", r"(?:the )?(?:solutions?|fix(?:es)?|resolution|workaround)(?: (?:implemented|applied|found|designed))?"),
    _section("pattern", rf"{_BEFORE}(?:patterns(?: (?:(?:we )?\w+(?:ed|en)|seen))?|pattern (?:\w+ed|seen)){_AFTER}"),
    _section("pattern", rf"{_BEFORE}(?:lessons?|learnings?)(?: learn(?:ed|t))?{_AFTER}", "lesson"),
    _section("pattern", rf"{_BEFORE}insights?(?: (?:gained|found))?{_AFTER}", "insight"),
    _section("pattern", r"(?:key |core |guiding |design )?principles?(?: (?:followed|applied))?", "principle"),
    _section("pattern", r"(?:coding |project )?conventions?", "convention"),
    _section("technology", rf"{_BEFORE}(?:technolog(?:y|ies)|tech stack)(?: (?:used|added|stack))?{_AFTER}"),
)  # fmt: skip

# What one item's own lead says of the item: `- **Decision**: ...`. A pattern's name is no announcement.
_OWN = re.compile(
    r"(?:(?:key|main|critical|architecture|architectural|design|final) )?(?:decision|challenge|problem|root cause|insight|lesson)"
    r"(?: (?:made|found|identified|solved|learned))?"
)

_MARKS = re.compile(r"[*_#`~]+|^[\W\d]+|[\s:.!–—-]+$|\([^()]{0,80}\)")
_SPACE = re.compile(r"\s+")


def section_of(heading: str, *, own: bool = False) -> Section | None:
    """What the list under a heading holds; None for other headings, and for what is no heading.

    `own`: the heading stands in an item, and is about that item alone.
    """
    if len(heading) > 90:
        return None
    words = heading
    for _ in range(3):  # marks inside marks
        words = _MARKS.sub(" ", words).strip()
    words = _SPACE.sub(" ", words).lower()
    if not words or len(words.split()) > 7 or (own and not _OWN.fullmatch(words)):
        return None
    return next((row for row in SECTIONS if row.heading.fullmatch(words)), None)
