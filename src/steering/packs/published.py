# Reads SOURCE, a copy of the published prompt.py, without running it: prints its string constants as JSON.
import ast
import json

def text(node):
    """The string that an expression of constants and + stands for; else None."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = text(node.left), text(node.right)
        return None if left is None or right is None else left + right
    if isinstance(node, ast.JoinedStr):
        parts = [text(part) for part in node.values]
        return None if None in parts else "".join(parts)
    return None

found = {}
for statement in ast.parse(SOURCE).body:
    targets = []
    if isinstance(statement, ast.Assign):
        targets = statement.targets
    elif isinstance(statement, ast.AnnAssign) and statement.value:
        targets = [statement.target]
    for target in targets:
        if isinstance(target, ast.Name) and target.id in NAMES:
            value = text(statement.value)
            if value is not None:
                found[target.id] = value
print(json.dumps(found))
