"""The error tree: stated errors, told to the user in one line that holds the way out.

Caught at three places only: the command line's main, one job of a worker, one call on the control
socket. Anything else that escapes is a bug: a traceback in the log and one line on screen.
"""


class PatinadError(Exception):
    """A stated error. Its message says what is wrong and the way out, on one line."""

    exit_code = 1


class UsageError(PatinadError):
    """The command's words, or the configuration, are off."""

    exit_code = 2


class ConfigError(UsageError):
    """config.toml does not say what it may say."""


class NotARepositoryError(PatinadError):
    """The path is not inside a git repository that can be read."""


class UnsupportedRepositoryError(PatinadError):
    """The repository uses a format (sha256, reftable, partial clone) that cannot be read here."""


class UnreadableHeadError(PatinadError):
    """HEAD is there but does not say which commit it stands for: whether an index is stale is then unknown."""


class MissingObjectError(PatinadError):
    """An object is not in the repository, or is damaged there: one file to skip, not a failed job."""


class DaemonError(PatinadError):
    """The daemon is not running, does not answer, or answered with a stated error."""


class DaemonNotRunningError(DaemonError):
    """Nothing listens on the control socket."""


class DaemonSilentError(DaemonError):
    """A daemon holds the socket but did not answer in time; it is reported, never bypassed."""


class LockHeldError(PatinadError):
    """Another process holds the lock that this work needs."""


class ModelUnavailableError(PatinadError):
    """No embedded model is installed, or it cannot be fetched or loaded."""
