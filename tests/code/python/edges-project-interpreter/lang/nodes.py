from __future__ import annotations

import abc
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from .evaluate import Scope

T = TypeVar("T")


class Visitor(abc.ABC, Generic[T]):
    def visit(self, node: Node) -> T:
        return node.accept(self)  #: accept -> Node.accept

    @abc.abstractmethod
    def number(self, node: Number) -> T: ...

    @abc.abstractmethod
    def binary(self, node: Binary) -> T: ...

    def name(self, node: Name) -> T:
        return self.fallback(node)  #: fallback -> Visitor.fallback

    def fallback(self, node: Node) -> T:
        raise NotImplementedError(type(node))


class Node(abc.ABC):
    @abc.abstractmethod
    def accept(self, visitor: Visitor[T]) -> T: ...

    def children(self) -> tuple[Node, ...]:
        return ()

    def walk(self):
        yield self
        for child in self.children():  #: children -> Node.children
            yield from child.walk()  #: walk -> Node.walk


@dataclass
class Number(Node):
    value: int

    def accept(self, visitor: Visitor[T]) -> T:
        return visitor.number(self)  #: number -> Visitor.number

    def evaluate(self, scope: Scope) -> int:
        return scope.track(self.value)  #: track -> lang/evaluate.py Scope.track


@dataclass
class Name(Node):
    text: str

    def accept(self, visitor: Visitor[T]) -> T:
        return visitor.name(self)  #: name -> Visitor.name


@dataclass
class Binary(Node):
    left: Node
    op: str
    right: Node

    def accept(self, visitor: Visitor[T]) -> T:
        return visitor.binary(self)  #: binary -> Visitor.binary

    def children(self) -> tuple[Node, ...]:
        return self.left, self.right
