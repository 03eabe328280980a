"""What one source file says: the values that a scrape yields, the cache keeps and code.db is written from.

Everything here is about content alone. What depends on the path (module name, vendored, visibility by
folder) is added when code.db is written, so that one cached value serves every path, branch and clone.
Structs are packed as arrays; the extractor version in the cache key changes with their shape.
"""

from enum import IntFlag

import msgspec

SIGNATURE_CHARACTERS = 300
TYPE_CHARACTERS = 120
VALUE_CHARACTERS = 200


class Flag(IntFlag):
    """What is true of a definition, as bits of `Symbol.flags`."""

    ASYNC = 1
    UNSAFE = 2
    PUBLIC = 4
    MUT_SELF = 8
    MUT_PARAMETERS = 16
    RETURNS_RESULT = 32
    RETURNS_OPTION = 64
    STATIC = 128
    ABSTRACT = 256
    DECLARATION = 512  # a signature without a body: a prototype, a trait or interface method
    GENERATOR = 1024
    COMPUTED = 2048  # read as a member, without a call: a property, a getter
    DISTINCT = 4096  # a type of its own, though made of another: it has none of that one's methods
    GIVES_SELF = 16384  # a method that returns a value of the type it stands on: `def copy(self: T) -> T`
    PROVIDES = 32768  # its result is given to those who have its name for a parameter: a fixture
    PROMISED = 8192  # a method that a type has because a trait asks for it
    CONFINED = 65536  # only a part of what holds it knows its name
    GLOBAL = 131072  # known in all files without an import, where a language has files that are no modules


class Symbol(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One definition. Symbols stand in source order, a container before what it contains."""

    kind: str  # function, method, constructor, class, struct, enum, trait, interface, type_alias, macro, constant, field, variant, ...
    name: str
    container: int  # index of the enclosing symbol in FileFacts.symbols; -1 at the file's top level
    qualified_name: (
        str  # container names and own name joined by ".": `Server.start`; the module is not part of it
    )
    line: int  # 1-based, of the definition itself (not of its decorators)
    end_line: int  # 1-based, inclusive
    flags: int = 0  # Flag
    visibility: str = ""  # public, private, protected, internal, crate, ... by the language's own rules
    signature: str = ""  # source from the definition to its body, white space folded, at most 300 characters
    doc: str = ""  # first paragraph of its docstring or leading comment, at most 300 characters
    parameters: str = ""  # comma-joined, as written, without the receiver
    parameter_count: int = 0
    generic_count: int = 0
    type: str = ""  # return type, or declared type of a constant or member
    value: str = ""  # a constant's value, a type alias's target; at most 200 characters
    modifiers: tuple[str, ...] = ()  # static, abstract, readonly, decorators, ...
    receiver: str = ""  # the type a method stands on where it is not nested in it (Go, C++ `A::b`, Rust impl)
    head: str = ""  # the implementation's that it stands in, where types have parameters there: `impl<C: Clock> Scheduler<C>`


class Import(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One imported name: a statement that imports three names is three of these."""

    path: str  # the module, package or header as written
    name: str  # the imported name; "*" for all of it; "" for the module itself
    alias: str  # the local name where it differs; else ""
    kind: str  # module, named, wildcard, reexport, include_local, include_system, use, ...
    # `export` has no path: a name of this file that others import, as its alias where it has one; nor has `package`, the
    # name by which a file says which package it is of
    line: int
    container: int = -1  # index of the module inside the file whose names it adds to; -1: the file's own
    scope: int = -1  # index of the function that alone knows the name; -1: all of the module does


class Call(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One call, as far as its own file can tell."""

    caller: int  # index of the innermost enclosing function-like symbol; -1: the module itself
    callee: str  # as written, at most 120 characters: `self.store.get`
    name: str  # the last name: `get`
    receiver: str  # what stands before it: `self.store`; "" for a plain name
    kind: str  # direct, method, async, goroutine, defer, macro, constructor, destructor, decorator
    line: int
    receiver_type: str = (
        ""  # the receiver's type where the file shows it (annotation, constructor, parameter), as written;
        # `make()`: what a call to make returns, `Server.conn`: what that member of Server holds, where another file says
    )
    # The name, or the first name of a receiver of unknown type, is bound by a parameter or local variable: no
    # definition of a module can be meant.
    local: bool = False
    arguments: int = -1  # how many, where the language tells functions apart by that; -1: not to be told


class Relation(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A type's tie to another: `class A(B)`, `impl T for S`, an embedded struct."""

    symbol: int  # index of the symbol; -1 where the subject is not defined in this file
    subject: str  # its name
    target: str  # the other type as written
    kind: str  # extends, implements, embeds
    line: int


class FileFacts(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """All that one file says, or why nothing was taken from it."""

    language: str
    line_count: int = 0
    error_share: float = 0.0  # share of the file's bytes inside nodes that did not parse, 0 to 1
    skipped: str = ""  # the reason; then everything below is empty
    symbols: tuple[Symbol, ...] = ()
    imports: tuple[Import, ...] = ()
    calls: tuple[Call, ...] = ()
    relations: tuple[Relation, ...] = ()
    type_references: tuple[tuple[str, int], ...] = ()  # type names used in this file, each with how often


encode = msgspec.msgpack.Encoder().encode
decode = msgspec.msgpack.Decoder(FileFacts).decode
