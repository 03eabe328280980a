from typing import Protocol

from .models import Ticket, User


class Repository(Protocol):
    def get(self, key: int) -> Ticket | None: ...

    def save(self, ticket: Ticket) -> None: ...


class MemoryRepository:
    def __init__(self) -> None:
        self._tickets: dict[int, Ticket] = {}

    def get(self, key: int) -> Ticket | None:
        return self._tickets.get(key)  #: get -> ?

    def save(self, ticket: Ticket) -> None:
        self._tickets[ticket.number] = ticket


class TicketService:
    def __init__(self, repository: Repository, notifier: "Notifier | None" = None) -> None:
        self.repository = repository
        self.notifier = notifier or Notifier()  #: Notifier -> Notifier

    def find(self, number: int) -> Ticket:
        ticket = self.repository.get(number)  #: get -> Repository.get
        if ticket is None:
            raise LookupError(number)  #: LookupError -> ?
        return ticket

    def close(self, number: int, who: User) -> Ticket:
        ticket = self.find(number)  #: find -> TicketService.find
        ticket.close(who)  #: close -> tickets/models.py Ticket.close
        self.repository.save(ticket)  #: save -> Repository.save
        self.notifier.send(who, f"{ticket.label()} is closed")  #: send -> Notifier.send; label -> tickets/models.py Ticket.label
        return ticket


class Notifier:
    def send(self, to: User, text: str) -> None:
        print(to.address(), text)  #: address -> tickets/models.py User.address; print -> ?
