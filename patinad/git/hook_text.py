"""A hook file's text: whose it is, and how patinad's block goes in and comes out again. Pure: bytes in, bytes out.

The block stands right after the shebang, because a script may leave anywhere below. It runs in a subshell, so no variable,
option or trap of the script changes. Its first line may carry a note of what else was made for it.
"""

import os
import re
from enum import Enum
from pathlib import Path

SHEBANG = b"#!/bin/sh\n"
BEGIN, END = b"# >>> patinad >>>\n", b"# <<< patinad <<<\n"
BLOCK = re.compile(rb"^# >>> patinad >>>\n.*?^# <<< patinad <<<(?:\n|\Z)", re.DOTALL | re.MULTILINE)
MADE_FILE, MADE_FOLDER = b"# patinad made this file.\n", b"# patinad made this file and its folder.\n"
KEPT = re.compile(rb"^patinad_kept=([A-Za-z0-9.-]+)$", re.MULTILINE)

# Shells in which the block is known to work; the restricted ones (rbash) refuse redirections.
SHELLS = frozenset({"sh", "ash", "bash", "dash", "ksh", "ksh93", "lksh", "mksh", "yash", "zsh"})
# A shell's shebang over another language's file, which the first lines hand over to: `exec python "$0" "$@"`.
HANDS_ITSELF_OVER = re.compile(rb"exec.*\s[\"']?\$\{?0\}?[\"']?\s")
FIRST_LINES = 10

WRAPPER = b"""\
# What stood here before is no shell script. It is kept beside this file and runs now: its arguments, input and status.
patinad_kept=@KEPT@
[ "${PATINAD_WRAPPER-}" != "$patinad_kept $$" ] || exit 0 # it led back here
export PATINAD_WRAPPER="$patinad_kept $$"
case $0 in */*) patinad_kept=${0%/*}/$patinad_kept ;; *) patinad_kept=./$patinad_kept ;; esac
[ ! -x "$patinad_kept" ] || exec "$patinad_kept" "$@"
exit 0
"""


class Kind(Enum):
    """What a hook file is."""

    SHELL = "shell"
    OTHER = "other"  # a program, or a script of another language
    UNRUNNABLE = "unrunnable"  # a shebang that ends in CR LF names an interpreter that is nowhere


def kind_of(content: bytes) -> Kind:
    """How the file is run. Without a shebang git gives a text to /bin/sh."""
    if not content.startswith(b"#!"):
        return Kind.OTHER if b"\0" in content[:8192] else Kind.SHELL
    first, _, rest = content.partition(b"\n")
    if first.endswith(b"\r"):
        return Kind.UNRUNNABLE
    words = os.fsdecode(first[2:]).split()
    names = [word.rpartition("/")[2] for word in words]
    if names and names[0] in {"env", "busybox"}:
        names = [
            n
            for n, word in zip(names[1:], words[1:], strict=True)
            if not word.startswith("-") and "=" not in word
        ]
    if not names or names[0] not in SHELLS:
        return Kind.OTHER
    handed_over = any(HANDS_ITSELF_OVER.search(line) for line in rest.split(b"\n", FIRST_LINES)[:FIRST_LINES])
    return Kind.OTHER if handed_over else Kind.SHELL


def block_of(template: bytes, spool: Path) -> bytes:
    """The block of a shipped hook, its spool filled in."""
    match = BLOCK.search(template)
    if match is None:
        raise ValueError("a shipped hook has no marked block")
    return match[0].replace(b"@SPOOL@", quoted(os.fsencode(spool)))


def quoted(text: bytes) -> bytes:
    """One shell word that means exactly these bytes."""
    return b"'" + text.replace(b"'", rb"'\''") + b"'"


def own_file(block: bytes, *, made_folder: bool) -> bytes:
    """The hook where there was none."""
    return SHEBANG + noted(block, MADE_FOLDER if made_folder else MADE_FILE)


def wrapper(block: bytes, kept: str) -> bytes:
    """The hook in place of one that is no shell script, which is now called `kept`."""
    return SHEBANG + block.removesuffix(END) + WRAPPER.replace(b"@KEPT@", kept.encode()) + END


def noted(block: bytes, note: bytes) -> bytes:
    """The block with a note as its second line."""
    return BEGIN + note + block.removeprefix(BEGIN)


def note_in(content: bytes) -> bytes | None:
    """The note of the block in this file, if there is a block and it has one."""
    match = BLOCK.search(content)
    if match:
        for note in (MADE_FILE, MADE_FOLDER):
            if match[0].startswith(BEGIN + note):
                return note
    return None


def kept_name(content: bytes) -> str | None:
    """The name under which the hook that this wrapper runs is kept; None when it is no wrapper."""
    block = BLOCK.search(content)
    kept = KEPT.search(block[0]) if block else None
    return kept[1].decode() if kept else None


def has_block(content: bytes) -> bool:
    """Whether a block of ours is in the file, of whatever version."""
    return BLOCK.search(content) is not None


def with_block(content: bytes, block: bytes) -> bytes:
    """The file with this block: in place of an older one, else right after the shebang."""
    if match := BLOCK.search(content):
        if kept := kept_name(content):
            block = wrapper(block, kept).removeprefix(SHEBANG)
        elif note := note_in(content):
            block = noted(block, note)
        if not match[0].endswith(b"\n"):
            block = block.removesuffix(b"\n")
        return content[: match.start()] + block + content[match.end() :]
    if not content.startswith(b"#!"):
        return block + content
    first, newline, rest = content.partition(b"\n")
    if not newline:
        return first + b"\n" + block.removesuffix(b"\n")
    return first + newline + block + rest


def without_block(content: bytes) -> bytes:
    """The file as it was. A block without a newline at its end came with one before it."""
    match = BLOCK.search(content)
    if match is None:
        return content
    before, after = content[: match.start()], content[match.end() :]
    return before.removesuffix(b"\n") if not match[0].endswith(b"\n") else before + after
