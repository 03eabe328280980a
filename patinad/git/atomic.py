"""Replace a file in one step, so that git and other tools see the old one or the new one."""

import os
import tempfile
from pathlib import Path


def replace(path: Path, content: bytes, mode: int | None) -> None:
    """Write `content` beside `path`, then rename it over it. `mode` None: mode and owner of the file that is there.

    Durable before the rename (these may be a user's own lines); leaves no temporary file behind. Raises OSError.
    """
    old = path.stat() if mode is None else None
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.patinad-", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            if old is not None and (old.st_uid, old.st_gid) != (os.getuid(), os.getgid()):
                os.fchown(file.fileno(), old.st_uid, old.st_gid)
            # After the owner: chown takes set-user-id bits away.
            os.fchmod(file.fileno(), old.st_mode & 0o7777 if old is not None else mode or 0)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
