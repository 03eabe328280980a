"""Functions that provide what they give to those who have their name for a parameter: fixtures."""

from patinad.code.changes import ORDINAL_BITS
from patinad.code.definitions import Sym
from patinad.code.exports import Known, Thing, Value
from patinad.code.facts import Flag
from patinad.code.lookup import File
from patinad.code.results import Results
from patinad.code.typetext import AWAIT, EACH

_PROVIDES, _GENERATOR, _ASYNC = int(Flag.PROVIDES), int(Flag.GENERATOR), int(Flag.ASYNC)


class Providers(Results):
    """What parameters are given by their names, in one state of code.db."""

    def provided(self, file: File, caller: int, text: str) -> Thing:
        """What the nearest provider of a name gives: one of the type around, of the file, of a folder around it."""
        name = self.index.name_id(text)
        if name is None or (not self.index.named(name) and name not in self.index.bound_names):
            return Known.UNSURE
        owner = self.around(file, caller)
        found = self.member(owner, name) if owner is not None else Known.NOWHERE
        if owner is not None and self.is_provider(found, file, caller):
            return self.given_by(found, Value(owner))
        for number in (file.id, *self.files_around(file)):
            found = self.export((number,), name, types=False)
            if self.is_provider(found, file, caller):
                return self.given_by(found, None)
        return Known.UNSURE

    def is_provider(self, thing: Thing, file: File, caller: int) -> bool:
        """Whether a definition provides what it gives; to itself does the one that is further away."""
        asks = file.id << ORDINAL_BITS | caller
        return isinstance(thing, Sym) and bool(thing.flags & _PROVIDES) and thing.id != asks

    def given_by(self, provider: Thing, owner: Value | None) -> Thing:
        """What a provider gives: of one that yields what that is, of one that is waited for what that comes to."""
        flags = provider.flags if isinstance(provider, Sym) else 0
        made = self.called(provider, owner)
        return (
            self.step(made, EACH if flags & _GENERATOR else AWAIT) if flags & (_GENERATOR | _ASYNC) else made
        )

    def files_around(self, file: File) -> list[int]:
        """The files that provide for their folder and those inside it, the nearest first."""
        folder = file.path.rpartition("/")[0]
        found = [
            (len(around), other.id)
            for other in self.index.stem_files(file.family, file.language.names.provides)
            if not (around := other.path.rpartition("/")[0]) or f"{folder}/".startswith(f"{around}/")
        ]
        return [number for _, number in sorted(found, reverse=True)]
