"""What our post-commit costs a `git commit`, against the same commit with an empty `#!/bin/sh` hook.

usage: python tests/bench/bench_hooks.py [--rounds 300]

All cases commit in one repository, whose hooks folder is exchanged in between (two repositories differ by more than the hook
costs); every round commits once with each, in an order of its own. The bounds are those of the hooks' contract: at most 1 ms more at the median, 3 ms more at p95.
Exits with 1 where a bound is broken.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from patinad.git.hooks import install
from patinad.git.layout import locate

MEDIAN_MS, P95_MS = 1.0, 3.0
BASELINE = "empty hook"
EMPTY = "#!/bin/sh\n"

Setup = Callable[[Path, Path], None]


def empty(repository: Path, _spool: Path) -> None:
    hook = repository / ".git" / "hooks" / "post-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(EMPTY)
    hook.chmod(0o755)


def ours(repository: Path, spool: Path) -> None:
    spool.mkdir()
    install(locate(repository), spool)


def within_theirs(repository: Path, spool: Path) -> None:
    empty(repository, spool)
    ours(repository, spool)


def missing_spool(repository: Path, spool: Path) -> None:
    install(locate(repository), spool)


def full_spool(repository: Path, spool: Path) -> None:
    """A daemon that has been dead or stopped for long: nobody takes the events away."""
    ours(repository, spool)
    for number in range(10_000):
        (spool / f"{number}.0").write_text("1\tpost-commit\t\t\t\t/\tend\n")


# Our hook talks to files only: to it a dead and a stopped daemon are the same as one that is slow to take its events.
CASES: dict[str, Setup] = {
    BASELINE: empty,
    "no hook at all": lambda _repository, _spool: None,
    "ours": ours,
    "ours in an empty shell hook": within_theirs,
    "ours, spool missing": missing_spool,
    "ours, 10,000 events waiting": full_spool,
}


def commit(repository: Path, environment: dict[str, str]) -> float:
    """Seconds that one commit took."""
    started = time.perf_counter()
    subprocess.run(
        ["git", "commit", "-q", "--allow-empty", "-m", "x"], cwd=repository, env=environment, check=True,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    return time.perf_counter() - started


def quantile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=300)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        (root / ".gitconfig").write_text(
            "[user]\n\tname = Ada\n\temail = ada@example.org\n[gc]\n\tauto = 0\n"
        )
        environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
        environment |= {"HOME": str(root), "GIT_CONFIG_NOSYSTEM": "1"}
        repository = root / "repository"
        subprocess.run(["git", "init", "-q", "--template=", str(repository)], env=environment, check=True)
        hooks = repository / ".git" / "hooks"
        for number, (name, setup) in enumerate(CASES.items()):
            setup(repository, root / f"spool{number}")
            hooks.mkdir(exist_ok=True)
            hooks.rename(root / name)
        times: dict[str, list[float]] = {name: [] for name in CASES}
        order = list(CASES)
        for turn in range(rounds + 5):
            random.shuffle(order)
            for name in order:
                (root / name).rename(hooks)
                seconds = commit(repository, environment)
                hooks.rename(root / name)
                if turn >= 5:  # the first ones warm the caches
                    times[name].append(seconds * 1000)
        written = len([*(root / "spool2").iterdir()])
        assert written == rounds + 5, f"{written} events of {rounds + 5} commits"
    return report(times)


def report(times: dict[str, list[float]]) -> int:
    """Print a line a case; 1 when a bound is broken."""
    base50, base95 = (quantile(times[BASELINE], share) for share in (0.5, 0.95))
    broken = 0
    for name, values in times.items():
        p50, p95 = quantile(values, 0.5), quantile(values, 0.95)
        over = name.startswith("ours") and (p50 - base50 > MEDIAN_MS or p95 - base95 > P95_MS)
        broken |= over
        print(
            f"{name:<28} p50 {p50:6.2f} ms ({p50 - base50:+5.2f}, x{p50 / base50:4.2f})  "
            f"p95 {p95:6.2f} ms ({p95 - base95:+5.2f}, x{p95 / base95:4.2f})  n={len(values)}{'  TOO SLOW' if over else ''}"
        )
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
