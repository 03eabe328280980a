from __future__ import annotations

from types import TracebackType
from typing import Type

from .domain import Booking
from .repository import BookingRepository, Repository


class UnitOfWork:
    bookings: BookingRepository

    def __enter__(self) -> UnitOfWork:
        self.bookings = BookingRepository()  #: BookingRepository -> bookings/repository.py BookingRepository
        self.begin()  #: begin -> UnitOfWork.begin
        return self

    def __exit__(self, kind: Type[BaseException] | None, value: BaseException | None, tb: TracebackType | None) -> None:
        if kind is None:
            self.commit()  #: commit -> UnitOfWork.commit
        else:
            self.rollback()  #: rollback -> UnitOfWork.rollback

    def begin(self) -> None:
        pass

    def commit(self) -> None:
        self._finish("commit")  #: _finish -> UnitOfWork._finish

    def rollback(self) -> None:
        self._finish("rollback")  #: _finish -> UnitOfWork._finish

    def _finish(self, how: str) -> None:
        print(how)


class LoggedUnitOfWork(UnitOfWork):
    def begin(self) -> None:
        super().begin()  #: begin -> UnitOfWork.begin
        self._finish("begin")  #: _finish -> UnitOfWork._finish
