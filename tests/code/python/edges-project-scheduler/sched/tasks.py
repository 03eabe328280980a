from __future__ import annotations

import heapq
import typing as t
from dataclasses import dataclass, field
from functools import partialmethod, wraps
from weakref import WeakSet, ref

from sched.clock import Clock, SystemClock

F = t.TypeVar("F", bound=t.Callable[..., t.Any])


class Cancelled(Exception):
    pass


@dataclass(order=True)
class Task:
    due: float
    name: str = field(compare=False)
    action: t.Callable[[], t.Any] = field(compare=False)
    every: t.Optional[float] = field(default=None, compare=False)
    tags: t.Set[str] = field(default_factory=set, compare=False)

    def run(self) -> t.Optional[Task]:
        self.action()
        return self.again() if self.every else None  #: again -> Task.again

    def again(self) -> Task:
        return Task(self.due + (self.every or 0), self.name, self.action, self.every)  #: Task -> Task

    def tag(self, *tags: str) -> Task:
        self.tags.update(tags)
        return self


class Queue:
    def __init__(self) -> None:
        self._heap: list[Task] = []

    def push(self, task: Task) -> None:
        heapq.heappush(self._heap, task)

    def pop(self) -> Task:
        return heapq.heappop(self._heap)

    def peek(self) -> Task | None:
        return self._heap[0] if self._heap else None

    def __bool__(self) -> bool:
        return bool(self._heap)

    def __contains__(self, name: str) -> bool:
        return any(task.name == name and task.tag() for task in self._heap)  #: tag -> Task.tag


class Scheduler:
    _instances: WeakSet[Scheduler] = WeakSet()

    def __init__(self, clock: Clock | None = None) -> None:
        self.clock = clock or SystemClock()  #: SystemClock -> sched/clock.py SystemClock
        self.queue = Queue()  #: Queue -> Queue
        self.history: dict[str, list[Task]] = {}

    def after(self, delay: float, action: t.Callable[[], None], name: str = "") -> Task:
        task = Task(self._due(delay), name or action.__name__, action)  #: Task -> Task; _due -> Scheduler._due
        self.queue.push(task)  #: push -> Queue.push
        return task

    def _due(self, delay: float) -> float:
        return self.clock.now() + delay

    def every(self, seconds: float) -> t.Callable[[F], F]:
        def decorate(action: F) -> F:
            task = self.after(seconds, action)  #: after -> Scheduler.after
            task.every = seconds
            return action

        return decorate

    def step(self) -> bool:
        task = self.queue.peek()  #: peek -> Queue.peek
        if not task:
            return False
        if task.due > self.clock.now():
            return False
        following = self.queue.pop().run()  #: pop -> Queue.pop; run -> Task.run
        self.history.setdefault(task.name, []).append(task)
        if following is not None:
            self.queue.push(following.tag("again"))  #: push -> Queue.push; tag -> Task.tag
        return True

    def run(self) -> None:
        while self.queue:
            if not self.step():  #: step -> Scheduler.step
                self.clock.sleep(0.1)

    def last(self, name: str) -> t.Optional[Task]:
        runs = self.history.get(name)
        return runs[-1] if runs else None


def retrying(times: int, *, on: type[Exception] = Exception) -> t.Callable[[F], F]:
    def decorate(func: F) -> F:
        @wraps(func)
        def wrapper(*args: t.Any) -> t.Any:
            for attempt in range(times):
                try:
                    return func(*args)
                except on as error:
                    failed(attempt, error)  #: failed -> failed

        return t.cast(F, wrapper)

    return decorate


def failed(attempt: int, error: Exception) -> None:
    if isinstance(error, Cancelled):
        raise error
