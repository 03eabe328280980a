"""Types that are told elsewhere than where a name is bound: in a comment, or by a function that provides a value by its name."""

import re
from functools import cache

from patinad.code.languages import Language
from patinad.code.regions import Region
from patinad.code.source import Source
from patinad.code.typetext import LONGEST, PROVIDED

BEFORE = 2_000  # characters before a definition in which its comment is looked for
NEAR = 60  # characters between the end of a comment and what it is about: `export const`
_COMMENT = re.compile(r"/\*\*((?:(?!\*/).)*)\*/[\w\s=]*$", re.DOTALL)
_ELSEWHERE = re.compile(r"import\([^()]*\)\.(?=\w+$)")


@cache
def told(kind: str, name: str, language: Language) -> re.Pattern[str] | None:
    """How a comment says the type of a parameter, of a result, of a value."""
    form = language.told.get(kind)
    return re.compile(form.replace("NAME", re.escape(name))) if form else None


def in_comment(kind: str, name: str, region: Region, language: Language, source: Source) -> str:
    """The type that the comment above a definition tells; "" where it tells none."""
    form = told(kind, name, language)
    if form is None:
        return ""
    if "*/" not in source.cut(max(0, region.head - NEAR), region.head):
        return ""
    comment = _COMMENT.search(source.cut(max(0, region.head - BEFORE), region.head))
    said = form.search(comment[1]) if comment else None
    text = _ELSEWHERE.sub("", said[1].strip().strip("?!=")) if said else ""
    return text if len(text) <= LONGEST else ""


def provided(name: str, region: Region, language: Language) -> str:
    """The spelling of what a parameter is given by its name: one of a test, or of what provides for others itself."""
    if not language.provider:
        return ""
    asks = re.match(language.provided_to, region.name) or any(
        re.match(language.provider, word) for word in region.words
    )
    return f"{name}.{PROVIDED}" if asks else ""
