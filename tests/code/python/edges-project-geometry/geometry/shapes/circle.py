from geometry.shapes.base import Shape
from ..util import clamp, memo


class Circle(Shape):
    def __init__(self, radius):
        self.radius = clamp(radius)  #: clamp -> geometry/util.py clamp

    @property
    def area(self):
        return self._square() * 3  #: _square -> Circle._square

    @memo  #: memo -> geometry/util.py memo
    def _square(self):
        return self.radius**2

    def _apply(self, factor):
        self.radius *= factor
