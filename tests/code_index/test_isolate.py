"""A parser that crashes or hangs costs one file: the next attempt parses the suspect alone and refuses it."""

import ctypes
import faulthandler
import os
import signal
import sqlite3
import time
from dataclasses import replace
from pathlib import Path

import pytest
from support.project import Project

from patinad import pipeline
from patinad.code import engine
from patinad.code.facts import FileFacts
from patinad.code.isolate import InFlight, parse_alone
from patinad.code.languages import Language


def crash(source: bytes, language: Language) -> FileFacts:
    if b"segfault" in source:
        ctypes.string_at(1)
    if b"hang" in source:
        while True:
            time.sleep(0.01)
    if b"stumble" in source:
        raise ValueError(source)
    return engine.scrape(source, language)


@pytest.fixture
def deadly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "ENGINE", replace(engine.ENGINE, scrape=crash))


def in_child(project: Project, **fields: object) -> int:
    """Scrape in a process of its own; give how it ended."""
    child = os.fork()
    if child == 0:
        status = 1
        faulthandler.disable()
        try:
            project.scrape(**fields)
            status = 0
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def skipped(project: Project) -> dict[str, str]:
    db = sqlite3.connect(project.code_db)
    try:
        return dict(db.execute("SELECT path, reason FROM skipped_files"))
    finally:
        db.close()


@pytest.mark.parametrize(
    ("word", "death", "reason"),
    [
        ("segfault", signal.SIGSEGV, "crashed the parser (SIGSEGV)"),
        ("hang", signal.SIGALRM, "parser ran longer than 0.3 s"),
    ],
)
def test_death_costs_one_file(project: Project, deadly: None, word: str, death: int, reason: str) -> None:
    project.write(bad_py=f"{word} = 1\n", good_py="def f(): pass\n", other_py="def g(): f()\n")
    project.commit()
    assert in_child(project, parse_timeout_s=0.3) == -death
    assert not project.code_db.exists()
    assert in_child(project, parse_timeout_s=0.3) == 0
    assert skipped(project) == {"bad.py": reason}
    # Refused once, it is not tried again: neither by a full scrape of another worktree nor after other commits.
    project.write(good_py="def f(): g()\n")
    project.commit()
    assert in_child(project, parse_timeout_s=0.3) == 0
    assert skipped(project) == {"bad.py": reason}
    project.write(bad_py="fine = 1\n")
    project.commit()
    assert in_child(project, parse_timeout_s=0.3) == 0
    assert skipped(project) == {}


@pytest.mark.parametrize("word", ["segfault", "hang"])
def test_death_of_the_helper_or_of_the_scrape_itself(project: Project, deadly: None, word: str) -> None:
    for number in range(6):
        project.put(f"m{number}.py", "".join(f"def f{n}(): pass\n" for n in range(number, 4_000 + number)))
    project.write(bad_py=f"{word} = 1\n")
    project.commit()
    # Who draws the bad file is chance: the scrape itself dies and is tried again, its helper is made up for.
    ends = [in_child(project, workers=2, parse_timeout_s=1)]
    if ends[0] != 0:
        ends.append(in_child(project, workers=2, parse_timeout_s=1))
    assert ends[-1] == 0
    assert list(skipped(project)) == ["bad.py"]
    db = sqlite3.connect(project.code_db)
    assert db.execute("SELECT count(*) FROM function_facts").fetchone() == (24_000,)
    db.close()


def test_an_alarm_of_the_caller_survives(project: Project) -> None:
    project.write(a_py="x = 1\n")
    project.commit()
    rang = []
    before = signal.signal(signal.SIGALRM, lambda *_: rang.append(1))
    earlier = signal.setitimer(signal.ITIMER_REAL, 60)
    try:
        project.scrape()
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 50
        signal.raise_signal(signal.SIGALRM)
        assert rang == [1]
    finally:
        signal.signal(signal.SIGALRM, before)
        signal.setitimer(signal.ITIMER_REAL, *earlier)


def test_slots_tell_who_died(tmp_path: Path) -> None:
    path = tmp_path / "inflight"
    flight = InFlight(path, 2, 10)
    flight.enter(1, "ab" * 20)
    flight.leave(1)
    assert flight.suspects() == set()
    flight.enter(0, "cd" * 20)
    signal.setitimer(signal.ITIMER_REAL, 0)
    flight.close()
    after = InFlight(path, 2, 10)
    assert after.suspects() == {"cd" * 20}
    after.clear()
    assert after.suspects() == set()
    after.close()


def test_alone(tmp_path: Path) -> None:
    facts = FileFacts("python", 3)
    assert parse_alone(lambda: facts, "python", 5) == facts
    assert parse_alone(lambda: os._exit(1), "python", 5).skipped == "crashed the parser"
    assert (
        parse_alone(lambda: os.kill(os.getpid(), signal.SIGBUS), "python", 5).skipped
        == "crashed the parser (SIGBUS)"
    )


def test_refused_by_the_scrape_is_cached(project: Project, deadly: None) -> None:
    project.write(bad_py="segfault = 1\n")
    project.commit()
    assert in_child(project) == -signal.SIGSEGV
    assert in_child(project) == 0
    project.data = project.data.with_name("elsewhere")
    assert in_child(project) == 0, "another worktree knows it from the cache"
    assert isinstance(project.scrape(), pipeline.ScrapeOutcome)


def test_a_bug_of_ours_costs_one_file_and_its_message_is_not_logged(
    project: Project, deadly: None, caplog: pytest.LogCaptureFixture
) -> None:
    project.write(bad_py="stumble = 'said in confidence'\n", good_py="def fine():\n    pass\n")
    project.commit()
    outcome = project.scrape()
    assert (outcome.skipped, outcome.symbols) == (1, 1)
    assert skipped(project) == {"bad.py": "a bug in the extractor (ValueError); see the log"}
    assert "test_isolate" in caplog.text
    assert "said in confidence" not in caplog.text
