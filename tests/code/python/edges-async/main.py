import asyncio
from contextlib import asynccontextmanager, contextmanager

from session import Session, connect, sessions


class Lock:
    def __enter__(self):
        return self

    def __exit__(self, *why):
        pass

    def held(self):
        pass


@contextmanager
def opened():
    yield Lock()  #: Lock -> Lock


class Client:
    def __init__(self):
        self.session = None

    async def __aenter__(self) -> "Client":
        self.session = await connect()  #: connect -> session.py connect
        return self

    async def __aexit__(self, *why):
        await self.session.close()  #: close -> session.py Session.close

    async def fetch(self) -> Session:
        return await connect()  #: connect -> session.py connect

    def pages(self):
        yield self.page()  #: page -> Client.page

    def page(self):
        pass


async def main():
    session = await connect()  #: connect -> session.py connect
    await session.send()  #: send -> session.py Session.send
    (await connect()).close()  #: connect -> session.py connect; close -> session.py Session.close
    async with Client() as client:  #: Client -> Client
        got = await client.fetch()  #: fetch -> Client.fetch
        got.send()  #: send -> session.py Session.send
    with Lock() as lock:  #: Lock -> Lock
        lock.held()  #: held -> Lock.held
    with Session() as entered:  #: Session -> session.py Session
        entered.send()  #: send -> ?
    async for one in sessions():  #: sessions -> session.py sessions
        one.send()  #: send -> session.py Session.send
    await asyncio.gather(connect(), main())  #: connect -> session.py connect; main -> main
    for page in Client().pages():  #: Client -> Client; pages -> Client.pages
        page.send()  #: send -> ?
    with opened() as other:  #: opened -> opened
        other.held()  #: held -> Lock.held


asyncio.run(main())  #: run -> ?; main -> main
