"""Statements about a recorded history, judged as a reader of its documents judges them."""

import runpy
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[1] / "bench" / "score_validator.py"
SHARED = Path(__file__).parents[3] / "shared" / "data" / "patina-dev"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the recorded history is not beside this checkout")
def test_statements_are_judged_as_a_reader_would() -> None:
    bench = runpy.run_path(str(BENCH))
    first, *others = bench["judge_all"](bench["SUITES"])
    supported, contradicted = (bench["scores"](first, side) for side in ("supported", "contradicted"))
    assert supported >= (0.9, 0.0)
    assert supported[1] >= 0.6
    assert contradicted >= (0.9, 0.0)
    assert contradicted[1] >= 0.6
    for rows in (first, *others):
        unrelated = [found.verdict for expected, _, found in rows if expected == "insufficient"]
        assert unrelated.count("insufficient") >= 0.98 * len(unrelated)
        # Not one is called contradicted for being alike.
        assert "contradicted" not in unrelated
        assert bench["scores"](rows, "contradicted") >= (0.9, 0.0)
