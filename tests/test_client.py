"""The client, against sockets that behave, lie, hang and break off."""

import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from patinad import client
from patinad.errors import (
    DaemonError,
    DaemonNotRunningError,
    DaemonSilentError,
    NotARepositoryError,
    UsageError,
)
from patinad.paths import Paths


@pytest.fixture
def paths() -> Paths:
    one = Paths.for_user(os.environ)
    one.state.mkdir(parents=True)
    one.runtime.mkdir(parents=True)
    return one


def publish(paths: Paths, **said: Any) -> None:
    whole = {"socket": str(paths.runtime / "s"), "pid": 4711, "version": "1"} | said
    paths.endpoint.write_text(json.dumps(whole))


@contextmanager
def daemon(paths: Paths, serve: Callable[[socket.socket], None], backlog: int = 5) -> Iterator[None]:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(paths.runtime / "s"))
        listening.listen(backlog)
        publish(paths)

        def accept() -> None:
            with listening.accept()[0] as connection:
                serve(connection)

        thread = threading.Thread(target=accept)
        thread.start()
        try:
            yield
        finally:
            thread.join()


def saying(*lines: dict[str, Any]) -> Callable[[socket.socket], None]:
    def serve(connection: socket.socket) -> None:
        connection.recv(65536)
        for line in lines:
            connection.sendall(json.dumps({"jsonrpc": "2.0", **line}).encode() + b"\n")

    return serve


def test_the_result_comes_back(paths: Paths) -> None:
    with daemon(paths, saying({"id": 1, "result": {"x": "å"}})):
        assert client.call(paths, "ping") == {"x": "å"}


def test_progress_is_yielded_and_the_result_returned(paths: Paths) -> None:
    steps: list[dict[str, Any]] = [{"method": "progress", "params": {"id": 1, "done": n}} for n in range(3)]
    lines = (steps[0], {"method": "alive", "params": {"id": 1}}, *steps[1:], {"id": 1, "result": 5})
    seen: list[dict[str, Any]] = []
    with daemon(paths, saying(*lines)):
        assert client.follow(paths, "wait", {}, seen.append) == 5
    assert [step["done"] for step in seen] == [0, 1, 2]


@pytest.mark.parametrize(
    ("error", "kind", "message"),
    [
        (
            {"code": -32000, "message": "no", "data": {"kind": "NotARepositoryError"}},
            NotARepositoryError,
            "^no$",
        ),
        ({"code": -32000, "message": "no", "data": {"kind": "UsageError"}}, UsageError, "^no$"),
        ({"code": -32000, "message": "no", "data": {"kind": "os"}}, DaemonError, "^no$"),
        ({"code": -32000, "message": "no"}, DaemonError, "^no$"),
        ({"code": -32603, "message": "a bug"}, DaemonError, "could not answer: a bug"),
    ],
)
def test_an_error_is_raised_as_what_it_was(
    paths: Paths, error: Any, kind: type[Exception], message: str
) -> None:
    with daemon(paths, saying({"id": 1, "error": error})), pytest.raises(kind, match=message):
        client.call(paths, "ping")


def test_no_endpoint_is_not_running(paths: Paths) -> None:
    with pytest.raises(DaemonNotRunningError, match="patinad up"):
        client.call(paths, "ping")


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"socket": "/x"}', '{"socket": "/x", "pid": "a", "version": ""}']
)
def test_a_senseless_endpoint_is_not_running(paths: Paths, content: str) -> None:
    paths.endpoint.write_text(content)
    with pytest.raises(DaemonNotRunningError):
        client.call(paths, "ping")


def test_a_dead_socket_is_not_running(paths: Paths) -> None:
    publish(paths)
    with pytest.raises(DaemonNotRunningError):
        client.call(paths, "ping")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(paths.runtime / "s"))
    with pytest.raises(DaemonNotRunningError):
        client.call(paths, "ping")


def test_a_silent_daemon_is_reported_with_its_pid(paths: Paths) -> None:
    done = threading.Event()
    with daemon(paths, lambda _: print(done.wait(30))):
        with pytest.raises(DaemonSilentError, match="pid 4711"):
            client.call(paths, "ping", timeout=0.2)
        done.set()


def test_silence_counts_from_the_last_word(paths: Paths) -> None:
    def serve(connection: socket.socket) -> None:
        connection.recv(65536)
        for _ in range(6):
            threading.Event().wait(0.1)
            connection.sendall(b'{"jsonrpc": "2.0", "method": "alive", "params": {"id": 1}}\n')
        connection.sendall(b'{"jsonrpc": "2.0", "id": 1, "result": 7}\n')

    with daemon(paths, serve):
        assert client.call(paths, "ping", timeout=0.4) == 7


def test_a_full_backlog_is_silence(paths: Paths) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(paths.runtime / "s"))
        listening.listen(0)
        publish(paths)
        waiting = []
        with contextlib.suppress(BlockingIOError):
            while True:
                waiting.append(socket.socket(socket.AF_UNIX))
                waiting[-1].setblocking(False)
                waiting[-1].connect(str(paths.runtime / "s"))
        with pytest.raises(DaemonSilentError):
            client.call(paths, "ping", timeout=0.1)
        for one in waiting:
            one.close()


@pytest.mark.parametrize("last_words", [b"", b'{"jsonrpc": "2.0", "id": 1, "resu', b"nonsense\n", b"[]\n"])
def test_an_answer_that_breaks_off_is_told(paths: Paths, last_words: bytes) -> None:
    def serve(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(last_words)

    with daemon(paths, serve), pytest.raises(DaemonError, match="ping"):
        client.call(paths, "ping")


def test_another_users_socket_is_sent_nothing(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = []
    monkeypatch.setattr(client, "peer_uid", lambda _: os.getuid() + 1)
    with (
        daemon(paths, lambda c: heard.append(c.recv(100))),
        pytest.raises(DaemonError, match="belongs to user"),
    ):
        client.call(paths, "ping")
    assert heard == [b""]


def test_the_kernel_says_who_is_at_the_other_end() -> None:
    ours, theirs = socket.socketpair(socket.AF_UNIX)
    with ours, theirs:
        assert client.peer_uid(ours) == os.getuid()


def test_importing_it_brings_nothing_but_the_standard_library() -> None:
    code = (
        "import sys; before = set(sys.modules); import patinad.client\n"
        "new = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "print(sorted(new - set(sys.stdlib_module_names)))\n"
        "print(sorted({'asyncio', 'typing_extensions', 'platformdirs', 'sqlite3', 'subprocess'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(client.__file__).parents[1],
    )
    assert done.stdout.splitlines() == ["['patinad']", "[]"]
