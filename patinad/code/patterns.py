"""What a name is bound to by a pattern, or as a parameter of a function that is given to another.

`({ user: { name } }: Props) => ...` binds `name` to `Props.user.name`; in `router.get(path, context => ...)` context is
what `get` gives to a function that is its second argument: `router.get.@in1.@in0` (typetext.py). A language's row says
which types of nodes are patterns, and which tell what is expected of the expression in them.
"""

from abc import abstractmethod
from collections.abc import Callable

from tree_sitter import Node

from patinad.code import several
from patinad.code.bindings import Bindings
from patinad.code.confined import Confinement
from patinad.code.expressions import JOINT, PATH
from patinad.code.known_calls import KnownCalls
from patinad.code.languages import Language
from patinad.code.regions import Region
from patinad.code.source import Source
from patinad.code.typetext import EACH, GIVEN, ITEM, core, with_step

DEPTH = 20  # of patterns in patterns, of expressions in expressions


class Patterns(KnownCalls):
    """The patterns of one file."""

    __slots__ = ("_bound",)

    def __init__(
        self,
        language: Language,
        source: Source,
        bindings: Bindings,
        at: Callable[[int], Region],
        confinement: Confinement,
    ) -> None:
        super().__init__(language, source, bindings, at, confinement)
        self._bound: dict[int, str] = {}  # by where the name stands

    @abstractmethod
    def _of_name(self, name: str, region: Region, offset: int, steps: int) -> str:
        """The type of what a name stands for."""

    def of_pattern(self, name: Node) -> str:
        """The spelling of what a name is bound to by the patterns around it; "" where that is not to be told."""
        known = self._bound.get(name.start_byte)
        if known is None:
            self._bound[name.start_byte] = (
                ""  # a circle: `({ f }) => g(f)`, where g gives the function its argument
            )
            known = self._bound[name.start_byte] = self._climb(name)
        return known

    def _climb(self, name: Node) -> str:
        table = self._language.patterned
        steps = [self._cut(name)] if table.get(name.type) == "named" else []
        child, around = name, name.parent
        for _ in range(DEPTH):
            role = table.get(around.type) if around is not None else None
            if around is None or role is None:
                return ""
            if role == "keyed":
                steps.append(self._field(around, "key"))
            elif role == "placed":
                steps.append(str(_place(around, child)))
            elif role == "rest" and (around.parent is None or table.get(around.parent.type) != "same"):
                return ""  # of a list it is what is left of it
            elif role not in {"same", "rest"} and (base := self._base(role, around, child)) is not None:
                for step in reversed(steps):
                    base = with_step(base, step) if step else ""
                return base
            child, around = around, around.parent
        return ""

    def _base(self, role: str, around: Node, child: Node) -> str | None:
        """The spelling of what all of a pattern is bound to; None where more is around it."""
        if role == "parameter":
            told = around.child_by_field_name("type")
            return self._type(told) if told is not None else None
        if role == "variable":
            told, value = around.child_by_field_name("type"), around.child_by_field_name("value")
            return self._type(told) if told is not None else self._worth(value) if value is not None else ""
        if role == "each":
            value = around.child_by_field_name("right")
            return with_step(self._worth(value), EACH) if value is not None else ""
        function = around.parent if role == "list" else around
        place = _place(around, child) if role == "list" else 0
        return with_step(self._expected(function, 0), f"{GIVEN}{place}") if function is not None else ""

    def _worth(self, value: Node) -> str:
        found = self._of_value(value, self._at(value.start_byte), 1)
        return found if found != several.NOTHING else ""

    def _expected(self, node: Node, depth: int) -> str:
        """The type of what is expected where an expression stands: of an argument, of a value of a declared type."""
        around = node.parent
        role = self._language.expected.get(around.type) if around is not None else None
        if around is None or role is None or depth > DEPTH:
            return ""
        if role == "argument":
            return self._argument(around, _place(around, node))
        if role == "attribute":
            return self._attribute(around)
        if role in {"inner", "key", "item", "method"}:
            return self._inside(role, around, node, depth)
        told: Node | None
        if role == "result":
            function = self._at(around.start_byte).enclosing("function")
            function = function and (function.named or function)
            told = function.parts.get("return", [None])[0] if function is not None else None
        else:
            told = around.named_children[-1] if role == "last" else around.child_by_field_name(role)
        return self._type(told) if told is not None else ""

    def _inside(self, role: str, around: Node, node: Node, depth: int) -> str:
        """The same of what is a part of what is written out around it."""
        outer = around.parent if role == "key" else around
        found = self._expected(outer, depth + 1) if outer is not None else ""
        if role == "inner":
            return found
        step = (
            ITEM
            if role == "item"
            else self._field(around, "key")
            if role == "key"
            else self._field(node, "name")
        )
        return with_step(found, step) if step else ""

    def _argument(self, arguments: Node, place: int) -> str:
        call = arguments.parent
        if call is None:
            return ""
        made = call.child_by_field_name("constructor")
        if made is not None:
            path = self._path_of(made, self._at(made.start_byte))
            return with_step(with_step(path, "constructor"), f"{GIVEN}{place}")
        function = call.child_by_field_name("function")
        return with_step(self._callee(function), f"{GIVEN}{place}") if function is not None else ""

    def _callee(self, function: Node) -> str:
        """The spelling of what is called, so that the resolver can follow it."""
        text, region = self._cut(function), self._at(function.start_byte)
        if PATH.match(text):
            if path := self._path_of(function, region):
                return path
            local = text in self.bindings.names and self.bindings.is_local(region, text, function.start_byte)
            found = self._of_name(text, region, function.start_byte, 1) if local else ""
            return found if found != several.NOTHING else ""
        children = [child for child in function.named_children if not child.is_extra]
        if self._forms.get(function.type) != "member" or len(children) < 2:
            return ""
        return with_step(core(self._language.names, self._worth(children[0])), self._cut(children[-1]))

    def _attribute(self, expression: Node) -> str:
        """What an element's component expects of one of its attributes."""
        attribute = expression.parent
        element = attribute.parent if attribute is not None else None
        name = element.child_by_field_name("name") if element is not None else None
        if attribute is None or name is None or not attribute.named_children:
            return ""
        text, key = self._cut(name), self._cut(attribute.named_children[0])
        head = JOINT.split(text)[0]
        region = self._at(name.start_byte)
        local = head in self.bindings.names and self.bindings.is_local(region, head, name.start_byte)
        if not text[:1].isupper() or local or not key.isidentifier():
            return ""
        own = self.confined(head, region, name.start_byte)
        return f"{own or head}{text[len(head) :]}.{GIVEN}0.{key}"

    def _field(self, node: Node, name: str) -> str:
        """The text of a node's field, if that is a plain name."""
        found = node.child_by_field_name(name)
        text = self._cut(found) if found is not None else ""
        return text if text.isidentifier() else ""


def _place(around: Node, child: Node) -> int:
    """Where a node stands among those that commas part."""
    return sum(node.type == "," for node in around.children if node.end_byte <= child.start_byte)
