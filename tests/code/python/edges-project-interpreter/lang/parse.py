from typing import Optional

from . import nodes
from .nodes import Binary, Node
from .tokens import Kind, Token, tokenize


class ParseError(SyntaxError):
    def __init__(self, token: Optional[Token], message: str) -> None:
        super().__init__(message)
        self.token = token

    def where(self) -> int:
        return self.token.at if self.token else -1


class Parser:
    def __init__(self, source: str) -> None:
        self.tokens = list(tokenize(source))  #: tokenize -> lang/tokens.py tokenize
        self.at = 0

    def peek(self) -> Optional[Token]:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def next(self) -> Token:
        token = self.peek()  #: peek -> Parser.peek
        if token is None:
            raise ParseError(None, "end")  #: ParseError -> ParseError
        self.at += 1
        return token

    def expression(self, least: int = 0) -> Node:
        left = self.atom()  #: atom -> Parser.atom
        while (token := self.peek()) and token.binds() > least:  #: peek -> Parser.peek; binds -> lang/tokens.py Token.binds
            self.next()  #: next -> Parser.next
            left = Binary(left, token.text, self.expression(token.binds()))  #: Binary -> lang/nodes.py Binary; expression -> Parser.expression; binds -> lang/tokens.py Token.binds
        return left

    def atom(self) -> Node:
        match self.next():  #: next -> Parser.next
            case Token(kind=Kind.NUMBER, text=text):
                return nodes.Number(int(text))  #: Number -> lang/nodes.py Number
            case Token(Kind.NAME, text):
                return nodes.Name(text)  #: Name -> lang/nodes.py Name
            case Token() as token:
                token.binds()  #: binds -> lang/tokens.py Token.binds
                raise ParseError(token, "unexpected")  #: ParseError -> ParseError


def parse(source: str) -> Node:
    return Parser(source).expression()  #: Parser -> Parser; expression -> Parser.expression
