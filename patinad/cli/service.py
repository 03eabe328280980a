"""`patinad service`: the daemon under systemd's user manager or launchd."""

import os
from dataclasses import asdict

import click

from patinad.cli import render
from patinad.cli.commands import group, json_option
from patinad.cli.place import Place
from patinad.service import Service, ServiceStatus, for_platform


@group(examples=("patinad service install", "patinad service status"))
def service() -> None:
    """Have the service manager start the daemon at login and again when it fails. `patinad up` installs it."""


def manager(place: Place) -> Service:
    """The manager of this platform."""
    return for_platform(os.environ, log=place.paths.log)


@service.command(examples=("patinad service install", "patinad service install --print"))
@click.option("--print", "only_print", is_flag=True, help="Print what would be written, and change nothing.")
@click.pass_obj
def install(place: Place, only_print: bool) -> None:
    """Write, enable and start the service. Run again, it changes nothing."""
    if only_print:
        click.echo(manager(place).text(), nl=False)
    else:
        show(manager(place).install())


@service.command(examples=("patinad service uninstall",))
@click.pass_obj
def uninstall(place: Place) -> None:
    """Stop the service and take away what `install` put there."""
    show(manager(place).uninstall())


@service.command(examples=("patinad service status", "patinad service status --json"))
@click.option("--print", "only_print", is_flag=True, help="Print what an install would write.")
@json_option
@click.pass_obj
def status(place: Place, only_print: bool, as_json: bool) -> None:
    """How the service stands."""
    if only_print:
        click.echo(manager(place).text(), nl=False)
        return
    found = manager(place).status()
    if as_json:
        render.document({**asdict(found), "path": str(found.path)})
    else:
        show(found)


def show(found: ServiceStatus) -> None:
    """A service's state for a person."""
    where = str(found.path) if found.installed else "not installed"
    if found.installed and not found.current:
        where += " (not as it would be installed now: `patinad service install`)"
    rows = [
        ("manager", found.manager, ""),
        ("file", where, "" if found.current or not found.installed else "warn"),
        ("at login", "started" if found.enabled else "not started", ""),
        ("state", f"{found.state} (pid {found.pid})" if found.pid else found.state, ""),
    ]
    if found.reason:
        rows.append(("reason", found.reason, "warn"))
    render.labelled(rows, indent=0)
