"""The `patinad` command: the table of its commands, and the one place where its errors end.

Exit codes: 0 done, 1 a stated error, 2 usage or configuration, 3 a bug, 130 interrupted.
"""

import errno
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import click

from patinad import __version__
from patinad.cli.commands import Entry, LazyGroup
from patinad.cli.place import Place
from patinad.errors import PatinadError
from patinad.paths import Paths

BUG = 3
INTERRUPTED = 130
# What the machine refuses is no bug of ours: it is told in one line like a stated error.
REFUSALS = {errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EROFS, errno.EDQUOT}
LOG_LIMIT = 1_000_000  # bytes of cli.log after which a new one is begun

COMMANDS = (
    Entry("up", "patinad.cli.up:up", "Register repositories, start the daemon, index them, show the status."),
    Entry("down", "patinad.cli.down:down", "Stop the daemon."),
    Entry(
        "status",
        "patinad.cli.status:status",
        "How fresh every repository's index is, and how the daemon does.",
    ),
    Entry("doctor", "patinad.cli.doctor:doctor", "Look for what is wrong, and mend it with --fix."),
    Entry("repo", "patinad.cli.repo:repo", "The registered repositories."),
    Entry("hooks", "patinad.cli.hooks:hooks", "The git hooks that announce commits and checkouts."),
    Entry("service", "patinad.cli.service:service", "Run the daemon under systemd or launchd."),
    Entry("scrape", "patinad.cli.scrape:scrape", "Bring a repository's index to its HEAD."),
    Entry("code", "patinad.cli.code:code", "Where a name is defined, who calls it, what imports it."),
    Entry("ask", "patinad.cli.ask:ask", "Ask in plain words: who calls, where is, what does."),
    Entry(
        "rebuild",
        "patinad.cli.rebuild:rebuild",
        "Make everything anew that is derived from git and the ledger.",
    ),
    Entry("belief", "patinad.cli.belief:belief", "What the developer holds true, and what speaks for it."),
    Entry("persona", "patinad.cli.persona:persona", "Questions about what you hold true, one at a time."),
    Entry("migrate", "patinad.cli.migrate:migrate", "Take an old Patina project into the ledger."),
    Entry("query", "patinad.cli.query:query", "Find by meaning."),
    Entry("session", "patinad.cli.session:session", "Stretches of work, and what they show."),
    Entry("embeddings", "patinad.cli.embeddings:embeddings", "The vectors that search by meaning uses."),
    Entry("model", "patinad.cli.model:model", "The embedding model."),
    Entry("mcp", "patinad.cli.mcp:mcp", "Answer coding agents over MCP."),
    Entry("daemon", "patinad.cli.daemon:daemon", "The daemon in the foreground.", hidden=True),
)


@click.group(
    cls=LazyGroup,
    entries=COMMANDS,
    examples=("patinad up ~/src/project", "patinad ask 'who calls parse_header'"),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "-C",
    "folder",
    type=click.Path(readable=False, path_type=Path),
    metavar="FOLDER",
    default=Path(),
    help="Work as if started in FOLDER.",
)
@click.version_option(__version__, message="patinad %(version)s")
@click.pass_context
def patinad(context: click.Context, folder: Path) -> None:
    """A daemon that remembers your repositories: always-fresh facts about their code, found by name or by meaning."""
    context.obj = Place(Paths.for_user(os.environ), folder.absolute())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code. No traceback ever reaches the screen."""
    if sys.stdout is None:  # closed by who started us (`patinad up >&-`)
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  # for the rest of the process
    for stream in (sys.stdout, sys.stderr):
        # A lone surrogate, or an ASCII-only pipe, must not turn an answer into a crash.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = patinad.main(
            list(arguments) if arguments is not None else None, prog_name="patinad", standalone_mode=False
        )
        sys.stdout.flush()
    except BaseException as error:  # noqa: BLE001  # the last catch there is
        return ending(error)
    return code if isinstance(code, int) else 0


def ending(error: BaseException) -> int:
    """Tell the user on one line what ended the command; return the exit code for it."""
    message, code = "", 0
    match error:
        case click.UsageError():
            where = f" (see: {error.ctx.command_path} --help)" if error.ctx else ""
            message, code = f"{error.format_message()}{where}", 2
        case click.ClickException():
            message, code = error.format_message(), error.exit_code
        case click.exceptions.Exit():
            code = error.exit_code
        case PatinadError():
            message, code = str(error), error.exit_code
        case KeyboardInterrupt() | click.Abort():
            message, code = "interrupted", INTERRUPTED
        case BrokenPipeError():
            # The reader has seen enough (`patinad code defs x | head -1`). Python flushes stdout once more on its
            # way out, which would complain; there it may write to nowhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        case SystemExit():
            code = error.code if isinstance(error.code, int) else 1
        case OSError() if error.errno in REFUSALS:
            message, code = f"{error.filename or 'a file'}: {(error.strerror or '').lower()}", 1
        case _:
            message, code = f"this is a bug in patinad ({type(error).__name__}); {record(error)}", BUG
    if message:
        click.echo(f"patinad: {' '.join(message.split())}", err=True)
    return code


def record(error: BaseException) -> str:
    """Write the traceback to the log; return where it is, in words."""
    import traceback  # noqa: PLC0415  # only bugs pay for these

    from patinad.redact import redact  # noqa: PLC0415

    text = redact("".join(traceback.format_exception(error)))
    stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    try:
        log = Paths.for_user(os.environ).log / "cli.log"
        for folder in (log.parent.parent, log.parent):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if log.exists() and log.stat().st_size > LOG_LIMIT:
            log.replace(log.with_name("cli.log.1"))
        with os.fdopen(
            os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a", encoding="utf-8"
        ) as file:
            file.write(f"{stamp} patinad {__version__} {' '.join(sys.argv[1:2])}\n{text}\n")
    except OSError as refused:
        return f"its traceback could not be logged ({refused.strerror})"
    return f"its traceback is in {log}"
