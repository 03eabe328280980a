"""Plugin registry: codecs announce themselves when their class is made."""

from typing import Any, ClassVar, Type


class CodecMeta(type):
    registry: dict[str, "Type[Codec]"] = {}

    def __new__(mcls, name, bases, namespace):
        cls = super().__new__(mcls, name, bases, namespace)
        if bases:
            mcls.register(cls)  #: register -> CodecMeta.register
        return cls

    @classmethod
    def register(mcls, cls) -> None:
        mcls.registry[cls.__name__.lower()] = cls


class Codec(metaclass=CodecMeta):
    name: ClassVar[str] = ""

    def __init__(self, **options: Any) -> None:
        self.options = options

    def encode(self, value: Any) -> bytes:
        raise NotImplementedError

    def roundtrip(self, value: Any) -> Any:
        return self.decode(self.encode(value))  #: decode -> Codec.decode; encode -> Codec.encode

    def decode(self, data: bytes) -> Any:
        raise NotImplementedError


def find(name: str) -> "Type[Codec]":
    return CodecMeta.registry[name]


def create(name: str, **options: Any) -> Codec:
    return find(name)(**options)  #: find -> find
