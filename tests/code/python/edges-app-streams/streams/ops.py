from functools import partial

from .core import compose, retry


def double(value):
    return value * 2


def clamp(low, high, value):
    return max(low, min(high, value))  #: max -> ?; min -> ?


positive = partial(clamp, 0, 1 << 30)
square = lambda value: value * value
normal = compose(double, positive, square)  #: compose -> streams/core.py compose

TABLE = {"double": double, "square": square}


def apply(name, value):
    return TABLE[name](value)


def twice(function):
    return lambda value: function(function(value))  #: function -> ?; function -> ?


@retry(3, delay=0.1)  #: retry -> streams/core.py retry
def fetch(url):
    def read(size):
        return url[:size]

    for size in (1, 2):
        read(size)  #: read -> fetch.read
    return square(len(url)) + double(1)  #: square -> square; double -> double; len -> ?
