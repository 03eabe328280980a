import asyncio

import db
from db import DbError, Pool, fail


async def query(pool: Pool):
    connection = await pool.acquire()  #: acquire -> db/pool.py Pool.acquire
    cursor = await connection.execute("select 1")  #: execute -> db/pool.py Connection.execute
    await cursor.fetch()  #: fetch -> db/pool.py Cursor.fetch
    async with await pool.acquire() as held:  #: acquire -> db/pool.py Pool.acquire
        await held.execute("x")  #: execute -> db/pool.py Connection.execute
    async with pool.connection() as yielded:  #: connection -> db/pool.py Pool.connection
        await yielded.execute("x")  #: execute -> db/pool.py Connection.execute
    (await (await pool.acquire()).execute("x")).connection.close()  #: acquire -> db/pool.py Pool.acquire; execute -> db/pool.py Connection.execute; close -> db/pool.py Connection.close


async def main():
    pool = db.Pool()  #: Pool -> db/pool.py Pool
    await asyncio.gather(query(pool), query(pool))  #: query -> query; query -> query; gather -> ?
    task = asyncio.create_task(query(pool))  #: query -> query; create_task -> ?
    task.close()  #: close -> ?
    fail("x")  #: fail -> db/errors.py fail
    raise db.DbError("x")  #: DbError -> db/errors.py DbError


asyncio.run(main())  #: main -> main; run -> ?
