"""What `patinad session note` wrote: each line of a note is a sentence that its writer wanted kept.

`Decision: ...`, `Challenge: ...` and `Pattern: ...` say what they are; of any other sentence the cues of messages tell.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from patinad.ledger.rows import Challenge, Decision, Evidence, Observation, Pattern
from patinad.session.clauses import choice_in, sentence_case
from patinad.session.cues import Said, observation_in
from patinad.session.document import Document
from patinad.session.items import short_name
from patinad.session.source import source

TITLE = "Note"  # of the entry in the activity log
LABELLED = re.compile(
    r"^(?:[-*] )?(?P<label>Decision|Decided|Challenge|Problem|Pattern|Constraint): *(?P<said>\S.*)$",
    re.IGNORECASE,
)
KINDS: Mapping[str, str] = {
    "decision": "decision",
    "decided": "decision",
    "challenge": "challenge",
    "problem": "challenge",
    "pattern": "pattern",
    "constraint": "pattern",
}


def observations_in_notes(document: Document, text: str) -> list[Observation]:
    """What the notes in a session document hold; `text` is the document's, as written."""
    said = source(text, "note", document.source_id)
    found: list[Observation] = []
    for entry in document.activity:
        if entry.title != TITLE:
            continue
        for number in range(entry.first + 1, min(entry.last + 1, len(said.lines))):
            line = said.lines[number].strip()
            evidence = said.evidence(number, number) if line else None
            if evidence is not None:
                found += _told(line, replace(evidence, observed_at=entry.at))
    return found


def _told(line: str, evidence: Evidence) -> Iterator[Observation]:
    """What one line says."""
    match = LABELLED.match(line)
    if match is None:
        told = observation_in(Said(line, "", is_fix=False, is_housekeeping=False, evidence=evidence))
        if told is not None:
            yield told
        return
    text = match["said"]
    match KINDS[match["label"].lower()]:
        case "decision":
            taken = choice_in(text)
            yield Decision(
                sentence_case(taken.choice), taken.rationale, taken.alternatives, "note", (evidence,)
            )
        case "challenge":
            yield Challenge(sentence_case(text), None, "note", (evidence,))
        case _:
            yield Pattern(short_name(text), sentence_case(text), "note", (evidence,))
