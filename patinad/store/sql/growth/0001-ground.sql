-- What beliefs grow from, by the words it uses: derived from the ledger, beside which it lies, and made anew when it is
-- missing or when what it was made with (`rules`) is another.

-- Which state of which ledger this is: `seq` is the number of the last change that was taken in, `anchor` the newest one then.
CREATE TABLE meta (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  rules  TEXT    NOT NULL,
  ledger TEXT    NOT NULL,
  seq    INTEGER NOT NULL,
  anchor TEXT
) STRICT;

-- Observations that stand, and beliefs (kind belief); `stated` is a JSON array of what trailers state in them.
CREATE TABLE texts (
  number  INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  kind    TEXT NOT NULL,
  text    TEXT NOT NULL,
  stated  TEXT NOT NULL DEFAULT '[]'
) STRICT;

-- The terms of each text, as memory/claims.py takes them.
CREATE TABLE terms (
  term   TEXT    NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (term, number)
) STRICT, WITHOUT ROWID;

-- Which observations hold a trailer that states this.
CREATE TABLE stated (
  statement TEXT    NOT NULL,
  number    INTEGER NOT NULL,
  PRIMARY KEY (statement, number)
) STRICT, WITHOUT ROWID;
