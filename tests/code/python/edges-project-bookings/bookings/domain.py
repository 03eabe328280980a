import dataclasses
import uuid
from datetime import date, timedelta
from decimal import Decimal
from typing import NewType, Optional

GuestId = NewType("GuestId", str)


@dataclasses.dataclass(order=True, frozen=True)
class Money:
    amount: Decimal
    currency: str = "EUR"

    def __add__(self, other: "Money") -> "Money":
        return Money(self.amount + other.amount)  #: Money -> Money

    def __mul__(self, by: int) -> "Money":
        return dataclasses.replace(self, amount=self.amount * by)

    def format(self) -> str:
        return f"{self.amount} {self.currency}"

    @staticmethod
    def zero() -> "Money":
        return Money(Decimal(0))  #: Money -> Money


@dataclasses.dataclass
class Stay:
    start: date
    nights: int

    @property
    def end(self) -> date:
        return self.start + timedelta(days=self.nights)

    def overlaps(self, other: "Stay") -> bool:
        return self.start < other.end and other.start < self.end


class Entity:
    id: str

    def __init__(self) -> None:
        self.id = self.next_id()  #: next_id -> Entity.next_id

    @classmethod
    def next_id(cls) -> str:
        return f"{cls.__name__}-{uuid.uuid4()}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and self.same(other)  #: same -> Entity.same

    def same(self, other: "Entity") -> bool:
        return self.id == other.id


class Booking(Entity):
    def __init__(self, guest: GuestId, stay: Stay, price: Money, *, note: Optional[str] = None) -> None:
        super().__init__()  #: __init__ -> Entity.__init__
        self.guest, self.stay = guest, stay
        self.price = price
        self.note = note

    def total(self) -> Money:
        return self.price * self.stay.nights + Money.zero()  #: zero -> Money.zero

    def clashes(self, other: "Booking") -> bool:
        return not self.same(other) and self.stay.overlaps(other.stay)  #: same -> Entity.same; overlaps -> Stay.overlaps
