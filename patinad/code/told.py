"""Types that are told elsewhere than where a name is bound: in a comment, or by a function that provides a value by its name."""

import re
from functools import lru_cache

from patinad.code.languages import Language
from patinad.code.regions import Region
from patinad.code.source import Source
from patinad.code.typetext import LONGEST, PROVIDED

BEFORE = 2_000  # characters before a definition in which its comment is looked for
NEAR = 60  # characters between the end of a comment and what it is about: `export const`
_BETWEEN = re.compile(r"[\w\s=]*")
_ELSEWHERE = re.compile(r"import\([^()]*\)\.(?=\w+$)")


@lru_cache(maxsize=1_000)
def told(kind: str, name: str, language: Language) -> re.Pattern[str]:
    """How a comment says the type of a parameter, of a result, of a value."""
    return re.compile(language.told[kind].replace("NAME", re.escape(name)))


def in_comment(kind: str, name: str, region: Region, language: Language, source: Source) -> str:
    """The type that the comment above a definition tells; "" where it tells none."""
    if kind not in language.told:
        return ""
    text, head = source.text, region.head
    end = text.rfind("*/", max(0, head - NEAR), head)
    if end < 0 or not _BETWEEN.fullmatch(text, end + 2, head):
        return ""
    first = max(0, head - BEFORE)
    before = text.rfind("*/", first, end)  # where another comment ends
    begin = text.find("/**", max(before, first), end)
    comment = source.cut(begin + 3, end) if begin >= 0 else ""
    said = told(kind, name, language).search(comment) if comment and name in comment else None
    type_ = _ELSEWHERE.sub("", said[1].strip().strip("?!=")) if said else ""
    return type_ if len(type_) <= LONGEST else ""


def provided(name: str, region: Region, language: Language) -> str:
    """The spelling of what a parameter is given by its name: one of a test, or of what provides for others itself."""
    if not language.provider:
        return ""
    asks = re.match(language.provided_to, region.name) or any(
        re.match(language.provider, word) for word in region.words
    )
    return f"{name}.{PROVIDED}" if asks else ""
