"""Named regions to symbols: signatures, parameters, flags, docs."""

import re
from functools import cache
from typing import NamedTuple

from msgspec.structs import replace
from tree_sitter import Node

from patinad.code.comments import comment_above, docstring
from patinad.code.facts import SIGNATURE_CHARACTERS, TYPE_CHARACTERS, VALUE_CHARACTERS, Flag, Import, Symbol
from patinad.code.languages import Language
from patinad.code.regions import Captured, Region
from patinad.code.source import Source, fold
from patinad.code.visibility import RULES, Rule

# Plain integers: combining members of an enum costs a microsecond each time.
_PUBLIC, _MUT_SELF, _MUT_PARAMETERS = int(Flag.PUBLIC), int(Flag.MUT_SELF), int(Flag.MUT_PARAMETERS)
_PROVIDES, _GLOBAL = int(Flag.PROVIDES), int(Flag.GLOBAL)
_RESULT, _OPTION = int(Flag.RETURNS_RESULT), int(Flag.RETURNS_OPTION)

# Words that mean the same wherever a language has them.
_FLAGS = {
    "async": int(Flag.ASYNC), "unsafe": int(Flag.UNSAFE), "static": int(Flag.STATIC),
    "staticmethod": int(Flag.STATIC), "classmethod": int(Flag.STATIC), "abstract": int(Flag.ABSTRACT),
    "abstractmethod": int(Flag.ABSTRACT), "abc.abstractmethod": int(Flag.ABSTRACT),
    "declaration": int(Flag.DECLARATION), "generator": int(Flag.GENERATOR),
    "distinct": int(Flag.DISTINCT), "promised": int(Flag.PROMISED),
    # Python's signatures without a body: the definition that follows them is the one that is called.
    "overload": int(Flag.DECLARATION), "typing.overload": int(Flag.DECLARATION), "t.overload": int(Flag.DECLARATION),
    # Read as a member, without a call.
    "property": int(Flag.COMPUTED), "cached_property": int(Flag.COMPUTED), "get": int(Flag.COMPUTED),
    "set": int(Flag.COMPUTED),
    "functools.cached_property": int(Flag.COMPUTED), "abc.abstractproperty": int(Flag.COMPUTED),
}  # fmt: skip
_NO_MODIFIERS = frozenset({"declaration", "generator", "export", "distinct", "promised"})
# `(self: T)`, `(cls: type[T], ...)`
_RECEIVER_TYPE = re.compile(r"\(\s*(?:self|cls|this)\s*:\s*(?:(?:typing\.|t\.)?[Tt]ype\[)?(\w+)\]?\s*[,)]")
_LAST_COMMENT = re.compile(r"\s(?:#|//)[^\n]*\s*$")
_POINTERS = re.compile(r"(?<![*&\s(])(?:[*&\s]|(?:const|volatile|restrict|__restrict)\b)+\Z|\A[*&\s]+\Z")
_WORD = re.compile(r"\w")
_ARGUMENTS = re.compile(r"<(?!\s*'\w+\s*>)")  # that are no mere lifetime


class Forms(NamedTuple):
    """What a language's row says about signatures, compiled."""

    visibility: Rule
    no_parameter: re.Pattern[str]
    receiver: re.Pattern[str]
    mutable: re.Pattern[str]
    result: re.Pattern[str]
    option: re.Pattern[str]
    said_before: re.Pattern[str] | None
    provider: re.Pattern[str] | None
    receiver_anywhere: bool


@cache
def forms(language: Language) -> Forms:
    """Compile a row's expressions, once a process."""
    return Forms(
        RULES[language.visibility],
        re.compile(language.no_parameter),
        re.compile(language.receiver_parameter),
        re.compile(language.mutable_parameter),
        re.compile(language.returns_result),
        re.compile(language.returns_option),
        re.compile(language.said_before) if language.said_before else None,
        re.compile(language.provider) if language.provider else None,
        language.receiver_anywhere,
    )


def build(region: Region, language: Language, source: Source) -> Symbol:
    """The symbol that a named region is."""
    parts = region.parts
    shape = forms(language)
    words = region.words
    if "modifier" in parts:
        said = [source.cut(node.start_byte, node.end_byte) for node in parts["modifier"]]
        words = [*words, *(word for text in said for word in text.split())]
    flags = _said_by(words, shape)
    visibility = shape.visibility(region, _said(region, shape, source))
    if visibility in {"public", "external"}:
        flags |= _PUBLIC
    parameters, count = "", 0
    type_ = _returned(parts, source) or ("" if region.nature == "function" else _text(parts, "type", source))
    if type_:
        type_ += _pointers(parts, source)
    line_start = _last_name(parts["name"][0], language, source) if "name" in parts else region.start
    value = parts.get("value")
    signature = ""
    if "parameters" in parts or "parameter" in parts:
        parameters, count, more = _parameters(_list(parts, source), region, shape, source)
        flags |= more
    if region.nature != "value" or count:  # of a value its name, type and value say all that there is
        if type_ and region.nature == "function":
            flags |= _RESULT if shape.result.match(type_) else 0
            flags |= _OPTION if shape.option.match(type_) else 0
        body = parts.get("body") or value
        if body and "name" in parts and body[0].start_byte < parts["name"][0].start_byte:
            line_start = region.start if "body" in parts else line_start
            body = None  # `typedef int count`: what it stands for comes first
        signature = _signature(_begin(region), body[0].start_byte if body else region.end, language, source)
        if type_.isidentifier() and (own := _RECEIVER_TYPE.search(signature)) and own[1] == type_:
            flags |= int(Flag.GIVES_SELF) if _takes_receiver(region) else 0
    return Symbol(
        region.kind,
        region.name,
        _container(region),
        region.qualified,
        source.line(line_start),
        source.line(max(region.start, region.end - 1)),
        flags,
        visibility,
        signature,
        _doc(region, language, source),
        parameters,
        count,
        _count(parts["generics"][0]) if "generics" in parts else 0,
        type_,
        source.fold(value[0].start_byte, value[0].end_byte, VALUE_CHARACTERS)
        if value and "body" not in parts
        else "",
        tuple([word for word in dict.fromkeys(words) if word not in _NO_MODIFIERS]) if words else (),
        region.receiver,
        _head(region, source) if region.nature != "value" else "",
    )


def _said_by(words: list[str], shape: Forms) -> int:
    """The flags that words stand for which are said of a definition."""
    flags = 0
    for word in words:
        flags |= _FLAGS.get(word, 0)
        if shape.provider is not None and shape.provider.match(word):
            flags |= _PROVIDES
    return flags


def known_to_all(symbols: list[Symbol], imports: list[Import]) -> list[Symbol]:
    """Definitions of a file that may be no module: then others know what is at its top level."""
    if imports or any(s.flags & _PUBLIC and s.container < 0 and s.kind != "method" for s in symbols):
        return symbols
    return [
        replace(s, flags=s.flags | _GLOBAL) if s.container < 0 and s.kind != "method" else s for s in symbols
    ]


def _head(region: Region, source: Source) -> str:
    """The head of the implementation around a definition, where types have arguments in it."""
    around = region.parent
    if around is None or around.nature != "type" or around.pattern is None or around.pattern.role != "scope":
        return ""
    body = around.parts.get("body")
    text = source.fold(around.start, body[0].start_byte, SIGNATURE_CHARACTERS).strip() if body else ""
    types = [
        f"{inner.name} = {source.fold(value[0].start_byte, value[0].end_byte, VALUE_CHARACTERS)}"
        for inner in around.declared.values()
        if inner.kind == "type_alias" and (value := inner.parts.get("value"))
    ]
    if types and text:
        return f"{text} {{{'; '.join(types)}}}"
    return text if _ARGUMENTS.search(text) else ""


def _begin(region: Region) -> int:
    """Where a signature begins: with `template <class T>`, which stands around what it is said of."""
    generics = region.parts.get("generics")
    around = generics[0].parent if generics and generics[0].start_byte < region.start else None
    return around.start_byte if around is not None else region.start


def _signature(start: int, end: int, language: Language, source: Source) -> str:
    """The source from a definition to its body, without a comment that stands between them."""
    text = source.cut(start, min(end, start + 4 * SIGNATURE_CHARACTERS))
    if language.comment[0] in text:
        text = _LAST_COMMENT.sub("", text)
    return fold(text, SIGNATURE_CHARACTERS).rstrip(" :;{=\\")


def _container(region: Region) -> int:
    around = region.owner
    while around is not None and around.index < 0:
        around = around.parent
    return -1 if around is None else around.index


def _text(parts: Captured, part: str, source: Source) -> str:
    if part not in parts:
        return ""
    node = parts[part][0]
    return source.fold(node.start_byte, node.end_byte, TYPE_CHARACTERS).removeprefix(":").lstrip()


def _doc(region: Region, language: Language, source: Source) -> str:
    if "doc" in region.parts:
        node = region.parts["doc"][0]
        return docstring(source, node.start_byte, node.end_byte)
    return comment_above(source, region.head, language.comment)


def _count(node: Node) -> int:
    return sum(not child.is_extra for child in node.named_children)


def _returned(parts: Captured, source: Source) -> str:
    """The return type; several stand in parentheses."""
    if len(parts.get("return", ())) < 2:
        return _text(parts, "return", source)
    texts = [
        source.fold(node.start_byte, node.end_byte, TYPE_CHARACTERS) for node in _in_order(parts["return"])
    ]
    return f"({', '.join(texts)})"[:TYPE_CHARACTERS]


def _pointers(parts: Captured, source: Source) -> str:
    """The stars that stand with a name and belong to its type: `char **argv`."""
    node = (parts.get("return") or parts["type"])[0]
    stop = parts["name"][0].start_byte if "name" in parts else 0
    if node.end_byte >= stop:
        return ""
    between = source.text[max(node.end_byte, stop - TYPE_CHARACTERS) : stop]
    if "*" not in between and "&" not in between:
        return ""
    found = _POINTERS.search(between)
    stars = "".join(c for c in found[0] if c in "*&") if found else ""
    return f" {stars}" if stars else ""


def _said(region: Region, shape: Forms, source: Source) -> str:
    """The word that decides who sees a definition: in it, right before it, or its pattern's."""
    said = _text(region.parts, "visibility", source)
    if not said and shape.said_before is not None:
        before = shape.said_before.search(source.text[max(0, region.start - 24) : region.start])
        said = before[1] if before else ""
    return said or (region.pattern.settings.get("visibility", "") if region.pattern else "")


def _last_name(node: Node, language: Language, source: Source) -> int:
    """Where the last part of a name begins: that of an out-of-line name may stand on a line of its own."""
    start, end = node.start_byte, node.end_byte
    if node.start_point.row == node.end_point.row:
        return start
    found = source.text.rfind(language.path_separator, start, end)
    if found < 0:
        return start
    found += len(language.path_separator)
    return found + len(source.text[found:end]) - len(source.text[found:end].lstrip())


def _in_order(nodes: list[Node]) -> list[Node]:
    """Nodes that several matches brought, as they stand."""
    return sorted(nodes, key=lambda node: node.start_byte)


def _list(parts: Captured, source: Source) -> list[Node]:
    """The nodes of the parameters."""
    if "parameter" in parts:
        return _in_order(parts["parameter"])
    node = parts["parameters"][0]
    children = node.named_children
    # One bare name, as in `x => x`, is a list by itself.
    return [node] if not children and _WORD.match(source.text, node.start_byte) else children


def _parameters(children: list[Node], region: Region, shape: Forms, source: Source) -> tuple[str, int, int]:
    """The parameters in a list, comma-joined, their number, and the flags that they raise."""
    texts: list[str] = []
    count = flags = 0
    for position, child in enumerate(children):
        text = source.fold(child.start_byte, child.end_byte, TYPE_CHARACTERS)
        if shape.no_parameter.match(text) or child.is_extra:
            continue
        mutable = shape.mutable.match(text)
        if (
            position == 0
            and (shape.receiver_anywhere or _takes_receiver(region))
            and shape.receiver.match(text)
        ):
            flags |= _MUT_SELF if mutable else 0
            continue
        flags |= _MUT_PARAMETERS if mutable else 0
        texts.append(text)
        # One declaration may name several: `a, b int`.
        count += max(1, len(child.children_by_field_name("name"))) if "," in text else 1
    return ", ".join(texts)[:SIGNATURE_CHARACTERS], count, flags


def _takes_receiver(region: Region) -> bool:
    return region.parent is not None and region.parent.nature == "type"
