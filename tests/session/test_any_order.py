"""A law: however often and whenever a repository was looked at while it grew, its ledger is the one of a single look."""

import os
import sqlite3
import subprocess
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from patinad.git.layout import locate
from patinad.session.advance import Places, Wanted, advance
from patinad.store.database import FACTS, open_database

START = 1_700_000_000
LATER = START + 90 * 86_400
AUTHORS = ("ada", "bob")
BODIES = (
    "",
    "\n\nDecision: Keep connections open because opening one is slow.\n",
    "\n\nRoot cause: the pool was closed while a request still used it, so requests failed.\n",
)


@dataclass(frozen=True)
class Act:
    """One thing that happens, and whether the repository is looked at after it."""

    kind: str
    author: str
    minutes: int  # that the clock goes on by; a commit may also have been written long before
    early: int
    choice: int
    look: bool


ACTS = st.builds(
    Act,
    kind=st.sampled_from(
        [
            "commit",
            "commit",
            "commit",
            "branch",
            "switch",
            "merge",
            "tag",
            "document",
            "edit",
            "revert",
            "pick",
        ]
    ),
    author=st.sampled_from(AUTHORS),
    minutes=st.sampled_from([1, 5, 40, 200, 900, 20_000]),
    early=st.sampled_from([0, 0, 0, 30, 3000, 60_000]),
    choice=st.integers(0, 99),
    look=st.booleans(),
)


class Yard:
    """A repository in which acts happen."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.clock, self.serial = folder, START, 0
        self.session = ""
        self.git("init", "--quiet", "-b", "main")
        self.git("config", "user.email", "ada@example.org")
        self.git("config", "user.name", "ada")
        self.commit(Act("commit", "ada", 1, 0, 0, look=False))

    def git(self, *words: str, author: str = "ada", early: int = 0, check: bool = True) -> str:
        done = subprocess.run(
            ["git", *words],
            cwd=self.folder,
            env={
                **os.environ,
                "GIT_AUTHOR_NAME": author, "GIT_AUTHOR_EMAIL": f"{author}@example.org",
                "GIT_COMMITTER_NAME": author, "GIT_COMMITTER_EMAIL": f"{author}@example.org",
                "GIT_AUTHOR_DATE": f"{self.clock - early * 60} +0100", "GIT_COMMITTER_DATE": f"{self.clock} +0100",
                "GIT_EDITOR": "true",
            },
            capture_output=True,
            text=True,
            check=False,
        )  # fmt: skip
        assert not check or done.returncode == 0, done.stderr
        return done.stdout.strip()

    def commit(self, act: Act) -> None:
        self.serial += 1
        path = self.folder / f"part{act.choice % 4}.py"
        path.write_text(f"x = {self.serial}\n" * (act.choice % 3 + 1))
        self.git("add", "-A")
        message = f"feat(part{act.choice % 4}): step {self.serial}{BODIES[act.choice % len(BODIES)]}"
        self.git("commit", "--quiet", "-m", message, author=act.author, early=act.early)

    def branches(self) -> list[str]:
        return self.git("for-each-ref", "--format=%(refname:short)", "refs/heads").split()

    def do(self, act: Act) -> None:
        self.clock += act.minutes * 60
        match act.kind:
            case "branch":
                self.git("checkout", "--quiet", "-b", f"b{self.serial}-{self.clock}")
                self.commit(act)
            case "switch":
                self.git("checkout", "--quiet", self.branches()[act.choice % len(self.branches())])
            case "merge":
                self.git(
                    "merge",
                    "--quiet",
                    "-m",
                    "merge",
                    self.branches()[act.choice % len(self.branches())],
                    check=False,
                )
                self.git("merge", "--abort", check=False)
            case "tag":
                self.tag(act)
            case "document" | "edit":
                self.document(act)
            case "revert":
                self.git("revert", "--no-edit", "HEAD", check=False)
                self.git("revert", "--abort", check=False)
            case "pick":
                self.git("cherry-pick", self.branches()[act.choice % len(self.branches())], check=False)
                self.git("cherry-pick", "--abort", check=False)
            case _:
                self.commit(act)

    def tag(self, act: Act) -> None:
        if self.session:
            self.git("tag", "-a", "-m", "end", f"session-{self.session}-end", author=act.author)
            self.session = ""
        else:
            self.session = f"20231115-{self.serial:06}"
            self.git("tag", "-f", "-a", "-m", "start", f"session-{self.session}-start", author=act.author)

    def document(self, act: Act) -> None:
        """Begin a session document, or write one on."""
        pages = sorted((self.folder / "layer" / "sessions").glob("*.md"))
        if act.kind == "edit" and pages:
            page = pages[act.choice % len(pages)]
            text = (
                page.read_text()
                + f"- Keep part {self.serial} apart from the others because it changes more often\n"
            )
        else:
            self.serial += 1
            page = self.folder / "layer" / "sessions" / f"20231114-{self.serial:06}.md"
            page.parent.mkdir(parents=True, exist_ok=True)
            text = (
                f"# Session: work {self.serial}\n**ID**: {page.stem}\n**Started**: 2023-11-{14 + act.choice % 9:02}T10:00:00Z\n"
                "\n## Activity Log\n\n**Key Decisions:**\n- Keep the pool small because memory is scarce on that machine\n"
            )
        page.write_text(text)
        self.git("add", "-A")
        self.git("commit", "--quiet", "-m", f"docs: session {self.serial}", author=act.author)


def look(folder: Path, place: Path, now: int) -> None:
    place.mkdir(exist_ok=True)
    with closing(open_database(place / "facts.db", FACTS)) as db:
        advance(db, locate(folder), Places(place / "progress"), Wanted(), now, lambda *_: None)


def rows(place: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row that says anything now."""
    asked = {
        "sessions": "SELECT * FROM sessions",
        "session_commits": "SELECT * FROM session_commits",
        "evidence": "SELECT e.uid, e.quote, e.session_id, e.counts FROM evidence e WHERE e.row_uid NOT IN (SELECT uid FROM decisions"
        " WHERE retracted_at IS NOT NULL UNION SELECT uid FROM challenges WHERE retracted_at IS NOT NULL"
        " UNION SELECT uid FROM patterns WHERE retracted_at IS NOT NULL)",
        "decisions": "SELECT uid, session_id, choice, rationale, decision_type FROM decisions WHERE retracted_at IS NULL",
        "challenges": "SELECT uid, session_id, problem, solution FROM challenges WHERE retracted_at IS NULL",
        "patterns": "SELECT uid, session_id, pattern_name, observation_count FROM patterns WHERE retracted_at IS NULL",
    }
    with closing(sqlite3.connect(place / "facts.db")) as db:
        return {table: sorted(db.execute(question).fetchall(), key=repr) for table, question in asked.items()}


@settings(
    max_examples=60 if os.environ.get("PATINAD_LONG") else 6,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.function_scoped_fixture,
        HealthCheck.data_too_large,
    ],
)
@given(acts=st.lists(ACTS, min_size=4, max_size=14), twice=st.booleans())
def test_however_it_was_watched_the_ledger_is_the_same(acts: list[Act], twice: bool, tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory(dir=tmp_path) as name:
        yard = Yard(Path(name))
        live, once = Path(name) / ".git" / "live", Path(name) / ".git" / "once"
        for act in acts:
            yard.do(act)
            if act.look:
                for _ in range(1 + twice):
                    look(yard.folder, live, yard.clock + 10)
        for _ in range(1 + twice):
            look(yard.folder, live, LATER)
        look(yard.folder, once, LATER)
        found: Any = rows(live)
        assert found == rows(once)
