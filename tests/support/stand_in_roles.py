"""Roles that do to a worker what bad input does, and a fork server that knows them.

Run as a script it is that fork server: `python stand_in_roles.py FD`.
"""

import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

from patinad.daemon import forkserver
from patinad.daemon.roles import Link, Role
from patinad.errors import ModelUnavailableError
from patinad.pipeline import Progress

COMMAND = (sys.executable, str(Path(__file__).resolve()))


def echo(task: dict[str, Any], link: Link) -> dict[str, Any]:
    """What was asked, who answers, and what of a process it is."""
    return {
        "task": task,
        "pid": os.getpid(),
        "group": os.getpgid(0),
        "parent": os.getppid(),
        "nice": os.nice(0),
        "descriptors": len(list(Path("/dev/fd").iterdir())) - 1,
        "sigint": signal.getsignal(signal.SIGINT) == signal.SIG_DFL,
        "blocked": len(signal.pthread_sigmask(signal.SIG_BLOCK, set())),
        "modules": [name for name in ("numpy", "onnxruntime", "pygit2") if name in sys.modules],
    }


def crash(task: dict[str, Any], link: Link) -> dict[str, Any]:
    """Die of `signal` until `counter` holds `times` bytes."""
    counter = Path(task["counter"])
    with counter.open("ab") as file:
        file.write(b"x")
    if counter.stat().st_size <= task["times"]:
        os.kill(os.getpid(), task["signal"])
        time.sleep(60)
    return {"attempts": counter.stat().st_size}


def hang(task: dict[str, Any], link: Link) -> dict[str, Any]:
    """Say who it is and what it forked, then nothing any more."""
    helper = os.fork()
    if helper == 0:
        time.sleep(60)
        os._exit(0)
    Path(task["pids"]).write_text(f"{os.getpid()} {helper}")
    link.report(Progress(stage="hanging", done=0, total=1))
    if task.get("deaf"):
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(60)
    return {}


def fail(task: dict[str, Any], link: Link) -> dict[str, Any]:
    match task["how"]:
        case "stated":
            raise ModelUnavailableError("no model: run `patinad model fetch`")
        case "bug":
            raise ZeroDivisionError("by nought")
        case "large":
            return {"text": "x" * 5_000_000}
        case "babble":
            link._channel.socket.sendall(b"x" * 5_000_000 + b"\n")
        case "nonsense":
            link._channel.socket.sendall(b"[1]\n")
        case "exit":
            os._exit(3)
    return {}


def count(task: dict[str, Any], link: Link) -> dict[str, Any]:
    """Count to `total`, looking between the steps whether to wait."""
    for done in range(task["total"]):
        link.wait_while_paused()
        link.report(Progress(stage=f"step {done}", done=done, total=task["total"]))
        time.sleep(0.01)
    return {"pid": os.getpid()}


ROLES = {
    role.name: role
    for role in (
        Role("echo", echo, nice=3),
        Role("warm", echo, idle_s=0.5),
        Role("crash", crash, attempts=4),
        Role("hang", hang, silence_s=0.5),
        Role("hang-long", hang),
        Role("fail", fail),
        Role("embed", count, idle_s=30, silence_s=0.5),
    )
}

if __name__ == "__main__":
    forkserver.main(sys.argv, ROLES, ("patinad.pipeline",))
