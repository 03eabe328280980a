"""`patinad mcp`: the server that coding agents start."""

import click

from patinad.cli.commands import command
from patinad.cli.place import Place


@command(examples=("patinad mcp", "claude mcp add patinad -- patinad mcp"))
@click.pass_obj
def mcp(place: Place) -> None:
    """Answer a coding agent over MCP on standard input and output; needs `pip install 'patinad[mcp]'`."""
    from patinad import mcp as server  # noqa: PLC0415  # it shares this module's name

    server.serve(place.paths)
