"""Small faults that a module may be given, one at a time: a mutant for each place in its code."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import NamedTuple

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
CALLED = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list"}
TRUE, FALSE = ast.Constant(True), ast.Constant(False)


class Mutant(NamedTuple):
    """A fault: its line, what was written, what is written instead, and the module so changed."""

    line: int
    before: str
    after: str
    tree: ast.Module

    def functions(self, file: Path) -> dict[str, CodeType]:
        """Return the code of every function and method, by its qualified name."""
        return dict(_functions(compile(self.tree, str(file), "exec")))


def mutants(file: Path) -> Iterator[Mutant]:
    """Give each mutant of the functions of a module, in the order of its lines."""
    tree = ast.parse(file.read_text("utf-8"))
    bodies = [each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)]
    places = {id(node): node for each in bodies for part in each.body for node in ast.walk(part)}
    for node in sorted(places.values(), key=lambda each: getattr(each, "lineno", 0)):
        for other in _others(node):
            yield Mutant(
                getattr(node, "lineno", 0),
                ast.unparse(node),
                ast.unparse(other),
                ast.fix_missing_locations(_replaced(tree, node, other)),
            )


def _others(node: ast.AST) -> Iterator[ast.AST]:
    """Give what may be written in place of a node."""
    match node:
        case ast.Compare(left, [operator], [right]) if type(operator) in COMPARED:
            yield ast.Compare(left, [COMPARED[type(operator)]()], [right])
        case ast.BoolOp(operator, values):
            yield ast.BoolOp(ast.Or() if isinstance(operator, ast.And) else ast.And(), values)
        case ast.UnaryOp(ast.Not(), operand):
            yield operand
        case ast.BinOp(left, ast.Add() | ast.Sub() as operator, right):
            yield ast.BinOp(left, ast.Sub() if isinstance(operator, ast.Add) else ast.Add(), right)
        case ast.Constant(bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(int() as value):
            yield ast.Constant(value + 1)
        case ast.If(_, body, orelse):
            yield from (ast.If(each, body, orelse) for each in (TRUE, FALSE))
        case ast.IfExp(_, body, orelse):
            yield from (ast.IfExp(each, body, orelse) for each in (TRUE, FALSE))
        case ast.comprehension(target, iter, [_, *_], is_async):
            yield ast.comprehension(target, iter, [], is_async)
        case ast.Call(ast.Name(name), args, keywords) if name in CALLED:
            yield ast.Call(ast.Name(CALLED[name], ast.Load()), args[:1] or args, keywords)
        case ast.Expr(ast.Call() | ast.Yield() | ast.YieldFrom()) | ast.AugAssign():
            yield ast.Pass()


def _replaced(tree: ast.Module, node: ast.AST, other: ast.AST) -> ast.Module:
    """Return a copy of the module where a node is another."""

    class Replace(ast.NodeTransformer):
        def visit(self, each: ast.AST) -> ast.AST:
            return other if each is node else self.generic_visit(each)

    memo = {id(node): node, id(other): other}  # the node itself, to be found in the copy
    changed = copy.deepcopy(tree, memo)
    Replace().visit(changed)
    return changed


def _functions(code: CodeType) -> Iterator[tuple[str, CodeType]]:
    for part in code.co_consts:
        if isinstance(part, CodeType):
            yield part.co_qualname, part
            yield from _functions(part)
