"""What ends a statement: evidence that something it speaks of was given up as a whole, whatever else it says of that."""

from collections.abc import Mapping, Sequence

from patinad.memory.claims import Claim
from patinad.memory.cues import ABSTRACT, COMMON, GENERIC, LIGHT
from patinad.memory.reading import Gone

TELLING = 0.75  # of the weightiest thing a statement speaks of, what went must weigh at least so much
PART_SHARE = 0.4  # of a thing, what it is a kind or a part of
GENERIC_SHARE = 0.5  # of a noun that narrows down little


def told(term: str, weights: Mapping[str, float]) -> float:
    """The weight of a term in the thing that it is part of: `approach`, `support` narrow it down little."""
    return weights.get(term, 0.0) * (GENERIC_SHARE if term in GENERIC else 1.0)


def closing(said: Claim, heard: Claim, weights: Mapping[str, float], sign: int = 1) -> str:
    """How something that a statement is for, or with another `sign` against, was given up as a whole: as `Gone.how`; "" where it was not.

    `remove X from Y` leaves X elsewhere, unless the statement is about Y; `remove the git commands` is not about all commands.
    """
    heaviest = max((told(term, weights) for thing in said.things for term in thing), default=0.0)
    for gone in heard.gone:
        if gone.how == "denied" or not gone.within <= said.terms.keys():
            continue
        for number, thing in enumerate(said.things):
            # What is still so is contradicted too by who removed `the navigate command`, not only `navigate`.
            its = {term for term in gone.terms if term not in ABSTRACT and term not in LIGHT}
            named = its - GENERIC
            verbatim = len(gone.words & said.words) >= len(named) > 0
            if number == 0 and (said.present or (verbatim and not its <= said.terms.keys())):
                its = named
            meant = sign > 0 or number == 0 or len(thing) > 1
            if (
                meant
                and its
                and its <= said.terms.keys()
                and went(thing, gone, its, said, weights, heaviest, sign)
            ):
                return gone.how
    return ""


def went(
    thing: Sequence[str],
    gone: Gone,
    its: set[str],
    said: Claim,
    weights: Mapping[str, float],
    heaviest: float,
    sign: int,
) -> bool:
    """Whether a thing is what was given up, or of that: without the wizard there is no design wizard, without Dagger no Dagger pipeline."""
    own = {term for term in thing if term not in ABSTRACT and weights.get(term, 0.0)}
    own = {term for term in own if term not in GENERIC} or own
    shared = own & gone.terms
    if not shared or (shared <= COMMON and (len(shared) == 1 or shared < own)):
        return False
    if max(told(term, weights) for term in thing) < TELLING * heaviest:
        return False
    is_part = gone.head == thing[-1] or its <= said.names
    whole = own <= gone.terms or (
        is_part
        and its <= own
        and sum(weights[term] for term in shared) >= PART_SHARE * sum(weights[term] for term in own)
    )
    return whole and all(said.terms.get(term, 0) == sign for term in own)
