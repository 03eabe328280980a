"""A reference repository as the daemon and the commands see it: a clone whose index lies beside another repository."""

from dataclasses import replace

from patinad.code import references
from patinad.daemon.registry import Repository
from patinad.errors import PatinadError
from patinad.git.layout import Layout
from patinad.paths import RepositoryPaths

UNREGISTERED = -1  # no row of the board has this id


def as_repository(home: Repository, name: str) -> Repository:
    """The repository to be asked where `--repo` names a reference of `home`. Raises PatinadError."""
    reference = references.find(references.folder(home.layout, home.paths), name)
    if not reference.code_db.exists():
        raise PatinadError(f"{name} is not indexed yet: `patinad scrape code --repo {name}` does it")
    try:
        layout = reference.layout()
    except PatinadError:
        # HEAD of what is not there cannot be read: the answer says that its freshness is unknown.
        gone = reference.clone or reference.code_db.parent / reference.name
        layout = Layout(None, gone, gone)
    paths = RepositoryPaths(home.paths.data, home.paths.ledger, reference.code_db)
    return replace(
        home, id=UNREGISTERED, layout=layout, paths=paths, state="active", reason="", last_error=None
    )
