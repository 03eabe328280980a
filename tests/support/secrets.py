"""Secrets of known formats, and places in messages, documents, transcripts and manifests to plant them in."""

import base64
import json
import random
import string

from support.commits import commit

from patinad.session.document import parse
from patinad.session.extract import observations_of, observations_of_session
from patinad.session.manifests import changes_in
from patinad.session.transcript import FORMATS, read


def _mixed(chance: random.Random, length: int, signs: str = string.ascii_letters + string.digits) -> str:
    return "".join(chance.choice(signs) for _ in range(length))


HEX = "0123456789abcdef"
# Put together from parts, so that no scanner takes this file for a leak.
KINDS = {
    "aws": lambda c: "AKIA" + _mixed(c, 16, string.ascii_uppercase + "234567"),
    "github": lambda c: "ghp" + "_" + _mixed(c, 36),
    "github-fine": lambda c: "github" + "_pat_" + _mixed(c, 22) + "_" + _mixed(c, 59),
    "gitlab": lambda c: "glpat" + "-" + _mixed(c, 20),
    "slack": lambda c: (
        "xoxb" + f"-{_mixed(c, 12, string.digits)}-{_mixed(c, 12, string.digits)}-{_mixed(c, 24)}"
    ),
    "stripe": lambda c: "sk" + "_live_" + _mixed(c, 24),
    "google": lambda c: "AIza" + _mixed(c, 35),
    "anthropic": lambda c: "sk" + "-ant-api03-" + _mixed(c, 93),
    "openai": lambda c: "sk" + "-proj-" + _mixed(c, 48),
    "npm": lambda c: "npm" + "_" + _mixed(c, 36),
    "pypi": lambda c: "pypi" + "-AgEIcHlwaS5vcmc" + _mixed(c, 70),
    "sendgrid": lambda c: "SG" + "." + _mixed(c, 22) + "." + _mixed(c, 43),
    "twilio": lambda c: "SK" + _mixed(c, 32, HEX),
    "huggingface": lambda c: "hf" + "_" + _mixed(c, 34, string.ascii_letters),
    "jwt": lambda c: "eyJ" + "hbGciOiJIUzI1NiJ9." + "eyJ" + _mixed(c, 40) + "." + _mixed(c, 43),
    "url": lambda c: f"postgres://app:{_mixed(c, 16)}@db.example.org/app",
    "password": lambda c: "password=" + _mixed(c, 10) + "7#" + _mixed(c, 4),
    "secret": lambda c: "API_SECRET: " + _mixed(c, 40),
    "bearer": lambda c: "Authorization: Bearer " + _mixed(c, 40),
    "basic": lambda c: "Authorization: Basic " + base64.b64encode(f"ada:{_mixed(c, 14)}".encode()).decode(),
}


def secret_in(planted: str) -> str:
    """The part of what is planted that must not be seen again."""
    if planted.startswith("postgres:"):
        return planted.split(":")[2].split("@", maxsplit=1)[0]
    return (
        planted.replace("=", ": ", 1).split(": ")[-1].split(" ")[-1]
        if planted[0] in "pA" and ":" in planted.replace("=", ":", 1)
        else planted
    )


def _message(text: str) -> list:
    return [*observations_of(commit(text)), *observations_of_session([commit(text)], {})]


def _transcript(text: str) -> list:
    entry = {"type": "assistant", "cwd": f"/home/{text}", "timestamp": "2025-10-08T10:00:00Z", "sessionId": "s", "gitBranch": text[:60],
             "message": {"role": "assistant", "content": [{"type": "text", "text": text}]}}  # fmt: skip
    return [read(json.dumps(entry).encode() + b"\n", "a", FORMATS[0])]


PLACES = {
    "a subject": lambda s: _message(f"Use {s} instead of the old one because it was lost\n"),
    "a sentence": lambda s: _message(f"feat: x\n\nUse the value {s} instead of the old one because it was lost."),
    "a bullet": lambda s: _message(f"feat: x\n\n- Replace {s} with a file for all of the callers\n"),
    "a wrapped sentence": lambda s: _message(f"fix: read it from a file\n\nThe server failed because\n{s}\nwas wrong."),
    "a listed decision": lambda s: _message(f"feat: x\n\nKey decisions:\n- Keep {s} in one place for now\n"),
    "a trailer": lambda s: _message(f"Hold the lock\n\nWords\n\nDecision: use {s} because it works\nRejected: {s} | no\n"),
    "a document's decision": lambda s: [parse(f"# Session: x\n\n**Key Decisions:**\n- **Use it**: {s}\n", "x")],
    "under a challenge": lambda s: [parse(f"## Challenges\n- It did not start\n  - Solution: export {s}\n", "x")],
    "on a line of its own": lambda s: [parse(f"## Patterns\n- A way to start it:\n  {s}\n", "x")],
    "a table": lambda s: [parse(f"## Technologies\n| a | b |\n|---|---|\n| server | {s} |\n", "x")],
    "a goal and a head": lambda s: [parse(f"# Session: {s}\n**ID**: 20250101-000000\n**LLM**: {s}\n\n## Goals\n- [ ] {s}\n", "x")],
    "front matter": lambda s: [parse(f"---\ntitle: {s}\n---\n\n## Activity Log\n### 10:00 - {s}\n", "x")],
    "a transcript": lambda s: _transcript(f"**Key decisions:**\n- Use {s} instead of the other\n"),
    "a transcript's code": lambda s: _transcript(f"**Key decisions:**\n- Start it so:\n  ```\n  {s}\n  ```\n"),
    "a manifest": lambda s: [changes_in("package.json", None, json.dumps({"dependencies": {"left-pad": s}}).encode()),
                             changes_in("requirements.txt", None, f"x=={s}\n# {s}\n{s}\n".encode())],
}  # fmt: skip


def planted(seed: int):
    """Each kind in each place: `(kind, place, secret, what came of it)`."""
    chance = random.Random(seed)
    for kind, make in KINDS.items():
        for place, put in PLACES.items():
            words = make(chance)
            yield kind, place, secret_in(words), put(words)
