"""The daemon's socket from the other side: one call, or one call with its progress.

Standard library only and quick to import: every `patinad status` pays for this module.
"""

import json
import os
import socket
import struct
import sys
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from patinad import errors
from patinad.errors import DaemonError, DaemonNotRunningError, DaemonSilentError, PatinadError
from patinad.paths import Paths

SILENCE_S = 5.0  # the daemon says something at least every second while it works on a call
STATED_ERROR = -32000  # the code of errors that name what is wrong and the way out
NOT_RUNNING = "the daemon is not running: start it with `patinad up`"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the running daemon listens, as it wrote down itself."""

    socket: str
    pid: int
    version: str


def endpoint(paths: Paths) -> Endpoint | None:
    """What the endpoint file says; None where there is none or it makes no sense."""
    try:
        said = json.loads(paths.endpoint.read_bytes())
        return Endpoint(str(said["socket"]), int(said["pid"]), str(said["version"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def call(
    paths: Paths, method: str, params: Mapping[str, Any] | None = None, timeout: float = SILENCE_S
) -> Any:
    """The result of one call; its progress is passed over.

    `timeout` is the longest silence in seconds, not the longest work. Raises the stated error the daemon
    answered with (by its class in `patinad.errors`, else DaemonError), DaemonNotRunningError or DaemonSilentError.
    """
    return follow(paths, method, params, lambda _: None, timeout)


def follow(
    paths: Paths,
    method: str,
    params: Mapping[str, Any] | None,
    report: Callable[[dict[str, Any]], None],
    timeout: float = SILENCE_S,
) -> Any:
    """The result of one call; `report` gets each progress {repository, stage, done, total}. Raises as `call`."""
    steps = stream(paths, method, params, timeout)
    while True:
        try:
            report(next(steps))
        except StopIteration as end:
            return end.value


def stream(
    paths: Paths, method: str, params: Mapping[str, Any] | None = None, timeout: float = SILENCE_S
) -> Generator[dict[str, Any], None, Any]:
    """Progress as it comes; the generator's return value is the result (`result = yield from ...`). Raises as `call`."""
    with connected(paths, timeout) as connection:
        request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": dict(params or {})}
        try:
            connection.sendall(json.dumps(request).encode() + b"\n")
            for line in lines(connection):
                said = json.loads(line)
                if not isinstance(said, dict):
                    raise ValueError(f"{line[:40]!r} is no answer")  # noqa: TRY004, TRY301  # told like what is no JSON
                if "method" not in said:
                    return answered(said)
                if said["method"] == "progress":
                    yield said["params"]
        except TimeoutError as error:
            raise silent(paths, timeout) from error
        except (OSError, ValueError, KeyError) as error:
            raise DaemonError(
                f"the daemon's answer to {method} broke off: {error} (patinad doctor)"
            ) from error
    raise DaemonError(f"the daemon ended before it answered {method}: its log says why (patinad doctor)")


@contextmanager
def connected(paths: Paths, timeout: float) -> Iterator[socket.socket]:
    """A connection to the running daemon. Raises DaemonNotRunningError, DaemonSilentError or DaemonError."""
    where = endpoint(paths)
    if where is None:
        raise DaemonNotRunningError(NOT_RUNNING)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(timeout)
        try:
            connection.connect(where.socket)
            owner = peer_uid(connection)
        except (FileNotFoundError, ConnectionError, NotADirectoryError) as error:
            raise DaemonNotRunningError(NOT_RUNNING) from error
        except (TimeoutError, BlockingIOError) as error:
            # A full backlog: it listens, and takes nobody in.
            raise silent(paths, timeout) from error
        except OSError as error:
            raise DaemonError(
                f"{where.socket} cannot be reached ({error.strerror}): patinad doctor"
            ) from error
        if owner != os.getuid():
            raise DaemonError(f"{where.socket} belongs to user {owner}: nothing was sent; remove it")
        yield connection


def lines(connection: socket.socket) -> Iterator[bytes]:
    """Complete lines as they arrive. Raises TimeoutError after the connection's timeout of silence."""
    pending = b""
    while chunk := connection.recv(65_536):
        *whole, pending = (pending + chunk).split(b"\n")
        yield from whole


def answered(reply: Mapping[str, Any]) -> Any:
    """The result in a reply, or the error it states, raised."""
    error = reply.get("error")
    if error is None:
        return reply["result"]
    if error["code"] != STATED_ERROR:
        raise DaemonError(f"the daemon could not answer: {error['message']}")
    kind = getattr(errors, str((error.get("data") or {}).get("kind")), DaemonError)
    stated = isinstance(kind, type) and issubclass(kind, PatinadError)
    raise (kind if stated else DaemonError)(error["message"])


def silent(paths: Paths, timeout: float) -> DaemonSilentError:
    """The error for a daemon that listens and does not answer."""
    where = endpoint(paths)
    pid = where.pid if where else "?"
    return DaemonSilentError(
        f"the daemon (pid {pid}) has said nothing for {timeout:g} s; nothing was bypassed: wait, or restart it "
        f"(kill {pid}; patinad up)"
    )


def peer_uid(connection: socket.socket) -> int:
    """The user id of the process at the other end of a Unix socket, as the kernel knows it."""
    if sys.platform == "darwin":
        # struct xucred {u_int version; uid_t uid; short ngroups; gid_t groups[16]} from SOL_LOCAL, LOCAL_PEERCRED.
        return int(struct.unpack_from("=II", connection.getsockopt(0, 1, 76))[1])
    credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    return int(struct.unpack("3i", credentials)[1])
