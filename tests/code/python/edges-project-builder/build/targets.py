from __future__ import annotations

import os
import typing
from pathlib import Path, PurePath

if typing.TYPE_CHECKING:
    from .graph import Graph


class Target:
    deps: typing.Sequence[Target] = ()

    def __init__(self, path: os.PathLike[str], *deps: Target) -> None:
        self.path = Path(path)
        self.deps = deps

    def stale(self) -> bool:
        return not self.path.exists() or any(dep.newer(self) for dep in self.deps)  #: newer -> Target.newer

    def newer(self, other: Target) -> bool:
        return self.mtime > other.mtime

    @property
    def mtime(self) -> float:
        return self.stat().st_mtime  #: stat -> Target.stat

    def stat(self) -> os.stat_result:
        return self.path.stat()

    def build(self, graph: Graph) -> bool:
        graph.log.info("build %s", self)  #: info -> build/log.py Log.info
        return True

    def __str__(self) -> str:
        return str(self.path)


class Phony(Target):
    def __init__(self, name: str, *deps: Target) -> None:
        super().__init__(PurePath(name), *deps)  #: __init__ -> Target.__init__
        self.name = name

    def stale(self) -> bool:
        return True


class Command(Target):
    def build(self, graph: Graph) -> bool:
        if not super().build(graph):  #: build -> Target.build
            return False
        return self.run(*self.args()) == 0  #: run -> Command.run; args -> Command.args

    def args(self) -> list[str]:
        return ["cc", *map(str, self.deps)]

    @classmethod
    def run(cls, *args: str) -> int:
        return os.spawnlp(os.P_WAIT, args[0], *args)


class Archive(Command):
    def args(self) -> list[str]:
        return ["ar", *super().args()[1:]]  #: args -> Command.args
