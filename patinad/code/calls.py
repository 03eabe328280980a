"""Captured calls to facts: who calls, what, on which receiver, of which type."""

import re

from patinad.code.captures import Captures
from patinad.code.facts import Call
from patinad.code.inference import Types
from patinad.code.languages import Language
from patinad.code.regions import Captured, Map, Region
from patinad.code.source import Source, fold

CALLEE_CHARACTERS = 120
_ROOT = re.compile(r"[\w$]+")


def bind_locals(captures: Captures, places: Map, types: Types, source: Source) -> None:
    """Enter every name that a function binds into its function."""
    for function, parts, start in places.locals:
        _bind(function, parts, start, types, source)
    for pattern, parts in captures.bindings:
        name = parts["name"][0]
        function = places.at(name.start_byte).scope
        if function.nature == "function" and name.start_byte not in captures.imported:
            anchor = parts[pattern.anchor][0]
            _bind(function, parts, anchor.end_byte, types, source)


def _bind(function: Region, parts: Captured, start: int, types: Types, source: Source) -> None:
    name = parts["name"][0]
    end = parts["extent"][0].end_byte if "extent" in parts else function.end
    type_ = parts["type"][0] if "type" in parts else None
    value = parts["value"][0] if "value" in parts else None
    text = source.cut(name.start_byte, name.end_byte)
    types.bound.add(text)
    function.bindings.setdefault(text, []).append((start, end, type_, value))


def find_calls(
    captures: Captures, places: Map, types: Types, language: Language, source: Source
) -> list[Call]:
    """Every call of the file, in source order."""
    found: dict[
        int, Call
    ] = {}  # by where the name stands: of two patterns that see it the later one knows more
    marks = captures.marks
    cut, line, at = source.cut, source.line, places.at
    for pattern, matches in captures.groups("call"):
        for captured in matches:
            node = captured["name"][0]
            start, end = node.start_byte, node.end_byte
            name = callee = cut(start, min(end, start + CALLEE_CHARACTERS))
            if not name:
                continue
            region = at(start)
            kind = pattern.kind
            receiver = type_ = ""
            if "receiver" in captured:
                node = captured["receiver"][0]
                begin = node.start_byte
                callee, receiver = _written(begin, node.end_byte, end, source)
                if language.path_separator in name:
                    name = name.rpartition(language.path_separator)[2]
                    receiver = callee[: -len(name)].rstrip(":.")
                kind = kind or "method"
                type_ = types.of_receiver(receiver, node, region)
                local = not type_ and _is_local_root(types, language, receiver, region, begin)
            else:
                local = name in types.bound and types.is_local(region, name, start)
                kind = kind or ("constructor" if not local and _makes(places, language, name) else "direct")
                if language.macro_mark and source.text.startswith(language.macro_mark, end):
                    kind = "macro"
            if marks and (words := marks.get(captured[pattern.anchor][0].id)):
                kind = words[-1]
            caller = region.caller
            found[start] = Call(
                _caller(region) if caller is None else caller,
                callee,
                name,
                receiver,
                kind,
                line(start),
                type_,
                local,
            )
    return [found[start] for start in sorted(found)]


def _written(start: int, receiver_end: int, end: int, source: Source) -> tuple[str, str]:
    """A callee and its receiver as written, on one line each."""
    callee = source.cut(start, min(end, start + 4 * CALLEE_CHARACTERS))
    if callee.isascii() and "\n" not in callee:
        return callee[:CALLEE_CHARACTERS], callee[: min(receiver_end - start, CALLEE_CHARACTERS)]
    return fold(callee, CALLEE_CHARACTERS), source.fold(start, receiver_end, CALLEE_CHARACTERS)


def _is_local_root(types: Types, language: Language, receiver: str, region: Region, offset: int) -> bool:
    root = _ROOT.match(receiver)
    return (
        root is not None
        and root[0] in types.bound
        and root[0] not in language.self_names
        and types.is_local(region, root[0], offset)
    )


def _makes(places: Map, language: Language, name: str) -> bool:
    """Whether a call to a plain name makes a value of the type of that name."""
    known = places.file.declared.get(name)
    if known is not None:
        return known.nature == "type"
    return language.types_are_called and name[:1].isupper() and not (name.isupper() and len(name) > 1)


def _caller(region: Region) -> int:
    """The index of the innermost function-like symbol around; -1 where there is none. It is kept."""
    around: Region | None = region
    while around is not None and (around.nature != "function" or around.index < 0):
        around = around.parent
    region.caller = -1 if around is None else around.index
    return region.caller
