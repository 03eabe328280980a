"""The parameters of the control socket's methods: one struct each."""

import msgspec


class Params(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The parameters of a method; here none."""


class AtPath(Params, frozen=True, kw_only=True):
    """A repository, by any path inside it."""

    path: str


class ScrapeParams(AtPath, frozen=True, kw_only=True):
    """Of `scrape`."""

    full: bool = False
    wait: bool = False


class WaitParams(AtPath, frozen=True, kw_only=True):
    """Of `wait`."""

    embedding: bool = False


class RestoreParams(AtPath, frozen=True, kw_only=True):
    """Of `ledger.restore`: a backup's file name, or its newest."""

    backup: str = ""


class SessionParams(AtPath, frozen=True, kw_only=True):
    """Of `session.show`: an id, the beginning of one, or `current`."""

    id: str


class TextParams(AtPath, frozen=True, kw_only=True):
    """Of `session.start` (the title), `session.note` (the note) and `session.end`."""

    text: str = ""


class ExtractParams(AtPath, frozen=True, kw_only=True):
    """Of `session.extract`; see pipeline.SessionTask."""

    full: bool = False
    since: str = ""
    signals: list[str] = []


class NameParams(AtPath, frozen=True, kw_only=True):
    """Of `code.*`; see code.questions.Wanted. `repo` is a reference repository to be asked instead."""

    name: str
    file: str = ""
    language: str = ""
    limit: int = 0
    repo: str = ""


class KindParams(NameParams, frozen=True, kw_only=True):
    """Of `code.defs` and `code.members`."""

    kind: str = ""


class CalleesParams(NameParams, frozen=True, kw_only=True):
    """Of `code.callees`."""

    depth: int = 1


class CallersParams(CalleesParams, frozen=True, kw_only=True):
    """Of `code.callers`."""

    unresolved: bool = False


class ImportsParams(NameParams, frozen=True, kw_only=True):
    """Of `code.imports`."""

    by: bool = False


class ReferenceParams(AtPath, frozen=True, kw_only=True):
    """Of `scrape.reference`: a name, a path or `all`; `name` is what a clone is to be called."""

    repo: str
    beside: str = ""  # the folder that a relative path starts from
    name: str = ""
    full: bool = False


class SemanticParams(AtPath, frozen=True, kw_only=True):
    """Of `semantic`."""

    text: str
    types: list[str] = []
    min_score: float | None = None
    session: str | None = None
    since: str | None = None
    domain: str | None = None
    limit: int = 10


class AskParams(AtPath, frozen=True, kw_only=True):
    """Of `ask`. `repo` is a reference repository to be asked instead."""

    text: str
    kinds: list[str] = []
    limit: int = 10
    repo: str = ""


class GenerateParams(AtPath, frozen=True, kw_only=True):
    """Of `embeddings.generate`."""

    force: bool = False


class HooksParams(AtPath, frozen=True, kw_only=True):
    """Of `hooks.sync`: a choice, or none to have the last one carried out."""

    wanted: bool | None = None
