"""`patinad code`: where a name is defined, who calls it, what it calls, who imports it, what it holds."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import click

from patinad.cli import render
from patinad.cli.answers import ask, tell_freshness
from patinad.cli.commands import Command, group, json_option
from patinad.cli.export import export
from patinad.cli.place import Place

NAMES = (
    "NAME may say what holds it, as far as that is wanted: Server.start, pkg::net::Server, module.func, "
    "(*Server).Start, src/server.py:start. src/server.py:12 is what stands around that line."
)


@dataclass(frozen=True, slots=True)
class Question:
    """One question about a name: its command, and the keys of a result that a person is shown."""

    name: str
    help: str
    examples: tuple[str, ...]
    columns: tuple[str, ...]
    options: tuple[str, ...] = ()  # of OPTIONS, beside those that every question has


OPTIONS: dict[str, Callable[[], click.Option]] = {
    "file": lambda: click.Option(
        ["--file"],
        default="",
        metavar="PATH",
        help="Only results in this file or folder, or in files that fit this pattern: tests, '*_test.go'.",
    ),
    "language": lambda: click.Option(
        ["--language"], default="", metavar="NAME", help="Only results in this language."
    ),
    "kind": lambda: click.Option(
        ["--kind"], default="", metavar="KIND", help="Only these: function, method, class, struct, field, ..."
    ),
    "limit": lambda: click.Option(
        ["--limit"], type=click.IntRange(min=1), metavar="N", help="Show the first N at most (default: all)."
    ),
    "repo": lambda: click.Option(
        ["--repo"],
        default="",
        metavar="NAME",
        help="Ask this reference repository (see `patinad scrape code --help`).",
    ),
    "depth": lambda: click.Option(
        ["--depth"],
        type=click.IntRange(1, 50),
        default=1,
        show_default=True,
        help="Follow calls of calls so far; each function then stands once, at its least distance.",
    ),
    "unresolved": lambda: click.Option(
        ["--unresolved"], is_flag=True, help="Also calls of that name whose target is not known."
    ),
    "by": lambda: click.Option(["--by"], is_flag=True, help="What the file or module NAME imports itself."),
}
REACHED = ("distance", "caller", "target", "confidence")  # of calls of calls; the target is the next hop
EVERYWHERE = ("file", "language", "limit", "repo")

QUESTIONS = (
    Question(
        "defs",
        f"Where NAME is defined. {NAMES}",
        ("patinad code defs Server.start", "patinad code defs src/server.py:start --kind method"),
        ("kind", "qualified_name"),
        ("kind",),
    ),
    Question(
        "callers",
        f"Who calls NAME: the calls that are known to mean it. {NAMES}",
        ("patinad code callers parse_header --json", "patinad code callers parse_header --depth 3"),
        ("caller", "callee", "confidence"),
        ("depth", "unresolved"),
    ),
    Question(
        "callees",
        f"What NAME calls; of a type, what its methods call. {NAMES}",
        ("patinad code callees parse_header", "patinad code callees Server.start --depth 3"),
        ("caller", "callee", "confidence"),
        ("depth",),
    ),
    Question(
        "imports",
        "Who imports NAME: a module, package, header or file, or a name from one. With --by, what the file or module "
        "NAME imports itself.",
        (
            "patinad code imports os.path",
            "patinad code imports src/server.py",
            "patinad code imports src/server.py --by",
        ),
        ("path", "name", "alias", "kind"),
        ("by",),
    ),
    Question(
        "members",
        f"What the type NAME holds: fields, methods, variants. {NAMES}",
        ("patinad code members Server", "patinad code members Server --kind field"),
        ("container", "name", "kind", "type"),
        ("kind",),
    ),
)


@group(examples=("patinad code defs Server.start", "patinad code callers parse_header"))
def code() -> None:
    """Ask the index of the code around the current folder."""


def answer(place: Place, question: Question, params: dict[str, Any], as_json: bool) -> None:
    """Ask one question and show its answer."""

    def from_disk() -> dict[str, Any]:
        from patinad.cli import disk  # noqa: PLC0415  # opens databases; a live daemon spares it

        return disk.code(place, question.name, params)

    found = ask(place, f"code.{question.name}", {"path": str(place.folder), **params}, from_disk)
    if as_json:
        render.document(found)
        return
    tell_freshness(found["freshness"], params.get("repo", ""))
    if not found["results"]:
        render.notice(nothing(question, params, found.get("nearest") or ()))
        return
    columns = question.columns if params.get("depth", 1) == 1 else REACHED
    rows = ([location(row), *(row.get(key) for key in columns)] for row in found["results"])
    render.table(("where", *columns), rows)
    if (left := found.get("total", 0) - len(found["results"])) > 0:
        render.notice(f"{left:,} more: a larger --limit shows them")


def nothing(question: Question, params: Mapping[str, Any], nearest: Sequence[str]) -> str:
    """What is said when nothing was found, with what may help."""
    narrowed = [f"--{key}" for key in ("file", "language", "kind") if params.get(key)]
    said = f"nothing found for {params['name']}"
    if narrowed:
        said += f" with {' and '.join(narrowed)}"
    if nearest:
        return f"{said}; did you mean {', '.join(map(render.printable, nearest))}?"
    if "unresolved" in question.options and not params.get("unresolved"):
        return f"{said}; `--unresolved` also lists calls that may mean another"
    if "by" in question.options and not params.get("by"):
        return f"{said}; `--by` lists what a file or module imports itself"
    return said


def location(row: Mapping[str, Any]) -> str:
    """`src/server.py:12`, as editors take it."""
    return f"{row['file']}:{row['line']}"


def command(question: Question) -> click.Command:
    """The click command of one question."""

    @click.pass_obj
    def run(place: Place, /, as_json: bool, **params: Any) -> None:
        given = {key: value for key, value in params.items() if value or key == "name"}
        answer(place, question, given, as_json)

    make = click.command(question.name, cls=Command, help=question.help, examples=question.examples)
    made = make(json_option(run))
    made.params.insert(0, click.Argument(["name"]))
    made.params += [OPTIONS[name]() for name in (*question.options, *EVERYWHERE)]
    return made


for row in QUESTIONS:
    code.add_command(command(row))
code.add_command(export)
