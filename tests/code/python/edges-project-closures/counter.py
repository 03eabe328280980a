def make_counter():
    count = 0

    def increment():
        nonlocal count
        count += step()  #: step -> step
        return count

    def reset():
        nonlocal count
        count = 0

    increment()  #: increment -> make_counter.increment
    return increment, reset


def step():
    return 1


def compose(*functions):
    def inner(value):
        for function in functions:
            value = function(value)  #: function -> ?
        return value

    return inner


def twice(function):
    return compose(function, function)  #: compose -> compose


def adder(n):
    return lambda x: add(x, n)  #: add -> add


def add(a, b):
    return a + b


def recursive(n):
    return recursive(n - 1) if n else step()  #: recursive -> recursive; step -> step
