from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from types import TracebackType
from typing import Self

from .errors import FetchError, TooManyRedirects


class Response:
    def __init__(self, url: str, body: bytes) -> None:
        self.url = url
        self._body = body

    async def text(self) -> str:
        await asyncio.sleep(0)
        return self._body.decode()  #: decode -> ?

    def raise_for_status(self) -> None:
        if not self._body:
            raise FetchError(self.url)  #: FetchError -> crawler/errors.py FetchError

    async def lines(self) -> AsyncIterator[str]:
        for line in (await self.text()).splitlines():  #: text -> Response.text; splitlines -> ?
            yield line


class Session:
    limit: asyncio.Semaphore

    def __init__(self, limit: int = 4) -> None:
        self.limit = asyncio.Semaphore(limit)
        self._open = False

    async def __aenter__(self) -> Self:
        await self.open()  #: open -> Session.open
        return self

    async def __aexit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.close()  #: close -> Session.close

    async def open(self) -> None:
        self._open = True

    async def close(self) -> None:
        self._open = False

    async def get(self, url: str, *, depth: int = 0) -> Response:
        if depth > 5:
            raise TooManyRedirects(url, depth)  #: TooManyRedirects -> crawler/errors.py TooManyRedirects
        async with self.limit:
            response = await self._send(url)  #: _send -> Session._send
            response.raise_for_status()  #: raise_for_status -> Response.raise_for_status
            return response

    async def _send(self, url: str) -> Response:
        reader, writer = await asyncio.open_connection(url, 80)
        try:
            return Response(url, await reader.read())  #: Response -> Response; read -> ?
        finally:
            writer.close()  #: close -> ?

    @contextlib.asynccontextmanager
    async def stream(self, url: str) -> AsyncIterator[Response]:
        yield await self.get(url)  #: get -> Session.get


@contextlib.contextmanager
def quiet():
    with contextlib.suppress(FetchError):
        yield Quiet()  #: Quiet -> Quiet


class Quiet:
    def count(self) -> int:
        return 0
