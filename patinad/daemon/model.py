"""The settings while the daemon runs: config.toml is followed, the configured model with it."""

import asyncio
import logging
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from patinad import config
from patinad.config import Settings
from patinad.daemon.runner import Runner
from patinad.daemon.snapshot import count_embedded
from patinad.errors import ConfigError
from patinad.vectors import models

log = logging.getLogger(__name__)
Changed = Callable[[Settings, Settings], Awaitable[None]]  # with what was, and what is now


class ConfiguredModel:
    """The model that config.toml names, and what has been asked to be embedded with it."""

    def __init__(self, runner: Runner, changed: Changed) -> None:
        """`changed` hears of settings that are others now, and has them take effect."""
        self.runner = runner
        self._changed = changed
        self._file = SettingsFile(runner.paths.config_file)
        self._embedded_with: str | None = None  # the model id that all was last asked to be embedded with

    async def look(self) -> None:
        """Say on the board whether it is installed; config.toml may name another one by now."""
        runner, board = self.runner, self.runner.board
        settings = runner.settings
        runner.settings = await asyncio.to_thread(self._file.followed, settings)
        board.settings = {"file": str(self._file.path), "reason": self._file.reason}
        if runner.settings != settings:
            await self._changed(settings, runner.settings)
        wanted, before, named = runner.settings.model, board.model.get("id"), board.model.get("name")
        if not runner.settings.embed:
            board.set_model(wanted, None, "config.toml says embed = false")
            return
        one = await asyncio.to_thread(models.find, runner.paths.models, wanted)
        board.set_model(wanted, one.id if one else None, "" if one else models.missing_reason(wanted))
        if one is not None and before not in (None, one.id):
            for row in board.rows.values():  # what was counted were the other model's
                if row.snapshot.embedded:
                    row.outcomes["embed"] = {**row.outcomes.get("embed", {}), "answering": named}
                row.snapshot = replace(row.snapshot, embedded=0)
            await self.count()

    def is_begun(self) -> None:
        """What there is is embedded with this model by whoever says so."""
        self._embedded_with = self.runner.board.model.get("id")

    async def count(self) -> None:
        """Have the board say how much of what is indexed has vectors of this model already."""
        model_id, blobs_db = self.runner.board.model.get("id"), self.runner.paths.blobs_db
        if model_id is None:
            return
        for row in list(self.runner.board.rows.values()):
            try:
                found = await asyncio.to_thread(
                    count_embedded, row.repository.paths.code_db, blobs_db, model_id
                )
            except sqlite3.DatabaseError as error:  # the embedding finds out, and sets it aside
                log.warning("the vectors of %s cannot be counted: %s", row.repository.folder, error)
                continue
            # A scrape or an embedding that came meanwhile knows better.
            if not row.snapshot.embedded and found <= row.snapshot.chunks:
                row.snapshot = replace(row.snapshot, embedded=found)

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
        self.reason = ""  # why it is not followed
        self._seen = stamp_of(path)

    def followed(self, settings: Settings) -> Settings:
        """What the file says by now. One that makes no sense changes nothing; that is logged once, and told while it is so."""
        seen = stamp_of(self.path)
        if seen == self._seen:
            return settings
        self._seen = seen
        try:
            written = config.load(self.path)
        except ConfigError as error:
            self.reason = f"the settings stay as they were: {error}"
            log.warning("%s", self.reason)
            return settings
        self.reason = ""
        return written


def stamp_of(file: Path) -> tuple[int, int, int] | None:
    """What changes when a file is written; None where there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
