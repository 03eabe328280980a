"""Rows of code.db by any number of values."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

MAX_VARIABLES = 500

Row = tuple[Any, ...]


def select(db: sqlite3.Connection, query: str, values: Iterable[int]) -> Iterator[Row]:
    """The rows of a query that ends with IN, for any number of values."""
    some = list(values)
    for start in range(0, len(some), MAX_VARIABLES):
        part = some[start : start + MAX_VARIABLES]
        yield from db.execute(f"{query} ({','.join('?' * len(part))})", part)
