"""A language's grammar and query, loaded when first needed and kept for the life of the process.

A query's patterns speak a fixed vocabulary. Each pattern has exactly one anchor, the capture that says what
the match is; the other captures are parts of it. `#set!` adds what holds for every match of a pattern.

Anchors
    @definition.KIND   a symbol; its range holds what it contains
    @scope.KIND        a range with names of its own and no symbol: an `impl` block (with @name), a closure
    @binding           a name bound to a value: local inside a function, else a symbol where `#set!` says which
    @import.KIND       one imported name; @import.prefix: a path that holds for the imports inside its range
    @call, @call.KIND  a call by @name, on @receiver
    @relation.KIND     a type's tie to @target; its subject is @subject, else the innermost type around it
    @reference         a type's name in use
    @decorator         stands before a definition and belongs to it
    @mark.WORD         a node that another pattern anchors: a call's kind, or a definition's modifier
    @within.WORD       a modifier of the innermost function around it
    @attach            a node that another pattern defines, to which this one adds parts
    @test.branch       an expression that is the condition, its @value, of what is evaluated in the @extent (narrowing.py)
    @test.cases        one whose @value each case in the @body asks for
    @fact.test         an expression that says something of a value, in whatever asks for it (narrowing.py)
    @fact.branch       an expression that evaluates its @extent where its @value says yes (narrowing.py)
    @fact.cases        one that asks in its @body for the cases of its @value
    @block             a range in which names may be bound that are not so outside, or are only sometimes
    @result            what the innermost function around it returns
    @outer             a @name that the innermost function around it does not bind: `global x`
    @access            from here on the members of the type around it have this visibility
Parts
    @name @parameters (their list, or each as @parameter) @generics @return @type @value @body @receiver @modifier @visibility @doc
    @path @alias @target @subject @extent; @test for a predicate's sake
    @names the list that a binding's @name stands in, @values that of what they are bound to, @field what it is called there
Settings
    module, type,      the kind of symbol that a @binding is at the module's, at a type's level,
    value              and inside the value of another
    local              `no`: elsewhere the @binding is nothing; without it a name of the function around
    upper              the kind instead, where the name is in CAPITALS
    modifiers          words that hold for every match
    name               where no node has it; of a symbol also `ordinal`: its place among its siblings
    path, alias, kind  of an @import, where no node has them; an @import.prefix gives its kind to what it holds
    visibility         of a symbol, where no node says it
    owner              `type`: the symbol belongs to the innermost type around it, whatever lies between
    step               of a @binding, from its value or type to what is bound: `[]` each of it (typetext.py); `@name`: its member
                       that is called as the @name or the @field; `@place`: what stands where the @name does among the @names
    as                 what stands before a @binding's type: `...`
    extent             of a @binding without an @extent: `block`, the innermost @block around it
    assigns            the @binding makes no name of its own: it is a further value of one that a function around binds
    unset              the @binding has no value yet
    chain              a @call among bare tokens: its @receiver is but the last one of it, or missing
    declares           the @name is a declarator: `function`, `variable` or `any`, and the types of nodes that its name may be
    inside             `prefix`: the match is an @import only where an @import.prefix holds
"""

import re
from dataclasses import dataclass
from functools import cache

import tree_sitter
import tree_sitter_language_pack as pack

from patinad.code.declarators import Declares, parsed
from patinad.code.kinds import FAMILY_OF, MODULE_KINDS
from patinad.code.languages import Language
from patinad.code.versions import query_text

ROLES = frozenset(
    {
        "definition",
        "scope",
        "binding",
        "import",
        "call",
        "relation",
        "reference",
        "decorator",
        "mark",
        "within",
        "access",
        "attach",
        "block",
        "fact",
        "result",
        "outer",
    }
)
PARTS = frozenset(
    {
        "name",
        "parameter",
        "parameters",
        "generics",
        "return",
        "type",
        "value",
        "body",
        "receiver",
        "modifier",
        "visibility",
        "doc",
        "path",
        "alias",
        "target",
        "subject",
        "extent",
        "field",
        "names",
        "values",
        "test",
    }
)
SETTINGS = frozenset(
    {
        "module", "type", "upper", "modifiers", "name", "path", "alias", "kind", "owner", "visibility", "inside",
        "step", "as", "chain", "extent", "assigns", "unset", "value", "local",
        "declares",
    }
)  # fmt: skip
_CAPTURE = re.compile(r"@([a-z_]+(?:\.[a-z_]+)?)")
_STRING_OR_COMMENT = re.compile(r'"(?:[^"\\]|\\.)*"|;[^\n]*')


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern of a query: what its matches are, and what holds for all of them."""

    role: str
    kind: str
    anchor: str  # the capture's whole name
    settings: dict[str, str]
    modifiers: tuple[str, ...]
    nature: str  # of the region that a match is: file, type, function or value
    declares: Declares | None


@dataclass(frozen=True, slots=True)
class Grammar:
    """What it takes to parse and query one language."""

    parser: tree_sitter.Parser
    query: tree_sitter.Query
    patterns: tuple[Pattern, ...]


@cache
def load(language: Language) -> Grammar:
    """Load the one grammar and query. ValueError: the query does not fit the grammar or the vocabulary.

    What is loaded stays: with tree-sitter 0.26 a process that frees such queries and makes new ones crashes.
    """
    grammar = pack.get_language(language.grammar or language.name)  # type: ignore[arg-type]
    text = query_text(language)
    query = tree_sitter.Query(grammar, text)
    patterns = tuple(_pattern(query, text.encode(), index) for index in range(query.pattern_count))
    return Grammar(tree_sitter.Parser(grammar), query, patterns)


def _pattern(query: tree_sitter.Query, text: bytes, index: int) -> Pattern:
    body = text[query.start_byte_for_pattern(index) : query.end_byte_for_pattern(index)].decode()
    captures = dict.fromkeys(_CAPTURE.findall(_STRING_OR_COMMENT.sub("", body)))
    anchors = [name for name in captures if name.partition(".")[0] in ROLES]
    settings = {key: value or "" for key, value in query.pattern_settings(index).items()}
    unknown = (captures.keys() - set(anchors) - PARTS) | (settings.keys() - SETTINGS)
    if len(anchors) != 1 or unknown:
        raise ValueError(f"pattern {body!r} has anchors {anchors} and unknown words {sorted(unknown)}")
    role, _, kind = anchors[0].partition(".")
    modifiers = tuple(settings.get("modifiers", "").split())
    declares = parsed(settings.get("declares", ""))
    return Pattern(role, kind, anchors[0], settings, modifiers, _nature(role, kind), declares)


def _nature(role: str, kind: str) -> str:
    """What a region is to the names in it."""
    if kind in MODULE_KINDS:
        return "file"
    if role == "scope":
        return "type" if kind.endswith("impl") else "function"
    family = FAMILY_OF.get(kind, "")
    return family if family in {"type", "function"} else "value"
