__all__ = ["DbError", "fail"]


class DbError(Exception):
    @classmethod
    def wrap(cls, error):
        return cls(str(error))  #: cls -> DbError; str -> ?


def fail(text):
    raise DbError(text)  #: DbError -> DbError


def _hidden():
    pass
