"""How well sessions are found in a recorded history: B-cubed F1, boundary F1, sessions found exactly.

usage: score_boundaries.py [DATA_DIR]      (../shared/data/patina-dev)
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from support.found import predicted, read
from support.recorded import SHARED, labels, rebuild, records, score

from patinad.session.boundary import stretches
from patinad.session.signals import USES

# What is looked at: a name, what the rebuilt repository holds, and the signals that may be used.
CASES = (
    ("commits", {}, {"commits"}),
    ("commits, documents by name only", {}, {"commits", "documents"}),
    ("commits and documents", {"documents": True}, {"commits", "documents"}),
    ("commits and tags", {"tags": True}, {"commits", "tags"}),
    ("all", {"tags": True, "documents": True}, USES),
)


def main() -> int:
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED
    if not (data / "commits.jsonl").is_file():
        print(f"{data} holds no recorded history: name a folder with commits.jsonl")
        return 2
    found = labels(data)
    times = {c["sha"]: c["author_time"] for c in records(data, "commits.jsonl")}
    for minutes in (30, 60):
        row(f"baseline: idle gap of {minutes} min", score(found, by_gap(times, minutes)))
    with tempfile.TemporaryDirectory() as scratch:
        for name, holds, use in CASES:
            folder = Path(scratch) / name.replace(" ", "-")
            ids = rebuild(data, folder, **holds)
            commits, signals = read(folder)
            row(name, score(found, predicted(stretches(commits, signals, use=use), ids)))
    return 0


def by_gap(times: dict[str, int], minutes: int) -> dict[str, str]:
    """Sessions split where nothing is committed for some minutes."""
    found, number, last = {}, 0, None
    for sha in sorted(times, key=lambda sha: (times[sha], sha)):
        number += last is not None and times[sha] - last > minutes * 60
        found[sha], last = str(number), times[sha]
    return found


def row(name: str, figures: dict[str, float]) -> None:
    told = "  ".join(f"{key} {figures[key]:.3f}" for key in ("b3", "boundary", "exact"))
    print(f"{name:36s} {told}  missing {figures['missing']}")


if __name__ == "__main__":
    sys.exit(main())
