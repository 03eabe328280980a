import os
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.engine import Engine


class Config:
    def __init__(self, path=None):
        self.path = path or os.getcwd()

    @cached_property
    def engine(self) -> "Engine":
        from core.engine import Engine

        return Engine(self)  #: Engine -> core/engine.py Engine

    @cached_property
    def parser(self):
        return Parser()  #: Parser -> Parser

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, value):
        self._name = self.parser.clean(value)  #: clean -> Parser.clean

    def start(self):
        self.engine.start()  #: start -> core/engine.py Engine.start
        self.parser.clean("x")  #: clean -> Parser.clean


class Parser:
    def clean(self, value):
        return value.strip()  #: strip -> ?


@lru_cache(maxsize=None)
def load():
    return Config()  #: Config -> Config


_config = None


def current():
    global _config
    if _config is None:
        _config = Config()  #: Config -> Config
    return _config
