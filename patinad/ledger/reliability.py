"""How far a kind of source is to be believed, between 0 and 1: the weight of a piece of evidence that gives none itself.

What the user says counts most. A document and a trailer were written to be read later; a message was written to
describe one change; a manifest says what was taken up, and nothing of why. What was inferred, and what a program
outside made of a session, stand last. Half of it all would be a coin.
"""

from collections.abc import Mapping

INFERRED = (
    0.55  # whatever the source: a row that no one wrote as such, but that was seen (a habit, a co-change)
)

RELIABILITY: Mapping[str, float] = {
    "user": 0.95,  # `belief add`
    "answer": 0.95,  # to a question that was put
    "note": 0.95,  # `session note`
    "document": 0.85,  # a session document's sections
    "trailer": 0.85,  # `Decision:`, `Constraint:`, ... of a commit message
    "tag": 0.85,
    "manifest": 0.80,
    "transcript": 0.70,  # what was said on the way, much of it taken back later
    "commit": 0.70,  # a message's body
    "import": 0.70,  # of another tool's ledger, where its own figure is missing
    "distiller": 0.50,
}

# What patinad extracts itself, and can extract again (a note stands in its session's document): everything else was
# told, and stays until it is taken back.
EXTRACTED = frozenset({"commit", "trailer", "manifest", "tag", "document", "transcript", "note"})
OF_COMMITS = frozenset({"commit", "trailer", "manifest"})  # whose source id is a commit's


def reliability_of(source_kind: str, given: float | None) -> float:
    """The weight of a piece of evidence: its own, else what its kind of source is worth."""
    return RELIABILITY[source_kind] if given is None else given
