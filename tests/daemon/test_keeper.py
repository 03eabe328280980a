"""Keeper and runner together: events become scrapes, scrapes follow HEAD, and what is said is true."""

import asyncio
import logging
import os
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from support.vectors import DIMENSIONS, install_more, write_code_db

from patinad import config
from patinad.code.database import CodeReader
from patinad.config import Settings
from patinad.daemon.effects import EFFECTS
from patinad.daemon.keeper import checkpoint
from patinad.daemon.methods import METHODS, Context, differing_files, dispatch
from patinad.daemon.schedule import SWEEPS
from patinad.daemon.status import status_row
from patinad.daemon.wire import InvalidParamsError, ProtocolError
from patinad.errors import NotARepositoryError, PatinadError, UnsupportedRepositoryError
from patinad.git import hooks
from patinad.git.layout import locate
from patinad.paths import Paths
from patinad.store.lock import locked, writer_lock
from patinad.vectors.cache import VectorCache

Git = Callable[..., str]
Run = Callable[[Callable[[], Any]], None]


def commit(git: Git, folder: Path) -> str:
    git(folder, "commit", "--quiet", "--allow-empty", "-m", "work")
    return git(folder, "rev-parse", "HEAD")


def context(house: Any) -> Context:
    from concurrent.futures import ThreadPoolExecutor

    async def health() -> dict[str, Any]:
        return {"healthy": True, "parts": {}}

    return Context(house.keeper, lambda: None, health, ThreadPoolExecutor(1))


async def ask(house: Any, method: str, **params: Any) -> Any:
    return await dispatch(context(house), method, params, lambda _: None)


def test_adding_scrapes_and_then_embeds(open_house: Any, run_async: Run, repository: Path, git: Git) -> None:
    head = commit(git, repository)

    async def work() -> None:
        async with open_house() as house:
            row, new = await house.keeper.add(repository / ".git" / "..")
            assert new
            await house.quiet()
            shown = status_row(row)
            assert (shown["indexed_commit"], shown["head_commit"], shown["stale"]) == (head, head, False)
            assert shown["embedded"] == {"done": 3, "total": 3}
            assert shown["hooks"]["state"] == "installed"
            assert shown["watch"]["state"] == "ok"
            # The first look at the sessions asks for another embedding, of what was remembered while nobody embedded.
            assert list(dict.fromkeys(house.pool.tasks)) == [("scrape", head), ("embed", head)]
            done = len(house.pool.tasks)
            assert (await house.keeper.add(repository))[1] is False
            await house.quiet()
            assert len(house.pool.tasks) == done, "nothing to do"
            assert git(repository, "status", "--porcelain") == ""

    run_async(work)


def test_many_events_in_flight_are_one_scrape_more(
    open_house: Any, run_async: Run, repository: Path, git: Git
) -> None:
    commit(git, repository)

    async def work() -> None:
        async with open_house(settings=Settings(embed=False)) as house:
            house.pool.gates["scrape"] = asyncio.Event()
            row, _ = await house.keeper.add(repository)
            await house.until(lambda: bool(house.pool.tasks))
            for _ in range(5):
                last = commit(git, repository)
                await house.keeper.heard(row.repository.layout, "head")
                await house.keeper.drain()
            assert status_row(row)["stale"] is True
            house.pool.gates["scrape"].set()
            await house.quiet()
            assert len(house.pool.tasks) == 2
            assert house.pool.tasks[1] == ("scrape", last)
            assert status_row(row)["stale"] is False

    run_async(work)


def test_a_head_that_moves_unheard_is_seen_at_the_jobs_end(
    open_house: Any, run_async: Run, repository: Path, git: Git
) -> None:
    commit(git, repository)

    async def work() -> None:
        async with open_house(settings=Settings(embed=False)) as house:
            house.pool.gates["scrape"] = asyncio.Event()
            row, _ = await house.keeper.add(repository)
            await house.until(lambda: bool(house.pool.tasks))
            for file in house.keeper.paths.spool.iterdir():
                file.unlink()
            last = commit(git, repository)
            house.pool.gates["scrape"].set()
            await house.until(lambda: row.snapshot.commit == last)
            assert status_row(row)["stale"] is False

    run_async(work)


def test_embedding_waits_while_a_scrape_runs(
    open_house: Any, run_async: Run, repository: Path, git: Git
) -> None:
    commit(git, repository)

    async def work() -> None:
        async with open_house() as house:
            house.pool.gates["embed"] = asyncio.Event()
            row, _ = await house.keeper.add(repository)
            await house.until(lambda: "embed" in row.progress)
            last = commit(git, repository)
            await house.keeper.heard(row.repository.layout, "head")
            await house.until(lambda: row.snapshot.commit == last)
            assert house.pool.paused == [True, False, True, False]
            house.pool.gates["embed"].set()
            await house.quiet()

    run_async(work)


def test_a_daemon_that_starts_again_goes_on(
    open_house: Any, run_async: Run, repository: Path, git: Git
) -> None:
    commit(git, repository)

    async def first() -> None:
        async with open_house() as house:
            house.pool.gates["scrape"] = asyncio.Event()
            await house.keeper.add(repository)
            await house.until(lambda: bool(house.pool.tasks))

    async def second() -> None:
        async with open_house() as house:
            await house.keeper.begin()
            await house.quiet()
            (row,) = house.board.rows.values()
            assert status_row(row)["stale"] is False
            assert house.watch.watched == {repository / ".git"}

    run_async(first)
    commit(git, repository)
    run_async(second)
    run_async(second)


def test_a_failure_is_shown_and_a_success_clears_it(
    open_house: Any, run_async: Run, repository: Path, git: Git
) -> None:
    commit(git, repository)

    async def work() -> None:
        async with open_house(settings=Settings(embed=False)) as house:
            house.pool.fail["scrape"] = PatinadError("password=hunter2hunter2 is no disk:\nmake room")
            row, _ = await house.keeper.add(repository)
            with pytest.raises(PatinadError, match="make room"):
                await ask(house, "wait", path=str(repository))
            shown = status_row(row)
            assert shown["stale"] is True
            assert "\n" not in shown["last_error"]
            assert "hunter2" not in shown["last_error"]
            house.pool.fail.clear()
            commit(git, repository)
            await ask(house, "wait", path=str(repository))
            assert status_row(row)["last_error"] is None

    run_async(work)


def test_a_bug_in_a_worker_is_told_as_one(
    open_house: Any, run_async: Run, repository: Path, git: Git
) -> None:
    commit(git, repository)

    async def work() -> None:
        async with open_house() as house:
            house.pool.fail["scrape"] = ZeroDivisionError()
            row, _ = await house.keeper.add(repository)
            await house.until(lambda: row.last_error is not None)
            assert "a bug (ZeroDivisionError" in str(row.last_error)

    run_async(work)


def test_an_unsupported_repository_is_named_and_left_alone(
    open_house: Any, run_async: Run, tmp_path: Path, git: Git
) -> None:
    git(tmp_path, "init", "--quiet", "--object-format=sha256", "new")

    async def work() -> None:
        async with open_house() as house:
            answer = await ask(house, "repo.add", path=str(tmp_path / "new"))
            assert answer["state"] == "unsupported"
            assert "sha256" in answer["reason"]
            (row,) = house.board.rows.values()
            assert status_row(row)["stale"] is None
            with pytest.raises(UnsupportedRepositoryError, match="sha256"):
                await ask(house, "wait", path=str(tmp_path / "new"))
            await house.keeper.reconcile()
            assert house.pool.tasks == []
            assert not (tmp_path / "new" / ".patina").exists()

    run_async(work)


def test_a_search_before_anything_is_indexed_finds_nothing(
    open_house: Any, run_async: Run, repository: Path
) -> None:
    async def work() -> None:
        async with open_house() as house:
            house.pool.gates["scrape"] = asyncio.Event()
            row, _ = await house.keeper.add(repository)
            assert not row.repository.paths.code_db.exists()
            assert differing_files(row, set()) == []

    run_async(work)


def test_a_search_in_a_damaged_code_db_has_it_built_anew(
    open_house: Any, run_async: Run, repository: Path, git: Git
) -> None:
    commit(git, repository)

    async def work() -> None:
        async with open_house(settings=Settings(embed=False)) as house:
            row, _ = await house.keeper.add(repository)
            await house.quiet()
            row.repository.paths.code_db.write_bytes(os.urandom(8192))
            house.pool.gates["scrape"] = asyncio.Event()
            with pytest.raises(PatinadError, match="ask again in a moment"):
                await ask(house, "semantic", path=str(repository), text="x")
            assert row.queue["scrape"] == 1

    run_async(work)


def test_no_commits_yet_is_fresh(open_house: Any, run_async: Run, repository: Path) -> None:
    async def work() -> None:
        async with open_house() as house:
            house.pool.chunks = 0
            answer = await ask(house, "repo.add", path=str(repository))
            assert answer["added"]
            found = await ask(house, "wait", path=str(repository))
            assert (found["indexed_commit"], found["head_commit"], found["stale"], found["branch"]) == (
                None,
                None,
                False,
                "main",
            )

    run_async(work)


def test_a_code_db_that_is_gone_is_never_called_fresh(
    open_house: Any, run_async: Run, repository: Path, git: Git
) -> None:
    commit(git, repository)

    async def work() -> None:
        async with open_house(settings=Settings(embed=False)) as house:
            row, _ = await house.keeper.add(repository)
            await house.quiet()
            shutil.rmtree(repository / ".patina")
            shown = status_row(row)
            assert (shown["indexed_commit"], shown["stale"]) == (None, True)
            answer = await ask(house, "code.defs", path=str(repository), name="x")
            assert (answer["results"], answer["freshness"]["stale"]) == ([], True)
            await house.keeper.reconcile()
            await house.quiet()
            assert status_row(row)["stale"] is False

    run_async(work)


def test_an_unreadable_head_is_neither_fresh_nor_stale(
    open_house: Any, run_async: Run, repository: Path, git: Git
) -> None:
    commit(git, repository)

    async def work() -> None:
        async with open_house(settings=Settings(embed=False)) as house:
            row, _ = await house.keeper.add(repository)
            await house.quiet()
            head = repository / ".git" / "HEAD"
            text = head.read_bytes()
            head.write_bytes(b"\0" * 40)
            assert status_row(row)["stale"] is None
            answer = await ask(house, "code.defs", path=str(repository), name="x")
            assert answer["freshness"]["stale"] is None
            head.write_bytes(text)
            assert status_row(row)["stale"] is False

    run_async(work)


def test_worktrees_follow(
    open_house: Any, run_async: Run, repository: Path, git: Git, tmp_path: Path
) -> None:
    commit(git, repository)
    linked = tmp_path / "linked"

    async def work() -> None:
        async with open_house(settings=Settings(embed=False)) as house:
            row, _ = await house.keeper.add(repository)
            await house.quiet()
            await asyncio.to_thread(git, repository, "worktree", "add", "--quiet", str(linked), "-b", "side")
            await house.keeper.heard(row.repository.layout, "worktrees")
            await house.quiet()
            assert {r.repository.folder for r in house.board.rows.values()} == {repository, linked}
            assert (linked / ".patina" / "data" / "code.db").exists()
            shutil.rmtree(linked)
            await house.keeper.follow_worktrees()
            assert {r.repository.folder for r in house.board.rows.values()} == {repository}
            assert not linked.exists()
            assert house.watch.watched == {repository / ".git"}

    run_async(work)


def test_removing_takes_the_hooks_out_and_forgets(
    open_house: Any, run_async: Run, repository: Path, git: Git
) -> None:
    commit(git, repository)
    exclude = repository / ".git" / "info" / "exclude"
    before = exclude.read_bytes()

    async def work() -> None:
        async with open_house(settings=Settings(embed=False)) as house:
            await house.keeper.add(repository)
            await house.quiet()
            assert (repository / ".patina" / "data" / "code.db").exists()
            assert await ask(house, "repo.remove", path=str(repository / ".git")) == {"path": str(repository)}
            assert not (repository / ".patina").exists()
            assert exclude.read_bytes() == before
            assert hooks.status(locate(repository), house.keeper.paths.spool).state == "absent"
            assert await ask(house, "repo.list") == {"repositories": []}
            with pytest.raises(NotARepositoryError, match="is not registered: `patinad up"):
                await ask(house, "repo.remove", path=str(repository))

    run_async(work)


def test_what_is_not_ours_to_delete_stays_and_stays_hidden(
    open_house: Any, run_async: Run, repository: Path, git: Git
) -> None:
    commit(git, repository)
    data = repository / ".patina" / "data"

    async def work() -> None:
        async with open_house(settings=Settings(embed=False)) as house:
            await house.keeper.add(repository)
            await house.quiet()
            (data / "notes").write_text("mine")
            await ask(house, "repo.remove", path=str(repository))
            assert [entry.name for entry in data.iterdir()] == ["notes"]
            assert git(repository, "status", "--porcelain") == ""
            await house.keeper.add(repository)
            await house.quiet()
            with locked(writer_lock(data / "code.db")):
                await ask(house, "repo.remove", path=str(repository))
            assert (data / "code.db").exists()
            assert git(repository, "status", "--porcelain") == ""

    run_async(work)


def test_a_repository_that_is_gone_can_be_removed(
    open_house: Any, run_async: Run, repository: Path, git: Git
) -> None:
    commit(git, repository)

    async def work() -> None:
        async with open_house(settings=Settings(embed=False)) as house:
            row, _ = await house.keeper.add(repository)
            await house.quiet()
            shutil.rmtree(repository)
            await house.keeper.follow_worktrees()
            assert (row.repository.state, status_row(row)["stale"]) == ("missing", None)
            await house.keeper.reconcile()
            assert not await asyncio.to_thread(repository.exists)
            await ask(house, "repo.remove", path=str(repository))
            assert house.board.rows == {}

    run_async(work)


def test_hooks_stay_as_the_user_wants_them(open_house: Any, run_async: Run, repository: Path) -> None:
    hook = repository / ".git" / "hooks" / "post-commit"

    async def work() -> None:
        async with open_house() as house:
            await house.keeper.add(repository)
            hook.unlink()
            await house.keeper.restore_hooks()
            assert hook.exists()
            found = await ask(house, "hooks.sync", path=str(repository), wanted=False)
            assert found["state"] == "absent"
            await house.keeper.restore_hooks()
            assert not hook.exists()

    run_async(work)

    async def later() -> None:
        async with open_house() as house:
            await house.keeper.begin()
            assert not hook.exists()
            assert (await ask(house, "hooks.sync", path=str(repository), wanted=True))["state"] == "installed"

    run_async(later)


def test_a_missing_model_is_said_and_costs_only_vectors(
    open_house: Any, run_async: Run, repository: Path, git: Git
) -> None:
    commit(git, repository)

    async def work() -> None:
        async with open_house() as house:
            house.pool.model = ""
            row, _ = await house.keeper.add(repository)
            await house.quiet()
            found = await ask(house, "status")
            assert (found["daemon"]["model"]["installed"], row.last_error) == (False, None)
            assert found["repositories"][0]["embedded"] == {"done": 0, "total": 3}
            with pytest.raises(PatinadError, match="no model: fetch it"):
                await ask(house, "embeddings.generate", path=str(repository))

    run_async(work)


def test_another_model_in_the_settings_is_followed(
    open_house: Any, run_async: Run, repository: Path, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(git, repository)
    paths = Paths.for_user(os.environ)
    one, _ = install_more(paths.models, monkeypatch, "one")
    two, _ = install_more(paths.models, monkeypatch, "two")
    paths.config_file.parent.mkdir(parents=True)
    paths.config_file.write_text('model = "one"\n')

    async def work() -> None:
        async with open_house(settings=config.load(paths.config_file)) as house:
            house.pool.model = one.id
            row, _ = await house.keeper.add(repository)
            await house.keeper.begin()
            await house.quiet()
            embeddings = house.pool.tasks.count(("embed", row.snapshot.commit))
            await house.keeper.reconcile()
            await house.quiet()
            assert house.pool.tasks.count(("embed", row.snapshot.commit)) == embeddings, "no news"

            house.pool.model, house.pool.gates["embed"] = two.id, asyncio.Event()
            paths.config_file.write_text('model = "two"\nlog_level = "debug"\n')
            await house.keeper.reconcile()
            assert house.board.model["id"] == two.id
            assert (row.snapshot.embedded, row.queue["embed"]) == (0, 1)
            assert status_row(row)["embedded"] == {"done": 0, "total": 3, "answering": "one"}
            house.pool.gates["embed"].set()
            await house.quiet()
            assert status_row(row)["embedded"] == {"done": 3, "total": 3}
            assert house.keeper.settings == replace(Settings(), model="two", log_level="debug")

            paths.config_file.write_text("modle = 1\n")
            await house.keeper.reconcile()
            assert house.board.model["name"] == "two"
            assert "did you mean 'model'?" in house.board.settings["reason"]
            paths.config_file.write_text("embed = false\n")
            assert (await ask(house, "wait", path=str(repository), embedding=True))["changed"] is False
            assert house.board.model["reason"] == "config.toml says embed = false"

    run_async(work)


def test_every_setting_is_followed_and_asks_for_what_it_needs(
    open_house: Any, run_async: Run, repository: Path, git: Git, tmp_path: Path
) -> None:
    assert EFFECTS.keys() == {field.name for field in fields(Settings)}
    commit(git, repository)
    paths = Paths.for_user(os.environ)
    paths.config_file.parent.mkdir(parents=True)

    async def work() -> None:
        async with open_house() as house:
            row, _ = await house.keeper.add(repository)
            await house.keeper.begin()
            await house.quiet()

            async def write(text: str) -> dict[str, int]:
                """What jobs a file asks for."""
                before = Counter(row.ended)
                paths.config_file.write_text(text)
                await house.keeper.reconcile()
                await house.quiet()
                return dict(Counter(row.ended) - before)

            assert await write("parse_timeout_s = 3\nworkers = 1\n") == {}
            assert (house.keeper.settings.parse_timeout_s, house.keeper.settings.workers) == (3.0, 1)
            assert (await write("max_file_bytes = 2048\ntags = true\n"))["scrape"] == 1
            assert house.keeper.settings.workers == Settings().workers  # it is not said any more
            level = logging.getLogger().level
            try:
                assert await write("max_file_bytes = 2048\ntags = true\nlog_level = 'error'\n") == {}
                assert logging.getLogger().level == logging.ERROR
            finally:
                logging.getLogger().setLevel(level)
            assert "session" in await write(f"session_folders = ['{tmp_path}']\n")
            assert house.watch.folders[repository / ".git"] == [tmp_path]
            assert house.board.settings == {"file": str(paths.config_file), "reason": ""}

    run_async(work)


def test_a_model_that_is_configured_while_the_one_before_embeds_has_its_turn(
    open_house: Any, run_async: Run, repository: Path, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(git, repository)
    paths = Paths.for_user(os.environ)
    for name in ("one", "two"):
        install_more(paths.models, monkeypatch, name)
    paths.config_file.parent.mkdir(parents=True)
    paths.config_file.write_text('model = "one"\n')

    async def work() -> None:
        async with open_house(settings=config.load(paths.config_file)) as house:
            house.pool.gates["embed"] = asyncio.Event()
            await house.keeper.add(repository)
            await house.keeper.begin()
            await house.until(lambda: house.pool.models == ["one"])
            paths.config_file.write_text('model = "two"\n# soon\n')
            await house.keeper.reconcile()
            house.pool.gates["embed"].set()
            await house.quiet()
            assert house.pool.models[-1] == "two"

    run_async(work)


def test_what_was_made_is_what_all_runs_made_that_were_waited_for(
    open_house: Any, run_async: Run, repository: Path, git: Git
) -> None:
    commit(git, repository)

    async def work() -> None:
        async with open_house() as house:
            house.pool.gates["embed"] = asyncio.Event()
            row, _ = await house.keeper.add(repository)
            await house.until(lambda: house.pool.models)
            asked = asyncio.create_task(ask(house, "embeddings.generate", path=str(repository)))
            await house.until(lambda: row.queue["embed"] == 2)
            house.pool.gates["embed"].set()
            assert (await asked)["embedded"] >= 6  # three a run

    run_async(work)


def test_a_daemon_that_starts_counts_the_vectors_there_are(
    open_house: Any, run_async: Run, repository: Path, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = commit(git, repository)
    paths = Paths.for_user(os.environ)
    one, _ = install_more(paths.models, monkeypatch, "one")

    async def first() -> None:
        async with open_house(settings=Settings(model="one")) as house:
            await house.keeper.add(repository)
            await house.quiet()

    async def then() -> None:
        async with open_house(settings=Settings(model="one")) as house:
            (row,) = house.board.rows.values()
            house.pool.gates["embed"] = asyncio.Event()
            await house.keeper.begin()
            assert status_row(row)["embedded"] == {"done": 2, "total": 3}
            house.pool.gates["embed"].set()
            await house.quiet()

    run_async(first)
    functions = [("a.py", name, line, f"def {name}()", "") for line, name in enumerate("xyz")]
    write_code_db(repository / ".patina/data/code.db", functions, head)
    with (
        CodeReader(repository / ".patina/data/code.db") as reader,
        VectorCache(paths.blobs_db, one.id, DIMENSIONS, today=1, name="one") as cache,
    ):
        hashes = sorted(reader.chunk_hashes())
        cache.put((text_hash, bytes(DIMENSIONS)) for text_hash in hashes[:2])
    run_async(then)


def test_the_model_that_answers_meanwhile_is_shown(
    open_house: Any, run_async: Run, repository: Path, git: Git
) -> None:
    commit(git, repository)

    async def work() -> None:
        async with open_house() as house:
            row, _ = await house.keeper.add(repository)
            await house.quiet()
            assert "answering" not in status_row(row)["embedded"]
            row.progress["embed"] = {"stage": "embedding", "done": 1, "total": 3, "answering": "old"}
            assert status_row(row)["embedded"]["answering"] == "old"
            del row.progress["embed"]
            assert "answering" not in status_row(row)["embedded"]

    run_async(work)


def test_waiting_tells_whether_anything_was_done(
    open_house: Any, run_async: Run, repository: Path, git: Git
) -> None:
    commit(git, repository)

    async def work() -> None:
        async with open_house() as house:
            await ask(house, "repo.add", path=str(repository))
            assert (await ask(house, "wait", path=str(repository), embedding=True))["embedded"]["done"] == 3
            assert (await ask(house, "wait", path=str(repository), embedding=True))["changed"] is False
            outcome = await ask(house, "scrape", path=str(repository), full=True, wait=True)
            assert outcome["parsed"] == 1
            assert (await ask(house, "scrape", path=str(repository), wait=True))["changed"] is False
            assert (await ask(house, "embeddings.generate", path=str(repository), force=True))[
                "embedded"
            ] == 3

    run_async(work)


@pytest.mark.parametrize(
    ("method", "params", "message"),
    [
        ("code.defs", {"path": "/x"}, "missing required field `name`"),
        ("code.defs", {"path": 5, "name": "x"}, "Expected `str`"),
        ("code.defs", {"path": "relative", "name": "x"}, "path must be absolute"),
        ("repo.add", {"path": "/a\0b"}, "path must be absolute"),
        ("ping", {"extra": 1}, "unknown field `extra`"),
    ],
)
def test_parameters_are_checked(
    open_house: Any, run_async: Run, method: str, params: dict[str, Any], message: str
) -> None:
    async def work() -> None:
        async with open_house() as house:
            with pytest.raises(InvalidParamsError, match=message):
                await ask(house, method, **params)
            with pytest.raises(ProtocolError, match="no method"):
                await ask(house, "no.such")

    run_async(work)


def test_every_sweep_runs(open_house: Any, run_async: Run, repository: Path, git: Git) -> None:
    commit(git, repository)

    async def work() -> None:
        async with open_house() as house:
            await house.keeper.add(repository)
            await house.quiet()
            done = house.pool.run

            async def run(role: str, task: dict[str, Any], on_progress: Any = None) -> dict[str, Any]:
                return {} if role in ("evict", "checkpoint") else await done(role, task, on_progress)

            house.pool.run = run
            for sweep in SWEEPS:
                await sweep.run(house.keeper)

    run_async(work)


def test_a_damaged_daemon_db_is_mended_while_the_daemon_runs(
    open_house: Any, run_async: Run, repository: Path, git: Git
) -> None:
    commit(git, repository)

    async def work() -> None:
        async with open_house(settings=Settings(embed=False)) as house:
            await house.keeper.add(repository)
            await house.quiet()
            paths = house.keeper.paths
            await house.keeper.database.run(checkpoint)
            paths.daemon_db.write_bytes(os.urandom(paths.daemon_db.stat().st_size))
            # SQLite has the whole small file in memory, and would notice nothing before it needs the memory.
            await house.keeper.database.run(lambda t: t.db.execute("PRAGMA shrink_memory").fetchall())
            last = commit(git, repository)
            await house.keeper.drain()
            await house.keeper.reconcile()
            await house.quiet()
            (row,) = house.board.rows.values()
            assert row.snapshot.commit == last
            assert list(paths.state.glob("daemon.db.corrupt-*"))

    run_async(work)


def test_every_method_says_what_it_gives() -> None:
    assert all(method.run.__doc__ for method in METHODS.values())


def test_removing_during_a_scrape_troubles_nobody(
    open_house: Any, run_async: Run, repository: Path, git: Git, caplog: pytest.LogCaptureFixture
) -> None:
    commit(git, repository)

    async def work() -> None:
        async with open_house() as house:
            house.pool.gates["scrape"] = asyncio.Event()
            await house.keeper.add(repository)
            await house.until(lambda: bool(house.pool.tasks))
            await ask(house, "repo.remove", path=str(repository))
            house.pool.gates["scrape"].set()
            await house.until(lambda: house.pool.paused[-1:] == [False])
            await house.keeper.add(repository)
            await house.quiet()
            assert [row.last_error for row in house.board.rows.values()] == [None]

    run_async(work)
    assert "Traceback" not in caplog.text
