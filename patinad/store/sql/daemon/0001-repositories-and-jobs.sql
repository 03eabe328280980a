-- One row a worktree (or bare repository) that patinad was told about, or found beside one it was told about.
-- uid names its folder in the state dir when the repository itself is bare or cannot be written; it is stored,
-- so that a repository keeps its data whatever later rules make of its path.
-- state: active; missing (its git dir is not there now: an unmounted disk); unsupported (reason says why);
-- removed (a linked worktree that the user took out while its repository stays: it is not found again).
-- hooks_wanted: the user's choice, so that a sweep restores a lost block and leaves a removed one alone.
CREATE TABLE repositories (
  id           INTEGER PRIMARY KEY,
  uid          TEXT    NOT NULL UNIQUE,
  worktree     TEXT,
  git_dir      TEXT    NOT NULL UNIQUE,
  common_dir   TEXT    NOT NULL,
  in_state_dir INTEGER NOT NULL CHECK (in_state_dir IN (0, 1)),
  hooks_wanted INTEGER NOT NULL DEFAULT 1 CHECK (hooks_wanted IN (0, 1)),
  added_at     REAL    NOT NULL,
  state        TEXT    NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'missing', 'unsupported', 'removed')),
  reason       TEXT    NOT NULL DEFAULT '',
  last_error   TEXT
);
CREATE INDEX repositories_common_dir ON repositories (common_dir);

-- Work to be done, durable. A job says that a repository should be brought to its HEAD; target is the commit that
-- was HEAD when it was put ('' on an unborn branch), and the worker looks at HEAD again when it starts.
-- At most one queued and one running job a repository and kind: more news joins the queued one.
-- attempts counts leases and never goes down: it is the token with which the holder of a lease ends the job.
-- failures counts bad ends and bounds the retries; a daemon that was killed is no failure of the job.
CREATE TABLE jobs (
  id            INTEGER PRIMARY KEY,
  repository_id INTEGER NOT NULL REFERENCES repositories (id) ON DELETE CASCADE,
  kind          TEXT    NOT NULL,
  lane          TEXT    NOT NULL,
  priority      INTEGER NOT NULL,
  target        TEXT    NOT NULL,
  full          INTEGER NOT NULL DEFAULT 0 CHECK (full IN (0, 1)),
  state         TEXT    NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed')),
  attempts      INTEGER NOT NULL DEFAULT 0,
  failures      INTEGER NOT NULL DEFAULT 0,
  due_at        REAL    NOT NULL,
  lease_until   REAL,
  error         TEXT,
  put_at        REAL    NOT NULL,
  ended_at      REAL
);
CREATE UNIQUE INDEX jobs_live ON jobs (repository_id, kind, state) WHERE state IN ('queued', 'running');
CREATE INDEX jobs_lane ON jobs (lane, state, priority, due_at);

-- Commits that git rewrote, as post-rewrite told it: the only sure link from an amended or rebased commit to its
-- successor. Kept for the session layer, also of repositories that are removed; told twice, kept once.
CREATE TABLE rewrites (
  common_dir TEXT NOT NULL,
  old_commit TEXT NOT NULL,
  new_commit TEXT NOT NULL,
  command    TEXT NOT NULL,
  seen_at    REAL NOT NULL,
  PRIMARY KEY (common_dir, old_commit, new_commit)
) WITHOUT ROWID;
