import argparse
import os

from build.graph import Graph
from build.log import describe, get, traced
from build.targets import Archive, Command, Phony


@traced  #: traced -> build/log.py traced
def load(path: str) -> Graph:
    objects = [Command(f"{n}.o") for n in "abc"]  #: Command -> build/targets.py Command
    library = Archive("lib.a", *objects)  #: Archive -> build/targets.py Archive
    library.run(*library.args())  #: run -> build/targets.py Command.run; args -> build/targets.py Archive.args
    return Graph([*objects, library, Phony("all", library)])  #: Graph -> build/graph.py Graph; Phony -> build/targets.py Phony


def build(graph: Graph, goals: list[str]) -> int:
    def one(goal: str) -> int:
        return graph.build(goal)  #: build -> build/graph.py Graph.build

    return sum(one(goal) for goal in goals)  #: one -> build.one


def main() -> int:
    graph = load("build.txt")  #: load -> load
    get("main").error(describe([1]))  #: get -> build/log.py get; error -> build/log.py Log.error; describe -> build/log.py describe
    for command in graph.commands():  #: commands -> build/graph.py Graph.commands
        print(command, command.args())  #: args -> build/targets.py Command.args
    stale = any(t.stale() for t in graph.only(Phony))  #: stale -> build/targets.py Target.stale; only -> build/graph.py Graph.only
    if (lib := graph.get("lib.a")) and lib.stale():  #: get -> build/graph.py Graph.get; stale -> build/targets.py Target.stale
        os.remove(lib.stat())  #: stat -> build/targets.py Target.stat
    return build(graph, ["all"])  #: build -> build
