"""The daemon under test, gone without a trace afterwards."""

from collections.abc import Iterator

import pytest
from support.daemon import Daemon


@pytest.fixture
def daemon(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Daemon]:
    """Not started yet; every process it ever had must be gone when the test ends."""
    one = Daemon(tmp_path_factory.mktemp("patinad"))
    yield one
    try:
        one.stop()
    finally:
        one.kill()
        one.assert_no_orphans()
