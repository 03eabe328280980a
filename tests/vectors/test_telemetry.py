"""What we bring along reports to nobody."""

import os
import subprocess
import sys
from pathlib import Path


def test_the_runtime_of_the_model_leaves_nothing_in_the_users_home(tmp_path: Path) -> None:
    environment = {**os.environ, "HOME": str(tmp_path)}
    environment.pop("ORT_DISABLE_TELEMETRY", None)
    subprocess.run(
        [sys.executable, "-c", "import patinad.vectors.embed"], env=environment, check=True, timeout=60
    )
    assert [str(file) for file in tmp_path.rglob("*")] == []
