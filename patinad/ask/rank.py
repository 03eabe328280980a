"""Ranking: what full text and vectors found, brought into one order.

Reciprocal rank fusion: each list gives a hit 1 / (K + its rank), and the sums decide. K = 10 was measured to rank
better than the customary 60, equal weights better than any others.
"""

import math
import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

from patinad.code.chunks import path_words, words
from patinad.code.database import Definition
from patinad.code.kinds import EMBEDDED_FAMILIES, family

K = 10
NAME_WEIGHT = 1.0  # a name that has the question's words and no others counts twice
PATH_WEIGHT = 0.25
TEST_FACTOR = 0.6
MINOR_FACTOR = 0.65  # constants, fields, variables: what holds and uses them says more
# Words of questions and of sentences; they stand in names and docs of everything.
STOP_WORDS = frozenset(
    words(
        "a an and any are as at be been by can could did do does for from had has have how i if in into "
        "is it its of on or our should so some such than that the their them then there these they this "
        "those to was we were what when where which who why will with would you your given using used "
        "use "
    )
)
_TEST_PATH = re.compile(
    r"(?:^|/)(?:tests?|testing|__tests__|spec|specs|testdata|fixtures?)/|(?:^|/)(?:test_[^/]*|conftest)\.\w+$"
    r"|[._-](?:test|tests|spec)\.\w+$|Tests?\.(?:java|kt|cs)$",
)
_TEST_NAME = re.compile(r"(?:^|\.)(?:tests?\.|test_|Test[A-Z_])")
_ENDING = re.compile(r"(?:ing|ers?|ed|es|s|e)$")

T = TypeVar("T", bound=Hashable)


class Shares(NamedTuple):
    """How much of a definition the question names, 0 to 1."""

    name: float
    path: float
    signature: bool
    doc: bool


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without its ending, roughly: `indexes`, `indexed` and `index` are one."""
    if len(word) > 4:
        return _ENDING.sub("", word)
    return (word.rstrip("s") or word) if len(word) > 3 else word  # `ssss` has nothing else


def stems(text: str) -> frozenset[str]:
    """The stems of a text's words that say something."""
    return frozenset(stem(word) for word in words(text) if word not in STOP_WORDS)


def shares(asked: frozenset[str], definition: Definition) -> Shares:
    """How much of a definition's name, path, signature and doc the question's words are."""
    name = {stem(word) for word in words(definition.name)}
    around = {stem(word) for word in path_words(definition.file).split()}
    around |= {stem(word) for word in words(definition.qualified_name.rpartition(".")[0])}
    said = asked & (around - name)
    return Shares(
        len(asked & name) / len(name) if name else 0.0,
        len(said) / len(asked) if asked else 0.0,
        bool(asked & stems(definition.signature)),
        bool(asked & stems(definition.doc)),
    )


def factor(asked: frozenset[str], definition: Definition) -> float:
    """What a definition's full text score is multiplied by."""
    share = shares(asked, definition)
    name = len({stem(word) for word in words(definition.name)})
    # The mean of how much of the name is asked for and how much of the question the name is: `get` fits any question
    # that has the word, and says little.
    likeness = share.name * math.sqrt(name / len(asked)) if asked else 0.0
    found = (1 + NAME_WEIGHT * min(1.0, likeness)) * (1 + PATH_WEIGHT * share.path)
    return found * demotion(asked, definition)


def demotion(asked: frozenset[str], definition: Definition) -> float:
    """Tests, unless they are asked for, and what is no function or type stand further down."""
    found = 1.0 if family(definition.kind) in EMBEDDED_FAMILIES else MINOR_FACTOR
    if is_test(definition) and not asked & {"test", "spec", "fixtur"}:
        found *= TEST_FACTOR
    return found


def is_test(definition: Definition) -> bool:
    """Whether a definition is part of the tests, by the common conventions."""
    return bool(_TEST_PATH.search(definition.file) or _TEST_NAME.search(definition.qualified_name))


def fuse(*lists: Sequence[T], weigh: Callable[[T], float] = lambda _: 1.0) -> list[tuple[T, float]]:
    """The items of ranked lists in one order, best first, each with its score: 1 where it is first in all.

    An item that comes more than once in a list counts where it stands first. Ties keep the order of the first list.
    """
    full = [ranked for ranked in lists if ranked]
    scores: dict[T, float] = {}
    for ranked in full:
        for rank, item in enumerate(dict.fromkeys(ranked)):
            scores[item] = scores.get(item, 0.0) + (K + 1) / (K + 1 + rank) / len(full)
    weighed = ((item, score * weigh(item)) for item, score in scores.items())
    return sorted(weighed, key=lambda pair: -pair[1])


def reorder(hits: Iterable[tuple[T, float]]) -> list[T]:
    """Items by their scores, best first."""
    return [item for item, _ in sorted(hits, key=lambda pair: -pair[1])]
