"""The three schemas against the tables that Patina's SQL expects, and what they hold to."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from patinad.store.database import BELIEFS, FACTS, OBSERVATIONS, Schema, migrations, open_database

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed-schema.md"
# Columns that the prose of the schema adds to Patina's.
ADDED = {
    "sessions": {"title", "ended_at", "state", "source", "author", "end_reason"},
    "beliefs": {"subject", "polarity", "scope", "valid_from", "valid_to", "alpha", "beta"},
    "session_commits": {"session_id", "commit_sha", "patch_id", "position"},
    "evidence": {"source_kind", "source_id", "span_start", "span_end"},
}


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_database(tmp_path / "facts.db", FACTS)) as db:
        yield db


def columns(db: sqlite3.Connection, table: str) -> dict[str, bool]:
    """Its columns, and whether each must be given."""
    rows = db.execute(f"PRAGMA table_info({table})").fetchall()
    return {name: bool(required) for _, name, _, required, _, _ in rows}


def tables(db: sqlite3.Connection) -> list[str]:
    rows = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return [name for (name,) in rows]


def seed_tables() -> dict[str, set[str]]:
    """The tables of facts.db as the seed's page lists them."""
    if not SEED.exists():
        pytest.skip("the page on Patina's schema is not on this machine")
    section = SEED.read_text().split("## facts.db")[1].split("\n## ")[0]
    found = {}
    for table, names in re.findall(r"^\| (\w+) \| (.+) \|$", section, re.MULTILINE):
        if table != "table":
            plain = re.sub(r"\([^)]*\)", "", names)
            found[table] = {column.split()[0] for column in re.split("[,;]", plain)}
    return found


def test_every_table_of_patina_is_there_with_its_columns(ledger: sqlite3.Connection) -> None:
    expected = seed_tables()
    assert len(expected) == 16
    for table, names in expected.items():
        assert names <= set(columns(ledger, table)), table
    assert set(tables(ledger)) == {*expected, "session_commits", "evidence", "rewrites", "changes"}


@pytest.mark.parametrize("table", ADDED)
def test_our_own_columns_are_there(ledger: sqlite3.Connection, table: str) -> None:
    assert ADDED[table] <= set(columns(ledger, table))


def test_every_table_is_strict_and_has_a_uid(ledger: sqlite3.Connection) -> None:
    strict = {name: flag for _, name, _, _, _, flag in ledger.execute("PRAGMA table_list")}
    for table in tables(ledger):
        assert strict[table] == 1, table
        if table == "changes":  # it says of other rows that they changed
            continue
        assert columns(ledger, table)["uid"], table
        unique = [
            [column for _, _, column in ledger.execute(f"PRAGMA index_info({index})")]
            for _, index, is_unique, _, _ in ledger.execute(f"PRAGMA index_list({table})")
            if is_unique
        ]
        assert ["uid"] in unique, table


def test_what_patina_asked_for_may_be_unknown(ledger: sqlite3.Connection) -> None:
    for table, column in [
        ("patterns", "category"),
        ("technologies", "purpose"),
        ("decisions", "rationale"),
        ("challenges", "solution"),
    ]:
        assert not columns(ledger, table)[column]


def test_only_sessions_that_exist_are_referred_to(ledger: sqlite3.Connection) -> None:
    assert ledger.execute("PRAGMA foreign_keys").fetchone() == (1,)
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        ledger.execute("INSERT INTO decisions (uid, session_id, choice) VALUES ('u', 'none', 'Use SQLite.')")


SESSION = (
    "INSERT INTO sessions (id, uid, started_at, work_type{}) VALUES ('s', 'u', '2026-01-02T03:04:05Z', {})"
)
WRONG = [
    SESSION.format("", "'play'"),
    SESSION.format(", state", "'feature', 'ended'"),
    SESSION.format(", source", "'feature', 'dream'"),
    SESSION.format(", commits_count", "'feature', -1"),
    SESSION.format(", commits_count", "'feature', 'many'"),
    SESSION.format(", finalised_at", "'feature', '2026-01-02T03:04:05Z'"),
    "INSERT INTO questions (uid, text, priority) VALUES ('u', 'Why?', 11)",
    "INSERT INTO questions (uid, text, status) VALUES ('u', 'Why?', 'later')",
    "INSERT INTO questions (uid, text, asked) VALUES ('u', 'Why?', 2)",
    "INSERT INTO beliefs (uid, statement, value) VALUES ('u', 'Tests come first.', 'maybe')",
    "INSERT INTO beliefs (uid, statement, confidence) VALUES ('u', 'Tests come first.', 1.5)",
    "INSERT INTO beliefs (uid, statement, alpha) VALUES ('u', 'Tests come first.', 0)",
    "INSERT INTO decisions (uid, choice, alternatives_considered) VALUES ('u', 'Use SQLite.', '{}')",
    "INSERT INTO evidence (uid, row_type, row_uid, source_kind, source_id, span_start) VALUES ('u', 'decision', 'd', 'commit', 'c', 3)",
    "INSERT INTO evidence (uid, row_type, row_uid, source_kind, source_id) VALUES ('u', 'decision', 'd', 'rumour', 'c')",
    "INSERT INTO decisions (choice) VALUES ('Rows have a uid.')",
]


@pytest.mark.parametrize("statement", WRONG)
def test_a_row_that_makes_no_sense_is_refused(ledger: sqlite3.Connection, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        ledger.execute(statement)


def test_a_row_told_twice_is_one_row_and_a_commit_is_in_one_session(ledger: sqlite3.Connection) -> None:
    ledger.execute(SESSION.format("", "'feature'"))
    insert = "INSERT OR IGNORE INTO session_commits (uid, session_id, commit_sha, position) VALUES (?, 's', 'c', 0)"
    ledger.execute(insert, ("a",))
    ledger.execute(insert, ("a",))
    ledger.execute(insert, ("b",))
    assert ledger.execute("SELECT count(*) FROM session_commits").fetchone() == (1,)


@pytest.mark.parametrize(
    ("schema", "table", "names"),
    [
        (
            OBSERVATIONS,
            "observations",
            ["rowid", "id", "observation_type", "content", "metadata", "created_at"],
        ),
        (BELIEFS, "beliefs", ["rowid", "id", "content", "metadata", "created_at"]),
    ],
)
def test_the_search_stores_are_patinas(tmp_path: Path, schema: Schema, table: str, names: list[str]) -> None:
    with closing(open_database(tmp_path / "store.db", schema)) as db:
        assert list(columns(db, table)) == names
        kinds = ", 'pattern'" if schema is OBSERVATIONS else ""
        insert = f"INSERT INTO {table} ({', '.join(names[1:-2])}) VALUES (?{kinds}, 'text')"
        db.execute(insert, ("a",))
        db.execute(f"DELETE FROM {table}")
        db.execute(insert, ("b",))
        assert db.execute(f"SELECT rowid FROM {table}").fetchall() == [(2,)]  # no vector's key is used twice


@pytest.mark.parametrize("schema", [FACTS, OBSERVATIONS, BELIEFS])
def test_a_comment_stands_above_each_table(schema: Schema) -> None:
    for script in migrations(schema.name):
        lines = script.splitlines()
        for number, line in enumerate(lines):
            if line.startswith("CREATE TABLE"):
                assert lines[number - 1].startswith("--"), line
