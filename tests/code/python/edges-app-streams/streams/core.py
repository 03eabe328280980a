from __future__ import annotations

import functools
import itertools
import operator
import time
from collections.abc import Callable, Iterable, Iterator


def compose(*functions: Callable) -> Callable:
    def two(first, second):
        return lambda value: second(first(value))  #: second -> ?; first -> ?

    return functools.reduce(two, functions)  #: reduce -> ?


def retry(times: int, delay: float = 0.0):
    def decorator(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(times):
                try:
                    return function(*args, **kwargs)  #: function -> ?
                except OSError:
                    pause(delay * attempt)  #: pause -> pause
            return give_up()  #: give_up -> retry.decorator.give_up

        def give_up():
            raise TimeoutError(function.__name__)

        return wrapper

    return decorator


def pause(seconds: float) -> None:
    time.sleep(seconds)  #: sleep -> ?


class Stream:
    def __init__(self, items: Iterable) -> None:
        self._items = items

    def __iter__(self) -> Iterator:
        return iter(self._items)

    def map(self, function: Callable) -> Stream:
        return Stream(map(function, self))  #: Stream -> Stream; map -> ?

    def filter(self, predicate: Callable) -> Stream:
        return Stream(item for item in self if predicate(item))  #: Stream -> Stream; predicate -> ?

    def take(self, count: int) -> Stream:
        return Stream(itertools.islice(self, count))  #: Stream -> Stream; islice -> ?

    def reduce(self, function: Callable, start: object) -> object:
        return functools.reduce(function, self, start)  #: reduce -> ?

    def sum(self) -> object:
        return self.reduce(operator.add, 0)  #: reduce -> Stream.reduce

    def list(self) -> list:
        return list(self)  #: list -> ?
