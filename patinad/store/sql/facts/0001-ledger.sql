-- The ledger: what was found out and cannot be told again from git alone.
--
-- Every row has a uid, a hash over its content: JSON shows it, links from outside use it, and a row told twice is
-- one row. Integer ids are local to this file. Times are ISO 8601 text in UTC; what is unknown is NULL.

-- One row a stretch of one author's work. id is YYYYMMDD-HHMMSS (a tag's or document's own), or for an inferred
-- session that and - and six hex digits of the author; it is frozen once written.
-- finalised_at: from then on the session does not reopen.
CREATE TABLE sessions (
  id               TEXT    NOT NULL PRIMARY KEY,
  uid              TEXT    NOT NULL UNIQUE,
  started_at       TEXT    NOT NULL,
  ended_at         TEXT,
  finalised_at     TEXT,
  state            TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'idle', 'closed')),
  end_reason       TEXT,
  title            TEXT,
  author           TEXT,
  source           TEXT    CHECK (source IN ('tag', 'document', 'transcript', 'commits')),
  work_type        TEXT    NOT NULL CHECK (
    work_type IN ('exploration', 'pattern-work', 'major-feature', 'experiment', 'feature')
  ),
  git_branch       TEXT,
  starting_commit  TEXT,
  session_tag      TEXT,
  llm              TEXT,
  commits_count    INTEGER CHECK (commits_count >= 0),
  files_changed    INTEGER CHECK (files_changed >= 0),
  duration_minutes INTEGER CHECK (duration_minutes >= 0),
  CHECK (finalised_at IS NULL OR state = 'closed')
) STRICT;
CREATE INDEX sessions_started ON sessions (started_at);
CREATE INDEX sessions_live ON sessions (author, state) WHERE finalised_at IS NULL;

-- The commits of a session; a commit is in one session at most. patch_id is one for a commit and what a rebase or
-- a cherry-pick made of it, so that evidence counts once; NULL where there is no patch (merges, empty commits).
-- standing: rewritten (its successor is known and counts), unreachable (dropped), unmatched (rewritten into
-- something that cannot be told for sure). Only reachable ones weigh anything.
CREATE TABLE session_commits (
  uid        TEXT    NOT NULL UNIQUE,
  session_id TEXT    NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  commit_sha TEXT    NOT NULL UNIQUE,
  patch_id   TEXT,
  position   INTEGER NOT NULL CHECK (position >= 0),
  standing   TEXT    NOT NULL DEFAULT 'reachable' CHECK (
    standing IN ('reachable', 'rewritten', 'unreachable', 'unmatched')
  )
) STRICT;
CREATE INDEX session_commits_session ON session_commits (session_id, position);
CREATE INDEX session_commits_patch ON session_commits (patch_id) WHERE patch_id IS NOT NULL;

-- A way of working that a session shows: a sentence in description, a short name beside it.
CREATE TABLE patterns (
  id                INTEGER PRIMARY KEY,
  uid               TEXT    NOT NULL UNIQUE,
  session_id        TEXT    REFERENCES sessions (id),
  pattern_name      TEXT    NOT NULL,
  category          TEXT,
  description       TEXT,
  first_seen        TEXT,
  last_seen         TEXT,
  observation_count INTEGER NOT NULL DEFAULT 1 CHECK (observation_count >= 0),
  retracted_at      TEXT
) STRICT;
CREATE INDEX patterns_session ON patterns (session_id);

-- A language, library or tool that a session took up, and what for.
CREATE TABLE technologies (
  id            INTEGER PRIMARY KEY,
  uid           TEXT    NOT NULL UNIQUE,
  session_id    TEXT    REFERENCES sessions (id),
  tech_name     TEXT    NOT NULL,
  purpose       TEXT,
  tech_category TEXT,
  retracted_at  TEXT
) STRICT;
CREATE INDEX technologies_session ON technologies (session_id);
CREATE INDEX technologies_name ON technologies (tech_name);

-- A choice that was made, why, and what was not chosen (a JSON array).
CREATE TABLE decisions (
  id                      INTEGER PRIMARY KEY,
  uid                     TEXT    NOT NULL UNIQUE,
  session_id              TEXT    REFERENCES sessions (id),
  choice                  TEXT    NOT NULL,
  rationale               TEXT,
  decision_type           TEXT,
  alternatives_considered TEXT    CHECK (json_type(alternatives_considered) = 'array'),
  retracted_at            TEXT
) STRICT;
CREATE INDEX decisions_session ON decisions (session_id);

-- A problem that was met, and how it was solved.
CREATE TABLE challenges (
  id                 INTEGER PRIMARY KEY,
  uid                TEXT    NOT NULL UNIQUE,
  session_id         TEXT    REFERENCES sessions (id),
  problem            TEXT    NOT NULL,
  solution           TEXT,
  challenge_category TEXT,
  retracted_at       TEXT
) STRICT;
CREATE INDEX challenges_session ON challenges (session_id);

-- Fields that beliefs and questions are sorted into.
CREATE TABLE domains (
  name         TEXT NOT NULL PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  description  TEXT,
  created_at   TEXT,
  last_updated TEXT
) STRICT;

-- What the developer is to be asked; priority 10 comes first.
CREATE TABLE questions (
  id           INTEGER PRIMARY KEY,
  uid          TEXT    NOT NULL UNIQUE,
  text         TEXT    NOT NULL,
  generated_at TEXT,
  asked        INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1)),
  asked_at     TEXT,
  priority     INTEGER NOT NULL DEFAULT 5 CHECK (priority BETWEEN 1 AND 10),
  status       TEXT    NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'answered', 'refined', 'skipped'))
) STRICT;
CREATE INDEX questions_next ON questions (status, priority DESC);

-- Which fields a question belongs to.
CREATE TABLE question_domains (
  uid         TEXT    NOT NULL UNIQUE,
  question_id INTEGER NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
  domain_name TEXT    NOT NULL REFERENCES domains (name) ON DELETE CASCADE ON UPDATE CASCADE,
  PRIMARY KEY (question_id, domain_name)
) STRICT;
CREATE INDEX question_domains_domain ON question_domains (domain_name);

-- What made a question come up: a row of the table that evidence_type names, by its id there.
CREATE TABLE question_evidence (
  uid           TEXT    NOT NULL UNIQUE,
  question_id   INTEGER NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
  evidence_type TEXT    NOT NULL CHECK (
    evidence_type IN ('pattern', 'technology', 'decision', 'challenge', 'belief', 'conflict', 'session')
  ),
  evidence_id   INTEGER,
  session_id    TEXT    REFERENCES sessions (id)
) STRICT;
CREATE INDEX question_evidence_question ON question_evidence (question_id);

-- What the developer holds true. value says whether the statement is affirmed; polarity, whether the statement
-- itself speaks for its subject or against it. scope is a JSON object (path, branch, domain) or NULL: everywhere.
-- valid_to closes a belief that another one superseded; nothing is deleted.
-- Confidence is computed on read from alpha and beta, the prior, and the rows of `evidence`; the confidence kept
-- here is the last one computed, or the one that was imported.
CREATE TABLE beliefs (
  id                INTEGER PRIMARY KEY,
  uid               TEXT    NOT NULL UNIQUE,
  statement         TEXT    NOT NULL,
  value             TEXT    NOT NULL DEFAULT 'yes' CHECK (value IN ('yes', 'no')),
  subject           TEXT,
  polarity          TEXT    CHECK (polarity IN ('for', 'against', 'neutral')),
  scope             TEXT    CHECK (json_type(scope) = 'object'),
  valid_from        TEXT,
  valid_to          TEXT,
  created_at        TEXT,
  last_validated    TEXT,
  confidence        REAL    CHECK (confidence BETWEEN 0 AND 1),
  alpha             REAL    NOT NULL DEFAULT 1 CHECK (alpha > 0),
  beta              REAL    NOT NULL DEFAULT 1 CHECK (beta > 0),
  observation_count INTEGER NOT NULL DEFAULT 0 CHECK (observation_count >= 0),
  question_id       INTEGER REFERENCES questions (id),
  parent_belief_id  INTEGER REFERENCES beliefs (id),
  active            INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;
CREATE INDEX beliefs_subject ON beliefs (subject) WHERE active = 1;
CREATE INDEX beliefs_parent ON beliefs (parent_belief_id) WHERE parent_belief_id IS NOT NULL;
CREATE INDEX beliefs_question ON beliefs (question_id) WHERE question_id IS NOT NULL;

-- Which fields a belief belongs to, and how it reads in each.
CREATE TABLE belief_domains (
  uid              TEXT    NOT NULL UNIQUE,
  belief_id        INTEGER NOT NULL REFERENCES beliefs (id) ON DELETE CASCADE,
  domain_name      TEXT    NOT NULL REFERENCES domains (name) ON DELETE CASCADE ON UPDATE CASCADE,
  domain_statement TEXT,
  PRIMARY KEY (belief_id, domain_name)
) STRICT;
CREATE INDEX belief_domains_domain ON belief_domains (domain_name);

-- Observations that bear on a belief. observation_id is a row's id in the table that observation_type names;
-- validates: 1 for, 0 against, NULL not told.
CREATE TABLE belief_observations (
  id               INTEGER PRIMARY KEY,
  uid              TEXT    NOT NULL UNIQUE,
  belief_id        INTEGER NOT NULL REFERENCES beliefs (id) ON DELETE CASCADE,
  session_id       TEXT    REFERENCES sessions (id),
  observation_type TEXT    NOT NULL CHECK (observation_type IN ('pattern', 'technology', 'decision', 'challenge')),
  observation_id   INTEGER,
  validates        INTEGER CHECK (validates IN (0, 1)),
  observed_at      TEXT
) STRICT;
CREATE INDEX belief_observations_belief ON belief_observations (belief_id);
CREATE INDEX belief_observations_observation ON belief_observations (observation_type, observation_id);

-- Observations that speak against a belief, and the question that is to settle it.
CREATE TABLE belief_conflicts (
  id                     INTEGER PRIMARY KEY,
  uid                    TEXT    NOT NULL UNIQUE,
  belief_id              INTEGER NOT NULL REFERENCES beliefs (id) ON DELETE CASCADE,
  session_id             TEXT    REFERENCES sessions (id),
  observation_type       TEXT    NOT NULL CHECK (
    observation_type IN ('pattern', 'technology', 'decision', 'challenge')
  ),
  observation_id         INTEGER,
  conflict_description   TEXT,
  detected_at            TEXT,
  resolved               INTEGER NOT NULL DEFAULT 0 CHECK (resolved IN (0, 1)),
  resolution_question_id INTEGER REFERENCES questions (id)
) STRICT;
CREATE INDEX belief_conflicts_belief ON belief_conflicts (belief_id);

-- One row a round of questions put to the developer; ended_at is NULL while it can be resumed.
CREATE TABLE persona_sessions (
  id                 INTEGER PRIMARY KEY,
  uid                TEXT    NOT NULL UNIQUE,
  domain_name        TEXT    REFERENCES domains (name) ON UPDATE CASCADE,
  started_at         TEXT,
  ended_at           TEXT,
  questions_asked    INTEGER NOT NULL DEFAULT 0 CHECK (questions_asked >= 0),
  beliefs_created    INTEGER NOT NULL DEFAULT 0 CHECK (beliefs_created >= 0),
  beliefs_refined    INTEGER NOT NULL DEFAULT 0 CHECK (beliefs_refined >= 0),
  conflicts_resolved INTEGER NOT NULL DEFAULT 0 CHECK (conflicts_resolved >= 0)
) STRICT;

-- The questions of such a round, the answers as given, and the belief that an answer made.
CREATE TABLE persona_session_questions (
  uid                TEXT    NOT NULL UNIQUE,
  persona_session_id INTEGER NOT NULL REFERENCES persona_sessions (id) ON DELETE CASCADE,
  question_id        INTEGER NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
  asked_at           TEXT,
  answer             TEXT,
  belief_created_id  INTEGER REFERENCES beliefs (id),
  PRIMARY KEY (persona_session_id, question_id)
) STRICT;

-- Where an extracted row stands, and what stands for and against a belief. row_uid is the uid of a row of the
-- table that row_type names. source_id is a commit, a tag, a document's blob and path, a transcript's path, ...;
-- [span_start, span_end) are the bytes of the source that, redacted, read as `quote`; NULL: the source as a whole.
-- What counts once is one (patch_id, session_id); reliability is what the kind of source is worth.
CREATE TABLE evidence (
  id          INTEGER PRIMARY KEY,
  uid         TEXT    NOT NULL UNIQUE,
  row_type    TEXT    NOT NULL CHECK (
    row_type IN ('session', 'pattern', 'technology', 'decision', 'challenge', 'belief', 'conflict', 'question')
  ),
  row_uid     TEXT    NOT NULL,
  source_kind TEXT    NOT NULL CHECK (
    source_kind IN (
      'commit', 'trailer', 'manifest', 'tag', 'document', 'transcript', 'note', 'answer', 'user', 'distiller', 'import'
    )
  ),
  source_id   TEXT    NOT NULL,
  span_start  INTEGER CHECK (span_start >= 0),
  span_end    INTEGER CHECK (span_end >= span_start),
  quote       TEXT,
  session_id  TEXT    REFERENCES sessions (id),
  patch_id    TEXT,
  stance      TEXT    CHECK (stance IN ('for', 'against', 'neutral')),
  reliability REAL    CHECK (reliability BETWEEN 0 AND 1),
  observed_at TEXT,
  counts      INTEGER NOT NULL DEFAULT 1 CHECK (counts IN (0, 1)),
  CHECK ((span_start IS NULL) = (span_end IS NULL))
) STRICT;
CREATE INDEX evidence_row ON evidence (row_uid);
CREATE INDEX evidence_source ON evidence (source_kind, source_id);
CREATE INDEX evidence_session ON evidence (session_id);

-- Which model the vectors of observations and beliefs were made with, and over how many rows.
CREATE TABLE embedding_metadata (
  id                INTEGER PRIMARY KEY,
  uid               TEXT    NOT NULL UNIQUE,
  model_name        TEXT    NOT NULL,
  model_version     TEXT,
  dimension         INTEGER NOT NULL CHECK (dimension > 0),
  generated_at      TEXT,
  belief_count      INTEGER NOT NULL DEFAULT 0 CHECK (belief_count >= 0),
  observation_count INTEGER NOT NULL DEFAULT 0 CHECK (observation_count >= 0)
) STRICT;
