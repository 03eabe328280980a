"""Git's configuration files, parsed without git: enough to see what kind of repository this is.

Include files, and the user's and the system's files, are not followed. Where those count (`core.hooksPath`) git itself is asked.
"""

import re
from pathlib import Path
from typing import TypeAlias

# `[section]`, `[section "subsection"]` and the old `[section.subsection]`.
SECTION = re.compile(r'\[\s*([A-Za-z0-9.-]+)\s*(?:"((?:[^"\\\n]|\\.)*)"\s*)?\]')
NAME = re.compile(r"[ \t]*([A-Za-z][A-Za-z0-9-]*)[ \t]*")
ESCAPES = {"n": "\n", "t": "\t", "b": "\b"}
BLANK = " \t\r"  # git counts no other character as white space
TRUE = frozenset({"true", "yes", "on", "1"})

Settings: TypeAlias = dict[str, list[str | None]]


def read_config(path: Path) -> Settings:
    """The settings of one file; a missing file has none. Raises OSError where it cannot be read."""
    try:
        text = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return {}
    return parse_config(text.decode("utf-8", "surrogateescape"))


def parse_config(text: str) -> Settings:
    """`section.subsection.name` -> its values in order (None: a name with no `=`, which git reads as true).

    Section and name are lower case, the subsection is as written. Lines that git would refuse are passed over.
    """
    settings: Settings = {}
    section, lines = "", iter(text.removeprefix("\ufeff").split("\n"))
    for line in lines:
        rest = line.strip(BLANK)
        if match := SECTION.match(rest):
            section = match[1].lower()
            if match[2] is not None:
                section += "." + re.sub(r"\\(.)", r"\1", match[2])
            rest = rest[match.end() :]
        if not (name := NAME.match(rest)):
            continue
        key, rest = f"{section}.{name[1].lower()}", rest[name.end() :]
        if not rest or rest[0] in "#;":
            settings.setdefault(key, []).append(None)
        elif rest[0] == "=":
            value, more = parse_value(rest[1:])
            while more:
                value, more = parse_value(next(lines, ""), value)
            settings.setdefault(key, []).append(value)
    return settings


def parse_value(text: str, before: str = "") -> tuple[str, bool]:
    """What a value's line says, and whether a closing backslash continues it on the next one."""
    value, quoted, solid = before, False, len(before)
    position, text = 0, text.rstrip("\r")
    while position < len(text):
        character = text[position]
        position += 1
        if character == '"':
            quoted = not quoted
            solid = len(value)
        elif character == "\\":
            if position == len(text):
                return value, True
            value += ESCAPES.get(text[position], text[position])
            position, solid = position + 1, len(value)
        elif character in "#;" and not quoted:
            break
        elif quoted or character not in BLANK:
            value += character
            solid = len(value)
        elif value:
            value += character
    return value[:solid], False


def is_true(settings: Settings, key: str) -> bool | None:
    """A setting's last value as a boolean; None when it is not set."""
    values = settings.get(key)
    if not values:
        return None
    last = values[-1]
    return last is None or last.lower() in TRUE


def last(settings: Settings, key: str) -> str | None:
    """A setting's last value, which is the one that counts; None when it is not set or has no value."""
    values = settings.get(key)
    return values[-1] if values else None
