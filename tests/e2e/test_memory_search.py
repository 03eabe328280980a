"""Vectors and memory as a user has them: the commands with a daemon and without one, the real model, and another one."""

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from support import reader
from support.daemon import Daemon
from support.model import copied, disguised, fetched
from support.processes import until

from patinad.vectors.models import Installed
from patinad.vectors.serving import kept_models

Git = Callable[..., str]
Ask = Callable[..., Any]
DECISIONS = (
    "Keep the pool's connections open between two requests because opening one costs 30 ms",
    "Store what is remembered in SQLite since no server has to be run then",
    "Parse blobs from the object database and never from the working tree",
)
QUESTIONS = (
    ("query", "semantic", "which database do we use", "--limit", "20"),
    ("query", "semantic", "slow connects", "--type", "decision,belief,code", "--min-score", "0.1"),
    ("query", "semantic", "reading source", "--type", "decision", "--session", "2026", "--limit", "2"),
    ("belief", "list"),
    ("belief", "validate", "Tests run real git"),
    ("embeddings", "status"),
)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return fetched(tmp_path_factory.mktemp("models"))


@pytest.fixture
def project(repository: Path, git: Git) -> Path:
    for number, decision in enumerate(DECISIONS):
        (repository / f"part{number}.py").write_text(
            f"def connect{number}(host, port):\n    '''Open a socket to a host.'''\n    return host, port\n"
        )
        git(repository, "add", ".")
        git(repository, "commit", "-q", "-m", f"feat: part {number}\n\nDecision: {decision}.\n")
    return repository


@pytest.fixture
def ask(daemon: Daemon, project: Path) -> Ask:
    """A command in the project, as a user runs it; its JSON. `heard` is what it must say on stderr."""

    def run(*words: str, heard: str = "") -> Any:
        done = subprocess.run(
            [sys.executable, "-m", "patinad", *words, "--json"],
            cwd=project, env=daemon.environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr + daemon.logs()
        assert heard in done.stderr
        return json.loads(done.stdout)

    return run


def answers(ask: Ask, heard: str = "") -> list[Any]:
    """What the questions give, without what goes with the clock."""
    found = [ask(*words, heard=heard) for words in QUESTIONS]
    for answer in found:
        answer.get("freshness", {}).get("embedded", {}).pop("rate", None)
    return found


def embedded(daemon: Daemon, project: Path) -> bool:
    row = daemon.status(project)
    return not any(row["queue"].values()) and row["embedded"]["done"] == row["embedded"]["total"] > 0


def noted(project: Path) -> list[Any]:
    with closing(sqlite3.connect(project / ".git/patina/facts.db")) as db:
        return db.execute("SELECT * FROM embedding_metadata").fetchall()


def test_what_is_derived_comes_back_as_it_was_with_a_daemon_and_without(
    project: Path, daemon: Daemon, ask: Ask, model: Installed
) -> None:
    copied(model, daemon.paths.models)
    daemon.start().ask("repo.add", path=str(project))
    daemon.wait_fresh(project)
    daemon.wait_for(lambda: ask("session", "list")["sessions"], "a session")
    ask("belief", "add", "Tests run real git and real SQLite")
    made = ask("embeddings", "generate")
    assert [(one["name"], one["rows"] == one["vectors"] > 0) for one in made["stores"]] == [
        ("code", True), ("observations", True), ("beliefs", True),
    ]  # fmt: skip
    daemon.wait_for(lambda: embedded(daemon, project), "embedded")
    before, was_noted = answers(ask), noted(project)
    assert DECISIONS[1] in before[0]["results"][0]["content"]
    assert len(was_noted) == 1
    assert [(one["waiting"], one["current"]) for one in before[-1]["stores"]] == [
        (0, None),
        (0, True),
        (0, True),
    ]

    data = project / ".patina/data"
    for served in (True, False):
        for name in ("observations", "beliefs"):
            shutil.rmtree(data / name)
        for graph in data.rglob("*.usearch*"):
            graph.unlink()
        again = ask("rebuild")
        assert again["stores"] == {"observations": made["stores"][1]["rows"], "beliefs": 1}
        assert again["embeddings"]["embedded"] == 0
        if served:
            daemon.wait_for(lambda: embedded(daemon, project), "embedded")
            assert answers(ask) == before
            forced = ask("embeddings", "generate", "--force")
            assert [one["embedded"] for one in forced["stores"]] == [one["rows"] for one in made["stores"]]
            daemon.stop()
            found = answers(ask, heard="the daemon is not running")
            assert [a.get("results") for a in found] == [b.get("results") for b in before]
        assert sorted(path.name for path in data.rglob("*.usearch")) == [
            "beliefs.usearch",
            "code.usearch",
            "observations.usearch",
        ]
    found = [ask(*QUESTIONS[place], heard="the daemon is not running") for place in (0, -1)]
    assert found[0]["results"] == before[0]["results"]
    assert found[-1]["stores"] == before[-1]["stores"]
    forced = ask("embeddings", "generate", "--force")
    assert [one["embedded"] for one in forced["stores"]] == [one["rows"] for one in made["stores"]]
    assert [row[:5] for row in noted(project)] == [row[:5] for row in was_noted]


def test_a_look_at_the_sessions_brings_the_stores_along(
    project: Path, daemon: Daemon, ask: Ask, git: Git
) -> None:
    assert ask("session", "extract", "--all")["observations"] == 3
    stores = ask("embeddings", "status", heard="the daemon is not running")["stores"]
    assert [(one["rows"], one["current"]) for one in stores[1:]] == [(3, True), (0, True)]
    ask("scrape", "code")
    found = ask("query", "semantic", "which database", "--type", "decision", "--min-score", "0.1")
    assert found["results"] == []  # there is no model here
    assert found["notes"][0].startswith("by words alone: the model all-MiniLM-L6-v2 is not installed")
    found = ask("query", "semantic", "what is in SQLite", "--type", "decision")
    assert [(one["content"], one["score"]) for one in found["results"]] == [(f"{DECISIONS[1]}.", None)]


def test_another_model_takes_over_when_it_is_done_and_a_killed_daemon_goes_on(
    project: Path, daemon: Daemon, ask: Ask, model: Installed, git: Git
) -> None:
    for number in range(6):
        functions = "\n\n".join(f"def step_{number}_{part}(value):\n    return value" for part in range(50))
        (project / f"steps{number}.py").write_text(functions + "\n")
    git(project, "add", ".")
    git(project, "commit", "-q", "-m", "feat: many steps")
    copied(model, daemon.paths.models)
    other = disguised(model, daemon.paths.models, "other-model")
    question = ("query", "semantic", "which database do we use", "--limit", "5")
    daemon.start().ask("repo.add", path=str(project))
    daemon.wait_fresh(project)
    daemon.wait_for(lambda: ask("session", "list")["sessions"], "a session")
    ask("embeddings", "generate")
    daemon.wait_for(lambda: embedded(daemon, project), "embedded")
    before = ask(*question)
    total = before["freshness"]["embedded"]["total"]
    assert before["freshness"]["embedded"]["model"] == model.name

    daemon.paths.config_file.parent.mkdir(parents=True, exist_ok=True)
    daemon.paths.config_file.write_text('model = "other-model"\n')
    told = ask("embeddings", "status")  # which has the daemon look at the file
    assert told["model"]["name"] == "other-model"

    def made() -> int:
        with closing(sqlite3.connect(daemon.paths.blobs_db)) as db:
            rows = "SELECT count(*) FROM vectors v JOIN models m ON m.id = v.model WHERE m.model_id = ?"
            return int(db.execute(rows, (other,)).fetchone()[0])

    daemon.wait_for(lambda: made() > 0, "begun")
    daemon.kill()
    daemon.assert_no_orphans()  # its worker may be about to write what it has just made
    left = made()
    assert 0 < left < total
    between = ask(*question, heard="the daemon is not running")
    assert between["results"] == before["results"]
    assert between["freshness"]["embedded"]["model"] == model.name
    assert between["freshness"]["embedded"]["next"] == {"model": "other-model", "done": left, "total": total}
    assert between["notes"][0].startswith(
        f"answered with {model.name} while the vectors of other-model are made"
    )
    daemon.start()
    daemon.wait_for(
        lambda: daemon.status(project)["embedded"].get("answering") == model.name or made() >= total, "said"
    )
    daemon.wait_for(lambda: list(kept_models(daemon.paths.blobs_db)) == [other], "superseded")
    after = ask(*question)
    assert after["freshness"]["embedded"]["model"] == "other-model"
    assert after["notes"] == []
    assert [one["score"] for one in after["results"]] != [one["score"] for one in before["results"]]
    assert made() == total
    assert daemon.status(project)["embedded"].get("answering") is None


def test_eight_readers_of_a_daemon_while_it_writes(
    project: Path, daemon: Daemon, tmp_path: Path, git: Git
) -> None:
    daemon.start().ask("repo.add", path=str(project))
    daemon.wait_fresh(project)
    stop = tmp_path / "stop"
    command = [sys.executable, reader.__file__, "daemon", str(stop), daemon.environment["PATINAD_HOME"]]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    readers = [subprocess.Popen([*command, str(project)], **pipes) for _ in range(8)]
    try:
        assert until(lambda: len(list(tmp_path.glob("reads-*"))) == 8 or any(r.poll() for r in readers), 60)
        for number in range(6):
            (project / "work.py").write_text(f"x = {number}\n")
            git(project, "add", "work.py")
            when = f"2026-03-{number + 1:02}T10:00:00Z"
            said = f"feat: work {number}\n\nDecision: Take way {number} because the others are longer.\n"
            git(project, "commit", "-q", "-m", said, "--date", when)
            daemon.wait_fresh(project)
            daemon.ask("memory.rebuild", path=str(project))
    finally:
        stop.touch()
        ended = [(*one.communicate(timeout=90), one.returncode) for one in readers]
    assert [(said, code) for _, said, code in ended if code] == []
    assert min(json.loads(out)["rounds"] for out, _, _ in ended) > 1
    assert "locked" not in daemon.logs()
