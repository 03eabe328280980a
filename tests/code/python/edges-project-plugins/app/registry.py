import functools

_handlers = {}


def register(name):
    def decorate(func):
        _handlers[name] = func

        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            before(name)  #: before -> before
            return func(*args, **kwargs)  #: func -> ?

        return wrapper

    return decorate


def before(name):
    pass


def dispatch(name, *args):
    handler = _handlers.get(name)
    return handler(*args)  #: handler -> ?


class Hook:
    registry = []

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append(cls)

    def run(self, value):
        raise NotImplementedError

    @classmethod
    def run_all(cls, value):
        for each in cls.registry:
            each().run(value)
