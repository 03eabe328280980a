"""What only the commits of a session show together."""

from support.commits import commit, said

from patinad.ledger.reliability import INFERRED
from patinad.session.extract import observations_of_session
from patinad.session.habits import modules_of
from patinad.session.manifests import changes_in


def test_files_that_change_together():
    commits = [commit("x", "M src/a.rs, M src/b.rs, M README.md", n) for n in range(1, 4)] + [
        commit("y", "M src/c.rs", 9)
    ]
    (row,) = observations_of_session(commits, {})
    assert said(row) == ("a.rs with b.rs", "`src/a.rs` and `src/b.rs` change together", "co-change")
    assert {(one.source_id, one.reliability) for one in row.evidence} == {
        (c.id, INFERRED) for c in commits[:3]
    }


def test_files_that_change_apart_as_often_do_not():
    commits = [commit("x", "M src/a.rs, M src/b.rs", n) for n in range(1, 4)] + [
        commit("y", "M src/a.rs", n) for n in range(4, 7)
    ]
    assert observations_of_session(commits, {}) == []


def test_tests_with_the_code_and_before_it():
    together = [commit("x", f"M src/a{n}.py, M tests/test_a{n}.py", n) for n in range(1, 4)]
    assert [said(row)[0] for row in observations_of_session(together, {})] == ["Tests with the code"]
    before = [
        commit("x", "A tests/test_a.py", 1),
        commit("x", "A src/a.py", 2),
        commit("x", "A tests/test_b.py", 3),
        commit("x", "A src/b.py", 4),
    ]
    (row,) = observations_of_session(before, {})
    assert said(row)[0] == "Tests before the code"
    assert [one.source_id for one in row.evidence] == [before[0].id, before[2].id]


def test_a_new_module_is_one_that_was_not_there():
    commits = [commit("x", "A src/queue/a.py, A src/queue/b.py, A src/old/c.py, A src/old/d.py")]
    known = modules_of(["src/old/x.py", "tests/test_x.py", "README.md"])
    assert known == {"src/old"}
    (row,) = observations_of_session(commits, {}, known_modules=known)
    assert said(row)[0] == "Give `src/queue` a folder of its own at the top of the source tree"
    assert observations_of_session(commits, {}) == []


def test_technologies_come_from_manifests_with_the_purpose_that_the_message_tells():
    one = commit("feat: store jobs\n\nAdd rusqlite to keep jobs over a restart.", "M Cargo.toml")
    changes = {one.id: changes_in("Cargo.toml", b"", b'[dependencies]\nrusqlite = "0.31"')}
    (row,) = observations_of_session([one], changes, {one.id: "p"})
    assert said(row) == ("rusqlite", "Add rusqlite to keep jobs over a restart", "database")
    assert [(e.source_kind, e.source_id, e.patch_id) for e in row.evidence] == [("manifest", one.id, "p")]


def test_one_more_commit_adds_evidence_and_makes_no_other_row():
    commits = [commit("x", "M src/a.rs, M src/b.rs", n) for n in range(1, 6)]
    assert [said(row) for row in observations_of_session(commits[:4], {})] == [
        said(row) for row in observations_of_session(commits, {})
    ]
