"""The queue's laws: what is put is done at least once, one at a time, and a death at any moment loses nothing."""

import math
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from patinad.daemon.queue import FAILURES, RETRY_FAILED_S, Job, Queue
from patinad.store.database import DAEMON, open_database, transaction

REPOSITORIES = (1, 2)
COMMITS = ("", "a" * 40, "b" * 40, "c" * 40)


def fresh(folder: Path) -> sqlite3.Connection:
    db = open_database(folder / "daemon.db", DAEMON)
    db.execute("PRAGMA synchronous = OFF")
    for number in REPOSITORIES:
        db.execute(
            "INSERT OR IGNORE INTO repositories (id, uid, git_dir, common_dir, in_state_dir, added_at)"
            " VALUES (?, ?, ?, ?, 0, 0)",
            (number, f"u{number}", f"/r{number}/.git", f"/r{number}/.git"),
        )
    return db


class Life(RuleBasedStateMachine):
    """HEADs move and are told of; a runner works, fails, dies, and its daemon is killed; at the end all is indexed."""

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        self.db = fresh(Path(self.folder.name))
        self.queue = Queue(self.db)
        self.now = 1000.0
        self.heads = dict.fromkeys(REPOSITORIES, "")
        self.indexed: dict[int, str | None] = dict.fromkeys(REPOSITORIES)
        self.told: dict[int, bool] = dict.fromkeys(
            REPOSITORIES, False
        )  # the event of the newest HEAD is committed
        self.work: dict[
            int, tuple[Job, str]
        ] = {}  # repository -> its leased job, and the HEAD its worker saw

    @rule(repository=st.sampled_from(REPOSITORIES), commit=st.sampled_from(COMMITS), again=st.integers(1, 3))
    def commit(self, repository: int, commit: str, again: int) -> None:
        self.heads[repository] = commit
        for _ in range(again):
            self.queue.put(repository, "scrape", commit, self.now, insist=True)
        self.told[repository] = True

    @rule(repository=st.sampled_from(REPOSITORIES))
    def ask_for_a_full_one(self, repository: int) -> None:
        self.queue.put(repository, "scrape", self.heads[repository], self.now, full=True, insist=True)
        self.told[repository] = True

    @rule()
    def lease(self) -> None:
        job = self.queue.lease("scrape", self.now)
        if job is not None:
            assert not self.work, "one job a lane"
            self.work[job.repository_id] = (job, self.heads[job.repository_id])

    @precondition(lambda self: self.work)
    @rule()
    def finish(self) -> None:
        repository, (job, saw) = self.work.popitem()
        self.indexed[repository] = saw
        assert self.queue.done(job, self.now)
        assert not self.queue.done(job, self.now), "a job ends once"
        if self.heads[repository] != saw:
            self.queue.put(repository, "scrape", self.heads[repository], self.now, insist=True)

    @precondition(lambda self: self.work)
    @rule(final=st.booleans())
    def fail(self, final: bool) -> None:
        repository, (job, _) = self.work.popitem()
        assert self.queue.fail(job, "it broke", self.now, final=final)
        state = self.db.execute(
            "SELECT 1 FROM jobs WHERE repository_id = ? AND state = 'queued'", (repository,)
        ).fetchone()
        if state is None:  # given up: until HEAD moves
            self.told[repository] = False

    @rule()
    def kill(self) -> None:
        # No close, no rollback: what was committed is all there is.
        self.db = open_database(Path(self.folder.name) / "daemon.db", DAEMON)
        self.db.execute("PRAGMA synchronous = OFF")
        self.queue = Queue(self.db)
        self.queue.expire(math.inf)
        self.work.clear()

    @precondition(lambda self: self.work)
    @rule()
    def lose_the_lease(self) -> None:
        _, (job, _) = self.work.popitem()
        self.now += 1000
        assert self.queue.expire(self.now) == 1
        assert not self.queue.done(job, self.now)
        assert not self.queue.fail(job, "late", self.now)
        assert not self.queue.renew(job, self.now)

    @rule(seconds=st.floats(0.1, 200))
    def pass_time(self, seconds: float) -> None:
        self.now += seconds

    @invariant()
    def at_most_one_of_a_state(self) -> None:
        for (count,) in self.db.execute("SELECT count(*) FROM jobs GROUP BY repository_id, kind, state"):
            assert count == 1

    @invariant()
    def nothing_told_is_lost(self) -> None:
        for repository in REPOSITORIES:
            if self.told[repository] and self.indexed[repository] != self.heads[repository]:
                live = self.db.execute(
                    "SELECT 1 FROM jobs WHERE repository_id = ? AND state IN ('queued', 'running')",
                    (repository,),
                ).fetchone()
                assert live is not None

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.drain()
            self.db.close()
            self.folder.cleanup()

    def drain(self) -> None:
        self.kill()
        for _ in range(20):
            self.now += 1000
            job = self.queue.lease("scrape", self.now)
            if job is None:
                break
            self.indexed[job.repository_id] = self.heads[job.repository_id]
            self.queue.done(job, self.now)
        for repository in REPOSITORIES:
            assert not self.told[repository] or self.indexed[repository] == self.heads[repository]


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)


@pytest.fixture
def queue(tmp_path: Path) -> Queue:
    return Queue(fresh(tmp_path))


def test_a_scrape_in_flight_is_followed_by_exactly_one(queue: Queue) -> None:
    assert queue.put(1, "scrape", "a", 1)
    running = queue.lease("scrape", 1)
    assert running is not None
    assert not queue.put(1, "scrape", "a", 2), "it works on that very commit"
    assert queue.put(1, "scrape", "b", 2)
    assert not queue.put(1, "scrape", "c", 3)
    assert queue.lease("scrape", 3) is None, "one lane"
    queue.done(running, 4)
    following = queue.lease("scrape", 4)
    assert following is not None
    assert following.target == "c"
    queue.done(following, 5)
    assert queue.lease("scrape", 6) is None


def test_lanes_do_not_wait_for_each_other(queue: Queue) -> None:
    queue.put(1, "embed", "a", 1)
    queue.put(1, "scrape", "a", 1)
    assert queue.lease("embed", 1) is not None
    assert queue.lease("scrape", 1) is not None
    assert queue.depths() == {1: {"embed": 1, "scrape": 1}}


def test_failures_back_off_and_end(queue: Queue) -> None:
    queue.put(1, "scrape", "a", 0)
    now, waits = 0.0, []
    for _ in range(FAILURES):
        due = queue.next_due("scrape")
        assert due is not None
        waits.append(due - now)
        now = due
        assert queue.lease("scrape", due - 0.001) is None
        job = queue.lease("scrape", due)
        assert job is not None
        queue.fail(job, "no", now)
    assert waits == [0, 1, 5, 25, 125]
    assert queue.next_due("scrape") is None
    assert not queue.put(1, "scrape", "a", now + 1), "the same again would only fail again"
    assert queue.put(1, "scrape", "b", now + 1), "another commit may do better"


def test_a_failed_target_is_tried_again_later_or_when_asked(queue: Queue) -> None:
    for moment, insist, again in ((10, False, False), (RETRY_FAILED_S + 1, False, True), (10, True, True)):
        queue.db.execute("DELETE FROM jobs")
        queue.put(1, "scrape", "a", 0)
        job = queue.lease("scrape", 0)
        assert job is not None
        queue.fail(job, "no", 0, final=True)
        assert queue.put(1, "scrape", "a", moment, insist=insist) is again


def test_news_shortens_a_wait(queue: Queue) -> None:
    queue.put(1, "scrape", "a", 0)
    job = queue.lease("scrape", 0)
    assert job is not None
    queue.fail(job, "no", 0)
    assert queue.lease("scrape", 0.5) is None
    queue.put(1, "scrape", "b", 0.5)
    job = queue.lease("scrape", 0.5)
    assert job is not None
    assert (job.target, job.failures) == ("b", 0)


def test_a_full_job_stays_full_until_it_is_done(queue: Queue) -> None:
    queue.put(1, "scrape", "a", 0, full=True)
    queue.put(1, "scrape", "b", 0)
    job = queue.lease("scrape", 0)
    assert job is not None
    assert job.full
    queue.put(1, "scrape", "c", 1)
    queue.expire(math.inf)
    job = queue.lease("scrape", 2)
    assert job is not None
    assert (job.full, job.target) == (True, "c")


def test_a_death_is_no_failure(queue: Queue) -> None:
    queue.put(1, "scrape", "a", 0)
    for _ in range(3 * FAILURES):
        assert queue.lease("scrape", 0) is not None
        assert queue.expire(math.inf) == 1
    job = queue.lease("scrape", 0)
    assert job is not None
    assert (job.attempt, job.failures) == (3 * FAILURES + 1, 0)


def test_a_transaction_inside_another_is_part_of_it(queue: Queue) -> None:
    def broken_off() -> None:
        with transaction(queue.db):
            queue.put(1, "scrape", "a", 0)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        broken_off()
    assert queue.depths() == {}


def test_removing_a_repository_takes_its_jobs(queue: Queue) -> None:
    queue.put(1, "scrape", "a", 0)
    job = queue.lease("scrape", 0)
    assert job is not None
    queue.db.execute("DELETE FROM repositories WHERE id = 1")
    assert not queue.done(job, 1)
    assert queue.depths() == {}


def test_rewrites_are_kept_once(queue: Queue) -> None:
    pairs = (("a" * 40, "b" * 40), ("c" * 40, "b" * 40))
    queue.keep_rewrites("/r1/.git", "rebase", pairs, 5)
    queue.keep_rewrites("/r1/.git", "amend", pairs, 9)
    assert queue.db.execute("SELECT command, seen_at, count(*) FROM rewrites").fetchone() == ("rebase", 5, 2)
