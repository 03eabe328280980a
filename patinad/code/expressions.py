"""What an expression stands for, as far as its own file shows, spelled so that the resolver can follow it.

A spelling is a path of steps: `connect().?.peers.[0].name()`. `f()` is what a call of f returns, `.?` what is left
when failure is taken away, `.[0]` one of many, `.[]` each of them in turn, `.1` the second of several. A written type
stands in braces: `{[]*Peer}.[0]`. Which node is which step stands in a language's row.
"""

import re

from tree_sitter import Node

from patinad.code.bindings import Bindings
from patinad.code.languages import Language
from patinad.code.naming import TYPE_CHARACTERS
from patinad.code.regions import Binding, Region
from patinad.code.source import Source
from patinad.code.typetext import CALLED

PATH = re.compile(r"[\w$]+(?:(?:\??\.|->|::|!\.)#?[\w$]+)*$")
JOINT = re.compile(r"\??\.|->|::|!\.")
_GENERIC_CALL = re.compile(r"(?:\w+::)*(\w+)<(.+)>$")
_MEMBER = re.compile(r"\w+$")
MAX_STEPS = 24  # from an expression to what it is made of, and so on
SPELLED_CHARACTERS = 240


class Expressions:
    """The expressions of one file."""

    __slots__ = ("_bindings", "_language", "_source", "_spelled")

    def __init__(self, language: Language, source: Source, bindings: Bindings) -> None:
        self._language = language
        self._source = source
        self._bindings = bindings
        self._spelled: dict[int, str] = {}  # by node id: chains of calls share their beginnings

    def of_receiver(self, text: str, node: Node, region: Region) -> str:
        """What a call stands on; "" where that is no more than is written, or not to be told."""
        if PATH.match(text):
            found = self.of_path(text, region, node.start_byte, 0)
        else:
            found = self.of_node(node, region, 0)
        return "" if found == text else found[1:-1] if is_type(found) else found

    def of_value(self, node: Node, region: Region) -> str:
        """What a value is of that a name is given for good: a written type, or a spelling that ends in a call."""
        found = self.of_node(node, region, 0)
        return found[1:-1] if is_type(found) else found if found.endswith(")") else ""

    def of_node(self, node: Node, region: Region, depth: int) -> str:
        """The spelling of an expression; "" where it is not to be told."""
        known = self._spelled.get(node.id)
        if known is None:
            self._spelled[node.id] = ""  # a circle means nothing
            known = self._spell(node, region, depth + 1) if depth < MAX_STEPS else ""
            self._spelled[node.id] = known if len(known) <= SPELLED_CHARACTERS else ""
        return known

    def _spell(self, node: Node, region: Region, depth: int) -> str:
        shape = self._language.expressions.get(node.type)
        if shape is None:
            text = self._cut(node)
            return self.of_path(text, region, node.start_byte, depth) if PATH.match(text) else ""
        step, *fields = shape
        if step == "invoke":
            return self._invoke(node, fields, region, depth)
        inner = node.child_by_field_name(fields[0]) if fields and step != "literal" else _first(node)
        if step == "literal" or inner is None:
            return fields[0] if step == "literal" else ""
        if step == "type":
            return as_type(self._cut(inner))
        if step == "call":
            return self._call(node, inner, fields, region, depth)
        return self._step(node, inner, shape, region, depth)

    def _invoke(self, node: Node, fields: list[str], region: Region, depth: int) -> str:
        on, method = (node.child_by_field_name(name) for name in fields)
        name = self._cut(method) if method is not None else ""
        if on is None:
            return f"{name}()" if name else ""
        found = self.of_node(on, region, depth)
        return f"{found}.{name}()" if found and name else ""

    def _step(self, node: Node, inner: Node, shape: tuple[str, ...], region: Region, depth: int) -> str:
        """What is one step further than the expression inside."""
        step = shape[0]
        if step == "member":
            field = node.child_by_field_name(shape[2])
            name = self._cut(field) if field is not None else ""
            if not _MEMBER.match(name):
                return ""
            step = f".{name}"
        elif step == "same":
            mark = self._language.taken_from
            step = ".[]" if mark and self._source.text.startswith(mark, node.start_byte) else ""
        found = self.of_node(inner, region, depth)
        return found + step if found else ""

    def _call(self, node: Node, function: Node, fields: list[str], region: Region, depth: int) -> str:
        name = self._cut(function)
        if name in self._language.makers or name in self._language.wrappers:
            arguments = node.child_by_field_name("arguments")
            made = _first(arguments) if arguments is not None else None
            if made is None:
                return ""
            makes = name in self._language.makers
            return as_type(self._cut(made)) if makes else self.of_node(made, region, depth)
        said = _GENERIC_CALL.match(name)
        if said and said[1] in self._language.makers:
            return as_type(said[2])
        shape = self._language.expressions.get(function.type, ("",))
        if shape[0] == ".[0]" and len(shape) > 1:  # `List[T]()`: a function's type arguments
            function = function.child_by_field_name(shape[1]) or function
        elif len(fields) > 1 and (given := node.child_by_field_name(fields[1])) is not None:
            return as_type(self._cut(function) + self._cut(given))
        found = self.of_node(function, region, depth)
        if not found or found[-1] not in ")}]?":
            return found and f"{found}()"
        return f"{found}.{CALLED}" if self._language.names.function_type and found[-1] in ")}]" else ""

    def of_path(self, text: str, region: Region, offset: int, depth: int) -> str:
        """The spelling of names joined by dots and the like."""
        root, *rest = JOINT.split(text)
        found = self._name(root, region, offset, depth)
        if not rest or not found or found == root:
            return text if rest and found else found
        return ".".join((found, *rest))

    def _name(self, name: str, region: Region, offset: int, depth: int) -> str:
        if name not in self._bindings.names or name in self._language.self_names:
            return self._global(name, region, depth)
        found = self._bindings.find(region, name, offset)
        if found is None:
            return self._global(name, region, depth)
        around, held = found
        if not held:  # a definition inside the function
            return name
        return self.of_binding(held[0], around, depth + 1) if depth < MAX_STEPS else ""

    def _global(self, name: str, region: Region, depth: int) -> str:
        """A name that no function binds; a variable of the file by its value where it has no type."""
        top: Region | None = region
        while top is not None:
            known = top.declared.get(name) if top.nature == "file" else None
            if known is not None:
                if known.nature != "value" or "type" in known.parts or "value" not in known.parts:
                    return name
                return self.of_node(known.parts["value"][0], top, depth) or name
            top = top.parent
        return name

    def of_binding(self, binding: Binding, around: Region, depth: int) -> str:
        """The spelling of what a name is bound to."""
        parts, pattern = binding.parts, binding.pattern
        step = f".{binding.step}" if binding.step else ""
        if "type" in parts:
            written = self._cut(parts["type"][0])
            if written not in self._language.see_value:
                return as_type(pattern.settings.get("as", "") + written)
        value = parts["value"][0] if "value" in parts else None
        if "names" in parts:
            place, beside = self._place(parts["names"][0], parts["name"][0])
            if "values" in parts:
                values = parts["values"][0].named_children
                value = values[place if len(values) == beside else 0] if values else None
                step += f".{place}" if len(values) == 1 < beside else ""
            else:
                step += f".{place}"
        found = self.of_node(value, around, depth) if value is not None else ""
        return found + step if found else ""

    def _place(self, names: Node, name: Node) -> tuple[int, int]:
        """Where a name stands among others, and how many there are."""
        beside = names.named_children
        place = next((n for n, node in enumerate(beside) if node.id == name.id), 0)
        place -= names.child_by_field_name("type") is not None
        return place, sum(node.type == name.type for node in beside)

    def _cut(self, node: Node) -> str:
        return self._source.fold(node.start_byte, node.end_byte, TYPE_CHARACTERS).removeprefix(":").lstrip()


def _first(node: Node) -> Node | None:
    children = node.named_children
    return children[0] if children else None


def as_type(written: str) -> str:
    """A written type as the beginning of a spelling, without the members that are written out in it."""
    name = written.partition("{")[0].rstrip()
    return f"{{{name}}}" if name else ""


def is_type(spelled: str) -> bool:
    """Whether a spelling is a written type alone."""
    if not spelled.startswith("{"):
        return False
    return end_of_type(spelled) == len(spelled)


def end_of_type(spelled: str) -> int:
    """Where the written type ends with which a spelling begins; 0 where it begins with none."""
    depth = 0
    for place, letter in enumerate(spelled if spelled.startswith("{") else ""):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        if depth == 0:
            return place + 1
    return 0
