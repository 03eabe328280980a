"""Two code.db files compared over everything but local ids and times."""

import sqlite3
from collections import Counter
from pathlib import Path

from patinad import pipeline
from patinad.git import layout as git_layout

TABLES = (
    "code_search",
    "function_facts",
    "type_vocabulary",
    "import_facts",
    "constant_facts",
    "member_facts",
    "call_graph",
    "index_state",
    "skipped_files",
)
LOCAL = {"id", "rowid", "symbol_id", "file_id", "caller_id", "target_id", "mtime", "attempted_at"}


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the nine tables, sorted, with the columns that are no local ids or times; and what meta counts."""
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        tables = {}
        for table in TABLES:
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[1] not in LOCAL]
            tables[table] = sorted(
                db.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall(), key=repr
            )
        tables["meta"] = db.execute("SELECT chunks FROM meta").fetchall()
        return tables
    finally:
        db.close()


def scraped_in_full(folder: Path, scratch: Path) -> Path:
    """code.db of HEAD made from nothing, with no cache."""
    layout = git_layout.locate(folder)
    data = scratch / "full"
    for file in data.glob("*") if data.exists() else ():
        file.unlink()
    (scratch / "blobs.db").unlink(missing_ok=True)
    pipeline.scrape(
        pipeline.ScrapeTask(
            git_dir=str(layout.git_dir),
            common_dir=str(layout.common_dir),
            worktree=str(layout.worktree) if layout.worktree else None,
            data_dir=str(data),
            blobs_db=str(scratch / "blobs.db"),
            full=True,
            workers=1,
        ),
        lambda progress: None,
    )
    return data / "code.db"


def assert_equals_full(folder: Path, maintained: Path, scratch: Path) -> None:
    """The law: what was maintained over a history equals what a full scrape of HEAD gives."""
    ours, full = contents(maintained), contents(scraped_in_full(folder, scratch))
    for table in TABLES:
        missing = list((Counter(full[table]) - Counter(ours[table])).elements())
        extra = list((Counter(ours[table]) - Counter(full[table])).elements())
        assert not missing, f"{table} lacks {missing[:3]}"
        assert not extra, f"{table} should not hold {extra[:3]}, or not as often"
