import operator
from collections import ChainMap

from .nodes import Binary, Name, Node, Number, Visitor
from .parse import ParseError, parse

OPS = {"+": operator.add, "*": operator.mul}


class Scope:
    def __init__(self, parent: "Scope | None" = None) -> None:
        self.parent = parent
        self.values: dict[str, int] = {}

    def lookup(self, name: str) -> int:
        if name in self.values:
            return self.values[name]
        return self.parent.lookup(name) if self.parent else 0  #: lookup -> Scope.lookup

    def child(self) -> "Scope":
        return Scope(self)  #: Scope -> Scope

    def track(self, value: int) -> int:
        return value


class Evaluator(Visitor[int]):
    def __init__(self, scope: Scope) -> None:
        self.scope = scope

    def number(self, node: Number) -> int:
        return node.evaluate(self.scope)  #: evaluate -> lang/nodes.py Number.evaluate

    def name(self, node: Name) -> int:
        return self.scope.lookup(node.text) or super().name(node)  #: lookup -> Scope.lookup; name -> lang/nodes.py Visitor.name

    def binary(self, node: Binary) -> int:
        do = OPS[node.op]
        return do(self.visit(node.left), self.visit(node.right))  #: visit -> lang/nodes.py Visitor.visit; visit -> lang/nodes.py Visitor.visit


class Printer(Visitor[str]):
    def number(self, node: Number) -> str:
        return str(node.value)

    def binary(self, node: Binary) -> str:
        return f"({self.visit(node.left)} {node.op})"  #: visit -> lang/nodes.py Visitor.visit


def run(source: str) -> int:
    scope = Scope().child().child()  #: Scope -> Scope; child -> Scope.child; child -> Scope.child
    try:
        tree = parse(source)  #: parse -> lang/parse.py parse
    except ParseError as error:
        print(error.where())  #: where -> lang/parse.py ParseError.where
        return 1
    print(Printer().visit(tree).upper())  #: Printer -> Printer; visit -> lang/nodes.py Visitor.visit
    names = [node.accept(Printer()) for node in tree.walk() if isinstance(node, Name)]  #: accept -> lang/nodes.py Name.accept; walk -> lang/nodes.py Node.walk; Printer -> Printer
    return Evaluator(scope).visit(tree)  #: Evaluator -> Evaluator; visit -> lang/nodes.py Visitor.visit
