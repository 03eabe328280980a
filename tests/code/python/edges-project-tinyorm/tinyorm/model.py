import sqlite3
from typing import Any, Dict, Generic, List, Optional, Type, TypeVar

from .fields import Condition, Field, Integer, Text

M = TypeVar("M", bound="Model")


class Query(Generic[M]):
    def __init__(self, model: Type[M], where: Optional[Condition] = None) -> None:
        self.model = model
        self._where = where
        self._order: List[str] = []

    def where(self, condition: Condition) -> "Query[M]":
        both = self._where & condition if self._where else condition
        clone = Query(self.model, both)  #: Query -> Query
        clone._order = self._order[:]
        return clone

    def order_by(self, *columns: str) -> "Query[M]":
        self._order.extend(columns)
        return self

    def sql(self) -> str:
        text = f"SELECT * FROM {self.model.table()}"  #: table -> Model.table
        if self._where is not None:
            text += " WHERE " + self._where.sql()  #: sql -> tinyorm/fields.py Condition.sql
        return text

    def all(self) -> List[M]:
        rows = connection().execute(self.sql())  #: connection -> connection; sql -> Query.sql
        return [self.model.from_row(dict(row)) for row in rows]  #: from_row -> Model.from_row

    def first(self) -> Optional[M]:
        return next(iter(self.all()), None)  #: all -> Query.all


class TimestampMixin:
    created = Integer(default=0)  #: Integer -> tinyorm/fields.py Integer

    def touch(self) -> None:
        self.created = self.now()  #: now -> TimestampMixin.now

    @staticmethod
    def now() -> int:
        return 1


class Model:
    id = Integer()  #: Integer -> tinyorm/fields.py Integer

    def __init__(self, **values: Any) -> None:
        for name, value in values.items():
            setattr(self, name, value)

    @classmethod
    def table(cls) -> str:
        return cls.__name__.lower() + "s"

    @classmethod
    def from_row(cls: Type[M], row: Dict[str, Any]) -> M:
        return cls(**row)  #: cls -> Model (missed)

    @classmethod
    def query(cls: Type[M]) -> Query[M]:
        return Query(cls)  #: Query -> Query

    def save(self) -> None:
        self.validate()  #: validate -> Model.validate
        connection().execute(f"INSERT INTO {self.table()}")  #: connection -> connection; table -> Model.table

    def validate(self) -> None:
        pass


def connection() -> sqlite3.Connection:
    return sqlite3.connect(":memory:")
