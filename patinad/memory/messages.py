"""What commit messages say, sentence by sentence: evidence for statements, though no observation of its own.

A message is worth what a message is worth (ledger/reliability.py, `commit`), and counts once however many of its sentences
speak: they share its patch. One that another commit took back says the opposite from then on.
"""

import re
import sqlite3
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from patinad.ledger import sessions
from patinad.ledger.reliability import RELIABILITY
from patinad.ledger.rows import Evidence
from patinad.memory.cues import REMOVALS
from patinad.memory.scope import Places, Scope
from patinad.memory.tokens import stem
from patinad.memory.validate import Piece
from patinad.memory.weighing import seconds
from patinad.session.clauses import sentences

HEADING_WORDS = 8  # of a heading that only names what its list is
FEWEST, MOST = 2, 60  # words of a sentence that may say something; what is longer is a list or a log
_HEAD = re.compile(r"(?:[A-Za-z]{2,20}(?:\([^()\n]{1,60}\))?!?|[\w./-]{2,30}):\s+(?=\S)")
_ITEM = re.compile(r"\s*(?:[-*+\u2022\u25e6\u2713\u2705\u274c]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?")
_TITLE = re.compile(r"\s*#{1,6}\s")
_TRAILER = re.compile(r"[A-Z][A-Za-z]*(?:-[A-Za-z]+)+: ")
_PATH = re.compile(r"[\w./-]+\.\w{1,5}:\s+")
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
                sentence.text, "commit", one.commit, RELIABILITY["commit"], when, one.patch_id or one.session,
                sentence.quote, f"commit:{one.commit}", "" if number == 0 else subject_of(one.text), taken_back,
            )
            for number, sentence in enumerate(said_in(one.text))
        ]  # fmt: skip
    return found


def subject_of(message: str) -> str:
    """A message's first line, its scope too: of that its body tells more."""
    return message.partition("\n")[0]


class Sentence(NamedTuple):
    """What is said, and as it is written."""

    text: str
    quote: str


@lru_cache(maxsize=20_000)
def said_in(message: str) -> tuple[Sentence, ...]:
    """The sentences of a message, its subject first, each once; without its head, trailers, code and commands."""
    subject, _, body = message.partition("\n")
    about = _HEAD.sub("", subject, count=1).strip()
    told = (Sentence(about, about), *in_body(body))
    return tuple(dict.fromkeys(one for one in told if FEWEST <= len(one.text.split()) <= MOST))


def in_body(body: str) -> Iterator[Sentence]:
    """The sentences of a body: an item of a list is a paragraph, and a line that announces something says nothing.

    Under `Removed:` each item was.
    """
    paragraph: list[str] = []
    fenced = listed = False
    heading = ""
    for line in (*body.split("\n"), ""):
        fenced ^= line.lstrip().startswith("```")
        item = _ITEM.match(line)
        ends = fenced or item or _NO_WORDS.match(line) or _TITLE.match(line) or _TRAILER.match(line)
        announces = line.rstrip().endswith(":")
        if ends or announces:
            text = " ".join(paragraph)
            paragraph = []
            for start, end in sentences(text):
                yield under(heading if listed else "", text[start:end])
        if announces or fenced:
            heading, listed = line, False
            continue
        if item:
            paragraph, listed = [line[item.end() :].strip()], True
        elif not ends:
            if not paragraph:
                heading, listed = "", False
            paragraph.append(line.strip())


def under(heading: str, text: str) -> Sentence:
    """A sentence under the heading of its list: what stands under `Removed files:` went, `path: what it is` too."""
    words = heading.split()
    if not words or len(words) > HEADING_WORDS or stem(words[0].strip(":*#").lower()) not in REMOVALS:
        return Sentence(text, text)
    return Sentence(f"Remove {_PATH.sub('', text, count=1)}", text)
