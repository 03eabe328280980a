import enum
import re
from typing import Iterator, NamedTuple


class Kind(enum.Enum):
    NUMBER = r"\d+"
    NAME = r"[a-z]+"
    OP = r"[-+*/()=]"

    @classmethod
    def pattern(cls) -> "re.Pattern[str]":
        return re.compile("|".join(f"(?P<{kind.name}>{kind.value})" for kind in cls))

    def is_operator(self) -> bool:
        return self is Kind.OP


class Token(NamedTuple):
    kind: Kind
    text: str
    at: int

    def binds(self) -> int:
        if not self.kind.is_operator():  #: is_operator -> Kind.is_operator
            return 0
        return {"+": 1, "*": 2}.get(self.text, 0)


def tokenize(source: str) -> Iterator[Token]:
    for match in Kind.pattern().finditer(source):  #: pattern -> Kind.pattern
        yield Token(Kind[match.lastgroup], match.group(), match.start())  #: Token -> Token
