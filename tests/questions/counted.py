"""How many tests say of each rule that it asks, and how many that it is silent."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from readiness.questions.catalogue import RULES

ASKS, SILENT = "test_asks", "test_is_silent"
NAMES = {rule.name for rule in RULES}
MODULES = sorted(Path(__file__).parent.glob("test_*.py"))


def counted(beginning: str) -> Counter[str]:
    """How many tests of each rule begin so; each set of parameters is a test of its own."""
    counts: Counter[str] = Counter()
    for path in MODULES:
        tree = ast.parse(path.read_text())
        rules = _rules_by_function(tree)
        for test in _functions(tree):
            if test.name.startswith(beginning):
                counts.update(dict.fromkeys(rules[test.name], _times(test)))
    return counts


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    return (node for node in tree.body if isinstance(node, ast.FunctionDef))


def _rules_by_function(tree: ast.Module) -> dict[str, set[str]]:
    """Which rules each function of a module speaks of, by itself or by the helpers it calls."""
    spoken = {node.name: _names_in(node) for node in _functions(tree)}
    called = _called(tree)
    for _ in spoken:  # a helper that calls a helper is reached in as many steps as there are
        for names in spoken.values():
            names.update(*(spoken[name] for name in names & spoken.keys()))
    return {name: {called.get(n, n) for n in names} & NAMES for name, names in spoken.items()}


def _called(tree: ast.Module) -> dict[str, str]:
    """What a module calls the rules that it imports, or names anew."""
    imports = (node for node in tree.body if isinstance(node, ast.ImportFrom))
    called = {alias.asname or alias.name: alias.name for node in imports for alias in node.names}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Attribute):
            called[ast.unparse(node.targets[0])] = node.value.attr
    return called


def _names_in(function: ast.FunctionDef) -> set[str]:
    return {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}


def _times(test: ast.FunctionDef) -> int:
    """How often a test is run: once for each set of its parameters."""
    times = 1
    for decorator in test.decorator_list:
        if isinstance(decorator, ast.Call) and "parametrize" in ast.unparse(decorator.func):
            rows = decorator.args[1]
            times *= len(rows.elts) if isinstance(rows, ast.List | ast.Tuple) else 1
    return times
