-- How far the ledger's changes were read, a JSON array of rules, file, seq and anchor.
ALTER TABLE meta ADD COLUMN read TEXT NOT NULL DEFAULT '';
