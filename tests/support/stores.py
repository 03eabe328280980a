"""A repository's three stores, from the ledger and code.db to the answer; only the model is stood in for."""

import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from support.vectors import install, install_more, write_code_db

from patinad import pipeline
from patinad.ask import semantic as asked
from patinad.ask.meaning import Task, find
from patinad.ledger.book import Entry, write, writing
from patinad.ledger.rows import Evidence, Observation
from patinad.ledger.sessions import Session
from patinad.memory.coverage import Places, covered
from patinad.memory.desk import act
from patinad.pipeline import EmbedOutcome, EmbedTask, Progress
from patinad.vectors import index

FUNCTIONS = [
    ("git/layout.py", "read_head", 10, "def read_head(path)", "Read HEAD from plain files. And more."),
    ("store/lock.py", "locked", 5, "def locked(path, wait)", "Hold an exclusive lock."),
    ("mail/smtp.py", "send", 7, "def send(message)", "Deliver a letter."),
]
NOW = "2026-06-01T00:00:00Z"


class Stores:
    """One repository's stores and its user's caches, with a model called "tiny"."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.data, self.ledger, self.backups = folder / "data", folder / "git/facts.db", folder / "backups"
        self.code_db, self.blobs, self.models = self.data / "code.db", folder / "blobs.db", folder / "models"
        self.data.mkdir(parents=True)
        self.monkeypatch, self.model = monkeypatch, "tiny"
        self.told: list[Progress] = []
        self.one = install(self.models, monkeypatch)
        asked.searcher.cache_clear()
        write_code_db(self.code_db, FUNCTIONS)

    def another(self, name: str = "other") -> Any:
        """Another model, installed and configured from now on; what it is when it is loaded."""
        self.other, turned = install_more(self.models, self.monkeypatch, name)
        self.model = name
        return turned

    @property
    def places(self) -> Places:
        return Places(self.code_db, self.data, self.ledger, self.blobs, self.models)

    def tell(self, number: int, *told: Observation) -> None:
        """One session's observations."""
        with writing(self.ledger, backups=self.backups, now=0.0) as db:
            session = Session(f"202605{number:02}-090000", f"2026-05-{number:02}T09:00:00Z", "feature")
            write(db, Entry(session, (), told), NOW)

    def believe(self, statement: str) -> None:
        act(self.ledger, self.backups, "belief.add", {"statement": statement}, time.time())

    def embed(self, **more: Any) -> EmbedOutcome:
        task = EmbedTask(
            git_dir="",
            common_dir="",
            worktree=None,
            data_dir=str(self.data),
            blobs_db=str(self.blobs),
            models_dir=str(self.models),
            model=self.model,
            ledger=str(self.ledger),
            backups_dir=str(self.backups),
            **more,
        )
        return pipeline.embed(task, self.told.append)

    def find(self, text: str, **more: Any) -> dict[str, Any]:
        where = {name: str(path) for name, path in asdict(self.places).items()}
        return find(
            Task(
                text=text,
                code_db=where["code_db"],
                data_dir=where["data"],
                ledger=where["ledger"],
                blobs_db=where["blobs_db"],
                models_dir=where["models_dir"],
                model=self.model,
                **more,
            )
        )

    def covered(self) -> dict[str, tuple[int, int, int, int]]:
        """Rows, vectors, waiting and those of the model that answers, a store."""
        counted = covered(self.places, self.model)["stores"]
        return {
            one["name"]: (one["rows"], one["vectors"], one["waiting"], one["answering"]) for one in counted
        }

    def graphs(self) -> dict[str, str]:
        """The model id of each graph's file."""
        found = {path.name: index.read_sidecar(path) for path in self.data.rglob("*.usearch")}
        return {name: sidecar.model for name, sidecar in found.items() if sidecar is not None}


def seen(number: int, text: str = "x") -> tuple[Evidence, ...]:
    """Where an observation of that session stands."""
    when = f"2026-05-{number:02}T10:00:00Z"
    return (Evidence("document", f"d{number}", 0, 9, quote=text, observed_at=when),)
