"""patinad's lines in `info/exclude`, so that `git status` stays clean.

They stand in a marked block. Its first line says what else was made for it, so that taking it out leaves the
file and its folder as they were, byte for byte.
"""

import re
from pathlib import Path

from patinad.git.atomic import replace

LINES = ("/.patina/", "/layer/dust/repos/")
BEGIN, END = "# >>> patinad >>>", "# <<< patinad <<<"
# What stood there before: nothing noted, no newline at its end, no file, no folder.
BLOCK = re.compile(
    rb"(?P<newline>\n(?=# >>> patinad >>> \(after a line without end\)))?"
    rb"# >>> patinad >>>(?: \((?P<note>[a-z ]+)\))?\n.*?# <<< patinad <<<\n",
    re.DOTALL,
)
UNENDED, NEW_FILE, NEW_FOLDER = "after a line without end", "file made here", "folder made here"


def ensure_excluded(common_dir: Path) -> str | None:
    """Have git pass over patinad's files in every worktree; None when it does, else why not and the way out.

    Idempotent. A symbolic link is left alone: what it leads to may serve other repositories.
    """
    path = common_dir / "info" / "exclude"
    advice = f"add `{'` and `'.join(LINES)}` to it yourself"
    try:
        content = read(path)
        if content is not None and set(LINES) <= set(content.decode("utf-8", "replace").splitlines()):
            return None
        if path.is_symlink():
            return f"{path} is a symbolic link: {advice}"
        if match := BLOCK.search(content or b""):
            note = match["note"].decode() if match["note"] else None
            replace(
                path, match.string[: match.start()] + block(note) + match.string[match.end() :], mode=None
            )
        elif content is None:
            note = NEW_FILE if path.parent.is_dir() else NEW_FOLDER
            path.parent.mkdir(exist_ok=True)
            replace(path, block(note), mode=0o644)
        else:
            note = UNENDED if content and not content.endswith(b"\n") else None
            replace(path, content + block(note), mode=None)
    except OSError as error:
        return f"{path} cannot be written ({error.strerror}): {advice}"
    return None


def remove_excluded(common_dir: Path) -> str | None:
    """Take the block out again; None when it is gone, else why not."""
    path = common_dir / "info" / "exclude"
    try:
        content = read(path)
        match = BLOCK.search(content or b"")
        if content is None or match is None or path.is_symlink():
            return None
        before, after = content[: match.start()], content[match.end() :]
        if match["newline"] and after:
            before += b"\n"  # somebody wrote below the block: their line is not joined to the one above
        note = (match["note"] or b"").decode()
        if before + after or note not in {NEW_FILE, NEW_FOLDER}:
            replace(path, before + after, mode=None)
            return None
        path.unlink()
        if note == NEW_FOLDER and not any(path.parent.iterdir()):
            path.parent.rmdir()
    except OSError as error:
        return f"{path} cannot be written ({error.strerror}): take the lines between {BEGIN} and {END} out yourself"
    return None


def block(note: str | None) -> bytes:
    """The marked lines."""
    begin = f"{BEGIN} ({note})" if note else BEGIN
    text = "".join(f"{line}\n" for line in (begin, *LINES, END))
    return (("\n" if note == UNENDED else "") + text).encode()


def read(path: Path) -> bytes | None:
    """The file's bytes; None when there is none."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
