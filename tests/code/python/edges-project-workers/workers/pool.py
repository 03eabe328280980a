import logging
import queue
import threading
from collections import deque
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import cached_property, lru_cache
from typing import Callable, Deque, Iterable, List

from .job import Job, Result, Status

logger = logging.getLogger(__name__)


class Worker(threading.Thread):
    def __init__(self, jobs: "queue.Queue[Job]", on_done: Callable[[Job], None]) -> None:
        super().__init__(daemon=True)
        self.jobs = jobs
        self.on_done = on_done
        self._stop = threading.Event()

    def run(self) -> None:
        while not self.stopped():  #: stopped -> Worker.stopped
            job = self.jobs.get()
            job.run()  #: run -> workers/job.py Job.run
            self.on_done(job)

    def stop(self) -> None:
        self._stop.set()

    def stopped(self) -> bool:
        return self._stop.is_set()


class Pool:
    def __init__(self, size: int = 4) -> None:
        self.jobs: queue.Queue[Job] = queue.Queue()
        self.done: Deque[Job] = deque(maxlen=100)
        self.workers = [Worker(self.jobs, self._finished) for _ in range(size)]  #: Worker -> Worker
        for worker in self.workers:
            worker.start()

    def submit(self, func: Callable, *args) -> Job:
        job = Job(func, args)  #: Job -> workers/job.py Job
        self.jobs.put(job)
        return job

    def _finished(self, job: Job) -> None:
        self.done.append(job)
        self.stats.count(job.status)  #: count -> Stats.count

    @cached_property
    def stats(self) -> "Stats":
        return Stats()  #: Stats -> Stats

    def last(self) -> Job:
        return self.done[-1]

    def shutdown(self) -> None:
        [worker.stop() for worker in self.workers]  #: stop -> Worker.stop
        while self.done:
            self.done.popleft().fail(RuntimeError())  #: fail -> workers/job.py Job.fail


class Stats:
    def __init__(self) -> None:
        self.counts = {status: 0 for status in Status}

    def count(self, status: Status) -> None:
        if status.final():  #: final -> workers/job.py Status.final
            self.counts[status] += 1


@lru_cache(maxsize=None)
def default_pool() -> Pool:
    return Pool()  #: Pool -> Pool


def run_all(jobs: Iterable[Job]) -> List[Result]:
    with ThreadPoolExecutor() as executor:
        for job in jobs:
            executor.submit(job.run)
        return [future.result() for future in as_completed(job.future for job in jobs)]
