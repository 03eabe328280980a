"""What is embedded of a definition: some 32 tokens of names, place, signature and first sentence.

The text derives from columns that code.db stores, so that it need not be stored itself. It is short on purpose:
32 tokens embed six times faster than 128 of source and rank as well.
"""

import re
from functools import lru_cache

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
    return spaced(text).split()


@lru_cache(maxsize=4096)
def path_words(path: str) -> str:
    """The words of a path without its suffix: `patinad/store/database.py` gives `patinad store database`."""
    folder, slash, name = path.rpartition("/")
    return spaced(f"{folder}{slash}{name.rpartition('.')[0] or name}")


def spaced(text: str) -> str:
    """The same words with spaces between them."""
    return " ".join(WORD.findall(text)).lower()


def search_text(qualified_name: str, path: str, signature: str, doc: str) -> tuple[str, str, str, str]:
    """What full text search knows of a definition: the words of its name, path, signature and documentation."""
    return spaced(qualified_name), path_words(path), spaced(signature), doc


def chunk_text(qualified_name: str, path: str, signature: str, doc: str) -> str:
    """The text that stands for a definition among the vectors."""
    return shortened(spaced(qualified_name), path, spaced(signature), doc)


def shortened(name: str, path: str, signature: str, doc: str) -> str:
    """The same, from the words of a definition's name and signature."""
    first = name.split()[-NAME_WORDS:]
    rest = [w for w in signature.split(None, SIGNATURE_LOOK)[:SIGNATURE_LOOK] if w not in first]
    short = f"{' '.join(first)} in {stem_words(path)}: {' '.join(rest[:SIGNATURE_WORDS])}"
    if doc:
        end = SENTENCE_END.search(doc)
        said = (doc[: end.start()] if end else doc).split(None, DOC_WORDS)
        short += ". " + " ".join(said[:DOC_WORDS])
    return short


@lru_cache(maxsize=4096)
def stem_words(path: str) -> str:
    """The words of a path's last two parts without the suffix: copies of a folder are embedded once."""
    return " ".join(path_words("/".join(path.rsplit("/", 2)[-2:])).split()[-STEM_WORDS:])
