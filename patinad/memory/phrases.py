"""What stands at a place of a clause: a cue phrase, a passive, an adjective, a comparison, a title."""

from fnmatch import fnmatchcase

from patinad.memory.cues import (
    AGAINST,
    BE,
    CHANGES,
    FAULTS,
    FOR,
    HEDGES,
    HEDGES_FIRST,
    KEPT,
    LIGHT,
    NEGATIONS,
    PHRASES,
    PRESENT,
    STAYED,
    STOP,
)
from patinad.memory.tokens import Token
from patinad.session.manifests import FORMATS


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
        t.text in STOP
        or t.stem in FOR
        or t.stem in AGAINST
        or t.text.endswith("ed")
        or (t.text.endswith("ing") and (place == 0 or place < at - 1))  # `Runtime switching over ...` is one
        for place, t in enumerate(before)
    )


def tells_of_fault(clause: list[Token]) -> bool:
    """`the plugin is broken`; `failed experiments are kept` tells of none."""
    return any(
        token.stem in FAULTS
        and (
            at + 1 == len(clause)
            or clause[at + 1].text in STOP
            or not token.text.endswith(("ed", "en", "y", "w"))
        )
        for at, token in enumerate(clause)
    )


def is_adjective(clause: list[Token], at: int) -> bool:
    """`deprecated notices are added`, `add deprecated notices`: a participle before what the clause is about."""
    if at + 1 >= len(clause) or not clause[at].text.endswith("ed"):
        return False
    before = clause[at - 1] if at else None
    if before is not None and before.text in ("and", "or", "then"):  # `evaluated and rejected X`
        return False
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


def is_list(clause: list[Token]) -> bool:
    """`add, commit, push`: a few names with commas between them."""
    commas = sum(token.text == "," for token in clause)
    return commas > 0 and len(clause) <= 2 * (2 * commas + 1)


def is_hedged(clause: list[Token]) -> bool:
    """Whether it only thinks about something."""
    words = [token for token in clause if token.text not in STOP]
    return any(token.stem in HEDGES for token in clause) or (
        bool(words) and words[0].stem in HEDGES_FIRST and (words[0] is clause[0] or len(words) == 1)
    )


def is_event(clause: list[Token]) -> bool:
    """`X was chosen over Y`, `X replaced Y`: whatever became of it since, that was so."""
    return any(
        (
            token.text in ("was", "were")
            and any(t.text.endswith(("ed", "en")) for t in clause[at + 1 : at + 3])
        )
        or (at > 0 and token.text.endswith("ed") and token.stem in CHANGES)
        for at, token in enumerate(clause)
    ) and not is_present(clause)


def is_past(clause: list[Token]) -> bool:
    """`init used to wipe files`: whoever says that it no longer does, says so too."""
    return any(
        token.text == "used" and at > 0 and clause[at - 1].text not in BE and clause[at + 1].text == "to"
        for at, token in enumerate(clause[:-2])
    )


def is_present(clause: list[Token]) -> bool:
    """Whether it says that something is so still, or that it was kept."""
    return any(
        token.text in PRESENT
        or (token.text in STAYED and at > 0)
        or (
            token.text in KEPT
            and at > 0
            and (
                clause[at - 1].text in BE
                or (clause[at + 1 : at + 2] and clause[at + 1].text in ("its", "the", "their", "his"))
            )
        )
        for at, token in enumerate(clause)
    )


def is_manifest(name: str) -> bool:
    """`Removed X from Cargo.toml`: what a project's list of dependencies lost is gone from all of it."""
    return any(fnmatchcase(name, pattern.lower()) for row in FORMATS for pattern in row.names)
