from abc import ABC, abstractmethod
from collections import OrderedDict
from typing import Callable, Generic, Iterable, Iterator, TypeVar

from . import domain
from .domain import Booking, Entity

E = TypeVar("E", bound=Entity)


class NotFound(LookupError):
    @classmethod
    def of(cls, key: str) -> "NotFound":
        return cls(f"nothing at {key}")  #: cls -> NotFound


class Repository(ABC, Generic[E]):
    @abstractmethod
    def get(self, key: str) -> E: ...

    @abstractmethod
    def add(self, entity: E) -> None: ...

    def get_or(self, key: str, make: Callable[[], E]) -> E:
        try:
            return self.get(key)  #: get -> Repository.get
        except NotFound:
            made = make()
            self.add(made)  #: add -> Repository.add
            return made


class MemoryRepository(Repository[E]):
    def __init__(self, seed: Iterable[E] = ()) -> None:
        self._rows: OrderedDict[str, E] = OrderedDict((e.id, e) for e in seed)

    def get(self, key: str) -> E:
        if key not in self._rows:
            raise NotFound.of(key)  #: of -> NotFound.of
        return self._rows[key]

    def add(self, entity: E) -> None:
        if any(entity.same(row) for row in self._rows.values()):  #: same -> bookings/domain.py Entity.same
            return
        self._rows[entity.id] = entity

    def __iter__(self) -> Iterator[E]:
        yield from self._rows.values()


class BookingRepository(MemoryRepository[Booking]):
    def clashing(self, booking: Booking) -> list[Booking]:
        return [row for row in self if row.clashes(booking)]  #: clashes -> bookings/domain.py Booking.clashes

    def revenue(self) -> domain.Money:
        return sum((row.total() for row in self), domain.Money.zero())  #: total -> bookings/domain.py Booking.total; zero -> bookings/domain.py Money.zero
