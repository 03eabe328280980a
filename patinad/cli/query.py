"""`patinad query`: find by meaning."""

from typing import Any

import click

from patinad.cli import render
from patinad.cli.answers import ask, tell_freshness
from patinad.cli.commands import group, json_option
from patinad.cli.place import Place

# The first query after a while starts the search worker, which loads the model.
PATIENCE_S = 60.0


@group(examples=('patinad query semantic "retry with backoff"',))
def query() -> None:
    """Find by meaning."""


@query.command(
    examples=(
        'patinad query semantic "retry with backoff" --limit 5',
        'patinad query semantic "why sqlite" --type decision --json',
    )
)
@click.argument("text")
@click.option(
    "--type", "types", metavar="KIND[,KIND]", help="Only these: code, pattern, decision, challenge, ..."
)
@click.option(
    "--min-score",
    type=click.FloatRange(-1, 1),
    help="Only what is at least this similar (cosine); what was found by words and has no vector is left out.",
)
@click.option("--session", help="Only what this session showed; the beginning of its id will do.")
@click.option("--since", metavar="DATE", help="Only what was seen on this day or later, as 2026-05-01.")
@click.option("--domain", help="Only of this domain, as `storage`.")
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="At most so many.")
@json_option
@click.pass_obj
def semantic(
    place: Place,
    /,
    text: str,
    *,
    types: str | None,
    min_score: float | None,
    session: str | None,
    since: str | None,
    domain: str | None,
    limit: int,
    as_json: bool,
) -> None:
    """What means the same as TEXT, best first.

    The score is a cosine. What was found by its words and has no vector yet has none: it shows `words`, in JSON null,
    and stands where its words put it.
    """
    params: dict[str, Any] = {
        "path": str(place.folder),
        "text": text,
        "types": [kind.strip() for kind in types.split(",") if kind.strip()] if types else [],
        "min_score": min_score,
        "session": session,
        "since": since,
        "domain": domain,
        "limit": limit,
    }

    def from_disk() -> dict[str, Any]:
        from patinad.cli import disk  # noqa: PLC0415  # opens databases; a live daemon spares it

        return disk.semantic(place, params)

    found = ask(place, "semantic", params, from_disk, timeout=PATIENCE_S)
    if as_json:
        render.document(found)
        return
    tell_freshness(found["freshness"])
    tell_embedded(found["freshness"].get("embedded") or {})
    for note in found.get("notes", ()):
        render.notice(note)
    if not found["results"]:
        render.notice("nothing found")
        return
    rows = [
        [
            f"{row['score']:.2f}" if row["score"] is not None else "words",
            row["type"],
            row["content"],
            ", ".join(dict.fromkeys(cited(item) for item in row["evidence"])),
        ]
        for row in found["results"]
    ]
    render.table(("score", "type", "content", "where"), rows)


def tell_embedded(embedded: dict[str, Any]) -> None:
    """Warn on stderr while some of the code has no vector yet."""
    done, total = embedded.get("done"), embedded.get("total")
    if done is not None and total is not None and done < total:
        render.notice(f"only {done:,} of {total:,} chunks are embedded yet: more may be found later")


def cited(evidence: dict[str, Any]) -> str:
    """One citation in a few characters."""
    return str(evidence.get("ref") or evidence.get("source"))
