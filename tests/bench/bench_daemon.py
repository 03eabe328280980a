"""Commit to queryable, switching branches, and status under load, with a real daemon.

usage: python tests/bench/bench_daemon.py [--files 700] [--commits 60] [--repository PATH]

Prints one line a figure, each as milliseconds and as a ratio to a baseline taken in the same run: a `git commit` of one
file with no patinad at all. PATH is cloned first; without it a repository of generated sources is made.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from support.daemon import Daemon
from support.history import TEMPLATES, Work


def quantile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def show(name: str, values: list[float], base: float) -> None:
    p50, p95, p99 = (quantile(values, q) * 1000 for q in (0.5, 0.95, 0.99))
    print(
        f"{name:<28} p50 {p50:8.1f} ms  p95 {p95:8.1f} ms  p99 {p99:8.1f} ms  p50/base {p50 / 1000 / base:6.2f}  n={len(values)}"
    )


def generate(folder: Path, files: int) -> None:
    suffixes = [s for s in TEMPLATES if s != ".md"]
    for number in range(files):
        suffix = suffixes[number % len(suffixes)]
        path = folder / f"pack{number % 20}" / f"m{number}{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = "".join(
            TEMPLATES[suffix].format(n=number * 10 + k, m=(number + k) % files, other=f"m{number}")
            for k in range(6)
        )
        path.write_text(text)


def commit_times(work: Work, daemon: Daemon | None, commits: int) -> tuple[list[float], list[float]]:
    """Seconds that `git commit` took, and seconds from its return until status calls the index fresh."""
    committing, queryable = [], []
    sources = work.sources()
    for number in range(commits):
        path = work.folder / sources[number * 7 % len(sources)]
        path.write_text(
            path.read_text() + f"\n// {number}\n"
            if path.suffix != ".py"
            else path.read_text() + f"\n\ndef added_{number}():\n    return {number}\n"
        )
        work.git("add", "-A")
        began = time.perf_counter()
        work.git("commit", "--quiet", "-m", f"edit {number}")
        returned = time.perf_counter()
        committing.append(returned - began)
        if daemon is not None:
            head = work.git("rev-parse", "HEAD")
            while True:
                row = daemon.status(work.folder)
                if row["indexed_commit"] == head and row["stale"] is False:
                    break
                time.sleep(0.001)
            queryable.append(time.perf_counter() - returned)
    return committing, queryable


def status_times(daemon: Daemon, until: threading.Event) -> list[float]:
    times = []
    while not until.is_set() or len(times) < 100:
        began = time.perf_counter()
        daemon.ask("status")
        times.append(time.perf_counter() - began)
        time.sleep(0.002)
    return times


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, default=700)
    parser.add_argument("--commits", type=int, default=60)
    parser.add_argument("--repository", type=Path)
    options = parser.parse_args()
    os.environ["GIT_CONFIG_COUNT"] = "2"
    os.environ.update(
        GIT_CONFIG_KEY_0="user.name",
        GIT_CONFIG_VALUE_0="bench",
        GIT_CONFIG_KEY_1="user.email",
        GIT_CONFIG_VALUE_1="bench@example.org",
    )
    with tempfile.TemporaryDirectory(prefix="patinad-bench-") as scratch:
        folder = Path(scratch) / "repository"
        if options.repository:
            subprocess.run(["git", "clone", "--quiet", str(options.repository), str(folder)], check=True)
            work = Work(folder, 1)
        else:
            folder.mkdir()
            subprocess.run(["git", "init", "--quiet", "-b", "main", str(folder)], check=True)
            generate(folder, options.files)
            work = Work(folder, 1)
            work.git("add", "-A")
            work.commit("first")
        base_times, _ = commit_times(work, None, options.commits)
        base = statistics.median(base_times)
        show("git commit, no patinad", base_times, base)
        daemon = Daemon(Path(scratch) / "home").start()
        try:
            began = time.perf_counter()
            daemon.ask("repo.add", path=str(folder))
            done = threading.Event()
            rows: list[list[float]] = []
            asking = threading.Thread(target=lambda: rows.append(status_times(daemon, done)))
            asking.start()
            daemon.wait_fresh(folder, 600)
            show("first scrape", [time.perf_counter() - began], base)
            done.set()
            asking.join()
            show("status during the scrape", rows[0], base)
            committing, queryable = commit_times(work, daemon, options.commits)
            show("git commit, watched", committing, base)
            show("commit to queryable", queryable, base)
            switch(work, daemon, base)
        finally:
            daemon.stop()
            daemon.assert_no_orphans()


def switch(work: Work, daemon: Daemon, base: float) -> None:
    """A -> B -> A: the way back parses nothing."""
    work.git("checkout", "--quiet", "-b", "other")
    for path in work.sources()[: max(10, len(work.sources()) // 10)]:
        with (work.folder / path).open("a") as file:
            file.write("\n\n")
    work.git("add", "-A")
    work.commit("other")
    daemon.wait_fresh(work.folder)
    times = []
    for name in ("main", "other") * 5:
        work.git("checkout", "--quiet", name)
        began = time.perf_counter()
        daemon.wait_fresh(work.folder)
        times.append(time.perf_counter() - began)
    show("switch of a tenth, and back", times, base)


if __name__ == "__main__":
    main()
