"""The daemon's pool and its fork server: real processes that crash, hang, babble and are killed."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from support.processes import gone, until
from support.stand_in_roles import COMMAND, ROLES

from patinad.daemon.forks import Forks
from patinad.daemon.supervise import PoolStoppedError, WorkerPool
from patinad.daemon.worker import WorkerBugError, WorkerDiedError
from patinad.errors import ModelUnavailableError, PatinadError

Progress = dict[str, Any]


def with_pool(story: Callable[[WorkerPool], Coroutine[Any, Any, None]]) -> None:
    """Run a story on a pool; afterwards nothing of it may live."""

    async def whole() -> None:
        pool = WorkerPool(ROLES, COMMAND)
        await pool.start()
        try:
            async with asyncio.timeout(60):
                await story(pool)
        finally:
            pids = [*pool.worker_pids().values(), pool.forkserver_pid]
            await pool.stop()
        assert all(until(lambda pid=pid: gone(pid)) for pid in pids if pid)

    asyncio.run(whole())


async def eventually(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110  # what is waited for happens in other processes
            await asyncio.sleep(0.01)


def loaded(pid: int) -> str:
    return Path(f"/proc/{pid}/maps").read_text()


def pids_in(path: Path) -> list[int]:
    return [int(pid) for pid in path.read_text().split()] if path.exists() else []


def test_a_task_is_done_by_a_fork_of_the_fork_server() -> None:
    async def story(pool: WorkerPool) -> None:
        answer = await pool.run("echo", {"n": [1, "é"]})
        assert answer["task"] == {"n": [1, "é"]}
        assert answer["parent"] == pool.forkserver_pid
        assert answer["descriptors"] == 4
        assert answer["nice"] == os.nice(0) + 3
        assert answer["modules"] == []
        await eventually(lambda: gone(answer["pid"]))

    with_pool(story)


def test_a_warm_worker_answers_again_and_goes_when_idle() -> None:
    async def story(pool: WorkerPool) -> None:
        first = await pool.request("warm", {})
        assert (await pool.request("warm", {}))["pid"] == first["pid"]
        assert pool.worker_pids() == {"warm": first["pid"]}
        await eventually(lambda: gone(first["pid"]))
        assert (await pool.request("warm", {}))["pid"] != first["pid"]

    with_pool(story)


def test_a_warm_worker_that_died_is_replaced() -> None:
    async def story(pool: WorkerPool) -> None:
        first = await pool.request("warm", {})
        os.kill(first["pid"], signal.SIGKILL)
        assert (await pool.request("warm", {}))["pid"] != first["pid"]

    with_pool(story)


def test_a_warm_worker_that_died_unseen_is_replaced() -> None:
    """Its stream breaks as its task is written: the loop has had no turn in which to see it end."""

    async def story(pool: WorkerPool) -> None:
        first = await pool.request("warm", {})
        os.kill(first["pid"], signal.SIGKILL)
        assert until(lambda: gone(first["pid"]))  # without giving the loop a turn
        assert (await pool.request("warm", {}))["pid"] != first["pid"]

    with_pool(story)


def test_crashes_are_tried_again_and_bounded(tmp_path: Path) -> None:
    async def story(pool: WorkerPool) -> None:
        task = {"counter": str(tmp_path / "a"), "times": 3, "signal": int(signal.SIGSEGV)}
        assert await pool.run("crash", task) == {"attempts": 4}
        task = {"counter": str(tmp_path / "b"), "times": 99, "signal": int(signal.SIGBUS)}
        with pytest.raises(WorkerDiedError) as death:
            await pool.run("crash", task)
        assert death.value.signal == signal.SIGBUS
        assert (await pool.run("echo", {}))["parent"] == pool.forkserver_pid

    with_pool(story)


def test_a_silent_worker_goes_with_what_it_forked(tmp_path: Path) -> None:
    async def story(pool: WorkerPool) -> None:
        reports: list[Progress] = []
        with pytest.raises(WorkerDiedError, match="silent"):
            await pool.run("hang", {"pids": str(tmp_path / "pids"), "deaf": True}, reports.append)
        assert len(reports) == 2  # it was tried twice
        await eventually(lambda: all(gone(pid) for pid in pids_in(tmp_path / "pids")))

    with_pool(story)


def test_errors_come_back_and_the_lane_goes_on() -> None:
    async def story(pool: WorkerPool) -> None:
        with pytest.raises(ModelUnavailableError, match="patinad model fetch"):
            await pool.run("fail", {"how": "stated"})
        for how, message in (
            ("bug", "by nought"),
            ("large", "longer than"),
            ("babble", "too long"),
            ("nonsense", "no JSON object"),
            ("exit", "status 3"),
        ):
            with pytest.raises(WorkerBugError, match=message):
                await pool.run("fail", {"how": how})
        assert await pool.run("fail", {"how": "not at all"}) == {}

    with_pool(story)


def test_one_lane_runs_one_task_at_a_time() -> None:
    async def story(pool: WorkerPool) -> None:
        answers = await asyncio.gather(*(pool.run("echo", {"n": n}) for n in range(5)))
        assert [answer["task"]["n"] for answer in answers] == list(range(5))
        assert len({answer["pid"] for answer in answers}) == 5

    with_pool(story)


def test_embedding_waits_while_it_is_paused() -> None:
    async def story(pool: WorkerPool) -> None:
        steps: list[int] = []
        running = asyncio.create_task(pool.run("embed", {"total": 200}, lambda p: steps.append(p["done"])))
        await eventually(lambda: len(steps) > 3)
        pool.pause_embedding()
        await asyncio.sleep(0.2)
        reached = len(steps)
        await asyncio.sleep(0.8)  # longer than the role may be silent: a pause is no hang
        assert len(steps) == reached
        assert not running.done()
        pool.resume_embedding()
        first = await running
        pool.pause_embedding()
        waiting = asyncio.create_task(pool.run("embed", {"total": 1}))
        await asyncio.sleep(0.1)
        assert not waiting.done()
        pool.resume_embedding()
        assert (await waiting)["pid"] == first["pid"]

    with_pool(story)


def test_a_cancelled_task_kills_its_worker(tmp_path: Path) -> None:
    async def story(pool: WorkerPool) -> None:
        path = tmp_path / "pids"
        running = asyncio.create_task(pool.run("hang-long", {"pids": str(path)}))
        await eventually(lambda: len(pids_in(path)) == 2)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        await eventually(lambda: all(gone(pid) for pid in pids_in(path)))
        await pool.run("echo", {})

    with_pool(story)


def test_a_killed_fork_server_comes_back_and_leaves_no_orphan(tmp_path: Path) -> None:
    async def story(pool: WorkerPool) -> None:
        path, first = tmp_path / "pids", pool.forkserver_pid
        assert first is not None
        running = asyncio.create_task(pool.run("hang-long", {"pids": str(path)}))
        await eventually(lambda: len(pids_in(path)) == 2)
        before = pids_in(path)
        os.kill(first, signal.SIGKILL)
        await eventually(lambda: all(gone(pid) for pid in before))
        await eventually(lambda: pool.forkserver_pid not in (None, first))
        await eventually(lambda: pids_in(path) not in ([], before))  # the task is tried again
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert (await pool.run("echo", {}))["parent"] == pool.forkserver_pid

    with_pool(story)


def test_stop_is_bounded_and_thorough(tmp_path: Path) -> None:
    async def story(pool: WorkerPool) -> None:
        path = tmp_path / "pids"
        running = asyncio.create_task(pool.run("hang-long", {"pids": str(path), "deaf": True}))
        await pool.request("warm", {})
        await eventually(lambda: len(pids_in(path)) == 2)
        await pool.stop()
        with pytest.raises(PoolStoppedError):
            await running
        assert all(until(lambda pid=pid: gone(pid)) for pid in pids_in(path))
        assert pool.worker_pids() == {}
        with pytest.raises(PatinadError, match="stopping"):
            await pool.run("echo", {})

    with_pool(story)


def test_a_daemon_that_is_killed_leaves_nothing(tmp_path: Path) -> None:
    script = (
        "import asyncio\n"
        "from patinad.daemon.supervise import WorkerPool\n"
        "from support.stand_in_roles import COMMAND, ROLES\n"
        "async def main():\n"
        "    pool = WorkerPool(ROLES, COMMAND)\n"
        "    await pool.start()\n"
        "    print(pool.forkserver_pid, flush=True)\n"
        f"    await pool.run('hang-long', {{'pids': {str(tmp_path / 'pids')!r}, 'deaf': True}})\n"
        "asyncio.run(main())\n"
    )
    daemon = subprocess.Popen(
        [sys.executable, "-c", script], cwd=Path(__file__).parent.parent, stdout=subprocess.PIPE, text=True
    )
    with daemon:
        assert daemon.stdout is not None
        forkserver = int(daemon.stdout.readline())
        assert until(lambda: len(pids_in(tmp_path / "pids")) == 2)
        daemon.kill()
    assert all(until(lambda pid=pid: gone(pid)) for pid in [forkserver, *pids_in(tmp_path / "pids")])


@pytest.mark.parametrize("command", [("/nonexistent/python",), (sys.executable, "-c", "raise SystemExit(1)")])
def test_a_fork_server_that_does_not_start_is_a_stated_error(command: tuple[str, ...]) -> None:
    async def story() -> None:
        forks = Forks(command)
        with pytest.raises(PatinadError, match="fork server"):
            await forks.start()
        await forks.stop(1)

    asyncio.run(story())


def test_the_real_fork_server_preloads_what_a_scrape_needs_and_nothing_heavy() -> None:
    async def story() -> None:
        pool = WorkerPool()
        await pool.start()
        assert pool.forkserver_pid is not None
        maps = loaded(pool.forkserver_pid)
        await pool.stop()
        assert "pygit2" in maps
        assert "tree_sitter" in maps
        assert "numpy" not in maps
        assert "onnxruntime" not in maps

    asyncio.run(story())


def test_languages_are_warmed_one_a_step() -> None:
    program = (
        "from patinad.code.grammar import load; from patinad.daemon import forkserver\n"
        "steps = forkserver.warm_languages()\n"
        "for number in (1, 2):\n"
        "    next(steps)\n"
        "    assert load.cache_info().currsize == number\n"
    )
    # A process of its own: emptying the cache of this one would free queries, which corrupts memory.
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def test_a_fork_server_that_warms_answers_between_the_steps(tmp_path: Path) -> None:
    script = tmp_path / "warming.py"
    script.write_text(
        "import sys, time\n"
        f"sys.path.insert(0, {str(Path(__file__).parent.parent)!r})\n"
        "from patinad.daemon import forkserver\n"
        "from support.stand_in_roles import ROLES\n"
        "def steps():\n"
        "    for number in range(3):\n"
        f"        open({str(tmp_path)!r} + f'/{{number}}', 'w').close()\n"
        "        yield\n"
        "forkserver.QUIET_S, forkserver.ROLES, forkserver.warm_languages = 0.05, ROLES, steps\n"
        "forkserver.main(sys.argv, ROLES, ())\n"
    )

    async def story() -> None:
        pool = WorkerPool(ROLES, (sys.executable, str(script)))
        await pool.start()
        await pool.run("echo", {})
        await eventually((tmp_path / "2").exists)
        await pool.run("echo", {})
        await pool.stop()

    asyncio.run(story())
