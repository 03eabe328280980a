"""What the ledger says of sessions, for reading commands while no daemon runs. Nothing is written."""

from typing import Any

from patinad.cli import disk
from patinad.cli.place import Place
from patinad.ledger import listing as ledger


def listing(place: Place) -> dict[str, Any]:
    """The sessions, as `session.list` gives them."""
    return ledger.listing(disk.repository_of(place.paths, place.locate()).paths.ledger)


def shown(place: Place, named: str) -> dict[str, Any]:
    """One session, as `session.show` gives it."""
    from patinad.session import view  # noqa: PLC0415  # pygit2; a list does without

    layout = place.locate()
    return view.shown(disk.repository_of(place.paths, layout).paths.ledger, layout, named)
