"""Agents' transcripts as sources of sessions: those of this repository, read once, joined where pieces cut."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from patinad.git.layout import locate
from patinad.session import conversations as talks
from patinad.session import transcript
from patinad.session.advance import Places, Wanted, advance
from patinad.store.database import FACTS, open_database

Git = Callable[..., str]
SAID = "**Key Decisions:**\n- Keep the pool's connections open between two requests because opening one costs 30 ms\n"


def turn(cwd: Path, at: str, text: str = "", session: str = "5d1f0c0e-0000-4000-8000-000000000001") -> str:
    message = {"role": "assistant", "content": [{"type": "text", "text": text}], "model": "claude-x"}
    said = {
        "type": "assistant",
        "sessionId": session,
        "cwd": str(cwd),
        "gitBranch": "main",
        "timestamp": at,
        "message": message,
    }
    return json.dumps(said) + "\n"


def project(folder: Path, cwd: Path) -> Path:
    """The folder of a project's transcripts, as Claude Code names it."""
    made = folder / talks.ENCODED.sub("-", str(cwd))
    made.mkdir(parents=True, exist_ok=True)
    return made


@pytest.fixture(autouse=True)
def _owner(repository: Path, git: Git) -> None:
    """libgit2 reads the home of when it was loaded, which is not the test's."""
    git(repository, "config", "user.email", "ada@example.org")
    git(repository, "config", "user.name", "Ada")


def look(folder: Path, place: Path, transcripts: Path) -> Any:
    place.mkdir(exist_ok=True)
    places = Places(place / "progress", transcripts=(transcripts,))
    with closing(open_database(place / "facts.db", FACTS)) as db:
        return advance(db, locate(folder), places, Wanted(), 1_800_000_000, lambda *_: None)


def ask(place: Path, question: str) -> list[Any]:
    with closing(sqlite3.connect(place / "facts.db")) as db:
        return db.execute(question).fetchall()


def test_a_transcript_makes_a_session_and_what_it_decides_is_kept(
    repository: Path, tmp_path: Path, git: Git
) -> None:
    git(
        repository,
        "commit",
        "--quiet",
        "--allow-empty",
        "-m",
        "chore: begin",
        "--date",
        "2026-01-02T03:10:00Z",
    )
    file = project(tmp_path / "talks", repository) / "a.jsonl"
    file.write_text(
        turn(repository, "2026-01-02T03:00:00Z") + turn(repository / "src", "2026-01-02T03:20:00Z", SAID)
    )
    look(repository, tmp_path / "ledger", tmp_path / "talks")
    sessions = ask(
        tmp_path / "ledger", "SELECT source, started_at, ended_at, llm, commits_count FROM sessions"
    )
    assert sessions == [("transcript", "2026-01-02T03:00:00Z", "2026-01-02T03:20:00Z", "claude-x", 1)]
    cited = ask(
        tmp_path / "ledger",
        "SELECT d.choice, e.source_kind, e.source_id FROM decisions d JOIN evidence e ON e.row_uid = d.uid",
    )
    assert [(kind, source) for _, kind, source in cited] == [("transcript", f"{file}:2")]


def test_another_repositorys_transcripts_say_nothing_here(repository: Path, tmp_path: Path, git: Git) -> None:
    git(
        repository,
        "commit",
        "--quiet",
        "--allow-empty",
        "-m",
        "chore: begin",
        "--date",
        "2026-01-02T03:10:00Z",
    )
    other = tmp_path / "elsewhere"
    (project(tmp_path / "talks", other) / "a.jsonl").write_text(turn(other, "2026-01-02T03:00:00Z", SAID))
    (tmp_path / "talks" / "plain").mkdir()
    (tmp_path / "talks" / "plain" / "b.jsonl").write_text(turn(other, "2026-01-02T03:00:00Z", SAID))
    (project(tmp_path / "talks", repository) / "c.jsonl").write_bytes(b"\xff{]\n" * 5)
    look(repository, tmp_path / "ledger", tmp_path / "talks")
    assert ask(tmp_path / "ledger", "SELECT source FROM sessions") == [("commits",)]
    assert ask(tmp_path / "ledger", "SELECT count(*) FROM decisions") == [(0,)]


def test_a_growing_transcript_comes_to_the_same_as_a_whole_one(
    repository: Path, tmp_path: Path, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(
        repository,
        "commit",
        "--quiet",
        "--allow-empty",
        "-m",
        "chore: begin",
        "--date",
        "2026-01-02T03:10:00Z",
    )
    file = project(tmp_path / "talks", repository) / "a.jsonl"
    for minute in range(0, 50, 10):
        with file.open("a") as stream:
            stream.write(
                turn(repository, f"2026-01-02T03:{minute:02}:00Z", SAID.replace("30 ms", f"{minute} ms"))
            )
        look(repository, tmp_path / "live", tmp_path / "talks")
    look(repository, tmp_path / "once", tmp_path / "talks")
    question = "SELECT uid FROM {} ORDER BY uid"
    for table in ("sessions", "decisions", "evidence", "session_commits"):
        assert ask(tmp_path / "live", question.format(table)) == ask(
            tmp_path / "once", question.format(table)
        ), table
    read: list[Path] = []
    monkeypatch.setattr(talks, "whole", read.append)
    look(repository, tmp_path / "live", tmp_path / "talks")
    assert read == [], "what did not change is not read again"


@pytest.mark.parametrize("piece", [150, 700, 10_000])
def test_pieces_join_to_the_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, piece: int) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(
        "".join(
            turn(tmp_path, f"2026-01-02T0{hour}:{minute:02}:00Z", SAID)
            for hour in (3, 6)
            for minute in (0, 30)
        )
    )
    whole = talks.whole(file)
    assert [moment.turns for moment in whole.moments] == [2, 2]
    monkeypatch.setattr(talks, "MAX_PIECE", piece)
    monkeypatch.setattr(transcript, "MAX_PIECE", piece)
    if piece > 300:  # else every line is longer than a piece, and is passed over
        assert talks.whole(file) == whole
    assert talks.whole(file).offset == len(file.read_bytes())
