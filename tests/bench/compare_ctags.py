"""What Universal Ctags reports against what a scrape finds: python tests/bench/compare_ctags.py [--all] [--list] FOLDER...

For each folder and language: how many functions, methods, classes, structs, enums, traits and interfaces `ctags`
reports, the share of them that a scrape has at the same line under the same name, and that share without what ctags gets
wrong (NOT_MEANT says how that is told). With --all, members, constants, macros and type aliases too. With --list, every
difference with its line of source.

Left out are names that ctags makes up (`__anon...`), and the files that a scrape refuses; their number is printed.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from patinad.code.languages import detect
from patinad.code.scrape import scrape

MAX_BYTES = 1_048_576


class Reader(NamedTuple):
    """How ctags reads one of our languages, and which of its kinds are definitions of the first order."""

    ctags: str
    kinds: frozenset[str]
    others: frozenset[str]


_JAVASCRIPT = Reader(
    "JavaScript",
    frozenset({"function", "class", "method", "generator", "getter", "setter"}),
    frozenset({"constant", "variable", "field"}),
)
_TYPESCRIPT = Reader(
    "TypeScript",
    frozenset({"function", "class", "interface", "enum", "method", "generator"}),
    frozenset({"enumerator", "namespace", "property", "variable", "constant", "alias"}),
)
_C = frozenset({"function", "struct", "enum", "union"})
_C_OTHERS = frozenset({"macro", "enumerator", "member", "typedef", "variable", "prototype"})
READERS = {
    "python": Reader("Python", frozenset({"class", "function", "member"}), frozenset({"variable"})),
    "go": Reader(
        "Go",
        frozenset({"func", "struct", "interface", "methodSpec"}),
        frozenset({"const", "type", "var", "member", "anonMember", "talias"}),
    ),
    "javascript": _JAVASCRIPT,
    "typescript": _TYPESCRIPT,
    "tsx": _TYPESCRIPT,
    "rust": Reader(
        "Rust",
        frozenset({"function", "struct", "enum", "interface", "method"}),
        frozenset({"module", "typedef", "variable", "macro", "field", "enumerator"}),
    ),
    "c": Reader("C", _C, _C_OTHERS),
    "cpp": Reader("C++", _C | {"class"}, _C_OTHERS | {"namespace"}),
    "java": Reader(
        "Java",
        frozenset({"class", "interface", "enum", "method", "annotation"}),
        frozenset({"enumConstant", "field"}),
    ),
}


# What ctags reports and nobody would look for under that name at that line: kinds, the line (NAME stands for the name), why.
NOT_MEANT = (
    (
        "class",
        r"NAME[\"'\])]*\s*[:=]\s*\{",
        "an object is no class: a value inside a function, or what a module exports",
    ),
    (
        "class function method",
        r"NAME\.prototype\b|\.prototype\.NAME\b|\bNAME\b.*\w\.prototype\.\w+\.call\b",
        "a mention of a prototype defines no class",
    ),
    (
        "class function",
        r"\bexports(?:\.default)?\s*=",
        "what a module exports is `default`, or has its own name",
    ),
    (
        "class function",
        r"NAME(?:\s*\[.*?\])+(?:\.\w+)*\s*=",
        "an element that a variable names has no name of its own",
    ),
    (
        "function class",
        r"NAME\s*=\s*(?:/\*.*?\*/\s*)?\(*\s*(?:\w+\()?\(?function",
        "what a function returned is no function",
    ),
    (
        "function class",
        r"NAME\.\w+\s*=\s*(?:async )?function",
        "a function is not called as what it stands on",
    ),
    (
        "function",
        r"^\s*(?:static\s+)?[A-Z_]+[A-Z0-9_]*(?<=NAME)\s*\(",
        "a macro's name is not that of what it makes",
    ),
    ("function", r"^\s*[A-Z_]+\(.*\bNAME\(", "an argument of a macro"),
    ("interface", r"^\s*extends\b", "the line after the one that holds the name"),
)


class Tag(NamedTuple):
    """One tag of ctags."""

    path: str
    line: int
    name: str
    kind: str


@dataclass
class Comparison:
    """One language in one folder."""

    tags: int = 0
    found: int = 0
    differences: list[tuple[Tag, str, str]] = field(
        default_factory=list
    )  # the line of source, and why ctags is wrong
    refused: int = 0  # files that a scrape takes nothing from

    @property
    def share(self) -> float:
        """What was found of what ctags reports."""
        return self.found / self.tags if self.tags else 1.0

    @property
    def meant(self) -> float:
        """The same, without what ctags gets wrong."""
        tags = self.tags - sum(bool(why) for _, _, why in self.differences)
        return self.found / tags if tags else 1.0


def sources(folder: Path) -> dict[str, list[Path]]:
    """The source files under a folder by language."""
    found: dict[str, list[Path]] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and path.stat().st_size <= MAX_BYTES:
            language = detect(str(path), path.read_bytes())
            if language is not None and language.name in READERS:
                found.setdefault(language.name, []).append(path)
    return found


def tags(reader: Reader, paths: list[Path], *, all_kinds: bool = False) -> Iterator[Tag]:
    """What ctags reports of some files."""
    wanted = reader.kinds | reader.others if all_kinds else reader.kinds
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as names:
        names.write("\n".join(map(str, paths)) + "\n")
        names.flush()
        done = subprocess.run(
            ["ctags", "--options=NONE", "--quiet=yes", "--output-format=json", "--fields=NFnKz", "-f", "-",
             f"--language-force={reader.ctags}", "--kinds-C++=+p", "--kinds-C=+p", "-L", names.name],
            capture_output=True, check=True,
        )  # fmt: skip
    for line in done.stdout.decode("utf-8", "replace").split("\n"):
        if not line:
            continue
        said = json.loads(line)
        name = said.get("name", "")
        if said.get("kind") in wanted and not name.startswith(("__anon", "anonymous", "Anonymous")):
            yield Tag(said["path"], said["line"], name, said["kind"])


def same(name: str) -> str:
    """A name as both would write it."""
    return re.sub(r"[\s\"'`#]", "", name)


def not_meant(tag: Tag, line: str) -> str:
    """Why a tag is none that anybody would look for; "" where it is one."""
    for kinds, pattern, why in NOT_MEANT:
        if tag.kind in kinds.split() and re.search(pattern.replace("NAME", re.escape(tag.name)), line):
            return why
    return ""


def compare(language: str, paths: list[Path], *, all_kinds: bool = False) -> Comparison:
    """Scrape the files of one language and look for every tag."""
    comparison = Comparison()
    symbols: dict[str, set[tuple[int, str]]] = {}
    lines: dict[str, list[str]] = {}
    for path in paths:
        content = path.read_bytes()
        spoken = detect(str(path), content)
        assert spoken is not None
        facts = scrape(content, spoken)
        if facts.skipped:
            comparison.refused += 1
        else:
            symbols[str(path)] = {(symbol.line, same(symbol.name)) for symbol in facts.symbols}
            lines[str(path)] = content.decode("utf-8", "replace").split("\n")
    for tag in tags(READERS[language], [Path(path) for path in symbols], all_kinds=all_kinds):
        comparison.tags += 1
        if (tag.line, same(tag.name)) in symbols[tag.path]:
            comparison.found += 1
        else:
            text = lines[tag.path]
            line = text[tag.line - 1] if tag.line <= len(text) else ""
            comparison.differences.append((tag, line, not_meant(tag, line)))
    return comparison


def main() -> None:
    """Print a table, and the differences by kind."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("folders", nargs="+", type=Path)
    options.add_argument("--all", action="store_true", help="members, constants, macros and aliases too")
    options.add_argument("--list", action="store_true", help="every difference")
    given = options.parse_args()
    print(f"{'language':<12} {'folder':<28} {'files':>6} {'tags':>7} {'found':>7} {'share':>8} {'meant':>8}")
    for folder in given.folders:
        for language, paths in sources(folder).items():
            said = compare(language, paths, all_kinds=given.all)
            refused = f"  {said.refused} refused" if said.refused else ""
            print(
                f"{language:<12} {folder.name[:28]:<28} {len(paths):>6} {said.tags:>7} {said.found:>7} {said.share:>8.2%}"
                f" {said.meant:>8.2%}{refused}"
            )
            reasons = Counter(f"{tag.kind}: {why or 'missed'}" for tag, _, why in said.differences)
            for reason, count in reasons.most_common():
                print(f"    {count:>5} {reason}")
            if given.list:
                for tag, text, why in said.differences:
                    mark = "-" if why else "!"
                    print(f"  {mark} {tag.kind} {tag.name}  {tag.path}:{tag.line}: {text.strip()[:120]}")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
