"""What Python's ast module sees of a tree: classes and functions outside of functions, and their docstrings."""
import ast
import os


def read(root, files):
    """Names: dotted name → (kind, file, line). Comments: [(dotted name, kind, file, line, text)]."""
    names, comments = {}, []
    for path in files:
        try:
            with open(os.path.join(root, path), "rb") as source:
                tree = ast.parse(source.read())
        except (SyntaxError, ValueError, RecursionError):
            continue

        def walk(node, scope, path=path):
            for child in ast.iter_child_nodes(node):
                if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                    full = f"{scope}.{child.name}" if scope else child.name
                    names.setdefault(full, ("python", path, str(child.lineno)))
                    if text := ast.get_docstring(child):
                        comments.append((full, "python", path, str(child.lineno), text))
                    if isinstance(child, ast.ClassDef):
                        walk(child, full)
                elif isinstance(child, (ast.If, ast.Try, ast.With, ast.For, ast.While)):
                    walk(child, scope)

        walk(tree, "")
    return names, comments
