"""The kinds of definitions, and which of Patina's tables shows each."""

FAMILIES: dict[str, tuple[str, ...]] = {
    "function": (
        "function", "method", "constructor", "destructor", "macro", "modifier", "fallback", "receive",
        "getter", "setter", "operator", "closure",
    ),
    "type": (
        "class", "struct", "enum", "trait", "interface", "type_alias", "union", "contract", "library",
        "protocol", "record", "annotation", "concept", "mixin", "object", "implementation",
    ),
    "constant": ("constant", "static"),
    "member": ("field", "variant", "property", "event", "error", "attribute"),
}  # fmt: skip

FAMILY_OF = {kind: family for family, kinds in FAMILIES.items() for kind in kinds}

# Modules inside a file.
MODULE_KINDS = frozenset({"module", "namespace"})

# A chunk, that is a text that gets a vector, is made for each of these.
EMBEDDED_FAMILIES = frozenset({"function", "type"})


def family(kind: str) -> str:
    """function, type, constant, member, or other for a kind that no table of Patina's shows."""
    return FAMILY_OF.get(kind, "other")
