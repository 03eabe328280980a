"""Captured imports, relations and type names to facts."""

from collections import Counter

from tree_sitter import Node

from patinad.code.captures import Captures
from patinad.code.facts import Import, Relation
from patinad.code.languages import Language
from patinad.code.regions import Captured, Map, Region
from patinad.code.source import Source
from patinad.code.symbols import TYPE_CHARACTERS, base_type

PATH_CHARACTERS = 300
_QUOTES = "\"'`<>"


def find_imports(captures: Captures, language: Language, source: Source) -> list[Import]:
    """One fact a name, in source order. A path is that of the prefixes around it and its own, joined."""
    prefixes: list[tuple[int, int, str]] = []
    found: list[tuple[int, Import]] = []
    for pattern, captured in captures.of("import"):
        if pattern.kind == "prefix":
            node = captured[pattern.anchor][0]
            prefixes.append((node.start_byte, node.end_byte, _text(captured, "path", source)))
    prefixes.sort(key=_outer_first)
    for pattern, captured in captures.of("import"):
        if pattern.kind == "prefix":
            continue
        node = captured[pattern.anchor][0]
        offset = captured["name"][0].start_byte if "name" in captured else node.start_byte
        around = [path for start, end, path in prefixes if start <= offset < end]
        path = pattern.settings.get("path") or _text(captured, "path", source).strip(_QUOTES)
        name = pattern.settings.get("name") or _text(captured, "name", source).strip(_QUOTES)
        alias = _text(captured, "alias", source)
        whole = language.path_separator.join([*around, path] if path else around)
        kind = next((word for word in captures.marks.get(node.id, ())), pattern.kind)
        found.append(
            (
                offset,
                Import(whole, name, "" if alias == name else alias, kind or "module", source.line(offset)),
            )
        )
    found.sort(key=_offset)
    return [imported for _, imported in found]


def find_relations(captures: Captures, places: Map, source: Source) -> list[Relation]:
    """What the types of the file extend, implement and embed, in source order."""
    found: list[tuple[int, Relation]] = []
    for pattern, captured in captures.of("relation"):
        for target in captured["target"]:
            text = source.fold(target.start_byte, target.end_byte, TYPE_CHARACTERS)
            subject: Region | None
            if "subject" in captured:
                node = captured["subject"][0]
                name = base_type(source.fold(node.start_byte, node.end_byte, TYPE_CHARACTERS))
                subject = places.at(node.start_byte).enclosing(("file",))
                subject = subject.declared.get(name) if subject else None
                index = subject.index if subject else -1
            else:
                subject = places.at(target.start_byte).enclosing(("type",))
                if subject is None:
                    continue
                name, index = subject.name, subject.index
            if text and name:
                line = source.line(target.start_byte)
                found.append((target.start_byte, Relation(index, name, text, pattern.kind, line)))
    found.sort(key=_offset)
    return [relation for _, relation in found]


def count_types(captures: Captures, source: Source) -> list[tuple[str, int]]:
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
    return sorted((_utf8(name[:TYPE_CHARACTERS]), count) for name, count in counts.items() if name)


def _utf8(name: str) -> str:
    return name if name.isascii() else name.encode("latin-1").decode("utf-8", "replace")


def _text(captured: Captured, part: str, source: Source) -> str:
    if part not in captured:
        return ""
    node: Node = captured[part][0]
    return source.fold(node.start_byte, node.end_byte, PATH_CHARACTERS)


def _outer_first(entry: tuple[int, int, str]) -> tuple[int, int]:
    return entry[0], -entry[1]


def _offset(entry: tuple[int, object]) -> int:
    return entry[0]
