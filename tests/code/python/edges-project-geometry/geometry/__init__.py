"""Shapes."""
from .shapes import *
from . import transform
