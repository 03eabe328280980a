"""What is nothing reaches SQLite as NULL, whatever adapts it on its way."""

import sqlite3
from contextlib import closing

import patinad.store.database  # noqa: F401  # adapts None


def test_none_is_null_among_other_values() -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE TABLE t (a, b, c)")
        db.executemany("INSERT INTO t VALUES (?, ?, ?)", [(None, 0, ""), ("x", None, None)])
        assert db.execute("SELECT * FROM t").fetchall() == [(None, 0, ""), ("x", None, None)]
        assert db.execute(
            "SELECT count(*) FROM t WHERE b IS NULL OR a IS :none", {"none": None}
        ).fetchone() == (2,)
