from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .base import Widget


class Clickable:
    def click(self):
        if self.enabled():  #: enabled -> Clickable.enabled
            self.on_click()  #: on_click -> Clickable.on_click
            self.emit("click")  #: emit -> ?

    def on_click(self):
        pass

    def enabled(self):
        return True

    def render(self):
        return super().render() + "!"  #: render -> ?


class Container:
    def __init__(self, **kwargs):
        super().__init__(**kwargs)  #: __init__ -> ?
        self.children: list[Widget] = []

    def add(self, *children: Widget) -> Container:
        for child in children:
            child.setup()  #: setup -> widgets/base.py Widget.setup
            self.children.append(child)  #: append -> ?
        return self

    def render(self):
        return "".join(child.render() for child in self.children)  #: render -> widgets/base.py Widget.render; join -> ?

    def walk(self):
        for child in self.children:
            yield child
            if isinstance(child, Container):
                yield from child.walk()  #: walk -> Container.walk


class Comparable:
    def key(self):
        raise NotImplementedError

    def __lt__(self, other):
        return self.key() < other.key()  #: key -> Comparable.key; key -> ?
