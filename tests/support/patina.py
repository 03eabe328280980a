"""An old Patina project's databases, with the columns and the counts of a real one."""

import json
import sqlite3
import uuid
from contextlib import closing
from pathlib import Path

SCHEMA = """
CREATE TABLE sessions (id TEXT PRIMARY KEY, started_at TEXT NOT NULL, work_type TEXT NOT NULL, git_branch TEXT,
  starting_commit TEXT, session_tag TEXT, llm TEXT, commits_count INTEGER, files_changed INTEGER, duration_minutes INTEGER);
CREATE TABLE patterns (id INTEGER PRIMARY KEY AUTOINCREMENT, session_id TEXT, pattern_name TEXT NOT NULL, category TEXT NOT NULL,
  description TEXT, first_seen TEXT, last_seen TEXT, observation_count INTEGER DEFAULT 1);
CREATE TABLE technologies (id INTEGER PRIMARY KEY AUTOINCREMENT, session_id TEXT, tech_name TEXT NOT NULL, purpose TEXT NOT NULL, tech_category TEXT);
CREATE TABLE decisions (id INTEGER PRIMARY KEY AUTOINCREMENT, session_id TEXT, choice TEXT NOT NULL, rationale TEXT NOT NULL,
  decision_type TEXT, alternatives_considered TEXT);
CREATE TABLE challenges (id INTEGER PRIMARY KEY AUTOINCREMENT, session_id TEXT, problem TEXT NOT NULL, solution TEXT NOT NULL, challenge_category TEXT);
CREATE TABLE domains (name TEXT PRIMARY KEY, description TEXT, created_at TEXT, last_updated TEXT);
CREATE TABLE questions (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, generated_at TEXT, asked BOOLEAN DEFAULT 0, asked_at TEXT,
  priority INTEGER DEFAULT 5, status TEXT DEFAULT 'pending');
CREATE TABLE question_domains (question_id INTEGER, domain_name TEXT, PRIMARY KEY (question_id, domain_name));
CREATE TABLE question_evidence (question_id INTEGER, evidence_type TEXT, evidence_id INTEGER, session_id TEXT);
CREATE TABLE beliefs (id INTEGER PRIMARY KEY AUTOINCREMENT, statement TEXT NOT NULL, value TEXT, created_at TEXT, last_validated TEXT,
  confidence REAL, observation_count INTEGER, question_id INTEGER, parent_belief_id INTEGER, active BOOLEAN DEFAULT 1);
CREATE TABLE belief_domains (belief_id INTEGER, domain_name TEXT, domain_statement TEXT, PRIMARY KEY (belief_id, domain_name));
CREATE TABLE belief_observations (id INTEGER PRIMARY KEY AUTOINCREMENT, belief_id INTEGER, session_id TEXT, observation_type TEXT,
  observation_id INTEGER, validates BOOLEAN, observed_at TEXT);
CREATE TABLE belief_conflicts (id INTEGER PRIMARY KEY AUTOINCREMENT, belief_id INTEGER, session_id TEXT, observation_type TEXT,
  observation_id INTEGER, conflict_description TEXT, detected_at TEXT, resolved BOOLEAN DEFAULT 0, resolution_question_id INTEGER);
CREATE TABLE persona_sessions (id INTEGER PRIMARY KEY AUTOINCREMENT, domain_name TEXT, started_at TEXT, ended_at TEXT, questions_asked INTEGER,
  beliefs_created INTEGER, beliefs_refined INTEGER, conflicts_resolved INTEGER);
CREATE TABLE persona_session_questions (persona_session_id INTEGER, question_id INTEGER, asked_at TEXT, answer TEXT, belief_created_id INTEGER,
  PRIMARY KEY (persona_session_id, question_id));
CREATE TABLE embedding_metadata (id INTEGER PRIMARY KEY AUTOINCREMENT, model_name TEXT, model_version TEXT, dimension INTEGER, generated_at TEXT,
  belief_count INTEGER, observation_count INTEGER);
"""
WHEN = "2025-11-03 10:00:00"
SESSIONS = [f"2025110{day}-0{day}3000" for day in range(1, 8)]


def build(project: Path, place: str = ".patina/data") -> Path:
    """7 sessions, 11 patterns, 5 decisions, 5 challenges, 7 technologies, 25 beliefs; 992 observations."""
    data = project / place
    (data / "observations").mkdir(parents=True)
    (data / "beliefs").mkdir()
    with closing(sqlite3.connect(data / "facts.db")) as db:
        db.executescript(SCHEMA)
        put = db.executemany
        put(
            "INSERT INTO sessions VALUES (?, ?, 'feature', 'main', 'abc123', ?, 'claude', 3, 5, 60)",
            [(s, WHEN, f"session-{s}-start") for s in SESSIONS],
        )
        put(
            "INSERT INTO patterns (session_id, pattern_name, category, description, first_seen, last_seen) VALUES (?, ?, 'workflow', ?, ?, ?)",
            [
                (SESSIONS[n % 7], f"pattern-{n}", f"Each change {n} is tested before it lands.", WHEN, WHEN)
                for n in range(11)
            ],
        )
        put(
            "INSERT INTO decisions (session_id, choice, rationale, decision_type, alternatives_considered) VALUES (?, ?, ?, 'architecture', ?)",
            [
                (SESSIONS[n], f"Store facts {n} in SQLite.", "It needs no server.", json.dumps(["DuckDB"]))
                for n in range(5)
            ],
        )
        put(
            "INSERT INTO challenges (session_id, problem, solution, challenge_category) VALUES (?, ?, ?, 'build')",
            [(SESSIONS[n], f"The build {n} failed on macOS.", "A feature flag was added.") for n in range(5)],
        )
        put(
            "INSERT INTO technologies (session_id, tech_name, purpose, tech_category) VALUES (?, ?, ?, 'library')",
            [(SESSIONS[n], f"tech{n}", f"Used for task {n}.") for n in range(7)],
        )
        db.execute("INSERT INTO domains VALUES ('storage', 'Where data goes', ?, ?)", (WHEN, WHEN))
        put(
            "INSERT INTO questions (text, generated_at, asked, priority, status) VALUES (?, ?, 1, 7, 'answered')",
            [(f"Do you prefer {n}?", WHEN) for n in range(3)],
        )
        db.execute("INSERT INTO question_domains VALUES (1, 'storage')")
        db.execute("INSERT INTO question_evidence VALUES (1, 'decision', 1, ?)", (SESSIONS[0],))
        put(
            "INSERT INTO beliefs (statement, value, created_at, confidence, observation_count, question_id, parent_belief_id, active)"
            " VALUES (?, 'yes', ?, 0.8, 2, ?, ?, 1)",
            # The parent of the first comes after it.
            [
                (
                    f"Belief {n} is that small tools win.",
                    WHEN,
                    1 if n == 0 else None,
                    25 if n == 0 else 1 if n == 1 else None,
                )
                for n in range(25)
            ],
        )
        db.execute("INSERT INTO belief_domains VALUES (1, 'storage', 'In storage, small tools win.')")
        put(
            "INSERT INTO belief_observations (belief_id, session_id, observation_type, observation_id, validates, observed_at) VALUES (?, ?, ?, ?, ?, ?)",
            [(1, SESSIONS[0], "decision", 1, 1, WHEN), (1, SESSIONS[1], "pattern", 2, 0, WHEN)],
        )
        db.execute(
            "INSERT INTO belief_conflicts (belief_id, session_id, observation_type, observation_id, conflict_description, detected_at) VALUES (1, ?, 'pattern', 2, 'They differ.', ?)",
            (SESSIONS[1], WHEN),
        )
        db.execute("INSERT INTO persona_sessions VALUES (1, 'storage', ?, ?, 1, 1, 0, 0)", (WHEN, WHEN))
        db.execute("INSERT INTO persona_session_questions VALUES (1, 1, ?, 'yes', 1)", (WHEN,))
        db.execute(
            "INSERT INTO embedding_metadata VALUES (1, 'all-MiniLM-L6-v2', '1', 384, ?, 25, 992)", (WHEN,)
        )
        db.commit()
    with closing(sqlite3.connect(data / "observations" / "observations.db")) as db:
        db.execute(
            "CREATE TABLE observations (rowid INTEGER PRIMARY KEY, id TEXT UNIQUE, observation_type TEXT, content TEXT, metadata TEXT, created_at TEXT)"
        )
        insert = "INSERT INTO observations (id, observation_type, content, metadata, created_at) VALUES (?, ?, ?, ?, ?)"
        commits = [
            (str(uuid.UUID(int=run * 1000 + n)), ("pattern", "decision", "challenge")[n % 3], f"feat(core): add thing {n}",
             json.dumps({"source": f"commit:{n:07x}", "source_type": "commit", "reliability": 0.7}), WHEN)
            for run in range(2) for n in range(434)
        ]  # fmt: skip
        real = [
            (str(uuid.UUID(int=5000 + n)), ("pattern", "decision", "challenge", "technology")[n % 4], f"Observation {n} says why the cache is kept by content.",
             json.dumps({"source": "session", "source_type": "session", "reliability": 0.85, "session_id": SESSIONS[n % 7]}), WHEN)
            for n in range(124)
        ]  # fmt: skip
        db.executemany(insert, [*commits, *real])
        db.commit()
    with closing(sqlite3.connect(data / "beliefs" / "beliefs.db")) as db:
        db.execute(
            "CREATE TABLE beliefs (rowid INTEGER PRIMARY KEY, id TEXT UNIQUE, content TEXT, metadata TEXT, created_at TEXT)"
        )
        db.executemany(
            "INSERT INTO beliefs (id, content, metadata, created_at) VALUES (?, ?, ?, ?)",
            [
                (
                    str(uuid.UUID(int=9000 + n)),
                    f"Belief {n} is that small tools win.",
                    json.dumps({"confidence": 0.8}),
                    WHEN,
                )
                for n in range(25)
            ],
        )
        db.commit()
    return data
