import re
from abc import abstractmethod
from collections import Counter
from typing import Callable, Iterable, Iterator, Pattern, Protocol, Type

from textproc.tokens import Cache, Word, Words


class Filter:
    name = "filter"
    _known: "dict[str, Type[Filter]]" = {}

    def __init_subclass__(cls, **kwargs) -> None:
        super().__init_subclass__(**kwargs)
        Filter._known[cls.name] = cls

    @staticmethod
    def named(name: str) -> "Filter":
        return Filter._known[name]()

    def __call__(self, words: Iterable[Word]) -> Iterator[Word]:
        return (word for word in words if self.keeps(word))  #: keeps -> Filter.keeps

    def keeps(self, word: Word) -> bool:
        return True

    def __or__(self, other: "Filter") -> "Chain":
        return Chain(self, other)  #: Chain -> Chain


class Chain(Filter):
    name = "chain"

    def __init__(self, *filters: Filter) -> None:
        self.filters = filters

    def keeps(self, word: Word) -> bool:
        return all(one.keeps(word) for one in self.filters)  #: keeps -> Filter.keeps

    def first(self) -> Filter:
        return self.filters[0]


class Matching(Filter):
    name = "matching"

    def __init__(self, pattern: str) -> None:
        self.pattern: Pattern[str] = re.compile(pattern)
        self.cache: Cache[str, bool] = Cache()  #: Cache -> textproc/tokens.py Cache

    def keeps(self, word: Word) -> bool:
        known = self.cache.get(word.text)  #: get -> textproc/tokens.py Cache.get
        if known is None:
            known = self.cache.put(word.text, bool(self.pattern.match(word.text)))  #: put -> textproc/tokens.py Cache.put
        return known and super().keeps(word)  #: keeps -> Filter.keeps


class Short(Matching):
    name = "short"
    least: int = 3

    def keeps(self, word: Word) -> bool:
        return len(word) < self.least and super(Short, self).keeps(word.lower())  #: keeps -> Matching.keeps; lower -> textproc/tokens.py Word.lower


def counted(words: Words, filter: Filter = Chain()) -> "Counter[str]":  #: Chain -> Chain
    return Counter(word.lower().text for word in filter(words))  #: lower -> textproc/tokens.py Word.lower; filter -> Filter.__call__
