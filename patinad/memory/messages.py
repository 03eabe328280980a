"""What commit messages say, sentence by sentence: evidence for statements, though no observation of its own.

A message is worth what a message is worth (ledger/reliability.py, `commit`), and counts once however many of its sentences
speak: they share its patch. One that another commit took back says the opposite from then on.
"""

import re
import sqlite3
from collections.abc import Iterator
from functools import lru_cache

from patinad.ledger import sessions
from patinad.ledger.reliability import RELIABILITY
from patinad.ledger.rows import Evidence
from patinad.memory.scope import Places, Scope
from patinad.memory.validate import Piece
from patinad.memory.weighing import seconds
from patinad.session.clauses import sentences

FEWEST, MOST = 2, 60  # words of a sentence that may say something; what is longer is a list or a log
_HEAD = re.compile(r"(?:[A-Za-z]{2,20}(?:\([^()\n]{1,60}\))?!?|[\w./-]{2,30}):\s+(?=\S)")
_ITEM = re.compile(r"\s*(?:[-*+\u2022\u25e6\u2713\u2705\u274c]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?")
_TITLE = re.compile(r"\s*#{1,6}\s")
_TRAILER = re.compile(r"[A-Z][A-Za-z]*(?:-[A-Za-z]+)+: ")
_NO_WORDS = re.compile(r"\s*(?:$|```|[$>|]|https?://|\U0001f916)")


def pieces_of_messages(db: sqlite3.Connection, scope: Scope | None, places: Places) -> list[Piece]:
    """Each sentence of each message that counts."""
    found: list[Piece] = []
    for one in sessions.messages(db):
        if not places.within(scope, Evidence("commit", one.commit), one.session, one.text):
            continue
        when, taken_back = seconds(one.authored_at), seconds(one.reverted_at)
        found += [
            Piece(
                sentence, "commit", one.commit, RELIABILITY["commit"], when, one.patch_id or one.session,
                sentence, f"commit:{one.commit}", taken_back,
            )
            for sentence in said_in(one.text)
        ]  # fmt: skip
    return found


@lru_cache(maxsize=20_000)
def said_in(message: str) -> tuple[str, ...]:
    """The sentences of a message, its subject first, each once; without its head, trailers, code and commands."""
    subject, _, body = message.partition("\n")
    told = (_HEAD.sub("", subject, count=1).strip(), *in_body(body))
    return tuple(dict.fromkeys(one for one in told if FEWEST <= len(one.split()) <= MOST))


def in_body(body: str) -> Iterator[str]:
    """The sentences of a body: an item of a list is a paragraph, and a line that announces something says nothing."""
    paragraph: list[str] = []
    fenced = False
    for line in (*body.split("\n"), ""):
        fenced ^= line.lstrip().startswith("```")
        item = _ITEM.match(line)
        ends = fenced or item or _NO_WORDS.match(line) or _TITLE.match(line) or _TRAILER.match(line)
        announces = line.rstrip().endswith(":")
        if ends or announces:
            text = " ".join(paragraph)
            paragraph = []
            yield from (text[start:end] for start, end in sentences(text))
        if announces or fenced:
            continue
        if item:
            paragraph = [line[item.end() :].strip()]
        elif not ends:
            paragraph.append(line.strip())
