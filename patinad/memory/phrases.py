"""What stands at a place of a clause: a cue phrase, a passive, an adjective, a comparison, a title."""

from patinad.memory.cues import AGAINST, BE, FOR, LIGHT, NEGATIONS, PHRASES, STOP
from patinad.memory.tokens import Token


def phrase_at(clause: list[Token], at: int) -> tuple[int, int]:
    """The length of the cue phrase that begins here, and the side that follows it; 0 where none does."""
    for phrase, side in PHRASES.items():
        if phrase[0] == clause[at].text and tuple(t.text for t in clause[at : at + len(phrase)]) == phrase:
            return len(phrase), side
    return 0, 0


def is_passive(clause: list[Token], at: int) -> bool:
    """`X was removed`, `X has been dropped`, and at the clause's end `X removed`."""
    before = [token.text for token in clause[max(0, at - 3) : at]]
    is_participle = clause[at].text.endswith(("ed", "n", "t"))
    return is_participle and (bool(BE.intersection(before)) or (at == len(clause) - 1 and at > 0))


def is_participle(clause: list[Token], at: int) -> bool:
    """`X never removed`."""
    return at < len(clause) and clause[at].text.endswith("ed")


def verb_after(clause: list[Token], at: int) -> str:
    """The verb that a negation denies, as a term; "" where it says little itself, or is none that tells."""
    for token in clause[at + 1 : at + 3]:
        if token.text not in STOP and token.stem not in LIGHT:
            return token.stem
        if token.stem in LIGHT or token.stem in FOR:
            return ""
    return ""


def is_title(clause: list[Token], at: int) -> bool:
    """`Scryer Prolog over SWI-Prolog`: two names and what stands between them, and no verb."""
    before = clause[:at]
    return 0 < at <= 4 and not any(
        t.text in STOP or t.stem in FOR or t.stem in AGAINST or t.text.endswith(("ed", "ing")) for t in before
    )


def is_adjective(clause: list[Token], at: int) -> bool:
    """`deprecated notices are added`, `add deprecated notices`: a participle before what the clause is about."""
    if at + 1 >= len(clause) or not clause[at].text.endswith("ed"):
        return False
    before = clause[at - 1] if at else None
    if before is not None and before.text not in BE:
        return (
            before.stem in FOR
            or before.stem in AGAINST
            or (before.text in STOP and before.text not in NEGATIONS)
        )
    return before is None and any(token.text in BE for token in clause[at + 1 :])


def is_comparison(clause: list[Token], at: int) -> bool:
    """`better than`, `faster than`, `superior to`, `>`: what follows is the one that is not chosen."""
    text, before = clause[at].text, clause[at - 1].text if at else ""
    after = clause[at + 1].text if at + 1 < len(clause) else "0"
    if text == ">":
        return not after[0].isdigit()
    if text == "than":
        return before.endswith("er") and not after[0].isdigit()
    return text == "to" and before in {"superior", "preferable", "preferred"}
