"""What functions give that every file knows, by what they are given, and other names of things: `sorted(users)`, `get = store.get`."""

from abc import ABC, abstractmethod
from collections.abc import Callable

from tree_sitter import Node

from patinad.code import several
from patinad.code.bindings import Bindings
from patinad.code.confined import Confinement
from patinad.code.expressions import JOINT, PATH
from patinad.code.facts import TYPE_CHARACTERS
from patinad.code.languages import Language
from patinad.code.regions import Binding, Region
from patinad.code.source import Source
from patinad.code.spellings import type_around
from patinad.code.typetext import core, generic, with_step

ALIASES = 4  # names of names
MAX_STEPS = 40  # from an expression to what it is made of, and so on


class KnownCalls(ABC):
    """The names and calls of one file that stand for what stands elsewhere."""

    __slots__ = (
        "_at", "_forms", "_language", "_source", "bindings", "confinement", "has_members_in_scope", "replaced",
    )  # fmt: skip

    def __init__(
        self,
        language: Language,
        source: Source,
        bindings: Bindings,
        at: Callable[[int], Region],
        confinement: Confinement,
    ) -> None:
        """`at`: the innermost region that holds an offset."""
        self.confinement = confinement
        self._language = language
        self._source = source
        self._forms = dict(language.forms)
        self._at = at
        self.bindings = bindings
        self.has_members_in_scope = language.names.members_in_scope
        self.replaced: dict[
            str, int
        ] = {}  # paths to which the file assigns functions, and where it last does

    @abstractmethod
    def _of_path(self, text: str, region: Region, offset: int, steps: int) -> str:
        """The type of what a path of names stands for."""

    @abstractmethod
    def _of_name(self, name: str, region: Region, offset: int, steps: int) -> str:
        """The type of what a name stands for."""

    @abstractmethod
    def _of_binding(self, binding: Binding, region: Region, steps: int) -> str:
        """The type of what a name is bound to."""

    @abstractmethod
    def _of_value(self, value: Node | None, region: Region, steps: int) -> str:
        """The type of what an expression makes; "" where the file does not show it."""

    def _cut(self, node: Node) -> str:
        return self._source.fold(node.start_byte, node.end_byte, TYPE_CHARACTERS)

    def _type(self, node: Node) -> str:
        return self._cut(node).removeprefix(":").strip("\"' ")

    def _given(self, template: str, call: Node, region: Region, steps: int) -> str:
        """What a function gives that every file knows, by what it is given, or by the types that it is told."""
        arguments = call.child_by_field_name("arguments")
        some = [child for child in arguments.named_children if not child.is_extra] if arguments else []
        told = call.child_by_field_name("type_arguments")
        types = [self._type(child) for child in told.named_children] if told is not None else []

        def value(place: int) -> str:
            if place >= len(some):
                return ""
            return self._of_value(some[place], region, steps) or self._path_of(some[place], region)

        def result(place: int) -> str:
            return self._result_of(some[place], steps) if place < len(some) else ""

        return several.given(template, types, value, result, min(len(some), several.MOST_GIVEN))

    def _result_of(self, function: Node, steps: int) -> str:
        """What a function gives that is written out in an expression, where it is one expression itself."""
        body = function.child_by_field_name("body")
        if body is None and (path := self._path_of(function, self._at(function.start_byte))):
            return f"{path}()"
        if body is None or function.child_by_field_name("name") is not None or steps >= MAX_STEPS:
            return ""
        return self._of_value(body, self._at(body.start_byte), steps + 1)

    def _is_known_everywhere(self, name: str, region: Region, offset: int) -> bool:
        """Whether nothing in the file gives a name another meaning."""
        top = region
        while top.parent is not None:
            top = top.parent
        local = name in self.bindings.names and self.bindings.is_local(region, name, offset)
        return not local and name not in top.declared

    def confined(self, name: str, region: Region, offset: int) -> str:
        """The spelling of a definition that is known by its name in this part of the file alone; "" where a name means none."""
        if name in self._language.names.self_types:
            return type_around(region)
        found = self.confinement.find(name, region, offset) if name in self.confinement.names else None
        if found is None:
            return ""
        held = name in self.bindings.names and self.bindings.find(region, name, offset) is not None
        return "" if held and found.at in self.bindings.assigned else found.spelled

    def of_alias(self, name: str, region: Region, offset: int) -> str:
        """The path of what a local name is another name of, as in `get = self.store.get`; "" where it is none."""
        found = self.bindings.find(region, name, offset)
        around, held = found if found is not None else (region, [])
        return several.agreed(self._alias(binding, around) or self._held(binding, around) for binding in held)

    def _held(self, binding: Binding, around: Region) -> str:
        """The type, in braces, of a value that may be called: a function that another made, an object of a type with such a method."""
        rules = self._language.names
        if not self._forms or (not rules.called_by and (binding.value is None or binding.type is not None)):
            return ""
        found = self._of_binding(binding, around, 1)
        if found in {"", several.NOTHING} or not (rules.called_by or "()" in found):
            return ""
        return found if found.startswith("{") else f"{{{found}}}"

    def _alias(self, binding: Binding, around: Region) -> str:
        """The path of what a name is bound to as another name of it: `get = store.get`, `{ get } = store`."""
        if binding.value is None or binding.type is not None:
            return ""
        path = self._path_of(binding.value, around)
        if not binding.step:
            return path
        owner = path or self._of_value(binding.value, around, 1)
        return (
            with_step(owner, binding.step) if binding.step.isidentifier() and owner != several.NOTHING else ""
        )

    def _path_of(self, value: Node, region: Region) -> str:
        """The path that an expression is, as the resolver can follow it; "" where it is none."""
        text = self._cut(value)
        plain = value.type == "identifier" or self._forms.get(value.type) == "member"
        if not plain or not self._forms or not PATH.match(text):
            return ""
        if self.replaced and self.replaced.get(text, -1) > value.start_byte:
            return ""  # `const old = options.diff; options.diff = () => old()`
        *path, name = JOINT.split(text)
        if path:
            owner = self._of_path(text[: -len(name)].rstrip(".:->?!"), region, value.start_byte, 1)
            if owner:
                return with_step(core(self._language.names, owner), name) if owner != several.NOTHING else ""
        head = path[0] if path else name
        if own := self.confined(head, region, value.start_byte):
            return own + text[len(head) :]
        local = head in self.bindings.names and self.bindings.is_local(region, head, value.start_byte)
        return "" if local or head in self._language.self_names else text

    def _is_own(self, value: Node, region: Region, steps: int) -> bool:
        """Whether an expression is the value a method stands on, or a new one of its type: `self`, `cls()`, a name of one."""
        function = value.child_by_field_name("function")
        name = self._cut(value if function is None else function)
        if name in self._language.self_names or function is not None or steps >= ALIASES:
            return name in self._language.self_names
        found = (
            self.bindings.find(region, name, value.start_byte)
            if name in self.bindings.names
            else (region, [])
        )
        around, held = found or (region, [])
        return bool(held) and all(
            one.value is not None
            and one.type is None
            and not one.step
            and self._is_own(one.value, around, steps + 1)
            for one in held
        )

    def _function_inside(self, around: Region, name: str) -> str:
        """A function that stands inside another, as a value: `return increment`."""
        declared = around.declared.get(name)
        if not self._forms or declared is None or declared.nature != "function" or declared.index < 0:
            return ""
        return declared.qualified if PATH.fullmatch(declared.qualified) else ""

    def _made_by(self, name: str, region: Region, offset: int, steps: int) -> str:
        """What calling a local name makes, where that is declared to hold a type: `kind: type[User]`."""
        found = self._of_name(name, region, offset, steps + 1)
        type_, arguments = generic(found)
        if arguments and type_ in self._language.class_types:
            return arguments[0]
        method = self._language.names.called_by
        return with_step(found, f"{method}()") if method and found not in {"", several.NOTHING} else ""
