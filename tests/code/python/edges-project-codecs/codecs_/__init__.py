from ._common import *
from .base import Codec, create, find as lookup
from .text import Hex, Spaced

__all__ = ["Codec", "Hex", "Spaced", "create", "lookup", "chunked"]
