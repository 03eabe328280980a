from .cart import Cart
from .pricing import price_of as price

__all__ = ["Cart", "price"]
