"""A repository that tests write into, commit and scrape."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from patinad import pipeline
from patinad.git.layout import locate


@dataclass
class Project:
    """One repository with an index of its own."""

    folder: Path
    data: Path
    blobs: Path
    git: Callable[..., str]

    @property
    def code_db(self) -> Path:
        return self.data / "code.db"

    def write(self, **files: str) -> None:
        """`a__b_py="..."` is a/b.py."""
        for name, text in files.items():
            self.put(name.replace("__", "/")[::-1].replace("_", ".", 1)[::-1], text)

    def put(self, path: str, text: str | bytes) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def commit(self, message: str = "x") -> str:
        self.git(self.folder, "add", "-A")
        self.git(self.folder, "commit", "-q", "--allow-empty", "-m", message)
        return self.git(self.folder, "rev-parse", "HEAD")

    def edges(self) -> list[tuple[str, str]]:
        """(callee as written, qualified name of what it leads to) of every call; "?" for unresolved."""
        db = sqlite3.connect(self.code_db)
        try:
            return db.execute(
                "SELECT callee, coalesce(target_qualified_name, '?') FROM call_graph ORDER BY id"
            ).fetchall()
        finally:
            db.close()

    def task(self, **fields: object) -> pipeline.ScrapeTask:
        layout = locate(self.folder)
        known = {
            "git_dir": str(layout.git_dir),
            "common_dir": str(layout.common_dir),
            "worktree": str(layout.worktree) if layout.worktree else None,
            "data_dir": str(self.data),
            "blobs_db": str(self.blobs),
            "workers": 1,
        }
        return pipeline.ScrapeTask(**(known | fields))

    def scrape(self, **fields: object) -> pipeline.ScrapeOutcome:
        return self.scrape_task(self.task(**fields))

    def scrape_task(self, task: pipeline.ScrapeTask) -> pipeline.ScrapeOutcome:
        return pipeline.scrape(task, lambda progress: None)
