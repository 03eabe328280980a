from __future__ import annotations

import enum
from decimal import Decimal

from . import machine as fsm
from .pricing import Discount, Line, total


class State(enum.Enum):
    NEW = "new"
    PAID = "paid"
    SENT = "sent"

    @property
    def label(self) -> str:
        return self.value.title()

    def open(self) -> bool:
        return self in (State.NEW, State.PAID)


class Order:
    lines: list[Line]

    def __init__(self, *lines: Line, discount: Discount | None = None):
        self.lines = list(lines)
        self.discount = discount
        self.machine = fsm.Machine(State.NEW)  #: Machine -> orders/machine.py Machine
        self.machine.on("pay", State.NEW, State.PAID, self.complete).on("send", State.PAID, State.SENT)  #: on -> orders/machine.py Machine.on; on -> orders/machine.py Machine.on

        @self.machine.entering(State.SENT)  #: entering -> orders/machine.py Machine.entering
        def notify(order: Order) -> None:
            order.receipt()  #: receipt -> Order.receipt

    def complete(self) -> bool:
        return bool(self.lines) and all(line.positive() for line in self.lines)  #: positive -> orders/pricing.py Line.positive

    def pay(self) -> State:
        return self.machine.fire("pay")  #: fire -> orders/machine.py Machine.fire

    def send(self) -> None:
        if self.machine.state.open() and self.machine.can("send"):  #: open -> State.open (missed); can -> orders/machine.py Machine.can
            self.machine.fire("send", self)  #: fire -> orders/machine.py Machine.fire

    def total(self) -> Decimal:
        amount = total(self.lines)  #: total -> orders/pricing.py total
        if self.discount:
            amount = self.discount(amount)  #: discount -> orders/pricing.py Discount.__call__
        return amount

    def receipt(self) -> str:
        rows = [line.render() for line in self.lines]  #: render -> orders/pricing.py Line.render
        rows.append(str(self.total()))  #: total -> Order.total
        return "\n".join(rows)

    class Meta:
        ordering = "total"

        @classmethod
        def key(cls, order: "Order") -> Decimal:
            return order.total()  #: total -> Order.total
