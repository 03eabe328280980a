-- The search store of the beliefs: one row a statement that the ledger holds. Derived: it can be deleted at any
-- time. id is a UUIDv5 of content and source; rowid is the key of its vector, and AUTOINCREMENT keeps a new row
-- from taking the key of one that was deleted. Vectors are kept in blobs.db under a hash of the content.
-- metadata: a JSON object {source, confidence, state, created_at, updated_at, uid, domains, evidence}.
CREATE TABLE beliefs (
  rowid      INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  content    TEXT NOT NULL,
  metadata   TEXT CHECK (json_type(metadata) = 'object'),
  created_at TEXT
) STRICT;

-- Full text over the statements; what is deleted from the table is deleted here by hand.
CREATE VIRTUAL TABLE search USING fts5 (
  content, content = 'beliefs', content_rowid = 'rowid', tokenize = 'porter unicode61'
);

-- One row: the state of the ledger that this was made from.
CREATE TABLE meta (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  ledger TEXT NOT NULL
) STRICT;
