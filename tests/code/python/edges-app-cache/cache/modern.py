"""The same with the syntax of Python 3.12."""

from collections.abc import Iterable

from cache.lru import Pool, Stats

type Key = str | int
type Stat = Stats


class Box[T]:
    def __init__(self, content: T) -> None:
        self.content = content

    def open(self) -> T:
        return self.content

    def then[U](self, other: "Box[U]") -> "Box[U]":
        return other


def first[T](items: Iterable[T]) -> T:
    for item in items:
        return item
    raise LookupError


def largest[P: Pool](pools: list[P]) -> P:
    best = pools[0]
    best.take()  #: take -> cache/lru.py Pool.take
    return max(pools, key=lambda pool: pool.total())  #: total -> cache/lru.py Pool.total; max -> ?


def use(stat: Stat, boxes: list[Box[Pool]]) -> None:
    stat.ratio()  #: ratio -> cache/lru.py Stats.ratio
    box = Box(Pool())  #: Box -> Box; Pool -> cache/lru.py Pool
    box.open().take()  #: open -> Box.open; take -> cache/lru.py Pool.take (missed)
    box.then(boxes[0]).open().total()  #: then -> Box.then; open -> Box.open; total -> cache/lru.py Pool.total (missed)
    first(boxes).open().get("x")  #: first -> first; open -> Box.open (missed); get -> cache/lru.py Pool.get (missed)
    largest([Pool()]).take().hit()  #: largest -> largest; Pool -> cache/lru.py Pool; take -> cache/lru.py Pool.take (missed); hit -> cache/lru.py Stats.hit (missed)
    match stat:
        case Stats() as known:
            known.miss()  #: miss -> cache/lru.py Stats.miss
    if (pool := box.open()) and pool.get("y"):  #: open -> Box.open; get -> cache/lru.py Pool.get (missed)
        pool.total()  #: total -> cache/lru.py Pool.total (missed)
