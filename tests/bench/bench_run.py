#!/usr/bin/env python3
"""A whole run of TARS against Doxygen and against reading the files, on the same trees, alternating within the same minute.

    bench_run.py --tars build/release/bin/tars [--rounds 3] TREE...

Prints a Markdown table: wall seconds, CPU seconds of all processes, and peak memory of the largest process. "warm" has the
model of the tree cached from an earlier run and writes every document anew; "cold" begins with nothing; "again" is a run in
which nothing changed. Measured by hand, in a release build; needs doxygen.
"""
import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

DOXYFILE = """
PROJECT_NAME = bench
INPUT = {tree}
RECURSIVE = YES
OUTPUT_DIRECTORY = {output}
EXTRACT_ALL = YES
SOURCE_BROWSER = YES
GENERATE_LATEX = NO
GENERATE_HTML = YES
HAVE_DOT = NO
QUIET = YES
WARNINGS = NO
EXCLUDE_PATTERNS = */.git/*
"""


def measure(command):
    """Wall and CPU seconds and peak memory (MiB) of a command with all its children."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:  # a process between, whose account of children is this command's alone
        os.close(reader)
        begin = time.monotonic()
        code = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode
        wall = time.monotonic() - begin
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        text = f"{code} {wall} {used.ru_utime + used.ru_stime} {used.ru_maxrss / 1024}"
        os.write(writer, text.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as answers:
        code, wall, cpu, memory = answers.read().split()
    os.waitpid(pid, 0)
    if code != "0":
        sys.exit(f"{' '.join(command)} ended with {code}")
    return float(wall), float(cpu), float(memory)


def files_of(tree):
    for folder, folders, files in os.walk(tree):
        folders[:] = [name for name in folders if name != ".git"]
        for name in files:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and not os.path.islink(path):
                yield path


def bench(tree, tars, rounds, work):
    doxyfile = os.path.join(work, "Doxyfile")
    with open(doxyfile, "w", encoding="utf-8") as file:
        file.write(DOXYFILE.format(tree=tree, output=os.path.join(work, "doxygen")))
    read = [sys.executable, "-c", "import sys\nfor p in sys.stdin.read().split('\\0'):\n open(p,'rb').read()"]
    names = os.path.join(work, "names")
    with open(names, "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write("\0".join(files_of(tree)))
    floor = ["sh", "-c", f"exec \"$0\" \"$@\" < {names}", *read]
    cache, output = os.path.join(work, "cache"), os.path.join(work, "docs")

    def generate():
        return measure([tars, "generate", tree, "--cache", cache, "--output", output])

    series = {"reading the files": [], "Doxygen, HTML": [], "TARS, warm": [], "TARS, cold": [], "TARS, again": []}
    for _ in range(rounds):
        series["reading the files"].append(measure(floor))
        shutil.rmtree(os.path.join(work, "doxygen"), ignore_errors=True)
        os.makedirs(os.path.join(work, "doxygen"))
        series["Doxygen, HTML"].append(measure(["doxygen", doxyfile]))
        for path in (cache, output):
            shutil.rmtree(path, ignore_errors=True)
        series["TARS, cold"].append(generate())
        # The documents and what is known of them go; the model of the tree stays.
        shutil.rmtree(output)
        for name in os.listdir(cache):
            if name.startswith(("journal.db", "search.db")):
                os.remove(os.path.join(cache, name))
        series["TARS, warm"].append(generate())
        series["TARS, again"].append(generate())
    doxygen = statistics.median(wall for wall, _, _ in series["Doxygen, HTML"])
    documents = sum(1 for path in files_of(output) if "/.tars/" not in path)
    print(f"\n{tree}: {sum(1 for _ in files_of(tree))} files; TARS wrote {documents} files\n")
    print("| | wall s | CPU s | memory MiB | wall, of Doxygen's |\n| --- | --- | --- | --- | --- |")
    for name, runs in series.items():
        wall, cpu, memory = (statistics.median(column) for column in zip(*runs))
        print(f"| {name} | {wall:.2f} | {cpu:.2f} | {memory:.0f} | {wall / doxygen:.2f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tars", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("trees", nargs="+")
    arguments = parser.parse_args()
    for tree in arguments.trees:
        with tempfile.TemporaryDirectory(prefix="tars-bench-") as work:
            bench(os.path.abspath(tree), os.path.abspath(arguments.tars), arguments.rounds, work)


if __name__ == "__main__":
    main()
