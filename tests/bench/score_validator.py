"""The validator against labelled statements over a recorded history: python tests/bench/score_validator.py [-v] [FILE...]

Rebuilds the history of ../shared/data/patina-dev with its documents, extracts its sessions, and judges the statements of
tests/memory/suite/ by what the ledger then holds. Prints precision and recall of `supported` and `contradicted`, how many of the
unrelated statements are insufficient, and the expected calibration error of the confidence with its bins; and of all files together
which prior fits best, and what error that has on statements that it was not fitted to (five folds). No model takes part in a verdict,
so these are the figures that a user has with one or without. The rules were made with statements.txt in sight, and with three
quarters of more_statements.txt, that somebody else wrote without seeing them; third_statements.txt is by a third author: before it
was looked at, supported had precision .562 and recall .333, contradicted 1.0 and .179, and all 30 unrelated were insufficient;
what rules were made for after that, they were made with it in sight.
"""

import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from support import recorded

from patinad import pipeline
from patinad.git.layout import locate
from patinad.memory.confidence import Posterior
from patinad.memory.opinions import pieces
from patinad.memory.stance import Weights
from patinad.memory.validate import PRIOR, Verdict, validate

ROOT = Path(__file__).parents[2]
DATA = ROOT.parent / "shared" / "data" / "patina-dev"
SUITE = ROOT / "tests" / "memory" / "suite" / "statements.txt"
SUITES = (SUITE, SUITE.with_name("more_statements.txt"), SUITE.with_name("third_statements.txt"))
BINS = 5
FOLDS = 5
BEST = 5  # priors that are shown
PRIORS = tuple(
    product((0.03, 0.05, 0.1, 0.2, 0.3), (0.05, 0.1, 0.15, 0.2, 0.3))
)  # for a statement, and against it
Prior = tuple[float, float]
Row = tuple[str, str, Verdict]


def ledger(folder: Path) -> Path:
    """The ledger of the recorded history, its sessions extracted."""
    recorded.rebuild(DATA, folder / "repository", documents=True)
    layout = locate(folder / "repository")
    pipeline.sessions(
        pipeline.SessionTask(
            git_dir=str(layout.git_dir),
            common_dir=str(layout.common_dir),
            worktree=str(layout.worktree),
            data_dir=str(folder / "repository" / ".patina" / "data"),
            ledger=str(folder / "facts.db"),
            backups_dir=str(folder / "backups"),
        ),
        lambda _progress: None,
    )
    return folder / "facts.db"


def judge_all(files: Sequence[Path]) -> list[list[Row]]:
    """(expected, statement, verdict) of each statement of these files."""
    with tempfile.TemporaryDirectory() as name:
        file = ledger(Path(name))
        with closing(sqlite3.connect(file)) as db:
            known = pieces(db)
    print(f"{len(known)} pieces of evidence")
    weights = Weights((one.text for one in known), ("patina",))
    now = max(one.observed_at or 0 for one in known) + 86_400
    return [
        [
            (expected, statement, validate(statement, known, weights, now))
            for expected, statement in told(file)
        ]
        for file in files
    ]


def told(file: Path) -> list[tuple[str, str]]:
    """(expected, statement) of each line of a file."""
    lines = (line.partition(": ") for line in file.read_text().splitlines() if line and line[0] != "#")
    return [(expected, statement) for expected, _, statement in lines if statement]


def scores(rows: list[Row], side: str) -> tuple[float, float]:
    """Precision and recall of one verdict."""
    right = sum(expected == found.verdict == side for expected, _, found in rows)
    said = sum(found.verdict == side for _, _, found in rows)
    real = sum(expected == side for expected, _, _ in rows)
    return right / max(1, said), right / max(1, real)


def with_prior(after: Posterior, prior: Prior) -> float:
    """The mean of a posterior, had its prior been another."""
    alpha, beta = after.alpha - PRIOR[0] + prior[0], after.beta - PRIOR[1] + prior[1]
    return alpha / (alpha + beta)


def cross_validated(rows: list[Row]) -> float:
    """The error on statements to which the prior was not fitted: for each fold by the prior best on all others."""
    errors = []
    for fold in range(FOLDS):
        others = [row for number, row in enumerate(rows) if number % FOLDS != fold]
        best = min(PRIORS, key=lambda prior: calibration(others, prior)[0])
        its = rows[fold::FOLDS]
        judged = sum(found.verdict != "insufficient" for _, _, found in its)
        errors += [calibration(its, best)[0]] * judged
    return sum(errors) / max(1, len(errors))


def calibration(rows: list[Row], prior: Prior = PRIOR) -> tuple[float, list[tuple[float, float, int]]]:
    """Expected calibration error of the confidence, and the bins: (mean confidence, share that holds, how many)."""
    judged = [
        (with_prior(found.posterior, prior), expected == "supported")
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
    files = [Path(name) for name in sys.argv[1:] if name != "-v"] or list(SUITES)
    every = judge_all(files)
    for file, rows in zip(files, every, strict=True):
        print(f"\n{file.name}: {len(rows)} statements")
        tell(rows)
    rows = [row for some in every for row in some]
    print("\nall together")
    for prior in sorted(PRIORS, key=lambda one: calibration(rows, one)[0])[:BEST]:
        print(f"prior {prior} error {calibration(rows, prior)[0]:.3f}")
    print(f"cross-validated error {cross_validated(rows):.3f}")


def tell(rows: list[Row]) -> None:
    """The figures of one file."""
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
