from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chat.server import Client


class ChatError(Exception):
    def report(self) -> str:
        return f"{self.code()}: {self}"  #: code -> ChatError.code

    def code(self) -> int:
        return 500


class RoomFull(ChatError):
    def code(self) -> int:
        return 403


class Room:
    def __init__(self, limit: int) -> None:
        self._members: list[Client] = []
        self._limit = limit

    def members(self) -> list[Client]:
        return self._members

    def join(self, client: Client) -> None:
        if self.full:
            raise RoomFull("full")  #: RoomFull -> RoomFull
        self._members.append(client)

    def leave(self, client: Client) -> None:
        self._members.remove(client)
        client.transport.close()  #: close -> chat/protocol.py Transport.close

    @property
    def full(self) -> bool:
        return len(self._members) >= self._limit
