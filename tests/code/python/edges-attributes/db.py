class Connection:
    def __init__(self):
        self.pool = None

    def attach(self):
        self.pool = Pool()  #: Pool -> Pool

    def execute(self):
        pass


class Pool:
    def acquire(self) -> "Connection":
        return Connection()  #: Connection -> Connection


def connect(name):
    connection = Connection()  #: Connection -> Connection
    connection.attach()  #: attach -> Connection.attach
    return connection


class Cursor:
    def execute(self):
        pass
