-- A row of the ledger may come to say something else: its row here is found by that row's uid.
CREATE INDEX observations_uid ON observations (metadata ->> '$.uid');

-- How far the ledger's changes were read, a JSON array of rules, file, seq and anchor: what came after is all that is to be done.
ALTER TABLE meta ADD COLUMN read TEXT NOT NULL DEFAULT '';
