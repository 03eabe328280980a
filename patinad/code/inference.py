"""What a name is bound to, and of what type, as far as one file shows it.

Nothing is guessed: a type comes from an annotation, a parameter's declaration, a constructor, or the declared
return type of a function of this file; `f()` stands for "what a call to f returns" where f is defined elsewhere.
"""

import re

import msgspec
from tree_sitter import Node

from patinad.code.facts import Symbol
from patinad.code.languages import Language
from patinad.code.naming import TYPE_CHARACTERS, base_type
from patinad.code.regions import Binding, Region
from patinad.code.source import Source

PATH = re.compile(r"[\w$]+(?:(?:\??\.|->|::|!\.)#?[\w$]+)*$")
_JOINT = re.compile(r"\??\.|->|::|!\.")
_WRAPPED = re.compile(r"await\s|&|\*?\(")
_UNWRAPPED = re.compile(r"(?:\?|\.await|!)$")
_SEE_VALUE = frozenset({"auto", "var"})  # a type that says: that of the value
_MAX_STEPS = 4  # from a name to the name it was assigned from, and so on


class Types:
    """The bindings and types of one file."""

    __slots__ = ("_language", "_members", "_source", "bound")

    def __init__(self, language: Language, source: Source) -> None:
        self._language = language
        self._source = source
        self.bound: set[str] = set()  # every name that some function of the file binds
        self._members: dict[tuple[str, str], str] = {}

    def learn(self, symbols: list[Symbol]) -> None:
        """Take in the declared types of members and functions."""
        for symbol in symbols:
            if symbol.type:
                self._members.setdefault(_place(symbol, symbols), symbol.type)

    def infer(self, symbols: list[Symbol], named: list[Region]) -> None:
        """Give members and variables without a declared type that of the value they begin with, where it shows.

        `f()` is no type that could stand in a table; it is remembered for this file's calls alone.
        """
        for index, (symbol, region) in enumerate(zip(symbols, named, strict=True)):
            if region.nature != "value" or symbol.type or "value" not in region.parts:
                continue
            inferred = self._of_value(region.parts["value"][0], region, 0)
            if inferred:
                self._members.setdefault(_place(symbol, symbols), inferred)
                if not inferred.endswith("()"):
                    symbols[index] = msgspec.structs.replace(symbol, type=inferred)

    def find(self, region: Region, name: str, offset: int) -> tuple[Region, Binding | None] | None:
        """The nearest function around `offset` that binds or defines a name, and the binding; None: no function does."""
        scope = region.scope
        around: Region | None = scope
        while around is not None:
            if around.nature == "function":
                if name in around.declared:
                    return around, None
                for binding in reversed(around.bindings.get(name, ())):
                    # A function inside may run later than what follows it in the function around it.
                    if offset < binding[1] and (binding[0] <= offset or around is not scope):
                        return around, binding
            around = around.parent
        return None

    def is_local(self, region: Region, name: str, offset: int) -> bool:
        """Whether a parameter or a local variable binds a name at `offset`."""
        found = self.find(region, name, offset)
        return found is not None and found[1] is not None

    def of_receiver(self, text: str, node: Node, region: Region) -> str:
        """The type of the expression that a call stands on; "" where the file does not show it."""
        if text.isidentifier():
            return self._of_name(text, region, node.start_byte, 0)
        if PATH.match(text):
            return self._of_path(text, region, node.start_byte, 0)
        if len(text) < TYPE_CHARACTERS and ("(" in text or "{" in text):
            return self._of_value(node, region, 0)
        return ""

    def _cut(self, node: Node) -> str:
        return self._source.fold(node.start_byte, node.end_byte, TYPE_CHARACTERS)

    def _type(self, node: Node) -> str:
        return self._cut(node).removeprefix(":").strip("\"' ")

    def _of_path(self, text: str, region: Region, offset: int, steps: int) -> str:
        root, *rest = _JOINT.split(text)
        type_ = self._of_name(root, region, offset, steps)
        for name in rest:
            if not type_:
                break
            owner, name = base_type(type_), name.lstrip("#")  # noqa: PLW2901
            type_ = self._members.get((owner, name)) or (f"{owner}.{name}" if owner else "")
        return type_

    def _of_name(self, name: str, region: Region, offset: int, steps: int) -> str:
        if name in self._language.self_names and (own := self_type(region)):
            return own
        found = self.find(region, name, offset) if name in self.bound else None
        if found is not None:
            around, binding = found
            if binding is None or steps >= _MAX_STEPS:
                return ""
            _, _, type_, value = binding
            if type_ is not None and (written := self._type(type_)) not in _SEE_VALUE:
                return written
            return self._of_value(value, around, steps + 1) if value is not None else ""
        return self._of_global(name, region, steps)

    def _of_global(self, name: str, region: Region, steps: int) -> str:
        """The type of a variable of the module, or of a module inside the file."""
        top: Region | None = region
        while top is not None:
            known = top.declared.get(name) if top.nature == "file" else None
            if known is not None:
                if known.nature != "value" or steps >= _MAX_STEPS:
                    return ""
                type_, value = (
                    known.parts[part][0] if part in known.parts else None for part in ("type", "value")
                )
                return self._type(type_) if type_ is not None else self._of_value(value, top, steps + 1)
            top = top.parent
        if self._language.names.members_in_scope:
            return self._members.get((self_type(region), name), "")
        return ""

    def _of_value(self, value: Node | None, region: Region, steps: int) -> str:
        """The type of what an expression makes; "" where that takes more than a look at its outermost node."""
        for _ in range(_MAX_STEPS):
            if value is None:
                return ""
            function = value.child_by_field_name("function")
            if function is not None:
                return self._of_call(self._cut(function), region, value.start_byte, steps)
            for field in self._language.made_of:
                made = value.child_by_field_name(field)
                if made is not None:
                    return self._type(made)
            text = self._cut(value)
            inner = value.named_children[0] if value.named_child_count == 1 else None
            if inner is not None and inner.byte_range == value.byte_range:
                value = inner  # a wrapper that the grammar puts around every expression
                continue
            if PATH.match(text):
                return self._of_path(text, region, value.start_byte, steps + 1) if steps < _MAX_STEPS else ""
            if inner is None or not (_WRAPPED.match(text) or _UNWRAPPED.search(text)):
                return ""
            value = inner
        return ""

    def _of_call(self, callee: str, region: Region, offset: int, steps: int) -> str:
        if not PATH.match(callee):
            return ""
        *path, name = _JOINT.split(callee)
        if name in self._language.parent_names:
            return ""
        if self._language.types_are_called and name[:1].isupper():
            return callee
        if path and name in self._language.constructors and path[-1][:1].isupper():
            return callee[: -len(name)].rstrip(":.")
        if path and steps < _MAX_STEPS:
            owner = base_type(self._of_path(callee[: -len(name)].rstrip(".:->?!"), region, offset, steps + 1))
            if owner:
                path, callee = [owner], f"{owner}.{name}"
        returned = first_type(self._members.get((path[-1] if path else "", name), ""))
        if returned in self._language.self_names and path:
            return path[-1]
        return returned or f"{callee}()"


def _place(symbol: Symbol, symbols: list[Symbol]) -> tuple[str, str]:
    return symbol.receiver or (symbols[symbol.container].name if symbol.container >= 0 else ""), symbol.name


def first_type(text: str) -> str:
    """The first of several types, `(*Server, error)` or `(s *Server, err error)`: the one that its user calls on."""
    if not text.startswith("("):
        return text
    return text.strip("() ").partition(",")[0].rpartition(" ")[2]


def self_type(region: Region) -> str:
    """The name of the type whose method holds this region; "" where none does."""
    around: Region | None = region
    while around is not None:
        if around.receiver:
            return around.receiver.rpartition(".")[2]
        if around.nature == "type":
            return around.name
        around = around.parent
    return ""
