"""What a git hook left in the spool: one line, tab separated, which only the hook's shell builtins wrote.

`1 <hook> <arguments> <pairs> <GIT_DIR> <PWD> end`: a format version, the hook's name, its arguments with spaces between,
post-rewrite's `old new` lines as git gave them, `$GIT_DIR` ("" when unset), the folder it ran in, and a
marker that says the line is whole. The folder stands last because it may hold anything, even tabs and newlines.
"""

import os
import re
from dataclasses import dataclass

NAMES = ("post-commit", "post-checkout", "post-merge", "post-rewrite")
VERSION = b"1"
END = b"\tend\n"
PAIR = re.compile(r"([0-9a-f]{40,64}) ([0-9a-f]{40,64})(?: .*)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class HookEvent:
    """A hook ran. A hint: what is true now, git says."""

    hook: str
    directory: str  # absolute; as os.fsdecode gives it
    git_dir: str  # relative to `directory` or absolute; "" when git set none
    arguments: tuple[str, ...] = ()
    rewritten: tuple[tuple[str, str], ...] = ()  # (old, new) commits of a post-rewrite


def parse_event(content: bytes) -> HookEvent | None:
    """The event in a spool file; None while it is incomplete.

    Raises ValueError for a whole line that makes no sense: another format version, or no hook of ours.
    """
    if not content.endswith(END):
        return None
    fields = content.removesuffix(END).split(b"\t", 5)
    if len(fields) != 6 or fields[0] != VERSION or os.fsdecode(fields[1]) not in NAMES:
        raise ValueError(f"{content[:60]!r} is no event of format {VERSION.decode()}")
    hook, arguments, pairs, git_dir, directory = map(os.fsdecode, fields[1:])
    found = (PAIR.fullmatch(pair) for pair in pairs.split("\n"))
    return HookEvent(
        hook,
        directory,
        git_dir,
        tuple(arguments.split()),
        tuple((match[1], match[2]) for match in found if match),
    )
