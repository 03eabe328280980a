from typing import Self


class Query:
    def __init__(self, table):
        self._table = table
        self._where = []
        self._joins = ()

    def where(self, *conditions) -> Self:
        self._where.extend(conditions)
        return self

    def limit(self, n):
        clone = self._clone()  #: _clone -> Query._clone
        clone._limit = n
        return clone

    def _clone(self):
        return self.__class__(self._table)

    def join(self, other: "Query", on) -> "Query":
        other.where(on)  #: where -> Query.where
        return self

    def build(self):
        return Statement(self)  #: Statement -> Statement


class Select(Query):
    def columns(self, *names):
        return self

    def one(self):
        return self.limit(1).build()  #: limit -> Query.limit; build -> Query.build


class Statement:
    def __init__(self, query: Query):
        self.query = query

    def sql(self):
        return str(self)  #: str -> ?


class Q:
    def __init__(self, **kw): ...

    def __and__(self, other):
        return Q()  #: Q -> Q

    def negate(self):
        return self


def select(table) -> Select:
    return Select(table)  #: Select -> Select
