import pytest

from shop import Cart, price
from shop.pricing import Fixed, Percent


@pytest.fixture
def cart():
    return Cart()  #: Cart -> src/shop/cart.py Cart


@pytest.fixture
def full_cart(cart):
    cart.add("applex2")  #: add -> src/shop/cart.py Cart.add
    yield cart


def test_add(cart):
    cart.add("apple").add("pear")  #: add -> src/shop/cart.py Cart.add; add -> src/shop/cart.py Cart.add
    assert cart.total() == price("apple")  #: total -> src/shop/cart.py Cart.total; price -> src/shop/pricing.py price_of


def test_full(full_cart: Cart):
    full_cart.discount = Percent(2)  #: Percent -> src/shop/pricing.py Percent
    assert full_cart.total() > 0  #: total -> src/shop/cart.py Cart.total


@pytest.mark.parametrize("discount", [Fixed(), Percent(1)])  #: Fixed -> src/shop/pricing.py Fixed; Percent -> src/shop/pricing.py Percent
def test_apply(discount):
    discount.apply(3)
