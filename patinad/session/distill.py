"""The external distiller: a program of the user's that reads a finished session and says what it sees in it.

It gets the session as one JSON document on its standard input, and says one JSON object a line:
`{"type": "decision", "choice": "...", "rationale": "..."}` and so on, the fields being those of ledger/rows.py.
What it says is input like any other: measured, validated, redacted, and worth less than what people wrote.
"""

import json
import os
import selectors
import shlex
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Annotated, Any

import msgspec

from patinad.ledger.rows import Challenge, Decision, Evidence, Observation, Pattern, Technology
from patinad.redact import redact

ROWS = 200  # of one session; more is no distillate
PROBLEMS = 20  # told of one run
LAST_WORDS_S = 0.2  # what it leaves running may hold its output open for so long

Sentence = Annotated[str, msgspec.Meta(min_length=8, max_length=600)]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=120)]
Text = Annotated[str, msgspec.Meta(max_length=2000)]


class _Said(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="type"):
    """One line of a distiller's."""


class SaidDecision(_Said, frozen=True, kw_only=True, tag="decision"):
    """A Decision."""

    choice: Sentence
    rationale: Text | None = None
    alternatives: Annotated[list[Text], msgspec.Meta(max_length=20)] = []
    decision_type: Name | None = None


class SaidChallenge(_Said, frozen=True, kw_only=True, tag="challenge"):
    """A Challenge."""

    problem: Sentence
    solution: Text | None = None
    challenge_category: Name | None = None


class SaidPattern(_Said, frozen=True, kw_only=True, tag="pattern"):
    """A Pattern."""

    pattern_name: Name
    description: Sentence
    category: Name | None = None


class SaidTechnology(_Said, frozen=True, kw_only=True, tag="technology"):
    """A Technology."""

    tech_name: Name
    purpose: Text | None = None
    tech_category: Name | None = None


Said = SaidDecision | SaidChallenge | SaidPattern | SaidTechnology
VALUES: Mapping[type, type[Observation]] = {
    SaidDecision: Decision,
    SaidChallenge: Challenge,
    SaidPattern: Pattern,
    SaidTechnology: Technology,
}


@dataclass(frozen=True, slots=True)
class Distilled:
    """What came out: rows, and what is wrong with the rest, in words."""

    rows: tuple[Observation, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """What a program said, and how it ended."""

    output: bytes
    problem: str = ""  # why it cannot be used; "" when it ended well


Alive = Callable[[], None]  # called several times a second while the program runs; what it raises ends that


def distill(
    command: str,
    session: Mapping[str, Any],
    *,
    timeout_s: float,
    max_bytes: int,
    alive: Alive = lambda: None,
) -> Distilled:
    """Have the program of `command` distil one session. Raises nothing of its own: what goes wrong is a problem told."""
    try:
        words = shlex.split(command)
    except ValueError as error:
        return Distilled(problems=(f"distill.command cannot be parted into words ({error})",))
    if not words:
        return Distilled(problems=("distill.command is empty",))
    question = json.dumps(session, ensure_ascii=True).encode("ascii") + b"\n"
    with terminable():
        heard = listen(words, question, timeout_s=timeout_s, max_bytes=max_bytes, alive=alive)
    if heard.problem:
        return Distilled(problems=(f"the distiller {words[0]} {heard.problem}: nothing of it was taken",))
    source = Evidence("distiller", str(session.get("id")), observed_at=session.get("ended_at"))
    return read(heard.output, source)


@contextmanager
def terminable() -> Iterator[None]:
    """Have SIGTERM end what is inside in good order, so that the program does not outlive whoever runs it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(_number: int, _frame: object) -> None:
        raise SystemExit(128 + signal.SIGTERM)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def listen(
    words: list[str], question: bytes, *, timeout_s: float, max_bytes: int, alive: Alive = lambda: None
) -> Heard:
    """Run a program in a process group of its own, all of which is killed at the end."""
    with tempfile.TemporaryFile() as given:  # a pipe would fill up before a program that reads late
        given.write(question)
        given.seek(0)
        try:
            process = subprocess.Popen(
                words, stdin=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
            )
        except (OSError, ValueError) as error:
            return Heard(b"", f"cannot be run ({error})")
    assert process.stdout is not None
    try:
        with process.stdout as stream:
            return _collect(process, stream.fileno(), timeout_s, max_bytes, alive)
    finally:
        with suppress(ProcessLookupError, PermissionError):  # the group is empty
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _collect(
    process: "subprocess.Popen[bytes]", stream: int, timeout_s: float, max_bytes: int, alive: Alive
) -> Heard:
    """What it says until it ends, in time and measure."""
    deadline, output = time.monotonic() + timeout_s, bytearray()
    os.set_blocking(stream, False)
    with selectors.DefaultSelector() as selector:
        selector.register(stream, selectors.EVENT_READ)
        while True:
            alive()
            left = deadline - time.monotonic()
            if left <= 0:
                return Heard(b"", f"did not end within {timeout_s:g} s")
            if selector.select(min(left, LAST_WORDS_S)):
                chunk = os.read(stream, 65_536)
                output += chunk
                if len(output) > max_bytes:
                    return Heard(b"", f"said more than {max_bytes} bytes")
                if chunk:
                    continue
                _await(process, deadline, alive)
            elif process.poll() is None:
                continue
            # It has closed its output, or it has ended and what it left behind holds that open in silence.
            status = process.poll()
            if status is None:
                return Heard(b"", f"did not end within {timeout_s:g} s")
            return Heard(bytes(output), f"ended with status {status}" if status else "")


def _await(process: "subprocess.Popen[bytes]", deadline: float, alive: Alive) -> None:
    """Wait for the end of a program that has said all, but not beyond the deadline."""
    while process.poll() is None and time.monotonic() < deadline:
        alive()
        with suppress(subprocess.TimeoutExpired):
            process.wait(min(LAST_WORDS_S, max(0.0, deadline - time.monotonic())))


def read(output: bytes, source: Evidence) -> Distilled:
    """The rows in what a program said; a line that makes no sense is dropped and told."""
    rows: list[Observation] = []
    problems: list[str] = []
    for number, line in enumerate(output.split(b"\n"), start=1):
        if not line.strip():
            continue
        if len(rows) >= ROWS:
            problems.append(f"line {number} and all after it: more than {ROWS} rows")
            break
        try:
            rows.append(_row(line, source))
        except (ValueError, RecursionError) as error:
            problems.append(f"line {number} was dropped: {error}")
    if len(problems) > PROBLEMS:
        problems[PROBLEMS:] = [f"and {len(problems) - PROBLEMS} more"]
    return Distilled(tuple(rows), tuple(redact(problem) for problem in problems))


def _row(line: bytes, source: Evidence) -> Observation:
    """The observation in one line. Raises ValueError."""
    said: Said = msgspec.json.decode(line, type=Said)
    fields: dict[str, Any] = {}
    for name, value in msgspec.structs.asdict(said).items():
        fields[name] = tuple(map(_clean, value)) if isinstance(value, list) else value and _clean(value)
    return VALUES[type(said)](**fields, evidence=(source,))


def _clean(text: str) -> str:
    """The text as one line, without secrets. Raises ValueError for what is no text."""
    text.encode("utf-8")  # a lone surrogate is a UnicodeEncodeError, which is a ValueError
    line = redact(" ".join(text.split()))
    if not line or not line.isprintable():
        raise ValueError("a text is empty, or holds what cannot be shown")
    return line
