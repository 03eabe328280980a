from .errors import FetchError
from .frontier import Frontier, Item
from .session import Session

__all__ = ("FetchError", "Frontier", "Item", "Session")
