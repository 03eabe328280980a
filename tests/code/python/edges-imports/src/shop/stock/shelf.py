from .. import prices
from ..prices import take as taken
from . import count as shelf_count


class Shelf:
    def take(self, item):
        prices.take(item)  #: take -> src/shop/prices.py take
        taken(item)  #: taken -> src/shop/prices.py take
        shelf_count()  #: shelf_count -> src/shop/stock/__init__.py count

    def size(self):
        return 0
