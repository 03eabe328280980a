"""What is asked of beliefs by hand: added, listed, shown, taken back, judged; a dry run writes nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from support import patina

from patinad.errors import PatinadError, UsageError
from patinad.ledger.book import Entry, write, writing
from patinad.ledger.rows import Decision, Evidence
from patinad.ledger.sessions import Session
from patinad.memory.derive import STORES, bring, rows_of
from patinad.memory.desk import act
from patinad.store.database import migrations

NOW = 1_780_000_000.0
DAY = 86_400


class Desk:
    def __init__(self, folder: Path) -> None:
        self.ledger, self.backups, self.now = folder / "facts.db", folder / "backups", NOW

    def __call__(self, action: str, **given: Any) -> dict[str, Any]:
        return act(self.ledger, self.backups, action, given, self.now)

    def session(self, number: int, *choices: str) -> None:
        told = tuple(
            Decision(choice, evidence=(Evidence("document", f"d{number}", 0, 9, quote=choice, observed_at="2026-05-01T00:00:00Z"),))
            for choice in choices
        )  # fmt: skip
        with writing(self.ledger, backups=self.backups, now=self.now) as db:
            write(
                db,
                Entry(Session(f"2026050{number}-090000", "2026-05-01T09:00:00Z", "feature"), (), told),
                "2026-05-01T00:00:00Z",
            )


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_without_a_ledger_there_is_nothing_and_none_is_made(desk: Desk) -> None:
    assert desk("belief.list") == {"beliefs": []}
    assert desk("belief.validate", statement="tests use git")["verdict"] == "insufficient"
    assert not desk.ledger.exists()


def test_what_is_added_is_listed_and_shown(desk: Desk) -> None:
    done = desk("belief.add", statement="Tests use   real git", domains=["testing"])
    assert done["new"]
    (row,) = desk("belief.list")["beliefs"]
    assert (row["statement"], row["domains"], row["state"], row["for"]) == (
        "Tests use real git",
        ["testing"],
        "open",
        1,
    )
    assert row["interval"][0] < row["confidence"] < row["interval"][1]
    found = desk("belief.show", id=done["id"][:6])
    assert [(one["source"], one["stance"]) for one in found["evidence"]] == [("user", "for")]
    assert desk("belief.list", domain="storage") == {"beliefs": []}
    assert desk("belief.list", least=0.99) == {"beliefs": []}


def test_said_again_the_same_day_it_weighs_no_more(desk: Desk) -> None:
    uid = desk("belief.add", statement="Tests use real git")["id"]
    first = desk("belief.show", id=uid)["confidence"]
    again = desk("belief.add", statement="Tests use real git")
    assert (again["id"], again["new"]) == (uid, False)
    assert desk("belief.show", id=uid)["confidence"] == first


def test_the_opposite_of_the_same_subject_supersedes_and_keeps(desk: Desk) -> None:
    old = desk("belief.add", statement="Use mocks in tests")["id"]
    new = desk("belief.add", statement="No mocks in tests")
    assert new["superseded"] == [old]
    assert [row["id"] for row in desk("belief.list")["beliefs"]] == [new["id"]]
    assert [row["id"] for row in desk("belief.list", state="superseded")["beliefs"]] == [old]
    assert desk("belief.show", id=old)["valid_to"] is not None


def test_a_word_in_common_supersedes_nothing(desk: Desk) -> None:
    desk("belief.add", statement="SQLite stores the extracted facts")
    assert desk("belief.add", statement="SQLite never stores vectors")["superseded"] == []
    assert len(desk("belief.list")["beliefs"]) == 2


def test_what_the_user_says_is_kept_with_its_confidence(desk: Desk) -> None:
    uid = desk("belief.add", statement="Tests use real git")["id"]
    row = desk("belief.show", id=uid)
    assert row["kept_confidence"] == pytest.approx(row["confidence"], abs=0.01)


def test_another_scope_supersedes_nothing(desk: Desk) -> None:
    desk("belief.add", statement="Use mocks in tests", scope={"path": "web/"})
    assert desk("belief.add", statement="No mocks in tests")["superseded"] == []
    assert len(desk("belief.list")["beliefs"]) == 2


def test_what_is_taken_back_is_kept(desk: Desk) -> None:
    uid = desk("belief.add", statement="Tests use real git")["id"]
    assert desk("belief.retract", id=uid)["changed"]
    assert not desk("belief.retract", id=uid)["changed"]
    assert desk("belief.list") == {"beliefs": []}
    assert [row["id"] for row in desk("belief.list", state="retracted")["beliefs"]] == [uid]
    again = desk("belief.add", statement="Tests use real git")
    assert (again["new"], again["stood"]) == (False, False)
    assert len(desk("belief.list")["beliefs"]) == 1
    assert desk("belief.add", statement="Tests use real git")["stood"]


def test_a_statement_is_judged_by_sessions_and_beliefs(desk: Desk) -> None:
    desk.session(1, "Store facts in SQLite", "Rotate logs each week", "Read one file at a time")
    desk.session(2, "Prefer small modules")
    found = desk("belief.validate", statement="Facts are stored in SQLite")
    assert found["verdict"] == "supported"
    (one,) = found["supporting"]
    assert (one["source"], one["ref"], one["quote"]) == ("document", "d1", "Store facts in SQLite")
    assert one["row"].startswith("decision:")
    assert desk("belief.validate", statement="Facts are not stored in SQLite")["verdict"] == "contradicted"
    assert desk("belief.validate", statement="Kubernetes deploys the service")["verdict"] == "insufficient"
    desk("belief.add", statement="Kubernetes deploys the service")
    assert desk("belief.validate", statement="Kubernetes deploys the service")["verdict"] == "supported"


def test_what_cannot_be_is_one_clear_line(desk: Desk) -> None:
    with pytest.raises(UsageError, match="say it in a sentence"):
        desk("belief.add", statement="rust")
    with pytest.raises(UsageError, match="nothing to be judged"):
        desk("belief.validate", statement="the of")
    with pytest.raises(UsageError, match="no belief is in state 'lost'"):
        desk("belief.list", state="lost")
    with pytest.raises(PatinadError, match="no belief begins with 'abc'"):
        desk("belief.show", id="abc")
    with pytest.raises(UsageError, match="at most 500"):
        desk("belief.add", statement="Tests use real git " * 40)


def test_secrets_do_not_stay(desk: Desk) -> None:
    key = "ghp_" + "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5"
    desk("belief.add", statement=f"The token {key} opens the door")
    assert key.encode() not in desk.ledger.read_bytes()
    assert "[redacted:" in desk("belief.list")["beliefs"][0]["statement"]


def test_a_dry_run_tells_and_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    patina.build(tmp_path / "old")
    told = desk("migrate", project=str(tmp_path / "old"), dry_run=True)
    assert told["tables"]["beliefs"]["new"] == 25
    assert not desk.ledger.exists()
    assert desk("migrate", project=str(tmp_path / "old"))["tables"] == told["tables"]
    assert len(desk("belief.list")["beliefs"]) >= 20
    (copy,) = desk.backups.glob("*.db")  # of what was there before
    with closing(sqlite3.connect(copy)) as before:
        assert before.execute("SELECT count(*) FROM beliefs").fetchone() == (0,)


def test_age_takes_confidence_away(desk: Desk) -> None:
    uid = desk("belief.add", statement="Tests use real git")["id"]
    fresh = desk("belief.show", id=uid)["confidence"]
    desk.now += 700 * DAY
    assert 0.5 < desk("belief.show", id=uid)["confidence"] < fresh


def test_a_ledger_that_no_writer_has_brought_to_this_shape_is_read_all_the_same(
    desk: Desk, tmp_path: Path
) -> None:
    older = migrations("facts")[:3]
    with closing(sqlite3.connect(desk.ledger)) as db:
        for script in older:
            db.executescript(script)
        db.execute(
            "INSERT INTO beliefs (uid, statement, created_at) VALUES ('b1', 'Tests use real git', '2026-05-01')"
        )
        db.execute(f"PRAGMA user_version = {len(older)}")
        db.commit()
    assert [one["statement"] for one in desk("belief.list")["beliefs"]] == ["Tests use real git"]
    for store in STORES:
        bring(store, tmp_path / "data", desk.ledger)
    assert len(rows_of(STORES[1], tmp_path / "data")) == 1
    with closing(sqlite3.connect(desk.ledger)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (
            len(older),
        )  # the next writer makes a copy first
    assert desk("belief.add", statement="Hooks run no external command")["new"]
    assert len(desk("belief.list")["beliefs"]) == 2
