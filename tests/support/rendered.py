"""Facts as lines for people."""

from collections.abc import Iterator

from patinad.code.facts import FileFacts, Flag, Symbol


def render(facts: FileFacts) -> Iterator[str]:
    """The facts of a file as lines for people: what is empty, false or zero is left out."""
    yield f"{facts.line_count} lines" + (f", {facts.error_share:.0%} in error" if facts.error_share else "")
    if facts.skipped:
        yield f"skipped: {facts.skipped}"
    if facts.symbols:
        yield "\nsymbols"
    for symbol in facts.symbols:
        yield from _symbol(symbol, facts)
    if facts.imports:
        yield "\nimports"
    for imported in facts.imports:
        alias = f" as {imported.alias}" if imported.alias else ""
        yield f"  {imported.line} {imported.kind}: {imported.path or '(this file)'} {imported.name or '(itself)'}{alias}"
    if facts.relations:
        yield "\nrelations"
        yield from (f"  {tie.line} {tie.subject} {tie.kind} {tie.target}" for tie in facts.relations)
    yield from _calls(facts)
    if facts.type_references:
        yield "\ntypes in use"
        yield "  " + ", ".join(f"{name} {count}" for name, count in facts.type_references)


def _calls(facts: FileFacts) -> Iterator[str]:
    if facts.calls:
        yield "\ncalls"
    for call in facts.calls:
        caller = facts.symbols[call.caller].qualified_name if call.caller >= 0 else "(module)"
        type_ = f"  [on {call.receiver_type}]" if call.receiver_type else ""
        local = "  [local]" if call.local else ""
        yield f"  {call.line} {call.kind}: {caller} -> {call.callee}{type_}{local}"


def _symbol(symbol: Symbol, facts: FileFacts) -> Iterator[str]:
    place = str(symbol.line) if symbol.line == symbol.end_line else f"{symbol.line}-{symbol.end_line}"
    flags = [
        flag.name.lower() for flag in Flag if flag & symbol.flags and flag.name and flag is not Flag.PUBLIC
    ]
    yield f"  {place} {symbol.kind} {symbol.qualified_name}: {' '.join([symbol.visibility, *flags])}"
    assert bool(symbol.flags & Flag.PUBLIC) == (symbol.visibility in {"public", "external"})
    if symbol.container >= 0:
        assert facts.symbols[symbol.container].qualified_name
    for name in ("signature", "parameters", "type", "value", "receiver", "doc"):
        if text := getattr(symbol, name):
            count = f" ({symbol.parameter_count})" if name == "parameters" else ""
            yield f"      {name}{count}: {text}"
    if symbol.generic_count:
        yield f"      generics: {symbol.generic_count}"
    if symbol.modifiers:
        yield f"      modifiers: {', '.join(symbol.modifiers)}"
