"""Drawing: JSON documents, tables, facts with labels, and progress.

A terminal gets colour, tables and bars; a pipe gets plain aligned text. rich is imported only where something
is drawn on a terminal: it costs more than all the rest of a command.
"""

import json
import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Protocol, TextIO

import click

# What would move a terminal's cursor or recolour its text is shown as a replacement character: names and source
# come from repositories, which anybody may have written.
CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], "\N{REPLACEMENT CHARACTER}")
MOMENT_S = 0.5  # work that is done sooner needs no line
PLAIN_PROGRESS_S = 5.0  # a pipe sees a line this often at most, besides one for each stage

STYLES = {"good": "green", "warn": "yellow", "bad": "red", "dim": "bright_black"}


def printable(value: object) -> str:
    """One line of text that is safe on a terminal; nothing for None."""
    return "" if value is None else str(value).translate(CONTROLS)


def on_terminal(stream: TextIO) -> bool:
    """Whether a person looks at this stream."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def coloured(stream: TextIO) -> bool:
    """Whether colour may be used: on a terminal, unless NO_COLOR holds anything."""
    return on_terminal(stream) and not os.environ.get("NO_COLOR")


def document(value: Any) -> None:
    """Print one JSON document."""
    unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    click.echo(json.dumps(value, indent=2, ensure_ascii=not unicode))


def notice(message: str) -> None:
    """One line to the person, not to the reader of the output."""
    click.echo(f"patinad: {' '.join(message.split())}", err=True)


def paint(text: str, style: str = "") -> str:
    """`text` in the colour of good, warn, bad or dim, where stdout takes colours."""
    colour = STYLES.get(style)
    return click.style(text, fg=colour) if colour and coloured(sys.stdout) else text


def heading(text: str) -> None:
    """The first line of a block."""
    click.echo(click.style(printable(text), bold=True) if coloured(sys.stdout) else printable(text))


def labelled(rows: Iterable[tuple[str, str, str]], indent: int = 2) -> None:
    """Lines `label  text`, aligned; a row is label, text, style."""
    rows = list(rows)
    width = max((len(label) for label, _, _ in rows), default=0)
    for label, text, style in rows:
        click.echo(f"{' ' * indent}{paint(label.ljust(width), 'dim')}  {paint(printable(text), style)}")


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table; a pipe gets columns two spaces apart under a line of their names."""
    names = [name.replace("_", " ") for name in columns]
    cells = [[printable(cell) for cell in row] for row in rows]
    if on_terminal(sys.stdout):
        rich_table(names, cells)
        return
    widths = [max(map(len, column)) for column in zip(names, *cells, strict=True)]
    for row in [[name.upper() for name in names], *cells]:
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        click.echo(line.rstrip())


def rich_table(columns: Sequence[str], cells: Iterable[Sequence[str]]) -> None:
    """The same on a terminal, folded to its width."""
    from rich import box  # noqa: PLC0415  # see the module's docstring
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for number, name in enumerate(columns):
        # The first column says where: `file:line` is to be clicked on or pasted, so it is the last to be folded.
        drawn.add_column(name, overflow="fold", no_wrap=number == 0)
    for row in cells:
        drawn.add_row(*(Text(cell) for cell in row))
    Console(soft_wrap=False).print(drawn)


class Report(Protocol):
    """Takes progress as the daemon and the workers send it: {stage, done, total}, other keys ignored."""

    def __call__(self, progress: Mapping[str, Any], /) -> None:
        """Show it."""


@contextmanager
def progress(title: str) -> Iterator[Report]:
    """Show how far one piece of work is, on stderr: a bar on a terminal, now and then a line in a pipe."""
    if on_terminal(sys.stderr):
        with rich_progress(title) as report:
            yield report
    else:
        yield PlainProgress(title)


class PlainProgress:
    """Of work that takes longer than a moment a line when a stage begins and every few seconds while it lasts."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.stage = ""
        self.begun = time.monotonic()
        self.told_at = 0.0

    def __call__(self, progress: Mapping[str, Any], /) -> None:
        """Print a line if it is time for one."""
        if not progress.get("stage"):
            return  # a sign of life
        stage, now = str(progress["stage"]), time.monotonic()
        if now - self.begun < MOMENT_S:
            return
        if stage != self.stage or now - self.told_at >= PLAIN_PROGRESS_S:
            self.stage, self.told_at = stage, now
            click.echo(f"{self.title}: {stage} {extent(progress)}".rstrip(), err=True)


@contextmanager
def rich_progress(title: str) -> Iterator[Report]:
    """A bar on a terminal; it vanishes when the work is done.

    It is drawn when progress comes, not by a thread of its own: a process with threads must not fork workers.
    """
    from rich.console import Console  # noqa: PLC0415  # see the module's docstring
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.fields[extent]}", markup=False),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bars:
        bar = bars.add_task(printable(title), total=None, extent="")

        def report(progress: Mapping[str, Any], /) -> None:
            if not progress.get("stage"):
                bars.refresh()  # a sign of life: only the clock goes on
                return
            bars.update(
                bar,
                description=f"{printable(title)}: {printable(progress['stage'])}",
                total=progress.get("total") or None,
                completed=progress.get("done") or 0,
                extent=extent(progress),
                refresh=True,
            )

        yield report


def extent(progress: Mapping[str, Any]) -> str:
    """`12/700`, or nothing while the total is unknown."""
    total = progress.get("total")
    return f"{progress.get('done', 0)}/{total}" if total else ""


def count(number: int | None, noun: str) -> str:
    """`1,204 files`, `1 file`."""
    if number is None:
        return f"? {noun}s"
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def duration(seconds: float | None) -> str:
    """`3 d 4 h`, `2 h 5 min`, `12 s`: the two largest units."""
    if seconds is None:
        return "?"
    left = int(seconds)
    parts: list[str] = []
    for size, unit in ((86400, "d"), (3600, "h"), (60, "min"), (1, "s")):
        if left >= size or (unit == "s" and not parts):
            parts.append(f"{left // size} {unit}")
            left %= size
    return " ".join(parts[:2])


def megabytes(size: int | None) -> str:
    """`41 MB`."""
    return "?" if size is None else f"{size / 1e6:.0f} MB"


def short(commit: str | None) -> str:
    """The first ten digits of a commit id."""
    return commit[:10] if commit else "none"
