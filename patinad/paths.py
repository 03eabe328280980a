"""Where things are: the per-user folders, one repository's folders, and the files shipped with the package.

Nothing below the daemon and the command line reads the environment: they call `Paths.for_user` once
and hand the value down.
"""

import os
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

# A Unix socket's path is limited to 108 bytes on Linux and 104 on macOS, the closing NUL included.
SOCKET_PATH_LIMIT = 100


@dataclass(frozen=True, slots=True)
class Paths:
    """The user's four folders and every file patinad keeps in them."""

    state: Path
    cache: Path
    runtime: Path
    config: Path

    @classmethod
    def for_user(cls, environ: Mapping[str, str]) -> "Paths":
        """The folders of the user that `environ` belongs to; `PATINAD_HOME=DIR` puts all four under DIR."""
        home = environ.get("PATINAD_HOME")
        if home:
            root = Path(home).expanduser().absolute()
            return cls(root / "state", root / "cache", root / "run", root / "config")
        import platformdirs  # noqa: PLC0415  # 15 ms that PATINAD_HOME and the tests need not pay

        dirs = platformdirs.PlatformDirs("patinad", appauthor=False)
        with warnings.catch_warnings():
            # Without XDG_RUNTIME_DIR (cron, containers) it warns on every command that it takes a folder in /tmp.
            warnings.simplefilter("ignore")
            runtime = dirs.user_runtime_path
        return cls(dirs.user_state_path, dirs.user_cache_path, runtime, dirs.user_config_path)

    @property
    def lock(self) -> Path:
        """Held with flock by the daemon for life; in the state dir, which login, cron and container share."""
        return self.state / "lock"

    @property
    def endpoint(self) -> Path:
        """Says where the running daemon's socket is: one JSON object {socket, pid, version}."""
        return self.state / "endpoint"

    @property
    def daemon_db(self) -> Path:
        """Registered repositories and durable jobs."""
        return self.state / "daemon.db"

    @property
    def spool(self) -> Path:
        """Where the git hooks leave their one-line events."""
        return self.state / "spool"

    @property
    def log(self) -> Path:
        """Folder of the daemon's log files."""
        return self.state / "log"

    @property
    def backups(self) -> Path:
        """Verified copies of the ledgers."""
        return self.state / "backups"

    @property
    def blobs_db(self) -> Path:
        """Facts and vectors by content, shared by every repository of the user."""
        return self.cache / "blobs.db"

    @property
    def models(self) -> Path:
        """Unpacked embedding models, one folder each."""
        return self.cache / "models"

    @property
    def config_file(self) -> Path:
        """The user's settings."""
        return self.config / "config.toml"

    @property
    def socket(self) -> Path:
        """Where the daemon binds; a path too long for the kernel moves to a short private folder."""
        path = self.runtime / "control.sock"
        if len(os.fsencode(path)) <= SOCKET_PATH_LIMIT:
            return path
        import hashlib  # noqa: PLC0415  # OpenSSL with it: 3 ms of every command, for the rare long path

        digest = hashlib.sha256(os.fsencode(path)).hexdigest()[:16]
        return Path("/tmp") / f"patinad-{os.getuid()}-{digest}" / "control.sock"  # noqa: S108  # made 0700, owner checked


@dataclass(frozen=True, slots=True)
class RepositoryPaths:
    """Where one worktree's derived data and its repository's ledger are."""

    data: Path
    ledger: Path
    code: Path | None = None  # code.db, where it is not in the data folder: a reference repository's

    @property
    def code_db(self) -> Path:
        """Facts of the code at one commit."""
        return self.code or self.data / "code.db"

    @property
    def tags(self) -> Path:
        """The tags file of the code, where one is kept."""
        return self.data / "tags"


def shared_file(name: str) -> Path:
    """A file of hooks/, systemd/ or launchd/: inside the wheel, or beside the package in a checkout."""
    package = Path(__file__).resolve().parent
    shipped = package / "share" / name
    return shipped if shipped.exists() else package.parent / name
