"""What only the commits of a session show together: new modules, tests before code, files that change together.

Nobody wrote these down; they are inferred, and weigh less. Their texts hold no counts, so that one more commit adds
evidence to a row and makes no other row.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import combinations

from patinad.git.commits import Commit
from patinad.ledger.reliability import INFERRED
from patinad.ledger.rows import Decision, Evidence, Observation, Pattern

MIN_COMMITS = 3  # fewer show no habit
MOSTLY = 0.75  # of the commits that could show it
WIDE = 20  # files: a commit that touches more says nothing about which belong together
MAX_PAIRS = 5  # of a session

_SOURCE = re.compile(
    r"\.(?:py|pyi|rs|go|js|jsx|mjs|cjs|ts|tsx|c|h|cc|cpp|hpp|cxx|java|kt|rb|php|cairo|sol|cs|swift|scala|ex|exs|zig|lua)$"
)
_TEST = re.compile(
    r"(?:^|/)(?:tests?|spec|specs|__tests__|e2e)/|(?:^|/)test_[^/]+$|[._-](?:test|tests|spec)\.[a-z]+$|_test\.[a-z]+$|(?:^|/)conftest\.py$"
)
_ROOTS = frozenset(
    {"src", "lib", "libs", "packages", "crates", "apps", "cmd", "internal", "pkg", "services", "modules"}
)
# Files that change with everything: what they change with says nothing.
_EVERYWHERE = re.compile(
    r"(?:^|/)(?:CHANGELOG|CHANGES|README|TODO|VERSION|NEWS)[^/]*$|\.lock$|(?:^|/)(?:package-lock\.json|go\.sum|Cargo\.toml|package\.json|pyproject\.toml|go\.mod)$|(?:^|/)(?:mod\.rs|__init__\.py|index\.[jt]s|lib\.rs|main\.rs)$",
    re.IGNORECASE,
)


def habits_of(
    commits: Sequence[Commit], patch_ids: Mapping[str, str], known_modules: frozenset[str] | None
) -> Iterator[Observation]:
    """What the commits, in their order, show together."""
    if known_modules is not None:
        yield from _new_modules(commits, patch_ids, known_modules)
    yield from _tests(commits, patch_ids)
    yield from _changing_together(commits, patch_ids)


def modules_of(paths: Sequence[str]) -> frozenset[str]:
    """The folders that hold source at the top of a project, or right under `src`, `crates` and their like."""
    return frozenset(module for path in paths if (module := _module(path)))


def _module(path: str) -> str | None:
    """The module that a source file is in; tests are in none."""
    if not _SOURCE.search(path) or _TEST.search(path):
        return None
    parts = path.split("/")
    depth = 2 if len(parts) > 2 and parts[0] in _ROOTS else 1
    return "/".join(parts[:depth]) if len(parts) > depth else None


def _new_modules(
    commits: Sequence[Commit], patch_ids: Mapping[str, str], known: frozenset[str]
) -> Iterator[Observation]:
    """Modules that were not there before the session."""
    seen = set(known)
    for commit in commits:
        added = Counter(
            module for file in commit.files if file.status == "A" and (module := _module(file.path))
        )
        touched = {module for file in commit.files if file.status != "A" and (module := _module(file.path))}
        seen |= touched
        for module, files in sorted(added.items()):
            if module not in seen and files >= 2:
                choice = f"Give `{module}` a folder of its own at the top of the source tree"
                yield Decision(choice, None, (), "new module", (_seen_in(commit, patch_ids),))
            seen.add(module)


def _tests(commits: Sequence[Commit], patch_ids: Mapping[str, str]) -> Iterator[Observation]:
    """Whether tests come with the code, or before it."""
    coding = [c for c in commits if any(_is_code(file.path) for file in c.files)]
    with_tests = [c for c in coding if any(_TEST.search(file.path) for file in c.files)]
    if len(coding) >= MIN_COMMITS and len(with_tests) >= MOSTLY * len(coding):
        said = "Code and its tests change in the same commit"
        yield Pattern("Tests with the code", said, "habit", tuple(_seen_in(c, patch_ids) for c in with_tests))
    first = list(_test_first(commits))
    if len(first) >= 2:
        said = "The test of a new module is committed before the module itself"
        yield Pattern(
            "Tests before the code",
            said,
            "habit",
            tuple(_seen_in(c, patch_ids) for c in dict.fromkeys(first)),
        )


def _test_first(commits: Sequence[Commit]) -> Iterator[Commit]:
    """Commits that add the test of a file that a later commit of the session adds."""
    tests: dict[str, Commit] = {}
    for commit in commits:
        added = [file.path for file in commit.files if file.status == "A"]
        for path in added:
            if _is_code(path) and (earlier := tests.pop(_stem(path), None)):
                yield earlier
        for path in added:
            if _TEST.search(path) and _SOURCE.search(path):
                tests.setdefault(_stem(path), commit)


def _changing_together(commits: Sequence[Commit], patch_ids: Mapping[str, str]) -> Iterator[Observation]:
    """Pairs of files that mostly change together; a file and its own test are no news."""
    changes: Counter[str] = Counter()
    together: dict[tuple[str, str], list[Commit]] = {}
    for commit in commits:
        paths = sorted({f.path for f in commit.files if f.status == "M" and not _EVERYWHERE.search(f.path)})
        if len(commit.files) > WIDE:
            continue
        changes.update(paths)
        for pair in combinations(paths, 2):
            if _stem(pair[0]) != _stem(pair[1]):
                together.setdefault(pair, []).append(commit)
    often = [
        (pair, shared)
        for pair, shared in together.items()
        if len(shared) >= MIN_COMMITS and len(shared) >= MOSTLY * max(changes[pair[0]], changes[pair[1]])
    ]
    often.sort(key=lambda one: (-len(one[1]), one[0]))
    for (first, second), shared in often[:MAX_PAIRS]:
        said = f"`{first}` and `{second}` change together"
        name = f"{first.rsplit('/', 1)[-1]} with {second.rsplit('/', 1)[-1]}"
        yield Pattern(name, said, "co-change", tuple(_seen_in(commit, patch_ids) for commit in shared))


def _is_code(path: str) -> bool:
    return _SOURCE.search(path) is not None and _TEST.search(path) is None


def _stem(path: str) -> str:
    """A file's name without what marks it as a test."""
    name = path.rsplit("/", 1)[-1].split(".", maxsplit=1)[0]
    return re.sub(r"^test_|[_-](?:tests?|spec)$", "", name).lower()


def _seen_in(commit: Commit, patch_ids: Mapping[str, str]) -> Evidence:
    try:
        when = datetime.fromtimestamp(commit.author_time, UTC)
    except (OverflowError, ValueError, OSError):
        when = datetime.fromtimestamp(0, UTC)
    at = when.isoformat(timespec="seconds").replace("+00:00", "Z")
    return Evidence(
        "commit", commit.id, patch_id=patch_ids.get(commit.id), observed_at=at, reliability=INFERRED
    )
