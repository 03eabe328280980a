from abc import ABC, abstractmethod
from decimal import Decimal

PRICES = {"apple": Decimal("0.3")}


def price_of(sku):
    return PRICES.get(sku, Decimal(0))  #: get -> ?


class Discount(ABC):
    @abstractmethod
    def apply(self, amount): ...

    def describe(self):
        return f"{self.apply(100)}"  #: apply -> Discount.apply


class Percent(Discount):
    def __init__(self, percent):
        self.percent = percent

    def apply(self, amount):
        return round_money(amount * self.percent)  #: round_money -> round_money


class Fixed(Discount):
    def apply(self, amount):
        return max(amount - 1, 0)  #: max -> ?


def round_money(amount):
    return amount.quantize(Decimal("0.01"))  #: quantize -> ?
