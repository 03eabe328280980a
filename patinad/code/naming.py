"""Names and places: what each region is called, what it is, and what holds it."""

import re
from bisect import bisect_left

from tree_sitter import Node

from patinad.code.facts import TYPE_CHARACTERS
from patinad.code.languages import Language
from patinad.code.regions import Region
from patinad.code.source import Source

MODIFIER_CHARACTERS = 80
QUALIFIED_CHARACTERS = 400

# What may stand between a decorator and its definition: words as `export default` and `pub(crate)`, comments.
_BETWEEN = re.compile(r"[a-z():\s]*$|//|/\*|#")
_BRACKETS = re.compile(r"^\[(\"[^\"]*\"|'[^']*')\]$")  # a computed name that is a plain string
# A name up to its parameters: `operator Action<R(A)>` has some in its type.
_CALLED = re.compile(r".*\boperator *\( *\)|.*\boperator +\w(?:[^(<]|<(?:[^<>]|<[^<>]*>)*>)*|[^(]*")
_ARGUMENTS = re.compile(r"\s*<[^<>]*>")
_OPERATOR = re.compile(r"\boperator\b")
_GENERICS = re.compile(r"[<\[({].*", re.DOTALL)
_BEFORE_TYPE = re.compile(
    r"^(?:[&*\s]|(?:mut|const|volatile|struct|class|enum|union|dyn|impl|ref)\b|'\w+\s)+"
)


def base_type(text: str) -> str:
    """The bare name of a type as written: `&mut Store<K>` and `*Store` are `Store`."""
    if text.isidentifier():
        return text
    return _GENERICS.sub("", _BEFORE_TYPE.sub("", text.strip("\"' "))).strip(" *&")


def name_all(regions: list[Region], language: Language, source: Source) -> list[Region]:
    """Give regions their names, kinds and places; return those that are symbols, in source order."""
    symbols: list[Region] = []
    for region in regions:
        if not _name(region, language, source):
            continue
        assert region.owner is not None
        apart = region.nature == "value" and (region.receiver or region.owner.nature == "function")
        # What stands on the value that a function makes is no name in the function.
        key = f"{region.receiver}.{region.name}" if apart else region.name
        known = region.owner.declared.setdefault(key, region)
        if known is not region and region.nature == known.nature == "value":
            region.index = known.index  # assigned again: the first place is its definition
            known.more += [(region, value) for value in region.parts.get("value", ())]
            continue
        region.index = len(symbols)
        symbols.append(region)
    return symbols


def attach_decorators(symbols: list[Region], decorators: list[Node], source: Source) -> None:
    """Give each decorator to the definition it stands right before."""
    starts = [region.start for region in symbols]
    behind: tuple[int, Region] | None = None  # where the next decorator begins, and what it belongs to
    for node in sorted(decorators, key=_start, reverse=True):
        start, end = node.start_byte, node.end_byte
        place = bisect_left(starts, start)
        if place == len(symbols):
            continue
        region = symbols[place]
        next_start = max(region.start, end)
        if behind is not None and behind[1] is region:
            next_start = min(next_start, behind[0])
        between = source.text[end:next_start].strip()
        if region.start == start or _BETWEEN.match(between):
            region.words.insert(0, source.fold(start, end, MODIFIER_CHARACTERS).strip("@#![]"))
            region.head = min(region.head, start)
            behind = (start, region)


def _start(node: Node) -> int:
    return node.start_byte


def _name(region: Region, language: Language, source: Source) -> bool:
    """Name one region; False where it is no symbol."""
    pattern, around = region.pattern, region.parent
    assert pattern is not None
    assert around is not None
    if around.nature == "value" and _is_its_type(region, around):
        assert around.owner is not None
        region.owner = around = around.owner
    name = _written(region, source)
    if name == "ordinal" and "name" not in region.parts:
        name = str(len(around.declared))
    if pattern.role == "scope":
        region.name = base_type(name)
        if region.nature == "type" and not region.name:  # `[T]`, a tuple
            region.name = name or "()"
        region.qualified = _join(around.qualified, region.name)
        return False
    if "owner" in pattern.settings:
        owner = around.enclosing("type") or _maker(around, language)
        if owner is None or not name:
            return False
        region.owner = around = owner
        if owner.receiver and owner.nature == "function":
            _stand_on(region, owner)
            around = region.owner
    elif around.receiver and around.nature == "value" and around.name == language.names.prototype:
        _stand_on(region, around)
        around = region.owner
    assert around is not None
    region.qualified = around.qualified
    declares = around.nature == region.nature == "function" and pattern.declares is not None
    prototype = declares and "declaration" in region.words
    if not name or prototype:  # a prototype inside a function is mostly a variable made by its constructor
        return False
    _place(region, around, name, language, source)
    return True


def _maker(around: Region | None, language: Language) -> Region | None:
    """The function whose `this` stands in a region, if it makes values with `new`, or is a method of what such a one makes."""
    while language.names.prototype and around is not None and around.nature == "function":
        if around.receiver or around.name[:1].isupper():
            return around
        if around.pattern is not None and around.pattern.role == "scope" and not _is_lent(around):
            return None  # a function with a `this` of its own
        around = around.parent
    return None


def _is_lent(closure: Region) -> bool:
    """Whether a function has the `this` of what is around it, or is the body of what has a name."""
    named = closure.parent
    pattern = closure.pattern
    arrow = pattern is not None and closure.parts[pattern.anchor][0].type == "arrow_function"
    body = named.parts.get("body") if named is not None and named.nature == "function" else None
    return arrow or (
        body is not None and closure.start <= body[0].start_byte and body[0].end_byte <= closure.end
    )


def _stand_on(region: Region, other: Region) -> None:
    """Have a member stand on the type that another stands on, outside of it."""
    region.owner = other.owner
    region.receiver = other.receiver


def _is_its_type(region: Region, value: Region) -> bool:
    """Whether a named type is defined in the breath that declares a value of it: `struct a { int b; } c;`."""
    if region.nature != "type" or "name" not in region.parts or "type" not in value.parts:
        return False
    said = value.parts["type"][0]
    return said.start_byte <= region.start < said.end_byte


def _written(region: Region, source: Source) -> str:
    """A region's name as it is written, or as its pattern says."""
    if "name" not in region.parts:
        return region.pattern.settings.get("name", "") if region.pattern else ""
    node = region.parts["name"][0]
    name = source.cut(node.start_byte, min(node.end_byte, node.start_byte + 4 * TYPE_CHARACTERS))
    if name.isidentifier():
        return name[:TYPE_CHARACTERS]
    name = _BRACKETS.sub(r"\1", " ".join(name.split())).strip("\"'")
    if "(" in name:
        name = _CALLED.match(name)[0].rstrip()  # type: ignore[index]  # it matches nothing too
    if name.endswith(">") and "operator" not in name:
        name = _without_arguments(name)  # a specialisation has the name of its template
    return name[:TYPE_CHARACTERS]


def _without_arguments(name: str) -> str:
    """A template's name, without what stands in its last angle brackets."""
    depth = 0
    for place in range(len(name) - 1, -1, -1):
        depth += {">": 1, "<": -1}.get(name[place], 0)
        if depth == 0:
            return name[:place]
    return name


def _place(region: Region, around: Region, name: str, language: Language, source: Source) -> None:
    """Say what a named region is, and where, from what holds it."""
    in_impl = around.pattern is not None and around.pattern.role == "scope" and around.nature == "type"
    if "receiver" in region.parts:
        node = region.parts["receiver"][0]
        region.receiver = base_type(source.fold(node.start_byte, node.end_byte, TYPE_CHARACTERS))
    elif language.path_separator in name and not name.startswith("["):  # `[Symbol.iterator]` is one name
        path, name = _split(name, language.path_separator)
        region.receiver = base_type(_plain(path)).replace(language.path_separator, ".")
    elif in_impl:
        region.receiver = around.name
        if around.kind == "trait_impl":
            region.words.append("promised")
    region.name = name
    if region.kind == "function" and (around.nature == "type" or region.receiver):
        region.kind = "method"
    if region.kind == "method" and "receiver" not in region.parts:
        owner = region.receiver.rpartition(".")[2] or around.name
        if name.lstrip("~") == owner:
            region.kind = "destructor" if name.startswith("~") else "constructor"
    elif region.nature == "value" and name.isupper() and region.pattern:
        region.kind = region.pattern.settings.get("upper", region.kind)
    inside = around.qualified if in_impl else _join(around.qualified, region.receiver)
    region.qualified = _join(inside, name)


def _plain(path: str) -> str:
    """A path without the arguments of its templates: `basic<C, less<C>>::sentry` is `basic::sentry`."""
    while (plain := _ARGUMENTS.sub("", path)) != path:
        path = plain
    return path


def _split(name: str, separator: str) -> tuple[str, str]:
    """The path of an out-of-line name and its last part: of `A::operator std::string` this is `operator std::string`."""
    found = _OPERATOR.search(name)
    end = found.start() if found else len(name)
    path, _, last = name[:end].rpartition(separator)
    return path.strip(), (last + name[end:]).strip()


def _join(outer: str, inner: str) -> str:
    return f"{outer}.{inner}"[-QUALIFIED_CHARACTERS:] if outer and inner else outer or inner
