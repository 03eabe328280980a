"""`patinad migrate`: an old Patina project into the ledger."""

from pathlib import Path

import click

from patinad.cli import render
from patinad.cli.commands import command, json_option
from patinad.cli.memory import remember
from patinad.cli.place import Place

SHOWN = 20


@command(examples=("patinad migrate . --dry-run", "patinad migrate ~/src/old-project"))
@click.argument("project", type=click.Path(readable=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Tell what would be taken, and write nothing.")
@click.option(
    "--with-noise", is_flag=True, help="Take bare commit subjects, single words and empty doubles too."
)
@json_option
@click.pass_obj
def migrate(place: Place, project: Path, dry_run: bool, with_noise: bool, as_json: bool) -> None:
    """Take the sessions, observations and beliefs of the old Patina project at PROJECT into this repository's ledger.

    PROJECT is only read. A second run changes nothing.
    """
    folder = (place.folder / project).absolute()
    given = {"project": str(folder), "noise": with_noise, "dry_run": dry_run}
    report = remember(place, "migrate", given, writes=True)
    if as_json:
        render.document(report)
        return
    columns = ("table", "read", "new", "known")
    rows = [
        [name, row["read"], row["new"], row["known"]] for name, row in report["tables"].items() if row["read"]
    ]
    render.table(columns, rows)
    for reason, count in report["noise"].items():
        click.echo(f"set aside as noise: {count['rows']:,} rows ({count['distinct']:,} distinct): {reason}")
    for title, lines in (
        ("set aside", report["set_aside"]), ("broken link", report["broken_links"]), ("no place for", report["unknown"]),
    ):  # fmt: skip
        for line in lines[:SHOWN]:
            click.echo(f"{title}: {render.printable(line)}")
        if len(lines) > SHOWN:
            render.notice(f"{title}: and {len(lines) - SHOWN} more; --json lists them")
    if dry_run:
        render.notice("nothing was written: this was a dry run")
