"""What facts and rows depend on beside the source, as hashes: another version means doing the work again."""

import hashlib
import importlib.metadata
import json
from dataclasses import asdict
from functools import cache
from importlib import resources

from patinad.code.languages import Language
from patinad.redact import VERSION as REDACTOR

# The modules whose code decides what is extracted.
EXTRACTOR = (
    "bindings", "calls", "captures", "comments", "conditionals", "declarators", "expressions", "facts", "grammar", "health", "imports",
    "confined",
    "inference",
    "known_calls",
    "narrowing",
    "patterns",
    "several",
    "spellings",
    "tested",
    "told",
    "tokens",
    "kinds", "languages", "mend", "naming", "regions", "scrape", "source", "symbols", "typetext", "visibility",
)  # fmt: skip
# Whose code decides what is written from the same facts.
INDEXER = (
    "amend",
    "affected",
    "below",
    "selection",
    "answers",
    "definitions",
    "recent",
    "builtin_names",
    "changes",
    "exports",
    "everywhere",
    "foreign",
    "shapes",
    "members",
    "manifests",
    "trees",
    "typetext",
    "written",
    "names",
    "chunks",
    "kinds",
    "languages",
    "lookup",
    "attached",
    "comparison",
    "heads",
    "holders",
    "impls",
    "overloads",
    "providers",
    "traits",
    "meaning",
    "results",
    "modules",
    "resolve",
    "rows",
    "tree",
    "writer",
)


@cache
def extractor_version(language: Language) -> str:
    """What the facts of this language depend on beside the source: grammar, query, extractor and redactor, hashed."""
    said = hashlib.sha256(f"{fingerprint(language)}\0{REDACTOR}".encode())
    folder = resources.files(__package__)
    for module in EXTRACTOR:
        said.update((folder / f"{module}.py").read_bytes())
    return said.hexdigest()[:32]


@cache
def indexer_version() -> str:
    """A hash over the code that decides what is written from the same facts."""
    folder = resources.files(__package__)
    said = hashlib.sha256(REDACTOR.encode())
    for module in INDEXER:
        said.update((folder / f"{module}.py").read_bytes())
    return said.hexdigest()[:16]


def query_text(language: Language) -> str:
    """Everything that the language's query files say, in order."""
    folder = resources.files(__package__) / "queries"
    stems = language.queries or (language.name,)
    return "\n".join((folder / f"{stem}.scm").read_text("utf-8") for stem in stems)


def fingerprint(language: Language) -> str:
    """What the language's facts depend on outside Python's own modules, as a hash."""
    version = importlib.metadata.version("tree-sitter-language-pack")
    core = importlib.metadata.version("tree-sitter")
    # Sets in order: their own changes with every process's hash seed, and the cache would never hit.
    row = json.dumps(asdict(language), default=sorted, sort_keys=True)
    said = "\0".join((version, core, row, query_text(language)))
    return hashlib.sha256(said.encode()).hexdigest()
