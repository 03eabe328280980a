"""Questions to the memory of a repository, and what is told it: what `belief.*` and `migrate` give."""

from typing import Any

import msgspec

from patinad.daemon.params import AtPath
from patinad.daemon.runner import Runner
from patinad.daemon.status import Row
from patinad.daemon.tasks import memory_task


class BeliefsParams(AtPath, frozen=True, kw_only=True):
    """Of `belief.list`."""

    domain: str | None = None
    state: str | None = None
    least: float = 0.0
    scope: dict[str, str] = msgspec.field(default_factory=dict)


class BeliefParams(AtPath, frozen=True, kw_only=True):
    """Of `belief.show` and `belief.retract`."""

    id: str


class StatementParams(AtPath, frozen=True, kw_only=True):
    """Of `belief.validate`; `scope` names a path, a branch or a domain."""

    statement: str
    scope: dict[str, str] = msgspec.field(default_factory=dict)


class AddParams(StatementParams, frozen=True, kw_only=True):
    """Of `belief.add`."""

    domains: list[str] = msgspec.field(default_factory=list)


class MigrateParams(AtPath, frozen=True, kw_only=True):
    """Of `migrate`."""

    project: str
    noise: bool = False
    dry_run: bool = False


class DomainParams(AtPath, frozen=True, kw_only=True):
    """Of `persona.list` and `persona.next`."""

    domain: str | None = None


class AnswerParams(DomainParams, frozen=True, kw_only=True):
    """Of `persona.answer`; `more` is the condition of `only`."""

    question: str
    answer: str
    more: str = ""


async def recall(runner: Runner, row: Row, action: str, params: AtPath) -> Any:
    """One row of memory.desk.ACTIONS, done by a worker."""
    given = {name: value for name, value in msgspec.to_builtins(params).items() if name != "path"}
    return await runner.pool.run("memory", memory_task(runner.paths, row.repository, action, given))


REMEMBERED: dict[str, type[AtPath]] = {
    "belief.list": BeliefsParams,
    "belief.show": BeliefParams,
    "belief.validate": StatementParams,
    "belief.add": AddParams,
    "belief.retract": BeliefParams,
    "migrate": MigrateParams,
    "memory.rebuild": AtPath,
    "persona.list": DomainParams,
    "persona.next": DomainParams,
    "persona.answer": AnswerParams,
}
