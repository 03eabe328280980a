"""Scraping against parsing, as ratios within one run: python tests/bench/bench_scrape.py [FOLDER]

Takes the source files under FOLDER (default: this Python's own library), commits them to a repository and prints

- P: parsing the same blobs in one process on one core, and nothing else
- a cold scrape as a fresh process, everything written: at most 2.2 P + 0.35 s (goal 1.3 P + 0.15 s)
- nothing changed, as a process: at most 250 ms (goal 120), and in the daemon's worker: at most 25 ms (goal 5)
- a commit of one file, in the worker: at most 100 ms p50 and 300 ms p95 (goal 25 and 100), over 200 KB 250 ms a MB
- there and back between two branches: 0 files parsed
- code.db against the source it describes: at most 2.0 (goal 1.25)
- peak memory of a cold scrape, of a quarter of the files too: flat in their number

Where other programs share the cores, wall times say nothing; the CPU time of the scraping process is printed beside.
"""

import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Container
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import tree_sitter
import tree_sitter_language_pack as pack

from patinad import pipeline
from patinad.code.languages import LANGUAGES, detect
from patinad.git.layout import locate, read_head
from patinad.git.repository import Repository

FILES = 5_000
COMMITS = 40
RUNS = 3
MAX_BYTES = 1_048_576
SAMPLED_EVERY_S = 0.01
# What says where imports lead.
MANIFESTS = {name for row in LANGUAGES for name in (*row.modules.aliases, row.modules.manifest) if name}


def main() -> None:
    """Print the ratios of one run."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(sysconfig.get_path("stdlib"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        repository = folder / "repository"
        count, _ = fill(source, repository)
        print(f"{count} files from {source}")
        cold = sorted(fresh_process(repository, folder / "cold", new=True) for _ in range(RUNS))[RUNS // 2]
        taken = described(folder / "cold" / "data" / "code.db")
        size = sum(taken.values())
        print(
            f"taken         {len(taken):7} of them, {size / 1e6:.1f} MB; the rest is vendored, generated or minified"
        )
        parse = min(parse_only(repository, taken) for _ in range(RUNS))
        print(f"P             {parse:7.2f} s   ({size / parse / 1e6:.1f} MB/s)")
        limit = 2.2 * parse + 0.35
        print(
            f"cold scrape   {cold.wall:7.2f} s   {cold.wall / parse:.2f} P; limit {limit:.2f} s, goal {1.3 * parse + 0.15:.2f} s"
        )
        print(f"its CPU       {cold.cpu:7.2f} s   {cold.cpu / parse:.2f} P over both processes")
        few, _ = fill(source, folder / "few", every=4)
        small = fresh_process(folder / "few", folder / "small", new=True)
        print(
            f"peak memory   {cold.peak_mb:7.0f} MB  over all processes; {small.peak_mb:.0f} MB with {few} files"
        )
        database = (folder / "cold" / "data" / "code.db").stat().st_size
        print(f"code.db       {database / 1e6:7.1f} MB  {database / size:.2f} of the source")
        same = sorted(fresh_process(repository, folder / "cold", new=False) for _ in range(5))[2]
        print(f"nothing new   {same.wall * 1000:7.0f} ms  as a process, {same.cpu * 1000:.0f} of them CPU")
        print(f"              {warm(repository, folder / 'cold') * 1000:7.1f} ms  in a worker")
        commits(repository, folder / "cold")
        large(repository, folder / "cold")


def fill(source: Path, repository: Path, every: int = 1) -> tuple[int, int]:
    """Commit the source files under a folder, or one of so many, and what says where imports lead; give their number and bytes."""
    git(None, "init", "-q", str(repository))
    count = size = seen = 0
    for path in sorted(source.rglob("*")):
        if seen == FILES:
            break
        if not path.is_file() or path.is_symlink() or ".git" in path.parts:
            continue
        content = path.read_bytes()
        if len(content) <= MAX_BYTES and (path.name in MANIFESTS or detect(str(path), content)):
            seen += 1
            if seen % every:
                continue
            target = repository / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            count, size = count + 1, size + len(content)
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "all")
    git(repository, "gc", "-q")
    return count, size


def described(code_db: Path) -> dict[str, int]:
    """The paths whose facts a code.db holds, with their bytes."""
    with closing(sqlite3.connect(code_db)) as db:
        return dict(db.execute("SELECT path, size FROM index_state"))


def parse_only(repository: Path, taken: Container[str]) -> float:
    """Seconds to parse the source blobs of HEAD at these paths, reading not counted."""
    opened = Repository.open(locate(repository))
    parsers: dict[str, tree_sitter.Parser] = {}
    seconds = 0.0
    for path, (blob, _) in opened.entries(read_head(opened.layout).commit or "").items():
        if path not in taken:
            continue
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


class Process(NamedTuple):
    """What one process took, its children included; memory that several share is counted once."""

    wall: float
    cpu: float
    peak_mb: float


def fresh_process(repository: Path, out: Path, *, new: bool) -> Process:
    """One scrape as a process of its own; `new`: into an empty folder."""
    if new:
        shutil.rmtree(out, ignore_errors=True)
    started = time.perf_counter()
    program = [sys.executable, "-c", LEAN, str(repository), str(out)]
    pid = os.posix_spawn(sys.executable, program, os.environ)
    peak = ended = 0
    while not ended:
        peak = max(peak, sum(map(memory, family(pid))))
        time.sleep(SAMPLED_EVERY_S)
        ended, status, used = os.wait4(pid, os.WNOHANG)
    if status:
        raise SystemExit("the scrape failed")
    return Process(time.perf_counter() - started, used.ru_utime + used.ru_stime, peak / 1024)


def family(pid: int) -> list[int]:
    """A process and those below it."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:  # it has just ended
        children = []
    return [pid, *(one for child in children for one in family(int(child)))]


def memory(pid: int) -> int:
    """The proportional share of a process in what it has in memory, in KiB; 0 where it has just ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


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
    for number, path in enumerate(usual(repository)):
        seconds.append(edited(repository, out, path, number))
    seconds.sort()
    p50, p95 = seconds[len(seconds) // 2] * 1000, seconds[int(len(seconds) * 0.95)] * 1000
    print(f"one file      {p50:7.1f} ms  p50, {p95:.1f} ms p95 of {len(seconds)} commits")
    for revision in (f"HEAD~{len(seconds) // 2}", "HEAD@{1}"):
        git(repository, "checkout", "-q", revision)
        outcome = scrape(repository, out)
        parsed += outcome.parsed
        print(f"switch        {outcome.seconds * 1000:7.1f} ms  {outcome.cached} files from the cache")
    print(f"there, back   {parsed} files parsed")


def large(repository: Path, out: Path) -> None:
    """The same for files of more than 200 KB, made of others where there is none."""
    suffix = usual(repository)[0].suffix
    made = repository / f"large{suffix}"
    pieces = b"\n".join(
        path.read_bytes() for path in sorted(repository.rglob(f"*{suffix}")) if path.is_file()
    )
    made.write_bytes(pieces[: pieces.rfind(b"\n", 0, 700_000) + 1])
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "large")
    scrape(repository, out)
    size = made.stat().st_size / 1e6
    seconds = statistics.median(edited(repository, out, made, number) for number in range(5))
    print(f"a large file  {seconds * 1000:7.1f} ms  {seconds * 1000 / size:.0f} ms a MB; limit 250")


def edited(repository: Path, out: Path, path: Path, number: int) -> float:
    """Seconds from a commit that adds to a file until all of it can be asked for."""
    said = ADDED[path.suffix]
    with path.open("a") as file:
        file.write(said[number % len(said)].format(n=number))
    git(repository, "commit", "-qam", "one")
    return timed(repository, out)


C_LIKE = (
    "\n// a word more {n}\n",
    "\nint bench_{n}(int value) {{ return abs(value); }}\n",
    "\nstatic int bench_{n} = 1;\n",
)
SCRIPT = (
    "\n// a word more {n}\n",
    "\nfunction bench_{n}(value) {{ return String(value); }}\n",
    "\nconst bench_{n} = [1].length;\n",
)
ADDED = {
    ".py": (
        "\n# a word more {n}\n",
        "\n\ndef bench_{n}(value):\n    return print(value)\n",
        "\n\nclass Bench{n}:\n    def run(self):\n        return self.run()\n",
        "\n\nbench_{n} = len('x')\n",
    ),
    ".c": C_LIKE,
    ".cc": C_LIKE,
    ".cpp": C_LIKE,
    ".js": SCRIPT,
    ".ts": SCRIPT,
    ".go": ("\n// a word more {n}\n", "\nfunc bench{n}(value string) int {{ return len(value) }}\n"),
    ".rs": ("\n// a word more {n}\n", "\nfn bench_{n}(value: &str) -> usize {{ value.len() }}\n"),
}


def usual(repository: Path) -> list[Path]:
    """Files of a usual size, of the suffix that most have."""
    files = [
        p
        for p in sorted(repository.rglob("*"))
        if p.suffix in ADDED and p.is_file() and 2_000 < p.stat().st_size < 60_000
    ]
    most = statistics.mode(path.suffix for path in files)
    files = [path for path in files if path.suffix == most]
    return files[:: max(1, len(files) // COMMITS)][:COMMITS]


def git(folder: Path | None, *arguments: str) -> None:
    """Run git with a person's name and no surprises."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    settings = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "advice.detachedHead=false"]
    subprocess.run(
        ["git", *settings, *arguments], cwd=folder, env=environment, check=True, capture_output=True
    )


if __name__ == "__main__":
    main()
