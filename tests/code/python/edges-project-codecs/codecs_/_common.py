import typing as t
from itertools import islice


def ensure_bytes(value: t.Union[str, bytes], encoding: str = "ascii") -> bytes:
    return value.encode(encoding) if isinstance(value, str) else value


def chunked(data: bytes, size: int) -> t.Iterator[bytes]:
    it = iter(data)
    while chunk := bytes(islice(it, size)):
        yield ensure_bytes(chunk)  #: ensure_bytes -> ensure_bytes
