-- code.db: the facts of one worktree's code at one commit; derived, built anew when its shape changes.
-- Rows are packed: names are interned, and the rows of a file are numbered `file id << 20 | ordinal`, so that
-- one range holds them. Below stand the nine tables of Patina as views, with columns of ours at their end.

-- What the whole file describes; one row. `settings` are the limits it was built with and its writer's version.
CREATE TABLE meta (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  indexed_commit TEXT,
  settings TEXT NOT NULL
);

-- The extractor that each language's facts came from: another version means scraping that language again.
-- Names resolve within one family only (JavaScript and TypeScript, C and C++).
CREATE TABLE languages (
  language TEXT PRIMARY KEY,
  family TEXT NOT NULL,
  version TEXT NOT NULL
) WITHOUT ROWID;

-- Every name that is stored more than once or looked up.
CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);

-- The words of names that are made of several, as types and receivers are: what a changed name may concern.
CREATE TABLE words (
  word INTEGER NOT NULL,
  name INTEGER NOT NULL,
  PRIMARY KEY (word, name)
) WITHOUT ROWID;

-- The kinds of definitions, and which of Patina's tables shows them.
CREATE TABLE kinds (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL UNIQUE,
  family TEXT NOT NULL CHECK (family IN ('function', 'type', 'constant', 'member', 'other'))
);

-- One row a path that was looked at: the base of the next comparison. `language` is null where there is no
-- source in it (of a manifest, `module` is then the name it gives to the modules below its folder); `skipped` is the reason why its source was not taken, `attempted_at` the time of the commit
-- at which this content was first refused. `stem` is the last part of the module's name and `folder` the path's
-- folder: by them imports find their files.
CREATE TABLE files (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  blob BLOB NOT NULL,
  language TEXT,
  module TEXT NOT NULL DEFAULT '',
  stem INTEGER,
  folder INTEGER,
  size INTEGER,
  line_count INTEGER,
  error_share REAL,
  skipped TEXT,
  attempted_at INTEGER
);

-- Definitions. `scope` is the qualified name without its last part; `container` is an ordinal of the same file.
-- `text_hash` names the chunk that is embedded for it (functions and types only).
CREATE TABLE symbols (
  id INTEGER PRIMARY KEY,
  name INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  line INTEGER NOT NULL,
  lines INTEGER NOT NULL,
  flags INTEGER NOT NULL,
  scope INTEGER,
  container INTEGER,
  receiver INTEGER,
  visibility INTEGER,
  parameter_count INTEGER NOT NULL,
  generic_count INTEGER NOT NULL,
  signature TEXT,
  parameters TEXT,
  type INTEGER,
  value TEXT,
  modifiers TEXT,
  doc TEXT,
  text_hash BLOB
);

-- Imported names, one row each; where `path` is empty, a name that the module itself exports under an alias, or the
-- package that the file says it is of. `container` is the ordinal of the module inside the file that has the import.
CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  path INTEGER NOT NULL,
  name INTEGER,
  alias INTEGER,
  kind INTEGER NOT NULL,
  line INTEGER NOT NULL,
  container INTEGER
);

-- Calls. `caller` is an ordinal of the same file, null for the module itself. The callee as written is receiver,
-- joiner (null: a dot) and name, or `callee` where it is not. `local` marks a name that a parameter or variable
-- binds. `confidence`: 0 unresolved, 1 unique, 2 scope, 3 import, 4 exact.
CREATE TABLE calls (
  id INTEGER PRIMARY KEY,
  name INTEGER NOT NULL,
  caller INTEGER,
  kind INTEGER NOT NULL,
  line INTEGER NOT NULL,
  receiver INTEGER,
  joiner TEXT,
  callee TEXT,
  receiver_type INTEGER,
  local INTEGER,
  target INTEGER,
  confidence INTEGER NOT NULL
);

-- What a type extends, implements or embeds; `symbol` is an ordinal of the same file.
CREATE TABLE relations (
  id INTEGER PRIMARY KEY,
  symbol INTEGER,
  subject INTEGER NOT NULL,
  target INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  line INTEGER NOT NULL
);

-- How often a file names a type.
CREATE TABLE type_references (
  id INTEGER PRIMARY KEY,
  name INTEGER NOT NULL,
  count INTEGER NOT NULL
);

-- Full text over the definitions, rowid as `symbols`; what was indexed derives from their columns (chunks.py), which
-- is how rows are deleted again: SQLite 3.40 cannot do that by itself without content.
CREATE VIRTUAL TABLE search USING fts5 (
  name, path, signature, doc, content = '', detail = column, tokenize = 'porter unicode61'
);

-- A bulk load drops these and makes them again at its end.
CREATE UNIQUE INDEX names_name ON names (name);
CREATE INDEX files_stem ON files (stem);
CREATE INDEX files_folder ON files (folder);
CREATE INDEX symbols_name ON symbols (name);
CREATE INDEX symbols_type ON symbols (type) WHERE type IS NOT NULL;
CREATE INDEX symbols_receiver ON symbols (receiver) WHERE receiver IS NOT NULL;
CREATE INDEX symbols_text_hash ON symbols (text_hash) WHERE text_hash IS NOT NULL;
CREATE INDEX imports_path ON imports (path);
CREATE INDEX imports_name ON imports (name) WHERE name IS NOT NULL;
CREATE INDEX calls_name ON calls (name);
CREATE INDEX calls_target ON calls (target) WHERE target IS NOT NULL;
CREATE INDEX calls_receiver ON calls (receiver) WHERE receiver IS NOT NULL;
CREATE INDEX calls_receiver_type ON calls (receiver_type) WHERE receiver_type IS NOT NULL;
CREATE INDEX relations_subject ON relations (subject);
CREATE INDEX relations_target ON relations (target);
CREATE INDEX type_references_name ON type_references (name);

-- Every definition with its names spelled out; the views below stand on it.
CREATE VIEW definitions AS
SELECT
  s.id AS id, f.path AS file, n.name AS name,
  CASE WHEN s.scope IS NULL THEN n.name ELSE sn.name || '.' || n.name END AS qualified_name,
  k.kind AS kind, k.family AS family, f.language AS language, f.module AS module,
  s.line AS line, s.line + s.lines AS end_line, s.flags AS flags, coalesce(vn.name, '') AS visibility,
  coalesce(s.signature, '') AS signature, coalesce(s.doc, '') AS doc,
  coalesce(s.parameters, '') AS parameters, s.parameter_count AS parameter_count, s.generic_count AS generic_count,
  -- What begins with = is an expression that the resolver evaluates, nothing that the source says.
  CASE WHEN yn.name IS NULL OR yn.name LIKE '=%' THEN '' ELSE yn.name END AS type, coalesce(s.value, '') AS value, coalesce(s.modifiers, '[]') AS modifiers,
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

CREATE VIEW code_search AS
SELECT file AS path, name, kind, line, CASE doc WHEN '' THEN signature ELSE signature || ' -- ' || doc END AS context,
  qualified_name, end_line, language
FROM definitions;

CREATE VIEW function_facts AS
SELECT file, name, (flags >> 3) & 1 AS takes_mut_self, (flags >> 4) & 1 AS takes_mut_params,
  (flags >> 5) & 1 AS returns_result, (flags >> 6) & 1 AS returns_option, flags & 1 AS is_async,
  (flags >> 1) & 1 AS is_unsafe, (flags >> 2) & 1 AS is_public, parameter_count, generic_count, parameters,
  type AS return_type,
  qualified_name, kind, language, line, end_line, container, visibility, signature, doc, modifiers,
  (flags >> 7) & 1 AS is_static, (flags >> 8) & 1 AS is_abstract, (flags >> 9) & 1 AS is_declaration,
  (flags >> 10) & 1 AS is_generator
FROM definitions WHERE family = 'function';

-- usage_count: how often files of the same family of languages name the type.
CREATE VIEW type_vocabulary AS
SELECT d.file AS file, d.name AS name, d.signature AS definition, d.kind AS kind, d.visibility AS visibility,
  (SELECT coalesce(sum(r.count), 0) FROM type_references r
   JOIN files rf ON rf.id = r.id >> 20
   JOIN languages rl ON rl.language = rf.language
   WHERE r.name = d.name_id AND rl.family = (SELECT family FROM languages WHERE language = d.language)
  ) AS usage_count,
  d.qualified_name AS qualified_name, d.language AS language, d.line AS line, d.end_line AS end_line,
  d.generic_count AS generic_count, d.value AS value, d.doc AS doc, d.modifiers AS modifiers,
  (d.flags >> 2) & 1 AS is_public
FROM definitions d WHERE d.family = 'type';

CREATE VIEW import_facts AS
SELECT f.path AS file, pn.name AS import_path, coalesce(nn.name, '') AS imported_names, kn.name AS import_kind,
  i.line AS line_number, coalesce(an.name, '') AS alias, f.language AS language
FROM imports i
JOIN files f ON f.id = i.id >> 20
JOIN names pn ON pn.id = i.path
JOIN names kn ON kn.id = i.kind
LEFT JOIN names nn ON nn.id = i.name
LEFT JOIN names an ON an.id = i.alias
WHERE pn.name <> '';

CREATE VIEW constant_facts AS
SELECT file, name, value, type AS const_type, CASE container WHEN '' THEN 'module' ELSE container END AS scope, line,
  qualified_name, kind, language, end_line, visibility, doc
FROM definitions WHERE family = 'constant';

-- What stands in a type or on it: fields, variants, methods, constants of a class.
CREATE VIEW member_facts AS
SELECT d.file AS file, d.container AS container, d.name AS name, d.kind AS member_type, d.visibility AS visibility,
  d.modifiers AS modifiers, d.line AS line,
  d.qualified_name AS qualified_name, d.type AS type, d.value AS value, d.language AS language,
  d.end_line AS end_line, d.signature AS signature, d.doc AS doc
FROM definitions d
LEFT JOIN symbols c ON c.id = (d.id & ~1048575) + d.container_ordinal
LEFT JOIN kinds ck ON ck.id = c.kind
WHERE d.receiver <> '' OR d.family = 'member' OR ck.family = 'type';

CREATE VIEW call_graph AS
SELECT coalesce(cn.name, f.module) AS caller, CASE WHEN c.callee IS NOT NULL THEN c.callee WHEN c.receiver IS NULL THEN n.name
    ELSE rn.name || coalesce(c.joiner, '.') || n.name END AS callee, f.path AS file,
  kn.name AS call_type, c.line AS line_number,
  CASE WHEN cn.name IS NULL THEN f.module WHEN cs.scope IS NULL THEN cn.name
    ELSE csn.name || '.' || cn.name END AS caller_qualified_name,
  n.name AS callee_name, coalesce(rn.name, '') AS receiver, coalesce(rt.name, '') AS receiver_type,
  CASE c.confidence WHEN 4 THEN 'exact' WHEN 3 THEN 'import' WHEN 2 THEN 'scope' WHEN 1 THEN 'unique'
    ELSE 'unresolved' END AS confidence,
  CASE WHEN ts.scope IS NULL THEN tn.name ELSE tsn.name || '.' || tn.name END AS target_qualified_name,
  tf.path AS target_file, ts.line AS target_line, f.language AS language, c.target AS target_id, c.id AS id, (c.id & ~1048575) + c.caller AS caller_id
FROM calls c
JOIN files f ON f.id = c.id >> 20
JOIN names n ON n.id = c.name
JOIN names kn ON kn.id = c.kind
LEFT JOIN symbols cs ON cs.id = (c.id & ~1048575) + c.caller
LEFT JOIN names cn ON cn.id = cs.name
LEFT JOIN names csn ON csn.id = cs.scope
LEFT JOIN names rn ON rn.id = c.receiver
LEFT JOIN names rt ON rt.id = c.receiver_type
LEFT JOIN symbols ts ON ts.id = c.target
LEFT JOIN names tn ON tn.id = ts.name
LEFT JOIN names tsn ON tsn.id = ts.scope
LEFT JOIN files tf ON tf.id = c.target >> 20;

-- mtime is null by design: facts come from blobs, which have none.
CREATE VIEW index_state AS
SELECT path, NULL AS mtime, size, lower(hex(blob)) AS hash, line_count, language, error_share, module,
  lower(hex(blob)) AS blob_id
FROM files WHERE language IS NOT NULL AND skipped IS NULL;

CREATE VIEW skipped_files AS
SELECT path, skipped AS reason, attempted_at, language, size, lower(hex(blob)) AS blob_id
FROM files WHERE skipped IS NOT NULL;

-- Ours: what types extend, implement or embed.
CREATE VIEW type_relations AS
SELECT f.path AS file, sn.name AS subject, tn.name AS target, kn.name AS kind, r.line AS line, f.language AS language
FROM relations r
JOIN files f ON f.id = r.id >> 20
JOIN names sn ON sn.id = r.subject
JOIN names tn ON tn.id = r.target
JOIN names kn ON kn.id = r.kind;

-- Ours: how often each file names a type.
CREATE VIEW type_usage AS
SELECT f.path AS file, n.name AS name, r.count AS count
FROM type_references r
JOIN files f ON f.id = r.id >> 20
JOIN names n ON n.id = r.name;
