-- What a commit's message says (redacted; of a very long one the first lines), when it was written, and when another
-- commit took it back, so that a statement is judged by messages too, also when the commit is pruned. NULL: not known,
-- of `message` also that it says nothing of its own (a merge), of `reverted_at` that it stands.
ALTER TABLE session_commits ADD COLUMN message TEXT;
ALTER TABLE session_commits ADD COLUMN authored_at TEXT;
ALTER TABLE session_commits ADD COLUMN reverted_at TEXT;
