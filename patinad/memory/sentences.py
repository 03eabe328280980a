"""An observation as one sentence: what is searched, embedded and compared."""

from patinad.ledger.rows import Challenge, Decision, Observation, Pattern, Technology
from patinad.ledger.uids import plain


def sentence_of(observation: Observation) -> str:
    """What an observation says, with what it says beside; "" for nothing that could stand alone."""
    match observation:
        case Decision():
            said = [chosen(observation), observation.rationale]
        case Challenge():
            said = [observation.problem, observation.solution]
        case Pattern():
            said = [named(observation.pattern_name, observation.description or "")]
        case Technology():
            said = [
                f"{observation.tech_name}: {observation.purpose}"
                if observation.purpose
                else observation.tech_name
            ]
    parts = [plain(text).rstrip(" .") for text in said if text]
    return (
        ". ".join(part[:1].upper() + part[1:] if number else part for number, part in enumerate(parts)) + "."
        if parts
        else ""
    )


def named(name: str, description: str) -> str:
    """A pattern's name and what it is; a name that is cut from the description adds nothing."""
    if not description or name.rstrip("\u2026 ").casefold() in description.casefold():
        return description or name
    return f"{name}: {description}"


def chosen(decision: Decision) -> str:
    """A choice, and over what it was made, where it does not say so itself."""
    choice = plain(decision.choice).rstrip(" .")
    left = [one for one in map(plain, decision.alternatives) if one.casefold() not in choice.casefold()]
    return f"{choice} instead of {' or '.join(left)}" if left else choice
