"""Which question a person asks in plain words: `who calls X` and its like are answered from the tables.

One row of PHRASES a way of asking. The name may stand in backticks or quotes; without them it is one word, as code
writes names. What fits no row is searched for.
"""

import re
from dataclasses import dataclass
from typing import Any

from patinad.code.chunks import words

_QUOTED = r"`(?P<quoted>[^`]+)`|\"(?P<double>[^\"]+)\"|'(?P<single>[^']+)'"
# A word as code writes names, with what may hold it: `a.b`, `a::b`, `a/b.py:c`, `(*T).m`, `f()`.
_PLAIN = r"(?P<plain>\(\*?\w+\)\.[\w.]+|[\w$~@#./:\-]*[\w$*](?:\(\))?)"
_SORT = (
    r"(?:(?:the|a|an)\s+)?(?:(?:function|method|class|struct|type|interface|trait|module|package|file|header|enum"
    r"|symbol|name|constant|macro|contract)\s+)?"
)
NAME = rf"{_SORT}(?:{_QUOTED}|{_PLAIN})"
_WHO = r"(?:who|what|which\s+\w+|where)"
_BE = r"(?:is|are|was|were|gets?|do|does)"


@dataclass(frozen=True, slots=True)
class Route:
    """A structural question: which one of code.questions, about which name, narrowed how."""

    question: str
    name: str
    options: tuple[tuple[str, Any], ...] = ()


PHRASES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    (rf"{_WHO}\s+(?:calls?|uses?|invokes?)\s+NAME", "callers", {}),
    (rf"where\s+{_BE}\s+NAME\s+(?:called|used|invoked)(?:\s+from)?", "callers", {}),
    (rf"who\s+{_BE}\s+NAME\s+(?:called|used)\s+by", "callers", {}),
    (r"(?:all\s+)?(?:callers?|usages?|uses|calls)\s+(?:of|to)\s+NAME", "callers", {}),
    (r"(?:what|which\s+\w+)\s+(?:does|do|did)\s+NAME\s+(?:calls?|uses?|invokes?)", "callees", {}),
    (r"(?:what|which\s+\w+)\s+(?:is|are|gets?)\s+called\s+(?:by|from|in)\s+NAME", "callees", {}),
    (r"(?:functions?\s+|methods?\s+)?(?:callees\s+of|called\s+(?:by|from|in))\s+NAME", "callees", {}),
    (
        rf"where(?:\s+{_BE}|'s)\s+NAME(?:\s+(?:defined|declared|implemented|located|coming\s+from))?",
        "defs",
        {},
    ),
    (
        r"(?:(?:show|find|go\s+to|give)\s+(?:me\s+)?)?(?:the\s+)?(?:definitions?|declarations?)\s+(?:of|for)\s+NAME",
        "defs",
        {},
    ),
    (r"(?:what|who|which\s+\w+)\s+defines?\s+NAME", "defs", {}),
    (r"(?:who|what|which\s+\w+)\s+(?:imports?|includes?|requires?|depends?\s+on)\s+NAME", "imports", {}),
    (rf"where\s+{_BE}\s+NAME\s+(?:imported|included|required)", "imports", {}),
    (r"importers\s+of\s+NAME", "imports", {}),
    (
        r"what\s+(?:does|do)\s+NAME\s+(?:import|include|require|depend\s+on)",
        "imports",
        {"by": True},
    ),
    (r"(?:imports|includes|dependencies)\s+(?:of|in)\s+NAME", "imports", {"by": True}),
    (r"(?:what|which\s+\w+)\s+(?:is|are)\s+imported\s+(?:by|in)\s+NAME", "imports", {"by": True}),
    (r"(?:members|contents)\s+of\s+NAME", "members", {}),
    (r"methods\s+(?:of|in|on)\s+NAME", "members", {"kind": "method"}),
    (r"(?:fields|attributes)\s+(?:of|in|on)\s+NAME", "members", {"kind": "field"}),
    (r"variants\s+of\s+NAME", "members", {"kind": "variant"}),
    (
        r"what\s+(?:members|methods|fields)?\s*(?:does|do)\s+NAME\s+(?:have|hold|contain)",
        "members",
        {},
    ),
    (
        r"(?:what|who|which\s+\w+)\s+(?:implements?|extends?|subclass(?:es)?|(?:inherits?|derives?)\s+from|embeds?)\s+NAME",
        "subtypes",
        {},
    ),
    (
        r"(?:all\s+)?(?:implement(?:ations?|ers|ors)|subclasses|subtypes|children|derived\s+classes)\s+of\s+NAME",
        "subtypes",
        {},
    ),
    (
        r"what\s+does\s+NAME\s+(?:implement|extend|inherit(?:\s+from)?|derive\s+from|embed)",
        "supertypes",
        {},
    ),
    (
        r"(?:super(?:class(?:es)?|types?)|base(?:\s+class(?:es)?|s)|parents?(?:\s+class(?:es)?)?)\s+of\s+NAME",
        "supertypes",
        {},
    ),
)
_COMPILED = tuple(
    (re.compile(pattern.replace("NAME", NAME), re.IGNORECASE), question, options)
    for pattern, question, options in PHRASES
)
# What is a word of the question and no name: `what calls for help`, `where is it defined`.
NO_NAMES = frozenset(
    words(
        "a an and any are as at by code for from function in is it its me method my of on or our that "
        "the them there these they this those to us we what which who with you your "
    )
)


def route(text: str) -> Route | None:
    """The structural question that a text asks; None where it asks none."""
    asked = " ".join(text.split()).rstrip(" ?!.")
    for pattern, question, options in _COMPILED:
        match = pattern.fullmatch(asked)
        if match is None:
            continue
        quoted = match["quoted"] or match["double"] or match["single"]
        name = quoted or match["plain"]
        if quoted or name.lower() not in NO_NAMES:
            return Route(question, name, tuple(options.items()))
    return None
