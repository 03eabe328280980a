"""Files as modules: what a path is called by imports, and which files an import means."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

NO_MATCH = r"(?!)"


class Place(NamedTuple):
    """What a path means to imports."""

    module: str  # `patinad.store.lock`
    stem: str  # its last part: `lock`; "" at the root of the repository
    folder: str  # the path's folder, "" at the root


@dataclass(frozen=True, slots=True)
class ModuleRules:
    """How one language's files are modules and what its imports mean; part of a row of LANGUAGES."""

    separator: str = "/"  # between the parts of a module's name
    style: str = "slashes"  # how import paths are read: a key of STYLES
    index: tuple[str, ...] = ()  # stems of files that stand for their folder
    suffixes: tuple[
        str, ...
    ] = ()  # what an import path may end with beside the module's name; `.d.ts` before `.ts`
    folder_is_module: bool = (
        False  # all files of a folder share one scope, if they say that they are of one package
    )
    package_is_spread: bool = False  # files of one package may stand in several folders, and see each other
    outside_suffix: str = (
        ""  # what ends the name of a package that stands in another's folder and sees it from outside
    )
    roots: tuple[str, ...] = ()  # of these the ones that a tree of modules begins with
    library: str = ""  # of several index files the one that other trees see
    binds: str = (
        "path"  # what `import a.b` makes known: "path" as written, its "last" part, or "all" that is in it
    )
    aliases: tuple[str, ...] = ()  # files that give other names to modules (manifests.aliases)
    sources: tuple[str, ...] = ()  # folders, in any case, from which modules are imported without being named
    manifest: str = ""  # name of a file in a module tree's root ...
    manifest_name: str = r"(?!)"  # ... and where the name of the tree stands in it, as a regular expression


@dataclass(frozen=True, slots=True, eq=False)  # as a row of LANGUAGES is: it is the key of a cache
class NameRules:
    """How one language's names find their definitions; part of a row of LANGUAGES."""

    builtins: frozenset[str] = frozenset()  # known everywhere without an import
    # Kinds of definitions that a bare name may mean from anywhere, if there is but one in the repository; None: all.
    strays: frozenset[str] | None = None
    unmade: frozenset[str] = (
        frozenset()
    )  # kinds of types that are gone when the program runs: a call means another
    macros_apart: bool = False  # a macro's call says that it is one: functions have names of their own
    closed_modules: bool = False  # in a module inside a file the names around it are not known
    itself: tuple[str, ...] = ()  # what a file calls the module that it is
    only_exported: bool = False  # of a module's definitions others see those alone that it says it exports
    # The member of a function that has the members of what it makes with `new`; such functions have capitals.
    prototype: str = ""
    parent_is_called: bool = True  # `super(...)` calls the constructor of the type above
    # Functions of a name may differ in their parameters; those of a type "hide" the ones above it, or "join" them.
    overloads: str = ""
    unchanging: str = ""  # a word behind the parameters of a method that a value has which may not be changed
    named_implementations: bool = False  # methods stand in implementations that have names (impls.py)
    made_names: tuple[str, ...] = ()  # what may stand behind the name of a trait in names that nobody defines
    attaches: bool = False  # functions may be attached to values of a type (attached.py)
    variables_apart: bool = False  # a variable cannot be called: its name hides no function
    members_in_scope: bool = False  # in a method, a bare name may be a member of the type around it
    global_names: bool = False  # what is not private to its file is known in all files
    # What a path through a tree of modules may begin with: its root's name, the module's own, that of the one above.
    module_heads: tuple[str, ...] = ()
    self_types: tuple[str, ...] = ()  # what stands for the type around, in types and paths
    type_noise: str = (
        r"[*&\s]+"  # what may stand before a type's name and does not change whose members are meant
    )
    transparent: frozenset[str] = frozenset()  # `Box<T>` is used as a T is
    wrapper_has: frozenset[str] = frozenset()  # methods that it has itself, where it is asked with a dot
    first_counts: frozenset[str] = (
        frozenset()
    )  # of these only with their first argument: `Annotated[T, note]`
    # Containers: which of a type's arguments going through a value gives, and which stands at a place of it; -1: none,
    # -2: a pair of the first two.
    containers: tuple[tuple[str, tuple[int, int]], ...] = ()
    typed_as: str = ""  # the word before a value whose type is meant: `typeof client`
    utilities: tuple[tuple[str, str], ...] = ()  # types that are what is done with their argument gives
    awaited: frozenset[str] = frozenset()  # waiting for a value of these gives their first argument
    gives_item: frozenset[str] = frozenset()  # methods of a container that give one of what is in it
    gives_waited: frozenset[str] = frozenset()  # methods of what is waited for that give what waiting gives
    callables: frozenset[str] = (
        frozenset()
    )  # types of functions: `Callable[[A], B]`, the last argument is what they give
    type_variable: str = NO_MATCH  # how a variable begins that stands for a type, with its bound behind ...
    type_variables: str = NO_MATCH  # ... and what such variables are called, to look at no other
    gives_items: frozenset[str] = frozenset()  # ... a container of what stands at its places
    holds: frozenset[str] = frozenset()  # members of a container that are one of what is in it
    gives_pairs: frozenset[str] = (
        frozenset()
    )  # ... a container of pairs, the second of each one of what is in it
    gives_same: frozenset[str] = frozenset()  # ... a container of the same
    tuples: frozenset[str] = frozenset()  # types whose arguments are what stands at each of their places
    each_of: tuple[str, ...] = ()  # methods whose results are the values that going through a value gives
    next_of: tuple[str, ...] = ()  # ... of a value that is gone through itself, each of them
    item_of: tuple[str, ...] = ()  # methods whose result stands at a place of a value
    enters: tuple[
        str, ...
    ] = ()  # methods of what is entered, that give what it holds where it is a container
    # Containers that are not ours. `{0}` is the first argument of a type, `{-1}` the last, `{}` the type itself.
    elements: tuple[
        str, ...
    ] = ()  # written otherwise than `Vec<T>`: the whole type, its first group what is in it
    each: tuple[
        tuple[str, str], ...
    ] = ()  # what going through a value gives, where it is not the first argument
    yields: tuple[tuple[str, str], ...] = ()  # methods, each with the type of its result
    goes_through: frozenset[str] = frozenset()  # methods that give in turn what going through a value gives
    # Methods that open what a value is wrapped in, and types that wrap nothing: their wrapper is not spelled.
    opens: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()
    keeps: frozenset[str] = frozenset()  # methods of a value of ours that give it, though nobody wrote them
    wraps: frozenset[str] = frozenset()  # what is made of a container and goes through that
    queues: str = NO_MATCH  # what one gets from one by one, without numbers
    keys: str = NO_MATCH  # ... and what gives keys then: the first group is their type
    function_mark: str = ""  # what stands in the type of a function alone: `=>`
    # Types of functions that others name, each written out with its first argument.
    functions: tuple[tuple[str, str], ...] = ()
    function_type: str = ""  # how the type of a function begins; behind its parameters stands what it gives
    functions_take: str = NO_MATCH  # the same where it is one of several words; what it takes follows
    nameless: str = (
        ""  # the word for a type that is written out where it is used: its members stand around that
    )
    # Methods of types that are not ours, where they are known to have no others: to extend one adds these alone.
    only_have: tuple[tuple[str, frozenset[str]], ...] = ()
    given: str = ""  # the member type of a type of ours that says what going through a value gives
    stands_in: str = ""  # ... whose members its values have, too
    parametric: bool = False  # types of ours have parameters; what others hold is known by their names
    parametric_by: frozenset[str] = frozenset()  # bases whose arguments are the parameters of a type
    type_parameters: bool = False  # types have arguments that this resolver follows
    by_depth: bool = (
        False  # of two members of a name the one nearer to the type is meant, of two as near none
    )
    called_by: str = ""  # the method that is meant where a value of a type is called
    called_self: str = ""  # what stands for the value itself, and when it is called for that method of it
    provides: str = ""  # stem of the files that provide values by name for all of their folder
    statics_apart: bool = False  # a type may have a member of its own, and its values another of that name
    lent: tuple[
        tuple[str, tuple[str, ...]], ...
    ] = ()  # types to extend, and what of ours has as many members of their arguments
    plain: frozenset[str] = frozenset()  # types to extend that have no members of note
    private: str = ""  # names that begin so are not given to those who import all of a module
    enums: frozenset[str] = frozenset()  # a member of what extends one of these is a value of it
    nothing: frozenset[str] = frozenset()  # in a union with one of these, the other is meant

    @property
    def closures_are_given(self) -> bool:
        """Whether what a function is given that is written out is known by what it is an argument of."""
        return bool(self.functions) or self.functions_take != NO_MATCH


class ModuleFile(NamedTuple):
    """A file of ours as a module."""

    id: int
    path: str
    module: str
    language: str


class Importer(NamedTuple):
    """Who imports: the file and the rules it is read by."""

    path: str
    module: str
    rules: ModuleRules
    family: str


ALIAS = "\t"  # between another name of a module and the path it stands for

Candidates = Callable[[str, str], Iterable[ModuleFile]]  # (family, last part of a module's name) -> files
Roots = Callable[[str], dict[str, str]]  # a manifest's name -> name of each tree -> its folder


def place(path: str, rules: ModuleRules) -> Place:
    """The module that a path is. A quoted path, which is not UTF-8, is named as it is stored."""
    folder, _, name = path.strip('"').rpartition("/")
    parts = folder.split("/") if folder else []
    if not rules.folder_is_module:
        stem = without_suffix(name, rules) or name
        if not (stem in rules.index and parts):
            parts = [*parts, stem]
    return Place(rules.separator.join(parts), parts[-1] if parts else "", folder)


def without_suffix(name: str, rules: ModuleRules) -> str:
    """A file's name without the ending of its kind."""
    suffix = next((s for s in rules.suffixes if name.endswith(s)), None)
    if suffix or rules.suffixes:
        return name.removesuffix(suffix or "")
    return name.rpartition(".")[0] or name


def files_of(importer: Importer, path: str, candidates: Candidates, roots: Roots) -> tuple[int, ...]:
    """The files that an import path means, as ids; none when it means something outside the repository."""
    return STYLES[importer.rules.style](importer, path, candidates, roots)


def dotted(importer: Importer, path: str, candidates: Candidates, _roots: Roots) -> tuple[int, ...]:
    """`.a.b` from the importer's folder, one more dot for each folder up; `a.b` from a root of modules."""
    folders = importer.path.split("/")[:-1]
    names = path.lstrip(".")
    parts = names.split(".") if names else []
    level = len(path) - len(names)
    if level:
        if level - 1 > len(folders):
            return ()
        return exact([*folders[: len(folders) - level + 1], *parts], importer, candidates)
    found = []
    for file in candidates(importer.family, parts[-1]) if parts else ():
        module = file.module.split(importer.rules.separator)
        if module[-len(parts) :] == parts:
            root = module[: -len(parts)]
            # A root of modules is no package itself: inside one, `import json` is not its sibling json.py.
            is_source = bool(root) and root[-1].lower() in importer.rules.sources
            near = folders[: len(root)] == root or len(parts) > 1 or is_source
            if near and not (root and exact(root, importer, candidates)):
                found.append((root == folders[: len(root)], file.id))
    nearest = [number for is_near, number in found if is_near]
    return tuple(nearest or (number for _, number in found))


def slashes(importer: Importer, path: str, candidates: Candidates, roots: Roots) -> tuple[int, ...]:
    """`./a` and `../a` from the importer's folder; anything else is a package: ours if a manifest names it."""
    if not path.startswith("."):
        for parts in aliased(importer, path, roots):
            if found := as_written(parts, importer, candidates):
                return found
        for name, folder in roots(importer.rules.manifest).items():
            if path == name or path.startswith(name + "/"):
                rest = path.removeprefix(name).split("/")[1:]
                base = folder.split("/") if folder else []
                return exact([*base, *rest], importer, candidates) or exact(
                    [*base, "src", *rest], importer, candidates
                )
        return ()
    steps = walk(importer.path.split("/")[:-1], path.split("/"))
    return as_written(steps, importer, candidates) if steps is not None else ()


def aliased(importer: Importer, path: str, roots: Roots) -> Iterator[list[str]]:
    """What a path may stand for by the files around the importer that give other names to modules, the nearest first."""
    texts = [
        (folder, text)
        for name in importer.rules.aliases
        for text, folder in roots(name).items()
        if not folder or importer.path.startswith(folder + "/")
    ]
    for _, text in sorted(texts, key=lambda one: -len(one[0])):
        for line in text.split("\n"):
            name, _, target = line.partition(ALIAS)
            before, star, behind = name.partition("*")
            if path == name:
                yield target.split("/")
            elif star and path.startswith(before) and path.endswith(behind) and len(path) >= len(name) - 1:
                yield target.replace("*", path[len(before) : len(path) - len(behind)]).split("/")


def as_written(parts: list[str], importer: Importer, candidates: Candidates) -> tuple[int, ...]:
    """The files that a path means which is written with or without its ending, or as the index file of its folder."""
    found = exact(parts, importer, candidates)
    if not found and parts:
        # `./a.js` may be written for a.ts.
        parts = [*parts[:-1], without_suffix(parts[-1], importer.rules)]
        found = exact(parts, importer, candidates)
    if not found and len(parts) > 1 and parts[-1] in importer.rules.index:
        found = exact(parts[:-1], importer, candidates)  # a folder is called as its index file is, too
    if not found and not parts:
        found = tuple(n for stem in importer.rules.index for n in exact([stem], importer, candidates))
    return found


def packages(importer: Importer, path: str, candidates: Candidates, roots: Roots) -> tuple[int, ...]:
    """The folder of a package, below the folder whose manifest names the beginning of the path."""
    for name, folder in sorted(roots(importer.rules.manifest).items(), key=lambda root: -len(root[0])):
        if path == name or path.startswith(name + "/"):
            base = folder.split("/") if folder else []
            return exact([*base, *path.removeprefix(name).split("/")[1:]], importer, candidates)
    return ()


def crates(importer: Importer, path: str, candidates: Candidates, roots: Roots) -> tuple[int, ...]:
    """`crate::a` from the crate's root, `self::`, `super::` and `a` from the importer's module, or a crate of ours."""
    steps = path.split("::")
    own = importer.module.split(importer.rules.separator)
    if steps[0] == "crate":
        return exact([*crate_root(importer, own, roots), *steps[1:]], importer, candidates)
    if steps[0] in {"self", "super"}:
        while steps and steps[0] in {"self", "super"}:
            own = own[:-1] if steps.pop(0) == "super" else own
        return exact([*own, *steps], importer, candidates)
    near = exact([*own, *steps], importer, candidates)
    if near:
        return near
    for name, folder in roots(importer.rules.manifest).items():
        if name.replace("-", "_") == steps[0]:
            base = folder.split("/") if folder else []
            found = exact([*base, SOURCES, *steps[1:]], importer, candidates)
            return found if len(steps) > 1 else library(found, [*base, SOURCES], importer, candidates)
    return ()


SOURCES, PROGRAMS = "src", "bin"  # of a crate, below its manifest


def library(
    found: tuple[int, ...], parts: list[str], importer: Importer, candidates: Candidates
) -> tuple[int, ...]:
    """Of the root files of a tree the one that other trees see."""
    seen = [
        file.id
        for file in candidates(importer.family, parts[-1])
        if file.id in found
        and without_suffix(file.path.rpartition("/")[2], importer.rules) == importer.rules.library
    ]
    return tuple(seen) or found


def crate_root(importer: Importer, own: list[str], roots: Roots) -> list[str]:
    """The root module of the crate that a file belongs to; tests and examples are each a crate of their own."""
    folders = [folder.split("/") if folder else [] for folder in roots(importer.rules.manifest).values()]
    around = [folder for folder in folders if own[: len(folder)] == folder]
    if not around:
        return own[: own.index(SOURCES) + 1] if SOURCES in own else own[:1]
    base = max(around, key=len)
    inside = own[len(base) :]
    if inside[:2] == [SOURCES, PROGRAMS] and len(inside) > 2:  # each a tree of its own
        return own[: len(base) + 3]
    return [*base, SOURCES] if inside[:1] == [SOURCES] else own


def headers(importer: Importer, path: str, candidates: Candidates, _roots: Roots) -> tuple[int, ...]:
    """An included header: from the includer's folder, else the one file whose path ends so."""
    near = walk(importer.path.split("/")[:-1], path.split("/"))
    stem = without_suffix(path.rpartition("/")[2], importer.rules)
    here, ends = [], []
    for file in candidates(importer.family, stem):
        if near is not None and file.path == "/".join(near):
            here.append(file.id)
        elif file.path == path or file.path.endswith("/" + path):
            ends.append(file.id)
    found = here or ends
    return tuple(found) if len(found) == 1 else ()


def walk(folders: list[str], steps: list[str]) -> list[str] | None:
    """Where a relative path leads; None when it leaves the repository."""
    parts = list(folders)
    for step in steps:
        if step == "..":
            if not parts:
                return None
            parts.pop()
        elif step not in {"", "."}:
            parts.append(step)
    return parts


def exact(parts: list[str], importer: Importer, candidates: Candidates) -> tuple[int, ...]:
    """The files that are the module of exactly these parts, seen from the repository's root."""
    module = importer.rules.separator.join(parts)
    last = parts[-1] if parts else ""
    return tuple(file.id for file in candidates(importer.family, last) if file.module == module)


STYLES: dict[str, Callable[[Importer, str, Candidates, Roots], tuple[int, ...]]] = {
    "dots": dotted,
    "slashes": slashes,
    "packages": packages,
    "crates": crates,
    "headers": headers,
}
