"""What coding agents ask over MCP: tools over the control socket, on standard input and output.

Every tool is one call of the daemon and gives back its JSON, freshness and all. The optional dependency
(`pip install 'patinad[mcp]'`) is imported only when the server runs.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from patinad import __version__, client
from patinad.errors import PatinadError
from patinad.paths import Paths

INSTRUCTIONS = (
    "patinad keeps an index of this machine's git repositories that follows every commit and checkout. "
    "`path` is any folder inside a registered repository. Answers describe the commit in freshness.indexed_commit; "
    "where freshness.stale is not false, or freshness.modified_paths names a file, read that file instead. "
    "Calls are listed only where they are resolved; confidence says how."
)
LIMIT = 100  # results of one answer, unless more are asked for; its `total` says how many there are


class Tools:
    """The tools, each a method whose docstring the agent reads."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def status(self) -> dict[str, Any]:
        """How fresh each registered repository's index is: branch, indexed commit, HEAD, files, symbols, queue."""
        return self._ask("status")

    def code_defs(
        self,
        path: str,
        name: str,
        kind: str = "",
        file: str = "",
        language: str = "",
        limit: int = LIMIT,
        repo: str = "",
    ) -> dict[str, Any]:
        """Where functions, methods, types and constants called `name` are defined.

        `name` may say what holds it: `Server.start`, `pkg::net::Server`, `module.func`, `src/server.py:start`.
        Where there is none, `nearest` names what may have been meant. As for all code tools, `file` narrows the answer to
        a file, a folder or a pattern, `language` and `kind` (function, method, class, ...) to such, and `repo` asks a
        reference repository, a clone indexed with `patinad scrape code --repo PATH`.
        """
        return self._ask(
            "code.defs", path=path, name=name, kind=kind, file=file, language=language, limit=limit, repo=repo
        )

    def code_callers(
        self,
        path: str,
        name: str,
        depth: int = 1,
        unresolved: bool = False,
        file: str = "",
        language: str = "",
        limit: int = LIMIT,
        repo: str = "",
    ) -> dict[str, Any]:
        """Who calls `name`: caller, file, line and how sure the edge is.

        With a `depth` also who calls the callers, each function once with its distance and next hop (`target`).
        `unresolved` adds calls of that name whose target could not be told.
        """
        return self._ask(
            "code.callers", path=path, name=name, depth=depth, unresolved=unresolved, file=file,
            language=language, limit=limit, repo=repo,
        )  # fmt: skip

    def code_callees(
        self,
        path: str,
        name: str,
        depth: int = 1,
        file: str = "",
        language: str = "",
        limit: int = LIMIT,
        repo: str = "",
    ) -> dict[str, Any]:
        """What the function `name` calls; with a `depth` also what that calls, each once with its distance."""
        return self._ask(
            "code.callees", path=path, name=name, depth=depth, file=file, language=language, limit=limit, repo=repo
        )  # fmt: skip

    def code_imports(
        self,
        path: str,
        name: str,
        by: bool = False,
        file: str = "",
        language: str = "",
        limit: int = LIMIT,
        repo: str = "",
    ) -> dict[str, Any]:
        """Who imports `name`: a module, a file or a name from one. With `by`, what that file or module imports."""
        return self._ask(
            "code.imports", path=path, name=name, by=by, file=file, language=language, limit=limit, repo=repo
        )

    def code_members(
        self,
        path: str,
        name: str,
        kind: str = "",
        file: str = "",
        language: str = "",
        limit: int = LIMIT,
        repo: str = "",
    ) -> dict[str, Any]:
        """The fields, methods and variants of the type `name`; `kind` as field, method, variant."""
        return self._ask(
            "code.members", path=path, name=name, kind=kind, file=file, language=language, limit=limit, repo=repo
        )  # fmt: skip

    def ask(
        self, path: str, text: str, kinds: list[str] | None = None, limit: int = 10, repo: str = ""
    ) -> dict[str, Any]:
        """Answer a question in plain words, each result with file, line, the reason why it is there and a snippet.

        Who calls X, what X calls, where X is defined, what imports X, members of X, what extends or implements X come
        from the tables; anything else is found by words and by meaning. `kinds` are code, observation, belief, session
        (none: all). `repo` names a reference repository, a clone indexed with `patinad scrape code --repo PATH`.
        """
        return self._ask("ask", path=path, text=text, kinds=kinds or [], limit=limit, repo=repo)

    def query_semantic(
        self,
        path: str,
        text: str,
        types: list[str] | None = None,
        min_score: float | None = None,
        session: str | None = None,
        since: str | None = None,
        domain: str | None = None,
        limit: int = 10,
    ) -> dict[str, Any]:
        """What is near in meaning to `text`, a phrase in plain words: code, and what sessions showed and is believed.

        `types` are code, pattern, decision, challenge, technology, belief (none: all). `min_score` is a cosine. `session`
        (an id or the beginning of one), `since` (a day, as 2026-05-01) and `domain` (as storage, testing) leave code out.
        """
        return self._ask(
            "semantic", path=path, text=text, types=types or [], min_score=min_score, session=session, since=since,
            domain=domain, limit=limit,
        )  # fmt: skip

    def belief_list(
        self,
        path: str,
        domain: str | None = None,
        state: str | None = None,
        min_confidence: float = 0.0,
        scope_path: str = "",
        branch: str = "",
        limit: int = LIMIT,
    ) -> dict[str, Any]:
        """What the developer of this repository holds true, the surest first; `domain` as storage, testing, git.

        `state` is open, contested, superseded, withdrawn or retracted (none: those that stand). `scope_path` (from the
        repository's top) and `branch` give those that are said of that part only; `total` says how many there are.
        """
        scope = scoped(path=scope_path, branch=branch)
        found = self._ask(
            "belief.list", path=path, domain=domain, state=state, least=min_confidence, scope=scope
        )
        return {"beliefs": found["beliefs"][:limit], "total": len(found["beliefs"])}

    def belief_validate(
        self, path: str, statement: str, scope_path: str = "", branch: str = "", domain: str = ""
    ) -> dict[str, Any]:
        """Whether what is known of this repository's work bears a statement out, with the evidence for and against.

        verdict: supported, contradicted, contested, stale (it was so, or nothing has said so for long), insufficient.
        With a `scope_path` (from the repository's top), a `branch` or a `domain` only by what was done there.
        """
        scope = scoped(path=scope_path, branch=branch, domain=domain)
        return self._ask("belief.validate", path=path, statement=statement, scope=scope)

    def session_list(self, path: str, limit: int = 20) -> dict[str, Any]:
        """The newest sessions (stretches of one author's work) of the repository: id, title, times, state, work type, commits."""
        found = self._ask("session.list", path=path)
        return {"sessions": found["sessions"][:limit], "total": len(found["sessions"])}

    def session_show(self, path: str, id: str) -> dict[str, Any]:  # noqa: A002  # as the command has it
        """One session: commits, files, churn, languages, and the decisions, challenges, patterns and technologies it shows.

        Each observation cites where it stands. `id` may be the beginning of one, or `current`.
        """
        return self._ask("session.show", path=path, id=id)

    def _ask(self, method: str, **params: Any) -> dict[str, Any]:
        answer = client.call(self._paths, method, params, timeout=30.0)
        return dict(answer)


def scoped(**parts: str) -> dict[str, str]:
    """A scope of the parts that are given."""
    return {name: value for name, value in parts.items() if value}


TOOLS: tuple[str, ...] = (
    "status",
    "ask",
    "code_defs",
    "code_callers",
    "code_callees",
    "code_imports",
    "code_members",
    "query_semantic",
    "session_list",
    "session_show",
    "belief_list",
    "belief_validate",
)


def serve(paths: Paths) -> None:
    """Answer one agent on standard input and output until it closes them. Raises PatinadError without the extra."""
    try:
        from mcp.server import MCPServer  # noqa: PLC0415  # the optional dependency, 0.4 s
        from mcp.server.mcpserver.exceptions import ToolError  # noqa: PLC0415
    except ImportError as error:
        raise PatinadError(
            "the MCP server needs an optional dependency: pip install 'patinad[mcp]'"
        ) from error
    server = MCPServer("patinad", instructions=INSTRUCTIONS, version=__version__, log_level="ERROR")
    tools = Tools(paths)
    for name in TOOLS:
        server.tool(name=name)(stated(getattr(tools, name), ToolError))
    server.run("stdio")


def stated(tool: Callable[..., dict[str, Any]], failure: type[Exception]) -> Callable[..., dict[str, Any]]:
    """The tool, its stated errors told to the agent as the tool's own."""

    @wraps(tool)
    def call(*arguments: Any, **named: Any) -> dict[str, Any]:
        try:
            return tool(*arguments, **named)
        except PatinadError as error:
            raise failure(str(error)) from error

    return call
