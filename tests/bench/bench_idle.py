"""What an idle daemon costs: memory, processor time and wakeups, with repositories registered and nothing going on.

usage: python tests/bench/bench_idle.py [--repositories 3] [--files 300] [--seconds 300] [--settle 90]

Prints one line a process and one for all: PSS in MB (mean and most), processor time, and how often it was woken a minute.
Each is set against a plain `python -c 'time.sleep()'` measured in the same run.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench_daemon import generate
from support.daemon import Daemon, descendants
from support.history import Work

LIMIT_MB = 80.0


@dataclass
class Cost:
    """What one process was seen to use."""

    name: str
    pss: list[float] = field(default_factory=list)  # MB, one a look
    cpu_s: list[float] = field(default_factory=list)  # since its start
    woken: list[int] = field(default_factory=list)  # voluntary context switches of all its threads

    def row(self, minutes: float, base: float) -> str:
        pss, most = sum(self.pss) / len(self.pss), max(self.pss)
        cpu, woken = self.cpu_s[-1] - self.cpu_s[0], self.woken[-1] - self.woken[0]
        return (
            f"{self.name:<24} pss {pss:6.1f} MB (most {most:6.1f}, {pss / base:4.1f} x python)"
            f"  cpu {cpu * 1000:7.0f} ms  woken {woken / minutes:6.1f} /min"
        )


def command_of(pid: int) -> str:
    words = Path(f"/proc/{pid}/cmdline").read_bytes().decode().split("\0")
    comm = Path(f"/proc/{pid}/comm").read_text().strip()
    return next((f"{comm} {word}" for word in words if "patinad" in word), comm)


def look(pid: int, cost: Cost) -> None:
    """Take one sample. Raises OSError when the process has ended."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    stat = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    woken = 0
    for status in Path(f"/proc/{pid}/task").glob("*/status"):
        lines = status.read_text().splitlines()
        woken += next(int(line.split()[1]) for line in lines if line.startswith("voluntary"))
    cost.pss.append(next(int(line.split()[1]) for line in rollup if line.startswith("Pss:")) / 1024)
    cost.cpu_s.append((int(stat[11]) + int(stat[12])) / os.sysconf("SC_CLK_TCK"))
    cost.woken.append(woken)


def watch(root: int, seconds: float, every: float) -> dict[int, Cost]:
    """Sample a process and everything below it."""
    costs: dict[int, Cost] = {}
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for pid in (root, *descendants(root)):
            try:
                look(pid, costs.setdefault(pid, Cost(command_of(pid))))
            except OSError:
                continue  # it ended while we looked
        time.sleep(every)
    return {pid: cost for pid, cost in costs.items() if cost.woken}


def make(folder: Path, files: int, seed: int) -> None:
    subprocess.run(["git", "init", "--quiet", "-b", "main", str(folder)], check=True)
    generate(folder, files)
    work = Work(folder, seed)
    work.git("add", "-A")
    work.commit("first")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repositories", type=int, default=3)
    parser.add_argument("--files", type=int, default=300)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--settle", type=float, default=90, help="seconds for warm workers to end")
    options = parser.parse_args()
    os.environ.update(
        GIT_CONFIG_COUNT="2",
        GIT_CONFIG_KEY_0="user.name",
        GIT_CONFIG_VALUE_0="bench",
        GIT_CONFIG_KEY_1="user.email",
        GIT_CONFIG_VALUE_1="bench@example.org",
    )
    plain = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(100000)"])
    with tempfile.TemporaryDirectory(prefix="patinad-bench-") as scratch:
        daemon = Daemon(Path(scratch) / "home").start()
        try:
            for number in range(options.repositories):
                folder = Path(scratch) / f"repository{number}"
                make(folder, options.files, number)
                daemon.ask("repo.add", path=str(folder))
                daemon.wait_fresh(folder, 600)
            time.sleep(options.settle)
            base = Cost("python, asleep")
            look(plain.pid, base)
            assert daemon.process is not None
            costs = watch(daemon.process.pid, options.seconds, min(10.0, options.seconds / 5))
            look(plain.pid, base)
            minutes = options.seconds / 60
            for cost in (base, *costs.values()):
                print(cost.row(minutes, base.pss[0]))
            total = sum(max(cost.pss) for cost in costs.values())
            cpu = sum(cost.cpu_s[-1] - cost.cpu_s[0] for cost in costs.values())
            share = cpu / options.seconds * 100
            print(f"{'all':<24} pss {total:6.1f} MB of {LIMIT_MB:.0f}, cpu {share:.3f} % of one core")
        finally:
            daemon.stop()
            plain.kill()
            plain.wait()
            daemon.assert_no_orphans()


if __name__ == "__main__":
    main()
