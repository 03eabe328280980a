"""Work cut into portions, from which several processes draw until there is none left."""

import fcntl
import os
import struct
import termios
from collections.abc import Mapping, Sequence
from typing import NamedTuple

PORTION_BYTES = 96_000  # some 10 ms of parsing: the other side's results never wait long
MAX_PORTIONS = 8_000  # of one language: their numbers must fit into a pipe's buffer
# Fewer portions of a language that another process has begun are left to it: compiling the query again takes longer.
LEFT_TO_OTHERS = 4

TOKEN = struct.Struct("=I")
COUNT = struct.Struct("=i")


class Item(NamedTuple):
    """What is to be parsed: its size in bytes, and its language."""

    size: int
    language: str


class Portions:
    """Positions of items in portions of about PORTION_BYTES, the largest first, language by language.

    The numbers of a language's portions stand in a pipe. Processes with odd slots go through the languages from the
    last to the first: a query takes up to half a second to compile, and mostly only one process has to.
    """

    def __init__(self, items: Sequence[Item]) -> None:
        by_language: dict[str, list[int]] = {}
        for position, item in enumerate(items):
            by_language.setdefault(item.language, []).append(position)
        sizes = {name: sum(items[p].size for p in own) for name, own in by_language.items()}
        self.pipes: list[Pipe] = []
        for name in sorted(sizes, key=lambda name: -sizes[name]):
            own = {p: items[p].size for p in sorted(by_language[name], key=lambda p: -items[p].size)}
            self.pipes.append(Pipe(cut(own, max(PORTION_BYTES, sizes[name] // MAX_PORTIONS))))

    def hand(self, slot: int) -> "Hand":
        """What the process of this slot draws with."""
        return Hand(self.pipes[:: 1 if slot % 2 else -1])

    def close(self) -> None:
        """Close this process's ends."""
        for pipe in self.pipes:
            pipe.close()


class Hand:
    """One process's draws."""

    def __init__(self, order: "list[Pipe]") -> None:
        self.order = order  # the next language's at its end
        self.begun: Pipe | None = None

    def draw(self) -> list[int]:
        """The next portion that nobody has; empty when this process is to take no more."""
        while self.order:
            pipe = self.order[-1]
            if pipe is self.begun or pipe.left() >= min(len(pipe.portions), LEFT_TO_OTHERS):
                self.begun = pipe
                if portion := pipe.draw():
                    return portion
            self.order.pop()
        return []


class Pipe:
    """One language's portions."""

    def __init__(self, portions: list[list[int]]) -> None:
        self.portions = portions
        self.end, filler = os.pipe2(os.O_CLOEXEC)
        os.write(filler, b"".join(map(TOKEN.pack, range(len(portions)))))
        os.close(filler)

    def draw(self) -> list[int]:
        """The next portion; empty when all are drawn."""
        token = os.read(self.end, TOKEN.size)
        return self.portions[TOKEN.unpack(token)[0]] if token else []

    def close(self) -> None:
        """Close this process's end."""
        os.close(self.end)

    def left(self) -> int:
        """How many portions nobody has drawn."""
        answer = fcntl.ioctl(self.end, termios.FIONREAD, bytes(COUNT.size))
        return int(COUNT.unpack(answer)[0]) // TOKEN.size


def cut(sizes: Mapping[int, int], limit: int) -> list[list[int]]:
    """Numbers in portions whose sizes come to about `limit`, in their order."""
    portions: list[list[int]] = []
    filled = limit
    for number, size in sizes.items():
        if filled >= limit:
            portions.append([])
            filled = 0
        portions[-1].append(number)
        filled += size + 200
    return portions
