from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from typing import Generic, TypeVar, overload

K = TypeVar("K", bound=Hashable)  #: TypeVar -> ?
V = TypeVar("V")
D = TypeVar("D")


class Node(Generic[V]):
    __slots__ = ("next", "value")

    def __init__(self, value: V, next: Node[V] | None = None) -> None:
        self.value = value
        self.next = next

    def last(self) -> Node[V]:
        node = self
        while node.next is not None:
            node = node.next
        return node.last() if node.next else node  #: last -> Node.last


class Option(Generic[V]):
    def __init__(self, value: V | None) -> None:
        self._value = value

    @classmethod
    def some(cls, value: V) -> Option[V]:
        return cls(value)  #: cls -> Option

    @classmethod
    def none(cls) -> Option[V]:
        return cls(None)  #: cls -> Option

    def unwrap(self) -> V:
        if self._value is None:
            raise ValueError
        return self._value

    def map(self, function: Callable[[V], D]) -> Option[D]:
        return Option.none() if self._value is None else Option.some(function(self._value))  #: none -> Option.none; some -> Option.some; function -> ?

    def __iter__(self) -> Iterator[V]:
        if self._value is not None:
            yield self._value


class Mapping(Generic[K, V]):
    @overload
    def get(self, key: K) -> V | None: ...
    @overload
    def get(self, key: K, default: D) -> V | D: ...
    def get(self, key, default=None):
        for value in self.find(key):  #: find -> Mapping.find
            return value
        return default

    def find(self, key: K) -> Option[V]:
        raise NotImplementedError
