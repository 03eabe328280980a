"""What was looked up of late, in memory that does not grow with the repository."""

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Recent(dict[K, V | None]):
    """A dict that holds up to twice `limit`, and gives None for what it does not hold.

    When it is full it begins anew, and what is asked of the one before comes along: nearly the most recent, at no cost
    where something is found. `keep` puts in; `weigh` tells how much one value counts.
    """

    def __init__(self, limit: int, weigh: Callable[[V], int] = lambda _: 1) -> None:
        super().__init__()
        self.limit, self.weigh = limit, weigh
        self.weight = 0
        self.before: dict[K, V | None] = {}

    def __missing__(self, key: K) -> V | None:
        found = self.before.get(key)
        if found is not None:
            self.keep(key, found)
        return found

    def keep(self, key: K, value: V) -> None:
        """Put something in."""
        self.weight += self.weigh(value)
        if self.weight > self.limit:
            self.before = dict(self)
            self.clear()
            self.weight = self.weigh(value)
        self[key] = value
