"""The ledgers' backups: what `patinad doctor` says of them, and how it puts one in a ledger's place."""

import time
from collections.abc import Iterator
from pathlib import Path

import click

from patinad import client
from patinad.cli import disk, render
from patinad.cli.place import Place
from patinad.daemon.sessions import restore_named
from patinad.errors import DaemonNotRunningError, PatinadError
from patinad.ledger.database import list_backups, soundness


def examined(place: Place) -> Iterator[tuple[str, bool, str]]:
    """Each ledger's path, whether it is damaged, and that in words with its newest backups."""
    try:
        ledgers = {one.paths.ledger for one in disk.kept(place.paths) if one.state == "active"}
    except PatinadError:
        return  # told already
    for ledger in sorted(ledgers):
        if not ledger.exists():
            continue
        wrong, copies = soundness(ledger), list_backups(ledger, backups=place.paths.backups)
        named = ", ".join(copy.name for copy in copies[:3])
        held = (
            f"{render.count(len(copies), 'backup')} in {place.paths.backups}: {named}"
            if copies
            else "no backup yet"
        )
        way_out = " (`patinad doctor --restore-ledger` puts the newest in its place)" if copies else ""
        yield str(ledger), bool(wrong), f"{wrong}; {held}{way_out}" if wrong else f"sound; {held}"


def restore(place: Place, backup: str, *, as_json: bool) -> int:
    """Put a backup in the place of the ledger of the repository around the current folder."""
    layout = place.locate()
    params = {"path": str(layout.worktree or layout.git_dir), "backup": Path(backup).name}
    try:
        done = client.call(place.paths, "ledger.restore", params)
    except DaemonNotRunningError:
        ledger = disk.repository_of(place.paths, layout).paths.ledger
        done = restore_named(ledger, params["backup"], place.paths.backups, time.time())
    if as_json:
        render.document(done)
        return 0
    click.echo(f"{done['ledger']} is the backup {Path(done['backup']).name} now")
    if done["aside"]:
        click.echo(f"what stood there is kept as {done['aside']}")
    return 0
