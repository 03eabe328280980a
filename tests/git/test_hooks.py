"""Putting the hooks in and taking them out, beside whatever is there."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from patinad.git.event import NAMES
from patinad.git.hook_text import has_block
from patinad.git.hooks import HookEvent, install, parse_event, status, uninstall
from patinad.git.layout import locate

Git = Callable[..., str]
State = dict[str, tuple[int, bytes]]


@pytest.fixture
def spool(tmp_path: Path) -> Path:
    folder = tmp_path / "spool"
    folder.mkdir()
    return folder


def events(spool: Path) -> list[HookEvent]:
    """The events in the spool, by hook in git's order of them; they are taken out."""
    found = []
    for file in spool.iterdir():
        event = parse_event(file.read_bytes())
        assert event is not None
        found.append(event)
        file.unlink()
    return sorted(found, key=lambda event: NAMES.index(event.hook))


def state_of(folder: Path) -> State | None:
    """Every file with its mode and bytes (a link: its target); None when there is no folder."""
    if not folder.is_dir():
        return None
    return {
        f.name: (
            f.lstat().st_mode,
            os.fsencode(f.readlink()) if f.is_symlink() else f.read_bytes() if f.is_file() else b"",
        )
        for f in folder.iterdir()
    }


def hook(repository: Path, name: str, content: str | bytes, mode: int = 0o755) -> Path:
    path = repository / ".git" / "hooks" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    path.chmod(mode)
    return path


def commit(git: Git, folder: Path, *options: str) -> str:
    git(folder, "commit", "-q", "--allow-empty", "-m", "x", *options)
    return git(folder, "rev-parse", "HEAD")


def test_where_nothing_was(repository: Path, git: Git, spool: Path) -> None:
    layout = locate(repository)
    assert status(layout, spool).state == "absent"
    done = install(layout, spool)
    assert (done.state, done.reason, done.folder) == ("installed", None, repository / ".git/hooks")
    before = state_of(repository / ".git/hooks")
    assert before is not None
    assert {n for n in before if not n.endswith(".sample")} == set(NAMES)
    assert install(layout, spool).state == status(layout, spool).state == "installed"
    assert state_of(repository / ".git/hooks") == before
    assert uninstall(layout).state == "absent"


def test_every_event_of_git(repository: Path, git: Git, spool: Path) -> None:
    install(locate(repository), spool)
    first = commit(git, repository)
    (event,) = events(spool)
    assert (event.hook, event.directory, event.arguments) == ("post-commit", str(repository), ())
    assert locate(Path(event.directory, event.git_dir)) == locate(repository)
    git(repository, "checkout", "-q", "-b", "side")
    (checkout,) = events(spool)
    assert (checkout.hook, checkout.arguments) == ("post-checkout", (first, first, "1"))
    second = commit(git, repository, "--amend", "-m", "y")
    assert [(e.hook, e.arguments, e.rewritten) for e in events(spool)] == [
        ("post-commit", (), ()),
        ("post-rewrite", ("amend",), ((first, second),)),
    ]
    git(repository, "checkout", "-q", "main")
    git(repository, "merge", "-q", "--no-ff", "-m", "m", "--allow-unrelated-histories", "side")
    assert ("post-merge", ("0",)) in [(e.hook, e.arguments) for e in events(spool)]


def test_a_rebase_says_its_pairs(repository: Path, git: Git, spool: Path) -> None:
    commit(git, repository)
    git(repository, "checkout", "-q", "-b", "side")
    old = [commit(git, repository) for _ in range(40)]
    git(repository, "checkout", "-q", "main")
    (repository / "a").write_text("a")
    git(repository, "add", "a")
    commit(git, repository)
    install(locate(repository), spool)
    git(repository, "rebase", "-q", "--keep-empty", "main", "side")
    new = git(repository, "rev-list", "--reverse", "main..side").split()
    (event,) = [e for e in events(spool) if e.hook == "post-rewrite" and len(e.rewritten) > 1]
    assert event.rewritten == tuple(zip(old, new, strict=True))


def test_worktrees_submodules_and_bare_repositories(
    repository: Path, git: Git, spool: Path, tmp_path: Path
) -> None:
    commit(git, repository)
    linked = tmp_path / "linked"
    git(repository, "worktree", "add", "-q", str(linked))
    assert install(locate(linked), spool).folder == repository / ".git/hooks"
    commit(git, linked)
    (event,) = events(spool)
    assert locate(Path(event.directory, event.git_dir)) == locate(linked)
    git(repository, "worktree", "add", "-q", str(tmp_path / "another"))
    (event,) = events(spool)
    assert (event.hook, locate(Path(event.directory, event.git_dir))) == (
        "post-checkout",
        locate(tmp_path / "another"),
    )
    outer = tmp_path / "outer"
    git(tmp_path, "init", "-q", "outer")
    git(outer, "submodule", "add", "-q", str(repository), "inner")
    assert install(locate(outer / "inner"), spool).folder == outer / ".git/modules/inner/hooks"
    commit(git, outer / "inner")
    (event,) = events(spool)
    assert locate(Path(event.directory, event.git_dir)) == locate(outer / "inner")
    git(tmp_path, "clone", "-q", "--bare", str(repository), "bare.git")
    assert install(locate(tmp_path / "bare.git"), spool).folder == tmp_path / "bare.git/hooks"


def test_a_shell_hook_keeps_its_arguments_input_and_status(repository: Path, git: Git, spool: Path) -> None:
    first = commit(git, repository)
    out = repository / "out"
    hook(repository, "post-checkout", f'#!/bin/sh\necho "$@" >{out}\nexit 7\n')
    hook(repository, "post-rewrite", f'#!/bin/sh -eu\ncat >{out}\necho "$1 $#" >>{out}\n')
    install(locate(repository), spool)
    with pytest.raises(AssertionError):  # git checkout's status is the hook's
        git(repository, "checkout", "-q", "-b", "side")
    assert out.read_text() == f"{first} {first} 1\n"
    second = commit(git, repository, "--amend", "-m", "y")
    assert out.read_text() == f"{first} {second}\namend 1\n"
    assert [e.hook for e in events(spool)] == ["post-commit", "post-checkout", "post-rewrite"]


PYTHON = "#!/usr/bin/env python3\nimport sys\nopen({out!r}, 'a').write(f'{{sys.argv[1:]}} {{sys.stdin.read()!r}}\\n')\nsys.exit(5)\n"


def test_a_hook_that_is_no_shell_script_is_wrapped(repository: Path, git: Git, spool: Path) -> None:
    first = commit(git, repository)
    out = repository / "out"
    for name in ("post-checkout", "post-rewrite"):
        hook(repository, name, PYTHON.format(out=str(out)), mode=0o750)
    before = state_of(repository / ".git/hooks")
    layout = locate(repository)
    assert install(layout, spool).state == "installed"
    once = state_of(repository / ".git/hooks")
    install(layout, spool)
    assert state_of(repository / ".git/hooks") == once
    with pytest.raises(AssertionError):
        git(repository, "checkout", "-q", "-b", "side")
    assert out.read_text() == f"{[first, first, '1']} ''\n"
    out.unlink()
    second = commit(git, repository, "--amend", "-m", "y")
    assert out.read_text() == f"['amend'] '{first} {second}\\n'\n"
    assert [e.hook for e in events(spool)] == ["post-commit", "post-checkout", "post-rewrite"]
    uninstall(layout)
    assert state_of(repository / ".git/hooks") == before


def test_a_wrapper_that_leads_back_to_itself_ends(repository: Path, git: Git, spool: Path) -> None:
    path = hook(repository, "post-commit", "#!/usr/bin/env python3\n")
    install(locate(repository), spool)
    kept = path.with_name("post-commit.before-patinad")
    kept.write_bytes(path.read_bytes())
    commit(git, repository)
    kept.unlink()
    commit(git, repository)
    assert len(events(spool)) == 3


def test_a_wrapped_hook_may_commit_elsewhere(repository: Path, git: Git, spool: Path, tmp_path: Path) -> None:
    """The guard against recursion does not reach the hooks of a git that the hook runs."""
    other = tmp_path / "other"
    git(tmp_path, "init", "-q", "other")
    said = tmp_path / "said"
    hook(other, "post-commit", f"#!/usr/bin/env python3\nopen({str(said)!r}, 'w').write('ran')\n")
    hook(
        repository,
        "post-commit",
        "#!/usr/bin/env python3\nimport os, subprocess\n"
        "env = {k: v for k, v in os.environ.items() if not k.startswith('GIT_')}\n"
        f"subprocess.run(['git', '-C', {str(other)!r}, 'commit', '-qm', 'x', '--allow-empty'], env=env, check=True)\n",
    )
    for folder in (repository, other):
        install(locate(folder), spool)
    commit(git, repository)
    assert said.read_text() == "ran"
    assert {e.directory for e in events(spool)} == {str(repository), str(other)}


def test_links_and_disabled_hooks_are_left_alone(repository: Path, spool: Path, tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    folder = repository / ".git/hooks"
    folder.mkdir(exist_ok=True)
    (folder / "post-commit").symlink_to(script)
    hook(repository, "post-merge", "#!/bin/sh\necho off\n", mode=0o644)
    hook(repository, "post-rewrite", "#!/bin/sh\r\necho crlf\r\n")
    before, layout = state_of(folder), locate(repository)
    done = install(layout, spool)
    assert done.state == "partial"
    for said in (
        "post-commit is a symbolic link",
        "post-merge is not executable",
        "post-rewrite has a first line",
        "reflog",
    ):
        assert said in str(done.reason)
    assert script.read_text() == "#!/bin/sh\n"
    assert state_of(folder) == {**(before or {}), "post-checkout": (state_of(folder) or {})["post-checkout"]}
    assert uninstall(layout).state == "absent"
    assert state_of(folder) == before


def test_another_spool_replaces_the_block(repository: Path, git: Git, spool: Path, tmp_path: Path) -> None:
    layout = locate(repository)
    hook(repository, "post-merge", "#!/bin/sh\necho mine\n")
    hook(repository, "post-commit", b"\x7fELF\0")
    install(layout, tmp_path / "elsewhere")
    assert status(layout, spool).state == "absent"
    assert install(layout, spool).state == "installed"
    for name in NAMES:
        assert (repository / ".git/hooks" / name).read_bytes().count(b"# >>> patinad >>>") == 1
    uninstall(layout)
    assert (repository / ".git/hooks/post-commit").read_bytes() == b"\x7fELF\0"
    assert (repository / ".git/hooks/post-merge").read_text() == "#!/bin/sh\necho mine\n"


def test_a_spool_with_an_awkward_name(repository: Path, git: Git, tmp_path: Path) -> None:
    spool = tmp_path / os.fsdecode(b'it\'s $HOME `x` \\n "q" \n caf\xe9')
    spool.mkdir()
    install(locate(repository), spool)
    commit(git, repository)
    assert [e.hook for e in events(spool)] == ["post-commit"]


def test_a_repository_with_an_awkward_name(git: Git, tmp_path: Path, spool: Path) -> None:
    folder = tmp_path / os.fsdecode(b"a\tb\nc %s \\t caf\xe9")
    folder.mkdir()
    git(folder, "init", "-q")
    install(locate(folder), spool)
    commit(git, folder)
    assert [e.directory for e in events(spool)] == [str(folder)]


def test_core_hookspath(repository: Path, git: Git, spool: Path, tmp_path: Path) -> None:
    layout = locate(repository)
    (tmp_path / "global").mkdir()
    for value, whose in (
        (".githooks", "working tree"),
        (".husky/_", "working tree"),
        (str(tmp_path / "global"), "outside"),
        ("/dev/null", "outside"),
        ("", "outside"),
    ):
        git(repository, "config", "core.hooksPath", value)
        done = install(layout, spool)
        assert (done.state, whose in str(done.reason), "reflog" in str(done.reason)) == (
            "managed",
            True,
            True,
        )
    assert not (repository / ".git/hooks/post-commit").exists()
    assert [*(tmp_path / "global").iterdir()] == []
    for value in (".git/hooks", ".git/own", str(repository / ".git/hooks")):
        git(repository, "config", "core.hooksPath", value)
        assert install(layout, spool).state == "installed"
        commit(git, repository)
        assert len(events(spool)) == 1
        uninstall(layout)
    git(repository, "config", "--unset", "core.hooksPath")
    git(repository, "config", "--global", "core.hooksPath", "~/hooks")
    assert "outside" in str(install(layout, spool).reason)


def test_the_hooks_path_of_one_worktree(repository: Path, git: Git, spool: Path, tmp_path: Path) -> None:
    commit(git, repository)
    git(repository, "worktree", "add", "-q", str(tmp_path / "linked"))
    git(repository, "config", "extensions.worktreeConfig", "true")
    git(tmp_path / "linked", "config", "--worktree", "core.hooksPath", "mine")
    assert status(locate(tmp_path / "linked"), spool).state == "managed"
    assert install(locate(repository), spool).state == "installed"


def test_git_variables_of_a_hook_do_not_lead_astray(
    repository: Path, git: Git, spool: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(tmp_path, "init", "-q", "other")
    git(tmp_path / "other", "config", "core.hooksPath", "/nowhere")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other" / ".git"))
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "core.hooksPath")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "/nowhere")
    assert install(locate(repository), spool).state == "installed"


def test_uninstalled_although_hookspath_moved_away_since(repository: Path, git: Git, spool: Path) -> None:
    layout = locate(repository)
    install(layout, spool)
    git(repository, "config", "core.hooksPath", ".husky/_")
    assert uninstall(layout).state == "managed"
    assert not (repository / ".git/hooks/post-commit").exists()


def test_a_linked_hooks_folder_is_left_alone(repository: Path, spool: Path, tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    folder = repository / ".git/hooks"
    if folder.exists():
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
    folder.symlink_to(tmp_path / "shared")
    done = install(locate(repository), spool)
    assert (done.state, "symbolic link" in str(done.reason)) == ("managed", True)
    assert [*(tmp_path / "shared").iterdir()] == []


def test_no_git_on_path_is_said(repository: Path, spool: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    layout = locate(repository)
    monkeypatch.setenv("PATH", "/nowhere")
    done = install(layout, spool)
    assert (done.state, "git cannot be asked" in str(done.reason)) == ("absent", True)
    monkeypatch.undo()


def test_a_folder_that_cannot_be_written_is_said(
    repository: Path, spool: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("patinad.git.hooks.replace", refuse)
    done = install(locate(repository), spool)
    assert done.state == "absent"
    assert "cannot be written (Permission denied)" in str(done.reason)


def test_copies_that_a_tool_moved_aside_are_tidied(repository: Path, spool: Path) -> None:
    layout, folder = locate(repository), repository / ".git/hooks"
    hook(repository, "post-merge", "#!/bin/sh\necho mine\n")
    hook(repository, "post-checkout", "#!/usr/bin/env python3\n")
    install(layout, spool)
    for name in NAMES:
        (folder / name).rename(folder / f"{name}.legacy")
        hook(repository, name, "#!/bin/sh\necho theirs\n")
    assert install(layout, spool).state == "installed"
    assert not (folder / "post-commit.legacy").exists()
    assert (folder / "post-merge.legacy").read_text() == "#!/bin/sh\necho mine\n"
    assert (folder / "post-checkout.legacy").read_text() == "#!/usr/bin/env python3\n"
    uninstall(layout)
    assert {(folder / name).read_text() for name in NAMES} == {"#!/bin/sh\necho theirs\n"}


def test_a_wrapper_taken_over_by_another_program(repository: Path, git: Git, spool: Path) -> None:
    """A tool keeps our wrapper under a name of its own and puts a program in its place: both stay whole."""
    layout, folder = locate(repository), repository / ".git/hooks"
    hook(repository, "post-commit", "#!/usr/bin/env python3\nprint('user')\n")
    install(layout, spool)
    (folder / "post-commit").rename(folder / "post-commit.mine")
    theirs = "#!/usr/bin/env python3\nimport subprocess, sys\nsubprocess.run([sys.argv[0].rsplit('/', 1)[0] + '/post-commit.mine'])\n"
    hook(repository, "post-commit", theirs)
    install(layout, spool)
    git(repository, "commit", "-q", "--allow-empty", "-m", "x")
    assert len(events(spool)) == 2
    uninstall(layout)
    assert (folder / "post-commit").read_text() == theirs
    assert (folder / "post-commit.before-patinad").read_text() == "#!/usr/bin/env python3\nprint('user')\n"


def test_lines_that_a_user_added_to_our_file_stay(repository: Path, spool: Path) -> None:
    path = repository / ".git/hooks/post-commit"
    install(locate(repository), spool)
    path.write_text(path.read_text() + "echo mine\n")
    uninstall(locate(repository))
    assert path.read_text() == "#!/bin/sh\necho mine\n"


def test_one_hook_that_cannot_be_read_does_not_keep_the_others_out(
    repository: Path, spool: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook(repository, "post-commit", "#!/bin/sh\n")
    real = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "post-commit" and path.parent.parent.name == ".git":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    done = install(locate(repository), spool)
    assert done.state == "partial"
    assert "Permission denied" in str(done.reason)
    assert len([n for n in NAMES if (repository / ".git/hooks" / n).exists()]) == 4
    assert "Permission denied" in str(uninstall(locate(repository)).reason)


def test_odd_things_in_the_hooks_place(repository: Path, git: Git, spool: Path) -> None:
    layout, folder = locate(repository), repository / ".git/hooks"
    (folder / "post-commit").mkdir(parents=True)
    done = install(layout, spool)
    assert (done.state, "post-commit is no file" in str(done.reason)) == ("partial", True)
    uninstall(layout)
    (folder / "post-commit").rmdir()
    for file in [*folder.iterdir()]:
        file.unlink()
    folder.rmdir()
    folder.write_text("")
    assert "cannot be written" in str(install(layout, spool).reason)
    assert uninstall(layout).state == "absent"
    assert folder.read_text() == ""
    (repository / ".git/config").write_text("[core\n")
    assert "git does not say" in str(status(layout, spool).reason)


def test_a_wrapper_with_lines_of_others_around_it_is_left_to_its_owner(repository: Path, spool: Path) -> None:
    path = hook(repository, "post-commit", "#!/usr/bin/env python3\n")
    layout = locate(repository)
    install(layout, spool)
    path.write_text(path.read_text().replace("#!/bin/sh\n", "#!/bin/sh\necho theirs\n"))
    content = path.read_text()
    assert "take ours out by hand" in str(uninstall(layout).reason)
    assert path.read_text() == content


SHEBANGS = st.sampled_from(
    ["", "#!/bin/sh", "#!/bin/sh -e", "#!/usr/bin/env bash", "#!/usr/bin/env -S bash -eu", "#! /bin/busybox sh", "#!/bin/zsh",
     "#!/usr/bin/env python3", "#!/usr/bin/node", "\x7fELF\0", "\ufeff#!/bin/sh", "#!", "#!/bin/rbash"]
)  # fmt: skip
CONTENTS = (
    st.builds(
        lambda shebang, end, body: (shebang + end).encode() + body,
        SHEBANGS,
        st.sampled_from(["", "\n", "\r\n"]),
        st.binary()
        | st.sampled_from(
            [
                b"echo x",
                b"echo x\n",
                b"\n\n",
                b"# <<< patinad <<<\n",
                b"# >>> patinad >>>\n",
                b'exec python3 "$0" "$@"\n',
                b"x\r\ny\r\n",
            ]
        ),
    )
    | st.binary()
)
MODES = st.sampled_from([0o755, 0o700, 0o644, 0o444, 0o777, 0o4755, 0o111])


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.none() | st.dictionaries(st.sampled_from(NAMES), st.tuples(CONTENTS, MODES)))
def test_install_then_uninstall_is_byte_and_mode_identical(
    repository: Path, spool: Path, files: dict[str, tuple[bytes, int]] | None
) -> None:
    folder = repository / ".git/hooks"
    if folder.exists():
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
    if files is not None:
        folder.mkdir()
    for name, (content, mode) in (files or {}).items():
        hook(repository, name, content, mode)
    before, layout = state_of(folder), locate(repository)
    first = install(layout, spool)
    once = state_of(folder)
    assert once is not None
    assert install(layout, spool) == first == status(layout, spool)
    assert state_of(folder) == once
    assert not [name for name in once if "patinad-" in name]  # no temporary file
    untouched = {
        n for n, (content, mode) in (files or {}).items() if once[n] == (stat.S_IFREG | mode, content)
    }
    assert (first.state == "installed") == (not untouched)
    assert all(has_block(once[name][1]) for name in set(NAMES) - untouched)
    uninstall(layout)
    assert state_of(folder) == before
