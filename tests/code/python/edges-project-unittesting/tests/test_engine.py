from unittest import mock

from .base import Case
from calc import engine


class EngineTest(Case):
    def setUp(self):
        super().setUp()  #: setUp -> tests/base.py Case.setUp; super -> ?
        self.parser = engine.Parser(["1"])  #: Parser -> calc/engine.py Parser

    def test_sum(self):
        self.assertValue("1 + 2", 3)  #: assertValue -> tests/base.py Case.assertValue

    def test_parser(self):
        self.parser.advance()  #: advance -> calc/engine.py Parser.advance
        self.assertEqual(self.parser.parse(), 1)  #: parse -> calc/engine.py Parser.parse; assertEqual -> ?

    def test_mocked(self):
        with mock.patch.object(engine, "tokenize") as tokenize:  #: object -> ?
            tokenize.return_value = []
            self.engine.evaluate("x")  #: evaluate -> calc/engine.py Engine.evaluate
            tokenize.assert_called_once()  #: assert_called_once -> ?

    def _helper(self):
        return engine.tokenize("x")  #: tokenize -> calc/engine.py tokenize


class StubParser:
    def parse(self):
        return 4

    def advance(self): ...


def test_function():
    stub = StubParser()  #: StubParser -> StubParser
    assert stub.parse() == 4  #: parse -> StubParser.parse
    thing = object()  #: object -> ?
    thing.parse()  #: parse -> ?
