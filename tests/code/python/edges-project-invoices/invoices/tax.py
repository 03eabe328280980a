import enum
from typing import Mapping

from .money import Money


class Kind(str, enum.Enum):
    FULL = "full"
    REDUCED = "reduced"

    def rate(self) -> int:
        return RATES[self].percent()  #: percent -> Rate.percent

    @property
    def tax(self) -> "Tax":
        return Tax(self)  #: Tax -> Tax


class Rate:
    def __init__(self, percent: int):
        self._percent = percent

    def percent(self) -> int:
        return self._percent


RATES: Mapping[Kind, Rate] = {Kind.FULL: Rate(20), Kind.REDUCED: Rate(10)}  #: Rate -> Rate; Rate -> Rate


class Tax:
    def __init__(self, kind: Kind):
        self.kind = kind

    def on(self, money: Money) -> Money:
        rate = self.kind.rate()  #: rate -> Kind.rate
        return Money(money.key() * rate / 100)  #: Money -> invoices/money.py Money; key -> invoices/money.py Money.key
