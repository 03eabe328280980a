"""The fields that a belief belongs to, by the words it uses: languages, kinds of technology, parts of the work."""

from collections.abc import Mapping

from patinad.memory.claims import claim

# domain -> stems of the words that tell it; the first domains that match are taken.
DOMAINS: Mapping[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "rust": "rust cargo crate clippi rustfmt tokio serd",
        "python": "python pip pytest pypi mypi ruff venv",
        "javascript": "javascript node npm typescript react webpack vite eslint",
        "go": "golang go gofmt",
        "c": "c c++ cpp cmake gcc clang",
        "storage": "sqlite duckdb postgresql postgr databas sql rqlite vector embed index cach usearch",
        "testing": "test mock fixtur coverag assert hypothesi benchmark",
        "architecture": "architectur modul interfac layer design refactor abstract pattern depend",
        "git": "git commit branch merg rebas tag hook reflog worktre",
        "build": "build ci pipelin docker dagger contain releas deploy packag",
        "documentation": "document readm doc comment changelog markdown",
        "security": "secur secret credenti token key redact permiss auth",
        "performance": "perform speed fast memori latenc cpu paralel parallel async synchron",
        "interface": "cli command interfac ux prompt output api",
        "agents": "llm claud agent mcp model prompt context",
    }.items()
}
MOST = 3


def domains_of(text: str) -> tuple[str, ...]:
    """The domains of a text, at most MOST, those with the most of its words first."""
    terms = claim(text)
    words = terms.terms.keys() | terms.parts.keys()
    ranked = sorted(
        ((len(words & telling), name) for name, telling in DOMAINS.items() if words & telling),
        key=lambda pair: (-pair[0], list(DOMAINS).index(pair[1])),
    )
    return tuple(name for _, name in ranked[:MOST])
