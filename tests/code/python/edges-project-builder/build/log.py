import sys
from functools import singledispatch, wraps


class Log:
    def __init__(self, name: str, stream=sys.stderr) -> None:
        self.name = name
        self.stream = stream

    def info(self, message: str, *args: object) -> None:
        self._write("I", message % args)  #: _write -> Log._write

    def error(self, message: str) -> None:
        self._write("E", message)  #: _write -> Log._write

    def _write(self, level: str, message: str) -> None:
        self.stream.write(f"{level} {message}\n")


_logs: dict[str, Log] = {}


def get(name: str) -> Log:
    if name not in _logs:
        _logs[name] = Log(name)  #: Log -> Log
    return _logs[name]


def traced(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        get(func.__module__).info("call")  #: get -> get; info -> Log.info
        return func(*args, **kwargs)

    return wrapper


@singledispatch
def describe(value) -> str:
    return repr(value)


@describe.register
def _(value: list) -> str:
    return ", ".join(describe(item) for item in value)  #: describe -> describe
