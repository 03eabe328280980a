from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import List, Optional, Sequence, Tuple

from .money import Money
from . import tax


@dataclass
class Line(ABC):
    text: str
    price: Money
    taxes: List[tax.Tax] = field(default_factory=list)

    @abstractmethod
    def net(self) -> Money: ...

    def gross(self) -> Money:
        net = self.net()  #: net -> Line.net
        return Money.total([net, *(t.on(net) for t in self.taxes)])  #: total -> invoices/money.py Money.total; on -> invoices/tax.py Tax.on

    def describe(self) -> str:
        return f"{self.text}: {self.gross().rounded()}"  #: gross -> Line.gross; rounded -> invoices/money.py Money.rounded


@dataclass
class Hours(Line):
    count: float = 1.0

    def net(self) -> Money:
        return Money(str(self.count)).plus(self.price)  #: Money -> invoices/money.py Money; plus -> invoices/money.py Money.plus


@dataclass
class Goods(Line):
    pieces: Sequence["Goods"] = ()

    def net(self) -> Money:
        if self.pieces:
            return Money.total(piece.net() for piece in self.pieces)  #: total -> invoices/money.py Money.total; net -> Goods.net
        return self.price

    def heaviest(self) -> Optional["Goods"]:
        return max(self.pieces, key=lambda piece: piece.net(), default=None)  #: net -> Goods.net

    def split(self) -> Tuple["Goods", "Goods"]:
        half = len(self.pieces) // 2
        return Goods("a", self.price, pieces=self.pieces[:half]), Goods("b", self.price)  #: Goods -> Goods; Goods -> Goods
