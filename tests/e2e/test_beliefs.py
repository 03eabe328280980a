"""Beliefs from the command line, with a daemon and without one, and the questions on a terminal."""

import json
import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support import patina
from support.daemon import Daemon

Git = Callable[..., str]
PATIENCE_S = 60.0
SAID = (
    ("2026-01-02T09:00:00", "Constraint: Hooks run no external commands"),
    ("2026-01-05T09:00:00", "Decision: Hooks run external commands because a shell alone cannot parse"),
    ("2026-01-09T09:00:00", "Constraint: Facts are stored in SQLite"),
    ("2026-01-13T09:00:00", "Decision: Never store facts in SQLite because DuckDB reads columns"),
    ("2026-01-17T09:00:00", "Decision: Rotate logs each week because disks are small"),
    ("2026-01-21T09:00:00", "Decision: Turn colours off in pipes because pagers show escapes"),
)


@pytest.fixture
def worked(repository: Path, git: Git) -> Path:
    """A history of which two beliefs grow, each with something against it."""
    for number, (when, said) in enumerate(SAID):
        (repository / "work.py").write_text(f"x = {number}\n")
        git(repository, "add", "work.py")
        git(repository, "commit", "--quiet", "-m", f"work {number}\n\n{said}\n", "--date", when)
    return repository


def run(folder: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "patinad", *arguments],
        cwd=folder,
        env=environment(home),
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=PATIENCE_S,
        check=False,
    )


def environment(home: Path) -> dict[str, str]:
    return {**os.environ, "PATINAD_HOME": str(home), "NO_COLOR": "1", "COLUMNS": "200"}


def document(folder: Path, home: Path, *arguments: str) -> Any:
    done = run(folder, home, *arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


class Terminal:
    """`patinad persona` on a pseudo terminal."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.master, slave = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "patinad", "persona"],
            cwd=folder,
            env={**environment(home), "TERM": "dumb"},
            stdin=slave,
            stdout=slave,
            stderr=slave,
            close_fds=True,
        )
        os.close(slave)
        self.text = ""

    def until(self, wanted: str) -> str:
        """What is shown until these words, and they."""
        deadline = time.monotonic() + PATIENCE_S
        while wanted not in self.text:
            ready, _, _ = select.select([self.master], [], [], max(0.0, deadline - time.monotonic()))
            assert ready, self.text
            try:
                piece = os.read(self.master, 65_536)
            except OSError:  # the other side is closed
                piece = b""
            assert piece, self.text
            self.text += piece.decode(errors="replace")
        shown, _, self.text = self.text.partition(wanted)
        return shown + wanted

    def say(self, text: str) -> None:
        os.write(self.master, text.encode() + b"\n")

    def end(self) -> int:
        code = self.process.wait(PATIENCE_S)
        os.close(self.master)
        return code


@pytest.mark.parametrize("with_daemon", [True, False], ids=["daemon", "no daemon"])
def test_beliefs_and_questions_as_a_user_has_them(worked: Path, daemon: Daemon, with_daemon: bool) -> None:
    home = Path(daemon.environment["PATINAD_HOME"])
    if with_daemon:
        daemon.start().ask("repo.add", path=str(worked))
    assert run(worked, home, "session", "extract", "--all").returncode == 0
    rows = document(worked, home, "belief", "list")["beliefs"]
    grown = {row["statement"]: row for row in rows}
    assert {"Hooks run no external commands", "Facts are stored in SQLite"} <= grown.keys()
    assert grown["Facts are stored in SQLite"]["state"] == "contested"

    asked = document(worked, home, "persona")["questions"]
    assert len(asked) == 2
    first = Terminal(worked, home)
    first.until("2 left): ")
    first.say("perhaps")
    first.until("answer with one of")
    first.until("2 left): ")
    first.say("e")
    shown = first.until("2 left): ")
    assert "for" in shown
    assert "against" in shown
    first.say("q")
    first.until("goes on here")
    assert first.end() == 0
    assert len(document(worked, home, "persona")["questions"]) == 2  # to leave answers nothing

    again = Terminal(worked, home)
    again.until("2 left): ")
    again.say("o the daemon runs")
    again.until("refined: belief ")
    again.until("1 left): ")
    again.say("n")
    again.until("No questions wait")
    assert again.end() == 0
    after = document(worked, home, "belief", "list")["beliefs"]
    assert any(row["statement"].endswith("only when the daemon runs") for row in after)
    closed = document(worked, home, "belief", "list", "--state", "superseded")["beliefs"]
    assert len(closed) == 2  # nothing is deleted

    added = document(worked, home, "belief", "add", "In web/, unit tests use mocks")
    shown_row = document(worked, home, "belief", "show", added["id"][:8])
    assert shown_row["scope"] == {"path": "web"}
    assert "path web" in run(worked, home, "belief", "show", added["id"][:8]).stdout
    assert document(worked, home, "belief", "list", "--path", "web/app")["beliefs"][0]["id"] == added["id"]
    found = document(worked, home, "belief", "validate", "Unit tests use mocks", "--path", "web/app.ts")
    assert (found["verdict"], found["scope"]) == ("supported", {"path": "web/app.ts"})
    nowhere = run(worked, home, "belief", "validate", "Unit tests use mocks", "--path", "../elsewhere")
    assert nowhere.returncode in (1, 2)
    assert len(nowhere.stderr.strip().splitlines()) == 1
    assert document(worked, home, "belief", "retract", added["id"][:8])["changed"]


@pytest.mark.parametrize("with_daemon", [True, False], ids=["daemon", "no daemon"])
def test_an_old_project_is_taken_once(
    worked: Path, daemon: Daemon, tmp_path: Path, with_daemon: bool
) -> None:
    home = Path(daemon.environment["PATINAD_HOME"])
    if with_daemon:
        daemon.start().ask("repo.add", path=str(worked))
    old = tmp_path / "old"
    patina.build(old)
    tried = document(worked, home, "migrate", str(old), "--dry-run")
    assert document(worked, home, "belief", "list", "--state", "open")["beliefs"] == []
    taken = document(worked, home, "migrate", str(old))
    # Not all tables: meanwhile the daemon's own look may have made a domain that the old project has too.
    assert taken["tables"]["beliefs"] == tried["tables"]["beliefs"] == {"read": 25, "new": 25, "known": 0}
    again = document(worked, home, "migrate", str(old))
    assert again["tables"]["beliefs"]["new"] == 0
    rows = document(worked, home, "belief", "list")["beliefs"]
    assert rows
    missing = run(worked, home, "migrate", str(tmp_path / "nowhere"))
    assert missing.returncode == 1
    assert len(missing.stderr.strip().splitlines()) == 1
