"""Where a command was started, and for which user: what `main` hands to every command."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from patinad.paths import Paths

if TYPE_CHECKING:
    from patinad.git.layout import Layout


@dataclass(frozen=True, slots=True)
class Place:
    """The user's folders and the folder that relative paths start from."""

    paths: Paths
    folder: Path

    def resolve(self, given: Path | None) -> Path:
        """The path a user gave, made absolute; the folder itself when none was given."""
        return self.folder if given is None else self.folder / given.expanduser()

    def locate(self, given: Path | None = None) -> "Layout":
        """The repository around a path; raises NotARepositoryError."""
        from patinad.git.layout import locate  # noqa: PLC0415  # a plain `patinad status` needs no git

        return locate(self.resolve(given))
