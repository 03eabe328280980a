-- Commits that git rewrote, as post-rewrite told it, kept here because what a session was made of must stay known when
-- the old commits are pruned. authored_at is the old commit's author time where it could still be read.
CREATE TABLE rewrites (
  uid         TEXT NOT NULL UNIQUE,
  old_commit  TEXT NOT NULL,
  new_commit  TEXT NOT NULL,
  command     TEXT NOT NULL,
  seen_at     TEXT,
  authored_at TEXT,
  PRIMARY KEY (old_commit, new_commit)
) STRICT;
CREATE INDEX rewrites_new ON rewrites (new_commit);

-- When the user's own program was given the finished session; NULL: it was not, or is to be once more.
ALTER TABLE sessions ADD COLUMN distilled_at TEXT;
