import asyncio
from contextlib import asynccontextmanager

from .errors import DbError


class Connection:
    def __init__(self, pool: "Pool"):
        self.pool = pool

    async def execute(self, sql):
        return Cursor(self, sql)  #: Cursor -> Cursor

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.close()  #: close -> Connection.close

    async def close(self):
        await self.pool.release(self)  #: release -> Pool.release


class Cursor:
    def __init__(self, connection: Connection, sql: str):
        self.connection = connection

    async def fetch(self):
        try:
            return await self.connection.execute("x")  #: execute -> Connection.execute
        except OSError as error:
            raise DbError.wrap(error) from error  #: wrap -> db/errors.py DbError.wrap

    def __aiter__(self):
        return self


class Pool:
    def __init__(self):
        self._free: asyncio.Queue = asyncio.Queue()

    async def acquire(self) -> Connection:
        return await self._free.get()  #: get -> ?

    async def release(self, connection):
        await self._free.put(connection)  #: put -> ?

    @asynccontextmanager
    async def connection(self):
        connection = await self.acquire()  #: acquire -> Pool.acquire
        try:
            yield connection
        finally:
            await self.release(connection)  #: release -> Pool.release
