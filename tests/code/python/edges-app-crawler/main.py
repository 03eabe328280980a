import asyncio
import logging
from contextlib import AsyncExitStack

import crawler
from crawler.session import quiet

log = logging.getLogger(__name__)  #: getLogger -> ?


async def visit(session: crawler.Session, item: crawler.Item) -> list[str]:
    try:
        response = await session.get(item.url)  #: get -> crawler/session.py Session.get
    except crawler.FetchError as error:
        log.warning(error.describe())  #: describe -> crawler/errors.py FetchError.describe; warning -> ?
        return []
    return [line async for line in response.lines()]  #: lines -> crawler/session.py Response.lines


async def crawl(start: str) -> int:
    frontier = crawler.Frontier()  #: Frontier -> crawler/frontier.py Frontier
    frontier.put(crawler.Item(0, start))  #: put -> crawler/frontier.py Frontier.put; Item -> crawler/frontier.py Item
    async with crawler.Session(limit=2) as session, asyncio.TaskGroup() as group:  #: Session -> crawler/session.py Session; TaskGroup -> ?
        async for item in frontier:
            group.create_task(visit(session, item.deeper()))  #: visit -> visit; deeper -> crawler/frontier.py Item.deeper; create_task -> ?
        async with session.stream(start) as response:  #: stream -> crawler/session.py Session.stream
            print(await response.text())  #: text -> crawler/session.py Response.text
    results = await asyncio.gather(*[visit(session, frontier.get()) for _ in range(3)])  #: visit -> visit; get -> crawler/frontier.py Frontier.get; gather -> ?
    async with AsyncExitStack() as stack:
        again = await stack.enter_async_context(crawler.Session())  #: Session -> crawler/session.py Session; enter_async_context -> ?
        response = await again.get(start)  #: get -> crawler/session.py Session.get
        response.raise_for_status()  #: raise_for_status -> crawler/session.py Response.raise_for_status
    with quiet() as nothing:  #: quiet -> crawler/session.py quiet
        nothing.count()  #: count -> crawler/session.py Quiet.count
    return results.count([])  #: count -> ?


async def first() -> str:
    frontier = crawler.Frontier()  #: Frontier -> crawler/frontier.py Frontier
    task = asyncio.create_task(frontier.wait())  #: wait -> crawler/frontier.py Frontier.wait
    item = await asyncio.wait_for(frontier.wait(), 3)  #: wait -> crawler/frontier.py Frontier.wait; wait_for -> ?
    await asyncio.wait([task])  #: wait -> ?
    return item.deeper().url  #: deeper -> crawler/frontier.py Item.deeper


if __name__ == "__main__":
    asyncio.run(crawl("http://x"))  #: crawl -> crawl; run -> ?
