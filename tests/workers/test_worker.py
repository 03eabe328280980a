"""A foreground command's worker: what it is as a process, and what becomes of crashes, hangs and errors."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.processes import gone, until
from support.stand_in_roles import ROLES

from patinad.daemon import offspring
from patinad.daemon.channel import MAX_FRAME, Channel, FrameError, decode, encode
from patinad.daemon.roles import Link, Role, StreamEndedError
from patinad.daemon.worker import WorkerBugError, WorkerDiedError, may_retry, run_in_fork, serve
from patinad.errors import ModelUnavailableError
from patinad.pipeline import Progress


def run(
    role: str, task: dict[str, Any], on_progress: Callable[[dict[str, Any]], None] | None = None
) -> dict[str, Any]:
    return run_in_fork(role, task, on_progress, roles=ROLES)


def test_a_worker_is_a_process_of_its_own() -> None:
    answer = run("echo", {"n": 1})
    assert answer["task"] == {"n": 1}
    assert answer["group"] == answer["pid"] != os.getpid()
    assert answer["parent"] == os.getpid()
    assert answer["descriptors"] == 4  # three standard ones and its channel
    assert answer["sigint"]
    assert answer["blocked"] == 0
    assert gone(answer["pid"])


def test_a_crash_is_tried_again(tmp_path: Path) -> None:
    task = {"counter": str(tmp_path / "n"), "times": 2, "signal": int(signal.SIGSEGV)}
    assert run("crash", task) == {"attempts": 3}


@pytest.mark.parametrize(
    ("number", "attempts"), [(signal.SIGSEGV, 4), (signal.SIGALRM, 4), (signal.SIGKILL, 2)]
)
def test_attempts_are_bounded(tmp_path: Path, number: signal.Signals, attempts: int) -> None:
    task = {"counter": str(tmp_path / "n"), "times": 99, "signal": int(number)}
    with pytest.raises(WorkerDiedError, match=number.name) as death:
        run("crash", task)
    assert death.value.signal == number
    assert (tmp_path / "n").stat().st_size == attempts


def test_a_silent_worker_is_killed_with_what_it_forked(tmp_path: Path) -> None:
    reports: list[dict[str, Any]] = []
    with pytest.raises(WorkerDiedError, match="silent"):
        run("hang", {"pids": str(tmp_path / "pids")}, reports.append)
    assert [report["stage"] for report in reports] == ["hanging"] * 2
    assert all(until(lambda pid=pid: gone(int(pid))) for pid in (tmp_path / "pids").read_text().split())


def test_a_stated_error_comes_back_under_its_own_type() -> None:
    with pytest.raises(ModelUnavailableError, match="patinad model fetch"):
        run("fail", {"how": "stated"})


def test_a_bug_carries_its_traceback() -> None:
    with pytest.raises(WorkerBugError, match="ZeroDivisionError: by nought") as bug:
        run("fail", {"how": "bug"})
    assert "in fail\n" in bug.value.__notes__[0]


@pytest.mark.parametrize(
    ("how", "message"),
    [
        ("large", "longer than"),
        ("babble", "longer than"),
        ("nonsense", "no JSON object"),
        ("exit", "status 3"),
    ],
)
def test_what_breaks_the_protocol_is_a_bug(how: str, message: str) -> None:
    with pytest.raises(WorkerBugError, match=message):
        run("fail", {"how": how})


def test_ctrl_c_ends_the_worker(tmp_path: Path) -> None:
    def interrupt(_progress: dict[str, Any]) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run("hang", {"pids": str(tmp_path / "pids"), "deaf": False}, interrupt)
    assert all(until(lambda pid=pid: gone(int(pid))) for pid in (tmp_path / "pids").read_text().split())


@pytest.mark.parametrize("kernel_tells", [True, False], ids=["pdeathsig", "watching thread"])
def test_a_worker_dies_with_the_command_that_forked_it(tmp_path: Path, kernel_tells: bool) -> None:
    script = (
        "import sys\n"
        "from patinad.daemon import offspring\n"
        "from patinad.daemon.worker import run_in_fork\n"
        "from support.stand_in_roles import ROLES\n"
        f"if not {kernel_tells}: offspring.die_with_parent = lambda name: False\n"
        f"run_in_fork('hang-long', {{'pids': {str(tmp_path / 'pids')!r}}}, roles=ROLES)\n"
    )
    tests = Path(__file__).parent.parent
    command = subprocess.Popen([sys.executable, "-c", script], cwd=tests, stderr=subprocess.DEVNULL)
    try:
        assert until(
            lambda: (tmp_path / "pids").exists() and len((tmp_path / "pids").read_text().split()) == 2
        )
        worker, helper = map(int, (tmp_path / "pids").read_text().split())
    finally:
        command.kill()
        command.wait()
    assert until(lambda: gone(worker))
    if kernel_tells:
        offspring.kill_group(worker, signal.SIGKILL)  # nobody is left who could bury the helper
    assert until(lambda: gone(helper))


def test_a_worker_ends_when_its_stream_ends() -> None:
    ours, theirs = socket.socketpair()
    pid = offspring.fork_worker(lambda sock: serve(ROLES["echo"], sock), theirs, name="test")
    theirs.close()
    ours.close()
    assert offspring.await_end(pid, 5) == offspring.EXIT_END


@pytest.mark.parametrize("line", [b"[]\n", b"{\n", b'{"what": 1}\n', b"x" * (MAX_FRAME + 1)])
def test_a_worker_refuses_what_is_no_frame(line: bytes) -> None:
    ours, theirs = socket.socketpair()
    pid = offspring.fork_worker(lambda sock: serve(ROLES["echo"], sock), theirs, name="test")
    theirs.close()
    with ours:
        ours.sendall(line)
        frame = Channel(ours).receive(5)
        assert frame is not None
        assert frame["error"]["kind"] == "FrameError"
        assert offspring.await_end(pid, 5) == offspring.EXIT_PROTOCOL


def test_frames_survive_being_cut_and_joined() -> None:
    ours, theirs = socket.socketpair()
    channel = Channel(ours)
    with ours, theirs:
        data = encode({"a": 1}) + encode({"b": "é\n"}) + b'{"c":'
        for start in range(0, len(data), 3):
            theirs.sendall(data[start : start + 3])
        assert list(channel.arrived()) == [{"a": 1}, {"b": "é\n"}]
        with pytest.raises(TimeoutError):
            channel.receive(0.01)
        theirs.close()
        assert channel.receive() is None
        assert channel.ended


def test_bad_frames_are_named() -> None:
    with pytest.raises(FrameError, match="no JSON object"):
        decode(b"1\n")
    with pytest.raises(FrameError, match="longer"):
        encode({"x": "y" * MAX_FRAME})


def test_progress_is_thinned_but_keeps_stages_and_ends() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        link = Link(Channel(ours))
        for done in range(1001):
            link.report(Progress(stage="parsing", done=done, total=1000))
        link.report(Progress(stage="writing", done=0, total=1))
        reports = [frame["progress"] for frame in Channel(theirs).arrived()]
    steps = [(report["stage"], report["done"]) for report in reports]
    assert len(steps) < 500
    assert steps[0] == ("parsing", 0)
    assert steps[-2:] == [("parsing", 1000), ("writing", 0)]


def test_a_pause_is_heard_between_batches_and_the_end_too() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        link, supervisor = Link(Channel(ours)), Channel(theirs)
        assert not link.paused()
        supervisor.send({"pause": True})
        assert link.paused()
        supervisor.send({"pause": False})
        assert not link.wait_while_paused()
        theirs.close()
        with pytest.raises(StreamEndedError):
            link.paused()


def test_only_a_crash_of_its_own_is_tried_often() -> None:
    role = Role("r", lambda task, link: {}, attempts=5)
    assert may_retry(role, signal.SIGSEGV, 4)
    assert not may_retry(role, signal.SIGSEGV, 5)
    assert may_retry(role, signal.SIGKILL, 1)
    assert not may_retry(role, signal.SIGKILL, 2)
