from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Generic, NamedTuple, TypeVar

T = TypeVar("T")


@dataclass
class Address:
    street: str

    def render(self) -> str:
        return self.street.upper()  #: upper -> ?


@dataclass
class User:
    address: Address
    friends: list[User] = field(default_factory=list)
    boss: User | None = None
    by_name: dict[str, Address] = field(default_factory=dict)
    registry: ClassVar[Registry]

    def greet(self) -> User:
        self.address.render()  #: render -> Address.render
        self.boss.greet()  #: greet -> User.greet
        for friend in self.friends:
            friend.greet()  #: greet -> User.greet
        self.friends[0].greet()  #: greet -> User.greet
        self.by_name["x"].render()  #: render -> Address.render
        self.registry.put(self)  #: put -> Registry.put
        return self


class Registry:
    def put(self, user: User):
        user.address.render()  #: render -> Address.render


class Point(NamedTuple):
    user: User

    def show(self):
        self.user.greet()  #: greet -> User.greet


class Box(Generic[T]):
    def get(self) -> T:
        pass

    def open(self) -> Box[T]:
        return self
