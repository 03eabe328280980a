import signal
import sys

import workers.pool
from workers.job import Job, Status
from workers.pool import Pool, default_pool


class Application:
    pool: Pool

    def __init__(self) -> None:
        self.pool = default_pool()  #: default_pool -> workers/pool.py default_pool
        self.on_exit = self.pool.shutdown
        signal.signal(signal.SIGTERM, self.handle)

    def handle(self, number, frame) -> None:
        self.on_exit()  #: on_exit -> workers/pool.py Pool.shutdown
        self.exit(0)  #: exit -> Application.exit

    def exit(self, code: int) -> None:
        sys.exit(code)

    def run(self) -> None:
        pool = self.pool
        job = pool.submit(print, "hi")  #: submit -> workers/pool.py Pool.submit
        result = job.future.result(timeout=1)
        result.unwrap()  #: unwrap -> workers/job.py Result.unwrap
        pool.last().run()  #: last -> workers/pool.py Pool.last; run -> workers/job.py Job.run
        if job.status.final() and not job.finished:  #: final -> workers/job.py Status.final
            Status.parse("done").final()  #: parse -> workers/job.py Status.parse; final -> workers/job.py Status.final
        for each in workers.pool.run_all([job]):  #: run_all -> workers/pool.py run_all
            each.unwrap()  #: unwrap -> workers/job.py Result.unwrap
        pool.stats.count(job.status)  #: count -> workers/pool.py Stats.count
        next(iter(pool.workers)).stop()  #: stop -> workers/pool.py Worker.stop
        pool.workers.pop().stopped()  #: stopped -> workers/pool.py Worker.stopped
        {j.status: j for j in pool.done}[Status.DONE].run()  #: run -> workers/job.py Job.run


Application().run()  #: Application -> Application; run -> Application.run
