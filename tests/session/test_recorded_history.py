"""Sessions of a real project's history, where its record lies beside the repository."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from support.found import predicted, sessions_of
from support.recorded import SHARED, labels, rebuild, records, score

pytestmark = pytest.mark.skipif(
    not (SHARED / "commits.jsonl").is_file(), reason="no recorded history at ../shared/data/patina-dev"
)


def figures(folder: Path, use: set[str], **holds: bool) -> Mapping[str, float]:
    ids = rebuild(SHARED, folder, **holds)
    return score(labels(SHARED), predicted(sessions_of(folder, use), ids))


def test_from_commits_alone(tmp_path):
    found = figures(tmp_path / "r", {"commits"})
    assert found["missing"] == 0
    assert found["b3"] >= 0.90
    assert found["boundary"] >= 0.82


def test_with_documents(tmp_path):
    found = figures(tmp_path / "r", {"commits", "documents"}, documents=True)
    assert found["b3"] >= 0.95
    assert found["boundary"] >= 0.93


def test_with_tags_every_labelled_session_is_found(tmp_path):
    """Whole, merges aside, but for the commits in two ranges: those are in the session whose time span holds them."""
    ids = rebuild(SHARED, tmp_path / "r", tags=True, documents=True)
    found = {session.id: session for session in sessions_of(tmp_path / "r")}
    back = {new: old for old, new in ids.items()}
    commits = {c["sha"]: c for c in records(SHARED, "commits.jsonl")}
    label = labels(SHARED)
    for session in records(SHARED, "sessions.jsonl"):
        told = {back[oid] for oid in found[session["id"]].commits}
        alone = {sha for sha in session["commits"] if sha in label.session}
        assert {sha for sha in told if len(commits[sha]["parents"]) < 2 and sha in label.session} == alone
        assert (found[session["id"]].started_at, found[session["id"]].ended_at) == (
            session["start"],
            session["end"],
        )
        assert (found[session["id"]].source, found[session["id"]].state) == ("tag", "closed")
    twice = {sha for s in records(SHARED, "sessions.jsonl") for sha in s["commits"]} - set(label.session)
    spans = {s["id"]: (s["start"], s["end"]) for s in records(SHARED, "sessions.jsonl")}
    where = {back[oid]: session.id for session in found.values() for oid in session.commits}
    assert len(twice) == 14
    for sha in twice:
        holding = [
            session
            for session, members in label.sets.items()
            if sha in members and spans[session][0] <= commits[sha]["author_time"] <= spans[session][1]
        ]
        assert not holding or where[sha] in holding
