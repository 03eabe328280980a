import sys
from argparse import ArgumentParser, Namespace
from operator import methodcaller
from typing import Final, Generator

from sched import tasks
from sched.clock import ManualClock
from sched.tasks import Scheduler, Task, retrying

scheduler: Final = Scheduler(ManualClock())  #: Scheduler -> sched/tasks.py Scheduler; ManualClock -> sched/clock.py ManualClock


@scheduler.every(5)  #: every -> sched/tasks.py Scheduler.every
@retrying(3, on=OSError)  #: retrying -> sched/tasks.py retrying
def backup() -> None:
    scheduler.after(1, verify).tag("x", "y")  #: after -> sched/tasks.py Scheduler.after; tag -> sched/tasks.py Task.tag


def verify() -> None:
    last = scheduler.last("backup")  #: last -> sched/tasks.py Scheduler.last
    if last and last.again().run():  #: again -> sched/tasks.py Task.again; run -> sched/tasks.py Task.run
        sys.exit(1)


def ticks(clock: ManualClock) -> Generator[ManualClock, None, None]:
    while True:
        yield clock.advance(1.0)  #: advance -> sched/clock.py ManualClock.advance


class Watch:
    def __init__(self, target: Scheduler) -> None:
        self._target = target
        self._seen: "dict[str, Task]" = {}
        self.other = tasks.Scheduler()  #: Scheduler -> sched/tasks.py Scheduler

    def __getattr__(self, name):
        return getattr(self._target, name)

    @property
    def tasks(self) -> list[Task]:
        return list(self._seen.values())

    def poll(self) -> None:
        for clock in ticks(ManualClock()):  #: ticks -> ticks; ManualClock -> sched/clock.py ManualClock
            if clock.now() > 10:  #: now -> sched/clock.py ManualClock.now
                break
            self._target.step() or self.other.step()  #: step -> sched/tasks.py Scheduler.step; step -> sched/tasks.py Scheduler.step
        for name, task in sorted(self._seen.items()):
            task.again()  #: again -> sched/tasks.py Task.again
        oldest, *rest = sorted(self.tasks, key=lambda task: task.due)
        oldest.run()  #: run -> sched/tasks.py Task.run
        {task.name: task.tag() for task in self.tasks}  #: tag -> sched/tasks.py Task.tag
        (self.tasks[0] if rest else oldest).again()  #: again -> sched/tasks.py Task.again


if __name__ == "__main__":
    Watch(scheduler).poll()  #: Watch -> Watch; poll -> Watch.poll
    scheduler.run()  #: run -> sched/tasks.py Scheduler.run
