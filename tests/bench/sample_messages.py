"""A random sample of the rows that commit messages give, to be read by a person, and the share of sentences left out.

Run: python tests/bench/sample_messages.py [--seed N] [--rows N] [REPOSITORY ...]

Without a repository: the recorded history beside this one. The rows are numbered Markdown table rows, with empty
columns for the verdict and the reason.
"""

import argparse
import json
import random
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from patinad.git.commits import Commit
from patinad.ledger.rows import Observation
from patinad.session.extract import extraction_of

RECORDED = Path(__file__).parents[3] / "shared/data/patina-dev/commits.jsonl"


def recorded() -> Iterator[Commit]:
    """The commits of the recorded history."""
    for line in RECORDED.read_text("utf-8").splitlines():
        one = json.loads(line)
        yield made(one["sha"], one["parents"], one["author_time"], one["message"])


def of_repository(folder: str) -> Iterator[Commit]:
    """The commits that are reachable from HEAD."""
    log = subprocess.run(
        ["git", "-C", folder, "log", "-z", "--format=%H%n%P%n%at%n%B"], stdout=subprocess.PIPE, check=True
    ).stdout.decode("utf-8", "replace")
    for record in log.split("\0"):
        if record:
            sha, parents, time, message = record.split("\n", 3)
            yield made(sha, parents.split(), int(time), message)


def made(sha: str, parents: list[str], time: int, message: str) -> Commit:
    """A commit of which only the message is read."""
    return Commit(sha, "", tuple(parents), "", "", time, 0, time, message)


def cells(row: Observation) -> str:
    """A row's fields, but for its evidence."""
    told = [
        (name, getattr(row, name))
        for name in row.__dataclass_fields__
        if name not in ("evidence", "pattern_name")
    ]
    return "<br>".join(f"{name}: {value}" for name, value in told if value).replace("|", "\\|")


def main() -> None:
    """Print the sample."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--rows", type=int, default=100)
    options.add_argument("repositories", nargs="*")
    asked = options.parse_args()
    commits = [commit for folder in asked.repositories for commit in of_repository(folder)] or list(
        recorded()
    )
    found, sentences, used = [], 0, 0
    for commit in commits:
        read = extraction_of(commit)
        sentences, used = sentences + read.sentences, used + read.used
        found += [(commit, row) for row in read.observations]
    counts = ", ".join(
        f"{count} {name}" for name, count in Counter(type(row).__name__ for _, row in found).items()
    )
    print(
        f"{len(commits)} commits, {len(found)} rows ({counts}); {1 - used / max(sentences, 1):.1%} of {sentences} sentences left out\n"
    )
    print("| # | commit | kind | row | verdict | why |\n|---|---|---|---|---|---|")
    sample = random.Random(asked.seed).sample(found, min(asked.rows, len(found)))
    for number, (commit, row) in enumerate(sample, 1):
        print(f"| {number} | {commit.id[:9]} | {type(row).__name__} | {cells(row)} | | |")


if __name__ == "__main__":
    main()
