"""`patinad doctor`: one look at everything that can be wrong, each with its way out."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import click

from patinad import __version__, client, config
from patinad.cli import launch, render
from patinad.cli import status as status_screen
from patinad.cli.commands import command, json_option
from patinad.cli.place import Place
from patinad.errors import DaemonError, DaemonNotRunningError, DaemonSilentError, PatinadError
from patinad.store.database import BLOBS, DAEMON, Schema, connect
from patinad.vectors import models

LEAST_GIT = (2, 30)
LEAST_FREE = 200_000_000  # bytes; a model is 23 MB, the facts of a large repository 30 MB
STYLES = {"ok": "good", "warning": "warn", "wrong": "bad", "mended": "good"}


@dataclass(frozen=True, slots=True)
class Finding:
    """How one thing stands."""

    subject: str
    state: str  # ok, warning, wrong, mended
    text: str  # what was found, and the way out
    fix: Callable[[], object] | None = None  # what --fix does about it


@command(examples=("patinad doctor", "patinad doctor --fix", "patinad doctor --restore-ledger"))
@click.option(
    "--fix", is_flag=True, help="Mend what can be mended: start the daemon, put hooks back, fetch the model."
)
@click.option(
    "--restore-ledger",
    "backup",
    is_flag=False,
    flag_value="newest",
    metavar="[BACKUP]",
    help="Put a backup in the place of this repository's ledger: the newest, or the one of this name.",
)
@json_option
@click.pass_obj
def doctor(place: Place, fix: bool, backup: str | None, as_json: bool) -> int:
    """Look for what is wrong, and say the way out of it. Ends with 1 while anything is wrong."""
    if backup is not None:
        from patinad.cli.backups import restore  # noqa: PLC0415  # only a restoring needs it

        return restore(place, "" if backup == "newest" else backup, as_json=as_json)
    findings = [
        mended(finding) if fix and finding.fix else finding for check in CHECKS for finding in check(place)
    ]
    if as_json:
        shown = ("subject", "state", "text")
        rows = [
            {key: value for key, value in asdict(finding).items() if key in shown} for finding in findings
        ]
        render.document({"findings": rows})
    else:
        render.labelled(
            [
                (f.subject, f.text if f.state == "ok" else f"{f.state}: {f.text}", STYLES[f.state])
                for f in findings
            ],
            indent=0,
        )
    return 1 if any(finding.state == "wrong" for finding in findings) else 0


def mended(finding: Finding) -> Finding:
    """The finding after its fix was tried."""
    assert finding.fix is not None
    try:
        finding.fix()
    except PatinadError as error:
        return Finding(finding.subject, finding.state, f"{finding.text} (could not be mended: {error})")
    return Finding(finding.subject, "mended", finding.text)


def programs(_: Place) -> Iterator[Finding]:
    """Python and git."""
    yield Finding("python", "ok", f"{sys.version.split()[0]} at {sys.executable}")
    if (git := shutil.which("git")) is None:
        yield Finding("git", "wrong", "git is not on PATH: install it")
        return
    said = subprocess.run([git, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    numbers = said.removeprefix("git version ").split(".")
    version = tuple(int(number) for number in numbers[:2] if number.isdecimal())
    old = version < LEAST_GIT
    yield Finding(
        "git", "warning" if old else "ok", f"{said}{': older than 2.30, upgrade it' if old else ''}"
    )


def settings(place: Place) -> Iterator[Finding]:
    """config.toml."""
    try:
        config.load(place.paths.config_file)
    except PatinadError as error:
        yield Finding("settings", "wrong", str(error))
    else:
        there = place.paths.config_file.exists()
        yield Finding("settings", "ok", str(place.paths.config_file) if there else "defaults")


def folders(place: Place) -> Iterator[Finding]:
    """The user's folders: ours, private, with room."""
    for name in ("state", "cache"):
        folder: Path = getattr(place.paths, name)
        if not folder.exists():
            yield Finding(name, "ok", f"{folder} (not made yet)")
            continue
        if not os.access(folder, os.W_OK | os.X_OK):
            yield Finding(name, "wrong", f"{folder} cannot be written: make it yours with chown or chmod")
        elif name == "state" and folder.stat().st_mode & 0o077:
            yield Finding(name, "warning", f"{folder} is open to others", partial(folder.chmod, 0o700))
        elif (free := shutil.disk_usage(folder).free) < LEAST_FREE:
            yield Finding(name, "warning", f"only {render.megabytes(free)} are free at {folder}: make room")
        else:
            yield Finding(name, "ok", str(folder))


def daemon(place: Place) -> Iterator[Finding]:
    """Whether it runs and answers, and is this version."""
    try:
        answer = client.call(place.paths, "ping", {})
    except DaemonNotRunningError:
        held = launch.held(place.paths)
        text = (
            "it is starting or stopping: ask again" if held else "it is not running: `patinad up` starts it"
        )
        yield Finding("daemon", "wrong", text, partial(launch.start, place.paths, service=True))
    except DaemonSilentError as error:
        yield Finding("daemon", "wrong", str(error))
    else:
        if answer["version"] != __version__:
            text = f"it is {answer['version']}, this is {__version__}: `patinad down`, then `patinad up`"
            yield Finding("daemon", "warning", text)
        health = client.call(place.paths, "doctor", {})
        ailing = [f"{part}: {wrong}" for part, wrong in health["parts"].items() if wrong]
        yield Finding(
            "daemon", "wrong" if ailing else "ok", "; ".join(ailing) or f"running, pid {answer['pid']}"
        )


def databases(place: Place) -> Iterator[Finding]:
    """The user's databases, read through."""
    rows: tuple[tuple[Path, Schema, str], ...] = (
        (place.paths.daemon_db, DAEMON, "the daemon sets it aside and re-learns what it held"),
        (place.paths.blobs_db, BLOBS, "it is set aside and filled again by the next scrape"),
    )
    for path, schema, way_out in rows:
        if path.exists():
            problem = damage(path, schema)
            yield (
                Finding(path.name, "wrong", f"{problem}: {way_out}")
                if problem
                else Finding(path.name, "ok", str(path))
            )


def damage(path: Path, schema: Schema) -> str | None:
    """What is wrong with a database; None when it is sound."""
    try:
        with closing(connect(path, schema, read_only=True)) as db:
            said = str(db.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.DatabaseError as error:
        return f"{path} cannot be read ({error})"
    return None if said == "ok" else f"{path} is damaged ({said})"


def model(place: Place) -> Iterator[Finding]:
    """The embedding model, its files read and compared with their hashes."""
    try:
        chosen = config.load(place.paths.config_file)
    except PatinadError:
        return  # told already
    if not chosen.embed:
        yield Finding("model", "ok", "embedding is switched off in config.toml")
        return
    name = chosen.model
    one = models.find(place.paths.models, name)
    reason = models.missing_reason(name) if one is None else models.verify(one)
    if reason:
        yield Finding("model", "warning", reason, partial(models.fetch, place.paths.models, name=name))
    else:
        yield Finding("model", "ok", name)


def repositories(place: Place) -> Iterator[Finding]:
    """Each registered repository: its index, its hooks, its watch, its last error."""
    try:
        rows = status_screen.read(place)["repositories"]
    except DaemonError:
        return  # told already
    except PatinadError as error:
        yield Finding("repositories", "wrong", str(error))
        return
    for row in rows:
        troubles = list(troubles_of(place, row))
        yield from troubles or [Finding(row["path"], "ok", status_screen.indexed_row(row)[1])]


def troubles_of(place: Place, row: dict[str, object]) -> Iterator[Finding]:
    """What is not as it should be with one repository."""
    path = str(row["path"])
    if row.get("state", "active") != "active":
        yield Finding(path, "warning", f"{row['state']}: {row.get('reason') or 'see `patinad status`'}")
        return
    if row.get("last_error"):
        yield Finding(path, "wrong", str(row["last_error"]))
    if row["stale"] is not False:
        yield Finding(
            path,
            "warning",
            f"{status_screen.indexed_row(row)[1]}: `patinad scrape code {path}` brings it there",
        )
    hooks, watch = row.get("hooks"), row.get("watch")
    if isinstance(hooks, dict) and hooks.get("state") in ("absent", "partial"):
        again = partial(client.call, place.paths, "hooks.sync", {"path": path})
        yield Finding(
            path,
            "warning",
            f"hooks {hooks['state']}: {hooks.get('reason') or '`patinad hooks install`'}",
            again,
        )
    if isinstance(watch, dict) and watch.get("state") in ("degraded", "polling"):
        yield Finding(path, "warning", f"watch {watch['state']}: {watch.get('reason')}")


def ledgers(place: Place) -> Iterator[Finding]:
    """The ledgers of the registered repositories, read through, and their backups."""
    from patinad.cli.backups import examined  # noqa: PLC0415  # a status need not pay for it

    for path, wrong, said in examined(place):
        yield Finding(path, "wrong" if wrong else "ok", said)


CHECKS = (programs, settings, folders, daemon, databases, model, repositories, ledgers)
