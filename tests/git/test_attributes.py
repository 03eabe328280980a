"""linguist's attributes, against `git check-attr` over the same files."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from patinad.git.attributes import Linguist, linguist

PATHS = (
    "a.py", "b.min.js", "dist/a.py", "dist/deep/b.js", "vendor/x.go", "src/vendor/y.go", "src/gen/z_pb2.py", "src/[x].c",
    "src/a b.py", "src/deep/er/q.rs", "x/y/z/a.py", "docs/1.md", "docs/-.md", "docs/a]b", "docs/a\\b",
)  # fmt: skip
NAMES = {"set": True, "true": True, "unset": False, "false": False, "unspecified": None}


def by_git(root: Path, paths: tuple[str, ...]) -> dict[str, Linguist]:
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    done = subprocess.run(
        ["git", "-C", str(root), "check-attr", "-z", "--stdin", "linguist-generated", "linguist-vendored"],
        input="\0".join(paths), capture_output=True, check=True, text=True,
    )  # fmt: skip
    said: dict[str, list[bool | None]] = {}
    fields = done.stdout.split("\0")
    for path, value in zip(fields[0::3], fields[2::3], strict=False):
        said.setdefault(path, []).append(NAMES.get(value, True))
    return {path: Linguist(*values) for path, values in said.items() if values != [None, None]}


def written(root: Path, files: dict[str, str]) -> dict[str, str]:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return files


CASES = {
    "by name": "*.min.js linguist-vendored\nvendor/** linguist-vendored\n",
    "folders": "vendor linguist-vendored\nvendor/ linguist-generated\ndist/* linguist-generated\n/a.py linguist-generated",
    "deep": "**/gen/** linguist-generated=true\nsrc/**/q.rs linguist-generated\n**/a.py linguist-vendored\n",
    "last wins": "*.py linguist-generated\ndist/*.py -linguist-generated\na.py !linguist-generated\n",
    "values": "*.py linguist-generated=false\n*.go linguist-vendored=true linguist-vendored=false\n",
    "brackets": "src/[[]x].c linguist-generated\nsrc/\\[x\\].c linguist-vendored\ndocs/[0-9].md linguist-generated\n"
    "docs/[!0-9].md linguist-vendored\ndocs/a[]]b linguist-generated\n[[:alpha:]].py linguist-vendored\n[z-a].py linguist-generated",
    "quoted": '"src/a b.py" linguist-generated\n\t*.md\tlinguist-vendored\r\n',
    "macros": "[attr]third linguist-vendored -linguist-generated\nvendor/** third\nsrc/** third linguist-generated\n",
    "passed over": "# *.py linguist-generated\n!*.py linguist-generated\n\n*.py\n",
    "stars": "*/a.py linguist-generated\nx/**/a.py linguist-vendored\ns**c/gen/* linguist-generated\n**.js linguist-vendored\n",
}


@pytest.mark.parametrize("name", CASES)
def test_as_git_says(tmp_path: Path, name: str) -> None:
    files = written(tmp_path, {".gitattributes": CASES[name]})
    assert linguist(files, PATHS) == by_git(tmp_path, PATHS)


def test_deeper_files_win(tmp_path: Path) -> None:
    files = written(
        tmp_path,
        {
            ".gitattributes": "*.py linguist-generated\n",
            "src/.gitattributes": "*.py -linguist-generated linguist-vendored\n/gen/* linguist-vendored\n",
            "src/gen/.gitattributes": "*_pb2.py !linguist-vendored linguist-generated\n",
        },
    )
    said = linguist(files, PATHS)
    assert said == by_git(tmp_path, PATHS)
    assert said["src/gen/z_pb2.py"] == Linguist(generated=True, vendored=None)


def test_nothing_said() -> None:
    assert linguist({".gitattributes": "*.sh text eol=lf\n"}, PATHS) == {}


pieces = st.sampled_from(
    [
        "*",
        "**",
        "/",
        "?",
        "a",
        "b",
        "src",
        "dist",
        ".py",
        ".js",
        "[a-b]",
        "[!a]",
        "\\a",
        "deep",
        "y",
        "vendor",
    ]
)
patterns = st.lists(pieces, min_size=1, max_size=6).map("".join)
rules = st.tuples(
    patterns,
    st.sampled_from(["linguist-generated", "-linguist-vendored", "linguist-vendored", "!linguist-generated"]),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(rules, min_size=1, max_size=5))
def test_any_rules_mean_what_git_takes_them_for(tmp_path: Path, lines: list[tuple[str, str]]) -> None:
    files = written(tmp_path, {".gitattributes": "".join(f"{p} {a}\n" for p, a in lines)})
    assert linguist(files, PATHS) == by_git(tmp_path, PATHS)


@given(st.text())
def test_any_text_is_borne(text: str) -> None:
    linguist({".gitattributes": text + " linguist-generated"}, PATHS)
