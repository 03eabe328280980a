"""The table of commands, help, errors and exit codes: what `main` promises."""

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest

from patinad.cli import main as cli
from patinad.cli.commands import Group
from patinad.errors import ConfigError, PatinadError


def run(*arguments: str, **options: object) -> "subprocess.CompletedProcess[str]":
    """The command in a process of its own, as a person runs it into a pipe."""
    return subprocess.run(
        [sys.executable, "-m", "patinad", *arguments],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
        **options,  # type: ignore[call-overload]
    )


def every_command(group: click.Group, words: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """All commands below a group as the words that name them."""
    context, found = click.Context(group), []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        found.append((*words, name))
        if isinstance(command, click.Group):
            found += every_command(command, (*words, name))
    return found


@pytest.mark.parametrize("words", every_command(cli.patinad), ids=" ".join)
def test_help_of_every_command_shows_an_example_that_parses(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    if words[0] == "daemon":
        return
    assert cli.main([*words, "--help"]) == 0
    shown = capsys.readouterr().out
    examples = [line.strip() for line in shown.partition("Examples:")[2].splitlines() if line.strip()]
    assert examples
    assert all(f"patinad {words[0]}" in line for line in examples)


def test_the_list_of_commands_is_shown_without_importing_them() -> None:
    script = "import sys; from patinad.cli.main import main; main(['--help']); print(sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    commands, modules = done.stdout.rsplit("\n", 2)[:2]
    assert all(f"\n  {entry.name}" in commands for entry in cli.COMMANDS if not entry.hidden)
    for heavy in ("rich", "msgspec", "pygit2", "sqlite3", "asyncio", "numpy", "patinad.cli.status"):
        assert f"'{heavy}'" not in modules


def test_every_row_of_the_table_leads_to_a_command_with_its_name() -> None:
    for entry in cli.COMMANDS:
        command = entry.load()
        assert command.name == entry.name
        assert isinstance(command, click.Command)


@pytest.mark.parametrize(
    "words",
    [["nonsense"], ["code", "defs"], ["status", "--nonsense"], ["query", "semantic", "x", "--limit", "many"]],
    ids=" ".join,
)
def test_wrong_words_end_with_2_and_one_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("patinad: ")
    assert said.err.count("\n") == 1
    assert "--help" in said.err


@pytest.mark.parametrize("words", [[], ["repo"], ["code"]])
def test_a_group_alone_shows_its_help(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines()[0].startswith("Usage: patinad")
    assert "Examples:" in said.err.splitlines()


def raising(error: BaseException) -> Group:
    """A stand-in for the whole command line: it fails."""

    @click.command(cls=Group, invoke_without_command=True)
    def fails() -> None:
        raise error

    assert isinstance(fails, Group)
    return fails


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (PatinadError("no way in: use the door"), 1, "no way in: use the door"),
        (ConfigError("unknown key"), 2, "unknown key"),
        (PermissionError(13, "Permission denied", "/secret"), 1, "/secret: permission denied"),
        (OSError(28, "No space left on device"), 1, "a file: no space left on device"),
        (KeyboardInterrupt(), 130, "interrupted"),
        (PatinadError("two\nlines"), 1, "two lines"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_error_is_one_line_and_its_code(
    error: BaseException,
    code: int,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(cli, "patinad", raising(error))
    assert cli.main([]) == code
    assert capsys.readouterr().err.lstrip("\n") == f"patinad: {words}\n"  # click ends the line that shows ^C


def test_a_bug_is_one_line_and_its_traceback_is_in_the_log_without_secrets(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    secret = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"
    monkeypatch.setattr(cli, "patinad", raising(ValueError(f"with {secret}")))
    assert cli.main([]) == 3
    log = home / "patinad" / "state" / "log" / "cli.log"
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert str(log) in said
    assert "Traceback" not in said
    written = log.read_text()
    assert "Traceback" in written
    assert "ValueError" in written
    assert secret not in written
    assert log.stat().st_mode & 0o077 == 0


def test_a_bug_is_told_even_where_no_log_can_be_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setenv("PATINAD_HOME", str(blocked))
    monkeypatch.setattr(cli, "patinad", raising(ValueError("x")))
    assert cli.main([]) == 3
    assert "could not be logged" in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_error() -> None:
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m patinad --help | head -n 1"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""


def test_a_closed_standard_output_is_no_bug(home: Path) -> None:
    command = [sys.executable, "-m", "patinad", "model", "list"]
    done = subprocess.run(
        ["sh", "-c", '"$@" >&-', "sh", *command], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_version_is_the_packages() -> None:
    from patinad import __version__

    done = run("--version")
    assert (done.returncode, done.stdout) == (0, f"patinad {__version__}\n")


def test_a_folder_can_be_named_before_the_command(tmp_path: Path) -> None:
    done = run("-C", str(tmp_path / "nowhere"), "up")
    assert done.returncode == 1
    assert "nowhere" in done.stderr


def test_up_outside_a_repository_is_one_line_and_starts_nothing(tmp_path: Path, home: Path) -> None:
    done = run("up", cwd=tmp_path)
    assert done.returncode == 1
    assert "not inside a git repository" in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (home / "patinad" / "state" / "lock").exists()


def test_a_setting_that_is_none_ends_up_with_2(repository: Path, home: Path) -> None:
    config = home / "patinad" / "config" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text("modle = 'x'\n")
    done = run("up", cwd=repository)
    assert done.returncode == 2
    assert "'modle'" in done.stderr
    assert "'model'" in done.stderr


def test_down_without_a_daemon_is_done_already() -> None:
    done = run("down")
    assert (done.returncode, done.stdout) == (0, "the daemon is not running\n")


def test_models_are_listed_without_a_daemon() -> None:
    done = run("model", "list", "--json")
    assert done.returncode == 0
    listed = json.loads(done.stdout)["models"]
    assert [(row["name"], row["installed"], row["configured"]) for row in listed] == [
        ("all-MiniLM-L6-v2", False, True)
    ]
    assert run("model", "list").stdout.splitlines()[0].split() == [
        "NAME",
        "DIMENSIONS",
        "INSTALLED",
        "CONFIGURED",
    ]
