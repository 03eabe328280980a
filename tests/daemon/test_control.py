"""The control socket: JSON-RPC 2.0 to the letter, and no client that costs another one time."""

import asyncio
import contextlib
import json
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patinad.daemon import control, wire
from patinad.daemon.control import ControlServer, Report
from patinad.errors import NotARepositoryError, PatinadError


async def methods(name: str, params: dict[str, Any], report: Report) -> Any:
    match name:
        case "echo":
            return params
        case "slow":
            await asyncio.sleep(params.get("seconds", 30))
            return "late"
        case "stated":
            raise NotARepositoryError("no repository:\nname one")
        case "bug":
            raise ZeroDivisionError
        case "params":
            raise wire.InvalidParamsError("x is missing")
        case "steps":
            for number in range(50):
                report({"stage": "parsing", "done": number, "total": 50})
                await asyncio.sleep(0.005)
            return "stepped"
        case "large":
            return "x" * 500_000
    raise wire.ProtocolError(wire.METHOD_NOT_FOUND, f"no method {name!r}")


@asynccontextmanager
async def server(folder: Path, **options: Any) -> AsyncIterator[tuple[ControlServer, Path]]:
    one = ControlServer(methods, **options)
    path = folder / "run" / "control.sock"
    await one.start(path)
    try:
        yield one, path
    finally:
        await one.stop()


Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


async def talk(path: Path, *lines: bytes, answers: int | None = None) -> list[Any]:
    reader, writer = await asyncio.open_unix_connection(path, limit=1 << 22)
    try:
        for line in lines:
            writer.write(line + b"\n")
        await writer.drain()
        count = len(lines) if answers is None else answers
        return [json.loads(await reader.readline() or b"null") for _ in range(count)]
    finally:
        writer.close()


async def until(happened: Callable[[], bool]) -> None:
    while not happened():  # noqa: ASYNC110  # what is waited for tells nobody
        await asyncio.sleep(0.01)


def request(method: str, number: Any = 1, **params: Any) -> bytes:
    return json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params}).encode()


def run(work: Callable[[], Awaitable[None]]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(30):
            await work()

    asyncio.run(bounded())


@pytest.mark.parametrize(
    ("line", "code", "answered"),
    [
        (b"nonsense", -32700, None),
        (b"\xff\xfe", -32700, None),
        (b"[" * 100_000, -32700, None),
        (b"[]", -32600, None),
        (b'[{"jsonrpc": "2.0", "id": 1, "method": "echo"}]', -32600, None),
        (b"7", -32600, None),
        (b'{"id": 5}', -32600, 5),
        (b'{"jsonrpc": "1.0", "id": 5, "method": "echo"}', -32600, 5),
        (b'{"jsonrpc": "2.0", "id": "a", "method": 5}', -32600, "a"),
        (b'{"jsonrpc": "2.0", "id": true, "method": "echo"}', -32600, None),
        (b'{"jsonrpc": "2.0", "id": {}, "method": "echo"}', -32600, None),
        (b'{"jsonrpc": "2.0", "id": 5, "method": "echo", "params": 3}', -32600, 5),
        (b'{"jsonrpc": "2.0", "id": 5, "method": "echo", "params": [3]}', -32602, 5),
        (b'{"jsonrpc": "2.0", "id": 5, "method": "none"}', -32601, 5),
        (b'{"jsonrpc": "2.0", "id": 5, "method": "params"}', -32602, 5),
        (b'{"jsonrpc": "2.0", "id": 5, "method": "bug"}', -32603, 5),
    ],
)
def test_errors_are_those_of_the_specification(tmp_path: Path, line: bytes, code: int, answered: Any) -> None:
    async def work() -> None:
        async with server(tmp_path) as (_, path):
            said, after = await talk(path, line, request("echo", 9), answers=2)
            assert (said["jsonrpc"], said["error"]["code"], said["id"]) == ("2.0", code, answered)
            assert after == {"jsonrpc": "2.0", "id": 9, "result": {}}, "the connection goes on"

    run(work)


def test_a_stated_error_keeps_its_kind_on_one_line(tmp_path: Path) -> None:
    async def work() -> None:
        async with server(tmp_path) as (_, path):
            (said,) = await talk(path, request("stated"))
            assert said["error"] == {
                "code": -32000,
                "message": "no repository: name one",
                "data": {"kind": "NotARepositoryError", "exit_code": 1},
            }

    run(work)


def test_a_bug_leaves_its_traceback_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def work() -> None:
        async with server(tmp_path) as (_, path):
            await talk(path, request("bug"))

    run(work)
    assert "ZeroDivisionError" in caplog.text


def test_a_notification_gets_no_answer(tmp_path: Path) -> None:
    async def work() -> None:
        async with server(tmp_path) as (_, path):
            said = await talk(
                path,
                b'{"jsonrpc": "2.0", "method": "echo"}',
                b'{"jsonrpc": "2.0", "method": "none"}',
                request("echo", None),
                answers=1,
            )
            assert said == [{"jsonrpc": "2.0", "id": None, "result": {}}]

    run(work)


def test_requests_of_one_connection_overtake_each_other(tmp_path: Path) -> None:
    async def work() -> None:
        async with server(tmp_path) as (_, path):
            said = await talk(path, request("slow", 1, seconds=0.2), request("echo", 2))
            assert [s["id"] for s in said] == [2, 1]

    run(work)


def test_progress_comes_with_the_requests_id_and_before_its_answer(tmp_path: Path) -> None:
    async def work() -> None:
        async with server(tmp_path) as (_, path):
            reader, writer = await asyncio.open_unix_connection(path)
            writer.write(request("steps", "mine") + b"\n")
            said = []
            while "result" not in (line := json.loads(await reader.readline())):
                said.append(line)
            writer.close()
            assert said
            assert all(s["method"] == "progress" and s["params"]["id"] == "mine" for s in said)
            assert [s["params"]["done"] for s in said] == sorted({s["params"]["done"] for s in said})
            assert len(said) < 50, "steps that come too fast are left out"

    run(work)


def test_long_work_says_that_it_is_alive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(control, "ALIVE_S", 0.05)

    async def work() -> None:
        async with server(tmp_path) as (_, path):
            said = await talk(path, request("slow", 4, seconds=0.3), answers=2)
            assert [s.get("method") for s in said] == ["alive", "alive"]
            assert said[0]["params"] == {"id": 4}

    run(work)


def test_an_oversized_frame_gets_an_error_and_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(control, "FRAME_BYTES", 1000)

    async def work() -> None:
        async with server(tmp_path) as (_, path):
            reader, writer = await asyncio.open_unix_connection(path)
            writer.write(b"x" * 5000)
            assert json.loads(await reader.readline())["error"]["code"] == -32600
            assert await reader.read() == b""
            writer.close()
            assert (await talk(path, request("echo")))[0]["result"] == {}

    run(work)


def test_silent_and_half_spoken_clients_block_nobody(tmp_path: Path) -> None:
    async def work() -> None:
        async with server(tmp_path) as (_, path):
            silent = [await asyncio.open_unix_connection(path) for _ in range(50)]
            for number, (_, writer) in enumerate(silent):
                writer.write(request("slow", number)[: number * 3])
            for _ in range(20):
                assert (await talk(path, request("echo", x=1)))[0]["result"] == {"x": 1}
            for _, writer in silent:
                writer.close()

    run(work)


def test_a_client_that_does_not_read_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(control, "WRITE_S", 0.3)

    async def work() -> None:
        async with server(tmp_path) as (one, path):
            deaf = socket.socket(socket.AF_UNIX)
            deaf.setblocking(False)
            deaf.connect(os.fspath(path))
            for number in range(10):
                deaf.send(request("large", number) + b"\n")
            await until(lambda: bool(one.connections))
            while one.connections:
                assert (await talk(path, request("echo")))[0]["result"] == {}
                await asyncio.sleep(0.05)
            deaf.close()

    run(work)


def test_a_client_that_leaves_ends_its_long_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(control, "ALIVE_S", 0.02)

    async def work() -> None:
        async with server(tmp_path) as (one, path):
            reader, writer = await asyncio.open_unix_connection(path)
            writer.write(request("slow", 1) + b"\n")
            await reader.readline()
            assert one.connections
            writer.close()
            await until(lambda: not one.connections)

    run(work)


def test_a_client_that_closes_its_writing_half_still_gets_its_answer(tmp_path: Path) -> None:
    async def work() -> None:
        async with server(tmp_path) as (_, path):
            reader, writer = await asyncio.open_unix_connection(path)
            writer.write(request("slow", 1, seconds=0.1))  # and no newline
            writer.write_eof()
            assert json.loads(await reader.readline())["result"] == "late"
            writer.close()

    run(work)


def test_another_user_is_refused(tmp_path: Path) -> None:
    async def work() -> None:
        async with server(tmp_path, uid=os.getuid() + 1) as (_, path):
            reader, writer = await asyncio.open_unix_connection(path)
            writer.write(request("echo") + b"\n")
            with contextlib.suppress(ConnectionResetError):
                assert await reader.read() == b""
            writer.close()

    run(work)


def test_too_many_connections_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(control, "CONNECTIONS", 3)

    async def work() -> None:
        async with server(tmp_path) as (one, path):
            held = []
            for _ in range(3):
                held.append(await asyncio.open_unix_connection(path))
                await until(lambda: len(one.connections) == len(held))
            reader, writer = await asyncio.open_unix_connection(path)
            assert "too many" in json.loads(await reader.readline())["error"]["message"]
            assert await reader.read() == b""
            for _, other in [*held, (reader, writer)]:
                other.close()

    run(work)


def test_a_socket_that_was_swept_away_is_made_anew(tmp_path: Path) -> None:
    async def work() -> None:
        async with server(tmp_path) as (one, path):
            assert await one.ensure()
            path.unlink()
            assert not await one.ensure()
            assert (await talk(path, request("echo")))[0]["result"] == {}

    run(work)


def test_stopping_ends_every_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def work() -> None:
        async with server(tmp_path) as (one, path):
            readers = []
            for _ in range(3):
                reader, writer = await asyncio.open_unix_connection(path)
                writer.write(request("slow") + b"\n")
                readers.append((reader, writer))
            await until(lambda: [len(c.requests) for c in one.connections] == [1, 1, 1])
            await one.stop()
            for reader, writer in readers:
                assert await reader.read() == b""
                writer.close()
            with pytest.raises((ConnectionRefusedError, FileNotFoundError)):
                await asyncio.open_unix_connection(path)

    run(work)


@given(value=st.recursive(st.none() | st.integers() | st.text(), st.lists, max_leaves=5))
def test_whatever_goes_out_is_one_line_and_comes_back(value: Any) -> None:
    line = wire.result(1, value)
    assert line.count(b"\n") == 1
    assert json.loads(line)["result"] == value


def test_a_file_name_that_is_no_utf8_travels(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9")
    line = wire.result(1, {"path": name})
    assert os.fsencode(json.loads(line)["result"]["path"]) == b"caf\xe9"
    assert wire.parse(
        b'{"jsonrpc": "2.0", "id": 1, "method": "m", "params": ' + json.dumps({"p": name}).encode() + b"}"
    ).params == {"p": name}


@given(content=st.binary(max_size=200))
def test_no_line_is_a_crash(content: bytes) -> None:
    with contextlib.suppress(wire.ProtocolError):
        wire.parse(content)


def test_every_stated_error_has_its_exit_code() -> None:
    said = json.loads(wire.stated(3, PatinadError("x")))
    assert said["error"]["data"] == {"kind": "PatinadError", "exit_code": 1}
