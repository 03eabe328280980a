from functools import cached_property

from db import Connection, Pool, connect


class Service:
    pool = Pool()  #: Pool -> db.py Pool
    factory = Connection
    hook = None

    def __init__(self, connection: Connection, name, other=None):
        self.connection = connection
        self.made = Connection()  #: Connection -> db.py Connection
        self.second: Connection = other
        self.lazy = None
        self.opened = connect(name)  #: connect -> db.py connect
        self.callback = name
        self._private = self._build()  #: _build -> Service._build

    def _build(self) -> Connection:
        return self.made

    def setup(self):
        self.lazy = Connection()  #: Connection -> db.py Connection

    @property
    def primary(self) -> Connection:
        return self.connection

    @cached_property
    def replica(self):
        return Connection()  #: Connection -> db.py Connection

    def run(self):
        self.connection.execute()  #: execute -> db.py Connection.execute
        self.made.execute()  #: execute -> db.py Connection.execute
        self.second.execute()  #: execute -> db.py Connection.execute
        self.lazy.execute()  #: execute -> db.py Connection.execute
        self.opened.execute()  #: execute -> db.py Connection.execute
        self._private.execute()  #: execute -> db.py Connection.execute
        self.primary.execute()  #: execute -> db.py Connection.execute
        self.replica.execute()  #: execute -> db.py Connection.execute
        self.pool.acquire().execute()  #: acquire -> db.py Pool.acquire; execute -> db.py Connection.execute
        self.callback()  #: callback -> ?
        self.hook()  #: hook -> ?
        self.connection.pool.acquire()  #: acquire -> db.py Pool.acquire
        Service.pool.acquire()  #: acquire -> db.py Pool.acquire
        type(self).pool.acquire()  #: acquire -> db.py Pool.acquire
        self.__class__.pool.acquire()  #: acquire -> db.py Pool.acquire

    @classmethod
    def create(cls):
        cls.pool.acquire()  #: acquire -> db.py Pool.acquire
        made = cls(None, "x")  #: cls -> Service
        made.run()  #: run -> Service.run
        return made

    @staticmethod
    def helper():
        Service.create().run()  #: create -> Service.create; run -> Service.run


class Sub(Service):
    def go(self):
        self.connection.execute()  #: execute -> db.py Connection.execute
        self.primary.execute()  #: execute -> db.py Connection.execute
        self.pool.acquire()  #: acquire -> db.py Pool.acquire
        self.helper()  #: helper -> Service.helper
        self.create().run()  #: create -> Service.create; run -> Service.run


def main(service: Service, sub: Sub):
    service.connection.execute()  #: execute -> db.py Connection.execute
    service.opened.execute()  #: execute -> db.py Connection.execute
    sub.made.execute()  #: execute -> db.py Connection.execute
    sub.replica.execute()  #: execute -> db.py Connection.execute
    service.callback()  #: callback -> ?
