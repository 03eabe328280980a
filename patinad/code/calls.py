"""Captured calls to facts: who calls, what, on which receiver, of which type."""

import re

from patinad.code.captures import Captures
from patinad.code.facts import Call
from patinad.code.inference import Types
from patinad.code.languages import Language
from patinad.code.regions import Binding, Captured, Map, Region
from patinad.code.source import Source

CALLEE_CHARACTERS = 120
_ROOT = re.compile(r"[\w$]+")


def bind_locals(captures: Captures, places: Map, source: Source) -> None:
    """Enter every name that a function binds into its function."""
    for region in captures.regions.values():
        if (
            region.pattern is not None
            and region.pattern.role == "binding"
            and not region.kind
            and region.parent
        ):
            _bind(region.parent, region.parts, region.end, source)
    for pattern, captured in captures.bindings:
        if captured["name"][0].start_byte in captures.imported:
            continue
        anchor = captured[pattern.anchor][0]
        _bind(places.at(captured["name"][0].start_byte), captured, anchor.end_byte, source)


def _bind(around: Region, parts: Captured, start: int, source: Source) -> None:
    function = around.enclosing(("function", "file"))
    if function is None or function.nature == "file":
        return
    name = parts["name"][0]
    end = parts["extent"][0].end_byte if "extent" in parts else function.end
    type_ = parts["type"][0] if "type" in parts else None
    value = parts["value"][0] if "value" in parts else None
    text = source.cut(name.start_byte, name.end_byte)
    function.bindings.setdefault(text, []).append(Binding(start, end, type_, value))


def find_calls(
    captures: Captures, places: Map, types: Types, language: Language, source: Source
) -> list[Call]:
    """Every call of the file, in source order."""
    found: dict[
        int, Call
    ] = {}  # by where the name stands: of two patterns that see it the later one knows more
    marks = captures.marks
    for pattern, captured in captures.of("call"):
        name_node = captured["name"][0]
        start, end = name_node.start_byte, name_node.end_byte
        name = source.cut(start, min(end, start + CALLEE_CHARACTERS))
        if not name:
            continue
        anchor = captured[pattern.anchor][0]
        region = places.at(start)
        kind = pattern.kind
        receiver = callee = receiver_type = ""
        local = False
        if "receiver" in captured:
            node = captured["receiver"][0]
            begin = node.start_byte
            receiver = source.fold(begin, node.end_byte, CALLEE_CHARACTERS)
            callee = source.fold(begin, end, CALLEE_CHARACTERS)
            if language.path_separator in name:
                name = name.rpartition(language.path_separator)[2]
                receiver = callee[: -len(name)].rstrip(":.")
            kind = kind or "method"
            receiver_type = types.of_receiver(receiver, node, region)
            if not receiver_type:
                root = _ROOT.match(receiver)
                if root and root[0] not in language.self_names:
                    local = _is_local(types, region, root[0], begin)
        else:
            callee = name
            local = _is_local(types, region, name, start)
            if not kind:
                kind = "constructor" if not local and _makes(places, language, name) else "direct"
        for word in marks.get(anchor.id, ()):
            kind = word
        found[start] = Call(
            _caller(region), callee, name, receiver, kind, source.line(start), receiver_type, local
        )
    return [found[start] for start in sorted(found)]


def _is_local(types: Types, region: Region, name: str, offset: int) -> bool:
    found = types.find(region, name, offset)
    return found is not None and found[1] is not None


def _makes(places: Map, language: Language, name: str) -> bool:
    """Whether a call to a plain name makes a value of the type of that name."""
    known = places.file.declared.get(name)
    if known is not None:
        return known.nature == "type"
    return language.types_are_called and name[:1].isupper() and not (name.isupper() and len(name) > 1)


def _caller(region: Region) -> int:
    """The index of the innermost function-like symbol around; -1 where there is none."""
    around: Region | None = region
    while around is not None:
        if around.nature == "function" and around.index >= 0:
            return around.index
        around = around.parent
    return -1
