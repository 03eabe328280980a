"""A coding agent's client against the real server and the real daemon."""

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client
from support.daemon import Daemon

from patinad.cli.main import patinad

# A command's option -> what its tool calls it; None: what only a screen or the command line needs.
CALLED: dict[str, str | None] = {
    "as_json": None, "path_": "scope_path", "query": "text", "uid": "id", "named": "id",
}  # fmt: skip


async def talk(daemon: Daemon, calls: list[tuple[str, dict[str, Any]]]) -> tuple[dict[str, Any], list[Any]]:
    parameters = StdioServerParameters(
        command=sys.executable, args=["-m", "patinad", "mcp"], env=daemon.environment
    )
    async with stdio_client(parameters) as (read, write), ClientSession(read, write) as session:
        await session.initialize()
        tools = {tool.name: tool.input_schema for tool in (await session.list_tools()).tools}
        return tools, [await session.call_tool(name, arguments) for name, arguments in calls]


def test_an_agent_asks_and_is_told_how_fresh_it_is(
    repository: Path, daemon: Daemon, git: Callable[..., str]
) -> None:
    (repository / "a.py").write_text("def run():\n    return other()\n\n\ndef other():\n    return 1\n")
    git(repository, "add", "a.py")
    git(repository, "commit", "--quiet", "-m", "work")
    daemon.start().ask("repo.add", path=str(repository))
    daemon.wait_fresh(repository)
    path = str(repository)
    tools, (callers, defs, failed, asked) = asyncio.run(
        talk(
            daemon,
            [
                ("code_callers", {"path": path, "name": "other"}),
                ("code_defs", {"path": path, "name": "other"}),
                ("code_defs", {"path": "/", "name": "other"}),
                ("ask", {"path": path, "text": "who calls other"}),
            ],
        )
    )
    assert {"status", "ask", "code_defs", "code_callers", "query_semantic"} <= tools.keys()
    assert [(r["caller"], r["line"]) for r in callers.structured_content["results"]] == [("run", 2)]
    assert callers.structured_content["freshness"]["stale"] is False
    assert [r["line"] for r in defs.structured_content["results"]] == [5]
    assert [r["name"] for r in asked.structured_content["results"]] == ["run"]
    assert failed.is_error
    assert "git repository" in failed.content[0].text


def command_of(tool: str) -> click.Command:
    """The command whose counterpart a tool is: `code_defs` is `code defs`."""
    root = click.Context(patinad)
    group, _, name = tool.partition("_")
    found = patinad.get_command(root, group)
    assert found is not None, tool
    inner = found.get_command(root, name) if isinstance(found, click.Group) else found
    assert inner is not None, tool
    return inner


def test_each_tool_takes_what_its_command_takes(repository: Path, daemon: Daemon) -> None:
    daemon.start()
    tools, _ = asyncio.run(talk(daemon, []))
    assert len(tools) > 10
    for tool, schema in tools.items():
        if tool == "status":  # the command watches, and draws
            continue
        options = (option.name or "" for option in command_of(tool).params)
        wanted = {name for option in options if (name := CALLED.get(option, option)) is not None}
        assert wanted <= set(schema["properties"]), tool


def test_what_narrows_an_answer_does_so_over_mcp(
    repository: Path, daemon: Daemon, git: Callable[..., str]
) -> None:
    (repository / "web").mkdir()
    (repository / "a.py").write_text(
        "def top():\n    return middle()\n\n\ndef middle():\n    return low()\n\n\ndef low():\n    return 1\n"
    )
    (repository / "web" / "b.py").write_text("def low():\n    return 2\n")
    git(repository, "add", ".")
    git(
        repository,
        "commit",
        "--quiet",
        "-m",
        "feat: begin\n\nDecision: Keep unit tests free of mocks since mocks lie\n",
    )
    daemon.start().ask("repo.add", path=str(repository))
    daemon.wait_fresh(repository)
    path = str(repository)
    daemon.ask("belief.add", path=path, statement="Unit tests use mocks", scope={"path": "web"})
    daemon.ask("belief.add", path=path, statement="Hooks run no external command")
    calls: list[tuple[str, dict[str, Any]]] = [
        ("code_callers", {"path": path, "name": "low", "depth": 3}),
        ("code_defs", {"path": path, "name": "low", "file": "web"}),
        ("code_defs", {"path": path, "name": "low", "kind": "class"}),
        ("belief_validate", {"path": path, "statement": "Unit tests use mocks", "scope_path": "web"}),
        ("belief_validate", {"path": path, "statement": "Unit tests use mocks", "scope_path": "docs"}),
        (
            "belief_validate",
            {"path": path, "statement": "Hooks run no external command", "domain": "storage"},
        ),
        ("belief_list", {"path": path, "scope_path": "web"}),
        ("belief_list", {"path": path, "state": "retracted"}),
        ("belief_list", {"path": path, "limit": 1}),
        ("query_semantic", {"path": path, "text": "unit tests mocks", "types": ["belief"]}),
        (
            "query_semantic",
            {"path": path, "text": "unit tests mocks", "types": ["belief"], "since": "2999-01-01"},
        ),
        ("query_semantic", {"path": path, "text": "unit tests mocks", "since": "soon"}),
        ("query_semantic", {"path": path, "text": "unit tests mocks", "types": ["believes"]}),
        ("ask", {"path": path, "text": "unit tests and mocks", "kinds": ["belief"], "limit": 1}),
    ]
    _, answers = asyncio.run(talk(daemon, calls))
    told = [None if one.is_error else one.structured_content for one in answers]
    assert {(r["caller"], r["distance"]) for r in told[0]["results"]} == {("middle", 1), ("top", 2)}
    assert [r["file"] for r in told[1]["results"]] == ["web/b.py"]
    assert told[2]["results"] == []
    assert [one["verdict"] for one in told[3:6]] == ["supported", "insufficient", "supported"]
    assert [one["scope"] for one in told[3:6]] == [{"path": "web"}, {"path": "docs"}, {"domain": "storage"}]
    assert [one["statement"] for one in told[6]["beliefs"]] == ["Unit tests use mocks"]
    assert told[7] == {"beliefs": [], "total": 0}
    assert (len(told[8]["beliefs"]), told[8]["total"]) == (1, 2)
    assert {hit["type"] for hit in told[9]["results"]} == {"belief"}
    assert told[10]["results"] == []
    assert told[11] is told[12] is None
    assert "2026-05-01" in answers[11].content[0].text
    assert "did you mean belief" in answers[12].content[0].text
    assert [hit["kind"] for hit in told[13]["results"]] == ["belief"]
