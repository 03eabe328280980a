"""What an expression stands for, as far as its own file shows, spelled so that the resolver can follow it.

A spelling is a path of steps: `connect().?.peers.[0].name()`. `f()` is what a call of f returns, `.?` what is left
when failure is taken away, `.[0]` one of many, `.[]` each of them in turn, `.1` the second of several. A written type
stands in braces: `{[]*Peer}.[0]`. Which node is which step stands in a language's row.
"""

import re
from collections.abc import Callable

from tree_sitter import Node

from patinad.code.bindings import MANY, Bindings
from patinad.code.facts import TYPE_CHARACTERS
from patinad.code.languages import Language
from patinad.code.modules import NO_MATCH
from patinad.code.regions import Binding, Captured, Region
from patinad.code.source import Source
from patinad.code.spellings import (
    SPELLED_CHARACTERS,
    as_type,
    end_of_call,
    filled,
    first_in,
    is_type,
    place_of,
    stepped,
    type_around,
)
from patinad.code.tokens import chain_before
from patinad.code.typetext import CALLED, GIVEN
from patinad.code.typetext import PATH as SPELLING

PATH = re.compile(r"[\w$]+(?:(?:\??\.|->|::|!\.)#?[\w$]+)*$")
JOINT = re.compile(r"\??\.|->|::|!\.")
_GENERIC_CALL = re.compile(r"(?:\w+::)*(\w+)<(.+)>$")
_TOKENS = re.compile(
    r"(?:&\s*(?:mut\s+)?)?(\w+(?:\s*::\s*\w+)*)\s*([({]?)"
)  # how an expression among tokens begins
_LAST_CALL = re.compile(r"\(\)\.\w+$")  # a member of what a call gives
_MEMBER = re.compile(r"\w+$")
MAX_STEPS = 24  # from an expression to what it is made of, and so on
NESTED = frozenset(
    {"branches", "last", "written", "of_type"}
)  # shapes of what holds other expressions, or types


class Expressions:
    """The expressions of one file."""

    __slots__ = ("_at", "_bindings", "_calls_values", "_gives_functions", "_language", "_source", "_spelled")

    def __init__(
        self, language: Language, source: Source, bindings: Bindings, at: Callable[[int], Region]
    ) -> None:
        """`at`: the innermost region that holds an offset."""
        self._at = at
        self._language = language
        self._source = source
        self._bindings = bindings
        self._gives_functions = language.names.functions_take != NO_MATCH
        self._calls_values = bool(language.names.function_type) or self._gives_functions
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
            return self._path(node, region, depth)
        if shape[0] in NESTED:
            return self._nested(node, shape, region, depth)
        return self._shaped(node, shape, region, depth)

    def _shaped(self, node: Node, shape: tuple[str, ...], region: Region, depth: int) -> str:
        step, *fields = shape
        if step in {"invoke", "holds", "each", "tokens"}:
            several = step != "invoke"
            return (self._of_several if several else self._invoke)(node, shape, region, depth)
        inner = node.child_by_field_name(fields[0]) if fields and step != "literal" else first_in(node)
        if step == "literal" or inner is None:
            return fields[0] if step == "literal" else ""
        if step == "type":
            return as_type(self._cut(inner))
        if step == "call":
            return self._call(node, inner, fields, region, depth)
        return self._step(node, inner, shape, region, depth)

    def _path(self, node: Node, region: Region, depth: int) -> str:
        text = self._cut(node)
        return self.of_path(text, region, node.start_byte, depth) if PATH.match(text) else ""

    def _nested(self, node: Node, shape: tuple[str, ...], region: Region, depth: int) -> str:
        """What a type gives that is written with its arguments, what a block ends with, and what its branches come to."""
        step, *fields = shape
        if step == "written":
            return as_type(self._cut(node).replace("::<", "<"))
        if step == "last":
            last = node.named_children[-1] if node.named_children else None
            if last is not None and last.type == "expression_statement":
                ended = self._source.text.startswith(";", last.end_byte - 1)
                last = None if ended else first_in(last)
            return self.of_node(last, self._at(last.start_byte), depth) if last is not None else ""
        if step == "of_type":
            type_, name = (node.child_by_field_name(field) for field in fields)
            found = (
                self.of_node(type_, region, depth)
                if type_ and type_.type in self._language.expressions
                else ""
            )
            return (
                f"{found}.{self._cut(name)}" if name and is_type(found) else self._path(node, region, depth)
            )
        # All branches are of one type: the first whose own shows tells it.
        for field in fields:
            for child in node.children_by_field_name(field) if field else node.named_children:
                found = self.of_node(child, self._at(child.start_byte), depth)
                if found:
                    return found
        return ""

    def _invoke(self, node: Node, shape: tuple[str, ...], region: Region, depth: int) -> str:
        on, method = (node.child_by_field_name(name) for name in shape[1:])
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
        elif step == "operator":
            operator = node.child_by_field_name(shape[2])
            method = self._language.operators.get(self._cut(operator)) if operator is not None else None
            if method is None:
                return ""
            step = f".{method}()"
        elif step == "same":
            mark = self._language.taken_from
            step = ".[]" if mark and self._source.text.startswith(mark, node.start_byte) else ""
        found = self.of_node(inner, region, depth)
        return found + step if found else ""

    def _of_several(self, node: Node, shape: tuple[str, ...], region: Region, depth: int) -> str:
        """What is written out of several: all of the type of the first, or each of its own."""
        if shape[0] == "tokens":
            macro, tokens = node.child_by_field_name(shape[1]), node.named_children[-1]
            template = self._language.gives.get(self._cut(macro)) if macro is not None else None
            if template is None:
                return ""
            first = self._of_tokens(
                self._source.cut(
                    tokens.start_byte + 1,
                    min(tokens.end_byte - 1, tokens.start_byte + 2 * SPELLED_CHARACTERS),
                ),
                tokens,
                region,
            )
            return filled(template, first) if first else ""
        some = [child for child in node.named_children if not child.is_extra][:MANY]
        found = [self.of_node(child, region, depth) for child in (some[:1] if shape[0] == "holds" else some)]
        if not any(found):
            return ""
        return filled(shape[1], found[0], *found[1:])

    def _of_tokens(self, text: str, node: Node, region: Region) -> str:
        """The first of several expressions that are but tokens: a name, a call of one, what makes a type."""
        text = text.strip()
        said = _TOKENS.match(text)
        if said is None:
            return ""
        name, opened = said[1], said[2]
        if opened == "(" and name in self._language.wrappers:
            return self._of_tokens(text[said.end() :], node, region)
        if opened == "{":
            return as_type(name)
        if end_of_call(text, said.end()) < len(text) and text[end_of_call(text, said.end())] != ",":
            return ""  # more is done with it
        found = self.of_path(name, region, node.start_byte, 0)
        return f"{found}()" if found and opened else found

    def of_chain(self, name: Node, region: Region) -> tuple[int, str]:
        """What a name stands on among tokens, and where that begins; "" where it is not to be told."""
        chain = chain_before(name, self._cut)
        if chain is None:
            return name.start_byte, ""
        found = self.of_path(chain.path, region, name.start_byte, 0)
        if not found or (chain.called and found[-1] in ")}]?"):
            return chain.begin, ""
        found = ".".join((found + "()" if chain.called else found, *chain.steps))
        return chain.begin, found if len(found) <= SPELLED_CHARACTERS else ""

    def _mapped(self, node: Node, function: Node, found: str, region: Region, depth: int) -> str:
        """What is made of each by a function that is written out, or named: `.map(|p| p.author())`, `.map(Post::author)`."""
        shape = self._language.expressions.get(function.type, ("",))
        field = function.child_by_field_name(shape[2]) if shape[0] == "member" else None
        template = self._language.gives.get(self._cut(field)) if field is not None else None
        arguments = node.child_by_field_name("arguments")
        first = (
            template is not None and "{0}" in template
        )  # of what it begins with, not of what is made of each
        some = arguments.named_children if template and arguments else []
        given = some[0 if first else -1] if some else None
        if template is None or given is None or _LAST_CALL.search(found) is None:
            return ""
        if first:
            made = self.of_node(given, region, depth)
            return filled(template.replace("{0}", "{}"), made) if made else ""
        body = given.child_by_field_name("body")
        if body is not None:
            made = self.of_node(body, self._at(body.start_byte), depth)
        else:
            text = self._cut(given)
            made = f"{text}()" if "::" in text and PATH.match(text) else ""
        return filled(template, made) if made else ""

    def _made(self, name: str, call: Node, region: Region, depth: int) -> str:
        """What a well-known function makes of its first argument: a value of that type, the argument itself, or what holds it."""
        arguments = call.child_by_field_name("arguments")
        given = first_in(arguments) if arguments is not None else None
        if given is None:
            return ""
        if name in self._language.makers:
            return as_type(self._cut(given))
        found = self.of_node(given, region, depth)
        template = self._language.wrapping.get(name)
        return filled(template, found) if template and found else found

    def _call(self, node: Node, function: Node, fields: list[str], region: Region, depth: int) -> str:
        name = self._cut(function)
        if (
            name in self._language.makers
            or name in self._language.wrappers
            or name in self._language.wrapping
        ):
            return self._made(name, node, region, depth)
        said = _GENERIC_CALL.match(name)
        makes = said is not None and said[1] in self._language.makers
        told = as_type(said[2]) if said and makes else ""
        if told or (name.endswith(">") and (told := self._told(function, name, region, depth))):
            return told
        shape = self._language.expressions.get(function.type, ("",))
        if shape[0] == ".[0]" and len(shape) > 1:  # `List[T]()`: a function's type arguments
            named = function.child_by_field_name(shape[1])
            is_value = named is not None and self.of_node(named, region, depth)[-1:] in tuple(")}]")
            function = function if named is None or is_value else named
        elif len(fields) > 1 and (given := node.child_by_field_name(fields[1])) is not None:
            return as_type(self._cut(function) + self._cut(given))
        found = self.of_node(function, region, depth)
        mapped = self._mapped(node, function, found, region, depth) if self._language.gives else ""
        if mapped or not found or found[-1] not in ")}]?":
            return mapped or (found and f"{found}()")
        return f"{found}.{CALLED}" if self._calls_values and found[-1] in ")}]" else ""

    def _told(self, function: Node, name: str, region: Region, depth: int) -> str:
        """A call that is told what the type parameters are: `make<Row>()`, `entity.get<Health>()`."""
        shape = self._language.expressions.get(function.type, ("",))
        if shape[0] != "member":
            return as_type(name) if shape == ("same", "name") and PATH.match(name) else ""
        on, field = (function.child_by_field_name(one) for one in shape[1:3])
        owner = self.of_node(on, region, depth) if on is not None else ""
        owner = owner[1:-1] if is_type(owner) else owner
        if field is None or not SPELLING.fullmatch(owner):
            return ""
        return as_type(f"{owner}.{self._cut(field)}")

    def of_path(self, text: str, region: Region, offset: int, depth: int) -> str:
        """The spelling of names joined by dots and the like."""
        root, *rest = JOINT.split(text)
        # A module or a type, whatever variable has its name.
        path = rest and self._language.path_separator == "::" and text.startswith("::", len(root))
        found = root if path else self._name(root, region, offset, depth)
        if not rest or not found or found == root:
            return text if rest and found else found
        return ".".join((found, *rest))

    def _name(self, name: str, region: Region, offset: int, depth: int) -> str:
        if name in self._language.names.self_types and (own := type_around(region)):
            return own
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
            filled_in = self._filled_in(written, parts, around, depth)
            if filled_in:
                return filled_in
            if written not in self._language.see_value:
                if "names" in parts:
                    step += f".{self._place(parts['names'][0], parts['name'][0])[0]}"
                    return f"{{{written}}}{step}"
                return as_type(pattern.settings.get("as", "") + written)
        value = parts["value"][0] if "value" in parts else None
        if value is None and self._language.destructures:
            return self._of_pattern(parts["name"][0], around, depth)
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

    def _filled_in(self, written: str, parts: Captured, around: Region, depth: int) -> str:
        """What a container is whose type leaves out what is in it: `let ids: Vec<_> = jobs.map(|job| job.id()).collect()`."""
        if not written.endswith("<_>") or "value" not in parts or "names" in parts:
            return ""
        found = self.of_node(parts["value"][0], around, depth)
        inner = found.removesuffix(f".{self._language.collects}()")
        inner = inner if is_type(inner) else f"{{{inner}}}"
        return f"{{{written.removesuffix('_>')}{inner}.[]>}}" if inner != found and not is_type(found) else ""

    def _of_pattern(self, name: Node, around: Region, depth: int) -> str:
        """What a name is that stands in patterns, one inside another: a step from what they take apart for each."""
        steps = ""
        node, outer = name, name.parent
        while outer is not None:
            role = self._language.destructures.get(outer.type, "")
            if role == "closure":
                return stepped(self._given_to_closure(node, outer, around, depth), steps)
            if role in {"", "value", "each", "arm"}:
                break
            made = outer.child_by_field_name("type") if role == "made" else None
            if role == "placed" or made is not None:
                step = f".{place_of(node, outer)}"
                if made is not None:
                    step = self._language.unwraps.get(self._cut(made), "") or step
                if step[1:].isdigit() and made is not None:
                    return stepped(self.of_node(made, around, depth), step + steps)
                steps = step + steps
            elif role != "same":
                steps = role + steps
            node, outer = outer, outer.parent
        if outer is None or not role:
            return ""
        value = outer.child_by_field_name("value")
        if role == "arm":
            block = outer.parent
            match = block.parent if block is not None else None
            value = match.child_by_field_name("value") if match is not None else None
        found = self.of_node(value, around, depth) if value is not None else ""
        return stepped(found, (".[]" if role == "each" else "") + steps)

    def _given_to_closure(self, name: Node, names: Node, around: Region, depth: int) -> str:
        """What a closure is given as its parameter of this pattern: what is expected of it says."""
        closure = names.parent
        if closure is None or names != closure.child_by_field_name("parameters"):
            return ""
        expected = self._expected(closure, around.parent or around, depth)
        spelled = f"{expected}.{GIVEN}{place_of(name, names)}"
        return spelled if expected and len(spelled) <= SPELLED_CHARACTERS else ""

    def _expected(self, value: Node, region: Region, depth: int) -> str:
        """What a function that is written out is expected to be: an argument, what a function gives, what a variable holds."""
        around = value.parent
        call = around.parent if around is not None else None
        function = call.child_by_field_name("function") if call is not None else None
        if around is None or call is None:
            return ""
        if function is not None and around == call.child_by_field_name("arguments"):
            if self._cut(function) in self._language.wrappers:
                return self._expected(call, region, depth) if depth < MAX_STEPS else ""
            callee = self.of_node(function, region, depth)
            return f"{callee}.{GIVEN}{place_of(value, around)}" if callee else ""
        declared = (
            around.child_by_field_name("type") if around.child_by_field_name("value") == value else None
        )
        if (
            declared is None
            and around == call.child_by_field_name("body")
            and value.next_named_sibling is None
        ):
            declared = call.child_by_field_name("return_type")
        return as_type(self._cut(declared)) if declared is not None else ""

    def _place(self, names: Node, name: Node) -> tuple[int, int]:
        """Where a name stands among others, and how many there are."""
        beside = names.named_children
        place = next((n for n, node in enumerate(beside) if node.id == name.id), 0)
        if names.child_count > 2 * len(beside) + 1:  # `(_, value)`: what has no name counts, too
            before = (node for node in names.children if node.end_byte <= name.start_byte)
            place = sum(node.type == "," for node in before)
        else:
            place -= names.child_by_field_name("type") is not None
        return place, sum(node.type == name.type for node in beside)

    def _cut(self, node: Node) -> str:
        return self._source.fold(node.start_byte, node.end_byte, TYPE_CHARACTERS).removeprefix(":").lstrip()
