from .cart import Cart
from .cart import total as grand_total
from .prices import *
from . import stock

__all__ = ["Cart", "grand_total", "price", "stock"]
