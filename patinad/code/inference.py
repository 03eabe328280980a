"""What a name is bound to, and of what type, as far as one file shows it.

Nothing is guessed: a type comes from an annotation, a parameter's declaration, a constructor, or what a function
of this file says that it returns. Where another file decides, the text says what to ask it (see typetext.py).
"""

import re
from collections.abc import Callable, Iterator

import msgspec
from tree_sitter import Node

from patinad.code import several
from patinad.code.bindings import MANY, Bindings, values_of
from patinad.code.confined import Confinement
from patinad.code.expressions import JOINT, PATH, Expressions
from patinad.code.facts import Symbol
from patinad.code.kinds import FAMILY_OF
from patinad.code.known_calls import MAX_STEPS
from patinad.code.languages import Language
from patinad.code.modules import NO_MATCH
from patinad.code.naming import base_type
from patinad.code.narrowing import Narrowing
from patinad.code.patterns import Patterns
from patinad.code.regions import Binding, Region
from patinad.code.several import NOTHING as _NOTHING
from patinad.code.several import agreed
from patinad.code.source import Source
from patinad.code.told import in_comment, provided
from patinad.code.typetext import (
    AWAIT,
    EACH,
    EITHER,
    INFERRED,
    ITEM,
    LONGEST,
    NARROWED,
    OWN,
    core,
    variables_in,
    with_step,
)
from patinad.code.typetext import PATH as SPELLING

DEFAULT = "default"  # the name of what a module exports without one
_LITERAL = frozenset("\"'`0123456789-")  # what a literal begins with
_ANY = "any"  # a type that says nothing
_WRAPPED = re.compile(r"await\s|&|\*?\(")
_UNWRAPPED = re.compile(r"(?:\?|\.await|!)$")
_CHOICES = frozenset(
    {"", "or", "and", "||", "&&", "??", "??=", "||="}
)  # operators that give one of their operands
_SPELLED = re.compile(rf"\(\)|^\{{|\.[\[~?@\d]|{EITHER}")  # what makes it no type that could stand in a table
_STEPS = {"await": AWAIT, "each": EACH, "item": ITEM}  # forms, each the step that it is


class Types(Patterns):
    """The types of one file."""

    __slots__ = ("_expressions", "_known", "_members", "_narrowing")

    def __init__(
        self,
        language: Language,
        source: Source,
        bindings: Bindings,
        at: Callable[[int], Region],
        confinement: Confinement,
        narrowing: Narrowing,
    ) -> None:
        super().__init__(language, source, bindings, at, confinement)
        self._narrowing = narrowing
        self._members: dict[tuple[str, str], str] = {}
        self._known: dict[int, str] = {}  # types of expressions, by node
        self._expressions = Expressions(language, source, bindings, at)

    def learn(self, symbols: list[Symbol]) -> None:
        """Take in the declared types of members and functions."""
        for symbol in symbols:
            if symbol.type and symbol.type not in self._language.see_value:
                self._members.setdefault(_place(symbol, symbols), symbol.type)

    def infer(self, symbols: list[Symbol], named: list[Region]) -> None:
        """Give what has no declared type that of the value it holds or returns, where it shows.

        A constructor's is a type as good as a declared one; anything else is marked as inferred.
        """
        if self._language.names.prototype:
            self.replaced.update(_assigned(named, self._language.extents.assigning))
        own = {symbol.name for symbol in symbols if FAMILY_OF.get(symbol.kind) == "type"}
        for index, (symbol, region) in enumerate(zip(symbols, named, strict=True)):
            if symbol.type and symbol.type not in self._language.see_value:
                continue
            kind = "value" if region.nature == "value" else "result"
            if self._language.told and (said := in_comment(kind, "", region, self._language, self._source)):
                self._members[_place(symbol, symbols)] = said
                symbols[index] = msgspec.structs.replace(symbol, type=said)
                continue
            if region.nature == "value":
                inferred = self._of_variable(region)
            elif region.nature == "function":
                inferred = self._returned(region)
            else:
                continue
            if inferred:
                member = inferred.partition(".")
                if (
                    region.nature == "function"
                    or _SPELLED.search(inferred)
                    or (member[1] and member[0] in own)
                ):
                    inferred = INFERRED + inferred.removeprefix(INFERRED)
                self._members.setdefault(_place(symbol, symbols), inferred)
                symbols[index] = msgspec.structs.replace(symbol, type=inferred)

    def _of_variable(self, region: Region) -> str:
        """The type of all the values that a member or a variable is given."""
        if self._language.expressions:
            return agreed(self._expressions.of_value(value, where) for where, value in values_of(region))
        values = values_of(region)
        types = [self._of_value(value, where, 0) for where, value in values]
        own = f"{self._own_type(region)}.{region.name}."
        first = next((one for one in types if one not in {"", _NOTHING} and not one.startswith(own)), "")
        # `this.center = this.center.plus(step)`: of what it was before.
        found = agreed(
            with_step(first, one.removeprefix(own)) if one.startswith(own) else one for one in types
        )
        if not found and len(values) == 1:
            where, value = values[0]
            while self._forms.get(value.type) in {"inner", "cast"} and value.named_children:
                value = value.named_children[0]
            if self._forms.get(value.type) == "own" and where.scope.nature == "file":
                return self._written_out(value, where)
            alias = self._path_of(values[0][1], values[0][0])
            # A member is no name in its own value: `static Row = Row`, `Table.Row = Row`.
            inside = region.receiver or (
                region.parent is not None and region.parent.nature == "type" and not self.has_members_in_scope
            )
            return INFERRED + alias if alias and (alias != region.name or inside) else ""
        return found

    def _returned(self, region: Region) -> str:
        """The type of all that a function returns."""
        results = region.results
        if len(results) > 1 and "body" in region.parts:
            results = tuple(result for result in results if result[1] != region.parts["body"][0])
        own = self._language.self_names
        if own and results and all(self._is_own(value, where, 0) for where, value in results):
            return own[0]
        return agreed(self._of_value(value, where, 0) for where, value in results)

    def of_chain(self, name: Node, region: Region) -> tuple[int, str]:
        """What a name stands on among a macro's tokens, and where that begins; "" where it is not to be told."""
        return self._expressions.of_chain(name, region)

    def of_receiver(self, text: str, node: Node, region: Region) -> str:
        """The type of the expression that a call stands on; "" where the file does not show it."""
        if self._language.expressions:
            return self._expressions.of_receiver(text, node, region)
        if PATH.match(text):
            found = self._of_path(text, region, node.start_byte, 0)
        else:
            found = self._of_value(node, region, 0)
        return "" if found == _NOTHING else found

    def _own_type(self, region: Region) -> str:
        """The type of what a method stands on; in a function that makes values with `new` that function."""
        around = stands_on(region)
        found = ""
        if around is not None and around.receiver:
            name = around.receiver.rpartition(".")[2]
            found = self.confined(name, region, around.start) or name
            if around.nature == "value" and around.name != self._language.names.prototype:
                found = f"{around.receiver}.{around.name}"  # `app.util = { f() { this.g(); }, g() {} }`
        elif around is not None:
            found = self.confinement.spelled.get(around.index, around.name)
        if around is None and (literal := self._literal_around(region)):
            return literal
        maker = region if not found and self._language.names.prototype else None
        while maker is not None and (maker.nature != "function" or not maker.name[:1].isupper()):
            maker = maker.parent
        return found or (self.confinement.spelled.get(maker.index, maker.name) if maker is not None else "")

    def _literal_around(self, region: Region) -> str:
        """The object without a name whose method holds a region: one that a function makes, or a module exports."""
        method: Region | None = region
        while method is not None and (method.nature != "function" or method.index < 0):
            method = method.parent
        holder = method.parent if method is not None else None
        if method is None or holder is None or method.kind != "method" or not self._language.names.prototype:
            return ""
        if holder.nature == "function":
            return self._made_in(holder)
        if holder.nature == "file" and (itself := self._module_of(method.parts["name"][0])):
            return itself
        exported = holder.declared.get(DEFAULT) if holder.nature == "file" else None
        inside = (
            exported.parts.get("value", []) if exported is not None and exported.nature == "value" else []
        )
        return DEFAULT if any(node.start_byte <= method.start < node.end_byte for node in inside) else ""

    def _module_of(self, key: Node) -> str:
        """What a module calls itself where a key stands in the object that is all of it: `module.exports = { run() {} }`."""
        member = key.parent
        made = member.parent if member is not None else None
        assigned = made.parent if made is not None else None
        left = assigned.child_by_field_name("left") if assigned is not None else None
        name = JOINT.split(self._cut(left))[-1] if left is not None else ""
        return name if name in self._language.names.itself else ""

    def _of_path(self, text: str, region: Region, offset: int, steps: int) -> str:
        root, *rest = JOINT.split(text)
        type_ = self._narrowed(root, self._of_name(root, region, offset, steps), region, offset)
        path = root
        for name in rest:
            path = f"{path}.{name}"
            type_ = self._narrowed(path, self._member(type_, name), region, offset)
        return type_

    def _narrowed(self, path: str, type_: str, region: Region, offset: int) -> str:
        """The type of a path where tests have said more of it."""
        if path not in self._narrowing or type_ == _NOTHING:
            return type_
        root = path.partition(".")[0]
        found = self.bindings.find(region, root, offset) if root in self.bindings.names else None
        bound = [binding.at for binding in found[1]] if found is not None else []
        for begin, _, condition in self._narrowing.at(path, offset):
            # What is bound to another value behind the test, or in a function inside, is another.
            tells = type_ or (condition[0] != "!" and (condition[0] == ":" or condition.endswith("()")))
            if tells and not any(begin <= at for at in bound):
                narrowed = f"{{{{{type_ or _ANY}}}{NARROWED}{condition}}}"
                type_ = narrowed if len(narrowed) <= LONGEST else type_
        return type_

    def _member(self, type_: str, name: str) -> str:
        """The type of a member of a value."""
        if not type_ or type_ == _NOTHING:
            return ""
        if name in self._language.class_of:
            return type_
        text = core(self._language.names, type_)
        known = self._members.get((base_type(text), name))
        if known and not known.startswith(INFERRED) and not text.endswith((")", "]", ">")):
            return known  # what a type with arguments has may be of one of them
        return with_step(text, name)

    def _of_name(self, name: str, region: Region, offset: int, steps: int) -> str:
        if name in self._language.self_names and (own := self._own_type(region)):
            return own
        if confined := self.confined(name, region, offset):
            return confined
        found = self.bindings.find(region, name, offset) if name in self.bindings.names else None
        if found is None:
            return self._of_global(name, region, steps)
        around, held = found
        if not held or steps >= MAX_STEPS:
            return self._function_inside(around, name) if not held else ""
        if len(held) == 1 and name in around.declared and around.declared[name].nature == "type":
            return self._made_in(around).removesuffix(OWN) + name if around.nature == "function" else ""
        return agreed(self._of_binding(binding, around, steps) for binding in held)

    def _of_binding(self, binding: Binding, region: Region, steps: int) -> str:
        if binding.type is not None and (written := self._type(binding.type)) not in self._language.see_value:
            written = self.confined(written, region, binding.type.start_byte) or written
            written = binding.pattern.settings.get("as", "{}").replace("{}", written)
            return self._member(written, binding.step) if binding.step else written
        if binding.value is None:
            return _NOTHING if binding.unset else self._told(binding, region)
        found = self._of_value(binding.value, region, steps + 1)
        return with_step(found, binding.step) if binding.step and found not in {"", _NOTHING} else found

    def _told(self, binding: Binding, region: Region) -> str:
        """The type of a parameter that says none itself."""
        name = self._cut(binding.parts["name"][0])
        function = region.named or region
        found = in_comment("parameter", name, function, self._language, self._source)
        found = found or provided(name, function, self._language)
        return found or (self.of_pattern(binding.parts["name"][0]) if self._language.patterned else "")

    def _of_global(self, name: str, region: Region, steps: int) -> str:
        """The type of a variable of the module, or of a module inside the file."""
        top: Region | None = region
        while top is not None:
            known = top.declared.get(name) if top.nature != "type" else None
            if known is not None and top.nature != "file":
                return self._function_inside(top, name)
            if known is not None:
                if known.nature != "value" or steps >= MAX_STEPS:
                    return ""
                written = self._type(known.parts["type"][0]) if "type" in known.parts else ""
                if written and written not in self._language.see_value:
                    return written
                return agreed(self._of_value(value, where, steps + 1) for where, value in values_of(known))
            top = top.parent
        if self._language.names.members_in_scope:
            return self._members.get((self_type(region), name), "")
        return ""

    def _of_value(self, value: Node | None, region: Region, steps: int) -> str:
        """The type of what an expression makes; "" where the file does not show it."""
        if value is None:
            return ""
        known = self._known.get(value.id)
        if known is None:
            self._known[value.id] = _NOTHING  # `query = query.where()`: a circle adds nothing
            known = self._known[value.id] = self._of_node(value, region, steps)
        return known

    def _of_node(self, node: Node, region: Region, steps: int) -> str:
        value: Node | None = node
        for _ in range(MAX_STEPS):
            form, _, rest = (
                self._forms.get(value.type, "").partition(" ") if value is not None else ("", "", "")
            )
            if value is None or form:
                return self._of_form(form, rest, value, region, steps) if value is not None else ""
            function = value.child_by_field_name("function")
            if function is not None:
                return self._of_call(value, function, region, steps)
            made = next(filter(None, map(value.child_by_field_name, self._language.made_of)), None)
            if made is not None:
                told = value.child_by_field_name("type_arguments")
                arguments = self._cut(told) if told is not None else ""
                return self._of_made(self._type(made), arguments, region, value.start_byte)
            text = self._cut(value)
            inner = value.named_children[0] if value.named_child_count == 1 else None
            wraps = inner is not None and inner.byte_range == value.byte_range
            if not wraps and PATH.match(text):
                found = self._of_path(text, region, value.start_byte, steps + 1) if steps < MAX_STEPS else ""
                return found or self._type_named(text, region, value.start_byte)
            # A wrapper that the grammar puts around every expression, or one that changes nothing.
            value = inner if wraps or _WRAPPED.match(text) or _UNWRAPPED.search(text) else None
        return ""

    def _of_made(self, type_: str, arguments: str, region: Region, offset: int) -> str:
        """The type that an expression names which makes a value of it; "" where it is a local name of something else."""
        head = JOINT.split(type_)[0]
        if confined := self.confined(head, region, offset):
            return confined + type_[len(head) :] + arguments
        local = head in self.bindings.names and self.bindings.is_local(region, head, offset)
        return "" if local else type_ + arguments

    def _type_named(self, text: str, region: Region, offset: int) -> str:
        """A type that is given another name: `_Segment = Segment`."""
        head = JOINT.split(text)[0]
        capital = self._language.types_are_called and JOINT.split(text)[-1].lstrip("_")[:1].isupper()
        local = head in self.bindings.names and self.bindings.is_local(region, head, offset)
        return text if capital and not text.isupper() and not local else ""

    def _of_form(self, form: str, rest: str, value: Node, region: Region, steps: int) -> str:
        """The type of an expression whose form the language's row tells."""
        if form in {"own", "nothing"}:
            return self._made_in(region) if form == "own" else _NOTHING
        children = [child for child in value.named_children if not child.is_extra]
        if steps >= MAX_STEPS or not children:
            return ""
        if rest:
            return self._of_some(form, rest, value, children, region, steps)
        if form == "member":
            return self._of_member(value, children, region, steps)
        if form in {"cast", "told"} and len(children) > 1:
            told = self._type(children[-1] if form == "cast" else children[0])
            return told.strip("<>") if form == "told" else told
        inner = self._of_value(children[0], region, steps + 1)
        sliced = len(children) > 1 and children[1].type == self._language.slices  # `users[1:]`
        kept = sliced or form in {"inner", "cast", "told"} or inner == _NOTHING
        stepped = inner if kept else with_step(inner, _STEPS[form])
        return several.SPREAD + stepped if form == "each" and stepped else stepped

    def _of_some(
        self, form: str, written: str, value: Node, children: list[Node], region: Region, steps: int
    ) -> str:
        """The type of what is one of several, or is written out of them: what all are, or each for itself."""
        if form == "either":
            return self._of_either(written, value, children, region, steps)
        some = () if len(children) > MANY else children[:1] if form == "first" else children
        return several.holder(written, [self._of_value(child, region, steps + 1) for child in some], form)

    def _made_in(self, region: Region) -> str:
        """An object whose members stand in the function around: `return { get() {} }`."""
        function = region.enclosing("function")
        function = function and (function.named or function)
        if function is None or function.index < 0 or not function.name.isidentifier():
            return ""
        owner = function.receiver or (
            function.parent.name if function.parent is not None and function.parent.nature == "type" else ""
        )
        spelled = self.confinement.spelled.get(function.index, function.name)
        return f"{owner}.{function.name}.{OWN}" if owner else f"{spelled}.{OWN}"

    def _written_out(self, value: Node, region: Region) -> str:
        """The type of an object of the module by what its members hold, as far as that has a name or a known type."""
        has_own = region.name != DEFAULT  # its functions and objects stand in it under their names
        parts: list[str] = []
        text = self._source.text
        for child in value.named_children[:MANY]:
            held = child.child_by_field_name("value")
            if held is not None and text[held.start_byte] in _LITERAL:
                continue
            own = child.child_by_field_name("name")
            key = child.child_by_field_name("key") or own or child
            name = self._cut(key)
            if not name.isidentifier():
                continue
            found = name if held is None else ""
            if own is not None or (held is not None and held.child_by_field_name("body") is not None):
                found = "" if has_own else name
            elif held is not None and self._forms.get(held.type) != "own":
                found = self._of_value(held, region, 1) or self._path_of(held, region)
            if found not in {"", _NOTHING}:
                parts.append(f"{name}: {found.removeprefix(INFERRED)}")
        written = f"{{{', '.join(parts)}}}"
        return written if parts and len(written) <= LONGEST else ""

    def _of_either(self, places: str, value: Node, children: list[Node], region: Region, steps: int) -> str:
        operator = value.child_by_field_name("operator")
        if operator is not None and self._cut(operator) not in _CHOICES:
            return ""
        some = [children[int(place)] for place in places.split() if int(place) < len(children)]
        return agreed(self._of_value(child, region, steps + 1) for child in some)

    def _of_member(self, value: Node, children: list[Node], region: Region, steps: int) -> str:
        text = self._cut(value)
        if PATH.match(text):
            return self._of_path(text, region, value.start_byte, steps + 1)
        return self._member(self._of_value(children[0], region, steps + 1), self._cut(children[-1]))

    def _of_call(self, call: Node, function: Node, region: Region, steps: int) -> str:
        """What a call returns."""
        language, callee = self._language, self._cut(function)
        if not PATH.match(callee):
            return self._of_called(function, region, steps)
        *path, name = JOINT.split(callee)
        template = self._template(callee, path, name, region, function.start_byte)
        if template and steps < MAX_STEPS:
            return self._given(template, call, region, steps + 1)
        if name in language.parent_names or (not path and name in language.self_names):
            return "" if name in language.parent_names else self._own_type(region)
        if language.types_are_called and name[:1].isupper():
            return callee
        if path and name in language.constructors and path[-1][:1].isupper():
            return callee[: -len(name)].rstrip(":.")
        told = call.child_by_field_name("type_arguments")
        needed = told is not None and steps < MAX_STEPS
        found = self._told_of(function, told, region, steps) if needed and told is not None else ""
        return found or self._of_named(callee, path, name, region, function.start_byte, steps)

    def _template(self, callee: str, path: list[str], name: str, region: Region, offset: int) -> str:
        """What a function gives that every file knows; "" of another."""
        gives = self._language.gives
        if path and (of_method := gives.get(f".{name}")):
            return of_method
        template = gives.get(callee, "")
        known = template and self._is_known_everywhere(path[0] if path else name, region, offset)
        return template if known else ""

    def _told_of(self, function: Node, told: Node, region: Region, steps: int) -> str:
        """A call that is told what the type parameters are: `storage.read<Session>("x")`; "" where they are not needed."""
        callee = self._cut(function)
        *path, name = JOINT.split(callee)
        owner = ""
        if path:
            owner = self._of_path(callee[: -len(name)].rstrip(".!?"), region, function.start_byte, steps + 1)
        head = path[0] if path else name
        local = head in self.bindings.names and self.bindings.is_local(region, head, function.start_byte)
        if owner == _NOTHING or (not owner and (local or self.confined(head, region, function.start_byte))):
            return ""
        spelled = with_step(core(self._language.names, owner), name) if owner else callee
        found = f"{{{spelled}{self._cut(told)}}}" if SPELLING.fullmatch(spelled) else ""
        return found if len(found) <= LONGEST else ""

    def _of_named(
        self, callee: str, path: list[str], name: str, region: Region, offset: int, steps: int
    ) -> str:
        """What a function or a method returns that is called by a plain path."""
        if path and name in self._language.class_of:  # `self.__class__()`
            return self._of_path(callee[: -len(name)].rstrip(":."), region, offset, steps + 1)
        if path and steps < MAX_STEPS:
            owner = self._of_path(callee[: -len(name)].rstrip(".:->?!"), region, offset, steps + 1)
            if owner:
                return self._result(core(self._language.names, owner), name) if owner != _NOTHING else ""
        head = path[0] if path else name
        if confined := self.confined(head, region, offset):
            return f"{confined}{callee[len(head) :]}()"
        if head in self.bindings.names and self.bindings.is_local(region, head, offset):
            return "" if path else self._made_by(head, region, offset, steps)
        known = self._members.get((path[-1] if path else "", name), INFERRED)
        if known.startswith(INFERRED) or self._is_by_caller(known):
            return f"{callee}()"
        return self._result(path[-1] if path else "", name)

    def _of_called(self, function: Node, region: Region, steps: int) -> str:
        """The same for a callee that is no plain path: `make(x).run`."""
        maker = function.child_by_field_name("function")
        if maker is not None and self._cut(maker) in self._language.class_of:  # `type(self)()`
            return self._of_call(function, maker, region, steps)
        children = [child for child in function.named_children if not child.is_extra]
        if steps >= MAX_STEPS or len(children) < 2 or self._forms.get(function.type) != "member":
            return ""
        owner = core(self._language.names, self._of_value(children[0], region, steps + 1))
        return self._result(owner, self._cut(children[-1])) if owner not in {"", _NOTHING} else ""

    def _is_by_caller(self, type_: str) -> bool:
        """Whether a declared result may be what a call says that it is: a variable that stands for a type."""
        rules = self._language.names
        return rules.type_variables != NO_MATCH and bool(variables_in(rules, type_))

    def _result(self, owner: str, name: str) -> str:
        """What calling a member of a type returns, or a function where the type is ""."""
        told = owner.endswith(("]", ">")) and not owner.endswith("[]")
        returned = "" if told else first_type(self._members.get((base_type(owner), name), ""))
        if returned in self._language.self_names and owner:
            return owner
        if returned and not returned.startswith(INFERRED) and not self._is_by_caller(returned):
            return returned
        return with_step(owner, f"{name}()") if owner else f"{name}()"


def _place(symbol: Symbol, symbols: list[Symbol]) -> tuple[str, str]:
    return symbol.receiver or (symbols[symbol.container].name if symbol.container >= 0 else ""), symbol.name


def _assigned(named: list[Region], assigning: frozenset[str]) -> Iterator[tuple[str, int]]:
    """The paths to which functions are assigned, and where: `options.diff = () => {}`, `send = () => {}`."""
    for region in named:
        if region.nature != "function" or region.pattern is None:
            continue
        if region.receiver:
            yield f"{region.receiver}.{region.name}", region.start
        elif region.parts[region.pattern.anchor][0].type in assigning:
            yield region.name, region.start


def first_type(text: str) -> str:
    """The first of several types, `(*Server, error)` or `(s *Server, err error)`: the one that its user calls on."""
    if not text.startswith("("):
        return text
    return text.strip("() ").partition(",")[0].rpartition(" ")[2]


def self_type(region: Region) -> str:
    """The name of the type whose method holds this region; "" where none does."""
    around = stands_on(region)
    return "" if around is None else around.receiver.rpartition(".")[2] or around.name


def stands_on(region: Region) -> Region | None:
    """The type whose method holds a region, or the method that stands outside of its type; None where none does."""
    around: Region | None = region
    while around is not None and not around.receiver and around.nature != "type":
        around = around.parent
    return around
