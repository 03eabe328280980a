from __future__ import annotations

from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class Field(Generic[T]):
    def __init__(self, column: str | None = None, *, default: T | None = None) -> None:
        self.column = column
        self.default = default

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name
        self.column = self.column or name

    @overload
    def __get__(self, instance: None, owner: type) -> Field[T]: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value: T) -> None:
        instance.__dict__[self.name] = self.clean(value)  #: clean -> Field.clean

    def clean(self, value: Any) -> T:
        return value

    def eq(self, value: T) -> Condition:
        return Condition(self.column, "=", value)  #: Condition -> Condition

    def desc(self) -> str:
        return f"{self.column} DESC"


class Text(Field[str]):
    def clean(self, value: Any) -> str:
        return super().clean(str(value)).strip()  #: clean -> Field.clean

    def like(self, pattern: str) -> Condition:
        return Condition(self.column, "LIKE", pattern)  #: Condition -> Condition


class Integer(Field[int]):
    def between(self, low: int, high: int) -> Condition:
        return self.gt(low) & self.lt(high)  #: gt -> Integer.gt; lt -> Integer.lt

    def gt(self, value: int) -> Condition:
        return Condition(self.column, ">", value)  #: Condition -> Condition

    def lt(self, value: int) -> Condition:
        return Condition(self.column, "<", value)  #: Condition -> Condition


class Condition:
    def __init__(self, left: Any, op: str, right: Any) -> None:
        self.left, self.op, self.right = left, op, right

    def __and__(self, other: Condition) -> Condition:
        return Condition(self, "AND", other)  #: Condition -> Condition

    def __invert__(self) -> Condition:
        return Condition(self, "NOT", None)  #: Condition -> Condition

    def sql(self) -> str:
        left = self.left.sql() if isinstance(self.left, Condition) else self.left  #: sql -> Condition.sql (missed)
        return f"{left} {self.op} {self.right}"
