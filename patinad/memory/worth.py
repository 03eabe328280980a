"""Which sentences that come up again may be beliefs, and which tell only of work done or to be done."""

import re

from patinad.memory.claims import claim
from patinad.memory.cues import AGAINST, LIGHT
from patinad.memory.sameness import GENERIC

# Of decisions and patterns: what happened, once, and what nobody holds true.
EVENTS = frozenset({"new module", "co-change"})
LEAST_WORDS = 3
LEAST_TERMS = 2  # that tell something
# How far the work has come: true of one day.
_REPORT = re.compile(
    r"\b\d+\s*/\s*\d+\b|\b\d+%|\b(?:successfully|completed|finished|done|fixed|so far|currently|remaining|left to do|next steps?"
    r"|in progress|in action|achieved|wip|todo|follow(?:ed|ing)? up|this session|today|tomorrow|yesterday)\b|\bnow\b|\b\d+(?:st|nd|rd|th)\b|[\u2713\u2714\u2705]",
    re.IGNORECASE,
)
# Begins a task, to be done or done: that is not what holds.
_VERBS = "fix add update create implement refactor write finish complete document clean convert bump improve investigate start begin"
TASKS = frozenset(
    form
    for verb in f"{_VERBS} continue set check review debug try test commit push merge rebase release wrap".split()
    for form in (verb, f"{verb}ed", f"{verb}d", f"{verb}ing", f"{verb.removesuffix('e')}ing")
) | {"wrote", "writing", "setting", "tried", "began"}
# Say with a task why, or how it is done from then on.
CHOICES = re.compile(
    r"\b(?:because|since|so that|instead|rather than|over|not|never|always|only|without|before|after|when|for each|every|must|should"
    r"|alongside|with|by)\b|[:;\u2192]|\b(?:to|for)\b.+\b(?:to|for)\b",
    re.IGNORECASE,
)
# `Validated the pattern in all modules` tells what was done; `Removed dead code rather than hiding it`, what was chosen.
_DONE = re.compile(r"[a-z]{2,}ed")
_CHOICE = re.compile(
    r"\b(?:because|instead|rather than|over|not|never|always|only|without|must|should)\b", re.IGNORECASE
)
DECIDED = frozenset("decided preferred agreed settled needed shared typed failed".split())  # noqa: SIM905


def may_be_believed(text: str) -> bool:
    """Whether a sentence that recurs says something that one may hold true."""
    words = text.split()
    telling = {term for term in claim(text).terms if term not in LIGHT | AGAINST | GENERIC}
    if len(words) < LEAST_WORDS or len(telling) < LEAST_TERMS or _REPORT.search(text):
        return False
    first = words[0].strip(".,:;`*\"'()").lower()
    if first in TASKS:
        return CHOICES.search(text) is not None
    return not _DONE.fullmatch(first) or first in DECIDED or _CHOICE.search(text) is not None
