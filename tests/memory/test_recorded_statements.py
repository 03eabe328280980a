"""Statements about a recorded history, judged as a reader of its documents judges them."""

import runpy
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[1] / "bench" / "score_validator.py"
SHARED = Path(__file__).parents[3] / "shared" / "data" / "patina-dev"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the recorded history is not beside this checkout")
def test_statements_are_judged_as_a_reader_would() -> None:
    bench = runpy.run_path(str(BENCH))
    rows = bench["judge"]()
    supported, contradicted = (bench["scores"](rows, side) for side in ("supported", "contradicted"))
    assert supported >= (0.9, 0.0)
    assert supported[1] >= 0.6
    assert contradicted >= (0.9, 0.0)
    assert contradicted[1] >= 0.6
    unrelated = [found.verdict for expected, _, found in rows if expected == "insufficient"]
    assert unrelated.count("insufficient") >= 0.98 * len(unrelated)
    # Not one is called contradicted for being alike.
    assert [
        s for expected, s, found in rows if expected == "insufficient" and found.verdict == "contradicted"
    ] == []
