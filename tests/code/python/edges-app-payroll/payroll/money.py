from __future__ import annotations

import functools
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, NamedTuple, Self


class Currency(NamedTuple):
    code: str
    digits: int = 2

    def quantum(self) -> Decimal:
        return Decimal(1).scaleb(-self.digits)  #: Decimal -> ?; scaleb -> ?


@functools.total_ordering
@dataclass(frozen=True, slots=True)
class Money:
    amount: Decimal
    currency: Currency
    ZERO: ClassVar[Money]

    @classmethod
    def of(cls, amount: str | int, code: str = "EUR") -> Self:
        return cls(Decimal(amount), Currency(code)).rounded()  #: cls -> Money; Currency -> Currency; rounded -> Money.rounded

    @staticmethod
    def check(one: Money, other: Money) -> None:
        if one.currency != other.currency:
            raise CurrencyError(one, other)  #: CurrencyError -> CurrencyError

    def __add__(self, other: Money) -> Money:
        self.check(self, other)  #: check -> Money.check
        return Money(self.amount + other.amount, self.currency)  #: Money -> Money

    def __lt__(self, other: Money) -> bool:
        Money.check(self, other)  #: check -> Money.check
        return self.amount < other.amount

    def rounded(self) -> Self:
        return type(self)(self.amount.quantize(self.currency.quantum()), self.currency)  #: quantize -> ?; quantum -> Currency.quantum; type -> ?


class CurrencyError(ValueError):
    def __init__(self, one: Money, other: Money) -> None:
        super().__init__(f"{one} and {other}")  #: __init__ -> ?


Money.ZERO = Money.of(0)  #: of -> Money.of
