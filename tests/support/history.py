"""Random but repeatable work in a real repository: what people do with git, one step at a time."""

import os
import random
import subprocess
from collections.abc import Callable
from pathlib import Path

PYTHON = '''"""Module {n}."""
from .{other} import run_{m}

LIMIT_{n} = {m}


class Box{n}:
    size: int = {m}

    def open(self, key: str) -> bool:
        return self.check(key)

    def check(self, key: str) -> bool:
        return run_{m}(key)


def run_{n}(key):
    return Box{n}().open(key)
'''
GO = """package pack

import "fmt"

const Limit{n} = {m}

type Box{n} struct {{ Size int }}

func (b *Box{n}) Open(key string) bool {{ return check{n}(key) }}

func check{n}(key string) bool {{ fmt.Println(key); return key != "" }}
"""
RUST = """use crate::m{m}::Box{m};

pub struct Box{n} {{ pub size: usize }}

impl Box{n} {{
    pub fn open(&self, key: &str) -> Option<usize> {{ check_{n}(key) }}
}}

fn check_{n}(key: &str) -> Option<usize> {{ Some(key.len() + {m}) }}
"""
TYPESCRIPT = """import {{ run{m} }} from './m{m}';

export interface Shape{n} {{ size: number }}

export class Box{n} implements Shape{n} {{
  size = {m};
  open(key: string): boolean {{ return run{n}(key); }}
}}

export function run{n}(key: string): boolean {{ return key.length > {m}; }}
"""
C = """#include <stdio.h>
#include "m{m}.h"

struct box{n} {{ int size; }};

static int check{n}(const char *key) {{ return key[0] == {m}; }}

int open{n}(const char *key) {{ return check{n}(key); }}
"""
TEMPLATES = {".py": PYTHON, ".go": GO, ".rs": RUST, ".ts": TYPESCRIPT, ".c": C, ".js": TYPESCRIPT.replace(": string", "").replace(": boolean", "").replace("export interface Shape{n} {{ size: number }}\n", "").replace(" implements Shape{n}", ""), ".md": "# Notes {n}\n\nSee {m}.\n"}  # fmt: skip


class Work:
    """A developer at work in `folder`; every step is one of the METHODS, chosen by the seed."""

    def __init__(self, folder: Path, seed: int, environment: dict[str, str] | None = None) -> None:
        self.folder, self.random, self.clock = folder, random.Random(seed), 1_700_000_000
        self.environment = {**os.environ, **(environment or {})}
        self.log: list[str] = []
        self.serial = 0

    def git(self, *arguments: str, check: bool = True) -> str:
        self.clock += 60
        stamp = f"{self.clock} +0000"
        environment = self.environment | {
            "GIT_AUTHOR_DATE": stamp,
            "GIT_COMMITTER_DATE": stamp,
            "GIT_EDITOR": "true",
        }
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        if check and done.returncode:
            raise AssertionError(
                f"git {' '.join(arguments)}: {done.stdout}{done.stderr}\n" + "\n".join(self.log[-5:])
            )
        return done.stdout.strip()

    def start(self, files: int = 12) -> None:
        for _ in range(files):
            self.write_new()
        self.commit("first")

    def step(self) -> str:
        """Do one thing; its name is returned and kept in `log`."""
        methods: list[Callable[[], None]] = [
            self.add, self.add, self.edit, self.edit, self.edit, self.rename, self.delete, self.amend, self.switch,
            self.switch, self.branch, self.merge, self.cherry_pick, self.reset, self.soft_reset, self.stash,
            self.rebase, self.detach, self.revert, self.break_syntax,
        ]  # fmt: skip
        method = self.random.choice(methods)
        self.log.append(method.__name__)
        method()
        return method.__name__

    # -- the working tree

    def sources(self) -> list[str]:
        return self.git("ls-files", "--", *[f"*{suffix}" for suffix in TEMPLATES]).splitlines()

    def write(self, path: str) -> None:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        n, m = self.random.randrange(30), self.random.randrange(30)
        text = TEMPLATES[target.suffix].format(n=n, m=m, other=f"m{m}")
        if self.random.random() < 0.3:
            text += "\n" + TEMPLATES[target.suffix].format(n=n + 30, m=m, other=f"m{m}")
        target.write_text(text)
        self.git("add", "--", path)

    def write_new(self) -> None:
        folder = self.random.choice(["", "pack/", "pack/deep/", "web/"])
        self.write(f"{folder}m{self.random.randrange(40)}{self.random.choice(list(TEMPLATES))}")

    def commit(self, message: str) -> None:
        self.serial += 1
        self.git("commit", "--quiet", "--allow-empty", "-m", f"{message} {self.serial}")

    # -- what people do

    def add(self) -> None:
        self.write_new()
        self.commit("feat: add")

    def edit(self) -> None:
        for path in self.random.sample(
            sources := self.sources(), min(len(sources), self.random.randint(1, 3))
        ):
            self.write(path)
        self.commit("fix: edit")

    def break_syntax(self) -> None:
        if sources := self.sources():
            path = self.folder / (name := self.random.choice(sources))
            path.write_text(path.read_text()[: self.random.randrange(1, 200)] + "\n(((\n")
            self.git("add", "--", name)
        self.commit("wip")

    def rename(self) -> None:
        if sources := self.sources():
            old = self.random.choice(sources)
            new = f"moved/r{self.serial}{Path(old).suffix}"
            (self.folder / "moved").mkdir(exist_ok=True)
            self.git("mv", old, new)
        self.commit("refactor: rename")

    def delete(self) -> None:
        if len(sources := self.sources()) > 4:
            self.git("rm", "--quiet", self.random.choice(sources))
        self.commit("chore: delete")

    def amend(self) -> None:
        self.write_new()
        self.git("commit", "--quiet", "--amend", "--no-edit", "--allow-empty")

    def branches(self) -> list[str]:
        return self.git("for-each-ref", "--format=%(refname:short)", "refs/heads").splitlines()

    def branch(self) -> None:
        self.git("checkout", "--quiet", "-b", f"b{self.serial}-{len(self.log)}")
        self.add()

    def switch(self) -> None:
        self.git("checkout", "--quiet", self.random.choice(self.branches()))

    def detach(self) -> None:
        self.git("checkout", "--quiet", "--detach", "HEAD~1", check=False)
        self.commit("detached")
        self.switch()

    def merge(self) -> None:
        self.attempt("merge", "--quiet", "--no-edit", self.random.choice(self.branches()))

    def cherry_pick(self) -> None:
        commits = self.git("rev-list", "--all", "--no-merges", "--max-count=20").splitlines()
        self.attempt(
            "cherry-pick",
            "--allow-empty",
            "--keep-redundant-commits",
            self.random.choice(commits),
            abort="cherry-pick",
        )

    def revert(self) -> None:
        if len(self.git("rev-list", "--parents", "-1", "HEAD").split()) == 2:
            self.attempt("revert", "--no-edit", "HEAD", abort="revert")

    def rebase(self) -> None:
        self.attempt("rebase", "--quiet", self.random.choice(self.branches()), abort="rebase")

    def attempt(self, *arguments: str, abort: str = "merge") -> None:
        """What may end in a conflict: give up then, as people do."""
        self.git(*arguments, check=False)
        for operation in (abort, "rebase", "cherry-pick", "revert", "merge"):
            self.git(operation, "--abort", check=False)
        self.git("reset", "--quiet", "--hard")
        if not self.git("symbolic-ref", "--quiet", "HEAD", check=False):
            self.switch()

    def reset(self) -> None:
        if self.git("rev-parse", "--verify", "--quiet", "HEAD~2", check=False):
            self.git("reset", "--quiet", "--hard", "HEAD~2")

    def soft_reset(self) -> None:
        if self.git("rev-parse", "--verify", "--quiet", "HEAD~1", check=False):
            self.git("reset", "--quiet", "--soft", "HEAD~1")
            self.commit("squashed")

    def stash(self) -> None:
        if sources := self.sources():
            (self.folder / self.random.choice(sources)).write_text("stashed\n")
            self.git("stash", "--quiet", "--include-untracked")
            self.add()
            self.git("stash", "drop", "--quiet", check=False)
