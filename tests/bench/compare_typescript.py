"""Where calls lead, by the TypeScript compiler and by a scrape: python tests/bench/compare_typescript.py [--list] FOLDER...

For each folder of TypeScript or JavaScript: how many calls both lead to the same place, how many to different ones,
and how many a scrape leaves unresolved that the compiler leads to a function, a method or a class of the folder. The
compiler names the member of the interface that a value is said to have where a scrape names the function that is
there: such edges count as different. Calls of variables and parameters are left out: what is called is what they hold.

Needs node; the compiler is installed from the npm registry into a folder that is thrown away.
"""

import argparse
import json
import shutil
import sqlite3
import subprocess
import tempfile
from collections import defaultdict
from contextlib import closing
from pathlib import Path
from typing import Any

from bench_scrape import fill, scrape

DEFINITIONS = Path(__file__).with_name("definitions.cjs")
COMPILER = "typescript@5.4"
HOLDERS = frozenset(
    {"VariableDeclaration", "Parameter", "BindingElement", "PropertySignature", "PropertyAssignment"}
)
Edge = tuple[str, int, str]  # confidence, line of the target, its file


def main() -> None:
    """Print a row a folder."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("folders", nargs="+", type=Path)
    options.add_argument(
        "--list", action="store_true", help="every edge that differs, and every one that is missed"
    )
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        tools = Path(name)
        shutil.copy(DEFINITIONS, tools)
        subprocess.run(["npm", "install", "--silent", "--prefix", name, COMPILER], check=True)
        print(f"{'folder':<40} {'same':>7} {'differ':>7} {'missed':>7} {'precision':>10} {'recall':>8}")
        for folder in given.folders:
            same, differ, missed = compare(folder, tools)
            print(
                f"{str(folder)[-40:]:<40} {same:>7} {len(differ):>7} {len(missed):>7}"
                f" {same / max(1, same + len(differ)):>10.4f} {same / max(1, same + len(missed)):>8.4f}"
            )
            for line in (*differ, *missed) if given.list else ():
                print(f"    {line}")


def compare(folder: Path, tools: Path) -> tuple[int, list[str], list[str]]:
    """How many edges are the same, those that differ, and those that are missed."""
    with tempfile.TemporaryDirectory() as name:
        repository, out = Path(name) / "repository", Path(name) / "out"
        fill(folder, repository)
        scrape(repository, out)
        ours, ends, skipped = edges(out / "data" / "code.db")
        said = subprocess.run(
            ["node", str(tools / DEFINITIONS.name), str(repository)],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    same, differ, missed = 0, [], []
    for call in map(json.loads, said.splitlines()):
        if call["file"] in skipped:
            continue
        found = ours.get((call["file"], call["line"], call["name"]), [])
        inside = {(file, line) for file, line in call["targets"] if file}
        if any(is_one(edge, call, inside, ends) for edge in found):
            same += 1
        elif found and call["targets"]:
            differ.append(
                f"{call['file']}:{call['line']} {call['name']}: {sorted(inside)[:2]} {call['kind']}, {found[0]}"
            )
        elif (
            not found and inside and call["kind"] not in HOLDERS and all(file for file, _ in call["targets"])
        ):
            missed.append(
                f"{call['file']}:{call['line']} {call['name']}: {sorted(inside)[:2]} {call['kind']}, missed"
            )
    return same, differ, missed


def edges(
    code_db: Path,
) -> tuple[dict[tuple[str, int, str], list[Edge]], dict[tuple[str, int], int], set[str]]:
    """Resolved calls by place and name, the last lines of definitions by their first, and the files without facts."""
    with closing(sqlite3.connect(code_db)) as db:
        found = defaultdict(list)
        for file, line, name, confidence, at, target in db.execute(
            "SELECT file, line_number, callee_name, confidence, target_line, target_file FROM call_graph"
            " WHERE target_file IS NOT NULL"
        ):
            found[file, line, name].append((confidence, at, target))
        ends = {
            (file, line): end
            for file, line, end in db.execute("SELECT file, line, end_line FROM definitions")
        }
        return dict(found), ends, {path for (path,) in db.execute("SELECT path FROM skipped_files")}


def is_one(
    edge: Edge, call: dict[str, Any], inside: set[tuple[str, int]], ends: dict[tuple[str, int], int]
) -> bool:
    """Whether an edge leads to one of the declarations; of a class that is made its constructor is as good."""
    _, line, file = edge
    if (file, line) in inside:
        return True
    return call["made"] and any(
        other == file
        and (line <= at <= ends.get((file, line), line) or at <= line <= ends.get((other, at), at))
        for other, at in inside
    )


if __name__ == "__main__":
    main()
