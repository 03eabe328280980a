"""What the tests of the index share."""

from collections.abc import Callable
from pathlib import Path

import pytest
from support.project import Project


@pytest.fixture
def project(tmp_path: Path, repository: Path, git: Callable[..., str]) -> Project:
    """An empty repository; nothing is scraped yet."""
    return Project(repository, tmp_path / "data", tmp_path / "blobs.db", git)
