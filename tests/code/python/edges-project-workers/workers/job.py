import threading
import time
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, Callable


class Status(Enum):
    QUEUED = auto()
    RUNNING = auto()
    DONE = auto()

    def final(self) -> bool:
        return self is Status.DONE

    @classmethod
    def parse(cls, text: str) -> "Status":
        return cls[text.upper()]


@dataclass
class Job:
    func: Callable[..., Any]
    args: tuple = ()
    status: Status = Status.QUEUED
    future: "Future[Result]" = field(default_factory=Future)
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def run(self) -> None:
        with self.lock:
            self._set(Status.RUNNING)  #: _set -> Job._set
            try:
                value = self.func(*self.args)
            except Exception as error:
                self.fail(error)  #: fail -> Job.fail
            else:
                self.future.set_result(Result(value))  #: Result -> Result

    def fail(self, error: Exception) -> None:
        self.future.set_exception(error)

    def _set(self, status: Status) -> None:
        self.status = status

    @property
    def finished(self) -> bool:
        return self.status.final()  #: final -> Status.final


class Result:
    def __init__(self, value: Any) -> None:
        self.value = value

    def unwrap(self) -> Any:
        return self.value
