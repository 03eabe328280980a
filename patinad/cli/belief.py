"""`patinad belief`: what the developer holds true, with the evidence for it and against it."""

from collections.abc import Mapping, Sequence
from typing import Any

import click

from patinad.cli import render
from patinad.cli.commands import group, json_option
from patinad.cli.memory import remember
from patinad.cli.place import Place

EVIDENCE_SHOWN = 5
STATES = ("open", "contested", "superseded", "withdrawn", "retracted")


@group(
    examples=(
        "patinad belief list",
        'patinad belief validate "facts are stored in SQLite"',
        'patinad belief add "hooks run no external command"',
    )
)
def belief() -> None:
    """What this repository's work says its developer holds true. Beliefs grow from sessions by themselves."""


@belief.command(
    "list", examples=("patinad belief list --domain storage", "patinad belief list --state contested --json")
)
@click.option("--domain", help="Only those of this domain, as `storage`.")
@click.option("--path", "path_", help="Only those whose scope is this path, or lies around or below it.")
@click.option("--branch", help="Only those of this branch.")
@click.option(
    "--state", type=click.Choice(STATES), help="Only those in this state; else open and contested ones."
)
@click.option(
    "--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Only those at least so sure."
)
@click.option(
    "--limit", type=click.IntRange(1), default=30, show_default=True, help="At most so many; with --json all."
)
@json_option
@click.pass_obj
def list_(
    place: Place,
    domain: str | None,
    path_: str | None,
    branch: str | None,
    state: str | None,
    min_confidence: float,
    limit: int,
    as_json: bool,
) -> None:
    """The beliefs, the surest first."""
    scope = scope_of(path_, branch)
    given = {"domain": domain, "state": state, "least": min_confidence, "scope": scope}
    found = remember(place, "belief.list", given)
    if as_json:
        render.document(found)
        return
    rows = found["beliefs"]
    if not rows:
        if domain or state or min_confidence or scope:
            render.notice("no belief is so: `patinad belief list` shows all that stand")
            return
        render.notice(
            "no beliefs yet: they grow from what recurs over sessions, or `patinad belief add` states one"
        )
        return
    columns = ("id", "confidence", "for", "against", "state", "domains", "scope", "statement")
    render.table(columns, ([cell(row, name) for name in columns] for row in rows[:limit]))
    if len(rows) > limit:
        render.notice(f"and {len(rows) - limit} more: --limit {len(rows)} shows them")


def scope_of(path: str | None, branch: str | None) -> dict[str, str]:
    """A scope as options give it."""
    return {name: value for name, value in (("path", path), ("branch", branch)) if value}


def cell(row: Mapping[str, Any], name: str) -> Any:
    """A belief's column in a table."""
    if name == "id":
        return row["id"][:8]
    if name == "confidence":
        return f"{row['confidence']:.2f}"
    if name == "domains":
        return ", ".join(row["domains"])
    if name == "scope":
        return ", ".join(f"{key} {value}" for key, value in (row["scope"] or {}).items())
    return row[name]


@belief.command(examples=("patinad belief show 3fa9c1d2", "patinad belief show 3fa9 --json"))
@click.argument("uid", metavar="ID")
@json_option
@click.pass_obj
def show(place: Place, uid: str, as_json: bool) -> None:
    """All of one belief. ID may be the beginning of one."""
    found = remember(place, "belief.show", {"id": uid})
    if as_json:
        render.document(found)
        return
    low, high = found["interval"]
    rows = [
        ("belief", found["statement"], ""),
        ("id", found["id"], ""),
        ("state", found["state"], ""),
        ("confidence", f"{found['confidence']:.2f} ({low:.2f} to {high:.2f})", ""),
        ("domains", ", ".join(found["domains"]), ""),
        ("scope", ", ".join(f"{name} {value}" for name, value in (found["scope"] or {}).items()), ""),
        ("since", found["valid_from"] or "", ""),
        ("until", found["valid_to"] or "", ""),
    ]
    render.labelled([row for row in rows if row[1]])
    for side in ("for", "against"):
        draw(side, [one for one in found["evidence"] if one["stance"] == side])


def draw(title: str, evidence: Sequence[Mapping[str, Any]]) -> None:
    """Pieces of evidence under a heading."""
    if not evidence:
        return
    click.echo()
    render.heading(title)
    for one in evidence[:EVIDENCE_SHOWN]:
        when = (one["observed_at"] or "")[:10]
        said = one.get("quote") or one.get("text") or ""
        passed = (
            " (superseded)"
            if one.get("superseded")
            else ""
            if one.get("counts", True)
            else " (does not count)"
        )
        click.echo(
            "  " + render.printable(f"{when} {one['source']} {short_ref(one)}{passed}: {said}".strip())
        )
    if len(evidence) > EVIDENCE_SHOWN:
        click.echo(f"  and {len(evidence) - EVIDENCE_SHOWN} more")


def short_ref(evidence: Mapping[str, Any]) -> str:
    """A commit by its first digits, a document by its path."""
    head, _, path = str(evidence["ref"]).partition(":")
    return path or render.short(head)


@belief.command(
    examples=(
        'patinad belief add "hooks run no external command"',
        'patinad belief add "tests use real git" --domain testing --path tests/',
    )
)
@click.argument("statement", nargs=-1, required=True)
@click.option("--domain", "domains", multiple=True, help="The domain it belongs to; may be given again.")
@click.option("--path", "path_", help="It holds below this path only.")
@click.option("--branch", help="It holds on this branch only.")
@json_option
@click.pass_obj
def add(
    place: Place,
    statement: Sequence[str],
    domains: Sequence[str],
    path_: str | None,
    branch: str | None,
    as_json: bool,
) -> None:
    """State a belief. One that says the opposite of the same subject in the same scope is closed, and kept."""
    scope = scope_of(path_, branch)
    done = remember(
        place,
        "belief.add",
        {"statement": " ".join(statement), "domains": list(domains), "scope": scope},
        writes=True,
    )
    if as_json:
        render.document(done)
        return
    said = "added" if done["new"] else "known already" if done["stood"] else "holds again"
    click.echo(f"{said}: {done['id'][:8]}")
    for uid in done["superseded"]:
        click.echo(f"supersedes {uid[:8]}")


@belief.command(
    examples=(
        'patinad belief validate "facts are stored in SQLite"',
        'patinad belief validate "tests use mocks" --path tests/ --json',
        'patinad belief validate "On branch main, tests use mocks"',
    )
)
@click.argument("statement", nargs=-1, required=True)
@click.option("--path", "path_", help="Only by what was done at this path or below, and holds there.")
@click.option("--branch", help="Only by what was done on this branch, and holds there.")
@click.option("--domain", help="Only by what is of this domain, as `storage`.")
@json_option
@click.pass_obj
def validate(
    place: Place,
    statement: Sequence[str],
    path_: str | None,
    branch: str | None,
    domain: str | None,
    as_json: bool,
) -> None:
    """Say whether what is known bears a statement out; one may begin with where it holds: `In tests/, ...`.

    supported, contradicted, contested, stale (it was so, or nothing has said so for long) or insufficient.
    """
    scope = scope_of(path_, branch) | ({"domain": domain} if domain else {})
    found = remember(place, "belief.validate", {"statement": " ".join(statement), "scope": scope})
    if as_json:
        render.document(found)
        return
    low, high = found["interval"]
    click.echo(
        f"{found['verdict']} ({found['reason']}), confidence {found['confidence']:.2f} ({low:.2f} to {high:.2f})"
    )
    draw("for", found["supporting"])
    draw("against", found["contradicting"])


@belief.command(examples=("patinad belief retract 3fa9c1d2",))
@click.argument("uid", metavar="ID")
@json_option
@click.pass_obj
def retract(place: Place, uid: str, as_json: bool) -> None:
    """Take a belief back. It is kept with its evidence, and does not grow again by itself."""
    done = remember(place, "belief.retract", {"id": uid}, writes=True)
    if as_json:
        render.document(done)
    else:
        click.echo(
            f"{'taken back' if done['changed'] else 'taken back before'}: {render.printable(done['statement'])}"
        )
