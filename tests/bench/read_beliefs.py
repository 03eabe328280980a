"""What grows of a recorded history, to be read one by one, and what a round costs: python tests/bench/read_beliefs.py [-v]

Rebuilds the history of ../shared/data/patina-dev as score_validator.py does and prints each grown belief with how many pieces
of evidence and sessions speak for it, and with -v these; each problem that is asked about; then the CPU time of one round over
everything, and of one after the newest session with at least ten observations was told again, each in a process that has
looked at nothing yet.
"""

import multiprocessing
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from score_validator import ledger

from patinad.ledger import beliefs, questions
from patinad.memory.ground import FILE
from patinad.memory.growth import grow_on
from patinad.store.database import FACTS, connect

NOW, NAMES = "2026-06-01T00:00:00Z", ("patina",)


def tell(db: sqlite3.Connection) -> None:
    """Each belief and question in a line."""
    for number, kept in enumerate(beliefs.all_beliefs(db), 1):
        counted = [one for one in kept.evidence if one.counts]
        sides = [one.evidence.stance for one in counted]
        sessions = len({one.session for one in counted})
        print(
            f"{number:3} for {sides.count('for')} against {sides.count('against')} in {sessions} sessions: {kept.belief.statement}"
        )
        for one in counted if "-v" in sys.argv else ():
            print(f"      {one.evidence.stance} {one.session} {one.evidence.quote[:120]}")
    for question in questions.pending(db):
        print(f"  ? {question.text}")


def round_over_all(file: Path) -> None:
    """As after an upgrade, or where what was kept is lost."""
    (file.parent / FILE).unlink(missing_ok=True)
    timed("one round over everything", file)


def round_over_one(file: Path) -> None:
    """A session's rows are retracted, and said again."""
    rows = ("decisions", "patterns", "challenges", "technologies")
    listed = " UNION ALL ".join(f"SELECT session_id, uid, '{table}' AS held FROM {table}" for table in rows)
    with closing(connect(file, FACTS)) as db:
        (session, count) = db.execute(
            f"SELECT session_id, count(*) FROM ({listed}) GROUP BY 1 HAVING count(*) >= 10 ORDER BY 1 DESC"
        ).fetchone()
        for uid, table in db.execute(
            f"SELECT uid, held FROM ({listed}) WHERE session_id = ?",
            (session,),
        ).fetchall():
            db.execute(f"UPDATE {table} SET retracted_at = retracted_at WHERE uid = ?", (uid,))
            db.execute("UPDATE evidence SET counts = counts WHERE row_uid = ?", (uid,))
    timed(f"after a session of {count} observations", file)


def timed(what: str, file: Path) -> None:
    """One round, and what it cost."""
    with closing(connect(file, FACTS)) as db:
        begun = time.process_time()
        done = grow_on(db, file.parent / FILE, NOW, NAMES)
        print(f"{what}: {1000 * (time.process_time() - begun):.0f} ms of CPU ({done})")


def apart(work: Callable[[Path], None], file: Path) -> None:
    """In a process of its own, where nothing has been read yet."""
    process = multiprocessing.get_context("spawn").Process(target=work, args=(file,))
    process.start()
    process.join()


def main() -> None:
    """Print all of it."""
    with tempfile.TemporaryDirectory() as name:
        file = ledger(Path(name))
        apart(round_over_all, file)
        with closing(connect(file, FACTS, read_only=True)) as db:
            tell(db)
        apart(round_over_one, file)


if __name__ == "__main__":
    main()
