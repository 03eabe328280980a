import contextlib
import threading


class File:
    def __init__(self, path):
        self.path = path

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()  #: close -> File.close

    def read(self):
        return Reader(self)  #: Reader -> Reader

    def close(self):
        pass


class Reader:
    def __init__(self, file: File):
        self.file = file
        self._lock = threading.Lock()

    def __iter__(self):
        return self

    def __next__(self) -> "Row":
        with self._lock:
            return Row.parse("x")  #: parse -> Row.parse

    def rows(self):
        for text in self.file.path:
            yield Row.parse(text)  #: parse -> Row.parse


class Row:
    def __init__(self, cells):
        self.cells = cells

    @classmethod
    def parse(cls, text):
        return cls(text.split(","))  #: cls -> Row; split -> ?

    def cell(self, n):
        return self.cells[n]


class Session:
    def __enter__(self) -> "Transaction":
        self.transaction = Transaction(self)  #: Transaction -> Transaction
        return self.transaction

    def __exit__(self, kind, value, trace):
        self.transaction.rollback()  #: rollback -> Transaction.rollback

    def commit(self):
        pass


class Transaction:
    def __init__(self, session):
        self.session = session

    def commit(self):
        self.session.commit()  #: commit -> ?

    def rollback(self):
        pass


@contextlib.contextmanager
def opened(path):
    file = File(path)  #: File -> File
    yield file
    file.close()  #: close -> File.close
