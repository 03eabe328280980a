"""Regions to symbols: names, containers, parameters, flags, docs."""

import re
from bisect import bisect_left

from tree_sitter import Node

from patinad.code.comments import comment_above, docstring
from patinad.code.facts import Flag, Symbol
from patinad.code.languages import Language
from patinad.code.regions import Region
from patinad.code.source import Source, fold
from patinad.code.visibility import RULES

SIGNATURE_CHARACTERS = 300
VALUE_CHARACTERS = 200
TYPE_CHARACTERS = 120
MODIFIER_CHARACTERS = 80
QUALIFIED_CHARACTERS = 400

# Words that mean the same wherever a language has them.
_FLAGS = {
    "async": Flag.ASYNC, "unsafe": Flag.UNSAFE, "static": Flag.STATIC, "staticmethod": Flag.STATIC,
    "classmethod": Flag.STATIC, "abstract": Flag.ABSTRACT, "abstractmethod": Flag.ABSTRACT,
    "abc.abstractmethod": Flag.ABSTRACT, "declaration": Flag.DECLARATION, "generator": Flag.GENERATOR,
}  # fmt: skip
_NO_MODIFIERS = frozenset({"declaration", "generator", "export"})
_GENERICS = re.compile(r"[<\[({].*", re.DOTALL)
_BEFORE_TYPE = re.compile(
    r"^(?:[&*\s]|(?:mut|const|volatile|struct|class|enum|union|dyn|impl|ref)\b|'\w+\s)+"
)
_LAST_COMMENT = re.compile(r"\s(?:#|//)[^\n]*\s*$")
_WORD = re.compile(r"\w")


def base_type(text: str) -> str:
    """The bare name of a type as written: `&mut Store<K>` and `*Store` are `Store`."""
    return _GENERICS.sub("", _BEFORE_TYPE.sub("", text.strip("\"' "))).strip()


def name_all(regions: list[Region], language: Language, source: Source) -> list[Region]:
    """Give regions their names, kinds and places; return those that are symbols, in source order."""
    symbols: list[Region] = []
    for region in regions:
        if _name(region, language, source):
            known = None if region.parent is None else region.parent.declared.setdefault(region.name, region)
            if known is not region and known is not None and region.nature == known.nature == "value":
                region.index = known.index  # assigned again: the first place is its definition
                continue
            region.index = len(symbols)
            symbols.append(region)
    return symbols


def attach_decorators(symbols: list[Region], decorators: list[Node], source: Source) -> None:
    """Give each decorator to the definition it stands right before."""
    starts = [region.start for region in symbols]
    behind: tuple[int, Region] | None = None  # where the next decorator begins, and what it belongs to
    for node in sorted(decorators, key=_start, reverse=True):
        place = bisect_left(starts, node.start_byte)
        if place == len(symbols):
            continue
        region = symbols[place]
        next_start = max(region.start, node.end_byte)
        if behind is not None and behind[1] is region:
            next_start = min(next_start, behind[0])
        between = source.text[node.end_byte : next_start].strip()
        if region.start == node.start_byte or not between or between.startswith(("export", "//", "/*", "#")):
            region.words.insert(
                0, source.fold(node.start_byte, node.end_byte, MODIFIER_CHARACTERS).strip("@#![]")
            )
            region.head = min(region.head, node.start_byte)
            behind = (node.start_byte, region)


def build(region: Region, language: Language, source: Source) -> Symbol:
    """The symbol that a named region is."""
    parts = region.parts
    anchor_end = region.end
    body = parts.get("body") or parts.get("value")
    head_end = body[0].start_byte if body else anchor_end
    modifiers = (
        [source.cut(n.start_byte, n.end_byte) for n in parts["modifier"]] if "modifier" in parts else []
    )
    words = [*region.words, *(word for text in modifiers for word in text.split())]
    flags = 0
    for word in words:
        flags |= _FLAGS.get(word, 0)
    visibility = RULES[language.visibility](region, _said(parts, source))
    if visibility == "public":
        flags |= Flag.PUBLIC
    parameters: list[str] = []
    count = 0
    if "parameters" in parts:
        parameters, count, receiver_flags = _parameters(parts["parameters"][0], region, language, source)
        flags |= receiver_flags
    type_ = _text(parts, "return", source) or _text(parts, "type", source)
    if type_ and region.nature == "function":
        flags |= Flag.RETURNS_RESULT if re.match(language.returns_result, type_) else 0
        flags |= Flag.RETURNS_OPTION if re.match(language.returns_option, type_) else 0
    name_start = parts["name"][0].start_byte if "name" in parts else region.start
    value = parts.get("value")
    return Symbol(
        kind=region.kind,
        name=region.name,
        container=_container(region),
        qualified_name=region.qualified,
        line=source.line(name_start),
        end_line=source.line(max(region.start, anchor_end - 1)),
        flags=int(flags),
        visibility=visibility,
        signature=_signature(region.start, head_end, language, source),
        doc=_doc(region, language, source),
        parameters=", ".join(parameters)[:SIGNATURE_CHARACTERS],
        parameter_count=count,
        generic_count=_count(parts["generics"][0]) if "generics" in parts else 0,
        type=type_,
        value=source.fold(value[0].start_byte, value[0].end_byte, VALUE_CHARACTERS) if value else "",
        modifiers=tuple(word for word in dict.fromkeys(words) if word not in _NO_MODIFIERS),
        receiver=region.receiver,
    )


def _signature(start: int, end: int, language: Language, source: Source) -> str:
    """The source from a definition to its body, without a comment that stands between them."""
    text = source.cut(start, min(end, start + 4 * SIGNATURE_CHARACTERS))
    if language.comment[0] in text:
        text = _LAST_COMMENT.sub("", text)
    return fold(text, SIGNATURE_CHARACTERS).rstrip(" :;{=")


def _start(node: Node) -> int:
    return node.start_byte


def _name(region: Region, language: Language, source: Source) -> bool:
    """Name one region; False where it is no symbol."""
    pattern, parts, around = region.pattern, region.parts, region.parent
    assert pattern is not None
    assert around is not None
    node = parts["name"][0] if "name" in parts else None
    if node is not None:
        name = source.fold(node.start_byte, node.end_byte, TYPE_CHARACTERS).strip("\"'")
    else:
        name = pattern.settings.get("name", "")
    if name == "ordinal":
        name = str(len(around.declared))
    if "(" in name and not name.startswith("operator("):
        name = name.partition("(")[0].rstrip()
    if pattern.role == "scope":
        region.name = base_type(name)
        region.qualified = _join(around.qualified, region.name)
        return False
    if pattern.settings.get("owner") == "type":
        owner = around.enclosing(("type",))
        if owner is None or not name:
            return False
        region.parent = around = owner
    region.qualified = around.qualified
    if not name or (
        around.nature == "function" and region.nature == "function" and "declaration" in region.words
    ):
        return False  # a prototype inside a function is mostly a variable made by its constructor
    if "receiver" in parts:
        region.receiver = base_type(_text(parts, "receiver", source))
    elif language.path_separator in name:
        path, _, name = name.rpartition(language.path_separator)
        region.receiver = base_type(path).replace(language.path_separator, ".")
    elif around.kind.endswith("impl"):
        region.receiver = around.name
    region.name = name
    if region.kind == "function" and (around.nature == "type" or region.receiver):
        region.kind = "method"
    owner_name = (region.receiver or around.name).rpartition(".")[2]
    if region.kind == "method" and name.lstrip("~") == owner_name:
        region.kind = "destructor" if name.startswith("~") else "constructor"
    if "upper" in pattern.settings and region.nature == "value" and name.isupper():
        region.kind = pattern.settings["upper"]
    inside = around.qualified if around.kind.endswith("impl") else _join(around.qualified, region.receiver)
    region.qualified = _join(inside, name)
    return True


def _join(outer: str, inner: str) -> str:
    return f"{outer}.{inner}"[-QUALIFIED_CHARACTERS:] if outer and inner else outer or inner


def _container(region: Region) -> int:
    around = region.parent
    while around is not None and around.index < 0:
        around = around.parent
    return -1 if around is None else around.index


def _text(parts: dict[str, list[Node]], part: str, source: Source) -> str:
    if part not in parts:
        return ""
    node = parts[part][0]
    return source.fold(node.start_byte, node.end_byte, TYPE_CHARACTERS).removeprefix(":").lstrip()


def _said(parts: dict[str, list[Node]], source: Source) -> str:
    return _text(parts, "visibility", source) if "visibility" in parts else ""


def _doc(region: Region, language: Language, source: Source) -> str:
    if "doc" in region.parts:
        node = region.parts["doc"][0]
        return docstring(source, node.start_byte, node.end_byte)
    return comment_above(source, region.head, language.comment)


def _count(node: Node) -> int:
    return sum(not child.is_extra for child in node.named_children)


def _parameters(node: Node, region: Region, language: Language, source: Source) -> tuple[list[str], int, int]:
    """The texts and number of the parameters in a list, and the flags that they raise."""
    children = node.named_children
    if not children and _WORD.match(source.text, node.start_byte):
        children = [node]  # one bare name, as in `x => x`
    texts: list[str] = []
    count = flags = 0
    for position, child in enumerate(children):
        text = source.fold(child.start_byte, child.end_byte, TYPE_CHARACTERS)
        if child.is_extra or re.match(language.no_parameter, text):
            continue
        mutable = re.match(language.mutable_parameter, text)
        if position == 0 and _takes_receiver(region) and re.match(language.receiver_parameter, text):
            flags |= Flag.MUT_SELF if mutable else 0
            continue
        flags |= Flag.MUT_PARAMETERS if mutable else 0
        texts.append(text)
        # One declaration may name several: `a, b int`.
        count += max(1, len(child.children_by_field_name("name"))) if "," in text else 1
    return texts, count, flags


def _takes_receiver(region: Region) -> bool:
    return region.parent is not None and region.parent.nature == "type"
