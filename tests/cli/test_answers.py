"""What the commands ask the daemon, and how they show its answers."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from patinad import client
from patinad.cli import render
from patinad.cli.main import main

Fresh = Callable[..., dict[str, Any]]
Captured = pytest.CaptureFixture[str]
DEFINITION = {
    "name": "start",
    "qualified_name": "Server.start",
    "kind": "method",
    "language": "python",
    "file": "server.py",
    "line": 7,
    "end_line": 9,
}
CALL = {"caller": "main", "callee": "Server.start", "file": "main.py", "line": 3, "confidence": "import"}


def repository_row(**changes: Any) -> dict[str, Any]:
    return {
        "path": "/src/project",
        "branch": "main",
        "indexed_commit": "a" * 40,
        "head_commit": "a" * 40,
        "stale": False,
        "files": 700,
        "symbols": 12_345,
        "calls": 1,
        "embedded": {"done": 50, "total": 100},
        "queue": {"scrape": 0, "embed": 0},
        "watch": {"state": "ok", "reason": ""},
        "hooks": {"state": "installed", "reason": ""},
        "last_error": None,
        **changes,
    }


DAEMON = {
    "running": True,
    "pid": 7,
    "version": "0.1.0",
    "uptime_s": 7500.0,
    "rss_bytes": 41_000_000,
    "model": {"name": "all-MiniLM-L6-v2", "installed": True, "id": "0" * 32, "reason": ""},
}


def test_definitions_are_shown_where_an_editor_finds_them(
    scripted: Any, fresh: Fresh, capsys: Captured
) -> None:
    scripted.answers["code.defs"] = {"results": [DEFINITION], "freshness": fresh()}
    assert main(["code", "defs", "start"]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines()[1].split() == ["server.py:7", "method", "Server.start"]
    assert said.err == ""
    assert scripted.asked == [("code.defs", {"path": str(Path.cwd()), "name": "start"})]


@pytest.mark.parametrize("question", ["defs", "callers", "callees", "imports", "members"])
def test_json_is_the_answer_as_it_came(question: str, scripted: Any, fresh: Fresh, capsys: Captured) -> None:
    answer = {"results": [DEFINITION | CALL], "freshness": fresh(stale=True, head_commit="b" * 40)}
    scripted.answers[f"code.{question}"] = answer
    assert main(["code", question, "start", "--json"]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out) == answer
    assert said.err == ""


def test_unresolved_calls_are_asked_for_by_name(scripted: Any, fresh: Fresh, capsys: Captured) -> None:
    scripted.answers["code.callers"] = {"results": [], "freshness": fresh()}
    assert main(["code", "callers", "start"]) == 0
    assert "--unresolved" in capsys.readouterr().err
    assert main(["code", "callers", "start", "--unresolved"]) == 0
    assert "--unresolved" not in capsys.readouterr().err
    assert [params.get("unresolved", False) for _, params in scripted.asked] == [False, True]


def test_calls_of_calls_show_their_distance_and_next_hop_and_what_was_left_out(
    scripted: Any, fresh: Fresh, capsys: Captured
) -> None:
    call = {**CALL, "distance": 2, "target": "Server.run"}
    scripted.answers["code.callers"] = {"results": [call], "total": 41, "nearest": [], "freshness": fresh()}
    assert main(["code", "callers", "start", "--depth", "3", "--limit", "1"]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines()[0].split() == ["WHERE", "DISTANCE", "CALLER", "TARGET", "CONFIDENCE"]
    assert said.out.splitlines()[1].split() == ["main.py:3", "2", "main", "Server.run", "import"]
    assert said.err == "patinad: 40 more: a larger --limit shows them\n"
    path = str(Path.cwd())
    assert scripted.asked == [("code.callers", {"path": path, "name": "start", "depth": 3, "limit": 1})]


def test_the_nearest_names_are_offered(scripted: Any, fresh: Fresh, capsys: Captured) -> None:
    empty = {"results": [], "total": 0, "nearest": ["Server.start", "restart"], "freshness": fresh()}
    scripted.answers |= {"code.defs": empty, "code.imports": {**empty, "nearest": []}}
    assert main(["code", "defs", "strat", "--kind", "method"]) == 0
    said = "nothing found for strat with --kind; did you mean Server.start, restart?"
    assert capsys.readouterr().err == f"patinad: {said}\n"
    assert main(["code", "imports", "strat"]) == 0
    assert "`--by` lists what a file or module imports itself" in capsys.readouterr().err


def test_an_answer_in_plain_words_is_a_place_a_reason_and_a_few_lines(
    scripted: Any, fresh: Fresh, capsys: Captured
) -> None:
    hit = {
        "kind": "code",
        "symbol_kind": "call",
        "name": "main",
        "file": "main.py",
        "line": 3,
        "score": 1.0,
        "reasons": ["calls start (exact)"],
        "snippet": "def main():\n\tstart(\x1b[31m)",
    }
    route = {"question": "callers", "name": "start"}
    scripted.answers["ask"] = {
        "results": [hit], "total": 3, "route": route, "notes": ["by words alone"],
        "freshness": fresh(stale=True, head_commit="b" * 40),
    }  # fmt: skip
    assert main(["ask", "who", "calls", "start", "--limit", "1", "--kind", "code", "--repo", "lib"]) == 0
    said = capsys.readouterr()
    assert said.out == (
        "main.py:3  call main  (calls start (exact))\n    def main():\n        start(\N{REPLACEMENT CHARACTER}[31m)\n"
    )
    assert "`patinad scrape code --repo lib`" in said.err
    assert "by words alone" in said.err
    assert "2 more" in said.err
    params = {
        "path": str(Path.cwd()),
        "text": "who calls start",
        "limit": 1,
        "kinds": ["code"],
        "repo": "lib",
    }
    assert scripted.asked == [("ask", params)]


def test_a_folder_given_before_the_command_is_the_one_asked_about(
    scripted: Any, fresh: Fresh, tmp_path: Path
) -> None:
    scripted.answers["code.callees"] = {"results": [CALL], "freshness": fresh()}
    assert main(["-C", str(tmp_path), "code", "callees", "main"]) == 0
    assert scripted.asked[0][1]["path"] == str(tmp_path)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"stale": True, "head_commit": "b" * 40, "pending_paths": 2},
            "HEAD is bbbbbbbbbb, 2 paths to index",
        ),
        ({"stale": None}, "HEAD cannot be read"),
        ({"modified_paths": ["server.py"]}, "changed since it was indexed: server.py"),
        ({"modified_paths": [f"{n}.py" for n in range(7)]}, "4.py and 2 more"),
    ],
)
def test_an_answer_that_may_be_out_of_date_says_so(
    changes: dict[str, Any], words: str, scripted: Any, fresh: Fresh, capsys: Captured
) -> None:
    scripted.answers["code.defs"] = {"results": [DEFINITION], "freshness": fresh(**changes)}
    assert main(["code", "defs", "start"]) == 0
    assert words in capsys.readouterr().err


def test_search_by_meaning_says_what_is_not_embedded_yet(
    scripted: Any, fresh: Fresh, capsys: Captured
) -> None:
    hit = {
        "id": "1",
        "type": "code",
        "content": "start",
        "score": 0.754,
        "evidence": [{"source": "code", "ref": "a:1"}],
    }
    scripted.answers["semantic"] = {"results": [hit], "freshness": fresh(embedded={"done": 1, "total": 2000})}
    assert (
        main(["query", "semantic", "begin", "--type", "code, decision", "--min-score", "0.2", "--limit", "3"])
        == 0
    )
    said = capsys.readouterr()
    assert said.out.splitlines()[1].split() == ["0.75", "code", "start", "a:1"]
    assert "only 1 of 2,000 chunks" in said.err
    params = scripted.asked[0][1]
    assert (params["text"], params["types"], params["min_score"], params["limit"]) == (
        "begin",
        ["code", "decision"],
        0.2,
        3,
    )


def test_status_is_a_screen(scripted: Any, capsys: Captured) -> None:
    stale = repository_row(
        path="/src/other",
        branch=None,
        stale=True,
        head_commit="b" * 40,
        watch={"state": "polling", "reason": "no more watches"},
        last_error="disk full",
        operation="rebase",
        skipped=3,
        queue={"scrape": 1, "embed": 0},
        progress={"scrape": {"stage": "parsing", "done": 5, "total": 10}},
    )
    scripted.answers["status"] = {"daemon": DAEMON, "repositories": [repository_row(), stale]}
    assert main(["status"]) == 0
    assert capsys.readouterr().out == (
        "patinad 0.1.0: running, pid 7, up 2 h 5 min, 41 MB, model all-MiniLM-L6-v2\n"
        "\n"
        "/src/project (main)\n"
        "  indexed  aaaaaaaaaa, which is HEAD\n"
        "  code     700 files, 12,345 symbols, 1 call\n"
        "  vectors  50 of 100 (50 %)\n"
        "  queue    empty\n"
        "  watch    ok\n"
        "  hooks    installed\n"
        "\n"
        "/src/other (detached, rebase under way)\n"
        "  indexed  aaaaaaaaaa, HEAD is bbbbbbbbbb: out of date\n"
        "  code     700 files, 12,345 symbols, 1 call, 3 skipped\n"
        "  vectors  50 of 100 (50 %)\n"
        "  queue    1 scrape (parsing 5/10)\n"
        "  watch    polling (no more watches)\n"
        "  hooks    installed\n"
        "  error    disk full\n"
    )


def test_the_vectors_of_all_stores_are_counted_and_what_answers_meanwhile_is_said(
    scripted: Any, fresh: Fresh, capsys: Captured
) -> None:
    row = {"vectors": 1, "waiting": 1999, "model": "new", "answering": 1990}
    stores = [
        {"name": "code", "rows": 2000, "current": None, **row},
        {"name": "observations", "rows": 2000, "current": False, **row},
        {"name": "beliefs", "rows": 2000, "current": True, **row},
    ]
    answering = {"model": "old", "reason": "answered with old while the vectors of new are made: 3 of 6,000"}
    scripted.answers["embeddings.status"] = {"answering": answering, "stores": stores, "freshness": fresh()}
    assert main(["embeddings", "status"]) == 0
    said = capsys.readouterr()
    assert [line.split() for line in said.out.splitlines()] == [
        ["STORE", "ROWS", "VECTORS", "WAITING", "MODEL"],
        ["code", "2,000", "1", "1,999", "new"],
        ["observations", "2,000", "1", "1,999", "new"],
        ["beliefs", "2,000", "1", "1,999", "new"],
    ]
    assert "answered with old while" in said.err
    assert "observations: the ledger has news" in said.err
    embedded = {"done": 1, "total": 2000, "answering": "old"}
    scripted.answers["status"] = {"daemon": DAEMON, "repositories": [repository_row(embedded=embedded)]}
    assert main(["status"]) == 0
    assert "vectors  1 of 2,000 (0 %); old answers meanwhile" in capsys.readouterr().out


def test_a_hit_without_a_score_shows_that_it_was_found_by_words(
    scripted: Any, fresh: Fresh, capsys: Captured
) -> None:
    hits = [
        {
            "type": "decision",
            "content": "begin",
            "score": score,
            "evidence": [{"source": "commit", "ref": "abc"}],
        }
        for score in (0.0, None)
    ]
    notes = ["answered with old while the vectors of new are made: 3 of 6"]
    scripted.answers["semantic"] = {"results": hits, "notes": notes, "freshness": fresh()}
    assert main(["query", "semantic", "begin"]) == 0
    said = capsys.readouterr()
    assert [line.split()[0] for line in said.out.splitlines()] == ["SCORE", "0.00", "words"]
    assert "answered with old" in said.err


def test_status_of_an_empty_repository_and_of_a_head_that_cannot_be_read(
    scripted: Any, capsys: Captured
) -> None:
    empty = repository_row(indexed_commit=None, head_commit=None, files=0)
    broken = repository_row(head_commit=None, stale=None)
    lost = repository_row(state="missing", reason="it is not there")
    model = {"name": "m", "installed": False, "id": None, "reason": "run `patinad model fetch`"}
    scripted.answers["status"] = {"daemon": {**DAEMON, "model": model}, "repositories": [empty, broken, lost]}
    assert main(["status"]) == 0
    shown = capsys.readouterr().out
    assert "no commits yet" in shown
    assert "whether that is HEAD cannot be told" in shown
    assert "missing: it is not there" in shown
    assert "patinad model fetch" in shown


def test_a_silent_daemon_is_reported_and_not_bypassed(
    scripted: Any, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client.call, "__defaults__", (None, 0.2))
    assert main(["status"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "nothing was bypassed" in said.err
    assert said.err.count("\n") == 1


def test_an_error_that_the_daemon_states_is_told_as_it_is(scripted: Any, capsys: Captured) -> None:
    scripted.answers["repo.list"] = {
        "code": -32000,
        "message": "daemon.db is locked: try again",
        "data": {"kind": "PatinadError"},
    }
    assert main(["repo", "list"]) == 1
    assert capsys.readouterr().err == "patinad: daemon.db is locked: try again\n"


def test_scrape_shows_progress_and_one_line(
    scripted: Any, repository: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(render, "MOMENT_S", 0.0)
    scripted.progress["scrape"] = [{"repository": "x", "stage": "parsing", "done": 1, "total": 2}]
    scripted.answers["scrape"] = {
        "commit": "c" * 40,
        "changed": True,
        "files": 2,
        "symbols": 3,
        "calls": 4,
        "skipped": 1,
        "parsed": 1,
        "cached": 1,
        "removed": 0,
        "chunks": 3,
        "seconds": 0.25,
    }
    assert main(["scrape", "code", str(repository), "--full"]) == 0
    said = capsys.readouterr()
    assert said.out == (
        "indexed cccccccccc in 0.2 s: 2 files, 3 symbols, 4 calls (1 parsed, 1 known already, 0 removed, 1 skipped)\n"
    )
    assert said.err == "repository: parsing 1/2\n"
    assert scripted.asked[-1][1] == {"path": str(repository), "full": True, "wait": True}
