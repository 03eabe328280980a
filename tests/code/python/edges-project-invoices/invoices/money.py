from __future__ import annotations

from decimal import Decimal
from functools import total_ordering
from typing import Iterable, Union, overload

Amount = Union[int, str, Decimal]


@total_ordering
class Money:
    __slots__ = ("_value",)

    def __init__(self, value: Amount = 0) -> None:
        self._value = Decimal(value)

    @classmethod
    def total(cls, parts: Iterable[Money]) -> Money:
        result = cls()  #: cls -> Money
        for part in parts:
            result = result.plus(part)  #: plus -> Money.plus
        return result

    def plus(self, other: Money) -> Money:
        return type(self)(self._value + other._value)

    def rounded(self, places: int = 2) -> "Money":
        return Money(round(self._value, places))  #: Money -> Money

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        return self.key() == other.key()  #: key -> Money.key; key -> Money.key

    def __lt__(self, other: Money) -> bool:
        return self.key() < other.key()  #: key -> Money.key; key -> Money.key

    def key(self) -> Decimal:
        return self._value
