from typing import Annotated, Callable

from bookings import domain
from bookings.domain import Booking, GuestId, Money, Stay
from bookings.repository import NotFound
from bookings.uow import LoggedUnitOfWork, UnitOfWork as Work


class Clash(Exception):
    def __init__(self, others: list[Booking]) -> None:
        self.others = others

    def worst(self) -> Booking:
        return max(self.others, key=lambda other: other.total().amount)  #: total -> bookings/domain.py Booking.total


def book(guest: str, stay: Stay, make_work: Callable[[], Work] = LoggedUnitOfWork) -> str:
    booking = Booking(GuestId(guest), stay, price=domain.Money("10"))  #: Booking -> bookings/domain.py Booking; Money -> bookings/domain.py Money
    with make_work() as work:
        others = work.bookings.clashing(booking)  #: clashing -> bookings/repository.py BookingRepository.clashing
        if others:
            raise Clash(others)  #: Clash -> Clash
        work.bookings.add(booking)  #: add -> bookings/repository.py MemoryRepository.add
        work.commit()  #: commit -> bookings/uow.py UnitOfWork.commit
    return booking.id


def invoice(key: str, work: Work) -> str:
    try:
        found = work.bookings.get(key)  #: get -> bookings/repository.py MemoryRepository.get
    except (NotFound, KeyError):
        found = work.bookings.get_or(key, lambda: None)  #: get_or -> bookings/repository.py Repository.get_or
    total = found.total()  #: total -> bookings/domain.py Booking.total
    try:
        book(found.guest, found.stay)  #: book -> book
    except Clash as clash:
        total += clash.worst().total()  #: worst -> Clash.worst; total -> bookings/domain.py Booking.total
        return clash.others[0].total().format()  #: total -> bookings/domain.py Booking.total; format -> bookings/domain.py Money.format
    return total.format()  #: format -> bookings/domain.py Money.format
