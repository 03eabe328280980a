-- The paths that a commit touched (a JSON array; of a commit of very many the folders), so that a belief about one part
-- of a project is weighed by what was done there, also when the commit is pruned. NULL: not known.
ALTER TABLE session_commits ADD COLUMN paths TEXT CHECK (json_type(paths) = 'array');
