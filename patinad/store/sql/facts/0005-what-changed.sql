-- Which rows changed, each once and with the number of its last change: who keeps something made from the ledger asks for
-- what came after the number that it knows. A row has the type and uid under which evidence names it; `session` stands for
-- its commits as well. An `anchor` has a random uid: a copy of the ledger that was put in its place lacks the newest ones,
-- whatever numbers it has come to since.
CREATE TABLE changes (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,
  row_type TEXT    NOT NULL,
  row_uid  TEXT    NOT NULL,
  UNIQUE (row_type, row_uid)
) STRICT;

-- What the triggers write to. Deleted first: within `UPDATE OR IGNORE` an `INSERT OR REPLACE` of a trigger ignores too.
CREATE VIEW changed AS SELECT row_type, row_uid FROM changes;
CREATE TRIGGER changed_noted INSTEAD OF INSERT ON changed WHEN NEW.row_uid IS NOT NULL BEGIN
  DELETE FROM changes WHERE row_type = NEW.row_type AND row_uid = NEW.row_uid;
  INSERT INTO changes (row_type, row_uid) VALUES (NEW.row_type, NEW.row_uid);
END;

CREATE TRIGGER patterns_made AFTER INSERT ON patterns BEGIN
  INSERT INTO changed VALUES ('pattern', NEW.uid);
END;
CREATE TRIGGER patterns_changed AFTER UPDATE OF uid, session_id, pattern_name, category, description, retracted_at ON patterns BEGIN
  INSERT INTO changed VALUES ('pattern', OLD.uid);
  INSERT INTO changed VALUES ('pattern', NEW.uid);
END;
CREATE TRIGGER patterns_gone AFTER DELETE ON patterns BEGIN
  INSERT INTO changed VALUES ('pattern', OLD.uid);
END;
CREATE TRIGGER technologies_made AFTER INSERT ON technologies BEGIN
  INSERT INTO changed VALUES ('technology', NEW.uid);
  INSERT INTO changed VALUES ('session', NEW.session_id);
END;
CREATE TRIGGER technologies_changed AFTER UPDATE ON technologies BEGIN
  INSERT INTO changed VALUES ('technology', OLD.uid);
  INSERT INTO changed VALUES ('technology', NEW.uid);
  INSERT INTO changed VALUES ('session', OLD.session_id);
  INSERT INTO changed VALUES ('session', NEW.session_id);
END;
CREATE TRIGGER technologies_gone AFTER DELETE ON technologies BEGIN
  INSERT INTO changed VALUES ('technology', OLD.uid);
  INSERT INTO changed VALUES ('session', OLD.session_id);
END;
CREATE TRIGGER decisions_made AFTER INSERT ON decisions BEGIN
  INSERT INTO changed VALUES ('decision', NEW.uid);
END;
CREATE TRIGGER decisions_changed AFTER UPDATE ON decisions BEGIN
  INSERT INTO changed VALUES ('decision', OLD.uid);
  INSERT INTO changed VALUES ('decision', NEW.uid);
END;
CREATE TRIGGER decisions_gone AFTER DELETE ON decisions BEGIN
  INSERT INTO changed VALUES ('decision', OLD.uid);
END;
CREATE TRIGGER challenges_made AFTER INSERT ON challenges BEGIN
  INSERT INTO changed VALUES ('challenge', NEW.uid);
END;
CREATE TRIGGER challenges_changed AFTER UPDATE ON challenges BEGIN
  INSERT INTO changed VALUES ('challenge', OLD.uid);
  INSERT INTO changed VALUES ('challenge', NEW.uid);
END;
CREATE TRIGGER challenges_gone AFTER DELETE ON challenges BEGIN
  INSERT INTO changed VALUES ('challenge', OLD.uid);
END;

CREATE TRIGGER evidence_made AFTER INSERT ON evidence BEGIN
  INSERT INTO changed VALUES (NEW.row_type, NEW.row_uid);
END;
CREATE TRIGGER evidence_changed AFTER UPDATE ON evidence BEGIN
  INSERT INTO changed VALUES (OLD.row_type, OLD.row_uid);
  INSERT INTO changed VALUES (NEW.row_type, NEW.row_uid);
END;
CREATE TRIGGER evidence_gone AFTER DELETE ON evidence BEGIN
  INSERT INTO changed VALUES (OLD.row_type, OLD.row_uid);
END;

CREATE TRIGGER sessions_changed AFTER UPDATE OF started_at, ended_at, git_branch ON sessions
WHEN OLD.started_at IS NOT NEW.started_at OR OLD.ended_at IS NOT NEW.ended_at OR OLD.git_branch IS NOT NEW.git_branch BEGIN
  INSERT INTO changed VALUES ('session', NEW.id);
END;
CREATE TRIGGER commits_placed AFTER INSERT ON session_commits BEGIN
  INSERT INTO changed VALUES ('session', NEW.session_id);
END;
CREATE TRIGGER commits_changed AFTER UPDATE OF session_id, standing, paths ON session_commits
WHEN OLD.session_id IS NOT NEW.session_id OR OLD.standing IS NOT NEW.standing OR OLD.paths IS NOT NEW.paths BEGIN
  INSERT INTO changed VALUES ('session', OLD.session_id);
  INSERT INTO changed VALUES ('session', NEW.session_id);
END;
CREATE TRIGGER commits_gone AFTER DELETE ON session_commits BEGIN
  INSERT INTO changed VALUES ('session', OLD.session_id);
END;

CREATE TRIGGER beliefs_made AFTER INSERT ON beliefs BEGIN
  INSERT INTO changed VALUES ('belief', NEW.uid);
END;
CREATE TRIGGER beliefs_changed AFTER UPDATE OF valid_to, active ON beliefs BEGIN
  INSERT INTO changed VALUES ('belief', NEW.uid);
END;
CREATE TRIGGER conflicts_settled AFTER UPDATE OF resolved ON belief_conflicts BEGIN
  INSERT INTO changed SELECT 'belief', uid FROM beliefs WHERE id = NEW.belief_id;
END;

-- What grew by itself stands as long as it is borne out: grown is 0 for what somebody said, confirmed or brought along.
-- What is not borne out any more is withdrawn (a belief then is inactive too), and comes back as it was when it is again.
ALTER TABLE beliefs ADD COLUMN grown INTEGER NOT NULL DEFAULT 0 CHECK (grown IN (0, 1));
ALTER TABLE beliefs ADD COLUMN withdrawn_at TEXT;
ALTER TABLE belief_conflicts ADD COLUMN withdrawn_at TEXT;
ALTER TABLE questions ADD COLUMN withdrawn_at TEXT;
-- 1: the work behind the belief told the domain, and another time may tell others; 0: its words or somebody did.
ALTER TABLE belief_domains ADD COLUMN by_work INTEGER NOT NULL DEFAULT 0 CHECK (by_work IN (0, 1));
UPDATE beliefs SET grown = 1 WHERE active AND question_id IS NULL AND parent_belief_id IS NULL AND NOT EXISTS (
  SELECT 1 FROM evidence e WHERE e.row_type = 'belief' AND e.row_uid = beliefs.uid
  AND e.source_kind IN ('user', 'answer', 'import')
);
