"""What Universal Ctags finds in our cases, a scrape finds at the same line; what it does not is ctags' own fault, by a rule."""

import importlib.util
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent
LANGUAGES = ("python", "go", "javascript", "typescript", "tsx", "rust", "c", "cpp", "java")


def is_universal() -> bool:
    if shutil.which("ctags") is None:
        return False
    said = subprocess.run(["ctags", "--list-features"], capture_output=True, text=True, check=False)
    return "json" in said.stdout


@pytest.fixture(scope="module")
def compare() -> ModuleType:
    spec = importlib.util.spec_from_file_location("compare_ctags", HERE.parent / "bench" / "compare_ctags.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not is_universal(), reason="needs Universal Ctags with JSON (package universal-ctags)")
@pytest.mark.parametrize("language", LANGUAGES)
def test_as_ctags(compare: ModuleType, language: str) -> None:
    paths = sorted((HERE / language).glob("*/input.*"))
    said = compare.compare(language, paths)
    assert said.tags
    assert [(tag, line) for tag, line, why in said.differences if not why] == []
