"""Secrets planted in code reach no database, no log and no answer."""

import json
import random
import string
from collections.abc import Callable
from pathlib import Path

from support.daemon import Daemon

ALPHANUMERIC = string.ascii_letters + string.digits
IN_CONTEXT = {"url", "beside"}  # secrets by where they stand, not by their form


def planted(chance: random.Random) -> dict[str, str]:
    """Keys of known formats, put together here so that no scanner takes this file for a leak."""

    def some(length: int, letters: str = ALPHANUMERIC) -> str:
        return "".join(chance.choices(letters, k=length))

    return {
        "github": "gh" + "p_" + some(36),
        "aws": "AK" + "IA" + some(16, string.ascii_uppercase + "234567"),
        "gitlab": "glp" + "at-" + some(20),
        "slack": "xo" + "xb-" + some(12, string.digits) + "-" + some(12, string.digits) + "-" + some(24),
        "stripe": "sk_" + "live_" + some(24),
        "google": "AI" + "za" + some(35),
        "npm": "np" + "m_" + some(36),
        "sendgrid": "S" + "G." + some(22) + "." + some(43),
        "anthropic": "sk-" + "ant-api03-" + some(93) + "AA",
        "url": some(18) + "Q7",
        "beside": some(30) + "x9",
    }


def test_nothing_planted_is_kept_anywhere(repository: Path, daemon: Daemon, git: Callable[..., str]) -> None:
    secrets = planted(random.Random(7))
    lines = [f'{name.upper()}_KEY = "{value}"' for name, value in secrets.items() if name not in IN_CONTEXT]
    lines += [
        f'DATABASE = "postgres://app:{secrets["url"]}@db.example.org/x"',
        f'password = "{secrets["beside"]}"',
    ]
    documented = f'def connect(token="{secrets["github"]}"):\n    """Use {secrets["stripe"]}."""\n    return call("{secrets["aws"]}")\n'
    (repository / "settings.py").write_text("\n".join(lines) + "\n\n\n" + documented)
    (repository / "settings.ts").write_text(
        "\n".join(f'export const {n}Key = "{v}"; // {v}' for n, v in secrets.items() if n not in IN_CONTEXT)
        + "\n"
    )
    (repository / "settings.go").write_text(
        "package settings\n\n"
        + "\n".join(f'const {n}Key = "{v}"' for n, v in secrets.items() if n not in IN_CONTEXT)
        + "\n"
    )
    (repository / ".env").write_text("\n".join(f"{n}={v}" for n, v in secrets.items()))
    git(repository, "add", "-A", "-f")
    git(repository, "commit", "--quiet", "-m", f"set {secrets['npm']}")
    daemon.start().ask("repo.add", path=str(repository))
    row = daemon.wait_fresh(repository)
    assert row["symbols"] > 20
    answers = json.dumps(
        [daemon.ask("code.defs", path=str(repository), name=f"{n.upper()}_KEY") for n in secrets]
    )
    daemon.stop()
    kept = [*daemon.paths.state.parent.rglob("*"), *(repository / ".patina").rglob("*")]
    found = {
        (name, str(file.name))
        for file in kept
        if file.is_file()
        for name, value in secrets.items()
        if value.encode() in file.read_bytes()
    }

    assert not found
    assert not [name for name, value in secrets.items() if value in answers]
