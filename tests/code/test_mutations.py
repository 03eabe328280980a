"""Whatever bytes come in, facts or a reason come out."""

import os
import random
import sysconfig
from functools import partial
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.batch import survive

from patinad.code.facts import FileFacts, decode, encode
from patinad.code.languages import BY_NAME, LANGUAGES, Language, detect
from patinad.code.scrape import scrape

HERE = Path(__file__).parent
LONG = bool(os.environ.get("PATINAD_LONG"))
ROUNDS = 5_000 if LONG else 200
BATCH = 100  # files a child
DEEP = 100_000
LONG_LINE = 5_000_000
REAL_BYTES = 12_000  # of real files the smaller ones: what breaks a parser is small
OPENERS = (
    b"{",
    b"(",
    b"[",
    b"<",
    b"'",
    b'"',
    b"`",
    b"/*",
    b"\\",
    b"a.",
    b"f(",
    b"!",
    b"class A {",
    b"mod a {",
)
BAD_UTF8 = (b"\xff", b"\xc3(", b"\xed\xa0\x80", b"\xf0\x9f", b"\xc0\xaf")


def real_files(language: Language) -> list[bytes]:
    """Our cases, and what this machine has: Python's own library and headers, npm's sources, and a folder that is named."""
    folders = [
        Path(sysconfig.get_path("stdlib")),
        Path(sysconfig.get_path("include")),
        Path("/usr/lib/node_modules/npm/lib"),
    ]
    if named := os.environ.get("PATINAD_FUZZ_SOURCES"):
        folders.insert(0, Path(named))
    found = [path.read_bytes() for path in sorted((HERE / language.name).glob("*/input.*"))]
    for folder in folders:
        paths = (
            path for extension in language.extensions for path in sorted(folder.glob(f"**/*{extension}"))
        )
        fitting = (path for path in paths if path.is_file() and 0 < path.stat().st_size <= REAL_BYTES)
        for path in islice(fitting, 150):
            content = path.read_bytes()
            if detect(path.name, content) == language:
                found.append(content)
    return found


def cut_off(source: bytes, place: int, _chance: random.Random) -> bytes:
    return source[:place]


def damaged(source: bytes, _place: int, chance: random.Random) -> bytes:
    changed = bytearray(source)
    for _ in range(chance.randrange(1, 30)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def gap(source: bytes, place: int, chance: random.Random) -> bytes:
    return source[:place] + source[place + chance.randrange(400) :]


def opened(source: bytes, place: int, chance: random.Random) -> bytes:
    return source[:place] + chance.choice(OPENERS) * chance.randrange(1, 300) + source[place:]


def turned(source: bytes, place: int, _chance: random.Random) -> bytes:
    return source[place:] + source


def blanks(source: bytes, place: int, chance: random.Random) -> bytes:
    return source[:place] + bytes(chance.choices(b"\0 \n\t", k=chance.randrange(1, 9))) + source[place:]


def not_utf8(source: bytes, _place: int, chance: random.Random) -> bytes:
    pieces = [source[i : i + 40] for i in range(0, len(source), 40)]
    return b"".join(piece + chance.choice(BAD_UTF8) * chance.randrange(2) for piece in pieces)


def mixed(source: bytes, _place: int, chance: random.Random) -> bytes:
    lines = source.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def deep(source: bytes, place: int, chance: random.Random) -> bytes:
    return source[:place] + chance.choice(OPENERS) * DEEP + source[place:]


def one_line(source: bytes, place: int, chance: random.Random) -> bytes:
    line = b"x = '" + bytes(chance.choices(b"abc ", k=64)) * (LONG_LINE // 64) + b"'\n"
    return source[:place] + line + source[place:]


MUTATIONS = (cut_off, damaged, gap, opened, turned, blanks, not_utf8, mixed)
FAR_OUT = {0: deep, 50: one_line}  # of each hundred


def mutated(source: bytes, chance: random.Random, number: int) -> bytes:
    """A file that someone cut, mixed up or damaged; a few are far from anything that a person writes."""
    mutation = FAR_OUT.get(number % 100) or MUTATIONS[number % len(MUTATIONS)]
    return mutation(source, chance.randrange(len(source) + 1), chance)


def check(facts: FileFacts, source: bytes) -> None:
    """What holds for all facts: they travel, and every index and line exists."""
    assert decode(encode(facts)) == facts
    assert 0 <= facts.error_share <= 1
    lines = source.count(b"\n") + 1
    for position, symbol in enumerate(facts.symbols):
        assert symbol.name
        assert -1 <= symbol.container < position
        assert 1 <= symbol.line <= symbol.end_line <= lines
    for call in facts.calls:
        assert call.name
        assert -1 <= call.caller < len(facts.symbols)
    if facts.skipped:
        assert not facts.symbols + facts.calls + facts.imports


@pytest.mark.timeout(3_600 if LONG else 240)
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_mutations(language: Language) -> None:
    """Neither crash nor hang; facts or a reason for each. What fails is found again by its batch: the seed is fixed."""
    files = real_files(language)
    for first in range(0, ROUNDS, BATCH):
        chance = random.Random(f"{language.name} {first}")
        numbers = range(first, first + BATCH)
        sources = [mutated(chance.choice(files), chance, number) for number in numbers]
        failed = survive([partial(scraped, source, language) for source in sources])
        assert not failed, f"batch {first}: {failed}"


def scraped(source: bytes, language: Language) -> None:
    """One file, scraped and checked."""
    facts = scrape(source, language)
    check(facts, source)
    assert facts.skipped or facts.line_count or not source


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
@pytest.mark.parametrize("opener", [b"(", b"{", b"[", b"f(", b"x.f()", b"a+"], ids=bytes.decode)
def test_nested_without_end(language: Language, opener: bytes) -> None:
    source = b"x = " + opener * DEEP
    check(scrape(source, language), source)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(LANGUAGES))
def test_any_bytes(source: bytes, language: Language) -> None:
    check(scrape(source, language), source)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (b"x = 1\0", "binary"),
        (b"// Code generated by protoc. DO NOT EDIT.\nx = 1\n", "generated"),
        (b"# @generated\nx = 1\n", "generated"),
        (b"x=1;" * 5_000, "minified"),
        (b"x = '" + b"a" * 5_000_000 + b"'", "minified"),
    ],
)
def test_refused(source: bytes, reason: str) -> None:
    for language in LANGUAGES:
        assert scrape(source, language).skipped.startswith(reason)


def test_secrets_are_not_stored() -> None:
    key = b"ghp_" + b"a1B2c3D4e5" * 3 + b"f6G7h8"
    facts = scrape(b'TOKEN = "' + key + b'"\n\n\ndef f():\n    """Uses ' + key + b'."""\n', BY_NAME["python"])
    assert key not in encode(facts)
    assert [symbol.line for symbol in facts.symbols] == [1, 4]
