"""Scraping against parsing, as ratios within one run: python tests/bench/bench_scrape.py [FOLDER]

Takes the source files under FOLDER (default: this Python's own library), commits them to a repository and prints

- P: parsing the same blobs in one process on one core, and nothing else
- a cold scrape as a fresh process, everything written: at most 2.2 P + 0.35 s (goal 1.3 P + 0.15 s)
- nothing changed, as a process: at most 250 ms (goal 120), and in the daemon's worker: at most 25 ms (goal 5)
- a commit of one file, in the worker: at most 100 ms p50 and 300 ms p95 (goal 25 and 100)
- there and back between two branches: 0 files parsed
- code.db against the source it describes: at most 2.0 (goal 1.25); peak memory of the cold scrape
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import tree_sitter
import tree_sitter_language_pack as pack

from patinad import pipeline
from patinad.code.languages import detect
from patinad.git.layout import locate, read_head
from patinad.git.repository import Repository

FILES = 5_000
COMMITS = 40
RUNS = 3
MAX_BYTES = 1_048_576


def main() -> None:
    """Print the ratios of one run."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(sysconfig.get_path("stdlib"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        repository = folder / "repository"
        count, size = fill(source, repository)
        print(f"{count} files, {size / 1e6:.1f} MB from {source}")
        parse = min(parse_only(repository) for _ in range(RUNS))
        print(f"P             {parse:7.2f} s   ({size / parse / 1e6:.1f} MB/s)")
        cold = statistics.median(fresh_process(repository, folder / "cold", new=True) for _ in range(RUNS))
        limit = 2.2 * parse + 0.35
        print(
            f"cold scrape   {cold:7.2f} s   {cold / parse:.2f} P; limit {limit:.2f} s, goal {1.3 * parse + 0.15:.2f} s"
        )
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        print(f"peak memory   {peak / 1024:7.0f} MB  (one process)")
        database = (folder / "cold" / "data" / "code.db").stat().st_size
        print(f"code.db       {database / 1e6:7.1f} MB  {database / size:.2f} of the source")
        same = statistics.median(fresh_process(repository, folder / "cold", new=False) for _ in range(5))
        print(
            f"nothing new   {same * 1000:7.0f} ms  as a process; {warm(repository, folder / 'cold') * 1000:.1f} ms in a worker"
        )
        commits(repository, folder / "cold")


def fill(source: Path, repository: Path) -> tuple[int, int]:
    """Commit the source files under a folder; give their number and bytes."""
    git(None, "init", "-q", str(repository))
    count = size = 0
    for path in sorted(source.rglob("*")):
        if count == FILES:
            break
        if not path.is_file() or path.is_symlink() or ".git" in path.parts:
            continue
        content = path.read_bytes()
        if len(content) <= MAX_BYTES and detect(str(path), content):
            target = repository / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            count, size = count + 1, size + len(content)
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "all")
    git(repository, "gc", "-q")
    return count, size


def parse_only(repository: Path) -> float:
    """Seconds to parse every source blob of HEAD, reading not counted."""
    opened = Repository.open(locate(repository))
    parsers: dict[str, tree_sitter.Parser] = {}
    seconds = 0.0
    for path, (blob, _) in opened.entries(read_head(opened.layout).commit or "").items():
        content = opened.read(blob)
        language = detect(path, content)
        if language is None:
            continue
        grammar = language.grammar or language.name
        if grammar not in parsers:
            parsers[grammar] = tree_sitter.Parser(pack.get_language(grammar))
        started = time.perf_counter()
        parsers[grammar].parse(content)
        seconds += time.perf_counter() - started
    return seconds


def fresh_process(repository: Path, out: Path, *, new: bool) -> float:
    """Seconds of one scrape as a process of its own; `new`: into an empty folder."""
    if new:
        shutil.rmtree(out, ignore_errors=True)
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", LEAN, str(repository), str(out)], check=True, capture_output=True)
    return time.perf_counter() - started


# The scrape alone, as a process that imports nothing else.
LEAN = """
import sys
from pathlib import Path
from patinad import pipeline
from patinad.git.layout import locate, read_head
layout, out = locate(Path(sys.argv[1])), sys.argv[2]
pipeline.scrape(
    pipeline.ScrapeTask(
        git_dir=str(layout.git_dir), common_dir=str(layout.common_dir), worktree=str(layout.worktree),
        data_dir=out + "/data", blobs_db=out + "/blobs.db",
    ),
    lambda progress: None,
)
"""


def scrape(repository: Path, out: Path) -> pipeline.ScrapeOutcome:
    """One scrape in this process."""
    layout = locate(repository)
    task = pipeline.ScrapeTask(
        git_dir=str(layout.git_dir),
        common_dir=str(layout.common_dir),
        worktree=str(layout.worktree),
        data_dir=str(out / "data"),
        blobs_db=str(out / "blobs.db"),
    )
    return pipeline.scrape(task, lambda progress: None)


def warm(repository: Path, out: Path) -> float:
    """Seconds of a scrape that finds nothing new, in a process that has done one."""
    scrape(repository, out)
    return statistics.median(timed(repository, out) for _ in range(20))


def timed(repository: Path, out: Path) -> float:
    """Seconds of one scrape in this process."""
    started = time.perf_counter()
    scrape(repository, out)
    return time.perf_counter() - started


def commits(repository: Path, out: Path) -> None:
    """Edit one file a commit and scrape; then go back and forth."""
    seconds, parsed = [], 0
    for number, path in zip(range(COMMITS), cycle(repository), strict=False):
        text = path.read_text(errors="replace")
        path.write_text(text + ADDED[number % len(ADDED)].format(n=number))
        git(repository, "commit", "-qam", "one")
        seconds.append(timed(repository, out))
    seconds.sort()
    p50, p95 = seconds[len(seconds) // 2] * 1000, seconds[int(len(seconds) * 0.95)] * 1000
    print(f"one file      {p50:7.1f} ms  p50, {p95:.1f} ms p95 of {COMMITS} commits")
    for revision in ("HEAD~20", "HEAD@{1}"):
        git(repository, "checkout", "-q", revision)
        outcome = scrape(repository, out)
        parsed += outcome.parsed
        print(f"switch        {outcome.seconds * 1000:7.1f} ms  {outcome.cached} files from the cache")
    print(f"there, back   {parsed} files parsed")


ADDED = (
    "\n# a word more {n}\n",
    "\n\ndef bench_{n}(value):\n    return print(value)\n",
    "\n\nclass Bench{n}:\n    def run(self):\n        return self.run()\n",
    "\n\nbench_{n} = len('x')\n",
)


def cycle(repository: Path) -> Iterator[Path]:
    """Python files of a usual size, one after the other."""
    files = [p for p in sorted(repository.rglob("*.py")) if 2_000 < p.stat().st_size < 60_000]
    step = max(1, len(files) // COMMITS)
    yield from files[::step]


def git(folder: Path | None, *arguments: str) -> None:
    """Run git with a person's name and no surprises."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    settings = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "advice.detachedHead=false"]
    subprocess.run(
        ["git", *settings, *arguments], cwd=folder, env=environment, check=True, capture_output=True
    )


if __name__ == "__main__":
    main()
