"""sd_notify over real datagram sockets."""

import os
import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from patinad.service.notify import notify, watchdog_interval


@pytest.fixture(params=["path", "abstract"])
def listener(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[socket.socket, str]]:
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as listening:
        if request.param == "path":
            name = str(tmp_path / "notify")
            listening.bind(name)
        else:
            name = f"@patinad-test-{os.getpid()}"
            listening.bind("\0" + name[1:])
        listening.settimeout(5)
        yield listening, name


def test_a_state_reaches_the_manager(listener: tuple[socket.socket, str]) -> None:
    listening, name = listener
    assert notify("READY=1\nSTATUS=3 repositories", {"NOTIFY_SOCKET": name})
    assert listening.recv(100) == b"READY=1\nSTATUS=3 repositories"


@pytest.mark.parametrize(
    "address", [None, "", "relative", "/nowhere/at/all", "@nobody", "/" + "long" * 50, "vsock:2:1"]
)
def test_nobody_to_tell_is_no_error(address: str | None) -> None:
    assert not notify("READY=1", {} if address is None else {"NOTIFY_SOCKET": address})


def test_a_manager_that_does_not_read_blocks_nobody(tmp_path: Path) -> None:
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as listening:
        listening.bind(str(tmp_path / "notify"))
        sent = [notify("WATCHDOG=1", {"NOTIFY_SOCKET": str(tmp_path / "notify")}) for _ in range(2000)]
    assert sent[0]
    assert not sent[-1]


@pytest.mark.parametrize(
    ("environ", "seconds"),
    [
        ({"WATCHDOG_USEC": "60000000"}, 30.0),
        ({"WATCHDOG_USEC": "500000", "WATCHDOG_PID": str(os.getpid())}, 0.25),
        ({"WATCHDOG_USEC": "60000000", "WATCHDOG_PID": "1"}, None),
        ({"WATCHDOG_USEC": "0"}, None),
        ({"WATCHDOG_USEC": "-5"}, None),
        ({"WATCHDOG_USEC": "soon"}, None),
        ({"WATCHDOG_USEC": ""}, None),
        ({}, None),
    ],
)
def test_pings_come_at_half_the_time_allowed(environ: dict[str, str], seconds: float | None) -> None:
    assert watchdog_interval(environ) == seconds
