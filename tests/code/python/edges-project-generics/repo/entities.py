import enum
from typing import NamedTuple, Self


class Entity:
    def touch(self):
        self.version = bump(self.version)  #: bump -> bump

    def with_name(self, name) -> Self:
        return self


def bump(version):
    return version + 1


class Status(enum.Enum):
    OPEN = 1
    CLOSED = 2

    def label(self):
        return self.name.lower()  #: lower -> ?

    @classmethod
    def default(cls) -> "Status":
        return cls.OPEN


class User(Entity):
    status: Status

    def greet(self):
        return self.status.label()  #: label -> Status.label


class Order(Entity):
    def __init__(self, user: User):
        self.user = user
        self.status = Status.OPEN

    def ship(self):
        self.user.greet()  #: greet -> User.greet
        self.status.label()  #: label -> Status.label
        Status.CLOSED.label()  #: label -> Status.label
        Status("x").label()  #: Status -> Status; label -> Status.label
        Status.default().label()  #: default -> Status.default; label -> Status.label


class Pair(NamedTuple):
    left: User
    right: Order
