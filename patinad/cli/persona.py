"""`patinad persona`: questions about what the developer holds true, one at a time."""

import sys
from collections.abc import Mapping
from typing import Any

import click

from patinad.cli import render
from patinad.cli.belief import draw
from patinad.cli.commands import command, json_option
from patinad.cli.memory import remember
from patinad.cli.place import Place

KEYS = {"y": "yes", "n": "no", "o": "only", "s": "skip"}
PROMPT = "[y]es, [n]o, [o]nly when ..., [s]kip, [e]vidence, [q]uit"


@command(examples=("patinad persona", "patinad persona --domain storage", "patinad persona --json"))
@click.option("--domain", help="Only questions of this domain, as `testing`.")
@json_option
@click.pass_obj
def persona(place: Place, domain: str | None, as_json: bool) -> None:
    """Answer questions about your own beliefs; each answer makes, confirms, refines or closes one.

    Stop at any question: the next time it goes on there. With --json, or where nobody can answer, the questions that
    wait are listed.
    """
    if as_json or not sys.stdin.isatty():
        found = remember(place, "persona.list", {"domain": domain})
        if as_json:
            render.document(found)
            return
        rows = found["questions"]
        if not rows:
            render.notice("no questions wait")
            return
        render.table(
            ("priority", "domains", "text"),
            [[r["priority"], ", ".join(r["domains"]), r["text"]] for r in rows],
        )
        return
    while (asked := remember(place, "persona.next", {"domain": domain}, writes=True))["question"] is not None:
        if not put(place, asked, domain):
            click.echo("Stopped. `patinad persona` goes on here.")
            return
    click.echo("No questions wait.")


def put(place: Place, asked: Mapping[str, Any], domain: str | None) -> bool:
    """Put one question until it is answered; False where the developer wants to stop."""
    question = asked["question"]
    click.echo()
    render.heading(question["text"])
    while True:
        said = click.prompt(f"{PROMPT} ({asked['left']} left)", prompt_suffix=": ").strip()
        key, _, more = said.partition(" ")
        key = key.lower()
        if key in ("q", "quit"):
            return False
        if key in ("e", "evidence"):
            for side in ("for", "against"):
                draw(side, [one for one in question["evidence"] if one["stance"] == side])
            continue
        word = KEYS.get(key, key)
        if word not in KEYS.values():
            click.echo(f"answer with one of: {PROMPT}")
            continue
        if word == "only" and not more.strip():
            more = click.prompt("only when")
        given = {"question": question["id"], "answer": word, "more": more.strip(), "domain": domain}
        done = remember(place, "persona.answer", given, writes=True)
        if done["belief"]:
            what = "refined" if done["refined"] else "made" if done["created"] else "noted"
            click.echo(f"{what}: belief {done['belief'][:8]}")
        return True
