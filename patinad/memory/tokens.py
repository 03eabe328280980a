"""Sentences to clauses, clauses to words, words to the terms by which they are compared."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from py_rust_stemmers import SnowballStemmer

from patinad.memory.cues import AGAINST, BOUNDARIES, SHORT, STOP
from patinad.memory.lexicon import DIGITS, FORMS, concept

_STEMMER = SnowballStemmer("english")
_TOKEN = re.compile(
    r"[A-Za-z0-9][\w+#]*(?:[-'.\u2019][\w+#]+)*|[.;:!?()\n\u2014\u2013]|(?<=\s)-(?=\s)|,|\u2192|(?<=\s)>(?=\s)"
)
_BREAK = frozenset(".;:!?()\n\u2014\u2013-")
_MARKUP = re.compile(r"\(\)|[*`~\[\]\"\u201c\u201d]|(?<!\w)_|_(?!\w)")
_ARROW = re.compile(r"\s*(?:\u2192|->|=>|\u27a1)\s*")
_PLURAL = re.compile(r"[A-Z]{2,}s")  # `LLMs`, which no stemmer knows as one
_SLASH = re.compile(r"(?<=[a-z])/(?=[A-Z][a-z])")  # `Go/Dagger`
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
WHOLE = frozenset(
    ["javascript", "typescript", "coffeescript", "actionscript", "postgresql", "github", "gitlab"]
)
LONG = 3  # letters, and more, that each part of a name has that is taken apart
_CONTRACTED = re.compile(r"n['\u2019]t\b", re.IGNORECASE)


class Token(NamedTuple):
    """One word, or a mark that ends a clause."""

    text: str  # lower case
    stem: str


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without its endings; names with digits or signs stay as they are."""
    bare = word.removesuffix("'s").removesuffix("\u2019s").strip("'.")
    found = str(_STEMMER.stem_word(bare)) if bare.isalpha() else bare
    return SHORT.get(found, found)


def clauses(text: str) -> Iterator[tuple[list[Token], str]]:
    """The text's words, clause by clause, each with the word that begins it where that is a cue."""
    text = _SLASH.sub(" , ", text)
    plain = _ARROW.sub(" \u2192 ", _MARKUP.sub("", _CONTRACTED.sub(" not", text)))
    clause: list[Token] = []
    opener = ""
    aside: list[
        tuple[list[Token], str]
    ] = []  # what stands in brackets: it interrupts, and is read afterwards
    outer: tuple[list[Token], str] | None = None
    for found in _TOKEN.finditer(plain):
        word = (found[0][:-1] if _PLURAL.fullmatch(found[0]) else apart(found[0])).lower()
        if word not in _BREAK and word not in BOUNDARIES:
            clause.append(Token(word, stem(word)))
        elif word == ":" and len(clause) == 1 and clause[0].stem in AGAINST:
            continue  # `Removed: the old parser`
        elif word == "(" and outer is None:
            outer, clause, opener = (clause, opener), [], "("
        elif word == ")" and outer is not None:
            aside.append((clause, opener))
            (clause, opener), outer = outer, None
        elif outer is not None and word != "\n":
            aside.append((clause, opener))
            clause, opener = [], word if word in BOUNDARIES else "("
        else:
            if outer is not None:  # never closed
                aside.append((clause, opener))
                (clause, opener), outer = outer, None
            yield from told(clause, opener, aside)
            clause, opener, aside = [], word if word in BOUNDARIES else "", []
    if outer is not None:
        aside.append((clause, opener))
        clause, opener = outer
    yield from told(clause, opener, aside)


def told(
    clause: list[Token], opener: str, aside: list[tuple[list[Token], str]]
) -> Iterator[tuple[list[Token], str]]:
    """A clause, and what stood in brackets in it, where there are words."""
    return ((words, word) for words, word in ((clause, opener), *aside) if words)


def apart(word: str) -> str:
    """`ConstantFact` as `Constant-Fact`; what is a name of its own, as `JavaScript`, stays."""
    if word.lower() in WHOLE or not _CAMEL.search(word):
        return word
    parts = _CAMEL.sub("-", word)
    return parts if all(len(part) > LONG for part in parts.split("-")) else word


@lru_cache(maxsize=50_000)
def terms_of(token: Token) -> tuple[str, ...]:
    """The terms that a word stands for: its stem, and of `tree-sitter` also `treesitter` and its parts."""
    if token.text in STOP or len(token.text) < 2 or token.text == "\u2192":
        return ()
    if re.search(r"[-_.]", token.text):
        parts = [part for part in re.split(r"[-_.]", token.text) if part]
        told = (concept_of(part) for part in parts if part not in STOP and len(part) > 1 and len(parts) > 1)
        return ("".join(parts), *told)
    return (concept_of(token.text),)


@lru_cache(maxsize=50_000)
def concept_of(word: str) -> str:
    """What a word stands for, whatever its form: `removal`, `dropped` and `deletes` are one."""
    return concept(FORMS.get(word) or stem(word), word)


def versions(clause: list[Token], at: int) -> Iterator[str]:
    """`Python 2` is about that, and not about Python."""
    if at and clause[at - 1].text not in STOP and clause[at - 1].text.isalpha():
        yield clause[at - 1].text + clause[at].text
    elif len(clause[at].text) > 1:
        yield clause[at].text
    else:
        yield DIGITS[int(clause[at].text)]


@lru_cache(maxsize=50_000)
def bag(text: str) -> frozenset[str]:
    """All that a text may be found by: the terms of its words, and neighbours joined. Cheap, beside what it claims."""
    found: set[str] = set()
    for clause, _ in clauses(text):
        for at, token in enumerate(clause):
            found.update(terms_of(token) if not token.text.isdigit() else versions(clause, at))
            if at:
                found.add(clause[at - 1].text + token.text)
    return frozenset(found)
