import queue
import requests
from itertools import islice
from a.queue import Queue
from b.cache import take
import numpy as np


def consume(q, session: requests.Session, items):
    q.get()  #: get -> ?
    q.push(3)  #: push -> ?
    session.get("x")  #: get -> ?
    requests.get("x")  #: get -> ?
    items.run()  #: run -> ?
    np.take(items, 1)  #: take -> ?
    take(items, 1)  #: take -> b/cache.py take
    other = queue.Queue()  #: Queue -> ?
    other.put(1)  #: put -> ?
    mine = Queue()  #: Queue -> a/queue.py Queue
    mine.put(1)  #: put -> a/queue.py Queue.put
    {}.get("x")  #: get -> ?
    run()  #: run -> ?
    [].push(1)  #: push -> ?
    for item in items:
        item.get()  #: get -> ?


def shadow(take):
    take(1)  #: take -> ?

    def run():
        pass

    run()  #: run -> shadow.run


class Job:
    def __init__(self, queue):
        self.queue = queue

    def run(self):
        self.queue.get()  #: get -> ?
        self.take()  #: take -> ?
        take(1, 2)  #: take -> b/cache.py take
