"""How many of the bullets under Key Decisions, Patterns and Challenges become rows of the right kind.

The count is by plain lines and knows nothing of the reader that it measures: a heading is a line of hashes, of bold
words, or a bullet that is only such words; bullets are lines that begin with -, *, + or a number, down to the next
heading or bold line. A bullet is found where the evidence of a row of that kind covers its line and each of its longer
words stands in that row; words that only label or join (Solution, instead, because) become fields, and are not asked
for. Run: python tests/bench/score_documents.py [FOLDER] [--missed]
"""

import re
import sys
from collections import Counter
from pathlib import Path

from patinad.ledger.rows import Challenge, Decision, Observation, Pattern, Technology
from patinad.session.document import parse

FOLDER = Path(__file__).parents[3] / "shared/data/patina-dev/sessions"
WORDS = (
    (Decision, ("decision", "decisions", "decided")),
    (Challenge, ("challenge", "challenges", "problem", "problems")),
    (Pattern, ("pattern", "patterns")),
    (Technology, ("technology", "technologies")),
)
LABELS = {"solution", "challenge", "problem", "instead", "rather", "than", "over", "because", "since"}
HEADING = re.compile(r"^(?:#{1,6}\s+(?P<hashes>.+)|(?:[-*]\s+)?\*\*(?P<bold>[^*]{2,70}?):?\*\*\s*:?)\s*$")
LABEL_LINE = re.compile(r"^(?:\*\*)?[A-Z][^.]{0,60}:(?:\*\*)?\s*$|^\*\*[^*]+\*\*")
BULLET = re.compile(r"^(?P<indent>\s*)(?:[-*+•]|\d+[.)])\s+(?P<text>\S.*)$")


def kind_of(heading: str) -> type[Observation] | None:
    """The kind that a heading of at most six words names."""
    words = re.findall(r"[a-z]+", heading.lower())
    if len(words) > 6 or re.match(r"\d\d?:\d\d", heading):
        return None
    return next((kind for kind, names in WORDS if set(names) & set(words)), None)


def bullets(text: str):
    """Each bullet under such a heading: its kind, line, and words on its lines."""
    kind = None
    depth = 0  # of the hashes that opened the part; a bold line counts as 7
    fenced = False
    for number, line in enumerate(text.split("\n")):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        if fenced:
            continue
        heading = HEADING.match(line)
        if heading:
            level = len(line) - len(line.lstrip("#")) or 7
            named = kind_of(heading["hashes"] or heading["bold"])
            if named or level <= depth or depth == 7:
                kind, depth = named, level
        elif kind and depth == 7 and LABEL_LINE.match(line):
            kind = None
        elif kind and (match := BULLET.match(line)):
            yield kind, number, match["text"]


def said_in(row: Observation) -> str:
    """All words of a row."""
    values = [getattr(row, name) for name in row.__dataclass_fields__ if name != "evidence"]
    return " ".join(" ".join(value) if isinstance(value, tuple) else value or "" for value in values).lower()


def is_found(text: str, rows: list[str]) -> bool:
    """Whether one row holds nine tenths of the longer words of a bullet."""
    words = set(re.findall(r"[a-z0-9]{4,}", text.lower())) - LABELS
    for said in rows:
        there = set(re.findall(r"[a-z0-9]{4,}", said))
        if len(words & there) >= 0.9 * len(words):
            return True
    return False


def score(folder: Path) -> tuple[Counter[str], Counter[str], list[str]]:
    """How many bullets of each kind there are, how many are found, and those that are not."""
    total: Counter[str] = Counter()
    found: Counter[str] = Counter()
    missed = []
    for path in sorted(folder.glob("*.md")):
        text = path.read_bytes().decode("utf-8", "replace")
        starts = [0]
        for line in text.split("\n"):
            starts.append(starts[-1] + len(line.encode()) + 1)
        rows = parse(text, path.name).observations
        for kind, number, words in bullets(text):
            begin, end = starts[number], starts[number + 1] - 1
            covering = [
                said_in(row)
                for row in rows
                if type(row) is kind
                and any(e.start is not None and e.start < end and e.end > begin for e in row.evidence)
            ]
            total[kind.__name__] += 1
            if is_found(words, covering):
                found[kind.__name__] += 1
            else:
                missed.append(f"{path.name}:{number + 1} {kind.__name__}: {words}")
    return total, found, missed


def main() -> None:
    """Print the shares, and with --missed the bullets that no row holds."""
    total, found, missed = score(Path(next((a for a in sys.argv[1:] if not a.startswith("-")), FOLDER)))
    for name, count in sorted(total.items()):
        print(f"{name:12} {found[name]:5} of {count:5}  {found[name] / count:.1%}")
    if total:
        print(f"{'all':12} {found.total():5} of {total.total():5}  {found.total() / total.total():.1%}")
    if "--missed" in sys.argv:
        print(*missed, sep="\n")


if __name__ == "__main__":
    main()
