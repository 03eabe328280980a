-- An import inside a function is known there alone: `scope` is that function's ordinal, null for the whole file.
ALTER TABLE imports ADD COLUMN scope INTEGER;

-- As before, but for types that nobody declared: they begin with `=`, serve to resolve calls, and are shown to nobody.
DROP VIEW definitions;
CREATE VIEW definitions AS
SELECT
  s.id AS id, f.path AS file, n.name AS name,
  CASE WHEN s.scope IS NULL THEN n.name ELSE sn.name || '.' || n.name END AS qualified_name,
  k.kind AS kind, k.family AS family, f.language AS language, f.module AS module,
  s.line AS line, s.line + s.lines AS end_line, s.flags AS flags, coalesce(vn.name, '') AS visibility,
  coalesce(s.signature, '') AS signature, coalesce(s.doc, '') AS doc,
  coalesce(s.parameters, '') AS parameters, s.parameter_count AS parameter_count, s.generic_count AS generic_count,
  CASE WHEN yn.name IS NULL OR substr(yn.name, 1, 1) = '=' THEN '' ELSE yn.name END AS type,
  coalesce(s.value, '') AS value, coalesce(s.modifiers, '[]') AS modifiers,
  coalesce(rn.name, sn.name, '') AS container, coalesce(rn.name, '') AS receiver, s.container AS container_ordinal,
  s.text_hash AS text_hash, s.name AS name_id, lower(hex(f.blob)) AS blob_id
FROM symbols s
JOIN names n ON n.id = s.name
JOIN kinds k ON k.id = s.kind
JOIN files f ON f.id = s.id >> 20
LEFT JOIN names sn ON sn.id = s.scope
LEFT JOIN names vn ON vn.id = s.visibility
LEFT JOIN names yn ON yn.id = s.type
LEFT JOIN names rn ON rn.id = s.receiver;
