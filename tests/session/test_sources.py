"""Tags and documents of a real repository as signals."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.found import predicted, read, sessions_of

from patinad.git.commits import Commit
from patinad.session import transcript
from patinad.session.sources import dated, document_signal, is_document, transcript_signals

START = 1_755_000_000  # 2025-08-12 12:00:00 UTC


def make(git, folder: Path, minute: int, *, author: str = "Ada <ada@example.org>", files=None) -> str:
    for path, text in (files or {f"f{minute}": "x\n"}).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    git(folder, "add", "-A")
    date = f"{START + minute * 60} +0200"
    git(folder, "commit", "-qm", f"feat: {minute}", f"--author={author}", f"--date={date}")
    return git(folder, "rev-parse", "HEAD")


def tag(git, monkeypatch, folder: Path, name: str, minute: int, *, light: bool = False) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("GIT_COMMITTER_DATE", f"{START + minute * 60} +0000")
        git(folder, "tag", *(() if light else ("-am", name)), name)


def test_the_range_that_git_gives(repository, git, monkeypatch):
    before = make(git, repository, 0)
    tag(git, monkeypatch, repository, "session-20250812-140500-claude-start", 5)
    git(repository, "switch", "-qc", "side", "HEAD")
    aside = make(git, repository, 8)
    git(repository, "switch", "-q", "main")
    inside = make(git, repository, 10)
    git(repository, "merge", "-q", "--no-ff", "-m", "merge", "side")
    merge = git(repository, "rev-parse", "HEAD")
    tag(git, monkeypatch, repository, "session-20250812-140500-claude-end", 20)
    after = make(git, repository, 22)
    found = {s.id: s for s in sessions_of(repository)}
    session = found["20250812-140500"]
    told = set(git(repository, "rev-list", "session-20250812-140500-claude-start..side", "main~1").split())
    assert set(session.commits) == {aside, inside, merge} == told - {before}
    assert (session.started_at, session.ended_at) == (START + 300, START + 1200)
    assert (session.llm, session.author) == ("claude", "ada@example.org")
    assert session.starting_commit == before
    assert {oid for s in found.values() if s.source == "commits" for oid in s.commits} == {before, after}


def test_a_tagger_who_wrote_nothing_tags_whoever_wrote_most(repository, git, monkeypatch):
    make(git, repository, 0)
    tag(git, monkeypatch, repository, "session-x-start", 1)
    bobs = {make(git, repository, n, author="Bob <bob@example.org>") for n in (2, 4)}
    make(git, repository, 6, author="Cy <cy@example.org>")
    tag(git, monkeypatch, repository, "session-x-end", 8)
    (found,) = (s for s in sessions_of(repository) if s.id == "x")
    assert (found.author, set(found.commits)) == ("bob@example.org", bobs)


def test_light_tags(repository, git, monkeypatch):
    make(git, repository, 0)
    tag(git, monkeypatch, repository, "session-x-start", 0, light=True)
    inside = make(git, repository, 4)
    tag(git, monkeypatch, repository, "session-x-end", 4, light=True)
    (found,) = (s for s in sessions_of(repository) if s.id == "x")
    assert (found.author, found.commits) == ("ada@example.org", (inside,))


def test_an_end_without_a_start_begins_where_its_id_says(repository, git, monkeypatch):
    early = make(git, repository, -60)
    inside = make(git, repository, 10)
    tag(git, monkeypatch, repository, "session-20250812-140000-end", 20)  # 12:00 UTC for an author in +0200
    (found,) = (s for s in sessions_of(repository) if s.id == "20250812-140000")
    assert (found.started_at, found.ended_at) == (START, START + 1200)
    assert found.commits == (inside,)
    assert early not in found.commits


def test_a_document_by_its_header_or_by_its_name(repository, git):
    headed = "# Session: parser\n**ID**: 20250812-141000\n**Started**: 2025-08-12T12:10:00Z\n**LLM**: claude\n\n## Activity Log\n### 14:10 - Session Start\n### 14:40 - Update\n"
    inside = make(git, repository, 30)
    make(
        git,
        repository,
        90,
        files={
            "layer/sessions/20250812-141000.md": headed,
            "layer/sessions/20250812-152500.md": "notes\n",
            "layer/sessions/20250812-133000-init.md": "# Initialization\n",
            "layer/sessions/deep/20250812-133000.md": "x\n",
        },
    )
    found = {s.id: s for s in sessions_of(repository, {"documents", "commits"})}
    assert set(found) == {"20250812-141000", "20250812-152500"}
    assert found["20250812-141000"].commits == (inside,)
    assert (found["20250812-141000"].title, found["20250812-141000"].llm) == ("parser", "claude")
    assert found["20250812-141000"].started_at == START + 600
    assert found["20250812-152500"].started_at == START + 85 * 60


def test_every_commit_of_a_repository_is_in_one_session(repository, git, monkeypatch):
    ids = [make(git, repository, n * 40) for n in range(6)]
    tag(git, monkeypatch, repository, "session-x-start", 30)
    commits, _ = read(repository)
    found = sessions_of(repository)
    assert sorted(predicted(found, {oid: oid for oid in ids})) == sorted(c.id for c in commits)


@pytest.mark.parametrize(
    ("name", "offset", "told"),
    [
        ("20250812-140000", 120, START),
        ("20250812-1400", 120, START),
        ("20250812-080000", -240, START),
        ("20250812-250000", 0, None),
        ("20250812-note", 0, None),
        ("session_summary_july27", 0, None),
    ],
)
def test_a_name_that_tells_a_moment(name, offset, told):
    assert dated(name, offset) == told


def test_a_start_after_the_commit_that_holds_it_is_a_slip():
    commit = Commit("1" * 40, "", (), "Ada", "ada@example.org", START, 120, START, "x")
    path = "layer/sessions/20250812-133000.md"
    signal = document_signal(path, commit, started=START + 4 * 3600, last=START + 5 * 3600)
    assert signal is not None
    assert (signal.time, signal.end_time) == (START - 30 * 60, START)
    assert document_signal("layer/sessions/notes.md", commit) is None
    assert document_signal("docs/20250812-133000.md", commit, started=START) is None


def test_which_paths_are_session_documents():
    assert is_document("layer/sessions/20250812-133000.md")
    assert not is_document("layer/sessions/a/b.md")
    assert not is_document("layer/core/x.md")
    assert not is_document("test/layer/sessions/x.md")


def test_a_transcript_speaks_of_the_worktrees_that_it_was_in():
    def turn(minute: int, cwd: str) -> bytes:
        time = datetime.fromtimestamp(START + minute * 60, UTC).isoformat().replace("+00:00", "Z")
        said = {"type": "user", "timestamp": time, "cwd": cwd, "sessionId": "t", "gitBranch": "main"}
        return json.dumps(said | {"message": {"role": "user", "content": "x"}}).encode() + b"\n"

    places = ((0, "/w/app"), (5, "/w/app/src"), (10, "/w/app/side"), (15, "/w/other"), (20, "/w/application"))
    reading = transcript.read(b"".join(turn(*place) for place in places), "f.jsonl", transcript.FORMATS[0])
    found = transcript_signals(reading, {"/w/app": "", "/w/app/side": "side"}, "ada@example.org")
    assert [((s.time - START) // 60, s.worktree, s.session, s.branch) for s in found] == [
        (0, "", "t", "main"),
        (5, "", "t", "main"),
        (10, "side", "t", "main"),
    ]


def test_a_transcript_tells_a_pause():
    lines = [
        json.dumps({"type": "user", "timestamp": f"2025-08-12T{clock}:00Z", "cwd": "/w", "sessionId": "t"})
        for clock in ("20:00", "20:50", "22:00", "22:10")
    ]
    reading = transcript.read("\n".join([*lines, ""]).encode(), "f.jsonl", transcript.FORMATS[0])
    assert [(m.started[11:16], m.ended[11:16]) for m in reading.moments] == [
        ("20:00", "20:50"),
        ("22:00", "22:10"),
    ]
