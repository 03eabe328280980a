"""`patinad ask`: a question in plain words."""

from collections.abc import Mapping
from typing import Any

import click

from patinad.cli import render
from patinad.cli.answers import ask as asked
from patinad.cli.answers import tell_freshness
from patinad.cli.code import location
from patinad.cli.commands import command, json_option
from patinad.cli.place import Place
from patinad.cli.query import PATIENCE_S, tell_embedded


@command(
    examples=(
        "patinad ask 'who calls parse_header'",
        "patinad ask 'what extends `Base`' --json",
        "patinad ask 'where are secrets taken out' --limit 5",
    )
)
@click.argument("query", nargs=-1, required=True)
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Only results of this kind: code.")
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="At most so many.")
@click.option("--repo", default="", metavar="NAME", help="Ask this reference repository.")
@json_option
@click.pass_obj
def ask(
    place: Place, /, query: tuple[str, ...], *, kinds: tuple[str, ...], limit: int, repo: str, as_json: bool
) -> None:
    """Answer QUERY, a question or a few words.

    Who calls X, what X calls, where X is defined, what imports X, members of X, what extends or implements X are
    answered from the tables of calls, imports and types. Anything else is searched for by words and by meaning. X may
    stand in backticks.
    """
    params: dict[str, Any] = {"text": " ".join(query), "limit": limit}
    params |= {"kinds": list(kinds)} if kinds else {}
    params |= {"repo": repo} if repo else {}

    def from_disk() -> dict[str, Any]:
        from patinad.cli import disk  # noqa: PLC0415  # opens databases; a live daemon spares it

        return disk.ask(place, params)

    found = asked(place, "ask", {"path": str(place.folder), **params}, from_disk, timeout=PATIENCE_S)
    if as_json:
        render.document(found)
        return
    tell_freshness(found["freshness"], repo)
    for note in found["notes"]:
        render.notice(note)
    if found["route"] is None and not found["notes"]:
        tell_embedded(found["freshness"].get("embedded") or {})
    if not found["results"]:
        render.notice("nothing found")
        return
    for result in found["results"]:
        show(result)
    left = found["total"] - len(found["results"])
    if found["route"] is not None and left > 0:
        render.notice(f"{left:,} more: a larger --limit shows them")


def show(result: Mapping[str, Any]) -> None:
    """A result: where it is and what, why it is here, and a few lines of it."""
    what = result.get("symbol_kind") or result["kind"]
    where = render.paint(render.printable(location(result) if result["line"] else cited(result)), "good")
    why = render.paint(render.printable(", ".join(result["reasons"])), "dim")
    click.echo(f"{where}  {render.printable(what)} {render.printable(result['name'])}  ({why})")
    for line in result["snippet"].split("\n") if result["snippet"] else ():
        click.echo(f"    {render.printable(line.expandtabs(4))}".rstrip())


def cited(result: Mapping[str, Any]) -> str:
    """Where an observation, a belief or a session stands: a document's path, a commit, a session's id."""
    head, _, path = str(result.get("ref") or "").partition(":")
    return str(path or (head if result["kind"] == "session" else render.short(head)))
