from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from .pricing import Discount, price_of


@dataclass
class Line:
    sku: str
    quantity: int = 1

    @property
    def total(self) -> Decimal:
        return price_of(self.sku) * self.quantity  #: price_of -> src/shop/pricing.py price_of

    @classmethod
    def parse(cls, text: str) -> Line:
        sku, _, count = text.partition("x")  #: partition -> ?
        return cls(sku, int(count or 1))  #: cls -> Line; int -> ?


@dataclass
class Cart:
    lines: list[Line] = field(default_factory=list)
    discount: Discount | None = None

    def add(self, text: str) -> Cart:
        self.lines.append(Line.parse(text))  #: parse -> Line.parse; append -> ?
        return self

    def total(self) -> Decimal:
        amount = sum(line.total for line in self.lines)
        if self.discount is not None:
            amount = self.discount.apply(amount)  #: apply -> src/shop/pricing.py Discount.apply
        return amount

    def merge(self, other: Cart) -> None:
        for line in other.lines:
            self.add(f"{line.sku}x{line.quantity}")  #: add -> Cart.add
