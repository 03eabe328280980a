"""How much was done in a session, in Patina's figures."""

from collections.abc import Mapping, Sequence

from patinad.git.commits import Commit
from patinad.ledger.sessions import WorkType

MAJOR_FILES = 10  # more than these make a major feature
FEATURE_COMMITS = 3  # fewer make an experiment


def changed_files(commits: Sequence[Commit]) -> set[str]:
    """The paths that commits touched. A merge touches none: what it brings was changed by others of them, or elsewhere."""
    return {file.path for commit in commits if not commit.is_merge for file in commit.files}


def commits_count(commits: Sequence[Commit], patches: Mapping[str, str | None]) -> int:
    """How many commits, merges too; one that was picked onto another branch is done once."""
    return len({patches[commit.id] or commit.id for commit in commits})


def work_type(commits: Sequence[Commit]) -> WorkType:
    """Patina's rule; the first that matches."""
    files = changed_files(commits)
    if not commits:
        return "exploration"
    if any(path.startswith("layer/") or path.endswith(".md") for path in files):
        return "pattern-work"
    if len(files) > MAJOR_FILES:
        return "major-feature"
    return "experiment" if len(commits) < FEATURE_COMMITS else "feature"


def duration_minutes(started_at: int, ended_at: int) -> int:
    """Whole minutes between two moments."""
    return max(0, ended_at - started_at) // 60
