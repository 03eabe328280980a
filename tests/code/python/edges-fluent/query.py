class Query:
    def where(self, text):
        self.text = text
        return self

    def limit(self, n) -> "Query":
        return self

    def build(self):
        return Statement(self)  #: Statement -> Statement

    @classmethod
    def of(cls, table):
        return cls()  #: cls -> Query


class Statement:
    def __init__(self, query):
        self.query = query

    def run(self) -> "Result":
        return Result()  #: Result -> Result


class Result:
    def rows(self) -> "list[Row]":
        return []

    def first(self):
        return self.rows()[0]  #: rows -> Result.rows


class Row:
    def show(self):
        return self


class SubQuery(Query):
    def join(self):
        return self


def where(text):
    return Query().where(text)  #: Query -> Query; where -> Query.where
