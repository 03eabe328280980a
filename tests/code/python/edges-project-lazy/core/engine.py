from . import config
from .config import Config, load


class Engine:
    def __init__(self, config: Config):
        self.config = config

    def start(self):
        self.config.parser.clean("x")  #: clean -> core/config.py Parser.clean
        config.load().start()  #: load -> core/config.py load; start -> core/config.py Config.start

    def restart(self):
        def attempt(n):
            if n:
                attempt(n - 1)  #: attempt -> Engine.restart.attempt
            self.start()  #: start -> Engine.start

        attempt(3)  #: attempt -> Engine.restart.attempt
        config.current().engine.restart()  #: current -> core/config.py current; restart -> Engine.restart


def main():
    load().engine.restart()  #: load -> core/config.py load; restart -> Engine.restart
    load.cache_clear()  #: cache_clear -> ?
    engine = load().engine  #: load -> core/config.py load
    engine.config.start()  #: start -> core/config.py Config.start
    start()  #: start -> ?
