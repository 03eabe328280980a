def work(*arguments):
    pass


def traced(function):
    return function


def retry(times):
    def decorate(function):
        def wrapper(*arguments):
            return function(*arguments)  #: function -> ?

        return wrapper

    return decorate


def map(function, values):
    pass


def sorted(values):
    pass


def get(name):
    pass


class Thread:
    def __init__(self):
        pass
