"""Who may see a definition: a few rules, each named for what decides. A language's row names its rule."""

from collections.abc import Callable

from patinad.code.regions import Region

Rule = Callable[[Region, str], str]

# What languages write for one and the same visibility.
_SAID = {"pub": "public", "export": "public", "external": "external", "pub(crate)": "crate", "pub(super)": "super",
         "pub(self)": "private", "static": "private"}  # fmt: skip


def underscore(region: Region, _said: str) -> str:
    """A leading underscore hides a name, unless Python itself calls it."""
    name = region.name
    dunder = name.startswith("__") and name.endswith("__")
    return "private" if name.startswith("_") and not dunder else "public"


def capital(region: Region, _said: str) -> str:
    """A name that begins with a capital leaves its package."""
    return "public" if region.name[:1].isupper() else "private"


def said_else_private(region: Region, said: str) -> str:
    """A keyword opens; what stands in a trait or an enum is as open as that is."""
    if said:
        return _SAID.get("".join(said.split()), "restricted" if said.startswith("pub") else said)
    around = region.owner
    return (
        "public"
        if around is not None
        and around.kind in {"trait", "enum", "variant", "interface", "trait_impl", "implementation"}
        else "private"
    )


def said_else_public(_region: Region, said: str) -> str:
    """A keyword closes."""
    return _SAID.get(said, said or "public")


def said_else_package(region: Region, said: str) -> str:
    """A keyword decides; without one the package sees it, and all do where it stands in an interface."""
    around = region.owner
    is_open = region.kind == "variant" or (around is not None and around.kind in {"interface", "annotation"})
    return said or ("public" if is_open else "package")


def exported(region: Region, said: str) -> str:
    """A module keeps what it does not export; a type's members are open unless a keyword or a `#` closes them."""
    if region.name.startswith("#"):
        return "private"
    if said:
        return _SAID.get(said, said)
    around = region.owner
    if region.receiver or region.kind == "method":  # `T.prototype.f = ...`, `{ f() {} }`
        return "public"
    if around is None or around.nature == "file":
        return "public" if "export" in region.words else "private"
    # What a function has that is no function or type of its own stands on what it makes with `new`.
    return "private" if around.nature == "function" and region.nature != "value" else "public"


def linkage(region: Region, said: str) -> str:
    """`static` keeps a name in its file; members are open, or as their section says."""
    around = region.owner
    if around is None or around.nature != "type":
        return "private" if said == "static" else "public"
    word = "private" if around.kind == "class" else "public"
    for offset, section in around.sections:
        if offset < region.start:
            word = section
    return word


RULES: dict[str, Rule] = {
    rule.__name__: rule
    for rule in (
        underscore, capital, said_else_private, said_else_public, said_else_package, exported, linkage,
    )
}  # fmt: skip
