import abc
import math


class Shape(metaclass=abc.ABCMeta):
    @property
    @abc.abstractmethod
    def area(self): ...

    def scaled(self, factor):
        copy = self.clone()  #: clone -> Shape.clone
        copy.scale(factor)  #: scale -> Shape.scale
        return copy

    def clone(self):
        return type(self)()

    def scale(self, factor):
        self._apply(math.sqrt(factor))  #: _apply -> Shape._apply; sqrt -> ?

    def _apply(self, factor):
        raise NotImplementedError
