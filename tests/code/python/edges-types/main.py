from typing import Annotated, Iterable, List, Optional, Union

import models
from models import Box, Point, User


def greet(self):
    pass


def parameters(
    user: User,
    maybe: Optional[User],
    either: "User | None",
    both: Union[User, None],
    noted: Annotated[User, "x"],
    by_module: models.User,
    quoted: "models.User",
    many: List[User],
    some: Iterable[User],
    box: Box[int],
    kind: type[User],
    two: Union[User, Point],
    *rest: User,
    **named: User,
):
    user.greet()  #: greet -> models.py User.greet
    maybe.greet()  #: greet -> models.py User.greet
    either.greet()  #: greet -> models.py User.greet
    both.greet()  #: greet -> models.py User.greet
    noted.greet()  #: greet -> models.py User.greet
    by_module.greet()  #: greet -> models.py User.greet
    quoted.greet()  #: greet -> models.py User.greet
    many.greet()  #: greet -> ?
    many[0].greet()  #: greet -> models.py User.greet
    for one in many:
        one.greet()  #: greet -> models.py User.greet
    for one in some:
        one.address.render()  #: render -> models.py Address.render
    [each.greet() for each in many]  #: greet -> models.py User.greet
    box.open().get()  #: open -> models.py Box.open; get -> models.py Box.get
    kind().greet()  #: greet -> models.py User.greet
    two.greet()  #: greet -> ?
    rest.greet()  #: greet -> ?
    named.greet()  #: greet -> ?


def local():
    user: User = fetch()  #: fetch -> fetch
    user.greet()  #: greet -> models.py User.greet
    made = User(None)  #: User -> models.py User
    made.greet().greet()  #: greet -> models.py User.greet; greet -> models.py User.greet
    again = made
    again.greet()  #: greet -> models.py User.greet
    again.address.render()  #: render -> models.py Address.render
    point = models.Point(made)  #: Point -> models.py Point
    point.user.boss.greet()  #: greet -> models.py User.greet
    made = Point(made)  #: Point -> models.py Point
    made.show()  #: show -> models.py Point.show
    made.greet()  #: greet -> ?


def fetch():
    return User(None)  #: User -> models.py User


def fetched():
    fetch().greet()  #: fetch -> fetch; greet -> models.py User.greet
    user = fetch()  #: fetch -> fetch
    user.greet()  #: greet -> models.py User.greet
    boss = user.boss
    boss.greet()  #: greet -> models.py User.greet


def narrowed(thing, other):
    if isinstance(thing, User):
        thing.greet()  #: greet -> models.py User.greet
    else:
        thing.greet()  #: greet -> ?
    thing.show()  #: show -> ?
    assert isinstance(other, Point)
    other.show()  #: show -> models.py Point.show


def branched(flag):
    value = User(None) if flag else Point(None)  #: User -> models.py User; Point -> models.py Point
    value.greet()  #: greet -> ?
    if flag:
        value = User(None)  #: User -> models.py User
    else:
        value = Point(None)  #: Point -> models.py Point
    value.greet()  #: greet -> ?


shared = User(None)  #: User -> models.py User
shared.greet()  #: greet -> models.py User.greet


def uses_shared():
    shared.greet()  #: greet -> models.py User.greet
