import unittest

from calc.engine import Engine


class Case(unittest.TestCase):
    def setUp(self):
        super().setUp()
        self.engine = Engine()  #: Engine -> calc/engine.py Engine
        self.addCleanup(self.tearDown)

    def assertValue(self, text, expected):
        self.assertEqual(self.engine.evaluate(text), expected)  #: evaluate -> calc/engine.py Engine.evaluate; assertEqual -> ?
