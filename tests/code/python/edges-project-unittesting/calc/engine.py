class Engine:
    precision = 2

    def evaluate(self, text):
        tokens = tokenize(text)  #: tokenize -> tokenize
        return Parser(tokens).parse()  #: Parser -> Parser; parse -> Parser.parse


class Parser:
    def __init__(self, tokens):
        self._tokens = iter(tokens)
        self.advance()  #: advance -> Parser.advance

    def advance(self):
        self.current = next(self._tokens, None)  #: next -> ?

    def parse(self):
        value = self.term()  #: term -> Parser.term
        while self.current == "+":
            self.advance()  #: advance -> Parser.advance
            value += self.term()  #: term -> Parser.term
        return value

    def term(self):
        return self.__factor()  #: __factor -> Parser.__factor

    def __factor(self):
        return float(self.current)  #: float -> ?


def tokenize(text):
    return text.split()  #: split -> ?
