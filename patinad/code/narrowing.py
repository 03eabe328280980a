"""What is known of a value where a test has said it: `if (x instanceof A)`, `switch (node.kind)`, `if (!isCall(node)) return`.

A fact is a condition: `:A` of a value of that type, `kind=Kind.Call` of one with such a member, `?swim` of one that has a
member at all, `isCall()` of one of which that function says so; `!` before it where it is not so.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from tree_sitter import Node

from patinad.code.bindings import Bindings
from patinad.code.captures import Captures
from patinad.code.source import Source
from patinad.code.typetext import parts_of

LONGEST_TEST = 200  # characters
_PATH = r"[\w$]+(?:\??\.#?[\w$]+)*"
_TELLING = re.compile(r"instanceof|[!=]=|\bin\b|\b(?:is|has)[A-Z]")
# Forms of tests, each with the condition that it says.
_FORMS = tuple(
    (re.compile(form.replace("PATH", _PATH)), condition)
    for form, condition in (
        (r"(?P<path>PATH)\s+instanceof\s+(?P<type>PATH)", ":{type}"),
        (
            r"(?P<path>PATH)\??\.(?P<name>[\w$]+)\s*(?P<no>[!=])==?\s*(?P<value>[\w$.]+|\"[^\"]*\"|'[^']*')",
            "{no}{name}={value}",
        ),
        (r"[\"'](?P<name>[\w$]+)[\"']\s+in\s+(?P<path>PATH)", "?{name}"),
        (r"(?P<function>PATH)\(\s*(?P<path>PATH)\s*\)", "{function}()"),
    )
)
_MEMBER = re.compile(rf"({_PATH})\??\.([\w$]+)")


class Fact(NamedTuple):
    """A condition that holds of a path in a range."""

    begin: int
    end: int
    condition: str


class Narrowing:
    """The facts of one file, by the path that they are about."""

    def __init__(self, captures: Captures, bindings: Bindings, source: Source, exits: frozenset[str]) -> None:
        self._source, self._bindings, self._exits = source, bindings, exits
        self._facts: defaultdict[str, list[Fact]] = defaultdict(list)
        for pattern, captured in captures.of("fact"):
            node = captured[pattern.anchor][0]
            if pattern.kind == "test":
                self._asked(node)
                continue
            value = captured["value"][0]
            if pattern.kind == "cases":
                self._cases(self._text(value), captured["body"][0])
            elif _TELLING.search(source.text, value.start_byte, value.end_byte):
                self._branches(self._text(value), node, captured["extent"][0])
        # Two tests in one condition are asked for by the same.
        self._facts = defaultdict(list, {path: sorted(set(facts)) for path, facts in self._facts.items()})
        self._starts = {path: [fact.begin for fact in facts] for path, facts in self._facts.items()}

    def __contains__(self, path: str) -> bool:
        return path in self._facts

    def at(self, path: str, offset: int) -> Iterator[Fact]:
        """The facts that hold at an offset, the outermost first."""
        facts = self._facts.get(path)
        if facts:
            last = bisect_right(self._starts[path], offset)
            yield from (fact for fact in facts[:last] if offset < fact.end)

    def _text(self, node: Node) -> str:
        return self._source.fold(node.start_byte, node.end_byte, LONGEST_TEST)

    def _asked(self, test: Node) -> None:
        """What holds where what is around a test has asked for it."""
        asked, around = test, test.parent
        while around is not None:
            held = around.child_by_field_name("consequence")
            if held is not None and asked == around.child_by_field_name("condition"):
                self._branches(self._text(asked), around, held)
                return
            held = around.child_by_field_name("right")
            operator = around.child_by_field_name("operator")
            said = operator is not None and self._text(operator)
            if held is not None and said == "&&" and asked == around.child_by_field_name("left"):
                self._branches(self._text(asked), around, held)
            if around.named_child_count != 1 and said not in {"&&", "||"}:
                return
            asked, around = around, around.parent

    def _branches(self, text: str, node: Node, held: Node) -> None:
        """What holds where a test has said so, and where it has not."""
        for path, condition in so(text):
            self._facts[path].append(Fact(held.start_byte, held.end_byte, condition))
        otherwise = not_so(text)
        if not otherwise or (node.type != "if_statement" and node.child_by_field_name("alternative") is None):
            return
        other = node.child_by_field_name("alternative")
        block = self._bindings.block(node.start_byte) if other is None and self._leaves(held) else None
        begin, end = (
            (other.start_byte, other.end_byte)
            if other is not None
            else (node.end_byte, block[1] if block else 0)
        )
        for path, condition in otherwise if end else ():
            self._facts[path].append(Fact(begin, end, condition))

    def _leaves(self, node: Node) -> bool:
        """Whether nothing behind a statement follows it."""
        if node.type in self._exits:
            return True
        inner = [child for child in node.named_children if not child.is_extra]
        return bool(inner) and inner[-1].type in self._exits

    def _cases(self, text: str, body: Node) -> None:
        """What holds in each case of a switch, and behind all of them."""
        asked = _MEMBER.fullmatch(plain(text))
        if asked is None:
            return
        path, member = asked[1], asked[2]
        named: list[str] = []
        through = False  # whether another case goes on in this one
        for case in body.named_children:
            if case.is_extra:
                continue
            value = case.child_by_field_name("value")
            said = self._text(value) if value is not None else ""
            conditions = [f"{member}={said}"] if value is not None else [f"!{member}={one}" for one in named]
            inner = [child for child in case.named_children if not child.is_extra and child != value]
            if not through:
                self._facts[path] += [Fact(case.start_byte, case.end_byte, one) for one in conditions]
            named += [said] if value is not None else []
            through = not inner or not self._leaves(inner[-1])


def so(text: str) -> list[tuple[str, str]]:
    """What holds where a test says yes: paths, each with a condition."""
    text = plain(text)
    return [fact for part in parts_of(text.replace("&&", "\0"), "\0") for fact in told(plain(part))]


def not_so(text: str) -> list[tuple[str, str]]:
    """What holds where a test says no."""
    text = plain(text)
    if "&&" in text:
        return []
    facts = [fact for part in parts_of(text.replace("||", "\0"), "\0") for fact in told(plain(part))]
    return [(path, said[1:] if said.startswith("!") else f"!{said}") for path, said in facts]


def plain(text: str) -> str:
    """A test without the parentheses around all of it."""
    text = text.strip()
    while text.startswith("(") and text.endswith(")") and balanced(text[1:-1]):
        text = text[1:-1].strip()
    return text


def balanced(text: str) -> bool:
    """Whether no parenthesis is closed that is not opened in a text."""
    depth = 0
    for letter in text:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if depth < 0:
            return False
    return depth == 0


def told(text: str) -> list[tuple[str, str]]:
    """What one test without `&&` and `||` says."""
    if "||" in text or "&&" in text:
        return []
    negated = text.startswith("!") and not text.startswith("!=")
    if negated:
        return [
            (path, said[1:] if said.startswith("!") else f"!{said}") for path, said in told(plain(text[1:]))
        ]
    for form, condition in _FORMS:
        if found := form.fullmatch(text):
            parts = found.groupdict()
            return [
                (parts["path"], condition.format(**{**parts, "no": "!" if parts.get("no") == "!" else ""}))
            ]
    return []
