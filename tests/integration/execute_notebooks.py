"""Validates every notebook of a documentation set and runs those that say what they print: they must print exactly that.

usage: execute_notebooks.py SET     writes one line per difference; exit code 0 if there is none
"""
import glob
import logging
import os
import sys

os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
logging.disable(logging.CRITICAL)
import nbformat
from nbconvert.preprocessors import ExecutePreprocessor


def printed(cell):
    return "".join(o.get("text", "") if o.output_type == "stream" else o.get("data", {}).get("text/plain", "")
                   for o in cell.outputs)


differences = validated = executed = 0
for path in sorted(glob.glob(os.path.join(sys.argv[1], "ai-research", "**", "*.ipynb"), recursive=True)):
    notebook = nbformat.read(path, 4)
    nbformat.validate(notebook)
    validated += 1
    expected = [(c.id, c.execution_count, printed(c)) for c in notebook.cells if c.cell_type == "code"]
    if not any(count for _, count, _ in expected):
        continue  # needs the project installed
    ExecutePreprocessor(timeout=120, kernel_name="python3").preprocess(
        notebook, {"metadata": {"path": os.path.dirname(path)}})
    executed += 1
    for (name, count, text), cell in zip(expected, (c for c in notebook.cells if c.cell_type == "code")):
        if count and printed(cell) != text:
            differences += 1
            print(f"{path}, cell {name}: says {text!r}, prints {printed(cell)!r}")
print(f"{validated} valid, {executed} executed")
sys.exit(1 if differences or not executed else 0)
