"""Which rules what is made of the ledger goes by: other rules make other sentences, domains and beliefs of the same rows."""

import hashlib
from functools import cache
from importlib import resources


@cache
def rules_version() -> str:
    """A hash over all that shapes them."""
    digest = hashlib.sha256()
    for package in ("patinad.memory", "patinad.ledger"):
        folder = resources.files(package)
        for file in sorted((f for f in folder.iterdir() if f.name.endswith(".py")), key=lambda f: f.name):
            digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
