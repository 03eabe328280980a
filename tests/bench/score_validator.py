"""The validator against labelled statements over a recorded history: python tests/bench/score_validator.py [-v]

Reads the documents and messages of ../shared/data/patina-dev (every bullet and every line of a message is a piece of
evidence) and tests/memory/suite/statements.txt. Prints precision and recall of `supported` and `contradicted`, how many
of the unrelated statements are insufficient, and the expected calibration error of the confidence with its bins.
"""

import json
import re
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from patinad.ledger.reliability import RELIABILITY
from patinad.memory.stance import Weights
from patinad.memory.validate import Piece, Verdict, validate

ROOT = Path(__file__).parents[2]
DATA = ROOT.parent / "shared" / "data" / "patina-dev"
SUITE = ROOT / "tests" / "memory" / "suite" / "statements.txt"
BINS = 5
Row = tuple[str, str, Verdict]


def pieces() -> list[Piece]:
    """Every bullet of the documents, every line of the messages."""
    found = []
    for file in sorted((DATA / "sessions").glob("*.md")):
        day = datetime.strptime(file.name[:8], "%Y%m%d").replace(tzinfo=UTC).timestamp()
        bullets = re.findall(r"^\s*(?:[-*]|\d+\.)\s+(?!\[ \])(.{20,400})$", file.read_text(), re.MULTILINE)
        found += [
            Piece(text, "document", file.name, RELIABILITY["document"], day, file.stem)
            for text in dict.fromkeys(bullets)
        ]
    for line in (DATA / "commits.jsonl").open():
        commit = json.loads(line)
        for text in commit["message"].splitlines():
            plain = re.sub(r"^\s*(?:[-*]\s+|\w+(?:\([^)]*\))?!?:\s*)?", "", text)
            if len(plain) > 20:
                found.append(
                    Piece(plain, "commit", commit["sha"], RELIABILITY["commit"], commit["author_time"], commit["sha"])
                )  # fmt: skip
    return found


def judge() -> list[Row]:
    """(expected, statement, verdict) of the suite."""
    known = pieces()
    weights = Weights((one.text for one in known), ("patina",))
    now = max(one.observed_at or 0 for one in known) + 86_400
    rows = [line.split(": ", 1) for line in SUITE.read_text().splitlines() if line and line[0] != "#"]
    return [(expected, statement, validate(statement, known, weights, now)) for expected, statement in rows]


def scores(rows: list[Row], side: str) -> tuple[float, float]:
    """Precision and recall of one verdict."""
    right = sum(expected == found.verdict == side for expected, _, found in rows)
    said = sum(found.verdict == side for _, _, found in rows)
    real = sum(expected == side for expected, _, _ in rows)
    return right / max(1, said), right / max(1, real)


def calibration(rows: list[Row]) -> tuple[float, list[tuple[float, float, int]]]:
    """Expected calibration error of the confidence, and the bins: (mean confidence, share that holds, how many)."""
    judged = [
        (found.posterior.mean, expected == "supported")
        for expected, _, found in rows
        if found.verdict != "insufficient"
    ]
    bins: dict[int, list[tuple[float, bool]]] = {}
    for confidence, holds in judged:
        bins.setdefault(min(BINS - 1, int(confidence * BINS)), []).append((confidence, holds))
    table = [
        (sum(c for c, _ in some) / len(some), sum(h for _, h in some) / len(some), len(some))
        for _, some in sorted(bins.items())
    ]
    error = sum(abs(confidence - share) * count for confidence, share, count in table) / max(1, len(judged))
    return error, table


def main() -> None:
    """Print the scores; with -v each statement that was judged otherwise."""
    rows = judge()
    for side in ("supported", "contradicted"):
        precision, recall = scores(rows, side)
        print(f"{side:13} precision {precision:.3f}  recall {recall:.3f}")
    unrelated = [found.verdict for expected, _, found in rows if expected == "insufficient"]
    print(f"insufficient  {unrelated.count('insufficient')} of {len(unrelated)} unrelated statements")
    error, table = calibration(rows)
    print(f"calibration   error {error:.3f}")
    for confidence, share, count in table:
        print(f"              confidence {confidence:.2f}: {share:.2f} hold, of {count}")
    print(dict(Counter((expected, found.verdict) for expected, _, found in rows)))
    if "-v" in sys.argv:
        for expected, statement, found in rows:
            if expected != found.verdict:
                print(f"{expected} -> {found.verdict} ({found.reason}): {statement}")


if __name__ == "__main__":
    main()
