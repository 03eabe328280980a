"""An observation as one sentence: what is searched, embedded and compared."""

from patinad.ledger.rows import Challenge, Decision, Observation, Pattern, Technology
from patinad.ledger.uids import plain


def sentence_of(observation: Observation) -> str:
    """What an observation says, with what it says beside; "" for nothing that could stand alone."""
    match observation:
        case Decision():
            said = [observation.choice, observation.rationale]
        case Challenge():
            said = [observation.problem, observation.solution]
        case Pattern():
            name, description = observation.pattern_name, observation.description or ""
            said = [
                description
                if name.casefold() in description.casefold()
                else f"{name}: {description}"
                if description
                else name
            ]
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
