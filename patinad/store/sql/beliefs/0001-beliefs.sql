-- The search store of the beliefs: one row a statement that the ledger holds. Derived: it can be deleted at any
-- time. id is a UUID of content and source; rowid is the key of its vector, and AUTOINCREMENT keeps a new row
-- from taking the key of one that was deleted. metadata: a JSON object {source, confidence, ...}.
CREATE TABLE beliefs (
  rowid      INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  content    TEXT NOT NULL,
  metadata   TEXT CHECK (json_type(metadata) = 'object'),
  created_at TEXT
) STRICT;
