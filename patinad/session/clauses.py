"""Sentences, and the clauses in them that say why, and instead of what.

The cues are English. A clause is taken out of a sentence only where what stays is still a sentence; in doubt the
sentence stays whole.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MAX_SENTENCE = 600  # characters: a longer one is a list or a log

# Beside full stops, what people write at the beginning of a line, where the line has become a part of a paragraph.
_ENDING = re.compile(
    r"[.!?][\"')\]]{0,2}(?=\s+[\"'(\[`]?[A-Z0-9`])"
    r"|(?<=\S)(?=\s(?:Before|After|Problem|Solution|Fix|Root cause|Cause|Issue|Result|Impact|Now|Previously|Why|How|Note): )"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|incl|no|fig|dr|mr|ms|st)|\b[A-Z]|\s\d{1,2})\.$", re.IGNORECASE
)
_REASON_CUES = (
    r"because(?: of)?|so that|in order to|due to|thanks to|since (?=\w+ (?:is|are|was|were|has|have|can|do|does|did|\w+s)\b)"
    r"|to (?:avoid|prevent|ensure|keep|make|allow|let|enable|reduce|preserve|guarantee|simplify|minimi[sz]e|improve|speed|save|eliminate|protect"
    r"|better (?:reflect|match|support|understand|fit|handle|separate))\b"
    r"|for (?:better|easy|easier|faster|simpler|cleaner|safer|safety|consistency|consistent|clarity|simplicity|compatibility|performance|reproducib\w+|isolation|maintainability"
    r"|readability|portability|security|robustness|efficiency|flexibility|debugging|privacy)\b"
    r"|so (?=(?:we|it|they|that|the|users?|callers?|nothing)\b)"
)
# A reason in brackets, rather than a list or an example.
_BRACKETED = re.compile(
    r"^(?P<what>.{10,}?)\s+\((?P<why>(?:no|not|never|since|because|avoids?|prevents?|so|saves?|simpler|faster|safer|cleaner|wrong|too|unused|redundant|enables?|allows?)\b[^()]{6,300})\)\.?$",
    re.IGNORECASE | re.DOTALL,
)
# "methods that were never called": why they went.
_UNUSED = re.compile(
    r"^(?P<what>(?:remove|delete|drop|removed|deleted|dropped)\b.{6,}?),? (?:that|which) (?P<why>(?:is|are|was|were|has|have|had|do|does|did)(?:n't)? ?(?:never|no longer|not|been|only|all|both)?\b.{4,})$",
    re.IGNORECASE | re.DOTALL,
)
_REASON = re.compile(rf"(?:,\s*|\s+)(?P<cue>{_REASON_CUES})\s*(?P<why>\S.*)$", re.IGNORECASE | re.DOTALL)
_BECAUSE_FIRST = re.compile(
    r"^(?:because|since) (?P<why>[^,]{8,200}), (?P<what>.{12,})$", re.IGNORECASE | re.DOTALL
)
_INSTEAD = re.compile(
    r"(?:,\s*|\s+)(?:instead of|rather than|as opposed to) (?P<other>.+?)"
    rf"(?P<tail>(?:,\s*|\s+)(?:{_REASON_CUES}|for|when|where|which|while|but|with|as|in)\b.*|\s*[,;:—–](?=\s).*|\s+[(→].*|\s+-+>?\s.*|\.?)$",
    re.IGNORECASE | re.DOTALL,
)
_OVER = re.compile(
    r"^(?P<choice>(?:(?:chose|choose|chosen|prefer(?:red)?|pick(?:ed)?|favou?r(?:ed)?|select(?:ed)?) )?[^:;()]{2,80}?) over (?P<other>[^,;:()—–]{2,60}?)"
    rf"(?P<tail>(?:,\s*|\s+)(?:{_REASON_CUES}|for)\b.*|\s*[,;:—–].*|\s+[(→].*|\s+-\s.*|\.?)$",
    re.IGNORECASE | re.DOTALL,
)
_CHOSE = re.compile(r"(?:chose|choose|chosen|prefer|pick|favou?r|select)", re.IGNORECASE)
_REPLACED = re.compile(
    r"^(?:replac(?:e|ed|es|ing)) (?P<old>[^,;:()]{2,70}?) (?:with|by) (?P<new>\S.*)$"
    r"|^(?:switch(?:ed|es)?|migrat(?:e|ed|es)|mov(?:e|ed|es)|chang(?:e|ed|es)|pivot(?:ed)?|convert(?:ed|s)?)(?: [^,;:()]{1,50}?)?"
    r" from (?P<old2>[^,;:()]{2,60}?) to (?P<new2>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_PARENTHESIS = re.compile(r"^(?P<what>.{10,}?)\s+\((?P<why>[^()\s]+[ ,][^()]{6,300})\)\.?$", re.DOTALL)
_DASHED = re.compile(r"^(?P<what>.{10,200}?)\s+(?:-{1,2}|–|—)\s+(?P<why>.{8,})$", re.DOTALL)
_POINTING = re.compile(
    r"(?:this|that|these|those|it|them)(?: \w+)?[.)]?$", re.IGNORECASE
)  # "to avoid this problem" gives no reason
_ASKS = re.compile(
    r"\b(?:what|which|how|where|whether|ways?|need|needs|needed|order|able|used|want|wants|tries|trying|tried|try|intended|supposed|meant|going|has|have|had|possible|attempts?|allowed|due|chance|only)\b[^,]{0,40}$"
)  # "what to keep" is no purpose
_CUES_THAT_READ = ("to", "due", "thanks", "for")  # "to avoid X": the cue belongs to the reason


_PRONOUNS = frozenset(["that", "this", "it", "them", "these", "those", "one", "which"])


@dataclass(frozen=True, slots=True)
class Choice:
    """A sentence taken apart: what was chosen, over what, and why."""

    choice: str
    alternatives: tuple[str, ...] = ()
    rationale: str | None = None


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a text stand in it."""
    start = 0
    for ending in _ENDING.finditer(text):
        if ending[0] and _ABBREVIATION.search(text, max(start, ending.start() - 8), ending.start() + 1):
            continue
        yield from _trimmed(text, start, ending.end())
        start = ending.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def choice_in(sentence: str, *, noted: bool = False) -> Choice:
    """A sentence taken apart. `noted`: it is a note under a heading, where a dash or brackets give the reason too."""
    sentence = sentence[:MAX_SENTENCE]
    if first := _BECAUSE_FIRST.match(sentence):
        return Choice(sentence_case(first["what"]), (), sentence_case(first["why"]))
    if parted := _INSTEAD.search(sentence):
        return _parted(sentence, sentence[: parted.start()], parted["other"], parted["tail"])
    over = _OVER.match(sentence)
    if over and (noted or _CHOSE.match(sentence)):
        return _parted(sentence, over["choice"], over["other"], over["tail"])
    what, why = _reasoned(sentence, noted=noted)
    if replaced := _REPLACED.match(what):
        old = _unquoted((replaced["old"] or replaced["old2"]).strip())
        few = len(old.split()) <= 8 and old.lower() not in _PRONOUNS
        return Choice(what, (old,) if few else (), why)
    return Choice(what, (), why)


def _parted(sentence: str, choice: str, other: str, tail: str) -> Choice:
    """`choice` instead of `other`, and what follows it: a reason, or nothing. Otherwise the sentence stays whole."""
    alternative = _unquoted(other.strip(" ,").rstrip("."))
    few = (
        1 <= len(alternative.split()) <= 10
        and alternative.lower() not in _PRONOUNS
        and is_closed(alternative)
    )
    tail = tail.strip(" .,;:—–-→")
    rationale = _reason_of(tail)
    what, earlier = _reasoned(choice.strip(" ,"), noted=False)
    if not few or (tail and rationale is None) or len(what.split()) < 2 or not is_closed(what):
        kept, why = _reasoned(sentence, noted=False)
        return Choice(kept, (alternative,) if few else (), why)
    both = "; ".join(reason for reason in (earlier, rationale) if reason)
    return Choice(what, (alternative,), both or None)


def _unquoted(text: str) -> str:
    """Text without the quotes around it, if those are all it has."""
    if len(text) > 2 and text[0] == text[-1] and text[0] in "\"'" and text.count(text[0]) == 2:
        return text[1:-1]
    return text


def _reason_of(tail: str) -> str | None:
    """What follows an alternative, where it is a reason."""
    if not tail:
        return None
    if tail.startswith("(") and tail.endswith(")"):
        return sentence_case(tail[1:-1])
    cue = re.match(rf"(?P<cue>{_REASON_CUES}|for)\s*(?P<why>\S.*)$", tail, re.IGNORECASE | re.DOTALL)
    return _rationale(cue) if cue and len(cue["why"].split()) >= 2 else None


def _reasoned(sentence: str, *, noted: bool) -> tuple[str, str | None]:
    """A sentence without its reason, and the reason."""
    cue = _REASON.search(sentence)
    says = (
        cue is not None
        and len(cue["why"].split()) >= 2
        and not _POINTING.match(cue["why"])
        and len(sentence[: cue.start()].split()) >= 2
    )
    if cue and says and not _ASKS.search(sentence[: cue.start()]):
        return sentence[: cue.start()].rstrip(" ,"), _rationale(cue)
    for shape in (_UNUSED, _BRACKETED):
        match = shape.match(sentence)
        if match and match["what"].count("(") == match["what"].count(")"):
            why = _of_those(match["why"]) if shape is _UNUSED else match["why"]
            if len(why.split()) >= 3:
                return match["what"].rstrip(" ,"), sentence_case(why.rstrip("."))
    if noted:
        for shape in (_PARENTHESIS, _DASHED):
            if (match := shape.match(sentence)) and len(match["what"].split()) >= 3:
                return match["what"].rstrip(" ,"), sentence_case(match["why"])
    return sentence, None


def _of_those(why: str) -> str:
    """`was never called` as a sentence."""
    one = re.match(r"(?:is|was|has|does)(?:n't)?\b", why, re.IGNORECASE)
    return f"It {why}" if one else f"They {why}"


def _rationale(cue: re.Match[str]) -> str:
    word = cue["cue"].strip()
    reads = word.lower().split()[0] in _CUES_THAT_READ
    said = f"{word} {cue['why']}" if reads else cue["why"]
    return sentence_case(said.strip().rstrip("."))


def sentence_case(text: str) -> str:
    """A clause with a capital at its beginning, if that is a plain word: `use it` -> `Use it`, but not `rusqlite_x`."""
    text = text.strip()
    word = re.match(r"[a-z][a-z']*(?=[\s,:;.]|$)", text)
    return text[0].upper() + text[1:] if word else text


def is_closed(text: str) -> bool:
    """Whether brackets and code are closed: a sentence that was cut off is none."""
    return text.count("(") == text.count(")") and text.count("`") % 2 == 0 and text.count('"') % 2 == 0
