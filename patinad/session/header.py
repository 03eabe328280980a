"""The head of a session document, in both its forms: bold lines under the title, or front matter.

Front matter is read as the small part of YAML that writers of such heads use: `key: value`, one level of keys inside,
quoted or bare values. Lists and all else are passed over; a file that needs more than that gives what can be read.
"""

import re
from collections.abc import Iterable, Mapping

MAX_LINES = 120
_KEY = re.compile(r"^(?P<indent> *)(?P<key>[A-Za-z_][\w .-]{0,40}?)\s*:(?:\s+(?P<value>.*?))?\s*$")
_BOLD = re.compile(r"^\*\*(?P<key>[A-Za-z][\w ]{1,30}?)(?:\*\*\s*:|:\s*\*\*)\s*(?P<value>.*?)\s*$")
_TITLE = re.compile(r"^#\s+(?:session\s*(?::|-|–|—)\s*)?(?P<title>\S.*?)\s*$", re.IGNORECASE)
_COMMENT = re.compile(r"\s+#.*$")
_FENCE = re.compile(r"^---\s*$")

# What a key is called in the heads of documents, by the name that a document has for it.
NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "session id", "session_id"),
    "title": ("title",),
    "started": ("started", "start_timestamp", "started_at", "created", "date"),
    "ended": ("ended", "end_timestamp", "ended_at", "archived"),
    "status": ("status", "state"),
    "llm": ("llm", "model", "agent"),
    "branch": ("git.branch", "git branch", "branch"),
    "starting_commit": ("git.starting_commit", "starting commit", "commit", "git commit"),
    "start_tag": ("git.start_tag", "session tag", "start tag", "session_tag"),
    "end_tag": ("git.end_tag", "end tag"),
}


def head_of(lines: Iterable[str]) -> tuple[dict[str, str], int]:
    """What the head says, by the names of NAMES, and the number of lines that front matter takes."""
    head = [line.rstrip("\n") for _, line in zip(range(MAX_LINES), lines, strict=False)]
    matter = 0
    keys: dict[str, str] = {}
    if head and _FENCE.match(head[0].lstrip("\ufeff")):
        matter = next((number + 1 for number, line in enumerate(head[1:], 1) if _FENCE.match(line)), 0)
        keys = _front_matter(head[1 : matter - 1]) if matter else {}
    for line in head[matter:]:
        if line.startswith("## "):
            break
        if (title := _TITLE.match(line)) and "title" not in keys:
            keys["title"] = title["title"]
        elif bold := _BOLD.match(line):
            keys.setdefault(bold["key"].lower(), bold["value"].strip("` "))
    named = {}
    for name, spellings in NAMES.items():
        value = next((keys[spelling] for spelling in spellings if keys.get(spelling)), None)
        if value:
            named[name] = value
    return named, matter


def _front_matter(lines: list[str]) -> dict[str, str]:
    keys: dict[str, str] = {}
    outer = ""
    for line in lines:
        match = _KEY.match(line)
        if match is None or line.lstrip().startswith(("#", "- ")):
            continue
        key, value = match["key"].lower(), _unquoted(match["value"] or "")
        if not match["indent"]:
            outer = key
        path = f"{outer}.{key}" if match["indent"] else key
        if value and value not in ("null", "~", "[]", "{}", "|", ">"):
            keys.setdefault(path, value)
    return keys


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"') if value[0] == '"' else value[1:-1].replace("''", "'")
    return _COMMENT.sub("", value)
