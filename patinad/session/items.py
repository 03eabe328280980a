"""List items under a heading that says what they are: one observation an item, with what stands inside it.

A solution under a challenge, or right after it, belongs to the challenge. Where an item is only a label for the items
inside it, those are the observations, and the label goes before each.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from patinad.ledger.rows import Challenge, Decision, Evidence, Observation, Pattern, Technology
from patinad.session.blocks import Block
from patinad.session.clauses import choice_in, sentence_case
from patinad.session.sections import Section
from patinad.session.source import Source
from patinad.session.standing import begins_with_deed

MAX_NAME = 64  # characters of a pattern's name
_SOLUTION = re.compile(
    r"^(?:(?:the )?(?:solution|fix|resolution|workaround|mitigation|answer)\s*(?:was|:|=|-|→)\s*"
    r"|(?=(?:solved|fixed|resolved|worked around|mitigated|addressed)\b)|(?:→|=>|->|✅|✓)\s*)(?P<how>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_PROBLEM = re.compile(
    r"^(?:(?:the )?(?:challenge|problem|issue|bug|blocker)\s*:\s*)(?P<what>\S.*)$", re.IGNORECASE | re.DOTALL
)
_ARROW = re.compile(r"^(?P<what>.{4,}?)\s*(?:→|=>|->|⇒)\s*(?P<how>\S.*)$", re.DOTALL)
_INLINE = re.compile(
    r"^(?P<what>.{4,}?)(?:[.;,]?\s+(?:-{1,2}|–|—)\s+|[.;]\s+|,\s+|\s*\()(?P<how>(?:(?:was |were |now )?(?:auto-)?(?:solved|fixed|resolved|corrected|handled"
    r"|worked around|addressed|mitigated)\b|solution\s*:|fix\s*:|resolution\s*:).*?)\)?$",
    re.IGNORECASE | re.DOTALL,
)
_DONE = re.compile(
    r"^(?P<what>.{12,}?)\s+(?:-{1,2}|–|—)\s+(?P<how>(?:had to |then )?\w{2,}ed\b.*)$", re.DOTALL
)
_RESOLVED = re.compile(
    r"\s+(?P<how>(?:solved|fixed|resolved|worked around|addressed) (?:by|with|via|through|using)\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
_LABEL = re.compile(r"^(?:solution|fix|resolution)\s*:\s*", re.IGNORECASE)
_TECHNOLOGY = re.compile(
    r"^(?P<name>[^:(–—]{1,60}?)\s*(?:[:(–—]|\s-\s|\sfor\s|→)\s*(?P<what>\S.*?)\)?$", re.DOTALL
)
_SORTED_AS = re.compile(r"^\((?P<category>[\w -]{2,30})\)\s*[:–—-]\s*(?P<what>\S.*)$", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Found:
    """An observation, and the block that it was taken from."""

    observation: Observation
    block: Block


def observations_under(section: Section, blocks: Iterable[Block], source: Source) -> list[Observation]:
    """The observations that the items under a heading give."""
    found: list[Found] = []
    for block in _items(blocks):
        _add(section, block, source, found)
    return [one.observation for one in found]


def _items(blocks: Iterable[Block]) -> Iterator[Block]:
    """Items and rows; an item that only labels others gives way to them, each with the label before it."""
    for block in blocks:
        if block.kind not in ("item", "row", "paragraph"):
            continue
        inner = [child for child in block.children if child.kind in ("item", "row")]
        if inner and _is_label(block):
            label = (block.lead or block.text).rstrip(" :")
            for child in _items(inner):
                yield _labelled(child, label)
        else:
            yield block


def _is_label(block: Block) -> bool:
    """Whether a block with items inside only names what they are about."""
    text = block.text
    if not text:
        return True
    return text.endswith(":") and len(text.split()) <= 4 and not block.rest


def _labelled(block: Block, label: str) -> Block:
    if not label or block.text.lower().startswith(label.lower()) or _SOLUTION.match(block.text):
        return block
    return replace(block, text=f"{label}: {block.text}", lead=label, rest=block.text)


def _add(section: Section, block: Block, source: Source, found: list[Found]) -> None:
    """Add what a block says; a solution is added to the challenge before it."""
    if not _WORD.search(block.text):
        return
    solution = _SOLUTION.match(block.text)
    if section.kind == "challenge" and solution:
        last = found[-1] if found else None
        if last and isinstance(last.observation, Challenge):
            cited = source.evidence(block.first, block.last)
            found[-1] = replace(last, observation=_solved(last.observation, solution["how"], cited))
            return
    evidence = source.evidence(block.first, block.last)
    if evidence is None:
        return
    made = _MAKERS[section.kind](section, block, (evidence,)) if section.kind in _MAKERS else None
    if made is not None:
        found.append(Found(made, block))


def _inside(block: Block) -> list[str]:
    """What stands inside an item, line by line."""
    said: list[str] = []
    for child in block.children:
        if child.text:
            said.append(child.text)
        said.extend(_inside(child))
    return said


def _joined(said: Iterable[str]) -> str | None:
    return "; ".join(part.rstrip(" ;:") for part in said if part) or None


def _decision(section: Section, block: Block, evidence: tuple[Evidence, ...]) -> Decision:
    inside = _joined(_inside(block))
    told = choice_in(
        block.rest if block.lead and _is_label_only(block.lead) else block.text.rstrip(" :"), noted=True
    )
    if block.lead and block.rest:
        led = choice_in(block.lead, noted=True)
        if led.alternatives or not _is_label_only(block.lead):
            reason = _joined([block.rest, *([led.rationale] if led.rationale else [])])
            choice = block.lead if len(led.choice.split()) < 3 else led.choice
            return Decision(
                choice, _joined([reason or "", inside or ""]), led.alternatives, section.category, evidence
            )
        rest = choice_in(block.rest, noted=False)
        return Decision(
            f"{block.lead}: {rest.choice}",
            _joined([rest.rationale or "", inside or ""]),
            rest.alternatives,
            section.category,
            evidence,
        )
    says = len(told.choice.split()) >= (2 if begins_with_deed(told.choice) else 3)
    choice = told.choice if says else block.text
    return Decision(
        sentence_case(choice),
        _joined([told.rationale or "", inside or ""]),
        told.alternatives,
        section.category,
        evidence,
    )


_CHOOSING = re.compile(
    r"^(?:use|used|using|keep|kept|prefer|chose|choose|accept|add|added|remove|removed|drop|no|not|never|always|defer|deferred|make|made|avoid"
    r"|start|stop|split|merge|move|moved|store|run|reuse|adopt|adopted|allow|require|build|document|decided|mark|marked|scoped|switch|switched"
    r"|replace|replaced|separate|single|skip|stay|do|don't)\b",
    re.IGNORECASE,
)  # fmt: skip


def _is_label_only(lead: str) -> bool:
    """Whether bold words name a topic, rather than say what was chosen."""
    return len(lead.split()) < 3 or not _CHOOSING.match(lead)


def _challenge(section: Section, block: Block, evidence: tuple[Evidence, ...]) -> Challenge:
    text = block.text.rstrip(" :")
    if stated := _PROBLEM.match(text):
        text = stated["what"]
    solution: str | None = None
    for shape in (_ARROW, _INLINE, _RESOLVED, _DONE):
        if match := shape.search(text):
            what = text[: match.start()] if shape is _RESOLVED else match["what"]
            if len(_WORD.findall(what)) >= 1:
                text, solution = what, _LABEL.sub("", match["how"])
                break
    details, solutions = [], [solution] if solution else []
    for said in _inside(block):
        how = _SOLUTION.match(said)
        if how:
            solutions.append(how["how"])
        elif stated := _PROBLEM.match(said):
            details.append(stated["what"])
        elif solutions and not solution:  # what follows a solution inside an item tells more of it
            solutions.append(said)
        else:
            details.append(said)
    problem = _joined([sentence_case(text.rstrip(" .;,")), *details]) or text
    return Challenge(problem, _joined(sentence_case(how) for how in solutions), section.category, evidence)


def _solved(challenge: Challenge, how: str, evidence: Evidence | None) -> Challenge:
    """A challenge with one more way in which it was solved."""
    solution = _joined([challenge.solution or "", sentence_case(how)])
    cited = (*challenge.evidence, evidence) if evidence else challenge.evidence
    return replace(challenge, solution=solution, evidence=cited)


def _pattern(section: Section, block: Block, evidence: tuple[Evidence, ...]) -> Pattern:
    inside = _joined(_inside(block))
    text = block.text.rstrip(" :")
    if block.lead and block.rest:
        if sorted_as := _SORTED_AS.match(block.rest):
            described = f"{block.lead}: {sorted_as['what']}"
            return Pattern(
                short_name(block.lead), _joined([described, inside or ""]), sorted_as["category"], evidence
            )
        return Pattern(
            short_name(block.lead),
            _joined([f"{block.lead}: {block.rest}", inside or ""]),
            section.category,
            evidence,
        )
    return Pattern(
        short_name(block.lead or text),
        _joined([sentence_case(text), inside or ""]),
        section.category,
        evidence,
    )


def short_name(text: str) -> str:
    """A short name: the words before the first break, as many as fit."""
    head = re.split(r"\s+(?:-{1,2}|–|—|→)\s+|[;:(]|\.\s", text, maxsplit=1)[0].strip(" .,") or text
    if len(head) <= MAX_NAME:
        return head
    return head[:MAX_NAME].rsplit(" ", 1)[0].rstrip(" ,") + "…"


def _technology(section: Section, block: Block, evidence: tuple[Evidence, ...]) -> Technology:
    inside = _joined(_inside(block))
    text = block.text.rstrip(" :.")
    if block.lead:
        return Technology(block.lead, _joined([block.rest, inside or ""]), section.category, evidence)
    if match := _TECHNOLOGY.match(text):
        return Technology(
            match["name"].strip(), _joined([match["what"], inside or ""]), section.category, evidence
        )
    return Technology(text, inside, section.category, evidence)


_MAKERS: Mapping[str, Callable[[Section, Block, tuple[Evidence, ...]], Observation]] = {
    "decision": _decision,
    "challenge": _challenge,
    "pattern": _pattern,
    "technology": _technology,
}
