"""`patinad down`: stop the daemon."""

import click

from patinad.cli import launch
from patinad.cli.commands import command
from patinad.cli.place import Place


@command(examples=("patinad down",))
@click.pass_obj
def down(place: Place) -> None:
    """Stop the daemon, and wait until it is gone. What was being done is taken up again by the next one."""
    pid = launch.stop(place.paths)
    click.echo(f"stopped (pid {pid})" if pid else "the daemon is not running")
