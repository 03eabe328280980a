import asyncio
import logging
from collections import defaultdict
from contextlib import AsyncExitStack, asynccontextmanager, suppress

from .protocol import Message, Transport
from .rooms import Room, RoomFull

log = logging.getLogger(__name__)


class Client:
    def __init__(self, transport: Transport, server: "Server") -> None:
        self.transport = transport
        self.server = server
        self.inbox: asyncio.Queue[Message] = asyncio.Queue(maxsize=10)

    async def __aenter__(self) -> "Client":
        return self

    async def __aexit__(self, *exc) -> None:
        self.transport.close()  #: close -> chat/protocol.py Transport.close

    async def reader(self) -> None:
        while True:
            message = Message.decode(await self.transport.receive())  #: decode -> chat/protocol.py Message.decode; receive -> chat/protocol.py Transport.receive
            await self.server.publish(message)  #: publish -> Server.publish

    async def writer(self) -> None:
        while message := await self.inbox.get():
            await self.transport.send(message.encode())  #: send -> chat/protocol.py Transport.send; encode -> chat/protocol.py Message.encode
            self.inbox.task_done()

    async def run(self) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(self.reader())  #: reader -> Client.reader
            group.create_task(self.writer(), name="writer")  #: writer -> Client.writer


class Server:
    def __init__(self, limit: int = 10) -> None:
        self.rooms: defaultdict[str, Room] = defaultdict(lambda: Room(limit))  #: Room -> chat/rooms.py Room
        self.clients: set[Client] = set()

    async def publish(self, message: Message) -> None:
        room = self.rooms[message.room]
        for client in room.members():  #: members -> chat/rooms.py Room.members
            with suppress(asyncio.QueueFull):
                client.inbox.put_nowait(message)
        await asyncio.gather(*(client.flush() for client in room.members()))  #: members -> chat/rooms.py Room.members

    async def accept(self, transport: Transport) -> None:
        async with AsyncExitStack() as stack:
            client = await stack.enter_async_context(Client(transport, self))  #: Client -> Client
            self.clients.add(client)
            try:
                self.rooms["lobby"].join(client)  #: join -> chat/rooms.py Room.join
            except RoomFull as full:
                await transport.send(full.report().encode())  #: send -> chat/protocol.py Transport.send; report -> chat/rooms.py ChatError.report
            await client.run()  #: run -> Client.run

    async def stop(self) -> None:
        tasks = [asyncio.create_task(client.run()) for client in self.clients]  #: run -> Client.run
        done, pending = await asyncio.wait(tasks, timeout=1)
        for task in pending:
            task.cancel()


@asynccontextmanager
async def serving(limit: int):
    server = Server(limit)  #: Server -> Server
    try:
        yield server
    finally:
        await server.stop()  #: stop -> Server.stop
