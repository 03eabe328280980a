-- The models whose vectors are kept. `model_id` is a hash over all that a vector depends on beside its text.
CREATE TABLE models (
  id INTEGER PRIMARY KEY,
  model_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  dimensions INTEGER NOT NULL
);

-- Vectors by content, shared by all branches, worktrees and clones of the user.
-- `text_hash` is 16 bytes; `vector` one signed byte a dimension, its largest component 127 (its length is free).
-- `used_at` is the day (since the epoch) of the last use: eviction drops the oldest that no repository uses.
-- With a rowid: bulk inserts are three times faster than in a table that is kept in hash order.
CREATE TABLE vectors (
  model INTEGER NOT NULL REFERENCES models (id),
  text_hash BLOB NOT NULL,
  used_at INTEGER NOT NULL,
  vector BLOB NOT NULL,
  PRIMARY KEY (model, text_hash)
);
