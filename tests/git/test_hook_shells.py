"""The block inside other people's shell hooks, in every shell that is here: they cannot tell that it is there."""

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from patinad.git.event import NAMES, parse_event
from patinad.git.hook_text import block_of, quoted, with_block, wrapper
from patinad.git.hooks import install
from patinad.git.layout import locate
from patinad.paths import shared_file

SHELLS = ("dash", "bash", "bash --posix", "busybox sh", "zsh", "mksh", "ksh", "yash")
BUILTIN_PRINTF = ("dash", "bash", "bash --posix", "busybox sh", "zsh", "ksh")
LONG = f"{'a' * 40} {'b' * 40}\n".encode() * 3_000  # more than a pipe holds
ARGUMENTS = {
    "post-commit": [],
    "post-checkout": ["a" * 40, "b" * 40, "1"],
    "post-merge": ["0"],
    "post-rewrite": ["rebase"],
}

# A user's hook that shows all it can see of the shell it runs in. Builtins only.
OBSERVER = r"""
echo "status $?"
echo "options $-"
echo "arguments $# <$*>"
echo "IFS <$IFS>"
echo "directory $PWD"
trap
case $(set) in *patinad_*=*) echo "a variable leaked" ;; esac
while IFS= read -r line; do echo "input <$line>"; done
echo "to stderr" >&2
set -C
exit 3
"""


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest) -> str:
    """An absolute path and its words, as a shebang has them."""
    name, _, rest = str(request.param).partition(" ")
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return f"{found} {rest}".strip()


def shebang_of(shell: str, options: str = "") -> str:
    """What stands behind `#!`; the kernel itself passes one word only."""
    words = f"{shell} -{options}" if options else shell
    return f"/usr/bin/env -S {words}" if " " in shell else words


@dataclass(frozen=True)
class Ran:
    status: int
    out: bytes
    err: bytes


def run(path: Path, name: str, stdin: bytes = b"", **environment: str) -> Ran:
    """Run a hook file as git would; 20 s without an end is a hang."""
    done = subprocess.run(
        [path, *ARGUMENTS[name]], input=stdin, capture_output=True, timeout=20, cwd=path.parent, check=False,
        env={**os.environ, **environment},
    )  # fmt: skip
    return Ran(done.returncode, done.stdout, done.stderr)


def script(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    path.chmod(0o755)
    return path


def both(tmp_path: Path, shebang: str, body: str, name: str, spool: Path) -> tuple[Path, Path]:
    """The same hook without and with the block, under one name, in two folders that are one place for `$0`."""
    content = f"#!{shebang}\n{body}".encode()
    block = block_of(shared_file(f"hooks/{name}").read_bytes(), spool)
    return script(tmp_path / "bare", content), script(tmp_path / "with", with_block(content, block))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("options", ["", "e", "u", "eu"])
def test_the_hook_cannot_tell(tmp_path: Path, shell: str, name: str, options: str) -> None:
    spool = tmp_path / "spool"
    spool.mkdir()
    shebang = shebang_of(shell, options)
    bare, patched = both(tmp_path, shebang, OBSERVER, name, spool)
    stdin = f"{'a' * 40} {'b' * 40}\n{'c' * 40} {'d' * 40} extra \\n  \n".encode()
    expected = run(bare, name, stdin)
    assert expected.status == 3
    assert expected.out.count(b"input <") == 2
    assert run(patched, name, stdin) == expected
    (file,) = spool.iterdir()
    event = parse_event(file.read_bytes())
    assert event is not None
    assert (event.hook, list(event.arguments), event.directory) == (name, ARGUMENTS[name], str(tmp_path))
    pairs = (("a" * 40, "b" * 40), ("c" * 40, "d" * 40))
    assert event.rewritten == (pairs if name == "post-rewrite" else ())


@pytest.mark.parametrize("spool_is", ["missing", "a file", "full", "read-only"])
@pytest.mark.parametrize("name", ["post-commit", "post-rewrite"])
def test_a_spool_that_cannot_be_written_is_nothing_to_the_hook(
    tmp_path: Path, shell: str, name: str, spool_is: str
) -> None:
    spool = tmp_path / "spool"
    if (name, spool_is) == ("post-rewrite", "full") and shell.rpartition("/")[2] in {"zsh", "mksh", "ksh"}:
        pytest.skip("this shell's here-documents are files, which the limit stops too")
    if spool_is == "full" and shell.endswith("/ksh"):
        pytest.skip("this shell's subshell is no process of its own, so the limit's signal ends the hook")
    if spool_is == "a file":
        spool.write_text("")
    elif spool_is != "missing":
        spool.mkdir()
    if spool_is == "read-only":
        spool.chmod(0o500)
        if os.access(spool, os.W_OK):  # root
            spool = Path("/proc/self")  # where even root makes no file
    shebang = shebang_of(shell)
    bare, patched = both(tmp_path, shebang, OBSERVER, name, spool)
    stdin = b"" if name == "post-commit" else b"x y\n"
    if spool_is == "full":
        # No file may grow: the kernel ends a writer by a signal, whose message the shell would print.
        patched = script(
            tmp_path / "limited",
            f'#!/bin/sh\nulimit -f 0\nexec {quoted(bytes(patched)).decode()} "$@"\n'.encode(),
        )
    assert run(patched, name, stdin) == run(bare, name, stdin)


@pytest.mark.parametrize(
    "stdin", [b"", b"\n", b"\n\nx\n\n", b"no newline", b"a\\\n\\t $HOME `x` $(y)\n", LONG]
)
def test_post_rewrite_feeds_its_input_on(tmp_path: Path, shell: str, stdin: bytes) -> None:
    spool = tmp_path / "spool"
    spool.mkdir()
    shebang = shebang_of(shell)
    _, patched = both(tmp_path, shebang, "exec cat\n", "post-rewrite", spool)
    fed = run(patched, "post-rewrite", stdin).out
    # git ends every line; a last line without an end gets one on its way through.
    assert fed == stdin + (b"\n" if stdin and not stdin.endswith(b"\n") else b"")


def test_a_hook_that_does_not_read_its_input_does_not_hang(tmp_path: Path, shell: str) -> None:
    shebang = shebang_of(shell)
    _, patched = both(tmp_path, shebang, "echo done\n", "post-rewrite", tmp_path)
    assert run(patched, "post-rewrite", LONG) == Ran(0, b"done\n", b"")


def test_a_closed_input_is_borne(tmp_path: Path, shell: str) -> None:
    shebang = shebang_of(shell)
    spool = tmp_path / "spool"
    spool.mkdir()
    _, patched = both(tmp_path, shebang, "echo done\n", "post-rewrite", spool)
    outer = script(tmp_path / "outer", f'#!/bin/sh\nexec "{patched}" rebase <&-\n'.encode())
    done = run(outer, "post-rewrite")
    assert (done.status, done.out) == (0, b"done\n")
    assert len([*spool.iterdir()]) == 1


@pytest.mark.parametrize("name", NAMES)
def test_nothing_outside_the_shell_is_run(tmp_path: Path, shell: str, name: str) -> None:
    if not any(shell.endswith(known) for known in BUILTIN_PRINTF):
        pytest.skip("printf is no builtin of this shell")
    spool = tmp_path / "spool"
    spool.mkdir()
    block = block_of(shared_file(f"hooks/{name}").read_bytes(), spool)
    path = script(tmp_path / "hook", b"#!/bin/sh\n" + block)
    done = subprocess.run(
        [*shell.split(), path, *ARGUMENTS[name]],
        input=b"x y\n",
        capture_output=True,
        check=False,
        env={"PATH": "/nowhere"},
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert len([*spool.iterdir()]) == 1


def test_names_that_are_taken_are_passed_over(tmp_path: Path, shell: str) -> None:
    """Process ids come round again while the daemon is down; nothing is overwritten."""
    spool = tmp_path / "spool"
    spool.mkdir()
    block = block_of(shared_file("hooks/post-commit").read_bytes(), spool)
    shebang = shebang_of(shell)
    taken = b'for n in 0 1 2; do echo taken >"$SPOOL/$$.$n"; done\n'
    path = script(tmp_path / "hook", f"#!{shebang}\n".encode() + taken + block)
    assert run(path, "post-commit", SPOOL=str(spool)) == Ran(0, b"", b"")
    contents = sorted(file.read_bytes() for file in spool.iterdir())
    assert contents[1:] == [b"taken\n"] * 3
    assert parse_event(contents[0]) is not None


def test_the_wrapper_runs_nothing_but_the_hook(tmp_path: Path) -> None:
    spool = tmp_path / "spool"
    spool.mkdir()
    block = block_of(shared_file("hooks/post-rewrite").read_bytes(), spool)
    script(tmp_path / "post-rewrite", wrapper(block, "post-rewrite.before-patinad"))
    script(tmp_path / "post-rewrite.before-patinad", b"#!/bin/cat\n")
    done = subprocess.run(
        ["sh", "post-rewrite", "-"], input=b"x y\n", capture_output=True, cwd=tmp_path, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"#!/bin/cat\nx y\n", b"")


def test_git_into_a_pipe_ends_with_git(repository: Path, git: Callable[..., str], tmp_path: Path) -> None:
    """`git commit 2>&1 | cat`: no process of ours holds the pipe, with a spool and without one."""
    for spool in (tmp_path / "spool", tmp_path / "missing"):
        (tmp_path / "spool").mkdir(exist_ok=True)
        install(locate(repository), spool)
        for command in (
            "git commit -q --allow-empty -m x",
            "git commit -q --amend --allow-empty -m y",
            "git checkout -q --detach",
        ):
            done = subprocess.run(
                ["sh", "-c", f"{command} 2>&1 | cat"],
                cwd=repository,
                capture_output=True,
                timeout=20,
                check=True,
            )
            assert done.stdout == done.stderr == b""
