"""Captured calls to facts: who calls, what, on which receiver, of which type."""

import re
from collections.abc import Iterator
from functools import partial

from tree_sitter import Node

from patinad.code.bindings import Bindings
from patinad.code.captures import Captures
from patinad.code.facts import Call
from patinad.code.grammar import Pattern
from patinad.code.inference import Types
from patinad.code.languages import Language
from patinad.code.regions import Binding, Captured, Map, Match, Region
from patinad.code.source import Source, fold
from patinad.code.tested import held

CALLEE_CHARACTERS = 120
_BEFORE = re.compile(r"(?:\w+(?:\.|::))+$")
_ROOT = re.compile(r"[\w$]+")


def bind_locals(
    captures: Captures, places: Map, bindings: Bindings, source: Source, behind: frozenset[str]
) -> None:
    """Note what binds which name in a function, or in the file without defining it.

    `behind`: statements in whose patterns a name is bound that holds behind them alone: not in `let (a, b) = a.both()`.

    Most names are never looked for: what binds one is entered when it is. What assigns to a name of a function around
    is so at once, since that may be a value of a variable.
    """
    waiting: dict[str, list[Unbound]] = {}
    cut = source.cut
    for scope, match, start in places.locals:
        name = match[1]["name"][0]
        waiting.setdefault(cut(name.start_byte, name.end_byte), []).append((scope, match, start))
    assigned: set[str] = set()
    imported = captures.imported
    for match in captures.bindings:
        name = match[1]["name"][0]
        at = name.start_byte
        if imported and at in imported:
            continue
        text = cut(at, name.end_byte)
        waiting.setdefault(text, []).append((None, match, -1))
        if "assigns" in match[0].settings:
            assigned.add(text)
    outer: dict[str, list[Node]] = {}
    for _, parts in captures.of("outer"):
        name = parts["name"][0]
        outer.setdefault(cut(name.start_byte, name.end_byte), []).append(name)
    enter = partial(_enter, waiting, outer, places, source, behind)
    bindings.wait(waiting.keys(), enter)
    for text in assigned | outer.keys():
        enter(bindings, text)


# A function, what binds a name in it, and from where on it does; neither where that is to be found out.
Unbound = tuple[Region | None, Match, int]


def _enter(
    waiting: dict[str, list[Unbound]],
    outer: dict[str, list[Node]],
    places: Map,
    source: Source,
    behind: frozenset[str],
    bindings: Bindings,
    text: str,
) -> None:
    """Enter all that binds a name, each into its function."""
    assigned: list[tuple[Region, Binding]] = []
    for known, (pattern, parts), start in waiting.pop(text, ()):
        scope, since, until = known, start, 0
        if scope is None:
            scope = places.at(parts["name"][0].start_byte).scope
            since, until = _held(parts[pattern.anchor][0], behind)
            if scope.index < 0 and scope.parent is not None and "declaration" in scope.words:
                scope = scope.parent.scope  # `Item one(two)` reads as a prototype
        binding = _binding(pattern, parts, source, since, scope, bindings)
        if until:
            binding = binding._replace(end=min(binding.end, until))
        if "assigns" in pattern.settings:
            assigned.append((scope, binding))
        else:
            for one in _ranges(binding, scope):
                bindings.add(scope, text, one)
    for name in outer.pop(text, ()):
        scope = places.at(name.start_byte).scope
        for binding in bindings.drop(scope, text):
            bindings.assign(scope.parent or scope, text, binding)
    for scope, binding in assigned:
        bindings.assign(scope, text, binding)


def _ranges(binding: Binding, scope: Region) -> Iterator[Binding]:
    """A binding, or that of a test for each range in which it holds."""
    if binding.pattern.settings.get("kind") != "test":
        yield binding
        return
    for begin, end in held(binding.parts[binding.pattern.anchor][0], scope.end):
        yield binding._replace(begin=begin, end=end, start=begin)


def _held(node: Node, behind: frozenset[str]) -> tuple[int, int]:
    """From where on a name holds that is bound by a node, and up to where where that is no whole block, else 0."""
    around: Node | None = node
    while behind and around is not None:
        if around.type in behind:
            since, branch = around.end_byte, None
            while (
                around is not None and branch is None and not around.type.endswith(("block", "declaration"))
            ):
                around = around.parent
                branch = around.child_by_field_name("consequence") if around is not None else None
            return since, branch.end_byte if branch is not None else 0
        around = around.parent if around is node or around.type.endswith("_pattern") else None
    return node.end_byte, 0


def _binding(
    pattern: Pattern, parts: Captured, source: Source, start: int, scope: Region, bindings: Bindings
) -> Binding:
    settings = pattern.settings
    at = parts["name"][0].start_byte
    begin, end = scope.start, scope.end
    if "extent" in parts:
        begin, end = parts["extent"][0].start_byte, parts["extent"][0].end_byte
        start = start if bindings.lexical else min(start, begin)
    elif "extent" in settings or bindings.lexical:
        begin, end = bindings.block(at) or (begin, end)
    step = settings.get("step", "")
    if step.endswith("@name"):
        node = parts["field" if "field" in parts else "name"][0]
        step = step.replace("@name", source.cut(node.start_byte, node.end_byte))
    elif step.endswith("@place"):
        beside = parts["names"][0].named_children
        place = next((n for n, node in enumerate(beside) if node.start_byte == at), 0)
        # Behind `*rest` nobody knows how many there were.
        plain = all(node.type == parts["name"][0].type for node in beside[:place])
        step = step.replace("@place", str(place) if plain else "_")
    return Binding(
        begin,
        end,
        start,
        at,
        parts["type"][0] if "type" in parts else None,
        parts["value"][0] if "value" in parts else None,
        step,
        "unset" in settings,
        parts,
        pattern,
    )


def find_calls(
    captures: Captures, places: Map, types: Types, language: Language, source: Source
) -> list[Call]:
    """Every call of the file, in source order."""
    found: dict[
        int, Call
    ] = {}  # by where the name stands: of two patterns that see it the later one knows more
    marks = captures.marks
    cut, line, at = source.cut, source.line, places.at
    counted, members = language.names.overloads, language.names.members_in_scope
    scoped = members or any(region.nature == "file" for region in captures.regions.values())
    for pattern, matches in captures.groups("call"):
        for captured in matches:
            node = captured["name"][0]
            start, end = node.start_byte, node.end_byte
            name = callee = cut(start, min(end, start + CALLEE_CHARACTERS))
            if not name or ("chain" in pattern.settings and not _is_call(start, end, language, source)):
                continue
            region = at(start)
            kind = pattern.kind
            receiver = type_ = ""
            broken = local = False
            if "receiver" in captured:
                node = captured["receiver"][0]
                begin = node.start_byte
                callee, receiver = _written(begin, node.end_byte, end, source)
                if "chain" in pattern.settings:
                    callee, receiver, begin, broken = _chained(callee, receiver, begin, source)
                receiver = pattern.settings.get("path") or receiver
                if language.path_separator in name:
                    name = name.rpartition(language.path_separator)[2]
                    receiver = callee[: -len(name)].rstrip(":.")
                kind = kind or "method"
                # `shapes::area()` is of a module or a type, whatever variable has its name.
                free = not broken and not (kind == "direct" and receiver.isidentifier())
                type_ = types.of_receiver(receiver, node, region) if free else ""
                local = free and not type_ and _is_local_root(types, language, receiver, region, begin)
            else:
                broken = "chain" in pattern.settings and source.cut(start - 1, start) in {".", ":"}
                own = types.confined(name, region, start)
                local = (
                    broken
                    or bool(own)
                    or (
                        not language.names.variables_apart
                        and name in types.bindings.names
                        and types.bindings.is_local(region, name, start)
                    )
                )
                if local or (scoped and kind != "decorator"):
                    type_ = own or ("" if broken else _path_of(name, region, start, types, local=local))
                kind = kind or ("constructor" if not local and _makes(places, language, name) else "direct")
                kind = _of_macro(kind, end, language, source)
            if broken:
                callee, receiver, kind, type_ = _among_tokens(
                    (callee, receiver, kind), captured["name"][0], types, region, source
                )
                local = not type_
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
                _arguments(captured[pattern.anchor][0], language, source) if counted else -1,
            )
    return [found[start] for start in sorted(found)]


def _of_macro(kind: str, end: int, language: Language, source: Source) -> str:
    """The kind of a call that may be a macro's, by what stands behind its name."""
    return "macro" if language.macro_mark and source.text.startswith(language.macro_mark, end) else kind


def _among_tokens(
    known: tuple[str, str, str], name: Node, types: Types, region: Region, source: Source
) -> tuple[str, str, str, str]:
    """The callee, its receiver, the kind of the call and the receiver's type, where bare tokens before a name tell them."""
    start, end = name.start_byte, name.end_byte
    begin, type_ = types.of_chain(name, region) if source.cut(start - 1, start) == "." else (start, "")
    return (*_written(begin, start - 1, end, source), "method", type_) if type_ else (*known, "")


def _written(start: int, receiver_end: int, end: int, source: Source) -> tuple[str, str]:
    """A callee and its receiver as written, on one line each."""
    callee = source.cut(start, min(end, start + 4 * CALLEE_CHARACTERS))
    if callee.isascii() and "\n" not in callee:
        return callee[:CALLEE_CHARACTERS], callee[: min(receiver_end - start, CALLEE_CHARACTERS)]
    return fold(callee, CALLEE_CHARACTERS), source.fold(start, receiver_end, CALLEE_CHARACTERS)


def _chained(callee: str, receiver: str, begin: int, source: Source) -> tuple[str, str, int, bool]:
    """The same of bare tokens: what stands before the receiver belongs to it; where it is no name, all is unknown."""
    before = source.cut(max(0, begin - CALLEE_CHARACTERS), begin)
    found = _BEFORE.search(before)
    more = found[0] if found else ""
    broken = before[: len(before) - len(more)].endswith((".", "::"))
    return f"{more}{callee}"[-CALLEE_CHARACTERS:], f"{more}{receiver}", begin - len(more), broken


def _arguments(call: Node, language: Language, source: Source) -> int:
    """How many arguments a call gives; -1 where it does not show: none are written, or a pack of them."""
    field, each = language.arguments
    if each:  # one that names them holds all: `f({to: a, amount: b})`
        return sum(child.named_child_count for child in call.named_children if child.type == each)
    given = call.child_by_field_name(field)
    if given is None:
        return -1
    count, text = given.named_child_count, source.text
    begin, end = given.start_byte, given.end_byte
    if not count:
        return 0
    if text.find("...", begin, end) >= 0:
        return -1
    commented = text.find("/*", begin, end) >= 0 or text.find("//", begin, end) >= 0
    return sum(not child.is_extra for child in given.named_children) if commented else count


def _is_call(start: int, end: int, language: Language, source: Source) -> bool:
    """Whether a name among a macro's tokens is called.

    A bracket may stand behind another word, `T::default()`, and the name in a pattern: `matches!(shape, Shape::Circle(_))`.
    """
    if not source.cut(end, end + CALLEE_CHARACTERS).lstrip().startswith("("):
        return False
    before = source.cut(max(0, start - CALLEE_CHARACTERS), start)
    return not language.patterns or re.search(language.patterns, before) is None


def _is_local_root(types: Types, language: Language, receiver: str, region: Region, offset: int) -> bool:
    root = _ROOT.match(receiver)
    return (
        root is not None
        and root[0] in types.bindings.names
        and root[0] not in language.self_names
        and types.bindings.is_local(region, root[0], offset)
    )


def _makes(places: Map, language: Language, name: str) -> bool:
    """Whether a call to a plain name makes a value of the type of that name."""
    known = places.file.declared.get(name)
    if known is not None:
        return known.nature == "type"
    return language.types_are_called and name[:1].isupper() and not (name.isupper() and len(name) > 1)


def _path_of(name: str, region: Region, start: int, types: Types, *, local: bool) -> str:
    """What a local name is another name of; of others, as a member of the type whose field is given what it stands in.

    Or of the namespace in whose variable it stands.
    """
    if local:
        return types.of_alias(name, region, start)
    caller = _caller(region) if region.caller is None else region.caller
    nature = "type" if types.has_members_in_scope else "file"
    owner = region.enclosing(nature) if caller < 0 else None
    return f"{owner.qualified}.{name}" if owner is not None and owner.qualified else ""


def _caller(region: Region) -> int:
    """The index of the innermost function-like symbol around; -1 where there is none. It is kept."""
    around: Region | None = region
    while around is not None and (around.nature != "function" or around.index < 0):
        around = around.parent
    region.caller = -1 if around is None else around.index
    return region.caller
