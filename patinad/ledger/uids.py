"""A row's uid: a hash over what the row says, so that a row told twice is one row, in this ledger or another."""

import hashlib
import json

UID_DIGITS = 32  # 128 bits of SHA-256, in hex


def uid_of(table: str, *parts: str | int | None) -> str:
    """The uid of the row of `table` that `parts` make up."""
    said = json.dumps([table, *parts], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(said.encode("ascii")).hexdigest()[:UID_DIGITS]


def session_uid(session: str) -> str:
    """The uid of a session. Its id is frozen, and all else of it changes as it goes on."""
    return uid_of("session", session)


def plain(text: str) -> str:
    """A text as one line: how it was wrapped makes no other row of it."""
    return " ".join(text.split())
