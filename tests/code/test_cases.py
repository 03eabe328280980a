"""One folder a case: `<language>/<case>/input.*` and, in `expected.txt`, the facts that a person agrees with.

`REGENERATE=1 pytest tests/code/test_cases.py` writes every expected.txt anew; read the difference, line by line,
before it is committed.
"""

import os
from pathlib import Path

import pytest
from support.rendered import render

from patinad.code.languages import BY_NAME
from patinad.code.scrape import scrape

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/*/input.*"))
REGENERATE = bool(os.environ.get("REGENERATE"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_case(case: Path) -> None:
    """The facts of the input are the ones that were agreed with."""
    source = next(case.glob("input.*")).read_bytes()
    said = "\n".join(render(scrape(source, BY_NAME[case.parent.name]))) + "\n"
    expected = case / "expected.txt"
    if REGENERATE:
        expected.write_text(said, "utf-8")
    assert said == expected.read_text("utf-8")
