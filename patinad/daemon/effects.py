"""What a changed setting asks for, beside being what the next task is told: one EFFECTS row a setting."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING

from patinad.config import Settings
from patinad.daemon.diary import set_level

if TYPE_CHECKING:
    from patinad.daemon.keeper import Keeper
    from patinad.daemon.status import Row

log = logging.getLogger(__name__)
Effect = Callable[["Keeper"], Awaitable[None]]


def active(keeper: "Keeper") -> "list[Row]":
    """The repositories that are worked on."""
    return [row for row in keeper.board.rows.values() if row.repository.state == "active"]


async def scrape_again(keeper: "Keeper") -> None:
    """Look at each index once more: what it was made with is another."""
    for row in active(keeper):
        await keeper.runner.look(row.repository.id, insist=True, full=False, anyway=True)


async def watch_again(keeper: "Keeper") -> None:
    """Watch the folders that are named now, and look at the sessions: transcripts may be there already."""
    for row in active(keeper):
        await keeper.watch_over(row)
        await keeper.runner.session(row.repository.id)


async def look_at_sessions(keeper: "Keeper") -> None:
    """Look at the sessions: there is a program now that finished ones may be given."""
    for row in active(keeper):
        await keeper.runner.session(row.repository.id)


async def write_more_or_less(keeper: "Keeper") -> None:
    """Log at another level."""
    set_level(keeper.settings.log_level)


# Of every setting, also of those for which it is enough that each task is told them.
EFFECTS: Mapping[str, Effect | None] = {
    "model": None,  # followed by model.ConfiguredModel
    "embed": None,
    "max_file_bytes": scrape_again,
    "parse_timeout_s": None,
    "workers": None,
    "session_folders": watch_again,
    "tags": scrape_again,
    "log_level": write_more_or_less,
    "distill": look_at_sessions,
}


async def take_effect(keeper: "Keeper", before: Settings, now: Settings) -> None:
    """Have the settings that changed take effect, each once."""
    changed = [name for name in EFFECTS if getattr(before, name) != getattr(now, name)]
    log.info("config.toml says something else of %s", ", ".join(changed))
    for effect in {EFFECTS[name]: None for name in changed}:
        if effect is not None:
            await effect(keeper)
