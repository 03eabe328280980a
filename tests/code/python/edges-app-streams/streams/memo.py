from functools import lru_cache, update_wrapper


class memoize:
    """A decorator that is a class."""

    def __init__(self, function):
        self.function = function
        self.known = {}
        update_wrapper(self, function)

    def __call__(self, *args):
        if args not in self.known:
            self.known[args] = self.function(*args)  #: function -> ?
        return self.known[args]

    def clear(self):
        self.known.clear()  #: clear -> ?


@memoize  #: memoize -> memoize
def fibonacci(number):
    return number if number < 2 else fibonacci(number - 1) + fibonacci(number - 2)  #: fibonacci -> fibonacci; fibonacci -> fibonacci


@lru_cache(maxsize=None)
def factorial(number):
    return 1 if number < 2 else number * factorial(number - 1)  #: factorial -> factorial


def counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = start
        return increment(0)  #: increment -> counter.increment

    increment()  #: increment -> counter.increment
    return increment, reset
