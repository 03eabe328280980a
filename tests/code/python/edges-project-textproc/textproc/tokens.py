from dataclasses import dataclass
from typing import Generic, Iterable, Iterator, List, Optional, TypeVar

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


class Peekable(Generic[T]):
    def __init__(self, items: Iterable[T]) -> None:
        self._iter = iter(items)
        self._next: List[T] = []

    def __iter__(self) -> "Peekable[T]":
        return self

    def __next__(self) -> T:
        return self._next.pop() if self._next else next(self._iter)

    def peek(self) -> Optional[T]:
        if not self._next:
            self._next.append(next(self._iter))
        return self._next[-1]

    def take(self, count: int) -> List[T]:
        return [self.__next__() for _ in range(count)]  #: __next__ -> Peekable.__next__


class Cache(Generic[K, V]):
    def __init__(self) -> None:
        self._data: dict[K, V] = {}

    def get(self, key: K) -> Optional[V]:
        return self._data.get(key)

    def put(self, key: K, value: V) -> V:
        self._data[key] = value
        return value

    def items(self) -> Iterator[tuple[K, V]]:
        yield from self._data.items()


@dataclass(frozen=True)
class Word:
    text: str
    at: int = 0

    def lower(self) -> "Word":
        return Word(self.text.lower(), self.at)  #: Word -> Word

    def __len__(self) -> int:
        return len(self.text)


class Words(Peekable[Word]):
    def next_long(self, least: int) -> Optional[Word]:
        for word in self:
            if len(word.lower()) >= least:  #: lower -> Word.lower
                return word
        return None
