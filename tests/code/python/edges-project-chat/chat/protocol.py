import json
from typing import Protocol, TypedDict, runtime_checkable


class Payload(TypedDict):
    room: str
    text: str


@runtime_checkable
class Transport(Protocol):
    async def send(self, data: bytes) -> None: ...

    async def receive(self) -> bytes: ...

    def close(self) -> None: ...


class Message:
    __slots__ = ("room", "text")

    def __init__(self, room: str, text: str) -> None:
        self.room = room
        self.text = text

    def encode(self) -> bytes:
        return json.dumps(self.payload()).encode()  #: payload -> Message.payload

    def payload(self) -> Payload:
        return {"room": self.room, "text": self.text}

    @staticmethod
    def decode(data: bytes) -> "Message":
        raw = json.loads(data)
        return Message(**raw)  #: Message -> Message
