"""Manifests by what changed in them: which technologies a commit took up, gave up, or raised to a new major version.

One FORMATS row a file format: which files, and a reader from text to requirements. A reader takes what it can and
raises nothing on what it cannot; a manifest that cannot be read on either side tells of no change.
"""

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from typing import Any, Literal

from patinad.ledger.rows import Decision, Evidence, Observation, Technology
from patinad.redact import redact
from patinad.session.clauses import sentence_case
from patinad.session.standing import stands_alone
from patinad.session.technologies import category_of

MAX_BYTES = 2 << 20  # of a manifest or lock file
Status = Literal["added", "removed", "upgraded"]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that a manifest asks for. `version` as written, empty where it names none."""

    name: str
    version: str = ""
    section: str = "library"  # library, development, build, image


@dataclass(frozen=True, slots=True)
class ManifestChange:
    """What one commit did to one requirement."""

    path: str
    name: str
    status: Status
    old: str
    new: str
    category: str
    locked: bool = False  # of a lock file: what was resolved, not what was asked for


Reader = Callable[[str], Iterable[Requirement]]


def changes_in(path: str, old: bytes | None, new: bytes | None) -> list[ManifestChange]:
    """What changed between two contents of the manifest at `path`; None: there is none. Empty for other files."""
    format_ = format_of(path)
    if format_ is None:
        return []
    before, after = _read(format_, old), _read(format_, new)
    if before is None or after is None:
        return []
    found = []
    for key in sorted(before.keys() | after.keys()):
        was, now = before.get(key), after.get(key)
        one = now or was
        assert one is not None
        category = category_of(one.name, one.section)
        told = ManifestChange(
            path,
            one.name,
            "added",
            was.version if was else "",
            now.version if now else "",
            category,
            format_.locks,
        )
        if was is None:
            found.append(told)
        elif now is None:
            found.append(replace(told, status="removed"))
        elif _major(was.version) != _major(now.version) and _major(was.version) and _major(now.version):
            found.append(replace(told, status="upgraded"))
    return found


def observations(
    changes: Iterable[ManifestChange], evidence: Evidence, told: Iterable[str] = ()
) -> list[Observation]:
    """The changes as observations; `told` are the sentences of the commit's message, among which a purpose may be.

    Something that only moved between manifests was neither taken up nor given up. Lock files speak of what others
    asked for, and make no row.
    """
    asked = [change for change in changes if not change.locked]
    added = {change.name.lower() for change in asked if change.status == "added"}
    removed = {change.name.lower() for change in asked if change.status == "removed"}
    moved = added & removed
    sentences = list(told)
    found: list[Observation] = []
    for change in asked:
        if change.name.lower() in moved:
            continue
        cited = (replace(evidence, quote=redact(_quote(change))),)
        purpose = purpose_of(change.name, sentences)
        if change.status == "added":
            found.append(Technology(change.name, purpose, change.category, cited))
        elif change.status == "removed":
            found.append(
                Decision(
                    f"Stop using {change.name} ({change.category})", purpose, (), "technology removed", cited
                )
            )
        else:
            choice = f"Move {change.name} from {_major(change.old)} to {_major(change.new)}"
            found.append(Decision(choice, purpose, (), "technology upgraded", cited))
    return found


# Names that sentences hold without meaning the package.
_WORDS = frozenset(
    [
        "attrs",
        "black",
        "bottle",
        "build",
        "camel",
        "click",
        "dirs",
        "echo",
        "express",
        "fiber",
        "flask",
        "futures",
        "gin",
        "go",
        "got",
        "hyper",
        "ignore",
        "ink",
        "insta",
        "log",
        "logos",
        "make",
        "next",
        "node",
        "notify",
        "ora",
        "pest",
        "pino",
        "poetry",
        "quart",
        "ring",
        "requests",
        "rich",
        "rocket",
        "scratch",
        "sled",
        "slog",
        "smol",
        "solid",
        "tempfile",
        "time",
        "toml",
        "trio",
        "typer",
        "uv",
        "vue",
        "warp",
        "which",
        "windows",
        "wire",
    ]
)


def purpose_of(name: str, sentences: Sequence[str]) -> str | None:
    """The first sentence that names a technology and stands alone; a name that is a word too must be marked as one."""
    quoted = rf"`{re.escape(name)}`|(?<![\w-]){re.escape(name)} (?:crate|package|library|dependency|module)\b"
    named = rf"(?<![\w-]){re.escape(name)}(?![\w-])"
    word = re.compile(quoted if name.lower() in _WORDS else named, re.IGNORECASE)
    return next(
        (sentence_case(text.rstrip(".")) for text in sentences if word.search(text) and stands_alone(text)),
        None,
    )


def _quote(change: ManifestChange) -> str:
    version = f"{change.old} -> {change.new}" if change.status == "upgraded" else change.new or change.old
    return f"{change.path}: {change.status} {change.name} {version}".rstrip()


def _major(version: str) -> str:
    """The part of a version whose change may break: `1` of `^1.4`, `0.9` of `0.9.3`, `3.11` of an image's `3.11-slim`."""
    match = re.search(r"(?<![\w.])v?(\d+)(?:\.(\d+))?", version)
    if match is None:
        return ""
    return f"0.{match[2] or 0}" if match[1] == "0" else match[1]


def _read(format_: "Format", content: bytes | None) -> dict[tuple[str, str], Requirement] | None:
    """Requirements by name and whether they are images; None where the content cannot be read."""
    if content is None:
        return {}
    if len(content) > MAX_BYTES:
        return None
    try:
        text = redact(content.decode("utf-8-sig"))
        found = {
            (one.name.lower(), (one.section == "image" and "image") or ""): one for one in format_.read(text)
        }
    except (ValueError, RecursionError, TypeError, AttributeError, KeyError, IndexError):
        return None  # not what its name says, or half written: it tells of no change
    return found


def _package(spec: str) -> tuple[str, str]:
    """A requirement of Python's as name and version: `rich[jupyter]>=13 ; python_version > "3.8"`."""
    match = re.match(r"\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?:@\s*\S+|\(?\s*([^;#)]*))", spec)
    return (match[1], (match[2] or "").strip()) if match else ("", "")


def _table(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _listed(specs: Any, section: str) -> Iterator[Requirement]:
    for spec in specs if isinstance(specs, list) else ():
        name, version = _package(spec) if isinstance(spec, str) else ("", "")
        if name:
            yield Requirement(name, version, section)


def _keyed(table: Any, section: str, passed: frozenset[str] = frozenset()) -> Iterator[Requirement]:
    """`name = "1"` and `name = { version = "1" }`."""
    for name, value in _table(table).items():
        if name in passed:
            continue
        version = value if isinstance(value, str) else str(_table(value).get("version", ""))
        yield Requirement(str(_table(value).get("package", name)), version, section)


def pyproject(text: str) -> Iterator[Requirement]:
    """pyproject.toml: PEP 621, dependency groups, build requirements, Poetry's tables."""
    whole = tomllib.loads(text)
    project, poetry = _table(whole.get("project")), _table(_table(whole.get("tool")).get("poetry"))
    yield from _listed(project.get("dependencies"), "library")
    for specs in _table(project.get("optional-dependencies")).values():
        yield from _listed(specs, "library")
    for specs in _table(whole.get("dependency-groups")).values():
        yield from _listed(specs, "development")
    yield from _listed(_table(whole.get("build-system")).get("requires"), "build")
    yield from _keyed(poetry.get("dependencies"), "library", frozenset({"python"}))
    yield from _keyed(poetry.get("dev-dependencies"), "development")
    for group in _table(poetry.get("group")).values():
        yield from _keyed(_table(group).get("dependencies"), "development")


def requirements(text: str) -> Iterator[Requirement]:
    """requirements.txt."""
    for line in text.splitlines():
        if (
            not line.lstrip().startswith(("#", "-", "http", "git+", ".", "/"))
            and (named := _package(line))[0]
        ):
            yield Requirement(*named)


def package_json(text: str) -> Iterator[Requirement]:
    """package.json."""
    whole = _table(json.loads(text))
    for key, section in (
        ("dependencies", "library"),
        ("optionalDependencies", "library"),
        ("peerDependencies", "library"),
        ("devDependencies", "development"),
    ):
        yield from _keyed(whole.get(key), section)


def cargo(text: str) -> Iterator[Requirement]:
    """Cargo.toml, a workspace's and those for a target too. A crate of the same tree (`path`) is no technology."""
    whole = tomllib.loads(text)
    tables = [whole, _table(whole.get("workspace")), *map(_table, _table(whole.get("target")).values())]
    for table in tables:
        for key, section in (
            ("dependencies", "library"),
            ("dev-dependencies", "development"),
            ("build-dependencies", "build"),
        ):
            outside = {n: v for n, v in _table(table.get(key)).items() if "path" not in _table(v)}
            yield from _keyed(outside, section)


def go_mod(text: str) -> Iterator[Requirement]:
    """go.mod, but for what is there only because others need it."""
    for match in re.finditer(
        r"^\s*(?:require\s+)?((?:[\w-]+\.)+[\w-]+(?:/[\w.~-]+)*)\s+(v\S+)(?P<note>[^\n]*)$",
        text,
        re.MULTILINE,
    ):
        if "// indirect" not in match["note"] and "=>" not in match["note"]:
            yield Requirement(re.sub(r"/v\d+$", "", match[1]), match[2])
    if version := re.search(r"^go\s+(\d[\w.]*)", text, re.MULTILINE):
        yield Requirement("go", version[1], "language")


def scarb(text: str) -> Iterator[Requirement]:
    """Scarb.toml."""
    whole = tomllib.loads(text)
    yield from _keyed(whole.get("dependencies"), "library")
    yield from _keyed(whole.get("dev-dependencies"), "development")


def foundry(text: str) -> Iterator[Requirement]:
    """foundry.toml: the compiler, and what Soldeer installs."""
    whole = tomllib.loads(text)
    yield from _keyed(whole.get("dependencies"), "library")
    for profile in _table(whole.get("profile")).values():
        compiler = _table(profile).get("solc_version", _table(profile).get("solc"))
        if isinstance(compiler, str):
            yield Requirement("solc", compiler, "language")


def cmake(text: str) -> Iterator[Requirement]:
    """CMakeLists.txt: packages that are looked for or fetched."""
    code = re.sub(r"#[^\n]*", "", text)
    for match in re.finditer(r"\bfind_package\s*\(\s*([\w.+-]+)(?:\s+(\d[\w.]*))?", code, re.IGNORECASE):
        yield Requirement(match[1], match[2] or "")
    for match in re.finditer(r"\bFetchContent_Declare\s*\(\s*([\w.+-]+)", code, re.IGNORECASE):
        yield Requirement(match[1])


def dockerfile(text: str) -> Iterator[Requirement]:
    """A Dockerfile's images; a stage of its own and a variable are none."""
    stages: set[str] = set()
    for match in re.finditer(
        r"^\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?", text, re.MULTILINE | re.IGNORECASE
    ):
        image = match[1].split("@")[0]
        name, _, tag = image.rpartition(":") if ":" in image.rsplit("/", 1)[-1] else (image, "", "")
        if name.lower() not in stages and "$" not in name:
            yield Requirement(name.rsplit("/", 1)[-1] if name.count("/") else name, tag, "image")
        if match[2]:
            stages.add(match[2].lower())


def toml_lock(text: str) -> Iterator[Requirement]:
    """Cargo.lock, poetry.lock, uv.lock, Scarb.lock: a list of packages."""
    packages = tomllib.loads(text).get("package")
    for package in packages if isinstance(packages, list) else ():
        yield Requirement(str(_table(package).get("name", "")), str(_table(package).get("version", "")))


def package_lock(text: str) -> Iterator[Requirement]:
    """package-lock.json, old and new."""
    whole = _table(json.loads(text))
    for path, package in _table(whole.get("packages")).items():
        if path.startswith("node_modules/") and "/node_modules/" not in path:
            yield Requirement(path.removeprefix("node_modules/"), str(_table(package).get("version", "")))
    yield from _keyed(whole.get("dependencies") if "packages" not in whole else {}, "library")


@dataclass(frozen=True, slots=True)
class Format:
    """One file format, by the names of its files."""

    names: tuple[str, ...]  # patterns of the last part of a path
    read: Reader
    locks: bool = False


FORMATS = (
    Format(("pyproject.toml",), pyproject),
    Format(("requirements*.txt", "*-requirements.txt"), requirements),
    Format(("package.json",), package_json),
    Format(("Cargo.toml",), cargo),
    Format(("go.mod",), go_mod),
    Format(("Scarb.toml",), scarb),
    Format(("foundry.toml",), foundry),
    Format(("CMakeLists.txt",), cmake),
    Format(("Dockerfile", "Dockerfile.*", "*.Dockerfile", "Containerfile"), dockerfile),
    Format(("Cargo.lock", "poetry.lock", "uv.lock", "Scarb.lock"), toml_lock, locks=True),
    Format(("package-lock.json", "npm-shrinkwrap.json"), package_lock, locks=True),
)
# What lies here was brought along, not asked for by this project.
_FOREIGN = re.compile(r"(?:^|/)(?:node_modules|vendor|vendored|third_party|testdata|fixtures|\.venv)/")


def format_of(path: str) -> Format | None:
    """The format of the manifest at `path`; None for other files, and for those of vendored projects."""
    if _FOREIGN.search(path):
        return None
    name = path.rsplit("/", 1)[-1]
    return next((row for row in FORMATS if any(fnmatchcase(name, pattern) for pattern in row.names)), None)
