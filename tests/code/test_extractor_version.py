"""The key under which facts are cached is the same in every process."""

import os
import subprocess
import sys

PROGRAM = (
    "from patinad.code.languages import LANGUAGES; from patinad.code.versions import extractor_version; "
    "print([extractor_version(language) for language in LANGUAGES])"
)


def test_the_version_does_not_change_with_the_hash_seed() -> None:
    said = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1
