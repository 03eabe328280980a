import shop
import shop.stock.shelf as sh
from shop import Cart, grand_total, price, stock
from shop.stock import Rack
from requests import take


def test_cart():
    cart = Cart()  #: Cart -> src/shop/cart.py Cart
    cart.add(1).add(2)  #: add -> src/shop/cart.py Cart.add; add -> src/shop/cart.py Cart.add
    grand_total(cart)  #: grand_total -> src/shop/cart.py total
    price(1)  #: price -> src/shop/prices.py price
    stock.count()  #: count -> src/shop/stock/__init__.py count
    shop.price(1)  #: price -> src/shop/prices.py price
    shop.stock.count()  #: count -> src/shop/stock/__init__.py count
    shop.Cart().add(1)  #: Cart -> src/shop/cart.py Cart; add -> src/shop/cart.py Cart.add
    sh.Shelf().take(1)  #: Shelf -> src/shop/stock/shelf.py Shelf; take -> src/shop/stock/shelf.py Shelf.take
    Rack().size()  #: Rack -> src/shop/stock/shelf.py Shelf; size -> src/shop/stock/shelf.py Shelf.size
    take(1)  #: take -> ?
    shop.missing()  #: missing -> ?
