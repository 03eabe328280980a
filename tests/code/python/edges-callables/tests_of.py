import typing as t

from rules import Key, Rule

K = t.TypeVar("K", bound="Base")


class Base:
    def run(self) -> None: ...

    def made(self, kind: t.Type[K]) -> K: ...

    def each(self: K) -> t.Iterator[K]: ...

    def use(self) -> None:
        one = self.made(Below)  #: made -> Base.made
        one.run()  #: run -> ?
        for each in self.each():  #: each -> Base.each
            each.run()  #: run -> ?


class Below(Base):
    def run(self) -> None: ...

    def only(self) -> None: ...


def bound(thing: K, other: Base, third: object) -> K:
    thing.run()  #: run -> Base.run
    if (
        isinstance(thing, Below)
        and other
    ):
        thing.run()  #: run -> Below.run
    if isinstance(other, Below) and isinstance(thing, Below) and third:
        other.run()  #: run -> Below.run
        thing.only()  #: only -> Below.only
    elif isinstance(third, Key):
        third.show()  #: show -> rules.py Key.show
    return thing


def left(thing: object, rest: list[object]) -> None:
    found = [one.show() for one in rest if isinstance(one, Key)]  #: show -> rules.py Key.show
    thing.only() if isinstance(thing, Below) else thing.run()  #: only -> Below.only; run -> ?
    if not isinstance(thing, Rule):
        thing.both(thing)  #: both -> ?
        return
    thing.both(thing)  #: both -> rules.py Rule.both


bound(Below(), Base(), None).run()  #: run -> ?; bound -> bound; Below -> Below; Base -> Base
