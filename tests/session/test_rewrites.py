"""History that is rewritten with real git: every session and row stays once, and what is gone weighs nothing."""

import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from patinad.git.layout import locate
from patinad.ledger import beliefs, rewrites
from patinad.ledger.rewrites import Pair
from patinad.memory.growth import grow
from patinad.memory.weighing import confidence_of
from patinad.session.advance import Places, Wanted, advance
from patinad.store.database import FACTS, open_database, transaction

START = 1_700_000_000
FIRST = "feat(pool): keep connections\n\nDecision: Keep connections open because opening one is slow.\n"
SECOND = "feat(log): write lines\n\nDecision: Write one line a request because lines can be searched.\n"


class Work:
    """A repository whose clock is turned by hand, and its ledger."""

    def __init__(self, folder: Path, place: Path) -> None:
        self.folder, self.place, self.clock = folder, place, START
        place.mkdir()
        self.hooks = True

    def git(self, *words: str, **environment: str) -> str:
        self.clock += 300
        stamp = f"{self.clock} +0000"
        done = subprocess.run(
            ["git", *words],
            cwd=self.folder,
            env={
                **os.environ,
                "GIT_AUTHOR_DATE": stamp,
                "GIT_COMMITTER_DATE": stamp,
                "GIT_EDITOR": "true",
                **environment,
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def commit(self, path: str, message: str, text: str = "") -> str:
        (self.folder / path).write_text(text or f"{path} {self.clock}\n" * 3)
        self.git("add", path)
        self.git("commit", "--quiet", "-m", message)
        return self.git("rev-parse", "HEAD")

    def confidences(self) -> dict[str, float]:
        """How sure one may be of each belief that grows from what the ledger holds."""
        with closing(open_database(self.place / "facts.db", FACTS)) as db:
            with transaction(db):
                grow(db, "2024-01-01T00:00:00Z")
            return {
                kept.belief.statement: confidence_of(kept, START + 10_000_000.0).mean
                for kept in beliefs.all_beliefs(db)
            }

    def look(self, *pairs: tuple[str, str]) -> Any:
        with closing(open_database(self.place / "facts.db", FACTS)) as db:
            with transaction(db):
                rewrites.keep(db, [Pair(old, new, "rebase") for old, new in pairs])
            places = Places(self.place / "progress")
            return advance(db, locate(self.folder), places, Wanted(), START + 50_000_000, lambda *_: None)

    def ask(self, question: str) -> list[Any]:
        with closing(sqlite3.connect(self.place / "facts.db")) as db:
            rows = db.execute(question).fetchall()
        return [row[0] if len(row) == 1 else row for row in rows]

    def sessions(self) -> list[Any]:
        return self.ask("SELECT id, commits_count FROM sessions ORDER BY id")

    def choices(self) -> list[str]:
        return self.ask(
            "SELECT choice FROM decisions WHERE retracted_at IS NULL AND decision_type = 'trailer' ORDER BY choice"
        )

    def counted(self) -> int:
        return int(
            self.ask(
                "SELECT count(DISTINCT row_uid) FROM evidence WHERE counts AND row_type = 'decision'"
                " AND source_kind = 'trailer'"
            )[0]
        )

    def standing(self, commit: str) -> str:
        return str(self.ask(f"SELECT standing FROM session_commits WHERE commit_sha = '{commit}'")[0])


@pytest.fixture
def work(repository: Path, tmp_path: Path) -> Work:
    one = Work(repository, tmp_path / "ledger")
    one.commit("base.py", "chore: begin")
    return one


def test_an_amend_keeps_the_session_and_its_row(work: Work) -> None:
    old = work.commit("pool.py", FIRST)
    work.look()
    before = (work.sessions(), work.choices(), work.counted())
    (work.folder / "pool.py").write_text("amended\n")
    work.git("commit", "--quiet", "-a", "--amend", "--no-edit")
    work.look()
    assert (work.sessions(), work.choices(), work.counted()) == before
    assert work.standing(old) == "rewritten"
    assert work.ask("SELECT count(*) FROM evidence WHERE source_kind = 'trailer'") == [1]


def test_an_amended_message_takes_back_what_it_no_longer_says(work: Work) -> None:
    work.commit("pool.py", FIRST)
    work.look()
    work.git("commit", "--quiet", "--amend", "-m", SECOND)
    work.look()
    assert work.choices() == ["Write one line a request"]
    assert work.counted() == 1


def test_a_rebase_keeps_sessions_rows_and_counts(work: Work) -> None:
    work.git("checkout", "--quiet", "-b", "side")
    old = [work.commit("pool.py", FIRST), work.commit("log.py", SECOND)]
    work.git("checkout", "--quiet", "main")
    work.commit("other.py", "feat: other work")
    work.look()
    before = (work.sessions(), work.choices(), work.counted())
    work.git("checkout", "--quiet", "side")
    work.git("rebase", "--quiet", "main")
    work.look()  # no hook told it: the patches are the same
    assert (work.sessions(), work.choices(), work.counted()) == before
    assert [work.standing(one) for one in old] == ["rewritten", "rewritten"]


def test_a_cherry_pick_counts_once(work: Work) -> None:
    picked = work.commit("pool.py", FIRST)
    work.look()
    before = (work.sessions(), work.choices())
    work.git("checkout", "--quiet", "-b", "side", "HEAD~1")
    work.git("cherry-pick", picked)
    work.look()
    assert (work.sessions(), work.choices()) == before
    patches = work.ask(
        "SELECT count(DISTINCT patch_id) FROM evidence WHERE counts AND source_kind = 'trailer'"
    )
    assert patches == [1]


def test_a_squash_by_rebase_moves_no_count(work: Work) -> None:
    old = [work.commit("pool.py", FIRST), work.commit("log.py", SECOND)]
    work.look()
    before = (work.choices(), work.counted())
    work.git("rebase", "--quiet", "-i", "HEAD~2", GIT_SEQUENCE_EDITOR="sed -i '2s/pick/squash/'")
    new = work.git("rev-parse", "HEAD")
    work.look((old[0], new), (old[1], new))
    assert (work.choices(), work.counted()) == before
    assert [work.standing(one) for one in old] == ["rewritten", "rewritten"]
    weights = work.ask("SELECT source_id, counts FROM evidence WHERE source_kind = 'trailer' ORDER BY counts")
    assert {source for source, counts in weights if counts} == set(old), "each still weighs by its own patch"


def test_neither_a_rebase_nor_a_known_squash_moves_a_confidence(work: Work) -> None:
    held = ("Hooks run no external command", "Facts are stored in SQLite")
    start = work.git("rev-parse", "HEAD")
    old = [work.commit(f"{n}.py", f"feat: {n}\n\nConstraint: {said}\n") for n, said in enumerate(held)]
    work.look()
    before = work.confidences()
    assert set(held) <= before.keys()
    work.git("checkout", "--quiet", "-b", "other", start)
    onto = work.commit("other.py", "chore: something else")
    work.git("checkout", "--quiet", "-")
    work.git("rebase", "--quiet", onto)
    rebased = [work.git("rev-parse", "HEAD~1"), work.git("rev-parse", "HEAD")]
    assert not set(rebased) & set(old)
    work.look(*zip(old, rebased, strict=True))
    assert {one: work.confidences()[one] for one in held} == {one: before[one] for one in held}
    work.git("rebase", "--quiet", "-i", "HEAD~2", GIT_SEQUENCE_EDITOR="sed -i '2s/pick/squash/'")
    new = work.git("rev-parse", "HEAD")
    work.look(*((one, new) for one in rebased))
    assert {one: work.confidences()[one] for one in held} == {one: before[one] for one in held}


def test_a_soft_reset_to_an_equal_tree_is_a_known_squash(work: Work) -> None:
    old = [work.commit("pool.py", FIRST), work.commit("log.py", SECOND)]
    work.look()
    before = (work.sessions(), work.choices(), work.counted())
    work.clock += 40_000  # another session, were it not known
    work.git("reset", "--quiet", "--soft", "HEAD~2")
    work.git("commit", "--quiet", "-m", "feat: pool and log")
    work.look()
    assert [work.standing(one) for one in old] == ["rewritten", "rewritten"]
    assert (work.choices(), work.counted()) == before[1:]
    assert [one for one, _ in work.sessions()] == [one for one, _ in before[0]]


def test_a_squash_that_cannot_be_told_is_flagged_and_weighs_nothing(work: Work) -> None:
    old = [work.commit("pool.py", FIRST), work.commit("log.py", SECOND)]
    work.look()
    work.git("reset", "--quiet", "--soft", "HEAD~2")
    (work.folder / "more.py").write_text("and more\n")
    work.git("add", "more.py")
    work.git("commit", "--quiet", "-m", "feat: pool, log and more")
    work.look()
    assert [work.standing(one) for one in old] == ["unmatched", "unmatched"]
    assert work.counted() == 0
    assert work.ask("SELECT count(*) FROM decisions WHERE decision_type = 'trailer'") == [2], (
        "nothing is deleted"
    )


def test_what_a_force_push_dropped_counts_no_more_until_it_is_back(work: Work) -> None:
    dropped = work.commit("pool.py", FIRST)
    work.look()
    before = (work.sessions(), work.choices(), work.counted())
    work.git("reset", "--quiet", "--hard", "HEAD~1")
    work.look()
    assert work.standing(dropped) == "unreachable"
    assert work.counted() == 0
    work.git("reset", "--quiet", "--hard", dropped)
    work.look()
    assert work.standing(dropped) == "reachable"
    assert (work.sessions(), work.choices(), work.counted()) == before


@pytest.mark.parametrize("later", [200_000, 100_000_000], ids=["held", "settled"])
def test_a_whole_session_that_was_left_and_found_again_stands_again(work: Work, later: int) -> None:
    work.git("checkout", "--quiet", "--detach")
    work.clock += 200_000
    lost = work.commit("pool.py", FIRST)
    work.look()
    before = (work.sessions(), work.choices(), work.counted())
    work.git("checkout", "--quiet", "main")
    work.clock += later
    work.commit("log.py", "feat: go on")
    work.look()
    assert (work.standing(lost), work.counted()) == ("unreachable", 0)
    work.git("branch", "found", lost)
    work.look()
    assert work.standing(lost) == "reachable"
    assert (work.choices(), work.counted()) == before[1:]
    assert set(before[0]) < set(work.sessions())


def test_a_pair_that_is_told_late_is_believed(work: Work) -> None:
    old = [work.commit("pool.py", FIRST), work.commit("log.py", SECOND)]
    work.look()
    before = (work.choices(), work.counted())
    work.git("reset", "--quiet", "--soft", "HEAD~2")
    (work.folder / "more.py").write_text("and more\n")
    work.git("add", "more.py")
    work.git("commit", "--quiet", "-m", "feat: pool, log and more")
    work.look()
    new = work.git("rev-parse", "HEAD")
    work.look((old[0], new), (old[1], new))
    assert [work.standing(one) for one in old] == ["rewritten", "rewritten"]
    assert (work.choices(), work.counted()) == before


def test_a_filtered_history_keeps_its_sessions(work: Work) -> None:
    work.commit("pool.py", FIRST)
    work.commit("secret.txt", "chore: add a file")
    work.commit("log.py", SECOND)
    work.look()
    before = (work.choices(), work.counted(), [one for one, _ in work.sessions()])
    work.git(
        "filter-branch", "--index-filter", "git rm --quiet --cached --ignore-unmatch secret.txt", "--prune-empty",
        FILTER_BRANCH_SQUELCH_WARNING="1",
    )  # fmt: skip
    work.git("update-ref", "-d", "refs/original/refs/heads/main")
    work.look()
    assert (work.choices(), work.counted(), [one for one, _ in work.sessions()]) == before


@pytest.mark.parametrize("how", [(), ("--reference",)], ids=["whole id", "short id"])
def test_a_revert_takes_a_decision_back_and_its_own_revert_brings_it_again(
    work: Work, how: tuple[str, ...]
) -> None:
    work.commit("pool.py", FIRST)
    work.look()
    work.git("revert", "--no-edit", *how, "HEAD")
    work.look()
    assert work.choices() == []
    work.git("revert", "--no-edit", *how, "HEAD")
    work.look()
    assert work.choices() == ["Keep connections open"]


def test_reading_it_all_anew_changes_nothing(work: Work) -> None:
    work.commit("pool.py", FIRST)
    work.look()
    work.git("commit", "--quiet", "--amend", "-m", FIRST + "\nMore.\n")
    work.commit("log.py", SECOND)
    work.look()
    work.git("reset", "--quiet", "--hard", "HEAD~1")
    work.look()
    before = [
        work.ask(f"SELECT uid FROM {table} ORDER BY uid")
        for table in ("sessions", "decisions", "evidence", "session_commits")
    ]
    (work.place / "progress").unlink()
    work.look()
    after = [
        work.ask(f"SELECT uid FROM {table} ORDER BY uid")
        for table in ("sessions", "decisions", "evidence", "session_commits")
    ]
    assert after == before


def test_a_session_whose_tags_are_taken_away_goes_on_as_what_its_commits_say(work: Work) -> None:
    work.git("tag", "-a", "-m", "start", "session-20231114-222000-start")
    work.commit("pool.py", FIRST)
    work.git("tag", "-a", "-m", "end", "session-20231114-222000-end")
    work.look()
    assert "20231114-222000" in [one for one, _ in work.sessions()]
    work.git("tag", "-d", "session-20231114-222000-start", "session-20231114-222000-end")
    work.look()
    assert [count for _, count in work.sessions()] == [2]
    assert work.choices() == ["Keep connections open"]
    assert work.counted() == 1
