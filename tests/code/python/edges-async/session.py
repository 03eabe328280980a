from typing import AsyncIterator


class Session:
    def __enter__(self):
        return object()

    def send(self):
        pass

    def close(self):
        pass

    def run(self):
        pass


async def connect() -> Session:
    return Session()  #: Session -> Session


async def sessions() -> AsyncIterator[Session]:
    yield Session()  #: Session -> Session
