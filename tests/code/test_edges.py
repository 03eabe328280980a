"""Where calls lead: small projects whose sources say so themselves, at the end of a line.

    store.load(); helper(1)  #: load -> models.py Store.load; helper -> helper

`name -> file Qualified.name`, without the file where it is the same one, `@line` behind the name where a file has
two definitions of it. `name -> ?` is a call that must not be told: of what is not in the project, or may be one
of several. A call without a label must not be told either. `name -> ... (missed)` is an edge that we know to be
missed. Two calls of one name in a line have a label each. Behind `//` or `/*` instead of `#` it is the same.

A project is a folder `<language>/edges-<case>/`; an edge that is wrong, missed or found without being expected fails
it. Over all projects of a language the bounds below hold; `pytest -s -k bounds` prints the figures.
"""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pygit2
import pytest

from patinad import pipeline

HERE = Path(__file__).parent
CASES = sorted(path for path in HERE.glob("*/edges-*") if path.is_dir())
LANGUAGES = sorted({case.parent.name for case in CASES})
PRECISION, RECALL = 0.98, 0.90

LABELS = re.compile(r"(?:#|//|/\*):\s(.*?)(?:\*/.*)?$")
LABEL = re.compile(
    r"(?P<name>\S+) -> (?:(?P<unknown>\?)|(?:(?P<file>\S+) )?(?P<target>[^\s(]\S*))(?P<missed> \(missed\))?"
)

Place = tuple[str, int, str, int]  # file, line, name, number among the calls of that name in the line


@dataclass
class Tally:
    """What was expected of the calls of some projects, and what was found."""

    right: int = 0
    expected: int = 0
    found: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        self.right += other.right
        self.expected += other.expected
        self.found += other.found


def labels(case: Path) -> Iterator[tuple[Place, str, bool]]:
    """Each label of a project: the call, `file name` that it leads to or `?`, and whether that is known to be missed."""
    for path in sorted(path for path in case.rglob("*") if path.is_file()):
        file = path.relative_to(case).as_posix()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            said = LABELS.search(line)
            seen: defaultdict[str, int] = defaultdict(int)
            for text in filter(None, map(str.strip, said[1].split(";"))) if said else ():
                label = LABEL.fullmatch(text)
                assert label, f"{file}:{number}: no label: {text}"
                name = label["name"]
                target = "?" if label["unknown"] else f"{label['file'] or file} {label['target']}"
                yield (file, number, name, seen[name]), target, bool(label["missed"])
                seen[name] += 1


def edges(case: Path, scratch: Path) -> dict[Place, tuple[str, str]]:
    """Each call of a project, as code.db has it: `file name` and `file name@line` of its target, or `?` twice."""
    repo = pygit2.init_repository(scratch / "repo", bare=True)
    index = pygit2.Index()
    for path in sorted(path for path in case.rglob("*") if path.is_file()):
        blob = repo.create_blob(path.read_bytes())
        index.add(pygit2.IndexEntry(path.relative_to(case).as_posix(), blob, pygit2.enums.FileMode.BLOB))
    who = pygit2.Signature("Ada", "ada@example.org", 1_700_000_000, 0)
    repo.create_commit("HEAD", who, who, "x", index.write_tree(repo), [])
    git_dir = str(scratch / "repo")
    task = pipeline.ScrapeTask(
        git_dir=git_dir, common_dir=git_dir, worktree=None, data_dir=str(scratch / "data"),
        blobs_db=str(scratch / "blobs.db"), workers=1,
    )  # fmt: skip
    pipeline.scrape(task, lambda progress: None)
    db = sqlite3.connect(scratch / "data" / "code.db")
    try:
        rows = db.execute(
            "SELECT file, line_number, callee_name, target_file, target_qualified_name, target_line"
            " FROM call_graph ORDER BY id"
        ).fetchall()
    finally:
        db.close()
    found: dict[Place, tuple[str, str]] = {}
    seen: defaultdict[tuple[str, int, str], int] = defaultdict(int)
    for file, line, name, to, target, at in rows:
        said = "?" if to is None else f"{to} {target}"
        found[file, line, name, seen[file, line, name]] = said, said if to is None else f"{said}@{at}"
        seen[file, line, name] += 1
    return found


def compared(case: Path, scratch: Path) -> Tally:
    """A project's calls against its labels."""
    tally = Tally()
    found = edges(case, scratch)
    for place, target, missed in labels(case):
        is_, exactly = found.pop(place, ("no such call", ""))
        same = target in {is_, exactly}
        tally.expected += target != "?"
        tally.found += is_ not in {"?", "no such call"}
        tally.right += same and target != "?"
        if same == missed or (missed and is_ != "?"):
            tally.wrong.append(f"{place[0]}:{place[1]} {place[2]} -> {target}, but {is_}")
    for (file, line, name, _), (is_, _) in found.items():
        tally.found += is_ != "?"
        if is_ != "?":
            tally.wrong.append(f"{file}:{line} {name} -> {is_}, which no label says")
    return tally


@pytest.fixture(scope="module")
def tallies(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Tally]:
    """Every project, scraped once."""
    return {case: compared(case, tmp_path_factory.mktemp(case.name)) for case in CASES}


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_calls_lead_where_the_source_says(tallies: dict[Path, Tally], case: Path) -> None:
    assert tallies[case].expected, "no label in this project"
    assert not tallies[case].wrong, "\n".join(tallies[case].wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_bounds(tallies: dict[Path, Tally], language: str) -> None:
    total = Tally()
    for case, tally in tallies.items():
        if case.parent.name == language:
            total.add(tally)
    precision, recall = total.right / max(1, total.found), total.right / total.expected
    print(
        f"\n{language}: precision {precision:.3f}, recall {recall:.3f}"
        f" ({total.right} right of {total.expected} expected and {total.found} found)"
    )
    assert precision >= PRECISION
    assert recall >= RECALL
