from __future__ import annotations

import shop.prices
from shop.prices import price as cost
from shop.stock.shelf import Shelf


class Cart:
    def __init__(self):
        self.shelf = Shelf()  #: Shelf -> src/shop/stock/shelf.py Shelf

    def add(self, item):
        cost(item)  #: cost -> src/shop/prices.py price
        shop.prices.price(item)  #: price -> src/shop/prices.py price
        self.shelf.take(item)  #: take -> src/shop/stock/shelf.py Shelf.take
        return self


def total(cart):
    return sum(cart)
