"""A coding agent's client against the real server and the real daemon."""

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client
from support.daemon import Daemon


async def talk(daemon: Daemon, calls: list[tuple[str, dict[str, Any]]]) -> tuple[list[str], list[Any]]:
    parameters = StdioServerParameters(
        command=sys.executable, args=["-m", "patinad", "mcp"], env=daemon.environment
    )
    async with stdio_client(parameters) as (read, write), ClientSession(read, write) as session:
        await session.initialize()
        tools = [tool.name for tool in (await session.list_tools()).tools]
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
    assert {"status", "ask", "code_defs", "code_callers", "query_semantic"} <= set(tools)
    assert [(r["caller"], r["line"]) for r in callers.structured_content["results"]] == [("run", 2)]
    assert callers.structured_content["freshness"]["stale"] is False
    assert [r["line"] for r in defs.structured_content["results"]] == [5]
    assert [r["name"] for r in asked.structured_content["results"]] == ["run"]
    assert failed.is_error
    assert "git repository" in failed.content[0].text
