"""config.toml: what it may say, and what is said when it says something else."""

from pathlib import Path

import pytest

from patinad.config import Distill, Settings, load
from patinad.errors import ConfigError


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(text)
    return path


def test_no_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "none.toml") == Settings()


def test_every_key_can_be_set(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        'model = "other"\nembed = false\nmax_file_bytes = 2048\nparse_timeout_s = 3\nworkers = 1\n'
        'session_folders = ["~/a", "/b"]\ntags = true\nlog_level = "debug"\n'
        '[distill]\ncommand = "distil --fast"\ntimeout_s = 5\nmax_bytes = 4096\n',
    )
    settings = load(path)
    distill = Distill("distil --fast", 5.0, 4096)
    assert settings == Settings(
        "other", False, 2048, 3.0, 1, ("~/a", "/b"), tags=True, log_level="debug", distill=distill
    )
    assert isinstance(settings.parse_timeout_s, float)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("modle = 'x'", r"unknown key 'modle'; did you mean 'model'\?"),
        ("max-file-bytes = 1", r"unknown key 'max-file-bytes'; did you mean 'max_file_bytes'\?"),
        ("zzz = 1", r"unknown key 'zzz'; the keys are model, embed"),
        ("[daemon]\nworkers = 2", r"unknown key 'daemon'"),
        ("embed = 1", r"embed must be true or false, not 1"),
        ("workers = true", r"workers must be a whole number of at least 1, not True"),
        ("workers = 1.5", r"workers must be a whole number"),
        ("workers = 0", r"workers must be a whole number of at least 1, not 0"),
        ("parse_timeout_s = nan", r"parse_timeout_s must be a number of at least 0.1"),
        ("parse_timeout_s = inf", r"parse_timeout_s must be a number of at least 0.1"),
        ("model = 3", r"model must be a string, not 3"),
        ("session_folders = 'x'", r"session_folders must be a list of strings"),
        ("session_folders = [1]", r"session_folders must be a list of strings"),
        ("log_level = 'loud'", r"log_level must be one of debug, info, warning, error, not 'loud'"),
        ("distill = 'x'", r"distill must be a table: write its keys under \[distill\]"),
        ("[distill]\ncomand = 'x'", r"unknown key 'distill.comand'; did you mean 'command'\?"),
        ("[distill]\ntimeout_s = 0", r"distill.timeout_s must be a number of at least 1.0, not 0"),
        ("a = = b", r"is no TOML: "),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(ConfigError, match=message) as caught:
        load(path)
    assert str(path) in str(caught.value)
    assert caught.value.exit_code == 2


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="is no TOML"):
        load(path)


def test_a_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path)
