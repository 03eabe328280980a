"""`patinad code`: where a name is defined, who calls it, what it calls, who imports it, what it holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import click

from patinad.cli import render
from patinad.cli.answers import ask, tell_freshness
from patinad.cli.commands import Command, group, json_option
from patinad.cli.place import Place


@dataclass(frozen=True, slots=True)
class Question:
    """One question about a name: its command, and the keys of a result that a person is shown."""

    name: str
    help: str
    example: str
    columns: tuple[str, ...]
    unresolved: bool = False  # whether it can also list calls whose target is not known


QUESTIONS = (
    Question(
        "defs",
        "Where NAME is defined. NAME may be qualified: Server.start.",
        "patinad code defs Server.start",
        ("kind", "qualified_name"),
    ),
    Question(
        "callers",
        "Who calls NAME: the calls that are known to mean it.",
        "patinad code callers parse_header --json",
        ("caller", "callee", "confidence"),
        unresolved=True,
    ),
    Question(
        "callees", "What NAME calls.", "patinad code callees parse_header", ("caller", "callee", "confidence")
    ),
    Question(
        "imports",
        "Which files import NAME, a module or a name from one.",
        "patinad code imports os.path",
        ("path", "name", "alias", "kind"),
    ),
    Question(
        "members",
        "What the type NAME holds: fields, methods, variants.",
        "patinad code members Server",
        ("container", "name", "kind", "type"),
    ),
)


@group(examples=("patinad code defs Server.start", "patinad code callers parse_header"))
def code() -> None:
    """Ask the index of the code around the current folder."""


def answer(place: Place, question: Question, name: str, unresolved: bool, as_json: bool) -> None:
    """Ask one question and show its answer."""
    path = str(place.folder)
    params: dict[str, Any] = {"path": path, "name": name}
    if question.unresolved:
        params["unresolved"] = unresolved

    def from_disk() -> dict[str, Any]:
        from patinad.cli import disk  # noqa: PLC0415  # opens databases; a live daemon spares it

        return disk.code(place, question.name, params)

    found = ask(place, f"code.{question.name}", params, from_disk)
    if as_json:
        render.document(found)
        return
    tell_freshness(found["freshness"])
    if not found["results"]:
        hint = (
            "; `--unresolved` also lists calls that may mean another"
            if question.unresolved and not unresolved
            else ""
        )
        render.notice(f"nothing found for {name}{hint}")
        return
    columns = ("where", *question.columns)
    render.table(
        columns, ([location(row), *(row.get(key) for key in question.columns)] for row in found["results"])
    )


def location(row: Mapping[str, Any]) -> str:
    """`src/server.py:12`, as editors take it."""
    return f"{row['file']}:{row['line']}"


def command(question: Question) -> click.Command:
    """The click command of one question."""

    @click.pass_obj
    def run(place: Place, name: str, as_json: bool, unresolved: bool = False) -> None:
        answer(place, question, name, unresolved, as_json)

    make = click.command(question.name, cls=Command, help=question.help, examples=(question.example,))
    made = make(json_option(run))
    made.params.insert(0, click.Argument(["name"]))
    if question.unresolved:
        made.params.append(
            click.Option(
                ["--unresolved"], is_flag=True, help="Also calls of that name whose target is not known."
            )
        )
    return made


for row in QUESTIONS:
    code.add_command(command(row))
