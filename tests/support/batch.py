"""Run what may crash or hang in a child, so that the test fails and says where instead of dying with it."""

import os
import signal
import struct
import traceback
from collections.abc import Callable, Iterable

LIMIT_S = 10.0  # one file's, as the daemon's
NUMBER = struct.Struct("=I")


def survive(work: Iterable[Callable[[], None]]) -> str:
    """Call each in one child under an alarm whose action is death; "" if all returned, else which did not and why."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        os._exit(_run(work, writing))
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        said = answer.read()
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code == 0:
        return ""
    begun = len(said) // NUMBER.size
    reason = (
        "hung"
        if code == -signal.SIGALRM
        else f"died ({code})"
        if code < 0
        else said[-4_000:].decode("latin-1")
    )
    return f"number {begun - 1}: {reason}"


def _run(work: Iterable[Callable[[], None]], writing: int) -> int:
    try:
        for number, one in enumerate(work):
            os.write(writing, NUMBER.pack(number))
            signal.setitimer(signal.ITIMER_REAL, LIMIT_S)
            one()
            signal.setitimer(signal.ITIMER_REAL, 0)
    except BaseException:  # noqa: BLE001  # the child ends here, and its parent says why
        os.write(writing, traceback.format_exc().encode())
        return 1
    return 0
