import asyncio

from chat.protocol import Message
from chat.server import Client, Server, serving


async def bot(server: Server, every: float = 1.0) -> None:
    async def say(text: str) -> None:
        await server.publish(Message("lobby", text))  #: publish -> chat/server.py Server.publish; Message -> chat/protocol.py Message

    while True:
        await say("hello")  #: say -> bot.say
        await asyncio.sleep(every)


async def first(clients: list[Client]) -> Message:
    for client in sorted(clients, key=id):
        message = await asyncio.wait_for(client.inbox.get(), timeout=1)
        if message.payload():  #: payload -> chat/protocol.py Message.payload
            return message
    return Message.decode(b"{}")  #: decode -> chat/protocol.py Message.decode


async def main() -> None:
    async with serving(5) as server:  #: serving -> chat/server.py serving
        talker = asyncio.create_task(bot(server))  #: bot -> bot
        message = await first(list(server.clients))  #: first -> first
        print(message.encode())  #: encode -> chat/protocol.py Message.encode
        pair = await asyncio.gather(first([]), first([]))  #: first -> first; first -> first
        pair[0].encode()  #: encode -> chat/protocol.py Message.encode
        talker.cancel()
        await server.stop()  #: stop -> chat/server.py Server.stop


asyncio.run(main())  #: main -> main
