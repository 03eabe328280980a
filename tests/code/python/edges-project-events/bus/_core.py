from collections import defaultdict
from typing import Callable, Generic, Optional, Type, TypeVar

E = TypeVar("E", bound="Event")
Listener = Callable[["Event"], None]


class Event:
    name: str

    def stop(self) -> None:
        self.stopped = True


class Bus:
    _instance: Optional["Bus"] = None

    def __init__(self, parent: Optional["Bus"] = None):
        self.parent = parent
        self.listeners: dict[str, list[Listener]] = defaultdict(list)

    @classmethod
    def instance(cls) -> "Bus":
        if cls._instance is None:
            cls._instance = cls()  #: cls -> Bus
        return cls._instance

    def on(self, name):
        def decorate(function):
            self.subscribe(name, function)  #: subscribe -> Bus.subscribe
            return function

        return decorate

    def subscribe(self, name, function):
        self.listeners[name].append(function)  #: append -> ?

    def publish(self, event: Event):
        for listener in self.listeners[event.name]:
            listener(event)  #: listener -> ?
        if self.parent:
            self.parent.publish(event)  #: publish -> Bus.publish
        event.stop()  #: stop -> Event.stop
        return self

    def find(self, kind: Type[E]) -> Optional[E]:
        return None
