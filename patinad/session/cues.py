"""Sentences that say what a commit decided, what was wrong before it, or how work is done here: rules, as rows.

Precision before recall: a rule takes a sentence only if it says by itself what it is about. `about` is what the whole
commit did, as a sentence: a reason or a fault that the body tells of is told of that.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from patinad.ledger.rows import Challenge, Decision, Evidence, Observation, Pattern
from patinad.session.clauses import Choice, choice_in, sentence_case
from patinad.session.items import short_name
from patinad.session.standing import as_deed, begins_with_deed, prescribes, stands_alone, tells_of_itself


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence, where it stands, and in what kind of commit."""

    text: str
    about: str  # what the commit did; empty where its subject does not say
    is_fix: bool
    is_housekeeping: bool  # of a commit about documents, style or tests
    evidence: Evidence


Rule = Callable[[Said], Observation | None]

_FAULT = (
    r"bugs?|issues?|problems?|errors?|crash(?:es)?|panics?|races?(?: conditions?)?|leaks?|deadlocks?|regressions?|hangs?|failures?"
    r"|infinite loops?|vulnerabilit(?:y|ies)|overflows?|off-by-one(?: errors?)?|mismatch(?:es)?|corruption"
)
_FIXES_FAULT = re.compile(
    rf"^(?:(?:this|it|also|and|commit|change|patch|pattern|approach|design|now) )*(?:fix(?:e[sd])?|resolve[sd]?|correct(?:s|ed)?|address(?:e[sd])?|solve[sd]?|repair(?:s|ed)?)"
    rf" (?P<what>(?:(?:an?|the|some|several|critical|two|three) )?(?P<words>(?:[\w\"'`/.-]+ ){{0,4}}?)(?P<fault>{_FAULT})\b"
    r"(?: (?P<link>where|in which|when|whereby|that|with|caused by|due to|because(?: of)?|if|from|in|on|of) .{8,}))$",
    re.IGNORECASE | re.DOTALL,
)
_VAGUE_FAULT = re.compile(r"(?:issue|problem|error)s?", re.IGNORECASE)
_NO_FAULT = re.compile(
    r"\b(?:now|no longer|should|expected|probably|likely|might|similar|we (?:need|have|must|can)|harmless|fine|reproduced?|tested|easier|easy|works?)\b",
    re.IGNORECASE,
)
_ROOT = re.compile(
    r"^(?:the )?(?:root cause|underlying (?:cause|problem|issue)|real (?:cause|problem|issue)|cause|culprit)(?: (?:was|is|turned out to be)(?: that)?|:)\s+(?P<what>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_STATED = re.compile(
    r"^(?:(?:the )?(?:problem|issue|bug|symptom)(?: (?:was|is)(?: that)?\s*:?|\s*:)|before\s*:|(?:previously|before this(?: change| commit| patch)?|until now)(?: ?[:,])?)\s+(?P<what>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_TURNED_OUT = re.compile(
    r"^(?:it )?turn(?:s|ed) out (?:that )?(?P<what>\S.*)$|^(?P<whole>.{6,} turn(?:s|ed) out (?:to be |that ).{4,})$",
    re.IGNORECASE | re.DOTALL,
)
_FAILING = re.compile(
    r"\b(?:fail(?:s|ed|ing)|crash(?:es|ed|ing)?|hangs?|hung|hanging|broken?|breaks|breaking|wrong(?:ly)?|incorrect(?:ly)?|lost|losing|leak(?:s|ed|ing)"
    r"|never|could not|couldn't|cannot|can't|did not|didn't|does not|doesn't|panick?(?:s|ed|ing)|deadlock(?:s|ed)?"
    r"|stale|overflow(?:s|ed)?|corrupt(?:s|ed)?|timed out|silently|raised?|throws?|threw|missing|duplicated?|ignored|dropped|stuck|too (?:slow|large|long|many|much))\b",
    re.IGNORECASE,
)
# In the present tense "does not" may only explain; what is said so must break.
_BREAKING = re.compile(
    r"\b(?:fail(?:s|ed|ing|ures?)?|crash(?:es|ed|ing)?|hangs?|broken?|breaks|wrong(?:ly)?|incorrect(?:ly)?|lost|leak(?:s|ed)?|panics?|deadlocks?|overflows?|corrupt(?:s|ed)?|stuck|errors?|stale)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|didn't|wasn't|weren't|could|couldn't|would|wouldn't|failed|crashed|hung|broke|lost|leaked|caused|returned|raised|threw|left|made|ended|used to|ignored|dropped|blocked|prevented)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:is|are|has|have|does|do|doesn't|don't|isn't|aren't|can't|cannot|fails?|crashes|hangs?|breaks|leaks?|causes?|returns?|raises?|throws?|blocks|loses|overflows?|ignores?)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(r"(?:this|that|it|these|those|by|in|with)\b", re.IGNORECASE)
_WORKAROUND = re.compile(
    r"^(?:(?:this|add(?:s|ed)?|use[sd]?|a|is) )*(?:workaround|work(?:s|ed)? around)(?: (?:for|to))?:? (?P<what>\S.{10,})$",
    re.IGNORECASE | re.DOTALL,
)

_DECIDED = re.compile(
    r"^(?:(?:we|i|the team|it was|was) )?(?:have |has )?(?:decided|chose|chosen|opted|settled on|prefer|preferred|agreed|went with|going with|stick(?:ing)? with|stuck with)\b",
    re.IGNORECASE,
)
_INSTEAD = re.compile(r"\b(?:instead of|rather than|in favou?r of|as opposed to)\b", re.IGNORECASE)
_CONDITION = re.compile(r"(?:if|when|as|since|in)\b", re.IGNORECASE)  # it tells of a case
_GIVES_REASON = re.compile(r"\b(?:because|so that)\b", re.IGNORECASE)
_STANDS_NOW = re.compile(
    r"^we (?:need to|use|will|keep|prefer|always|never)\b|\b(?:now|must|should)\b", re.IGNORECASE
)  # a sentence of how things are, rather than of what was done
_REPLACED = re.compile(
    r"^(?:replace[sd]?|replacing|switch(?:ed|es)?|migrate[sd]?|convert(?:ed|s)?|pivot(?:ed)?) (?!from\b).+ (?:with|by|to|from) .+",
    re.IGNORECASE | re.DOTALL,
)
_HOUSEKEEPING = re.compile(
    r"\b(?:cargo fmt|clippy|lint(?:er|ing)?|formatting|whitespace|typos?|rustfmt|prettier)\b", re.IGNORECASE
)
# Faults that are counted, not told: "some issues with X".
_UNSAID = re.compile(
    r"^(?:(?:the|a|an) )?(?:of|couple|some|several|various|few|many|minor|remaining|other|more|bunch|number|small|possible|potential|two|three|all|any|last)\b",
    re.IGNORECASE,
)
_MENDS = re.compile(r"^(?:fix|correct|resolve|repair)(?:e?s|e?d)?\b", re.IGNORECASE)
_EFFECT = re.compile(
    r"^(?:this|that|which|doing so|the (?:change|result)) (?:(?:change|commit|approach|design|way|also|now|pattern|patch|refactor(?:ing)?|new \w+) )*"
    r"(?P<verb>allows?|enables?|avoids?|prevents?|ensures?|makes?|keeps?|lets?|gives?|provides?|eliminates?|reduces?|improves?|simplifies|preserves?|removes? the need|means|guarantees?|separates?|replaces?|is (?:because|needed|necessary|required|safer|simpler|faster)|was (?:needed|necessary|required|done because))\b(?P<how>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_BENEFIT = re.compile(
    r"^(?:also )?(?:reduces|provides|enables|allows|improves|prevents|avoids|ensures|eliminates|simplifies|preserves|lets|helps|gives|saves|makes|guarantees|protects)\b(?!.*:$)",
    re.IGNORECASE,
)
_RULE = re.compile(
    r"^never (?!yet\b)|^(?:all|every|each|no|any)\b.*\b(?:must(?: not)?|should (?:always|never))\b|\bmust (?:always|never)\b",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"\b(?:follow(?:s|ed|ing)?|appl(?:y|ies|ied|ying)|adopt(?:s|ed|ing)?|adher(?:e|es|ed|ing) to|per|consistent with)(?: the| our| project| project's)* "
    r"(?P<name>[\w'\"`-]+(?: [\w'\"`/-]+){0,4}? (?:pattern|principles?|philosophy|conventions?|guidelines?|idioms?|style))\b",
    re.IGNORECASE,
)
_PRINCIPLE = re.compile(
    r"\b(?:principle|rule|philosophy|lesson|motto)s?\s*: *[\"“'](?P<what>[^\"”]{12,300})[\"”']", re.IGNORECASE
)
_VAGUE = re.compile(
    r"^(?:the|same|this|that|existing|similar|standard|expected|new|these|correct|proper|current|consistent|their|its|our|established|idiomatic|\w+'s|module|code|functions?|it|a|an|all|most)\b",
    re.IGNORECASE,
)
_INSIGHT = re.compile(
    r"^(?:key |main |core )?(?:insight|lesson(?: learned)?|takeaway|learning|principle|convention|rule of thumb|discovered|discovery|realization)s?\s*:\s*(?P<what>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)


def fixed_fault(said: Said) -> Observation | None:
    """`Fixes the bug where X`: X was wrong, and the commit solved it."""
    match = _FIXES_FAULT.match(said.text)
    if match is None:
        return None
    clause = match["what"][match.end("fault") - match.start("what") :].strip()
    link = match["link"].lower()
    if link in ("where", "in which", "whereby", "that") and match["fault"].lower().startswith(
        ("bug", "issue", "problem", "error", "regression")
    ):
        problem = re.sub(r"^(?:where|in which|whereby|that)\s+", "", clause, flags=re.IGNORECASE)
        if not stands_alone(sentence_case(problem)) or link == "that":
            problem = match["what"]
    else:
        problem = match["what"]
    if _VAGUE_FAULT.fullmatch(match["fault"]) and link in ("in", "on", "of", "from", "with"):
        return None
    problem = sentence_case(re.sub(r"^(?:an?|the|some)\s+", "", problem, flags=re.IGNORECASE)).rstrip(".")
    what, means = _by_means(problem)
    if (
        len(what.split()) < 4
        or _HOUSEKEEPING.search(what)
        or _UNSAID.match(what)
        or re.search(r"\b[0-9a-f]{12,}\b", what)
    ):
        return None
    solution = means or (said.about if said.is_fix and tells_of_itself(said.about, problem) else None)
    return Challenge(what, solution, None, (said.evidence,))


_MEANS = re.compile(r"^(?P<what>.{12,}?)[,;]? (?P<means>by (?:\w+ly )?\w+ing\b.*)$", re.DOTALL)


def _by_means(problem: str) -> tuple[str, str | None]:
    """A fault, and by what means it was mended where the sentence ends in that."""
    match = _MEANS.match(problem)
    if match is None:
        return problem, None
    return match["what"], sentence_case(match["means"][3:])


def root_cause(said: Said) -> Observation | None:
    """`Root cause: X`."""
    match = _ROOT.match(said.text)
    what = sentence_case(match["what"]).rstrip(".") if match else ""
    if not what or not stands_alone(what) or len(what.split()) < 4:
        return None
    return Challenge(what, said.about or None, "root cause", (said.evidence,))


def stated_problem(said: Said) -> Observation | None:
    """`Problem: X`, `Previously X`."""
    match = _STATED.match(said.text)
    what = sentence_case(match["what"]).rstrip(".") if match else ""
    if (
        not what
        or not said.about
        or not stands_alone(what)
        or not (_PAST.search(what) or _PRESENT.search(what))
    ):
        return None
    return Challenge(what, said.about, None, (said.evidence,))


def turned_out(said: Said) -> Observation | None:
    """`It turned out that X`."""
    match = _TURNED_OUT.match(said.text)
    what = sentence_case(match["what"] or match["whole"]).rstrip(".") if match else ""
    if not what or not stands_alone(what) or not _FAILING.search(what):
        return None
    return Challenge(what, said.about if said.is_fix and said.about else None, None, (said.evidence,))


def failing(said: Said) -> Observation | None:
    """In a commit that mends: a sentence that says what went wrong."""
    if not said.is_fix or not said.about or _EFFECT.match(said.text) or _HOUSEKEEPING.search(said.about):
        return None
    text = said.text.rstrip(".")
    if not (_FAILING.search(text) and _PAST.search(text)) and not (
        _BREAKING.search(text) and _PRESENT.search(text)
    ):
        return None
    if not stands_alone(text) or begins_with_deed(text) or _NO_FAULT.search(text):
        return None
    return Challenge(sentence_case(text), said.about, None, (said.evidence,))


def worked_around(said: Said) -> Observation | None:
    """`Work around X`."""
    match = _WORKAROUND.match(said.text)
    if match is None:
        return None
    what = sentence_case(re.sub(r"^(?:an?|the)\s+", "", match["what"])).rstrip(".")
    what, means = _by_means(what)
    solution = means or (said.about if said.is_fix and tells_of_itself(said.about, what) else None)
    if len(what.split()) < 4 or _POINTING.match(what):
        return None
    return Challenge(what, solution, "workaround", (said.evidence,))


def decided(said: Said) -> Observation | None:
    """`We chose X because Y`, `X instead of Y`, `replace X with Y`, `X so that Y`."""
    text = as_deed(said.text.rstrip(" ."))
    if _MENDS.match(text) or _CONDITION.match(text) or not stands_alone(text):
        return None
    parted = choice_in(text)
    chosen, deed = bool(_DECIDED.match(text)), begins_with_deed(text)
    if not (chosen or _weighed(said, text, parted)):
        return None
    if not (chosen or deed or _says_how_things_are(text, parted.choice)):
        return None
    if len(parted.choice.split()) < (2 if chosen else 3):
        return None
    choice = sentence_case(parted.choice.rstrip(" ;"))
    if not stands_alone(choice) and not (deed and len(choice.split()) >= 4):
        choice = sentence_case(text)
    return Decision(choice, parted.rationale, parted.alternatives, None, (said.evidence,))


def _weighed(said: Said, text: str, parted: Choice) -> bool:
    """Whether a sentence says why, or over what, as a choice does; in housekeeping only if it says so in full words."""
    if _INSTEAD.search(text):
        return bool(parted.alternatives or parted.rationale)
    if said.is_housekeeping:
        return bool(parted.rationale) and _GIVES_REASON.search(text) is not None
    return bool(parted.rationale or (parted.alternatives and _REPLACED.match(text)))


def _says_how_things_are(text: str, choice: str) -> bool:
    """Whether a sentence that begins with no deed says how things are from now on: not what was wrong, and no explanation."""
    if _PAST.search(text) or _FAILING.search(text):
        return False
    if not _INSTEAD.search(text) and re.search(r"\bbecause\b", text, re.IGNORECASE):
        return False
    return bool(_STANDS_NOW.search(choice))


def effect(said: Said) -> Observation | None:
    """Why the commit did what it did: `This allows X`."""
    match = _EFFECT.match(said.text)
    if match is None or said.is_fix or len(said.about.split()) < 4 or not begins_with_deed(said.about):
        return None
    verb = match["verb"]
    reason = match["how"] if verb.lower().startswith(("is ", "was ", "means")) else f"{verb}{match['how']}"
    reason = re.sub(r"^\s*(?:that|because)\s+", "", reason).strip().rstrip(".")
    if len(reason.split()) < 3:
        return None
    return Decision(
        said.about, sentence_case(reason), choice_in(said.about).alternatives, None, (said.evidence,)
    )


def benefit(said: Said) -> Observation | None:
    """`Reduces X`: what the commit is good for, whose verb has it for a subject."""
    text = said.text.rstrip(" .")
    if (
        not _BENEFIT.match(text)
        or said.is_fix
        or len(said.about.split()) < 4
        or not 5 <= len(text.split()) <= 40
    ):
        return None
    return Decision(
        said.about, sentence_case(text), choice_in(said.about).alternatives, None, (said.evidence,)
    )


def rule(said: Said) -> Observation | None:
    """How things are done here: `All X must Y`, `Never X`."""
    text = said.text.rstrip(".")
    if not _RULE.search(text) or not stands_alone(text) or said.is_fix or _PAST.search(text):
        return None
    return Pattern(short_name(text), sentence_case(text), "rule", (said.evidence,))


def follows(said: Said) -> Observation | None:
    """`Following the X principle`: a way of working that has a name."""
    text = said.text.rstrip(".")
    if quoted := _PRINCIPLE.search(text):
        what = sentence_case(quoted["what"].rstrip("."))
        return Pattern(short_name(what), what, "principle", (said.evidence,)) if stands_alone(what) else None
    match = _FOLLOWS.search(text)
    name = match["name"].strip("\"'`") if match else ""
    if match is None or _VAGUE.match(name) or len(name.split()) < 2:
        return None
    if match.start() and not (stands_alone(as_deed(text)) and not _VAGUE.match(text)):
        return None
    if match.start():
        described = sentence_case(as_deed(text))
    elif said.about:
        described = f"{said.about}, {text[0].lower()}{text[1:]}"
    else:
        return None
    return Pattern(name, described, "principle", (said.evidence,))


def insight(said: Said) -> Observation | None:
    """`Key insight: X`."""
    match = _INSIGHT.match(said.text)
    what = sentence_case(match["what"]).strip("\"'").rstrip(".") if match else ""
    if not what or not stands_alone(what) or not prescribes(what):
        return None
    return Pattern(short_name(what), what, "insight", (said.evidence,))


RULES: tuple[Rule, ...] = (
    fixed_fault,
    root_cause,
    worked_around,
    stated_problem,
    turned_out,
    insight,
    effect,
    failing,
    follows,
    decided,
    benefit,
    rule,
)  # first that speaks


def observation_in(said: Said) -> Observation | None:
    """What a sentence says, by the first rule that takes it."""
    return next((found for take in RULES if (found := take(said)) is not None), None)
