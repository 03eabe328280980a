"""What is embedded of a definition: some 32 tokens of names, place, signature and first sentence.

The text derives from columns that code.db stores, so that it need not be stored itself. It is short on purpose:
32 tokens embed six times faster than 128 of source and rank as well.
"""

import hashlib
import re
from functools import lru_cache
from typing import NamedTuple

NAME_WORDS = 8
STEM_WORDS = 3
SIGNATURE_WORDS = 10
SIGNATURE_LOOK = 24  # words of it that are looked at for those
DOC_WORDS = 14

# `HTTPServer2_run` is http, server, 2, run; letters beyond ASCII stay together.
WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^\x00-\x7f]+")
SENTENCE_END = re.compile(r"(?<=[.!?])\s|\n\s*\n")


def words(text: str) -> list[str]:
    """The words of identifiers and prose, split at case, digits and punctuation, in lower case."""
    return " ".join(WORD.findall(text)).lower().split()


@lru_cache(maxsize=4096)
def path_words(path: str) -> str:
    """The words of a path without its suffix: `patinad/store/database.py` gives `patinad store database`."""
    folder, slash, name = path.rpartition("/")
    return " ".join(words(f"{folder}{slash}{name.rpartition('.')[0] or name}"))


class SearchText(NamedTuple):
    """What full text search knows of a definition."""

    name: str
    path: str
    signature: str
    doc: str


def search_text(qualified_name: str, path: str, signature: str, doc: str) -> SearchText:
    """A definition's words, column by column."""
    return SearchText(" ".join(words(qualified_name)), path_words(path), " ".join(words(signature)), doc)


def chunk_text(qualified_name: str, path: str, signature: str, doc: str) -> str:
    """The text that stands for a definition among the vectors."""
    return shortened(search_text(qualified_name, path, signature, doc))


def shortened(text: SearchText) -> str:
    """The same, from the words of a definition."""
    name = text.name.split()[-NAME_WORDS:]
    known = set(name)
    rest = [w for w in text.signature.split(None, SIGNATURE_LOOK)[:SIGNATURE_LOOK] if w not in known]
    short = (
        f"{' '.join(name)} in {' '.join(text.path.split()[-STEM_WORDS:])}: {' '.join(rest[:SIGNATURE_WORDS])}"
    )
    if text.doc:
        end = SENTENCE_END.search(text.doc)
        short += ". " + " ".join(text.doc[: end.start() if end else None].split(None, DOC_WORDS)[:DOC_WORDS])
    return short


def text_hash(text: str) -> bytes:
    """The key of a text's vector: 16 bytes."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
