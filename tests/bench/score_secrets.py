"""Planted secrets of 20 formats in 15 places of messages, documents, transcripts and manifests: how many come through.

And how many clean messages and documents of the recorded history redaction touches. Run: python tests/bench/score_secrets.py [SEEDS]
"""

import json
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from support.secrets import planted

from patinad.redact import redact

HISTORY = Path(__file__).parents[3] / "shared/data/patina-dev"


def main() -> None:
    """Print the counts."""
    total = 0
    seen: Counter[str] = Counter()
    for seed in range(int(sys.argv[1]) if len(sys.argv) > 1 else 1):
        for kind, place, secret, made in planted(seed):
            total += 1
            seen[f"{kind} in {place}"] += secret in repr(made)
    print(
        f"planted {total}, seen again {seen.total()}",
        *(f"  {name}: {n}" for name, n in seen.items() if n),
        sep="\n",
    )
    messages = [
        json.loads(line)["message"] for line in (HISTORY / "commits.jsonl").read_text("utf-8").splitlines()
    ]
    documents = [path.read_text("utf-8") for path in (HISTORY / "sessions").glob("*.md")]
    for name, texts in (("messages", messages), ("documents", documents)):
        print(f"clean {name} touched: {sum(redact(text) != text for text in texts)} of {len(texts)}")


if __name__ == "__main__":
    main()
