"""pre-commit, lefthook and husky, as their registries ship them: before us, after us, and installed over us again.

The same play of git commands, with fixed dates, runs in a repository that has only the tool and in one that also has us.
What git prints and returns, and what the tool's own hooks note, has to be the same.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from patinad.git.event import NAMES, parse_event
from patinad.git.hooks import install, status, uninstall
from patinad.git.layout import locate

PRE_COMMIT = """\
repos:
- repo: local
  hooks:
  - id: note
    name: note
    language: system
    entry: sh -c 'echo "$PRE_COMMIT_FROM_REF $PRE_COMMIT_TO_REF $PRE_COMMIT_CHECKOUT_TYPE $PRE_COMMIT_IS_SQUASH_MERGE
      $PRE_COMMIT_REWRITE_COMMAND" >>notes'
    stages: [post-commit, post-checkout, post-merge, post-rewrite]
    always_run: true
    pass_filenames: false
"""
LEFTHOOK = """\
output: false
post-commit: {commands: {note: {run: echo post-commit >>notes}}}
post-checkout: {commands: {note: {run: "echo post-checkout {1} {2} {3} >>notes"}}}
post-merge: {commands: {note: {run: "echo post-merge {1} >>notes"}}}
post-rewrite: {commands: {note: {run: "echo post-rewrite {1} >>notes; cat >>notes", use_stdin: true}}}
"""
HUSKY = 'echo "{name} $*" >>notes\n[ "{name}" != post-rewrite ] || cat >>notes\n'
PLAY = (
    "commit -m one --allow-empty",
    "checkout -b side",
    "commit --amend --allow-empty -m two",
    "checkout main",
    "merge --no-ff -m merged side",
    "checkout nowhere",
)


@dataclass(frozen=True)
class Tool:
    """One hook tool: its files in a repository and the command that (re)installs it."""

    name: str
    files: dict[str, str]
    command: tuple[str, ...]
    removal: tuple[str, ...]
    managed: bool  # it points core.hooksPath at a folder of its own


TOOLS = {
    tool.name: tool
    for tool in (
        Tool(
            "pre-commit",
            {".pre-commit-config.yaml": PRE_COMMIT},
            ("pre-commit", "install", *(f"-t{name}" for name in NAMES)),
            ("pre-commit", "uninstall", *(f"-t{name}" for name in NAMES)),
            managed=False,
        ),
        Tool(
            "lefthook",
            {"lefthook.yml": LEFTHOOK},
            ("lefthook", "install"),
            ("lefthook", "uninstall"),
            managed=False,
        ),
        Tool(
            "husky",
            {f".husky/{name}": HUSKY.format(name=name) for name in NAMES},
            ("husky",),
            ("git", "config", "--unset", "core.hooksPath"),
            managed=True,
        ),
    )
}


@pytest.fixture(scope="session")
def npm_tools(tmp_path_factory: pytest.TempPathFactory) -> Path | str:
    """The folder of husky's and lefthook's commands, or why there is none."""
    if shutil.which("npm") is None:
        return "npm is not installed"
    folder = tmp_path_factory.mktemp("npm")
    command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "husky@9", "lefthook@2"]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=100, check=False, text=True)
    except subprocess.TimeoutExpired:
        return "npm install did not end within 100 s"
    return (
        folder / "node_modules" / ".bin"
        if done.returncode == 0
        else f"npm install failed: {done.stderr[-200:]}"
    )


@pytest.fixture(params=TOOLS)
def tool(request: pytest.FixtureRequest, npm_tools: Path | str, monkeypatch: pytest.MonkeyPatch) -> Tool:
    wanted = TOOLS[request.param]
    own = Path(sys.executable).parent
    if wanted.name == "pre-commit" and not (own / "pre-commit").exists():
        pytest.skip("pre-commit is not installed")
    if wanted.name != "pre-commit" and isinstance(npm_tools, str):
        pytest.skip(npm_tools)
    monkeypatch.setenv("PATH", os.pathsep.join([str(own), str(npm_tools), os.environ["PATH"]]))
    for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setenv(name, "2024-05-06T07:08:09+0000")
    return wanted


@dataclass
class Stage:
    """One repository to play in, with a tool's files committed."""

    folder: Path
    tool: Tool

    def run(self, *command: str) -> tuple[int, str]:
        """A command's status and what it prints, without times and without this folder's name."""
        done = subprocess.run(
            command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            check=False, text=True, timeout=60,
        )  # fmt: skip
        return done.returncode, re.sub(
            r"[0-9.]+ ?s(econds)?\b", "TIME", done.stdout.replace(str(self.folder), "HERE")
        )

    def install_tool(self) -> None:
        status, printed = self.run(*self.tool.command)
        assert status == 0, printed

    def play(self) -> list[object]:
        """All that git and the tool's hooks say and do."""
        self.run("git", "checkout", "-q", "-B", "main", "start")
        self.run("git", "branch", "-D", "side")
        (self.folder / "notes").unlink(missing_ok=True)
        seen: list[object] = [self.run("git", *line.split()) for line in PLAY]
        return [*seen, (self.folder / "notes").read_text(), self.run("git", "status", "--short")]


Stages = Callable[[str], Stage]


@pytest.fixture
def stage(tmp_path: Path, tool: Tool, git: Callable[..., str]) -> Stages:
    def make(name: str) -> Stage:
        folder = tmp_path / name
        folder.mkdir()
        git(folder, "init", "-q")
        for path, text in {**tool.files, "kept": "kept\n", ".gitignore": "notes\n"}.items():
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_text(text)
        git(folder, "add", "-A")
        git(folder, "commit", "-qm", "start")
        git(folder, "tag", "start")
        return Stage(folder, tool)

    return make


@pytest.fixture
def spool(tmp_path: Path) -> Path:
    (tmp_path / "spool").mkdir()
    return tmp_path / "spool"


def heard(spool: Path) -> list[str]:
    """The hooks whose events are in the spool, sorted; they are taken out."""
    found = []
    for file in spool.iterdir():
        event = parse_event(file.read_bytes())
        assert event is not None
        found.append(event.hook)
        file.unlink()
    return sorted(found)


def files(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {f.name: (f.stat().st_mode, f.read_bytes()) for f in folder.iterdir() if f.is_file()}


@pytest.mark.parametrize("order", ["tool first", "patinad first"])
def test_nothing_changes_for_git_and_the_tool(stage: Stages, tool: Tool, spool: Path, order: str) -> None:
    alone, shared = stage("alone"), stage("shared")
    layout = locate(shared.folder)
    alone.install_tool()
    if order == "patinad first":
        assert install(layout, spool).state == "installed"
    shared.install_tool()
    before = files(shared.folder / ".git/hooks")
    state = install(layout, spool).state
    assert state == ("managed" if tool.managed else "installed")
    expected = alone.play()
    assert heard(spool) == []
    assert shared.play() == expected
    once = heard(spool)
    assert bool(once) == (not tool.managed)
    # Installed over us again: theirs works as ever; our block comes back with the next sweep, and speaks once.
    shared.install_tool()
    if order == "patinad first":
        assert shared.play() == expected
        heard(spool)
    assert install(layout, spool).state == state
    assert shared.play() == expected
    assert heard(spool) == once
    assert install(layout, spool) == status(layout, spool)
    uninstall(layout)
    if order == "tool first":
        assert files(shared.folder / ".git/hooks") == before
    else:
        assert shared.play() == expected
        assert heard(spool) == []


def test_the_tool_taken_away_leaves_ours(stage: Stages, tool: Tool, spool: Path) -> None:
    shared = stage("shared")
    layout = locate(shared.folder)
    install(layout, spool)
    shared.install_tool()
    install(layout, spool)
    status_, printed = shared.run(*tool.removal)
    assert status_ == 0, printed
    assert install(layout, spool).state == "installed"
    heard(spool)
    assert shared.run("git", "commit", "-q", "--allow-empty", "-m", "x")[0] == 0
    assert heard(spool) == ["post-commit"]
    uninstall(layout)
    assert not any((layout.common_dir / "hooks" / name).exists() for name in NAMES)
