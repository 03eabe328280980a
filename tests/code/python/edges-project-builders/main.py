import query as sql
from query import Q, select


def run():
    select("x").columns("a").where(Q(a=1)).build().sql()  #: select -> query.py select; columns -> query.py Select.columns; where -> query.py Query.where; Q -> query.py Q; build -> query.py Query.build; sql -> query.py Statement.sql
    statement = (
        select("y")  #: select -> query.py select
        .where(Q(b=2).negate())  #: where -> query.py Query.where; Q -> query.py Q; negate -> query.py Q.negate
        .columns("b")  #: columns -> query.py Select.columns
        .limit(3)  #: limit -> query.py Query.limit
        .build()  #: build -> query.py Query.build
    )
    statement.sql()  #: sql -> query.py Statement.sql
    statement.query.limit(1)  #: limit -> query.py Query.limit
    sql.Select("z").one().sql()  #: Select -> query.py Select; one -> query.py Select.one; sql -> query.py Statement.sql
    base = select("w")  #: select -> query.py select
    if base:
        base = base.where(Q())  #: where -> query.py Query.where; Q -> query.py Q
    base.columns("c")  #: columns -> query.py Select.columns
    (Q() & Q()).negate()  #: Q -> query.py Q; Q -> query.py Q; negate -> query.py Q.negate (missed)
    "a".join(["b"])  #: join -> ?
    getattr(base, "limit")(2)  #: getattr -> ?
