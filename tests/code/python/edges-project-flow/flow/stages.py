from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, ParamSpec, TypeVar, overload

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
P = ParamSpec("P")


class Stage(Generic[A, B]):
    def __init__(self, func: Callable[[A], B], name: str | None = None) -> None:
        self.func = func
        self.name = name or func.__name__

    def __or__(self, other: Stage[B, C]) -> Stage[A, C]:
        return self.then(other)  #: then -> Stage.then

    def then(self, other: Stage[B, C]) -> Stage[A, C]:
        def both(value: A) -> C:
            return other.apply(self.apply(value))  #: apply -> Stage.apply; apply -> Stage.apply

        return Stage(both)  #: Stage -> Stage

    def apply(self, value: A) -> B:
        return self.func(value)

    def each(self, values: Iterable[A]) -> Iterator[B]:
        return map(self.apply, values)


def stage(func: Callable[[A], B]) -> Stage[A, B]:
    return Stage(func)  #: Stage -> Stage


def named(name: str) -> Callable[[Callable[[A], B]], Stage[A, B]]:
    def wrap(func: Callable[[A], B]) -> Stage[A, B]:
        return Stage(func, name)  #: Stage -> Stage

    return wrap


def retry(times: int):
    def outer(func: Callable[P, B]) -> Callable[P, B]:
        @functools.wraps(func)
        def inner(*args: P.args, **kwargs: P.kwargs) -> B:
            for _ in range(times):
                try:
                    return func(*args, **kwargs)
                except Exception as error:
                    note(error)  #: note -> note
            return func(*args, **kwargs)

        return inner

    return outer


def note(error: Exception) -> None:
    print(error)
