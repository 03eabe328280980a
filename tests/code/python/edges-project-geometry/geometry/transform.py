from .shapes.polygon import Polygon


def rotate(shape: Polygon):
    shape.scale(1)  #: scale -> geometry/shapes/base.py Shape.scale
    shape.center.distance(shape.center)  #: distance -> geometry/shapes/polygon.py Point.distance
