import asyncio
import heapq
from dataclasses import dataclass, field


@dataclass(order=True)
class Item:
    priority: int
    url: str = field(compare=False)

    def deeper(self) -> "Item":
        return Item(self.priority + 1, self.url)  #: Item -> Item


class Frontier:
    def __init__(self) -> None:
        self._heap: list[Item] = []
        self._seen: set[str] = set()
        self._queue: asyncio.Queue[Item] = asyncio.Queue()

    def put(self, item: Item) -> bool:
        if item.url in self._seen:
            return False
        self._seen.add(item.url)  #: add -> ?
        heapq.heappush(self._heap, item.deeper())  #: deeper -> Item.deeper; heappush -> ?
        return True

    def get(self) -> Item:
        return heapq.heappop(self._heap)

    async def wait(self) -> Item:
        item = await self._queue.get()  #: get -> ?
        return item.deeper()  #: deeper -> Item.deeper

    def __aiter__(self) -> "Frontier":
        return self

    async def __anext__(self) -> Item:
        if not self._heap:
            raise StopAsyncIteration
        return self.get()  #: get -> Frontier.get

    def __bool__(self) -> bool:
        return bool(self._heap)
