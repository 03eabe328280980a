from .base import Shape as Base
from ... import nothing
from .. import util as u


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Point(self.x + other.x, self.y)  #: Point -> Point

    def distance(self, other: "Point") -> float:
        return u.hypot(self.x - other.x, 1)  #: hypot -> geometry/util.py hypot


class Polygon(Base):
    points: list[Point]

    def __init__(self, points):
        super().__init__()
        self.points = points

    def perimeter(self):
        total = 0
        for a, b in zip(self.points, self.points[1:]):  #: zip -> ?
            total += a.distance(b)  #: distance -> Point.distance
        return total + self.points[0].distance(self.points[-1])  #: distance -> Point.distance

    @property
    def center(self) -> Point:
        return self.points[0]


class Square(Polygon):
    def __init__(self, side):
        super().__init__([Point(0, 0), Point(side, side)])  #: __init__ -> Polygon.__init__; Point -> Point; Point -> Point; super -> ?

    def diagonal(self):
        return self.center.distance(self.points[1])  #: distance -> Point.distance
