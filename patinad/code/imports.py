"""Captured imports, relations and type names to facts."""

from collections import Counter

from tree_sitter import Node

from patinad.code.captures import Captures
from patinad.code.facts import TYPE_CHARACTERS, Import, Relation
from patinad.code.languages import Language
from patinad.code.naming import base_type
from patinad.code.regions import Captured, Map, Match, Region
from patinad.code.source import Source

PATH_CHARACTERS = 300
_QUOTES = "\"'`<>"


def find_imports(captures: Captures, places: Map, language: Language, source: Source) -> list[Import]:
    """One fact a name, in source order. A path is that of the prefixes around it and its own, joined."""
    prefixes: list[tuple[int, int, str, str]] = []
    # Of two patterns that see the same path and name, the later one knows more.
    found: dict[tuple[int, int], tuple[int, Import]] = {}
    for pattern, captured in captures.of("import"):
        if pattern.kind == "prefix":
            node = captured[pattern.anchor][0]
            kind = pattern.settings.get("kind", "")
            prefixes.append((node.start_byte, node.end_byte, _text(captured, "path", source), kind))
    prefixes.sort(key=_outer_first, reverse=True)
    items: list[tuple[int, int, tuple[int, int], Match]] = []
    for number, (pattern, captured) in enumerate(captures.of("import")):
        if pattern.kind != "prefix":
            key = _offset_of(captured, "path"), _offset_of(captured, "name")
            offset = max(key) if max(key) >= 0 else captured[pattern.anchor][0].start_byte
            items.append((offset, number, key, (pattern, captured)))
    around: list[tuple[int, int, str, str]] = []
    for offset, _, key, (pattern, captured) in sorted(items, key=_place):
        while prefixes and prefixes[-1][0] <= offset:
            around.append(prefixes.pop())
        around = [entry for entry in around if offset < entry[1]]
        if not around and "inside" in pattern.settings:
            continue
        kind = next((entry[3] for entry in around if entry[3]), pattern.kind)
        given = pattern.settings
        path = given.get("path") or _text(captured, "path", source).strip(_QUOTES)
        name = given.get("name") or _text(captured, "name", source).strip(_QUOTES)
        alias = given.get("alias") or _text(captured, "alias", source).strip(_QUOTES)
        whole = language.path_separator.join(
            [part for part in (*(entry[2] for entry in around), path) if part]
        )
        if not whole and kind not in {"export", "package"}:
            continue  # what stood behind `from` did not parse
        captures.imported.update(
            node.start_byte for part in ("name", "alias") for node in captured.get(part, ())
        )
        module = places.at(offset).enclosing("file")
        imported = Import(
            whole,
            name,
            "" if alias == name else alias,
            kind,
            source.line(offset),
            module.index if module is not None else -1,
            _scope(places.at(offset)),
        )
        found[key if key != (-1, -1) else (offset, -1)] = offset, imported
    return [imported for _, imported in sorted(found.values(), key=_offset)]


def find_relations(captures: Captures, places: Map, source: Source) -> list[Relation]:
    """What the types of the file extend, implement and embed, in source order."""
    found: list[tuple[int, Relation]] = []
    for pattern, captured in captures.of("relation"):
        for target in captured["target"]:
            end = captured["generics"][0].end_byte if "generics" in captured else target.end_byte
            text = source.fold(target.start_byte, end, TYPE_CHARACTERS)
            subject: Region | None
            if "subject" in captured:
                node = captured["subject"][0]
                name = base_type(source.fold(node.start_byte, node.end_byte, TYPE_CHARACTERS))
                subject = places.at(node.start_byte).enclosing("file")
                subject = subject.declared.get(name) if subject else None
                index = subject.index if subject else -1
            else:
                subject = places.at(target.start_byte).enclosing("type")
                if subject is None:
                    continue
                name, index = subject.name, subject.index
            if text and name:
                line = source.line(target.start_byte)
                found.append((target.start_byte, Relation(index, name, text, pattern.kind, line)))
    found.sort(key=_offset)
    return [relation for _, relation in found]


def count_types(captures: Captures, language: Language, source: Source) -> list[tuple[str, int]]:
    """The names of types in use, each with how often, by name."""
    counts: Counter[str] = Counter()
    text = source.text
    own = {
        r.parts["name"][0].start_byte
        for r in captures.regions.values()
        if r.nature == "type" and "name" in r.parts
    }
    for pattern, matches in captures.groups("reference"):
        anchor = pattern.anchor
        nodes = [captured[anchor][0] for captured in matches]
        counts.update(
            [text[start : node.end_byte] for node in nodes if (start := node.start_byte) not in own]
        )
    for name in ("_", *language.self_names):
        counts.pop(name, None)
    shortened: Counter[str] = Counter()  # two long names may begin alike: a file names a type once
    for name, count in counts.items():
        if name:
            shortened[_utf8(name[:TYPE_CHARACTERS])] += count
    return sorted(shortened.items())


def _scope(region: Region) -> int:
    """The index of the innermost function-like symbol around; -1 where there is none."""
    around: Region | None = region
    while around is not None and (around.nature != "function" or around.index < 0):
        around = around.parent if around.nature != "file" else None
    return -1 if around is None else around.index


def _utf8(name: str) -> str:
    return name if name.isascii() else name.encode("latin-1").decode("utf-8", "replace")


def _text(captured: Captured, part: str, source: Source) -> str:
    if part not in captured:
        return ""
    node: Node = captured[part][0]
    return source.fold(node.start_byte, node.end_byte, PATH_CHARACTERS)


def _offset_of(captured: Captured, part: str) -> int:
    return captured[part][0].start_byte if part in captured else -1


def _place(item: tuple[int, int, tuple[int, int], Match]) -> tuple[int, int]:
    return item[:2]


def _outer_first(entry: tuple[int, int, str, str]) -> tuple[int, int]:
    return entry[0], -entry[1]


def _offset(entry: tuple[int, object]) -> int:
    return entry[0]
