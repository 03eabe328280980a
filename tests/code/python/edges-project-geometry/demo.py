import geometry
import geometry as g
from geometry import Square, make, transform

square = Square(2)  #: Square -> geometry/shapes/polygon.py Square
square.scaled(2)  #: scaled -> geometry/shapes/base.py Shape.scaled
square.perimeter()  #: perimeter -> geometry/shapes/polygon.py Polygon.perimeter
square.diagonal().scale(2)  #: diagonal -> geometry/shapes/polygon.py Square.diagonal; scale -> ?
transform.rotate(square)  #: rotate -> geometry/transform.py rotate
geometry.transform.rotate(square)  #: rotate -> geometry/transform.py rotate
g.Circle(1).scale(3)  #: Circle -> geometry/shapes/circle.py Circle; scale -> geometry/shapes/base.py Shape.scale
make("circle")  #: make -> geometry/shapes/__init__.py make
geometry.make("x")  #: make -> geometry/shapes/__init__.py make
