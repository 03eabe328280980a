"""Fit the weights of patinad/session/rhythm.py to a recorded history, and say how well such a fit does on what it has not seen.

usage: fit_boundary.py [DATA_DIR]      (../shared/data/patina-dev)

A logistic regression (ridge of 1 on standardised values, Newton's method) over the gaps between neighbouring labelled commits: is the
second in another session? FITTED and BIAS are fitted, the other rows of EVIDENCE keep the weights they have. Commits are in
time order throughout: k-fold by blocks of time, and each half by a fit on the other. Sessions are then found by the whole fold, from
commits alone. SHIFT is what is added to BIAS: with few labels its best value cannot be told from its neighbours', so look at the
rows on both sides.
"""

import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from support.found import read
from support.recorded import SHARED, Labels, labels, rebuild, score

from patinad.git.commits import Commit
from patinad.session import lane, rhythm
from patinad.session.boundary import stretches

# What ships splits `archive` in two: its weight here less what a fit without documents gives at an hour's gap is `silence`.
FITTED = ("gap", "archive", "length")
SPLIT = ("silence",)
SHIFTS = (0.0, 0.2, 0.4, 0.6)
HOUR = 3600


@dataclass(frozen=True)
class Sample:
    """A gap between two neighbouring labelled commits."""

    gap: rhythm.Gap
    time: int
    cut: bool


def samples(commits: Sequence[Commit], found: Labels, back: dict[str, str]) -> list[Sample]:
    """All of them, with what the fold would know at each if it had found the labelled sessions.

    A commit without a label is taken to go on with what was there within the hour.
    """
    traces = sorted(map(rhythm.trace, commits), key=lambda t: (t.time, t.id))
    told = [found.session.get(back[t.id]) for t in traces]
    line = lane.Lane("")
    current = lane.Current("", 0, 0)
    gathered = []
    for number, trace in enumerate(traces):
        gap = rhythm.Gap(
            max(0, trace.time - current.active),
            line.rhythm,
            current.length,
            current.before,
            current.folders,
            trace,
        )
        before = told[number - 1] if number else None
        cut = gap.seconds > HOUR
        if before is not None and told[number] is not None:
            cut = before != told[number]
            gathered.append(Sample(gap, trace.time, cut))
        if cut or not number:
            current = lane.Current("", trace.time, trace.time)
        current = lane.with_commit(current, trace)
        line = lane.learnt(line, trace, current)
    return gathered


def fit(samples: Sequence[Sample], free: Sequence[str], without: Sequence[str] = ()) -> dict[str, float]:
    """Weights by name, `bias` among them; `without`: rows that do not speak."""
    rows = {row.name: row for row in rhythm.EVIDENCE if row.name not in without}
    values = np.array([[rows[name].weigh(s.gap) for name in free] for s in samples])
    given = [row for name, row in rows.items() if name not in free]
    offset = np.array([math.fsum(row.weight * row.weigh(s.gap) for row in given) for s in samples])
    cuts = np.array([float(s.cut) for s in samples])
    middle, spread = values.mean(0), values.std(0) + 1e-9
    design = np.c_[np.ones(len(values)), (values - middle) / spread]
    ridge = np.diag([0.0, *[1.0] * len(free)])
    weights = np.zeros(design.shape[1])
    for _ in range(50):
        odds = 1 / (1 + np.exp(-(design @ weights + offset)))
        slope = (design * (odds * (1 - odds))[:, None]).T @ design + ridge
        weights -= np.linalg.solve(slope, design.T @ (odds - cuts) + ridge @ weights)
    plain = weights[1:] / spread
    return dict(zip(free, map(float, plain), strict=True)) | {"bias": float(weights[0] - plain @ middle)}


def sessions(commits: Sequence[Commit], weights: dict[str, float], shift: float) -> dict[str, str]:
    """Commit -> session, from commits alone, with other weights than the ones that ship."""
    kept = [row for row in rhythm.EVIDENCE if row.name not in SPLIT]
    rows = tuple(replace(row, weight=weights.get(row.name, row.weight)) for row in kept)
    with mock.patch.multiple(rhythm, EVIDENCE=rows, BIAS=weights["bias"] + shift):
        return {oid: s.id for s in stretches(commits, use={"commits"}) for oid in s.commits}


def folds(
    commits: Sequence[Commit],
    found: Labels,
    back: dict[str, str],
    data: Sequence[Sample],
    k: int,
    shift: float,
) -> dict[str, float]:
    """Each block of time decided by a fit on the others, scored as one."""
    times = {back[c.id]: c.author_time for c in commits}
    edges = [-math.inf, *(times[found.order[len(found.order) * n // k]] for n in range(1, k)), math.inf]
    ordered = sorted(commits, key=lambda c: (c.author_time, c.id))
    cuts: dict[str, bool] = {}
    for low, high in pairwise(edges):
        told = sessions(commits, fit([s for s in data if not low <= s.time < high], FITTED, SPLIT), shift)
        for a, b in pairwise(ordered):
            if low <= b.author_time < high:
                cuts[b.id] = told[a.id] != told[b.id]
    number, joined = 0, {}
    for commit in ordered:
        number += cuts.get(commit.id, False)
        joined[back[commit.id]] = str(number)
    return score(found, joined)


def main() -> int:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED
    if not (path / "commits.jsonl").is_file():
        print(f"{path} holds no recorded history: name a folder with commits.jsonl")
        return 2
    with TemporaryDirectory() as scratch:
        back = {new: old for old, new in rebuild(path, Path(scratch) / "repository").items()}
        commits, _ = read(Path(scratch) / "repository")
    found = labels(path)
    data = samples(commits, found, back)
    print(f"{len(data)} gaps, {sum(s.cut for s in data)} of them boundaries")
    print("fitted:            ", say(fit(data, FITTED, SPLIT)))
    print("without documents: ", say(fit(data, ("gap", "length"), ("archive", *SPLIT))))
    half = sorted(c.author_time for c in commits if back[c.id] in found.session)[len(found.order) // 2]
    times = {back[c.id]: c.author_time for c in commits}
    for shift in SHIFTS:
        print(f"shift {shift}")
        for name, low, high in (("1st half -> 2nd", -math.inf, half), ("2nd half -> 1st", half, math.inf)):
            told = sessions(commits, fit([s for s in data if low <= s.time < high], FITTED, SPLIT), shift)
            over = [sha for sha in found.order if not low <= times[sha] < high]
            row(name, score(found, {back[oid]: session for oid, session in told.items()}, over))
        for k in (5, 10):
            row(f"{k} blocks of time", folds(commits, found, back, data, k, shift))
    return 0


def say(weights: dict[str, float]) -> str:
    return "  ".join(f"{name} {weight:.2f}" for name, weight in weights.items())


def row(name: str, figures: dict[str, float]) -> None:
    told = "  ".join(f"{key} {figures[key]:.3f}" for key in ("b3", "boundary", "exact"))
    print(f"  {name:18s} {told}")


if __name__ == "__main__":
    sys.exit(main())
