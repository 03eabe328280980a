"""The configured model while the daemon runs: which is wanted, and whether any, is followed; all else waits for a restart."""

import asyncio
import logging
from dataclasses import replace
from pathlib import Path

from patinad import config
from patinad.config import Settings
from patinad.daemon.runner import Runner
from patinad.errors import ConfigError
from patinad.vectors import models

log = logging.getLogger(__name__)


class ConfiguredModel:
    """The model that config.toml names, and what has been asked to be embedded with it."""

    def __init__(self, runner: Runner) -> None:
        self.runner = runner
        self._file = SettingsFile(runner.paths.config_file)
        self._embedded_with: str | None = None  # the model id that all was last asked to be embedded with

    async def look(self) -> None:
        """Say on the board whether it is installed; config.toml may name another one by now."""
        runner, board = self.runner, self.runner.board
        runner.settings = await asyncio.to_thread(self._file.followed, runner.settings)
        wanted, before = runner.settings.model, board.model.get("id")
        if not runner.settings.embed:
            board.set_model(wanted, None, "config.toml says embed = false")
            return
        one = await asyncio.to_thread(models.find, runner.paths.models, wanted)
        board.set_model(wanted, one.id if one else None, "" if one else models.missing_reason(wanted))
        if one is not None and before not in (None, one.id):
            for row in board.rows.values():  # what was counted were the other model's
                row.snapshot = replace(row.snapshot, embedded=0)

    def is_begun(self) -> None:
        """What there is is embedded with this model by whoever says so."""
        self._embedded_with = self.runner.board.model.get("id")

    async def follow(self) -> None:
        """Look for it, and have another one than before embed everything."""
        await self.look()
        before = self._embedded_with
        self.is_begun()
        if self._embedded_with not in (None, before):
            for row in list(self.runner.board.rows.values()):
                if row.repository.state == "active":
                    await self.runner.embed(row.repository.id)


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
