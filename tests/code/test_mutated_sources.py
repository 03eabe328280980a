"""Whatever stands in a file: facts or a reason, never an exception. The seed is fixed."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from patinad.code.facts import decode, encode
from patinad.code.languages import BY_NAME
from patinad.code.scrape import scrape

HERE = Path(__file__).parent
INPUTS = sorted(HERE.glob("*/*/input.*"))
ROUNDS = 12  # of each mutation of each input: a few seconds for all


def truncated(source: bytes, chance: random.Random) -> bytes:
    return source[: chance.randrange(len(source))]


def beheaded(source: bytes, chance: random.Random) -> bytes:
    return source[chance.randrange(len(source)) :]


def flipped(source: bytes, chance: random.Random) -> bytes:
    changed = bytearray(source)
    for _ in range(chance.randint(1, 12)):
        changed[chance.randrange(len(changed))] = chance.randrange(1, 256)
    return bytes(changed)


def cut_out(source: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(source)) for _ in range(2))
    return source[:start] + source[end:]


def repeated(source: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(source)) for _ in range(2))
    return source[:end] + source[start:end] * 3 + source[end:]


def shuffled(source: bytes, chance: random.Random) -> bytes:
    lines = source.splitlines(keepends=True)
    chance.shuffle(lines)
    return b"".join(lines)


MUTATIONS = (truncated, beheaded, flipped, cut_out, repeated, shuffled)


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutate: mutate.__name__)
@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.parent.name}/{path.parent.name}")
def test_mutated(path: Path, mutate: Callable[[bytes, random.Random], bytes]) -> None:
    """The facts hold together: every index points at a symbol before, every line is one of the file's."""
    language = BY_NAME[path.parent.parent.name]
    original = path.read_bytes()
    chance = random.Random(f"{path.parent.name} {mutate.__name__}")
    for _ in range(ROUNDS):
        source = mutate(original, chance)
        facts = scrape(source, language)
        assert decode(encode(facts)) == facts
        assert 0 <= facts.error_share <= 1
        for number, symbol in enumerate(facts.symbols):
            assert -1 <= symbol.container < len(facts.symbols)
            assert symbol.container != number
            assert 1 <= symbol.line <= symbol.end_line <= max(1, facts.line_count)
            assert symbol.name
        assert all(-1 <= call.caller < len(facts.symbols) and call.name for call in facts.calls)
        assert all(-1 <= tie.symbol < len(facts.symbols) for tie in facts.relations)
        assert all(imported.path or imported.kind in {"export", "package"} for imported in facts.imports)


@pytest.mark.parametrize("name", BY_NAME)
@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"\n",
        b"\xff\xfe\x00",
        b"(" * 20_000,
        b"{" * 20_000,
        b'"',
        b"/*",
        b"\xc3(\xa0\xa1" * 500,
        b"a.b()" * 4_000,
    ],
    ids=["empty", "line", "utf16", "parens", "braces", "quote", "comment", "bad-utf8", "long-line"],
)
def test_odd(name: str, source: bytes) -> None:
    facts = scrape(source, BY_NAME[name])
    assert decode(encode(facts)) == facts
