"""Calls to definitions: `exact`, `import`, `scope`, `unique`, or unresolved, never a guess.

What a call resolves to depends on nothing but what code.db stores, so that the calls which a commit can affect
(see affected.py) come out as if all had been resolved anew.
"""

import re
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from shutil import copyfile
from typing import Any, NamedTuple

from patinad.code.affected import affected_calls
from patinad.code.answers import UPDATE, Answers
from patinad.code.attached import attached
from patinad.code.changes import ORDINAL_BITS, ORDINALS, Changes
from patinad.code.definitions import Sym
from patinad.code.exports import VALUES, Known, Module, Overloads, Thing, Value
from patinad.code.facts import Flag
from patinad.code.fork import Fork, Send
from patinad.code.languages import Language
from patinad.code.lookup import File, Index
from patinad.code.meaning import Meaning
from patinad.code.overloads import is_marked, meant, takes
from patinad.code.portions import MAX_PORTIONS, PORTION_BYTES, Pipe, cut
from patinad.code.results import COMPUTED
from patinad.code.typetext import parts_of

CONFIDENCE = {"unresolved": 0, "unique": 1, "scope": 2, "import": 3, "exact": 4}
CALLED_MEMBERS = frozenset({"variant", "event", "error"})  # what is no function, and yet written as a call
STATIC = int(Flag.STATIC)
JOIN = "join"  # of NameRules.overloads
UNRESOLVED: tuple[int | None, int] = (None, 0)
ALONE_BELOW_CALLS = 15_000  # fewer are resolved sooner than a process is forked

Resolution = tuple[int | None, int]  # target, confidence


class CallRow(NamedTuple):
    """A stored call. Names are ids."""

    id: int
    name: int
    caller: int  # ordinal; -1: the module
    receiver: int | None
    receiver_type: int | None
    local: int | None
    kind: int
    arguments: int | None
    joiner: str | None
    target: int | None
    confidence: int


CALLS = "SELECT id, name, coalesce(caller, -1), receiver, receiver_type, local, kind, arguments, joiner, target, confidence FROM calls"


def resolve_all(
    db: sqlite3.Connection,
    languages: Mapping[str, Language],
    report: Callable[[int, int], None],
    readable: Path | None = None,
    meanwhile: Callable[[], None] = lambda: None,
) -> None:
    """Resolve every call; `meanwhile` is done before, or while another process has begun.

    `readable`: the file, where nobody else reads it and all is committed: two processes share.
    """
    with closing(Index(db, languages, all_at_once=True)) as index:
        resolver = Resolver(index)
        # What the files of a folder ask of others is mostly the same.
        files = db.execute(
            "SELECT id, coalesce(size, 0) FROM files WHERE language IS NOT NULL AND skipped IS NULL ORDER BY path"
        )
        sizes: dict[int, int] = dict(files)
        answers = Answers(db)
        calls = db.execute("SELECT count(*) FROM calls").fetchone()[0]
        if readable is not None and calls > ALONE_BELOW_CALLS:
            rest = resolver.together(sizes, readable, meanwhile, answers)
        else:
            rest = list(sizes)
            meanwhile()
        for done, number in enumerate(rest, len(sizes) - len(rest) + 1):
            answers.add(resolver.in_file(number))
            report(done, len(sizes))
        answers.write()


def resolve_changes(
    db: sqlite3.Connection, before: sqlite3.Connection, languages: Mapping[str, Language], changes: Changes
) -> None:
    """Resolve the calls that the changes can affect. `before` reads what was there without them."""
    with (
        closing(Index(before, languages, all_at_once=False)) as old,
        closing(Index(db, languages, all_at_once=False)) as index,
    ):
        resolver = Resolver(index)
        for rows in affected_calls(db, Meaning(old), resolver.meaning, changes, CALLS):
            db.executemany(UPDATE, list(resolver.changed(rows)))


class Resolver:
    """Resolves calls in one state of code.db."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.meaning = Meaning(index)
        self.macro, self.direct, self.constructor = map(index.name_id, ("macro", "direct", "constructor"))
        hopeful = (
            index.bound_names
            | index.written_keys
            | {
                number
                for language in index.languages.values()
                for name in (*language.self_names, *language.parent_names, *language.names.self_types)
                if (number := index.name_id(name)) is not None
            }
        )
        self.may_lead: Callable[[int], int | bool] = lambda name: name in hopeful or index.is_defined(name)
        if index.often is not None:
            some = bytearray(index.often)
            for number in hopeful:
                some[number] = 1
            self.may_lead = some.__getitem__

    def changed(self, calls: Iterable[tuple[Any, ...]]) -> Iterator[tuple[int | None, int, int]]:
        """(target, confidence, call) of the calls (as CALLS gives them) that are to be written, file by file."""
        known: dict[tuple[object, ...], Resolution] = {}
        file: File | None = None
        may_lead = self.may_lead
        for row in calls:
            # Most calls are of names that nobody defines here.
            # An alias of a definition may have a name of its own.
            if not may_lead(row[1]) and not (row[5] and row[4]):
                found = UNRESOLVED
            else:
                number = row[0] >> ORDINAL_BITS
                if file is None or file.id != number:
                    file = self.index.file(number)
                    known.clear()
                key = row[1:9] if row[3] or row[5] else self.key(file, row)
                if (cached := known.get(key)) is None:
                    cached = known[key] = self.call(file, CallRow._make(row))
                found = cached
            if found != row[9:]:
                yield *found, row[0]

    def key(self, file: File, row: tuple[Any, ...]) -> tuple[object, ...]:
        """What decides where a call of a bare name leads: where all files know a name, mostly not who calls it."""
        rules, index = file.language.names, self.index
        if (
            not rules.global_names
            or rules.members_in_scope
            or any(s.container >= 0 for s in index.here(row[1], file.id))
        ):
            return row[1:9]
        scope = index.sym(file.id << ORDINAL_BITS | row[2]).scope if row[2] >= 0 else None
        return row[1], row[6], row[7], scope

    def in_file(self, number: int) -> "array[int]":
        """What `Answers` takes of a file's calls."""
        self.index.enter(number)
        first = number << ORDINAL_BITS
        rows = self.index.db.execute(f"{CALLS} WHERE id BETWEEN ? AND ?", (first, first + ORDINALS - 1))
        found = array("q")
        for target, confidence, call in self.changed(rows):
            found.extend((target or 0, confidence, call))
        return found

    def together(
        self, sizes: Mapping[int, int], path: Path, meanwhile: Callable[[], None], answers: Answers
    ) -> list[int]:
        """Resolve files here and in a child, as each has time; gives those that a dead child left."""
        limit = max(PORTION_BYTES, sum(sizes.values()) // MAX_PORTIONS)
        work = Pipe(cut(sizes, limit))
        # While the child reads, this process goes on writing.
        copy = path.with_name(path.name + ".reading")

        def live(send: Send) -> None:
            self.index.db = sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
            while portion := work.draw():
                for number in portion:
                    send(number, self.in_file(number).tobytes())

        left = set(sizes)
        try:
            copyfile(path, copy)
            child = Fork(live)
            try:
                meanwhile()
                while portion := work.draw():
                    for number in portion:
                        answers.add(self.in_file(number))
                    left.difference_update(portion)
                    self.take(child.frames(wait=False), answers, left)
                self.take(child.frames(wait=True), answers, left)
            finally:
                child.close()
        finally:
            copy.unlink(missing_ok=True)
            work.close()
        return sorted(left)

    def take(self, frames: Iterable[tuple[int, bytes]], answers: Answers, left: set[int]) -> None:
        """Take in what a child sent."""
        for number, content in frames:
            answers.add(array("q", content))
            left.discard(number)

    def call(self, file: File, call: CallRow) -> Resolution:
        """Where one call leads."""
        if call.kind == self.macro and file.language.names.macros_apart:
            thing, how = self.meaning.macro(file, call.name), "unique"
        elif call.receiver is None:
            thing, how = self.bare(file, call)
        else:
            thing, how = self.on_receiver(file, call, self.index.text(call.receiver))
            if file.language.names.named_implementations and not isinstance(thing, Sym):
                thing, how = self.of_self(file, call, self.index.text(call.receiver), thing), "exact"
            if file.language.names.attaches and not isinstance(thing, Sym | Overloads):
                thing, how = self.attached(file, call, self.index.text(call.receiver)), "exact"
                if isinstance(thing, Sym):
                    return thing.id, CONFIDENCE[how]
        thing = self.meaning.aliased(self.meant(file, self.meaning.main(thing), call))
        thing = self.meaning.callee(self.meaning.main(thing))
        if not isinstance(thing, Sym) or not self.is_called(file, thing):
            return UNRESOLVED
        if not self.fits(file, thing, call):
            return UNRESOLVED
        if thing.declared_only and file.language.names.global_names:
            body = self.meaning.body(thing)
            if body is Known.UNSURE:
                return UNRESOLVED
            thing = body if isinstance(body, Sym) else thing
        return thing.id, CONFIDENCE[how]

    def is_called(self, file: File, thing: Sym) -> bool:
        """Whether a call may mean a definition: of a property what it holds is called, and an interface is nothing that runs."""
        if thing.flags & COMPUTED or thing.kind in file.language.names.unmade:
            return False
        is_callable = thing.family in {"function", "type"} or thing.kind in CALLED_MEMBERS
        return is_callable or self.meaning.is_promised(thing)

    def meant(self, file: File, thing: Thing, call: CallRow) -> Thing:
        """Which of several functions a call means; those of the types above may join those of a type."""
        found = meant(self.index, thing, call.arguments)
        if found is Known.UNSURE and file.language.names.unchanging and isinstance(thing, Overloads):
            found = self.meant_by_value(file, thing, call)
        while file.language.names.overloads == JOIN and isinstance(thing, Sym | Overloads):
            one = thing.functions[0] if isinstance(thing, Overloads) else thing
            owner = self.index.sym(one.file << ORDINAL_BITS | one.container) if one.container >= 0 else None
            if (
                owner is None
                or owner.family != "type"
                or (isinstance(found, Sym) and self.fits(file, found, call))
            ):
                break
            thing = self.meaning.inherited(owner, call.name)
            above = meant(self.index, thing, call.arguments)
            found = above if isinstance(above, Sym) else found
        return found

    def meant_by_value(self, file: File, thing: Overloads, call: CallRow) -> Thing:
        """The one of two methods that a value has which may be changed, or which may not: `int& at(int)`, `int at(int) const`."""
        mark = file.language.names.unchanging
        own = tuple(
            s for s in thing.functions if is_marked(self.index, s, mark) == self.is_unchanging(file, call)
        )
        return (
            Known.UNSURE
            if len(own) in {0, len(thing.functions)}
            else meant(self.index, Overloads(own), call.arguments)
        )

    def is_unchanging(self, file: File, call: CallRow) -> bool:
        """Whether a call stands on a value that may not be changed, as far as the function around shows."""
        mark = file.language.names.unchanging
        if call.caller < 0:
            return False
        caller = self.index.sym(file.id << ORDINAL_BITS | call.caller)
        root = re.match(r"\w+", self.index.text(call.receiver)) if call.receiver is not None else None
        if call.receiver_type is None or (root is not None and root[0] in file.language.self_names):
            return call.joiner is None and is_marked(self.index, caller, mark)
        given = (part.split() for part in parts_of(self.index.parameters(caller.id), ","))
        return root is not None and any(mark in words and words[-1].strip("*&") == root[0] for words in given)

    def fits(self, file: File, thing: Sym, call: CallRow) -> bool:
        """Whether a function takes as many arguments as a call gives it, in a language where that tells functions apart."""
        if call.arguments is None or not file.language.names.overloads or thing.family != "function":
            return True
        return thing.kind == "macro" or takes(self.index, thing, call.arguments)

    def bare(self, file: File, call: CallRow) -> tuple[Thing, str]:
        """A call of a plain name."""
        language, meaning = file.language, self.meaning
        text = self.index.text(call.name)
        itself = text in language.names.self_types or (call.local and text in language.self_names)
        if itself and call.receiver_type is None:
            return self.itself(file, call, text), "exact"
        if call.local:
            return self.local(file, call), "exact"
        member = self.of_type_around(file, call)
        if member is not None:
            return member, "scope"
        if text in language.parent_names:
            if not language.names.parent_is_called:
                return Known.UNSURE, ""
            around = meaning.around(file, call.caller)
            parents = meaning.parent(around) if around else []
            return parents[0] if len(parents) == 1 else Known.UNSURE, "exact"
        return self.bare_global(file, call) if language.names.global_names else self.bare_scoped(file, call)

    def itself(self, file: File, call: CallRow, name: str) -> Thing:
        """A call of the type around, or of the value that a method stands on."""
        around = self.meaning.around(file, call.caller)
        if around is not None and name == file.language.names.called_self:
            return self.meaning.callee(Value(around))
        return around or Known.UNSURE

    def local(self, file: File, call: CallRow) -> Thing:
        """A call of what a local name is another name of, or of the value that it is."""
        text = self.index.text(call.receiver_type) if call.receiver_type is not None else ""
        if text.startswith("{"):
            return self.meaning.receiver(file, call.caller, text, is_type=True)
        return self.meaning.path(file, call.caller, text)[0]

    def of_type_around(self, file: File, call: CallRow) -> Sym | Overloads | None:
        """What a name means in what a field is given: a member of a type around it, the innermost first."""
        if call.receiver_type is None:
            return None
        *parts, name = self.index.text(call.receiver_type).split(".")
        paths = (".".join((*parts[:length], name)) for length in range(len(parts), 0, -1))
        things = (self.meaning.path(file, -1, path)[0] for path in paths)
        return next((thing for thing in things if isinstance(thing, Sym | Overloads)), None)

    def bare_scoped(self, file: File, call: CallRow) -> tuple[Thing, str]:
        """A plain name where definitions are known by scope and import."""
        meaning = self.meaning
        # What is made is a type: no member of a type above that is not known.
        made = call.kind == self.constructor and file.language.names.members_in_scope
        thing, how = meaning.name(file, call.caller, call.name, types=made)
        if thing is Known.UNSURE and file.language.names.members_in_scope and file.language.types_are_called:
            other, told = meaning.name(file, call.caller, call.name, types=True)
            if isinstance(other, Sym) and other.family == "type":
                return other, told
        if isinstance(thing, Module):  # `const make = require("./make")`
            return meaning.step(thing, "default"), how
        if thing is Known.NOWHERE and self.index.text(call.name) not in file.language.names.builtins:
            found = meaning.everywhere(file, call.name, types=False)
            strays = file.language.names.strays
            known = strays is None or (isinstance(found, Sym) and found.kind in strays)
            return found if known else Known.UNSURE, "unique"
        return thing, how

    def bare_global(self, file: File, call: CallRow) -> tuple[Thing, str]:
        """The same where definitions are known in all files: headers decide only between namesakes."""
        thing, how = self.known_anywhere(file, call, call.name)
        other = (
            self.meaning.stands_for(thing) if isinstance(thing, Sym) and thing.family == "constant" else None
        )
        return self.known_anywhere(file, call, other) if other is not None else (thing, how)

    def known_anywhere(self, file: File, call: CallRow, name: int) -> tuple[Thing, str]:
        """What a plain name means where definitions are known in all files."""
        meaning = self.meaning
        thing = meaning.lexical(file, call.caller, name, types=False)
        if thing is not Known.NOWHERE:
            return thing, "scope"
        if not self.index.is_defined(name):
            return Known.NOWHERE, ""
        thing = meaning.namespaced(file, call.caller, name)
        if thing is not Known.NOWHERE:
            return thing, "scope"
        if self.index.text(name) not in file.language.names.builtins:
            thing = meant(self.index, meaning.everywhere(file, name, types=False), call.arguments)
            if isinstance(thing, Sym) and thing.family != "constant":
                return thing, "unique"
        found = meaning.from_wildcards(file.id, name, types=False, depth=0)
        return (thing, "unique") if found is Known.NOWHERE else (found, "import")

    def on_receiver(self, file: File, call: CallRow, receiver: str) -> tuple[Thing, str]:
        """A call of a member of something."""
        language, meaning = file.language, self.meaning
        around = None
        if receiver.partition("(")[0] in language.parent_names and receiver.count("(") < 2:
            around = meaning.around(file, call.caller)
            return (meaning.inherited(around, call.name), "exact") if around else (Known.UNSURE, "")
        if receiver == language.path_separator or (
            receiver in language.names.module_heads and call.kind == self.direct
        ):
            return self.in_module(file, call, receiver)
        if receiver in language.self_names:
            around = meaning.around(file, call.caller)
        if around is not None:
            found = meaning.member(around, call.name)
            if found is Known.UNSURE and call.caller >= 0:
                caller = self.index.sym(file.id << ORDINAL_BITS | call.caller)
                found = meaning.apart(around, call.name, static=bool(caller.flags & STATIC))
            if found is Known.NOWHERE:  # what it stands for may have it, or all types of its kind
                found = meaning.step(Value(around), self.index.text(call.name))
            return found, "exact"
        if call.receiver_type is not None:
            value = meaning.receiver(file, call.caller, self.index.text(call.receiver_type), is_type=True)
            return self.of_value(file, call, value), "exact"
        if call.local:
            return Known.UNSURE, ""
        thing = meaning.receiver(file, call.caller, receiver, is_type=False)
        module = isinstance(thing, Module) or (isinstance(thing, Sym) and thing.family == "other")
        how = "import" if module else "exact"
        return self.of_value(file, call, thing), how

    def of_self(self, file: File, call: CallRow, receiver: str, otherwise: Thing) -> Thing:
        """A method of what the function around calls itself on, which implementations beside it may have."""
        if receiver not in file.language.self_names or call.caller < 0:
            return otherwise
        text = self.meaning.on_self(self.index.sym(file.id << ORDINAL_BITS | call.caller))
        return self.meaning.method_for(file, call.caller, text, call.name) if text else otherwise

    def attached(self, file: File, call: CallRow, receiver: str) -> Thing:
        """What a name means that is attached to the value before it."""
        if call.receiver_type is not None:
            value = self.meaning.receiver(
                file, call.caller, self.index.text(call.receiver_type), is_type=True
            )
        else:
            value = (
                Known.UNSURE
                if call.local
                else self.meaning.receiver(file, call.caller, receiver, is_type=False)
            )
            if isinstance(value, Sym):
                value = self.meaning.held(value) if value.kind in VALUES else Known.UNSURE
        return attached(self.meaning, file, call.caller, value, call.name, call.arguments)

    def of_value(self, file: File, call: CallRow, value: Thing) -> Thing:
        """A member of a value; with a dot one of what wraps it may be meant."""
        text = self.index.text(call.name)
        own = file.language.names.wrapper_has
        if call.joiner is None and text in own:
            held = self.meaning.held(value) if isinstance(value, Sym) and value.kind in VALUES else value
            if isinstance(held, Value) and held.wrapped:
                return Known.UNSURE
        return self.meaning.step(value, text)

    def in_module(self, file: File, call: CallRow, receiver: str) -> tuple[Thing, str]:
        """A call in the root of all names or in a module said by a word: `::f()`, `self::f()`."""
        meaning = self.meaning
        if receiver == file.language.path_separator:
            return meaning.at_root(file, call.name), "scope"
        module = meaning.module_around(file, call.caller)
        names = [receiver, self.index.text(call.name)]
        return meaning.tree(file, module, names, types=False, depth=0), "import"
