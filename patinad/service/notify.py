"""Tell the service manager how the daemon is: sd_notify(3) over a plain datagram."""

import os
import socket
from collections.abc import Mapping


def notify(state: str, environ: Mapping[str, str]) -> bool:
    """Send `state` (`READY=1`, `WATCHDOG=1`, `STATUS=...`, lines of them) to the manager.

    False where nobody is to be told or the message was not taken: a daemon does not fail for want of a listener.
    Never blocks.
    """
    address = environ.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return False
    # An @ stands for the zero byte that an abstract socket's name begins with.
    target = "\0" + address[1:] if address.startswith("@") else address
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as datagrams:
        datagrams.setblocking(False)
        try:
            datagrams.sendto(state.encode(), target)
        except OSError:
            return False
    return True


def watchdog_interval(environ: Mapping[str, str]) -> float | None:
    """Seconds between `WATCHDOG=1` messages: half of what the manager allows; None when it does not ask for them."""
    allowed, pid = environ.get("WATCHDOG_USEC", ""), environ.get("WATCHDOG_PID", "")
    if not allowed.isdecimal() or int(allowed) == 0:
        return None
    if pid and pid != str(os.getpid()):  # meant for the process that started us
        return None
    return int(allowed) / 2 / 1_000_000
