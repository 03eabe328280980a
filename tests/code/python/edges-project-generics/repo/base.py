from __future__ import annotations

from typing import Generic, Iterable, Protocol, TypeVar

from .entities import Entity

T = TypeVar("T", bound=Entity)


class Storage(Protocol):
    def load(self, key: str) -> dict: ...

    def dump(self, data: dict) -> None: ...


class Repository(Generic[T]):
    kind: type[T]

    def __init__(self, storage: Storage) -> None:
        self.storage = storage

    def get(self, key: str) -> T:
        return self.build(self.storage.load(key))  #: build -> Repository.build; load -> Storage.load

    def build(self, data) -> T:
        return self.kind(**data)

    def all(self) -> Iterable[T]:
        yield self.get("x")  #: get -> Repository.get

    def save(self, entity: T) -> None:
        entity.touch()  #: touch -> repo/entities.py Entity.touch
        self.storage.dump({})  #: dump -> Storage.dump
