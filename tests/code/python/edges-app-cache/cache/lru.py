from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable
from typing import Generic

from .types import K, Mapping, Node, Option, V


class Stats:
    def __init__(self) -> None:
        self.hits = 0
        self.misses = 0

    def hit(self) -> Stats:
        self.hits += 1
        return self

    def miss(self) -> Stats:
        self.misses += 1
        return self

    def ratio(self) -> float:
        return self.hits / max(1, self.hits + self.misses)


class Lru(Mapping[K, V], Generic[K, V]):
    def __init__(self, size: int, load: Callable[[K], V] | None = None) -> None:
        self.size = size
        self.stats = Stats()  #: Stats -> Stats
        self._load = load
        self._entries: OrderedDict[K, Node[V]] = OrderedDict()

    def find(self, key: K) -> Option[V]:
        node = self._entries.get(key)  #: get -> ?
        if node is None:
            self.stats.miss()  #: miss -> Stats.miss
            return Option.none()  #: none -> cache/types.py Option.none
        self.stats.hit().ratio()  #: hit -> Stats.hit; ratio -> Stats.ratio
        self._entries.move_to_end(key)
        return Option.some(node.last().value)  #: some -> cache/types.py Option.some; last -> cache/types.py Node.last

    def put(self, key: K, value: V) -> Lru[K, V]:
        self._entries[key] = Node(value)  #: Node -> cache/types.py Node
        while len(self._entries) > self.size:
            self._entries.popitem(last=False)  #: popitem -> ?
        return self

    def take(self, key: K) -> V | None:
        node = self._entries.pop(key, None)  #: pop -> ?
        return node.value if node else None


class Pool:
    def __init__(self) -> None:
        self.free: deque[Stats] = deque()
        self.named: dict[str, Stats] = {}

    def take(self) -> Stats:
        return self.free.popleft() if self.free else Stats()  #: Stats -> Stats; popleft -> ?

    def get(self, name: str) -> Stats:
        return self.named.setdefault(name, Stats()).hit()  #: Stats -> Stats; hit -> Stats.hit; setdefault -> ?

    def total(self) -> int:
        for stats in self.free:
            stats.hit()  #: hit -> Stats.hit
        return sum(stats.hits for stats in self.named.values())
