import query as q
from query import Query, SubQuery, where


def main():
    (
        Query.of("users")  #: of -> query.py Query.of
        .where("a = 1")  #: where -> query.py Query.where
        .limit(3)  #: limit -> query.py Query.limit
        .build()  #: build -> query.py Query.build
        .run()  #: run -> query.py Statement.run
        .first()  #: first -> query.py Result.first
        .show()  #: show -> query.py Row.show
    )
    where("x").limit(1).build().run()  #: where -> query.py where; limit -> query.py Query.limit; build -> query.py Query.build; run -> query.py Statement.run
    for row in q.Query().build().run().rows():  #: Query -> query.py Query; build -> query.py Query.build; run -> query.py Statement.run; rows -> query.py Result.rows
        row.show()  #: show -> query.py Row.show
    SubQuery().where("x").limit(2)  #: SubQuery -> query.py SubQuery; where -> query.py Query.where; limit -> query.py Query.limit
    SubQuery().join().where("x")  #: SubQuery -> query.py SubQuery; join -> query.py SubQuery.join; where -> query.py Query.where
    statement = where("y").build()  #: where -> query.py where; build -> query.py Query.build
    result = statement.run()  #: run -> query.py Statement.run
    result.first().show().show()  #: first -> query.py Result.first; show -> query.py Row.show; show -> query.py Row.show
    outside().where("z")  #: outside -> ?; where -> ?
