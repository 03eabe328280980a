from . import base
from ._common import chunked, ensure_bytes as to_bytes


class Hex(base.Codec):
    name = "hex"

    def encode(self, value):
        return to_bytes(value.hex())  #: to_bytes -> codecs_/_common.py ensure_bytes

    def decode(self, data):
        return bytes.fromhex(data.decode())


class Spaced(Hex):
    def encode(self, value):
        plain = super().encode(value)  #: encode -> Hex.encode
        return b" ".join(chunked(plain, self.step()))  #: chunked -> codecs_/_common.py chunked; step -> Spaced.step

    def decode(self, data):
        data = self.strip(data)  #: strip -> Spaced.strip
        return super().decode(data)  #: decode -> Hex.decode

    @staticmethod
    def strip(data):
        return data.replace(b" ", b"")

    @classmethod
    def step(cls):
        return 2


class Upper(Spaced):
    def encode(self, value):
        def upper(data):
            return data.upper()

        return upper(super().encode(value))  #: upper -> Upper.encode.upper; encode -> Spaced.encode
