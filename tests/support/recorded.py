"""A recorded history (commits.jsonl, tags.jsonl, sessions.jsonl, sessions/) as a git repository, and its labels.

Messages, authors' times, parents, paths and line counts are as recorded; contents are stand-ins, but for session documents, which
stand at their paths as they were in the end. No document was changed after the commit that added it, so that is what it held.
"""

import json
import subprocess
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "data" / "patina-dev"
WHO = "Dev <dev@example.invalid>"
Record = Mapping[str, Any]


@dataclass(frozen=True)
class Labels:
    """Which session each commit is in, for the commits that are in one only; `order`: by author time."""

    session: dict[str, str]
    order: list[str]
    sets: dict[str, frozenset[str]]  # each labelled session whole


def records(data: Path, name: str) -> list[Any]:
    with (data / name).open() as lines:
        return [json.loads(line) for line in lines]


def labels(data: Path) -> Labels:
    times = {c["sha"]: c["author_time"] for c in records(data, "commits.jsonl")}
    sessions = records(data, "sessions.jsonl")
    count = Counter(sha for session in sessions for sha in session["commits"])
    found = {
        sha: session["id"]
        for session in sessions
        for sha in session["commits"]
        if count[sha] == 1 and sha in times
    }
    order = sorted(found, key=lambda sha: (times[sha], sha))
    return Labels(found, order, {s["id"]: frozenset(s["commits"]) for s in sessions})


def rebuild(data: Path, folder: Path, *, tags: bool = False, documents: bool = False) -> dict[str, str]:
    """Make the repository; recorded ids -> ids in it."""
    commits = records(data, "commits.jsonl")
    folder.mkdir(parents=True, exist_ok=True)
    run(folder, "init", "--quiet", "--initial-branch=main")
    texts = {f"layer/sessions/{p.name}": p.read_bytes() for p in (data / "sessions").iterdir()}
    stream = b"".join(imported(commits, texts if documents else {}))
    marks = folder / ".git" / "marks"
    run(folder, "fast-import", "--quiet", f"--export-marks={marks}", stdin=stream)
    by_mark = dict(line.split() for line in marks.read_text().splitlines())
    ids = {c["sha"]: by_mark[f":{number}"] for number, c in enumerate(commits, start=1)}
    run(folder, "update-ref", "refs/heads/main", ids[commits[-1]["sha"]])
    kept = {f"refs/replay/{number}" for number, c in enumerate(commits, start=1)}
    run(folder, "update-ref", "--stdin", stdin="".join(f"delete {ref}\n" for ref in sorted(kept)).encode())
    if tags:
        at = [tag for tag in records(data, "tags.jsonl") if tag["sha"] in ids]
        run(folder, "fast-import", "--quiet", "--force", stdin=b"".join(tagged(tag, ids) for tag in at))
    return ids


def imported(commits: Sequence[Record], texts: Mapping[str, bytes]) -> list[bytes]:
    """The commits as git fast-import reads them."""
    marks = {c["sha"]: number for number, c in enumerate(commits, start=1)}
    trees: dict[str, dict[str, list[bytes]]] = {}
    out = []
    for number, c in enumerate(commits, start=1):
        parents = [p for p in c["parents"] if p in marks]
        tree = dict(trees.get(parents[0], {})) if parents else {}
        message = c["message"].encode()
        out.append(f"commit refs/replay/{number}\nmark :{number}\n".encode())
        out.append(f"author {WHO} {c['author_time']} {c['author_tz']}\n".encode())
        out.append(f"committer {WHO} {c['commit_time']} {c['commit_tz']}\n".encode())
        out.append(b"data %d\n%s\n" % (len(message), message))
        out += [f"{'merge' if n else 'from'} :{marks[p]}\n".encode() for n, p in enumerate(parents)]
        for status, path, added, deleted in c["files"]:
            quoted = json.dumps(path, ensure_ascii=False).encode()
            if status == "D":
                tree.pop(path, None)
                out.append(b"D %s\n" % quoted)
                continue
            lines = tree.get(path, [])
            lines = lines[: max(0, len(lines) - (deleted or 0))]
            tree[path] = lines + [f"{c['sha'][:8]} {n}".encode() for n in range(added or 1)]
            body = texts.get(path, b"\n".join(tree[path]) + b"\n")
            out.append(b"M 100644 inline %s\ndata %d\n%s\n" % (quoted, len(body), body))
        trees[c["sha"]] = tree
    return out


def tagged(tag: Record, ids: Mapping[str, str]) -> bytes:
    """An annotated tag as git fast-import reads it."""
    name = tag["tag"]
    head = f"tag {name}\nfrom {ids[tag['sha']]}\ntagger {WHO} {tag['time']} +0000\n"
    return f"{head}data {len(name)}\n{name}\n".encode()


def run(folder: Path, *arguments: str, stdin: bytes | None = None) -> None:
    subprocess.run(["git", "-C", str(folder), *arguments], input=stdin, check=True, capture_output=True)


def score(found: Labels, predicted: Mapping[str, str], over: Sequence[str] | None = None) -> dict[str, Any]:
    """B-cubed and boundary F1 over labelled commits (all, or those of `over`), as ../shared/tools/score_sessions.py has them."""
    order = list(found.order if over is None else over)
    gold = {sha: found.session[sha] for sha in order}
    told = {sha: predicted.get(sha, f"missing {sha}") for sha in order}
    groups: tuple[dict[str, set[str]], dict[str, set[str]]] = ({}, {})
    for sha in order:
        groups[0].setdefault(gold[sha], set()).add(sha)
        groups[1].setdefault(told[sha], set()).add(sha)
    shared = {sha: len(groups[0][gold[sha]] & groups[1][told[sha]]) for sha in order}
    precision = sum(shared[sha] / len(groups[1][told[sha]]) for sha in order) / len(order)
    recall = sum(shared[sha] / len(groups[0][gold[sha]]) for sha in order) / len(order)
    pairs = list(pairwise(order))
    real = {b for a, b in pairs if gold[a] != gold[b]}
    seen = {b for a, b in pairs if told[a] != told[b]}
    sets = {frozenset(group) for group in groups[1].values()}
    hit = len(real & seen)
    return {
        "b3": mean(precision, recall),
        "boundary": mean(hit / len(seen) if seen else 0.0, hit / len(real) if real else 0.0),
        "exact": sum(frozenset(group) in sets for group in groups[0].values()) / len(groups[0]),
        "missing": sum(sha not in predicted for sha in order),
    }


def mean(precision: float, recall: float) -> float:
    """F1."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
