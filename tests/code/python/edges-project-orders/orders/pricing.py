from dataclasses import dataclass
from decimal import Decimal


def total(lines) -> Decimal:
    return sum((line.amount() for line in lines), Decimal(0))


class Discount:
    def __init__(self, percent: int) -> None:
        self.percent = percent

    def __call__(self, amount: Decimal) -> Decimal:
        return self.clamp(amount * (100 - self.percent) / 100)  #: clamp -> Discount.clamp

    def clamp(self, amount: Decimal) -> Decimal:
        return max(amount, Decimal(0))


@dataclass
class Line:
    sku: str
    price: Decimal
    count: int = 1

    def __post_init__(self) -> None:
        if not self.positive():  #: positive -> Line.positive
            raise ValueError(self.sku)

    def positive(self) -> bool:
        return self.count > 0

    def amount(self) -> Decimal:
        return self.price * self.count

    def render(self) -> str:
        return f"{self.sku:<10} {self.amount():>8}"  #: amount -> Line.amount
