"""The external distiller: whatever it does, it ends, leaves nothing behind, and only sound rows come in."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from patinad.ledger.rows import Challenge, Decision, Evidence, Pattern, Technology
from patinad.session.distill import Distilled, distill, read

SESSION = {"id": "20260102-030405", "ended_at": "2026-01-02T05:00:00Z", "commits": []}
SOURCE = Evidence("distiller", "20260102-030405", observed_at="2026-01-02T05:00:00Z")


@pytest.fixture
def program(tmp_path: Path) -> Any:
    """`program(source)` is the command line of a Python program."""

    def write(source: str) -> str:
        script = tmp_path / "a distiller.py"
        script.write_text(source)
        return f"'{sys.executable}' '{script}'"

    return write


def run(command: str, timeout_s: float = 30.0, max_bytes: int = 100_000) -> Distilled:
    return distill(command, SESSION, timeout_s=timeout_s, max_bytes=max_bytes)


def test_it_gets_the_session_and_its_rows_are_marked(program: Any) -> None:
    done = run(
        program(
            "import json, sys\n"
            "session = json.load(sys.stdin)\n"
            "print(json.dumps({'type': 'decision', 'choice': 'Name it ' + session['id'] + '.', 'alternatives': ['x']}))\n"
            "print(json.dumps({'type': 'challenge', 'problem': 'The lock was never freed.', 'solution': 'Close it.'}))\n"
            "print()\n"
            "print(json.dumps({'type': 'pattern', 'pattern_name': 'test first', 'description': 'Tests come first.'}))\n"
            "print(json.dumps({'type': 'technology', 'tech_name': 'SQLite', 'purpose': 'keeps facts'}))\n"
        )
    )
    assert done.problems == ()
    assert done.rows == (
        Decision("Name it 20260102-030405.", None, ("x",), evidence=(SOURCE,)),
        Challenge("The lock was never freed.", "Close it.", evidence=(SOURCE,)),
        Pattern("test first", "Tests come first.", evidence=(SOURCE,)),
        Technology("SQLite", "keeps facts", evidence=(SOURCE,)),
    )


GOOD = json.dumps({"type": "decision", "choice": "Keep facts in SQLite."}).encode()
BAD = [
    b"not json",
    b"[]",
    b"null",
    b"{}",
    b'{"type": "rumour", "choice": "Keep facts in SQLite."}',
    b'{"type": "decision"}',
    b'{"type": "decision", "choice": 3}',
    b'{"type": "decision", "choice": "short"}',
    b'{"type": "decision", "choice": "Keep facts in SQLite.", "mood": "good"}',
    b'{"type": "decision", "choice": "' + b"x" * 601 + b'"}',
    b'{"type": "decision", "choice": "Keep \\ud800 facts in SQLite."}',
    b'{"type": "decision", "choice": "Keep \\u0000 facts in SQLite."}',
    b'{"type": "decision", "choice": "\\u001b[2Jall is gone now"}',
    b'{"type": "decision", "choice": "          "}',
    b"\xff\xfe",
    b"[" * 100_000,
    b'{"type": "pattern", "pattern_name": "", "description": "Tests come first."}',
    b'{"type": "decision", "choice": "Keep facts in SQLite.", "alternatives": [1]}',
]


@pytest.mark.parametrize("line", BAD)
def test_a_line_that_makes_no_sense_is_dropped_and_told(line: bytes) -> None:
    done = read(line + b"\n" + GOOD, SOURCE)
    assert [row.choice for row in done.rows if isinstance(row, Decision)] == ["Keep facts in SQLite."]
    assert len(done.problems) == 1
    assert done.problems[0].startswith("line 1 was dropped")


def test_there_is_a_measure_to_all_of_it() -> None:
    done = read((GOOD + b"\n") * 1000, SOURCE)
    assert (len(done.rows), len(done.problems)) == (200, 1)
    assert len(read(b"x\n" * 1000, SOURCE).problems) == 21


def test_secrets_in_it_are_redacted() -> None:
    key = "ghp_" + "a1B2c3D4e5F6g7H8i9J0" * 2
    done = read(json.dumps({"type": "decision", "choice": f"Sign in with {key}."}).encode(), SOURCE)
    (row,) = done.rows
    assert isinstance(row, Decision)
    assert key[:24] not in row.choice


ENDINGS = [
    ("import sys; print('{}'); sys.exit(3)", "ended with status 3"),
    ("import time; time.sleep(60)", "did not end within 1 s"),
    ("import os, time; os.close(1); time.sleep(60)", "did not end within 1 s"),
    ("import sys\nwhile True: sys.stdout.write('x' * 10_000)", "said more than 100000 bytes"),
    ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "ended with status -11"),
]


@pytest.mark.parametrize(("source", "problem"), ENDINGS)
def test_however_it_ends_nothing_of_a_bad_end_is_taken(program: Any, source: str, problem: str) -> None:
    done = run(program(source), timeout_s=1.0 if "60" in source else 30.0)
    assert done.rows == ()
    assert problem in done.problems[0]


@pytest.mark.parametrize("command", ["/no/such/program", "'unclosed", " ", "/"])
def test_a_command_that_is_none_is_told(command: str) -> None:
    assert len(run(command).problems) == 1


@pytest.mark.parametrize("main_ends", [True, False])
def test_what_it_started_is_gone_with_it(program: Any, tmp_path: Path, main_ends: bool) -> None:
    pids = tmp_path / "pids"
    done = run(
        program(
            "import os, signal, time\n"
            "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
            f"child = os.fork()\n"
            f"open({str(pids)!r}, 'a').write(f'{{os.getpid()}}\\n')\n"
            f"print('{GOOD.decode()}', flush=True) if child else None\n"
            f"time.sleep({0 if main_ends else 60}) if child else time.sleep(60)\n"
        ),
        timeout_s=30.0 if main_ends else 1.0,
    )
    assert len(done.rows) == (1 if main_ends else 0)
    for pid in map(int, pids.read_text().split()):
        assert gone(pid)


def gone(pid: int) -> bool:
    """Whether a process is no more; a killed one's zombie goes when its new parent looks."""
    for _ in range(500):
        try:
            os.kill(pid, 0)
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (ProcessLookupError, FileNotFoundError):
            return True
        if state == "Z":
            return True
        time.sleep(0.01)
    return False


def test_a_term_signal_ends_the_program_too(program: Any, tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    command = program(f"import os, time\nopen({str(pids)!r}, 'w').write(str(os.getpid()))\ntime.sleep(60)\n")
    runner = tmp_path / "runner.py"
    runner.write_text(
        "import sys\nfrom patinad.session.distill import distill\n"
        f"distill(sys.argv[1], {SESSION!r}, timeout_s=60, max_bytes=1000)\n"
    )
    with subprocess.Popen([sys.executable, str(runner), command]) as worker:
        while not (pids.exists() and pids.read_text()):
            time.sleep(0.01)
        worker.terminate()
        assert worker.wait(30) == 143
    assert gone(int(pids.read_text()))


def test_finished_sessions_are_distilled_once_and_without_holding_the_ledger(
    program: Any, repository: Path, tmp_path: Path, git: Any
) -> None:
    from patinad.git.layout import locate
    from patinad.ledger import book, observations, sessions
    from patinad.session.advance import Places, Wanted, advance
    from patinad.session.distilling import Program, distil_finished, pending

    text = "feat(pool): keep connections\n\nDecision: Keep connections open because opening one is slow.\n"
    git(repository, "commit", "--quiet", "--allow-empty", "-m", text, "--date", "2026-01-02T03:04:05Z")
    layout, ledger, backups = locate(repository), tmp_path / "l" / "facts.db", tmp_path / "backups"
    with book.writing(ledger, backups=backups, now=0.0) as db:
        advance(db, layout, Places(tmp_path / "progress"), Wanted(), 1_800_000_000, lambda *_: None)
    calls = tmp_path / "calls"
    command = program(
        "import json, sys\n"
        "from patinad.store.lock import locked, writer_lock\n"
        "from pathlib import Path\n"
        "session = json.load(sys.stdin)\n"
        f"with locked(writer_lock(Path({str(ledger)!r})), wait=False):\n"
        f"    open({str(calls)!r}, 'a').write(session['id'] + chr(10))\n"
        "choice = session['decisions'][0]['choice']\n"
        "print(json.dumps({'type': 'decision', 'choice': choice, 'rationale': 'Said again.', 'decision_type': 'x'}))\n"
        "print(json.dumps({'type': 'challenge', 'problem': session['commits'][0]['body'][:80]}))\n"
        "print('nonsense')\n"
    )
    told: list[Any] = []
    for _ in range(2):
        problems, more = distil_finished(
            ledger,
            layout,
            Program(command, 30.0, 10_000),
            backups=backups,
            now=1e9,
            tell=lambda *a: told.append(a),
        )
        assert not more
    assert (problems, pending(ledger)) == ([], [])
    assert told[0] == ("distilling", 0, 1)
    assert len(calls.read_text().splitlines()) == 1
    with book.writing(ledger, backups=backups, now=0.0) as db:
        (session,) = sessions.read_all(db)
        kept = {one.kind: one for one in observations.of_session(db, session.id)}
        assert kept["decision"].observation.rationale == "Opening one is slow"
        sources = {(e.source_kind, e.reliability) for e in kept["decision"].evidence}
        assert sources == {("trailer", 0.85), ("distiller", 0.5)}
        assert "Keep connections open" in kept["challenge"].observation.problem
        # Reading the history again takes nothing of it back.
        advance(db, layout, Places(tmp_path / "progress"), Wanted(full=True), 1_800_000_000, lambda *_: None)
        again = {one.kind: one.uid for one in observations.of_session(db, session.id)}
        assert again == {kind: one.uid for kind, one in kept.items()}
