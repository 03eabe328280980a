"""Drawing: plain aligned text in a pipe, nothing that moves a terminal's cursor, numbers that people read."""

import io
import json
import sys

import pytest

from patinad.cli import render


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s"), (59.9, "59 s"), (61, "1 min 1 s"), (7500, "2 h 5 min"), (90_000, "1 d 1 h"), (None, "?")],
)
def test_duration(seconds: float | None, text: str) -> None:
    assert render.duration(seconds) == text


@pytest.mark.parametrize(
    ("number", "text"), [(1, "1 file"), (0, "0 files"), (1204, "1,204 files"), (None, "? files")]
)
def test_count(number: int | None, text: str) -> None:
    assert render.count(number, "file") == text


def test_a_pipe_gets_aligned_columns(capsys: pytest.CaptureFixture[str]) -> None:
    render.table(("where", "name"), [["a.py:1", "run"], ["deep/b.py:12", None]])
    assert capsys.readouterr().out == "WHERE         NAME\na.py:1        run\ndeep/b.py:12\n"


def test_an_empty_table_is_its_heading(capsys: pytest.CaptureFixture[str]) -> None:
    render.table(("where", "name"), [])
    assert capsys.readouterr().out == "WHERE  NAME\n"


def test_escape_sequences_never_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    render.table(("name",), [["\x1b[2J\x9b31mboo\n"]])
    render.labelled([("path", "\x1b]0;title\x07", "bad")])
    render.heading("\x1b[1m")
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert "\x9b" not in shown
    assert "boo" in shown


def test_a_terminal_gets_a_table_and_markup_is_text(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr(sys, "stdout", screen)
    render.table(("name",), [["[red]not red[/red]"]])
    assert "[red]not red[/red]" in screen.getvalue()
    assert "─" in screen.getvalue()


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch, no_color: str, coloured: bool) -> None:
    screen = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setattr(sys, "stdout", screen)
    render.labelled([("watch", "ok", "good")])
    render.heading("title")
    assert ("\x1b[" in screen.getvalue()) is coloured


def test_a_document_is_json_whatever_the_text_holds(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    value = {"name": "Grüße \N{SNOWMAN}", "path": '"caf\\303"', "control": "\x1b"}
    render.document(value)
    assert json.loads(capsysbinary.readouterr().out) == value


def test_progress_in_a_pipe_is_a_line_a_stage(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter((0.0, 0.1, 1.0, 1.1, 1.2, 1.3))  # the first word comes too soon to be told
    monkeypatch.setattr(render.time, "monotonic", lambda: next(clock))
    with render.progress("project") as report:
        for done in range(3):
            report({"stage": "parsing", "done": done, "total": 3})
        report({})
        report({"stage": "writing", "done": 0, "total": 0})
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "project: parsing 1/3\nproject: writing\n"


def test_progress_on_a_terminal_is_a_bar_and_no_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    screen = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", screen)
    with render.progress("project") as report:
        report({"stage": "parsing", "done": 1, "total": 2})
        report({})
        assert threading.active_count() == 1
    assert "parsing" in screen.getvalue()
    assert "1/2" in screen.getvalue()
