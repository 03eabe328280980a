import pytest

import codecs_
from codecs_ import Codec, Hex, create, lookup
from codecs_ import text as texts


@pytest.fixture
def codec() -> Codec:
    return create("hex")  #: create -> codecs_/base.py create


def encode(value):
    return codecs_.Spaced().encode(value)  #: Spaced -> codecs_/text.py Spaced; encode -> codecs_/text.py Spaced.encode


def test_roundtrip(codec: Codec):
    assert codec.roundtrip(b"x") == b"x"  #: roundtrip -> codecs_/base.py Codec.roundtrip
    assert encode(b"x") == b"78"  #: encode -> encode


def test_lookup():
    kind = lookup("spaced")  #: lookup -> codecs_/base.py find
    assert kind().encode(b"") == b""  #: encode -> codecs_/base.py Codec.encode
    assert list(codecs_.chunked(b"abc", 2))  #: chunked -> codecs_/_common.py chunked


@pytest.mark.parametrize("cls", [Hex, texts.Upper])
def test_all(cls):
    assert cls().decode(b"00") == b"\0"


def test_upper():
    upper = texts.Upper(case=1)  #: Upper -> codecs_/text.py Upper
    assert upper.step() == 2  #: step -> codecs_/text.py Spaced.step
    assert upper.encode(b"\xff") == b"FF"  #: encode -> codecs_/text.py Upper.encode
    assert texts.Spaced.strip(b"a b") == b"ab"  #: strip -> codecs_/text.py Spaced.strip
