"""Where a test holds of a name, by the expressions and statements around it: `isinstance(x, A) and x.a()`, `if not isinstance(x, A): return`."""

from collections.abc import Iterator

from tree_sitter import Node

LEAVING = frozenset({"return_statement", "raise_statement", "continue_statement", "break_statement"})

Range = tuple[int, int]


def held(test: Node, end: int) -> Iterator[Range]:
    """The ranges in which a test has said yes. `end`: of the function around."""
    node, negated = test, False
    while (around := node.parent) is not None:
        kind = around.type
        if kind == "not_operator":
            negated = not negated
        elif kind == "boolean_operator" and not negated and _is_and(around):
            right = around.child_by_field_name("right")
            if right is not None and right.start_byte > node.start_byte:
                yield right.start_byte, right.end_byte
        elif kind != "parenthesized_expression":
            yield from _of_statement(around, node, end, negated=negated)
            return
        node = around


def _is_and(operator: Node) -> bool:
    return any(child.type == "and" for child in operator.children)


def _of_statement(around: Node, test: Node, end: int, *, negated: bool) -> Iterator[Range]:
    """The ranges of a statement, or of an expression that is a choice, whose condition a test is."""
    kind = around.type
    if kind == "assert_statement":
        if not negated and around.named_children[0] == test:
            yield around.end_byte, _end_of_block(around, end)
    elif kind == "conditional_expression":
        yes, condition, no = (*around.named_children, None, None, None)[:3]
        some = no if negated else yes
        if condition == test and some is not None:
            yield some.start_byte, some.end_byte
    elif kind == "if_clause":
        body = around.parent.child_by_field_name("body") if around.parent is not None else None
        if not negated and body is not None:
            yield body.start_byte, body.end_byte
    elif (
        kind in {"if_statement", "elif_clause", "while_statement"}
        and around.child_by_field_name("condition") == test
    ):
        body = around.child_by_field_name("body" if kind == "while_statement" else "consequence")
        if not negated and body is not None:
            yield body.start_byte, body.end_byte
        elif negated and body is not None and kind != "while_statement":
            yield from _otherwise(around, body, end)


def _otherwise(statement: Node, body: Node, end: int) -> Iterator[Range]:
    """Where a condition was not met: the other branch, or what follows a branch that leaves."""
    last = statement.next_named_sibling if statement.type == "elif_clause" else body.next_named_sibling
    if last is not None and last.type == "else_clause" and last.parent is not None:
        yield last.start_byte, last.end_byte
    elif (
        statement.type == "if_statement"
        and last is None
        and body.named_children
        and body.named_children[-1].type in LEAVING
    ):
        yield statement.end_byte, _end_of_block(statement, end)


def _end_of_block(statement: Node, end: int) -> int:
    block = statement.parent
    return block.end_byte if block is not None and block.type == "block" else end
