"""What a scrape does with each state of a repository, and what it must not do again."""

import os
import sqlite3
import subprocess
import sys
from array import array
from pathlib import Path

import msgspec
import pytest
from support.compare import contents
from support.project import Project

from patinad.code.database import CodeReader
from patinad.code.questions import Wanted, answer
from patinad.code.resolve import Resolver
from patinad.errors import NotARepositoryError

PAGE = 4_096


def rows(project: Project, query: str) -> list[tuple[object, ...]]:
    db = sqlite3.connect(project.code_db)
    try:
        return db.execute(query).fetchall()
    finally:
        db.close()


def paths(project: Project) -> list[str]:
    return [str(path) for (path,) in rows(project, "SELECT path FROM index_state ORDER BY path")]


def skipped(project: Project) -> dict[str, str]:
    return {str(path): str(why) for path, why in rows(project, "SELECT path, reason FROM skipped_files")}


def test_unborn_branch_is_a_success(project: Project) -> None:
    outcome = project.scrape()
    assert (outcome.commit, outcome.changed, outcome.files) == (None, True, 0)
    assert not project.scrape().changed
    project.write(a_py="def f(): pass\n")
    commit = project.commit()
    outcome = project.scrape()
    assert (outcome.commit, outcome.files, outcome.symbols) == (commit, 1, 1)
    project.git(project.folder, "checkout", "-q", "--orphan", "new")
    outcome = project.scrape()
    assert (outcome.commit, outcome.files, outcome.symbols) == (None, 0, 0)


def test_nothing_changed_writes_nothing(project: Project) -> None:
    project.write(a_py="def f(): pass\n", b_go="package b\n")
    project.commit()
    assert project.scrape().changed
    before = {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in project.data.iterdir()}
    blobs = project.blobs.read_bytes()
    outcome = project.scrape()
    assert (outcome.changed, outcome.parsed, outcome.cached) == (False, 0, 0)
    assert {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in project.data.iterdir()} == before
    assert project.blobs.read_bytes() == blobs


def test_to_see_that_nothing_has_changed_takes_no_parser(project: Project) -> None:
    project.write(a_py="def f(): pass\n")
    project.commit()
    project.scrape()
    said = """
import sys, msgspec
from patinad import pipeline
task = msgspec.json.decode(sys.argv[1], type=pipeline.ScrapeTask)
assert not pipeline.scrape(task, lambda progress: None).changed
print(sorted({"pygit2", "tree_sitter", "usearch", "numpy"} & sys.modules.keys()))
"""
    task = msgspec.json.encode(project.task()).decode()
    found = subprocess.run([sys.executable, "-c", said, task], check=True, capture_output=True, text=True)
    assert found.stdout == "[]\n"


def test_an_empty_commit_moves_the_commit_alone(project: Project) -> None:
    project.write(a_py="def f(): pass\n")
    project.commit()
    project.scrape()
    commit = project.commit("nothing")
    outcome = project.scrape()
    assert (outcome.commit, outcome.parsed, outcome.cached, outcome.removed) == (commit, 0, 0, 0)


def test_there_and_back_parses_nothing(project: Project) -> None:
    project.write(a_py="def f(): pass\n", b_py="def g(): pass\n")
    first = project.commit()
    project.scrape()
    at_first = contents(project.code_db)
    project.write(a_py="def f2(): pass\n", c_py="def h(): pass\n")
    (project.folder / "b.py").unlink()
    project.commit()
    assert project.scrape().parsed == 2
    project.git(project.folder, "checkout", "-q", first)
    outcome = project.scrape()
    assert (outcome.commit, outcome.parsed, outcome.cached, outcome.removed) == (first, 0, 2, 1)
    assert contents(project.code_db) == at_first


def test_a_rename_parses_nothing(project: Project) -> None:
    project.write(a_py="def f(): pass\n")
    project.commit()
    project.scrape()
    project.git(project.folder, "mv", "a.py", "b.py")
    project.commit()
    outcome = project.scrape()
    assert (outcome.parsed, outcome.cached, outcome.removed) == (0, 1, 1)
    assert paths(project) == ["b.py"]
    assert rows(project, "SELECT path FROM code_search") == [("b.py",)]


def test_one_content_at_many_paths(project: Project) -> None:
    for path in ("a.py", "b/a.py", "b/c.py"):
        project.put(path, "def f(): pass\n")
    project.commit()
    outcome = project.scrape()
    assert (outcome.parsed, outcome.files, outcome.symbols) == (1, 3, 3)


def test_links_and_submodules_are_passed_over(project: Project) -> None:
    project.write(a_py="def f(): pass\n")
    (project.folder / "link.py").symlink_to("a.py")
    (project.folder / "away").symlink_to("/etc")
    project.commit()
    project.git(project.folder, "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},module.py")
    project.git(project.folder, "commit", "-qm", "gitlink")
    project.scrape()
    assert paths(project) == ["a.py"]
    (project.folder / "a.py").unlink()
    (project.folder / "a.py").symlink_to("link.py")
    project.git(project.folder, "add", "a.py")
    project.git(project.folder, "commit", "-qm", "now a link")
    project.scrape()
    assert paths(project) == []


def test_credential_files_are_not_even_skipped(project: Project) -> None:
    for path in (".env.py", "credentials.py", "id_rsa", "keys/server.pem", "a.py"):
        project.put(path, "password = 'x'\n")
    project.commit()
    project.scrape()
    assert rows(project, "SELECT path FROM files") == [("a.py",)]


def test_scripts_are_told_by_their_first_line(project: Project) -> None:
    project.put("bin/tool", "#!/usr/bin/env python3\ndef f(): pass\n")
    project.put("bin/text", "just words\n")
    project.put("LICENSE", "MIT\n")
    project.commit()
    project.scrape()
    assert paths(project) == ["bin/tool"]
    project.put("bin/tool", "no more\n")
    project.put("bin/text", "#!/usr/bin/python\ndef g(): pass\n")
    project.commit()
    project.scrape()
    assert paths(project) == ["bin/text"]


def test_paths_that_are_not_utf8_are_quoted(project: Project) -> None:
    (project.folder / os.fsdecode(b"caf\xe9.py")).write_text("def f(): pass\n")
    project.put("naïve.py", "def g(): pass\n")
    project.commit()
    project.scrape()
    assert paths(project) == ['"caf\\351.py"', "naïve.py"]


def test_too_large_is_skipped_until_it_is_not(project: Project) -> None:
    project.put("a.py", "x = 1\n" * 1_000)
    project.commit()
    outcome = project.scrape(max_file_bytes=5_000)
    assert (outcome.files, outcome.skipped, outcome.parsed) == (0, 1, 0)
    assert skipped(project) == {"a.py": "larger than 5,000 bytes"}
    assert not project.scrape(max_file_bytes=5_000).changed
    outcome = project.scrape(max_file_bytes=10_000)
    assert (outcome.files, outcome.skipped, outcome.parsed) == (1, 0, 1)


def test_attributes_say_what_is_vendored_or_generated(project: Project) -> None:
    for path in ("lib/a.py", "out/b.py", "c.py"):
        project.put(path, f"x = '{path}'\n")
    project.commit()
    project.scrape()
    assert len(paths(project)) == 3
    project.put(".gitattributes", "lib/** linguist-vendored\nout/*.py linguist-generated\n")
    project.commit()
    project.scrape()
    assert skipped(project) == {
        "lib/a.py": "vendored (linguist-vendored)",
        "out/b.py": "generated (linguist-generated)",
    }
    project.put("lib/new.py", "x = 1\n")
    project.commit()
    project.scrape()
    assert "lib/new.py" in skipped(project)
    project.put(".gitattributes", "")
    project.commit()
    outcome = project.scrape()
    assert (outcome.skipped, outcome.files, outcome.parsed) == (0, 4, 1)


def test_attempted_at_is_the_commit_that_first_held_what_was_refused(project: Project) -> None:
    environment = {**os.environ, "GIT_COMMITTER_DATE": "1700000000 +0000"}
    project.put("a.py", b"x = 1\0\n")
    project.git(project.folder, "add", "-A")
    subprocess.run(["git", "commit", "-qm", "x"], cwd=project.folder, env=environment, check=True)
    project.scrape()
    assert rows(project, "SELECT path, attempted_at FROM skipped_files") == [("a.py", 1_700_000_000)]
    project.put("b.py", "y = 1\n")
    project.put(".gitattributes", "z linguist-vendored\n")
    project.commit()
    project.scrape()
    assert rows(project, "SELECT path, attempted_at FROM skipped_files") == [("a.py", 1_700_000_000)]


def test_a_missing_blob_is_a_skipped_file(project: Project) -> None:
    project.write(a_py="def f(): pass\n", b_py="def g(): f()\n")
    project.commit()
    oid = project.git(project.folder, "rev-parse", "HEAD:a.py")
    blob = project.folder / ".git" / "objects" / oid[:2] / oid[2:]
    content = blob.read_bytes()
    blob.unlink()
    outcome = project.scrape()
    assert (outcome.files, outcome.skipped) == (1, 1)
    assert skipped(project) == {"a.py": "missing from the object database"}
    blob.write_bytes(content)
    project.write(c_py="x = 1\n")
    project.commit()
    outcome = project.scrape()
    assert (outcome.files, outcome.skipped) == (3, 0)


@pytest.mark.parametrize("damage", [b"not a database at all" * 100, None])
def test_a_damaged_code_db_is_set_aside_and_built_anew(project: Project, damage: bytes | None) -> None:
    project.put("a.py", "".join(f"def f{n}(): g{n}()\n" for n in range(2_000)))
    project.commit()
    project.scrape()
    good = contents(project.code_db)
    if damage is None:  # sound at its start
        content = project.code_db.read_bytes()
        damage = content[: 2 * PAGE] + b"\xff" * (len(content) - 2 * PAGE)
    project.code_db.write_bytes(damage)
    project.write(b_py="x = 1\n")
    project.commit()
    outcome = project.scrape()
    assert outcome.files == 2
    assert len(list(project.data.glob("code.db.corrupt-*Z"))) == 1
    project.git(project.folder, "rm", "-q", "b.py")
    project.commit()
    project.scrape()
    assert contents(project.code_db) == good


@pytest.mark.parametrize("keep", [0, 1, 3])
def test_a_damaged_cache_costs_time_alone(project: Project, keep: int) -> None:
    project.put("a.py", "".join(f"def f{n}(): g{n}()\n" for n in range(2_000)))
    project.commit()
    project.scrape()
    good = contents(project.code_db)
    content = project.blobs.read_bytes()
    project.blobs.write_bytes(content[: keep * PAGE] + b"\xa5" * (len(content) - keep * PAGE))
    project.data = project.data / "again"
    outcome = project.scrape()
    assert outcome.parsed == 1
    assert contents(project.code_db) == good


def test_full_trusts_no_cache(project: Project) -> None:
    project.write(a_py="def f(): pass\n", b_py="def g(): pass\n")
    project.commit()
    project.scrape()
    good = contents(project.code_db)
    outcome = project.scrape(full=True)
    assert (outcome.changed, outcome.parsed, outcome.cached) == (True, 2, 0)
    assert contents(project.code_db) == good


def test_a_reader_sees_one_commit(project: Project) -> None:
    project.write(a_py="def f(): pass\n")
    first = project.commit()
    project.scrape()
    with CodeReader(project.code_db) as reader:
        assert reader.meta().indexed_commit == first
        project.write(a_py="def f2(): pass\n")
        second = project.commit()
        project.scrape()
        project.scrape(full=True)
        assert reader.meta().indexed_commit == first
        assert answer(reader, "defs", Wanted("f")).total == 1
    with CodeReader(project.code_db) as reader:
        assert reader.meta().indexed_commit == second
        assert answer(reader, "defs", Wanted("f")).total == 0


def test_a_deleted_worktree_is_not_made_again(project: Project, tmp_path: Path) -> None:
    project.write(a_py="x = 1\n")
    project.commit()
    away = tmp_path / "away"
    project.git(project.folder, "worktree", "add", "-q", str(away))
    folder, project.folder, project.data = project.folder, away, away / ".patina" / "data"
    task = project.task()
    project.scrape()
    project.git(folder, "worktree", "remove", "--force", str(away))
    with pytest.raises(NotARepositoryError, match="worktree"):
        project.scrape_task(task)
    assert not away.exists()


@pytest.mark.parametrize("dies", [False, True])
def test_two_workers_find_what_one_finds(
    project: Project, monkeypatch: pytest.MonkeyPatch, *, dies: bool
) -> None:
    for number in range(12):
        project.put(
            f"m{number}.py", "".join(f"def f{n}(): g{n + 1}()\n" for n in range(number, 3_000 + number))
        )
    project.commit()
    project.scrape()
    one = contents(project.code_db)
    resolve, parent = Resolver.in_file, os.getpid()

    def dying(resolver: Resolver, number: int) -> "array[int]":
        """Also the first file that the dead one had drawn is resolved in the end."""
        if os.getpid() != parent:
            os._exit(1)
        return resolve(resolver, number)

    if dies:
        monkeypatch.setattr(Resolver, "in_file", dying)
    project.data, project.blobs = project.data / "two", project.blobs.with_name("two.db")
    assert project.scrape(workers=2).parsed == 12
    assert contents(project.code_db) == one
    assert not list(project.data.glob("*.reading"))


def committed(project: Project, files: dict[str, str]) -> None:
    for path, text in files.items():
        project.put(path, text)
    project.commit()


def test_installed_packages_are_vendored(project: Project) -> None:
    committed(
        project,
        {"a.js": "f();\n", "web/node_modules/b/index.js": "g();\n", "node_modules_of_ours.js": "h();\n"},
    )
    project.scrape()
    reason = "vendored (in a folder of installed packages)"
    assert skipped(project) == {"web/node_modules/b/index.js": reason}
    again = project.scrape()
    assert (again.parsed, again.skipped) == (0, 1)
    committed(project, {".gitattributes": "web/node_modules/** -linguist-vendored\n"})
    project.scrape()
    assert skipped(project) == {}


@pytest.mark.parametrize(
    ("name", "refused", "reason"),
    [
        ("x.go", "// Code generated by protoc-gen-go. DO NOT EDIT.\npackage a\n", "generated: its header says so"),
        ("x.js", "/**\n * @generated SignedSource<<abc>>\n */\nf();\n", "generated: its header says so"),
        ("x_pb2.py", "# -*- coding: utf-8 -*-\n# Generated by the protocol buffer compiler.  DO NOT EDIT!\n", "generated: its header says so"),
        ("x.min.js", "f();" * 5_000, "minified: most of it is lines longer than 5,000 bytes"),
        ("x.c", "int x = 1;\0\n", "binary: it holds NUL bytes"),
        ("x.rs", "}{ )( ][ " * 200 + "\n", "does not parse: most of it is in error"),
    ],
)  # fmt: skip
def test_refused_until_its_content_changes(project: Project, name: str, refused: str, reason: str) -> None:
    committed(project, {name: refused, "ok.py": "def f(): pass\n"})
    first = project.scrape()
    assert skipped(project) == {name: reason}
    assert (first.files, first.skipped) == (1, 1)
    committed(project, {"ok.py": "def f(): return 1\n"})
    assert project.scrape().parsed == 1, "what was refused is not tried again for another file's sake"
    assert skipped(project) == {name: reason}
    committed(project, {name: "\n"})
    assert project.scrape().parsed == 1
    assert skipped(project) == {}


def test_healthy_parts_are_kept(project: Project) -> None:
    healthy = "def first():\n    return second()\n\n\n" + "x = 1\n" * 20
    committed(project, {"a.py": healthy + "def broken(:\n    ]\n\n\ndef second():\n    return 1\n"})
    project.scrape()
    assert skipped(project) == {}
    assert {name for (name,) in rows(project, "SELECT name FROM function_facts")} >= {"first", "second"}
    assert rows(project, "SELECT target_qualified_name FROM call_graph WHERE caller = 'first'") == [
        ("second",)
    ]
    [(share,)] = rows(project, "SELECT error_share FROM index_state")
    assert isinstance(share, float)
    assert 0 < share < 0.5
