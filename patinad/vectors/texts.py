"""Texts as keys: what a text's vector is kept under."""

import hashlib


def text_hash(text: str) -> bytes:
    """The key of a text's vector: 16 bytes."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
