from dataclasses import dataclass
from enum import Enum, auto


class State(Enum):
    OPEN = auto()
    CLOSED = auto()

    @property
    def final(self) -> bool:
        return self is State.CLOSED

    def next(self) -> "State":
        return State.CLOSED


@dataclass
class User:
    name: str

    def address(self) -> str:
        return f"{self.name}@example.org"


@dataclass
class Ticket:
    number: int
    owner: User
    state: State = State.OPEN

    def close(self, who: User) -> None:
        if who != self.owner:
            raise PermissionError(who.address())  #: address -> User.address
        self.state = self.state.next()  #: next -> State.next

    def label(self) -> str:
        return f"{self.number} of {self.owner.address()}"  #: address -> User.address
