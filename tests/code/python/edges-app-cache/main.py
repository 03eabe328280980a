import os
import queue

from cache.lru import Lru, Pool

cache: Lru[str, Pool] = Lru(10)  #: Lru -> cache/lru.py Lru


def main(settings, jobs: queue.Queue):
    cache.put("a", Pool()).put("b", Pool())  #: put -> cache/lru.py Lru.put; Pool -> cache/lru.py Pool; put -> cache/lru.py Lru.put; Pool -> cache/lru.py Pool
    pool = cache.find("a").unwrap()  #: find -> cache/lru.py Lru.find; unwrap -> cache/types.py Option.unwrap
    pool.take().ratio()  #: take -> cache/lru.py Pool.take; ratio -> cache/lru.py Stats.ratio
    taken = cache.take("b")  #: take -> cache/lru.py Lru.take
    if taken is not None:
        taken.get("x").miss()  #: get -> cache/lru.py Pool.get; miss -> cache/lru.py Stats.miss
    settings.get("size")  #: get -> ?
    os.environ.get("SIZE")  #: get -> ?
    jobs.put(1)  #: put -> ?
    jobs.get().take()  #: get -> ?; take -> ?
    {}.get("x")  #: get -> ?
    cache.stats.hit()  #: hit -> cache/lru.py Stats.hit


main({}, queue.Queue())  #: main -> main; Queue -> ?
