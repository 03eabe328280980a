from __future__ import annotations

from graphlib import TopologicalSorter
from typing import Iterable, Iterator, Mapping

from . import log as logging
from .targets import Command, Phony, Target


class Cycle(Exception):
    pass


class Graph:
    def __init__(self, targets: Iterable[Target] = ()) -> None:
        self.targets = {str(target): target for target in targets}
        self.log = logging.get(__name__)  #: get -> build/log.py get

    def get(self, name: str) -> Target | None:
        return self.targets.get(name)

    def ordered(self) -> Iterator[Target]:
        sorter: TopologicalSorter[Target] = TopologicalSorter()
        for target in self.targets.values():
            sorter.add(target, *target.deps)
        yield from sorter.static_order()

    def build(self, goal: str = "all") -> int:
        failed = 0
        for target in self.ordered():  #: ordered -> Graph.ordered
            if target.stale():  #: stale -> build/targets.py Target.stale
                ok = target.build(self)  #: build -> build/targets.py Target.build
                failed += not ok
        wanted = self.get(goal)  #: get -> Graph.get
        if wanted is None:
            self.log.error(goal)  #: error -> build/log.py Log.error
            return 2
        wanted.stat()  #: stat -> build/targets.py Target.stat
        return failed

    def only(self, kind: type[Target]) -> list[Target]:
        return list(filter(lambda t: isinstance(t, kind) and t.stale(), self.targets.values()))  #: stale -> build/targets.py Target.stale (missed)

    def commands(self) -> list[Command]:
        found = []
        for target in self.targets.values():
            if isinstance(target, Command):
                target.args()  #: args -> build/targets.py Command.args
                found.append(target)
            elif not isinstance(target, Phony):
                continue
            else:
                target.stale()  #: stale -> build/targets.py Phony.stale
        found[0].run()  #: run -> build/targets.py Command.run (missed)
        return found
