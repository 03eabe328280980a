"""Commits and tags as git itself prints them."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patinad.git.commits import Commit, FileChange, SessionTag, Tag, parents_first, session_tag
from patinad.git.layout import locate
from patinad.git.repository import Repository

Git = Callable[..., str]


@pytest.fixture
def history(repository: Path, git: Git) -> Path:
    """Two branches and their merge, a rename, a deletion, a binary file, an empty commit."""

    def commit(message: str, time: str, *extra: str) -> None:
        git(repository, "add", "-A")
        git(
            repository,
            "-c",
            "user.name=A. Lovelace",
            "commit",
            "-qm",
            message,
            f"--date={time}",
            *extra,
        )

    (repository / "a.py").write_text("".join(f"line {n}\n" for n in range(30)))
    (repository / "blå bær.txt").write_text("x\n")
    commit("feat(core): begin\n\nBecause.\n", "2025-01-01T10:00:00+0200")
    git(repository, "switch", "-qc", "side")
    (repository / "image").write_bytes(b"\x00\x01\x02")
    (repository / "a.py").write_text("".join(f"line {n}\n" for n in range(25)) + "end\n")
    commit("side", "2025-01-01T11:00:00+0200")
    git(repository, "switch", "-q", "main")
    git(repository, "mv", "blå bær.txt", "berry.txt")
    commit("rename", "2025-01-01T12:00:00-0330")
    commit("nothing", "2025-01-01T12:30:00+0000", "--allow-empty")
    git(repository, "merge", "-q", "--no-ff", "-m", "merge side", "side")
    (repository / "berry.txt").unlink()
    commit("remove", "2025-01-02T09:00:00+0000")
    return repository


def opened(folder: Path) -> Repository:
    return Repository.open(locate(folder))


def everything(folder: Path) -> list[Commit]:
    repository = opened(folder)
    return list(repository.commits(repository.history(repository.refs("refs/heads/").values())))


def test_each_commit_once_after_its_parents(history, git):
    commits = everything(history)
    assert {c.id for c in commits} == set(git(history, "rev-list", "--all").split())
    place = {c.id: number for number, c in enumerate(commits)}
    assert len(place) == len(commits) == 6
    assert all(place[parent] < place[c.id] for c in commits for parent in c.parents)


def test_what_is_known_is_left_out(history, git):
    repository = opened(history)
    known = set(git(history, "rev-list", "main~1").split())
    tips = repository.refs("HEAD").values()
    assert repository.history(tips, known) == [git(history, "rev-parse", "main")]
    assert repository.history(tips, set(repository.history(tips))) == []


def test_messages_times_and_authors(history, git):
    for commit in everything(history):
        shown = git(history, "log", "-1", "--format=%T%n%P%n%an%n%ae%n%at%n%ct%n%ad%n%B", commit.id)
        tree, parents, name, email, authored, committed, date, *message = shown.split("\n")
        sign, hours, minutes = date[-5], int(date[-4:-2]), int(date[-2:])
        assert commit.tree == tree
        assert commit.parents == tuple(parents.split())
        assert (commit.author_name, commit.author_email) == (name, email)
        assert (commit.author_time, commit.commit_time) == (int(authored), int(committed))
        assert commit.author_offset == (hours * 60 + minutes) * (-1 if sign == "-" else 1)
        assert commit.message.strip() == "\n".join(message).strip()
        assert commit.is_merge == (len(parents.split()) > 1)


def test_line_counts_against_the_first_parent(history):
    """`git log --numstat`, read with NUL between."""
    for commit in everything(history):
        out = subprocess.run(
            ["git", "log", "-1", "-m", "--first-parent", "--numstat", "-z", "--format=", commit.id],
            cwd=history,
            capture_output=True,
            check=True,
        ).stdout.decode()
        fields, told = iter(out.split("\0")), set()
        for field in fields:
            if not field.strip():
                continue
            added, deleted, path = field.strip("\n").split("\t")
            if not path:  # a rename: the two paths follow
                next(fields)
                path = next(fields)
            told.add((path, *(None if n == "-" else int(n) for n in (added, deleted))))
        assert {(f.path, f.added, f.deleted) for f in commit.files} == told


def test_statuses(history):
    by_message = {c.message.split("\n")[0]: c.files for c in everything(history)}
    assert by_message["rename"] == (FileChange("berry.txt", "R", 0, 0, "blå bær.txt"),)
    assert [(f.path, f.status) for f in by_message["remove"]] == [("berry.txt", "D")]
    assert {(f.path, f.status, f.added) for f in by_message["side"]} == {
        ("a.py", "M", 1),
        ("image", "A", None),
    }
    assert by_message["nothing"] == ()


def test_patch_ids_are_gits(history, git):
    repository = opened(history)
    patches = git(history, "log", "-p", "--no-renames", "--format=commit %H", "--all")
    told = dict(
        reversed(line.split()) for line in git(history, "patch-id", "--stable", stdin=patches).splitlines()
    )
    for commit in everything(history):
        if not any(f.added is None for f in commit.files):  # a binary file: git hashes what it prints of it
            assert repository.patch_id(commit.id) == told.get(commit.id)


def test_a_rebase_keeps_the_patch_id(history, git):
    repository = opened(history)
    before = repository.patch_id(git(history, "rev-parse", "side"))
    (history / "new").write_text("elsewhere\n")
    git(history, "switch", "-q", "--orphan", "other")
    git(history, "checkout", "-q", "side~1", "--", ".")
    (history / "added").write_text("x\n")
    git(history, "add", "-A")
    git(history, "commit", "-qm", "other ground")
    git(history, "cherry-pick", "side")
    picked = git(history, "rev-parse", "HEAD")
    assert picked != git(history, "rev-parse", "side")
    assert before is not None
    assert opened(history).patch_id(picked) == before


def test_authors_are_mailmapped(history, git):
    (history / ".mailmap").write_text("Ada King <ada@king.example> <ada@example.org>\n")
    git(history, "add", ".mailmap")
    git(history, "commit", "-qm", "map")
    assert {(c.author_name, c.author_email) for c in everything(history)} == {
        ("Ada King", "ada@king.example")
    }


def test_a_shallow_clone_begins_where_it_was_cut(history, tmp_path, git):
    git(tmp_path, "clone", "-q", "--depth=1", history.as_uri(), "shallow")
    (only,) = everything(tmp_path / "shallow")
    assert only.parents == ()
    assert {f.status for f in only.files} == {"A"}


def test_words_that_are_not_utf8(repository, git):
    git(
        repository,
        "-c",
        "i18n.commitEncoding=latin1",
        "commit",
        "-q",
        "--allow-empty",
        "-F",
        "-",
        stdin="caf\u00e9",
    )
    (commit,) = everything(repository)
    assert "caf" in commit.message
    raw = (
        f"tree {git(repository, 'rev-parse', 'HEAD^{tree}')}\n"
        "author \udcff <x@y> 1700000000 +0000\ncommitter \udcff <x@y> 1700000000 +0000\n\nm\udcff\n"
    )
    made = subprocess.run(
        ["git", "hash-object", "-t", "commit", "-w", "--stdin", "--literally"],
        cwd=repository,
        input=raw.encode("utf-8", "surrogateescape"),
        capture_output=True,
        check=True,
    ).stdout.decode()
    git(repository, "update-ref", "refs/heads/main", made.strip())
    (commit,) = everything(repository)
    assert (commit.author_name, commit.message) == ("\ufffd", "m\ufffd\n")


def test_tags_light_and_annotated(history, git):
    light = git(history, "rev-parse", "side")
    git(history, "tag", "session-20250101-110000-start", "side")
    git(history, "tag", "-am", "over", "session-20250101-110000-end", "main")
    git(history, "tag", "-am", "of a tag", "session-x-end", "session-20250101-110000-end")
    git(history, "tag", "session-blob-end", git(history, "rev-parse", "main:a.py"))
    git(history, "tag", "v1", "main")
    found = {tag.name: tag for tag in opened(history).tags("session-")}
    assert set(found) == {
        "session-20250101-110000-start",
        "session-20250101-110000-end",
        "session-x-end",
    }
    assert found["session-20250101-110000-start"] == Tag(
        "session-20250101-110000-start",
        light,
        int(git(history, "log", "-1", "--format=%ct", light)),
        found["session-20250101-110000-start"].offset,
    )
    end = found["session-20250101-110000-end"]
    told = git(history, "for-each-ref", "--format=%(taggerdate:unix)", f"refs/tags/{end.name}")
    assert (end.commit, end.time, end.tagger_email) == (
        git(history, "rev-parse", "main"),
        int(told),
        "ada@example.org",
    )
    assert end.message.strip() == "over"
    assert found["session-x-end"].commit == end.commit


def test_between_is_gits_range(history, git):
    for start, end in (("main~2", "main"), ("side", "main"), ("main", "side"), ("main", "main")):
        told = set(git(history, "rev-list", f"{start}..{end}").split())
        between = opened(history).between(git(history, "rev-parse", start), git(history, "rev-parse", end))
        assert set(between) == told
        assert len(between) == len(told)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("session-20250818-221349-start", SessionTag("20250818-221349", "", end=False)),
        ("session-20250818-221349-end", SessionTag("20250818-221349", "", end=True)),
        ("session-20251204-101500-claude-start", SessionTag("20251204-101500", "claude", end=False)),
        (
            "session-20251204-101500-gemini-cli-end",
            SessionTag("20251204-101500", "gemini-cli", end=True),
        ),
        ("session-fix-parser-end", SessionTag("fix-parser", "", end=True)),
        ("session-start", None),
        ("session-20250818-221349", None),
        ("v1.0-start", None),
    ],
)
def test_what_a_tags_name_says(name, told):
    assert session_tag(name) == told


@given(st.data())
def test_the_order_does_not_depend_on_how_commits_are_met(data):
    count = data.draw(st.integers(0, 12))
    names = [f"{n:02}" for n in range(count)]
    times = {name: data.draw(st.integers(0, 3)) for name in names}
    parents = {
        name: tuple(data.draw(st.lists(st.sampled_from([*names[:n], "gone"]), max_size=3)))
        for n, name in enumerate(names)
    }
    order = parents_first(parents, times)
    place = {name: number for number, name in enumerate(order)}
    assert sorted(order) == names
    assert all(place[p] < place[name] for name in names for p in parents[name] if p in place)
    mixed = data.draw(st.permutations(names))
    assert parents_first({name: parents[name] for name in mixed}, times) == order
