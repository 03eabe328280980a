"""A daemon whose answers a test writes itself, on a real socket."""

import json
import os
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from patinad.paths import Paths


class Scripted:
    """Listens where the daemon would. `answers` gives each method's result, an error object, or None for silence."""

    def __init__(self, paths: Paths) -> None:
        self.answers: dict[str, Any] = {"ping": {"pid": os.getpid()}}
        self.progress: dict[str, list[dict[str, Any]]] = {}
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.server = socket.socket(socket.AF_UNIX)
        paths.runtime.mkdir(parents=True, mode=0o700)
        paths.state.mkdir(parents=True, exist_ok=True)
        self.server.bind(str(paths.socket))
        self.server.listen()
        paths.endpoint.write_text(
            json.dumps({"socket": str(paths.socket), "pid": os.getpid(), "version": "0"})
        )
        self.held: list[socket.socket] = []
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    def serve(self) -> None:
        while True:
            try:
                connection, _ = self.server.accept()
            except OSError:
                return
            self.held.append(connection)
            if request := connection.makefile().readline():
                self.reply(connection, json.loads(request))

    def reply(self, connection: socket.socket, request: dict[str, Any]) -> None:
        method = request["method"]
        self.asked.append((method, request["params"]))
        answer = self.answers.get(method)
        if answer is None:
            return
        frames: list[dict[str, Any]] = [
            {"method": "progress", "params": {"id": request["id"], **step}}
            for step in self.progress.get(method, [])
        ]
        kind = "error" if isinstance(answer, dict) and set(answer) >= {"code", "message"} else "result"
        frames.append({"id": request["id"], kind: answer})
        connection.sendall(
            b"".join(json.dumps({"jsonrpc": "2.0", **frame}).encode() + b"\n" for frame in frames)
        )
        connection.close()

    def close(self) -> None:
        self.server.shutdown(socket.SHUT_RDWR)
        self.server.close()
        self.thread.join()
        for connection in self.held:
            connection.close()


@pytest.fixture
def scripted(home: Path) -> Iterator[Scripted]:
    one = Scripted(Paths.for_user(os.environ))
    yield one
    one.close()


@pytest.fixture
def fresh() -> Callable[..., dict[str, Any]]:
    """The freshness of an answer, up to date unless the test says otherwise."""

    def make(**changes: Any) -> dict[str, Any]:
        commit = "a" * 40
        return {
            "indexed_commit": commit,
            "head_commit": commit,
            "stale": False,
            "pending_paths": 0,
            "embedded": {"done": 2, "total": 2},
            "modified_paths": [],
            **changes,
        }

    return make
