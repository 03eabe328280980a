-- The search store of the observations: one row a sentence that the ledger's patterns, decisions, challenges and
-- technologies say. Derived: it can be deleted at any time. id is a UUID of content and source; rowid is the key
-- of its vector, and AUTOINCREMENT keeps a new row from taking the key of one that was deleted.
-- metadata: a JSON object {source, source_type, reliability, session_id, created_at, updated_at}.
CREATE TABLE observations (
  rowid            INTEGER PRIMARY KEY AUTOINCREMENT,
  id               TEXT NOT NULL UNIQUE,
  observation_type TEXT NOT NULL CHECK (observation_type IN ('pattern', 'decision', 'challenge', 'technology')),
  content          TEXT NOT NULL,
  metadata         TEXT CHECK (json_type(metadata) = 'object'),
  created_at       TEXT
) STRICT;
CREATE INDEX observations_type ON observations (observation_type);
