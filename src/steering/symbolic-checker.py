# Reads SOURCE, a program's text, without ever running it, and prints what it finds as JSON.
import ast
import json
import re

def published(tree):
    """The score of the released CodeSteer: words counted in the text, operators in the tree."""
    words = sum(len(re.findall(p, SOURCE)) for p in ("for|while", "if|elif|else", "try|except"))
    operations = 0
    search = False
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp):
            operations += 1
        elif isinstance(node, (ast.For, ast.While)):
            search = True
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            search = search or "itertools" in node.names[0].name
    return {
        "score": words + 0.25 * operations,
        "search": search,
        "symbolic": any(mark in SOURCE for mark in ("eval(", "exec(", "format", 'f"', "f'")),
        "numeric": operations > 0,
    }

def called(call):
    """The function's name in `f(x)` and in `self.f(x)`; else nothing."""
    function = call.func
    if isinstance(function, ast.Name):
        return function.id
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        return function.attr if function.value.id == "self" else ""
    return ""

def modules(node):
    if isinstance(node, ast.ImportFrom):
        return {(node.module or "").split(".")[0]}
    return {alias.name.split(".")[0] for alias in node.names}

def from_tree(tree):
    loops = conditions = handlers = operations = 0
    calls = set()
    imports = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.For, ast.AsyncFor, ast.While)):
            loops += 1
        elif isinstance(node, ast.comprehension):
            loops += 1
            conditions += len(node.ifs)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            inner = (call for call in ast.walk(node) if isinstance(call, ast.Call))
            loops += any(called(call) == node.name for call in inner)
        elif isinstance(node, (ast.If, ast.IfExp, ast.match_case)):
            conditions += 1
        elif isinstance(node, ast.ExceptHandler):
            handlers += 1
        elif isinstance(node, (ast.BinOp, ast.AugAssign)):
            operations += 1
        elif isinstance(node, ast.Call):
            calls.add(called(node))
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            imports |= modules(node)
    return {
        "score": loops + conditions + handlers + 0.25 * operations,
        "loops": loops,
        "conditions": conditions,
        "handlers": handlers,
        "operations": operations,
        "search": loops > 0 or "itertools" in imports,
        "symbolic": bool(calls & {"eval", "exec", "compile"} or imports & {"sympy", "z3", "ast"}),
        "numeric": operations > 0 or bool(imports & {"math", "cmath", "numpy", "scipy", "fractions"}),
    }

try:
    TREE = ast.parse(SOURCE.removeprefix("\ufeff"))
    print(json.dumps({"published": published(TREE), "tree": from_tree(TREE)}))
except (SyntaxError, ValueError, RecursionError, MemoryError) as fault:
    print(json.dumps({"fault": f"{type(fault).__name__}: {fault}"}))
