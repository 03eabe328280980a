"""What is embedded of a definition: some 32 tokens of names, place, signature and first sentence.

The text derives from columns that code.db stores, so that it need not be stored itself. It is short on purpose:
32 tokens embed six times faster than 128 of source and rank as well.
"""

import hashlib
import re
from functools import lru_cache

NAME_WORDS = 8
STEM_WORDS = 3
SIGNATURE_WORDS = 10
SIGNATURE_LETTERS = 160  # where its words are looked for
DOC_WORDS = 14

# `HTTPServer2_run` is http, server, 2, run; letters beyond ASCII stay together.
WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^\x00-\x7f]+")
SENTENCE_END = re.compile(r"(?<=[.!?])\s|\n\s*\n")


def words(text: str) -> list[str]:
    """The words of identifiers and prose, split at case, digits and punctuation, in lower case."""
    return " ".join(WORD.findall(text)).lower().split()


@lru_cache(maxsize=4096)
def stem_words(path: str) -> str:
    """The words of a path's last two parts without the suffix: `store/database.py` gives `store database`."""
    stem = path.rsplit(".", 1)[0] if "." in path.rsplit("/", 1)[-1] else path
    return " ".join(words("/".join(stem.rsplit("/", 2)[-2:]))[-STEM_WORDS:])


def chunk_text(qualified_name: str, path: str, signature: str, doc: str) -> str:
    """The text that stands for a definition among the vectors."""
    name = words(qualified_name)[-NAME_WORDS:]
    known = set(name)
    rest = [word for word in words(signature[:SIGNATURE_LETTERS]) if word not in known][:SIGNATURE_WORDS]
    text = f"{' '.join(name)} in {stem_words(path)}: {' '.join(rest)}"
    if doc:
        end = SENTENCE_END.search(doc)
        text += ". " + " ".join(doc[: end.start() if end else None].split(None, DOC_WORDS)[:DOC_WORDS])
    return text


def text_hash(text: str) -> bytes:
    """The key of a text's vector: 16 bytes."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
