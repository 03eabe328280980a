"""config.toml while the daemon runs: which model is wanted, and whether any, is followed; all else waits for a restart."""

import logging
from dataclasses import replace
from pathlib import Path

from patinad import config
from patinad.config import Settings
from patinad.errors import ConfigError

log = logging.getLogger(__name__)


class SettingsFile:
    """The file, and how it stood when it was last read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._seen = stamp_of(path)

    def followed(self, settings: Settings) -> Settings:
        """The settings, with what the file says by now. One that cannot be read changes nothing, and is logged once."""
        seen = stamp_of(self.path)
        if seen == self._seen:
            return settings
        self._seen = seen
        try:
            written = config.load(self.path)
        except ConfigError as error:
            log.warning("the settings stay as they were: %s", error)
            return settings
        return replace(settings, model=written.model, embed=written.embed)


def stamp_of(file: Path) -> tuple[int, int, int] | None:
    """What changes when a file is written; None where there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
