-- The search store of the observations: one row a sentence that the ledger's patterns, decisions, challenges and
-- technologies say. Derived: it can be deleted at any time. id is a UUIDv5 of content and source; rowid is the key
-- of its vector, and AUTOINCREMENT keeps a new row from taking the key of one that was deleted. Vectors are
-- kept in blobs.db under a hash of the content.
-- metadata: a JSON object {source, source_type, reliability, session_id, created_at, updated_at, uid, domains, evidence}.
CREATE TABLE observations (
  rowid            INTEGER PRIMARY KEY AUTOINCREMENT,
  id               TEXT NOT NULL UNIQUE,
  observation_type TEXT NOT NULL CHECK (observation_type IN ('pattern', 'decision', 'challenge', 'technology')),
  content          TEXT NOT NULL,
  metadata         TEXT CHECK (json_type(metadata) = 'object'),
  created_at       TEXT
) STRICT;
CREATE INDEX observations_type ON observations (observation_type);

-- Full text over the contents; what is deleted from the table is deleted here by hand.
CREATE VIRTUAL TABLE search USING fts5 (
  content, content = 'observations', content_rowid = 'rowid', tokenize = 'porter unicode61'
);

-- One row: the state of the ledger that this was made from.
CREATE TABLE meta (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  ledger TEXT NOT NULL
) STRICT;
