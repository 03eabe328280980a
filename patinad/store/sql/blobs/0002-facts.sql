-- Facts of source files by content, shared by all branches, worktrees and clones of the user.
-- `key` is a hash over object format, blob id, language and extractor version; `value` the packed facts.
-- `used_at` is the day (since the epoch) of the last use: eviction drops the oldest that no repository uses.
CREATE TABLE facts (
  key BLOB PRIMARY KEY,
  value BLOB NOT NULL,
  used_at INTEGER NOT NULL
);
