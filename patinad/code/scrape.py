"""Bytes in, facts out: the whole extraction of one file, top to bottom."""

import gc

from patinad.code import grammar, mend
from patinad.code.bindings import Bindings, Blocks, note_results
from patinad.code.calls import bind_locals, find_calls
from patinad.code.captures import Captures
from patinad.code.confined import Confinement, confine
from patinad.code.facts import FileFacts, Import
from patinad.code.health import error_share
from patinad.code.imports import count_types, find_imports, find_relations
from patinad.code.inference import Types
from patinad.code.languages import Language
from patinad.code.naming import attach_decorators, name_all
from patinad.code.narrowing import Narrowing
from patinad.code.regions import Map
from patinad.code.source import Source, readable, refusal, respelled
from patinad.code.symbols import build, known_to_all
from patinad.redact import redact_bytes

MOSTLY_ERROR = 0.5


def scrape(source: bytes, language: Language) -> FileFacts:
    """Extract the facts of one file's content. Bad source raises nothing: `skipped` then says why it was refused."""
    lines = source.count(b"\n") + (not source.endswith(b"\n") and bool(source))
    reason = refusal(source)
    if reason:
        return FileFacts(language.name, lines, skipped=reason)
    # A file makes some 10,000 objects for each 100 KB; collecting in their midst took a third of the query's time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _extract(redact_bytes(source), lines, language)
    finally:
        if collecting:
            gc.enable()


def _mark_functions(captures: Captures, places: Map, source: Source) -> None:
    """Hand on what stands inside a function or a type and says something about it."""
    for pattern, captured in captures.of("within"):
        function = places.at(captured[pattern.anchor][0].start_byte).enclosing("function")
        if function is not None:
            function.words.append(pattern.kind)
    for pattern, captured in captures.of("access"):
        node = captured[pattern.anchor][0]
        owner = places.at(node.start_byte).enclosing("type")
        if owner is not None:
            owner.sections.append(
                (node.start_byte, source.fold(node.start_byte, node.end_byte, 20).rstrip(": "))
            )


def _extract(source: bytes, lines: int, language: Language) -> FileFacts:
    loaded = grammar.load(language)
    plain = respelled(readable(source), language.respelled)
    parsed = mend.parse(loaded.parser, plain, language)
    root, broken, too_wide = parsed.tree.root_node, parsed.broken, parsed.too_wide
    if too_wide:
        share = min(1.0, parsed.lost / len(source))
        return FileFacts(language.name, lines, share, skipped="does not parse: one error spans most of it")
    captures = Captures(loaded, root)
    places = Map(len(source), captures.marks)
    regions = places.nest(captures.regions.values(), captures.variables.values())
    share = error_share(broken, regions, len(source)) if broken else 0.0
    if share > MOSTLY_ERROR:
        places.release(regions)
        return FileFacts(language.name, lines, share, skipped="does not parse: most of it is in error")

    text = Source(source)
    _mark_functions(captures, places, text)
    named = name_all(regions, language, text)
    imports = find_imports(captures, places, language, text)
    _mark_exports(imports, places)
    attach_decorators(named, [c[p.anchor][0] for p, c in captures.of("decorator")], text)
    symbols = [build(region, language, text) for region in named]
    if language.names.only_exported:
        symbols = known_to_all(symbols, imports)
    note_results(captures, regions, places)
    bindings = Bindings(
        Blocks(captures.spans("block")), whole=language.locals_are_whole, lexical=language.lexical_blocks
    )
    bind_locals(captures, places, bindings, text, language.bound_behind)
    confinement = Confinement(bindings)
    if language.extents.self_named:
        symbols, confinement = confine(symbols, named, bindings, language)
    narrowing = Narrowing(captures, bindings, text, language.exits)
    types = Types(language, text, bindings, places.at, confinement, narrowing)
    types.learn(symbols)
    types.infer(symbols, named)
    facts = FileFacts(
        language=language.name,
        line_count=lines,
        error_share=round(share, 4),
        symbols=tuple(symbols),
        imports=tuple(imports),
        calls=tuple(find_calls(captures, places, types, language, text)),
        relations=tuple(find_relations(captures, places, text)),
        type_references=tuple(count_types(captures, language, text)),
    )
    places.release(regions)
    return facts


def _mark_exports(imports: list[Import], places: Map) -> None:
    """`export { a }` stands apart from the definition that it opens."""
    for imported in imports:
        definition = places.file.declared.get(imported.name) if imported.kind == "export" else None
        if definition is not None:
            definition.words.append("export")
