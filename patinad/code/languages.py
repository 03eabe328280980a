"""The languages: one row each. With its query file and a test case, a row is all that a language needs.

What a language looks like stands in `queries/<name>.scm`; a row says what no query can: how its files are
told apart, which of a few named rules its visibility follows, what its methods call themselves.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import NamedTuple

from patinad.code import builtin_names, spelling
from patinad.code.modules import ModuleRules, NameRules

_MODULES, _NAMES = ModuleRules(), NameRules()
_ECMASCRIPT_MODULES = ModuleRules(
    index=("index",),
    suffixes=(".d.ts", ".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"),
    aliases=("tsconfig.json", "tsconfig.base.json", "jsconfig.json"),
    manifest="package.json",
    manifest_name=r"\"name\"\s*:\s*\"([^\"]+)\"",
)
_ECMASCRIPT_FORMS = (
    ("member_expression", "member"), ("subscript_expression", "item"), ("await_expression", "await"),
    ("parenthesized_expression", "inner"), ("non_null_expression", "inner"), ("as_expression", "cast"),
    ("satisfies_expression", "inner"), ("type_assertion", "told"), ("ternary_expression", "either 1 2"), ("binary_expression", "either 0 1"),
    ("null", "nothing"), ("undefined", "nothing"), ("object", "own"), ("array", "tuple [{}]"),
    ("augmented_assignment_expression", "either 1"), ("assignment_expression", "either 1"), ("spread_element", "each"),
)  # fmt: skip


_ECMASCRIPT_PATTERNS = {
    "shorthand_property_identifier_pattern": "named", "pair_pattern": "keyed", "object_pattern": "same",
    "object_assignment_pattern": "same", "assignment_pattern": "same", "array_pattern": "placed", "rest_pattern": "rest",
    "required_parameter": "parameter", "optional_parameter": "parameter", "formal_parameters": "list",
    "arrow_function": "alone", "variable_declarator": "variable", "for_in_statement": "each",
}  # fmt: skip
_ECMASCRIPT_EXITS = frozenset(
    {"return_statement", "throw_statement", "break_statement", "continue_statement"}
)
_TYPESCRIPT_EXPECTED = {
    "arguments": "argument", "parenthesized_expression": "inner", "jsx_expression": "attribute", "pair": "key", "array": "item",
    "object": "method", "return_statement": "result", "variable_declarator": "type", "public_field_definition": "type",
    "arrow_function": "return_type", "as_expression": "last", "satisfies_expression": "last",
}  # fmt: skip


class Extents(NamedTuple):
    """Types of nodes by which a definition is known in a part of what holds it alone (confined.py)."""

    self_named: frozenset[str] = frozenset()  # whose name is their own
    assigning: frozenset[str] = frozenset()  # that assign to what is bound elsewhere
    hoisting: frozenset[str] = frozenset()  # around one that all of a function knows


_NO_EXTENTS = Extents()
_ECMASCRIPT_EXTENTS = Extents(
    self_named=frozenset({"function_expression", "generator_function"}),
    assigning=frozenset({"assignment_expression"}),
    hoisting=frozenset({"variable_declaration"}),
)
_ECMASCRIPT_GIVES = {
    "Array.from": "Array<{0.[]}>", "Object.values": "Array<{0.[0]}>", "Object.entries": "Array<[_, {0.[0]}]>",
    "Object.assign": "{0}", "Object.freeze": "{0}", "structuredClone": "{0}", "Promise.resolve": "Promise<{0}>",
    "Promise.all": "{0.&}",
    **{
        prefix + name: gives for prefix in ("", "React.") for name, gives in (
            ("useState", "[{0}, (a: (a: {0}) => _) => _]"), ("useRef", "RefObject<{0}>"), ("createRef", "RefObject<{0}>"), ("useMemo", "{0()}"),
            ("useDeferredValue", "{0}"), ("createContext", "Context<{0}>"), ("useContext", "{0.[0]}"), ("use", "{0.[0]}"),
            ("useReducer", "[{1}, _]"),
        )
    },
}  # fmt: skip
_ECMASCRIPT_NAMES = NameRules(
    builtins=builtin_names.ECMASCRIPT,
    unmade=frozenset({"interface", "type_alias"}),
    prototype="prototype",
    statics_apart=True,
    itself=("exports",),
    only_exported=True,
    containers=(
        *(
            (name, (0, 0))
            for name in (
                "",
                "Array",
                "ReadonlyArray",
                "Set",
                "ReadonlySet",
                "Iterable",
                "Iterator",
                "IterableIterator",
                "Generator",
                "AsyncIterable",
                "AsyncIterator",
                "AsyncGenerator",
                "AsyncIterableIterator",
                "NodeListOf",
                "RefObject",
                "MutableRefObject",
                "Context",
            )
        ),
        *((name, (-2, 1)) for name in ("Map", "ReadonlyMap", "WeakMap")),
        ("Record", (-1, 1)),
    ),
    holds=frozenset({"current"}),
    each_of=("[Symbol.iterator]", "[Symbol.asyncIterator]"),
    lent=(
        ("Component", ("props", "state")),
        ("PureComponent", ("props", "state")),
    ),
    parametric=True,
    function_mark="=>",
    functions=(
        *((name, "(props: {0}) => _") for name in ("FC", "FunctionComponent", "VFC", "ComponentType")),
        *((name, "(value: {0}) => _") for name in ("Dispatch", "EventHandler", "Consumer")),
        ("SetStateAction", "(value: {0}) => {0}"),
    ),
    typed_as="typeof",
    utilities=(("ReturnType", "call"), ("InstanceType", "make"), ("Awaited", "wait")),
    awaited=frozenset({"Promise", "PromiseLike"}),
    gives_item=frozenset({"get", "pop", "shift", "find", "findLast", "at"}),
    gives_items=frozenset({"values"}),
    gives_pairs=frozenset({"entries"}),
    gives_same=frozenset({"filter", "slice", "reverse", "sort", "concat", "toSorted", "toReversed"}),
    type_noise=r"(?:readonly\b|\s)+",
    transparent=frozenset({"Readonly", "Required", "Partial", "NonNullable", "PropsWithChildren"}),
    nothing=frozenset({"null", "undefined", "void"}),
)
# What going through a container gives, and what stands at a place of it: numbers of its type's arguments.
_PYTHON_CONTAINERS = (
    *((name, (0, 0)) for name in (
        "list", "List", "set", "Set", "frozenset", "FrozenSet", "deque", "Deque", "Sequence", "MutableSequence",
        "Collection", "Iterable", "Iterator", "AsyncIterable", "AsyncIterator", "Generator", "AsyncGenerator",
        "AbstractSet", "MutableSet", "KeysView", "ValuesView", "Reversible", "Container",
    )),
    *((name, (-1, 0)) for name in ("Queue", "LifoQueue", "PriorityQueue", "SimpleQueue", "JoinableQueue", "ContextVar")),
    *((name, (0, 1)) for name in (
        "dict", "Dict", "Mapping", "MutableMapping", "defaultdict", "DefaultDict", "OrderedDict",
        "WeakValueDictionary", "ChainMap",
    )),
)  # fmt: skip
_PYTHON_GIVES = {
    **dict.fromkeys(("list", "sorted", "tuple", "set", "frozenset", "reversed", "iter", "deque"), "list[{0.[]}]"),
    **dict.fromkeys(("next", "anext"), "{0.[]}"),
    "enumerate": "list[tuple[int, {0.[]}]]", "zip": "list[tuple[{0.[]}, {1.[]}]]", "filter": "list[{1.[]}]",
    "type": "{0}", "copy.copy": "{0}", "copy.deepcopy": "{0}", "deepcopy": "{0}", "max": "{0.[]}", "min": "{0.[]}",
    "random.choice": "{0.[0]}", "map": "list[{0()}]", "asyncio.wait_for": "{0}", "asyncio.shield": "{0}",
    **dict.fromkeys(("asyncio.gather", "gather"), "tuple[{*.~}]"), ".enter_context": "{0.__enter__()}",
    ".enter_async_context": "{0.__aenter__()}", "contextlib.closing": "list[{0}]", "closing": "list[{0}]",
}  # fmt: skip
_C_MODULES = ModuleRules(style="headers", binds="all")
_C_NOISE = r"(?:[*&\s]|(?:const|volatile|struct|class|enum|union|static|typename|mutable|register)\b)+"
_GO_EXPRESSIONS = {
    "call_expression": ("call", "function", "type_arguments"),
    "selector_expression": ("member", "operand", "field"),
    "index_expression": (".[0]", "operand"),
    "slice_expression": ("same", "operand"),
    "parenthesized_expression": ("same",),
    "unary_expression": ("same", "operand"),
    "type_assertion_expression": ("type", "type"),
    "composite_literal": ("type", "type"),
    "type_conversion_expression": ("type", "type"),
}
_RUST_EXPRESSIONS = {
    "call_expression": ("call", "function"),
    "binary_expression": ("operator", "left", "operator"),
    "generic_function": ("same", "function"),
    "field_expression": ("member", "value", "field"),
    "index_expression": (".[0]",),
    "try_expression": (".?",),
    "await_expression": ("same",),
    "reference_expression": ("same", "value"),
    "unary_expression": ("same",),
    "parenthesized_expression": ("same",),
    "type_cast_expression": ("type", "type"),
    "struct_expression": ("type", "name"),
    "string_literal": ("literal", "{str}"),
    "bracketed_type": ("same",),
    "array_expression": ("holds", "[{}]"),
    "tuple_expression": ("each", "({})"),
    "macro_invocation": ("tokens", "macro"),
    "qualified_type": ("type", "type"),
    "generic_type": ("written",),
    "scoped_identifier": ("of_type", "path", "name"),
    "match_expression": ("branches", "body"),
    "match_block": ("branches", ""),
    "match_arm": ("branches", "value"),
    "if_expression": ("branches", "consequence", "alternative"),
    "else_clause": ("branches", ""),
    "unsafe_block": ("branches", ""),
    "block": ("last",),
}
_CPP_EXPRESSIONS = {
    "call_expression": ("call", "function"),
    "field_expression": ("member", "argument", "field"),
    "subscript_expression": (".[0]", "argument"),
    "parenthesized_expression": ("same",),
    "pointer_expression": ("same", "argument"),
    "template_function": ("same", "name"),
    "cast_expression": ("type", "type"),
    "new_expression": ("type", "type"),
    "compound_literal_expression": ("type", "type"),
    "template_type": ("type", "name"),
}
_JAVA_EXPRESSIONS = {
    "method_invocation": ("invoke", "object", "name"),
    "field_access": ("member", "object", "field"),
    "array_access": (".[0]", "array"),
    "parenthesized_expression": ("same",),
    "object_creation_expression": ("type", "type"),
    "cast_expression": ("type", "type"),
    "string_literal": ("literal", "{String}"),
}
_SOLIDITY_EXPRESSIONS = {
    "call_expression": ("call", "function"),
    "member_expression": ("member", "object", "property"),
    "array_access": (".[0]", "base"),
    "parenthesized_expression": ("same",),
    "expression": ("same",),
    "new_expression": ("same", "name"),
    "struct_expression": ("same", "type"),
}
# What is not named in the source has a name that none of ours has.
_RUST_YIELDS = (
    *((name, "{}") for name in (
        "iter", "iter_mut", "into_iter", "clone", "cloned", "copied", "as_ref", "as_mut", "as_deref", "as_deref_mut",
        "by_ref", "rev", "skip", "take", "chain", "peekable", "skip_while", "take_while", "filter", "inspect", "drain",
        "to_vec", "to_owned", "as_slice", "as_mut_slice", "map_err", "or", "or_else", "step_by", "fuse", "context",
        "with_context", "replace", "cycle",
    )),
    *((name, "{0}") for name in (
        "unwrap", "expect", "unwrap_or", "unwrap_or_default", "unwrap_or_else", "borrow", "borrow_mut", "get_or_insert_with",
        "unwrap_unchecked", "into_inner", "or_insert", "or_insert_with", "or_default",
    )),
    *((name, "Option<{-1}>") for name in (
        "next", "first", "last", "pop", "get", "get_mut", "first_mut", "last_mut", "peek", "pop_front", "pop_back",
        "front", "back", "find", "max", "min", "max_by_key", "min_by_key", "nth", "next_back", "upgrade", "max_by", "min_by", "reduce",
        "rfind", "next_if",
    )),
    *((name, "_Iter<{-1}>") for name in ("values", "values_mut", "into_values")),
    *((name, "Result<{0}>") for name in ("recv", "try_recv", "recv_timeout", "try_lock", "try_read", "try_write", "try_borrow")),
    *((name, "_Iter<[{0}]>") for name in ("chunks", "chunks_mut", "windows", "chunks_exact")), ("flatten", "_Iter<{{0}}.[]>"),
    *((name, "({}, {})") for name in ("split_at", "split_at_mut")), ("swap_remove", "{0}"),
    ("entry", "_Entry<{-1}>"), ("unwrap_err", "{1}"), ("expect_err", "{1}"), ("err", "Option<{1}>"),
    ("split_first", "Option<({0}, {})>"), ("split_last", "Option<({0}, {})>"), ("join", "Result<{0}>"),
    ("keys", "_Iter<{0}>"), ("enumerate", "_Iter<(usize, {0})>"), ("ok", "Option<{0}>"), ("ok_or", "Result<{0}, _>"),
    ("ok_or_else", "Result<{0}, _>"), ("lock", "Result<{0}>"), ("read", "Result<{0}>"), ("write", "Result<{0}>"),
)  # fmt: skip
_RUST_OPENS = frozenset({"borrow", "borrow_mut", "lock", "read", "write", "upgrade", "unwrap", "expect"})
# Traits of the standard library, each with its methods: what asks for one has none but these by that.
_RUST_TRAITS = tuple(
    (name, frozenset(methods.split())) for name, methods in (
        ("Clone", "clone clone_from"), ("Copy", ""), ("Send", ""), ("Sync", ""), ("Sized", ""), ("Unpin", ""), ("Debug", "fmt"),
        ("Display", "fmt to_string"), ("Default", "default"), ("Eq", ""), ("PartialEq", "eq ne"), ("Hash", "hash hash_slice"),
        ("Ord", "cmp max min clamp"), ("PartialOrd", "partial_cmp lt le gt ge"), ("Error", "source description cause"), ("Drop", "drop"),
        ("Serialize", "serialize"), ("Deserialize", "deserialize"), ("DeserializeOwned", ""), ("Any", "type_id"),
    )
)  # fmt: skip
_HEAD_BYTES = 65_536  # how much of a file its detection may look at; some begin with 27 kB of comment
_COMMENT = re.compile(r"/(?:\*.*?(?:\*/|\Z)|/[^\n]*)", re.DOTALL)


@dataclass(frozen=True, slots=True, eq=False)  # a row is itself: to hash all its fields took 2% of a scrape
class Language:
    """One language. Regular expressions are matched from the start of the text they are given."""

    name: str
    extensions: tuple[str, ...]
    family: str = ""  # names resolve within a family only; default: `name`
    grammar: str = ""  # its name in the language pack, where that is not `name`
    queries: tuple[str, ...] = ()  # stems under queries/, read in this order; default: `name` alone
    filenames: tuple[str, ...] = ()
    interpreters: tuple[str, ...] = ()  # what a shebang may run, without a version
    mode: str = ""  # what editors call it in a file's first line, where that is not `name`
    # One of them found in a file's head: the file is this language's, where several share an extension. Each begins
    # with a plain character: then the search takes 13 ms a MB, else 55.
    evidence: tuple[str, ...] = ()
    visibility: str = "said_else_public"  # a rule of visibility.RULES
    comment: tuple[str, ...] = ("//", "/*")  # how the lines of a comment above a definition begin
    path_separator: str = "."  # between the parts of an import path and of an out-of-line name
    self_names: tuple[str, ...] = ("this",)  # what stands for the enclosing type's value
    parent_names: tuple[str, ...] = ("super",)  # what stands for the type above it
    receiver_anywhere: bool = False  # also that of a function outside a type
    receiver_parameter: str = r"(?!)"  # a first parameter of this form is the receiver, not a parameter
    no_parameter: str = r"\W*$"  # what stands in a parameter list and is no parameter: `*`, `/`, `void`
    mutable_parameter: str = r"(?!)"
    returns_result: str = r"(?!)"  # a return type of this form may say failure
    returns_option: str = r"(?!)"  # a return type of this form may say nothing
    constructors: tuple[str, ...] = ()  # `T::new()` makes a T
    types_are_called: bool = False  # `T(...)` with a capital makes a T
    modules: ModuleRules = _MODULES  # what its files are called by imports
    names: NameRules = _NAMES  # how its names find their definitions
    # What its grammar cannot read, and what to parse there instead: one character fills the place, more are
    # followed by spaces.
    respelled: tuple[tuple[str, str], ...] = ()
    # The same for files that do not parse, and words to leave out: kept where fewer errors are left. `frames` holds for
    # all of a file, the others for so many lines around errors, 0: for all of it.
    frames: tuple[tuple[str, str], ...] = ()
    lines_respelled: int = 0
    respelled_if_broken: tuple[tuple[str, str], ...] = ()
    noise: spelling.Words | None = None
    has_conditionals: bool = False  # `#if` may cut through statements
    macro_names: str = ""  # how macros are named that may stand where the grammar has no place for them
    said_before: str = ""  # what stands before a definition, outside its node, and says who sees it
    patterns: str = ""  # what stands before a pattern that looks like a call, among a macro's tokens
    macro_mark: str = ""  # behind a name it makes a call a macro's, where the grammar does not see it
    arguments: tuple[str, str] = ("arguments", "")  # the field that holds a call's, else the type of each
    made_of: tuple[str, ...] = ("constructor", "type")  # fields of an expression that name the type it makes
    # What expressions of a node type are worth: `inner` as the first node in them, `await` what that comes to, `item`
    # what stands at a place of it, `each` what going through it gives, `cast` the type that is their last node, `member`, `nothing`,
    # `own` an object that is written out, `either` with the places of the nodes that they may be; `list`, `tuple` and `first` with
    # the type of what holds the nodes in them, of which all are one, each is for itself, or the first counts.
    # What is not told here shows by its fields.
    forms: tuple[tuple[str, str], ...] = ()
    slices: str = "\0"  # the type of node that takes several places of a container
    class_of: tuple[str, ...] = ()  # members of a value, and functions of it, that stand for its type
    # Functions that every file knows, each with the type of what it gives: `{0}` is that of its first argument, `{0()}` of what
    # calling that gives, `{0.[]}` a step from it, `{*.~}` of all of them, each with a step; a name behind a dot is that of any method.
    gives: Mapping[str, str] = field(default_factory=dict, hash=False)
    # How the comment above a definition tells the type of a parameter, a result, a value; NAME is the parameter's.
    told: Mapping[str, str] = field(default_factory=dict, hash=False)
    # What is said of a function that provides what it gives to those who have its name for a parameter, and the names of those.
    provider: str = ""
    provided_to: str = r"(?!)"
    class_types: tuple[str, ...] = ()  # `type[T]` is a type to be called, and makes a T
    # Types of nodes, each with the step that it is to what it stands for (expressions.py), and the fields it is made of:
    # holds and each (written out of several, all of one type or each of its own), tokens (a macro's whose name `gives` has),
    # operator (what is before it, itself), call (what is called, its type arguments), invoke (on what, the method), member (of what, its name), same, type, literal (its type), written (a type, itself), of_type (a type, what of it), branches (each in a field, of one type), last (of a block), or the step as it is spelled.
    expressions: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    operators: Mapping[str, str] = field(
        default_factory=dict, hash=False
    )  # each with the method that it calls
    makers: frozenset[str] = frozenset()  # `new(T)` and `make_unique<T>()` make a T
    wrappers: frozenset[str] = frozenset()  # what `Box::new(x)` gives is used as x is
    taken_from: str = ""  # before a channel, as `<-`: one of what is in it
    see_value: frozenset[str] = frozenset()  # a type that says: that of the value
    # Types of nodes around a name that a pattern binds (patterns.py), and around an expression, where what is expected of it
    # is said: by the node's field of that name, or otherwise.
    patterned: Mapping[str, str] = field(default_factory=dict, hash=False)
    expected: Mapping[str, str] = field(default_factory=dict, hash=False)
    exits: frozenset[str] = frozenset()  # statements behind which nothing of a block follows
    # Types of nodes of patterns, each with the step that it is, or `placed`, `made` (of the type that it names), `same`; and of those that hold
    # a pattern: what it takes apart is their `value`, `each` of it, what their `closure` is given, or that of the match whose `arm` they are.
    destructures: Mapping[str, str] = field(default_factory=dict, hash=False)
    wrapping: Mapping[str, str] = field(
        default_factory=dict, hash=False
    )  # calls, each with the type that it makes of an argument's
    collects: str = "\0"  # the method that makes a container of what an iterator gives
    unwraps: Mapping[str, str] = field(
        default_factory=dict, hash=False
    )  # each with the step that a pattern of it is
    bound_behind: frozenset[str] = (
        frozenset()
    )  # statements in whose patterns names are bound that hold behind them alone
    extents: Extents = _NO_EXTENTS  # where definitions are known that only a part of what holds them knows
    lexical_blocks: bool = False  # a local name holds from where it is bound to the end of its block
    locals_are_whole: bool = False  # a local name is local in all of its scope, also before it is bound


LANGUAGES: tuple[Language, ...] = (
    Language(
        "python",
        (".py", ".pyi", ".pyw"),
        filenames=("SConstruct", "SConscript", "wscript"),
        interpreters=("python", "pypy", "ipython", "uv"),
        visibility="underscore",
        comment=("#",),
        self_names=("self", "cls", "mcs", "mcls"),
        types_are_called=True,
        forms=(
            ("attribute", "member"),
            ("subscript", "item"),
            ("await", "await"),
            ("parenthesized_expression", "inner"),
            ("conditional_expression", "either 0 2"),
            ("boolean_operator", "either 0 1"),
            ("none", "nothing"),
            ("expression_list", "tuple tuple[{}]"),
            ("tuple", "tuple tuple[{}]"),
            ("list", "list list[{}]"),
            ("set", "list set[{}]"),
            ("list_splat", "each"),
            ("list_comprehension", "first list[{}]"),
            ("set_comprehension", "first set[{}]"),
            ("generator_expression", "first Iterator[{}]"),
            ("dictionary_comprehension", "first dict[{}]"),
            ("dictionary", "list dict[{}]"),
            ("pair", "tuple {}"),
        ),
        slices="slice",
        gives=_PYTHON_GIVES,
        provider=r"(?:pytest(?:_asyncio)?\.)?fixture\b",
        provided_to=r"test",
        see_value=frozenset(
            prefix + name for prefix in ("", "typing.", "t.") for name in ("Final", "ClassVar", "TypeAlias")
        ),
        class_of=("__class__", "type"),
        class_types=("type", "Type"),
        locals_are_whole=True,
        modules=ModuleRules(
            separator=".", style="dots", index=("__init__",), sources=("src", "lib", "python")
        ),
        names=NameRules(
            builtins=builtin_names.PYTHON,
            self_types=("Self",),
            parent_is_called=False,
            transparent=frozenset(
                {
                    "Optional",
                    "Union",
                    "Annotated",
                    "Final",
                    "ClassVar",
                    "Required",
                    "NotRequired",
                    "type",
                    "Type",
                }
            ),
            first_counts=frozenset({"Annotated"}),
            containers=_PYTHON_CONTAINERS,
            parametric=True,
            parametric_by=frozenset({"Generic", "Protocol"}),
            awaited=frozenset({"Awaitable", "Future", "Task"}),
            gives_item=frozenset({"get", "pop", "setdefault", "popleft", "get_nowait"}),
            gives_waited=frozenset({"result"}),
            callables=frozenset({"Callable"}),
            type_variable=r"(?:\w+\.)?TypeVar\(",
            type_variables=r"_?[A-Z][A-Z0-9]?_?|\w+T|_?T[A-Z_]\w*|\w+_co|\w+_contra",
            gives_items=frozenset({"values"}),
            gives_pairs=frozenset({"items"}),
            gives_same=frozenset({"copy", "keys"}),
            tuples=frozenset({"tuple", "Tuple"}),
            each_of=("__iter__", "__aiter__"),
            next_of=("__next__", "__anext__"),
            item_of=("__getitem__",),
            enters=("__enter__", "__aenter__"),
            plain=frozenset({"object", "ABC", "Generic", "Protocol"}),
            private="_",
            provides="conftest",
            called_by="__call__",
            called_self="self",
            enums=frozenset({"Enum", "IntEnum", "StrEnum", "Flag", "IntFlag"}),
            nothing=frozenset({"None"}),
        ),
        receiver_parameter=r"(self|cls|mcs|mcls)\b",
        returns_option=r"Optional\b|.*\bNone\s*\||.*\|\s*None\b",
    ),
    Language(
        "go",
        (".go",),
        visibility="capital",
        self_names=(),
        expressions=_GO_EXPRESSIONS,
        makers=frozenset({"new", "make"}),
        wrappers=frozenset({"append"}),
        taken_from="<-",
        lexical_blocks=True,
        modules=ModuleRules(
            style="packages",
            folder_is_module=True,
            outside_suffix="_test",
            binds="last",
            manifest="go.mod",
            manifest_name=r"^module\s+\"?([^\s\"]+)",
        ),
        names=NameRules(
            builtins=builtin_names.GO,
            strays=frozenset(),
            type_parameters=True,
            by_depth=True,
            elements=(
                r"(?:\[\w*\]|\.\.\.|(?:<-\s*)?chan\b(?:\s*<-)?)\s*(.+)",
                r"map\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)?\](.+)",
            ),
            queues=r"(?:<-\s*)?chan\b",
            keys=r"map\[((?:[^\[\]]|\[[^\[\]]*\])+)\]",
            function_type="func",
            nameless="struct",
            only_have=(
                ("Mutex", frozenset({"Lock", "Unlock", "TryLock"})),
                (
                    "RWMutex",
                    frozenset({"Lock", "Unlock", "TryLock", "RLock", "RUnlock", "TryRLock", "RLocker"}),
                ),
                ("WaitGroup", frozenset({"Add", "Done", "Wait", "Go"})),
                ("Once", frozenset({"Do"})),
            ),
        ),
        returns_result=r".*\berror\b",
    ),
    Language(
        "javascript",
        (".js", ".jsx", ".mjs", ".cjs", ".es6"),
        queries=("ecmascript", "javascript", "jsx"),
        filenames=("Jakefile",),
        interpreters=("node", "nodejs", "bun", "gjs", "qjs"),
        visibility="exported",
        family="ecmascript",
        forms=_ECMASCRIPT_FORMS,
        told={
            "parameter": r"@param\s+\{((?:(?!@param).)+?)\}\s+\[?NAME\b",
            "result": r"@returns?\s+\{(.+?)\}(?=\s|$)",
            "value": r"@type\s+\{(.+?)\}(?=\s|$)",
        },
        gives=_ECMASCRIPT_GIVES,
        class_of=("constructor",),
        extents=_ECMASCRIPT_EXTENTS,
        patterned=_ECMASCRIPT_PATTERNS,
        exits=_ECMASCRIPT_EXITS,
        locals_are_whole=True,
        modules=_ECMASCRIPT_MODULES,
        names=_ECMASCRIPT_NAMES,
    ),
    Language(
        "typescript",
        (".ts", ".mts", ".cts"),
        queries=("ecmascript", "typescript"),
        interpreters=("deno", "tsx", "ts-node", "ts-node-esm"),
        respelled_if_broken=spelling.TYPESCRIPT_SIGNATURES,
        visibility="exported",
        no_parameter=r"this\b|\W*$",
        returns_option=r".*\|\s*(?:null|undefined)\b",
        family="ecmascript",
        forms=_ECMASCRIPT_FORMS,
        gives=_ECMASCRIPT_GIVES,
        class_of=("constructor",),
        extents=_ECMASCRIPT_EXTENTS,
        patterned=_ECMASCRIPT_PATTERNS,
        expected=_TYPESCRIPT_EXPECTED,
        exits=_ECMASCRIPT_EXITS,
        locals_are_whole=True,
        modules=_ECMASCRIPT_MODULES,
        names=_ECMASCRIPT_NAMES,
    ),
    Language(
        "tsx",
        (".tsx",),
        queries=("ecmascript", "typescript", "jsx"),
        respelled_if_broken=spelling.TSX_SIGNATURES,
        visibility="exported",
        no_parameter=r"this\b|\W*$",
        returns_option=r".*\|\s*(?:null|undefined)\b",
        family="ecmascript",
        forms=_ECMASCRIPT_FORMS,
        gives=_ECMASCRIPT_GIVES,
        class_of=("constructor",),
        extents=_ECMASCRIPT_EXTENTS,
        patterned=_ECMASCRIPT_PATTERNS,
        expected=_TYPESCRIPT_EXPECTED,
        exits=_ECMASCRIPT_EXITS,
        locals_are_whole=True,
        modules=_ECMASCRIPT_MODULES,
        names=_ECMASCRIPT_NAMES,
    ),
    Language(
        "c",
        (".c", ".h"),
        frames=spelling.C_FRAMES,
        lines_respelled=60,
        respelled_if_broken=spelling.C_MACROS + spelling.C_OLD,
        noise=spelling.C_WORDS,
        has_conditionals=True,
        macro_names=spelling.C_MACRO_NAME,
        visibility="linkage",
        self_names=(),
        no_parameter=r"void$|\W*$",
        family="c",
        lexical_blocks=True,
        modules=_C_MODULES,
        names=NameRules(builtins=builtin_names.C, global_names=True, type_noise=_C_NOISE),
    ),
    Language(
        "cpp",
        (
            ".cc",
            ".cpp",
            ".cxx",
            ".c++",
            ".hpp",
            ".hh",
            ".hxx",
            ".h++",
            ".ipp",
            ".inl",
            ".tpp",
            ".tcc",
            ".txx",
            ".cppm",
            ".ixx",
            ".ino",
            ".C",
            ".H",
            ".cu",
            ".cuh",
            ".h",
        ),
        queries=("c", "cpp"),
        mode="c++",
        # A `.h` is C++ where something stands in it that C does not know.
        evidence=(
            r"::~?[A-Za-z_]",
            r"\n[ \t]*(?:class[ \t]+(?:[A-Z]\w+[ \t]+)?\w+[ \t]*(?:final[ \t]*)?[:;{\n]|template[ \t]*<)",
            r"\n[ \t]*(?:(?:inline[ \t]+)?namespace(?:[ \t]+[\w:]+)?[ \t]*[{\n]|using[ \t]+(?:namespace[ \t]+)?[\w:]+[ \t]*[;=])",
            r"\n[ \t]*(?:(?:public|private|protected)[ \t]*:|virtual[ \t][^;\n]*\()",
            r"operator[ \t]*(?:[=<>!+*/\[-]|\(\)[ \t]*\()",
        ),
        respelled=spelling.CPP_ALWAYS,
        frames=spelling.C_FRAMES,
        respelled_if_broken=spelling.C_MACROS + spelling.CPP_CLAUSES,
        noise=spelling.C_WORDS,
        has_conditionals=True,
        macro_names=spelling.C_MACRO_NAME,
        visibility="linkage",
        path_separator="::",
        no_parameter=r"void$|\W*$",
        made_of=("constructor", "type"),
        expressions=_CPP_EXPRESSIONS,
        makers=frozenset(
            {
                "make_unique",
                "make_shared",
                "allocate_shared",
                "static_cast",
                "dynamic_cast",
                "reinterpret_cast",
                "const_cast",
                "static_pointer_cast",
                "dynamic_pointer_cast",
            }
        ),
        wrappers=frozenset({"std::move", "std::ref", "std::cref", "std::as_const"}),
        see_value=frozenset({"auto"}),
        lexical_blocks=True,
        family="c",
        modules=_C_MODULES,
        names=NameRules(
            builtins=builtin_names.C,
            overloads="hide",
            unchanging="const",
            members_in_scope=True,
            global_names=True,
            type_noise=_C_NOISE,
            transparent=frozenset({"unique_ptr", "shared_ptr", "weak_ptr", "reference_wrapper", "optional"}),
            wrapper_has=frozenset(
                {
                    "get",
                    "reset",
                    "release",
                    "swap",
                    "use_count",
                    "lock",
                    "expired",
                    "value",
                    "value_or",
                    "has_value",
                    "emplace",
                }
            ),
            type_parameters=True,
            by_depth=True,
            item_of=("operator[]",),
            each=tuple((name, "({0}, {1})") for name in ("map", "unordered_map", "multimap")),
            yields=(
                *((name, "{-1}") for name in ("back", "front", "top", "at", "emplace_back")),
                *((name, "{}") for name in ("get", "value", "lock", "release")),
            ),
            keeps=frozenset({"get", "value", "lock", "release"}),
        ),
    ),
    Language(
        "rust",
        (".rs",),
        interpreters=("rust-script",),
        visibility="said_else_private",
        path_separator="::",
        self_names=("self", "Self"),
        parent_names=(),
        receiver_parameter=r"(?:&\s*)?(?:'\w+\s+)?(?:mut\s+)?self\b",
        mutable_parameter=r".*&\s*(?:'\w+\s+)?mut\b",
        returns_result=r"(?:\w+::)*Result\b",
        returns_option=r"(?:\w+::)*Option\b",
        constructors=("new", "default", "with_capacity"),
        types_are_called=True,
        made_of=("type", "name"),
        expressions=_RUST_EXPRESSIONS,
        wrappers=frozenset(
            {
                "Box::new",
                "Rc::new",
                "Arc::new",
                "Arc::clone",
                "Rc::clone",
                "Rc::downgrade",
                "Arc::downgrade",
                "Cell::new",
            }
        ),
        patterns=r"\bmatches!\s*\([^;{}]*,(?:(?!\bif\b)[^;{}])*$",
        gives={
            "vec": "Vec<{}>",
            "map": "_Iter<{}>",
            "and_then": "{}",
            "filter_map": "{}",
            "then": "Option<{}>",
            "then_some": "Option<{}>",
            "map_or": "{}",
            "unwrap_or_else": "{}",
            "fold": "{0}",
            "try_fold": "Option<{0}>",
        },
        operators={
            "+": "add",
            "-": "sub",
            "*": "mul",
            "/": "div",
            "%": "rem",
            "|": "bitor",
            "&": "bitand",
            "^": "bitxor",
        },
        destructures={
            "tuple_pattern": "placed",
            "tuple_struct_pattern": "made",
            "slice_pattern": ".[0]",
            "closure_parameters": "closure",
            **dict.fromkeys(
                (
                    "ref_pattern",
                    "mut_pattern",
                    "reference_pattern",
                    "captured_pattern",
                    "match_pattern",
                    "or_pattern",
                ),
                "same",
            ),
            "let_condition": "value",
            "let_declaration": "value",
            "for_expression": "each",
            "match_arm": "arm",
        },
        wrapping={name + "::new": name + "<{}>" for name in ("RefCell", "Mutex", "RwLock", "OnceCell")},
        collects="collect",
        unwraps={"Some": ".?", "Ok": ".?", "Err": ".!"},
        bound_behind=frozenset({"let_condition", "let_declaration"}),
        lexical_blocks=True,
        modules=ModuleRules(
            style="crates",
            index=("mod", "lib", "main"),
            roots=("lib", "main"),
            library="lib",
            binds="last",
            manifest="Cargo.toml",
            manifest_name=r"^\[package\][^\[]*?^name\s*=\s*\"([^\"]+)\"",
        ),
        names=NameRules(
            builtins=builtin_names.RUST,
            elements=(r"\[(.+?)(?:;[^;\]]*)?\]",),
            each=tuple((name, "({0}, {1})") for name in ("HashMap", "BTreeMap", "IndexMap")),
            yields=_RUST_YIELDS,
            only_have=_RUST_TRAITS,
            functions_take=r"(?:\w+::)*(?:Fn|FnMut|FnOnce|fn)\s*(?=\()",
            wraps=frozenset({"Peekable", "Rev", "Skip", "Take", "StepBy", "Fuse", "Cycle"}),
            # What `Rc`, `RefCell` and the like are made of is spelled as what they hold.
            goes_through=frozenset({"iter", "iter_mut", "into_iter", "drain"}),
            opens=_RUST_OPENS,
            closed=frozenset(
                {
                    "",
                    "Vec",
                    "VecDeque",
                    "HashMap",
                    "HashSet",
                    "BTreeMap",
                    "BTreeSet",
                    "BinaryHeap",
                    "IndexMap",
                    "IndexSet",
                    "String",
                }
            ),
            keeps=_RUST_OPENS | {"clone", "as_ref", "as_mut", "to_owned", "by_ref"},
            given="Item",
            item_of=("index",),
            stands_in="Target",
            type_parameters=True,
            by_depth=True,
            strays=frozenset(),
            macros_apart=True,
            closed_modules=True,
            self_types=("Self",),
            module_heads=("crate", "self", "super"),
            type_noise=r"(?:[*&\s]|'\w+\b|(?:mut|dyn|impl|const)\b)+",
            transparent=frozenset({"Box", "Rc", "Arc", "Ref", "RefMut", "MutexGuard", "Pin", "Cow"}),
        ),
    ),
    Language(
        "cairo",
        (".cairo",),
        visibility="said_else_private",
        path_separator="::",
        self_names=("self", "Self"),
        parent_names=(),
        receiver_anywhere=True,
        receiver_parameter=r"(?:ref\s+)?self\b",
        mutable_parameter=r"ref\b",
        returns_result=r"(?:\w+::)*Result\b",
        returns_option=r"(?:\w+::)*Option\b",
        constructors=("new", "default"),
        types_are_called=True,
        # The grammar is of an early Cairo: no `pub`, macros, `+Trait` bounds, `::*`, strings; it reads a short
        # string to the last quote of its line.
        respelled=(
            (r"//[^\n]*", ""),
            (r"'[^'\n]*'|\"[^\"\n]*\"", "0"),
            (r"\bpub(?:\([\w:]+\))?(?=\s)", ""),
            (r"\barray!\[([^\[\]]*)\]", r"array (\1)"),
            (r"(\w)!(?=\s*[(\[{])", r"\1"),
            (r"(?:,\s*|(?<=<))[+-][A-Z][\w:]*(?:<[^<>]*>)?", ""),
            (r"::\*(?=\s*[;,}])", "::_"),
            (r"(?<=[{,\s])\*(?=\s*[,}])", "_"),
            (r"\bstatic\b", "const"),
            (r"(?<=[\w)])\.\.(?=[\w(])", "+ "),
        ),
        said_before=r"\b(pub(?:\([\w:]+\))?)\s+$",
        macro_mark="!",
        made_of=("type", "name"),
        modules=ModuleRules(
            style="crates",
            index=("lib",),
            roots=("lib",),
            library="lib",
            binds="last",
            manifest="Scarb.toml",
            manifest_name=r"^\[package\][^\[]*?^name\s*=\s*\"([^\"]+)\"",
        ),
        names=NameRules(
            strays=frozenset(),
            closed_modules=True,
            self_types=("Self",),
            module_heads=("crate", "self", "super"),
            type_noise=r"(?:[@\s]|(?:ref|mut)\b)+",
            named_implementations=True,
            made_names=(
                "SafeDispatcherTrait",
                "DispatcherTrait",
                "SafeDispatcher",
                "LibraryDispatcher",
                "Dispatcher",
            ),
        ),
    ),
    Language(
        "solidity",
        (".sol",),
        types_are_called=True,
        modules=ModuleRules(),
        arguments=("", "call_argument"),
        expressions=_SOLIDITY_EXPRESSIONS,
        names=NameRules(
            overloads="join",
            attaches=True,
            members_in_scope=True,
            strays=frozenset(),
            type_parameters=True,
            elements=(r"(.+)\[[^\[\]]*\]", r"mapping\s*\([^=]*=>\s*(.+)\)"),
        ),
    ),
    Language(
        "java",
        (".java",),
        interpreters=("java", "jbang"),
        visibility="said_else_package",
        expressions=_JAVA_EXPRESSIONS,
        see_value=frozenset({"var"}),
        lexical_blocks=True,
        returns_option=r"Optional\b",
        modules=ModuleRules(
            separator=".", style="dots", folder_is_module=True, package_is_spread=True, binds="last"
        ),
        names=NameRules(
            overloads="join",
            variables_apart=True,
            members_in_scope=True,
            strays=frozenset(),
            type_parameters=True,
            by_depth=True,
            elements=(r"(.+)\[\]",),
            yields=(
                *(
                    (name, "{-1}")
                    for name in (
                        "get",
                        "getFirst",
                        "getLast",
                        "next",
                        "orElse",
                        "orElseThrow",
                        "remove",
                        "getValue",
                        "poll",
                        "peek",
                        "pop",
                        "take",
                        "orElseGet",
                        "getOrDefault",
                        "put",
                        "apply",
                        "call",
                    )
                ),
                *(
                    (name, "{}")
                    for name in (
                        "stream",
                        "iterator",
                        "filter",
                        "sorted",
                        "distinct",
                        "limit",
                        "skip",
                        "listIterator",
                        "parallelStream",
                        "reversed",
                        "subList",
                    )
                ),
                *((name, "Optional<{0}>") for name in ("findFirst", "findAny", "min", "max")),
                ("values", "Collection<{-1}>"),
                ("keySet", "Set<{0}>"),
                ("getKey", "{0}"),
                ("entrySet", "Set<Entry<{0}, {-1}>>"),
            ),
        ),
    ),
)

BY_NAME: dict[str, Language] = {language.name: language for language in LANGUAGES}

_BY_EXTENSION: dict[str, list[Language]] = {}
_BY_FILENAME: dict[str, Language] = {}
_BY_INTERPRETER: dict[str, Language] = {}
_BY_MODE: dict[str, Language] = {}
for _language in LANGUAGES:
    for _extension in _language.extensions:
        _BY_EXTENSION.setdefault(_extension, []).append(_language)
    _BY_FILENAME.update(dict.fromkeys(_language.filenames, _language))
    _BY_INTERPRETER.update(dict.fromkeys(_language.interpreters, _language))
    _BY_MODE[_language.mode or _language.name] = _language

_SHEBANG = re.compile(
    rb"#![ \t]*(?:\S*/)?(?:env[ \t]+(?:-S(?=\w)|-\S+[ \t]+|\w+=\S*[ \t]+)*(?:\S*/)?)?([A-Za-z]+(?:-[a-z]+)*)"
)
_MODE = re.compile(rb"[^\n]*-\*-[ \t]*(?:[^\n]*\bmode:[ \t]*)?([\w+]+)[ \t]*(?:;[^\n]*)?-\*-")


def detect(path: str, head: bytes) -> Language | None:
    """Tell the language of the file at `path` (slashes) by its name, else by the shebang or mode in its first line.

    Where several languages share an extension, the first whose evidence stands in `head` has the file,
    else the one that asks for none.
    """
    name = PurePosixPath(path)
    if name.name in _BY_FILENAME:
        return _BY_FILENAME[name.name]
    suffix = name.suffix
    candidates = _BY_EXTENSION.get(suffix) or _BY_EXTENSION.get(suffix.lower())
    if candidates is not None:
        return candidates[0] if len(candidates) == 1 else _by_evidence(candidates, head)
    if suffix:
        return None
    if shebang := _SHEBANG.match(head):
        return _BY_INTERPRETER.get(shebang[1].decode("ascii"))
    mode = _MODE.match(head)  # headers of C++ have names as `vector`
    return _BY_MODE.get(mode[1].decode("ascii", "replace").lower()) if mode else None


def by_content(path: str) -> bool:
    """Say whether `detect` looks at the content of the file at `path`."""
    name = PurePosixPath(path)
    if name.name in _BY_FILENAME:
        return False
    candidates = _BY_EXTENSION.get(name.suffix) or _BY_EXTENSION.get(name.suffix.lower())
    return len(candidates) > 1 if candidates is not None else not name.suffix


def _by_evidence(candidates: list[Language], head: bytes) -> Language | None:
    text = "\n" + head[:_HEAD_BYTES].decode("latin-1").replace("\r", "")
    for language in candidates:
        if language.evidence and "/*" in language.comment:
            text = _COMMENT.sub(" ", text)
        if any(re.search(one, text) for one in language.evidence):
            return language
    return next((language for language in candidates if not language.evidence), None)
