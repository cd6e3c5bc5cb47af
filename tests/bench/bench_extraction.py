#!/usr/bin/python3
"""How much of a tree's public API tars-extract finds, how many comments it attaches, and what it costs.

    bench_extraction.py --extract build/release/bin/tars-extract [--misses FILE] [--only names|comments|cost] TREE...

Prints Markdown tables. Names: recall of public functions, methods and types by qualified name against Doxygen's XML
(C, C++, Java, C#; EXTRACT_ALL), against clang's AST of all but tests where python3-clang-14 is there (C, C++; counts/clang.py
says what is counted) and against Python's ast. Comments: of the symbols that have one by Doxygen, ast.get_docstring or a rule of
lines (Go, Rust, JavaScript, TypeScript, Kotlin; counts/lines.py), how many have it here and say the same. Cost: CPU
seconds and peak memory of tars-extract, of plain ctags on the same files and of Doxygen (XML only), each run alone, one
after the other. All three are timed on the same files, those of the row's languages that are the tree's own: prose,
build files and the history of a repository, which neither of the others reads, are left out.
"""
import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile

from counts import clang, doxygen, lines, own_files, plain, python, says


class Usage:
    """CPU seconds and peak memory of the children started inside the block."""

    def __enter__(self):
        self.before = resource.getrusage(resource.RUSAGE_CHILDREN)
        return self

    def __exit__(self, *_):
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.cpu = after.ru_utime + after.ru_stime - self.before.ru_utime - self.before.ru_stime


class Extractor:
    """tars-extract over its line protocol."""

    def __init__(self, binary, root):
        self.child = subprocess.Popen([binary], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.ask({"op": "open", "root": root, "output": os.path.join(root, "tars-docs")})

    def ask(self, request):
        self.send(request)
        lines = []
        while True:
            line = json.loads(self.child.stdout.readline() or b'{"type":"end"}')
            if line["type"] == "end":
                return lines
            if line["type"] in ("file", "symbol", "scanned", "error"):
                lines.append(line)

    def send(self, request):
        self.child.stdin.write(json.dumps(request).encode() + b"\n")
        self.child.stdin.flush()

    def extract_unread(self, path):
        """Extracts a file and throws the answer away."""
        self.send({"op": "extract", "path": path})
        while b'"type":"end"' not in (self.child.stdout.readline() or b'"type":"end"'):
            pass

    def close(self):
        """Peak memory in MiB."""
        memory = 0
        with open(f"/proc/{self.child.pid}/status", encoding="ascii") as status:
            for line in status:
                if line.startswith("VmHWM"):
                    memory = int(line.split()[1]) / 1024
        self.child.stdin.close()
        self.child.wait()
        return memory


def extracted(binary, root):
    """Path → (file record, symbols) of a tree."""
    extractor = Extractor(binary, root)
    paths = [line["path"] for line in extractor.ask({"op": "scan"})
             if line["type"] == "scanned" and line["path"] != ".git"]
    found = {}
    for path in paths:
        lines = extractor.ask({"op": "extract", "path": path})
        record = next((line for line in lines if line["type"] == "file"), None)
        if record:
            found[path] = (record, [line for line in lines if line["type"] == "symbol"])
    extractor.close()
    return found


def extraction_cost(binary, root, files):
    """CPU seconds and peak memory of extracting the files."""
    with Usage() as usage:
        extractor = Extractor(binary, root)
        for path in files:
            extractor.extract_unread(path)
        memory = extractor.close()
    return usage.cpu, memory


def names_of(found, languages):
    names = {}
    for path, (record, symbols) in found.items():
        if record.get("language") not in languages:
            continue
        package = next((symbol["name"] for symbol in symbols if symbol["kind"] == "package"), "")
        for symbol in symbols:
            scope = symbol.get("scope", "")
            full = (scope + symbol.get("separator", "::") if scope else "") + symbol["name"]
            if package and record["language"] == "Java" and symbol["kind"] != "package":
                full = f"{package}.{full}"
            names.setdefault(plain(full), set()).add(path)
    return names


def places_of(found, languages):
    """(file, line, simple name) of every symbol: found all the same where two tools see another scope."""
    places = set()
    for path, (record, symbols) in found.items():
        if record.get("language") in languages:
            for symbol in symbols:
                places.add((path, str(symbol.get("line")), plain(symbol["name"]).rsplit(".", 1)[-1]))
    return places


def ctags_cpu(root, paths):
    with tempfile.NamedTemporaryFile("w") as listing:
        listing.write("\n".join(paths))
        listing.flush()
        with Usage() as usage:
            subprocess.run(["ctags", "--output-format=json", "--fields=+neKSta", "--kinds-C++=+p", "--kinds-C=+p",
                            "--sort=no", "-f", "-", "-L", listing.name], cwd=root, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, check=False)
    return usage.cpu


def percent(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "–"


class Misses:
    """Names that were not found, a line each."""

    def __init__(self, path):
        self.out = open(path, "w", encoding="utf-8") if path else None

    def add(self, *cells):
        if self.out:
            self.out.write("\t".join(str(cell) for cell in cells) + "\n")


class Table:
    """Prints its head with its first row."""

    def __init__(self, *head):
        self.head = head

    def row(self, *cells):
        if self.head:
            print("\n| " + " | ".join(self.head) + " |\n|" + "---|" * len(self.head))
            self.head = None
        print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def compare_names(table, misses, tree, against, group, found, wanted):
    ours = names_of(found, group)
    places = places_of(found, group)
    unqualified = [name for name in wanted if name not in ours]
    missing = sorted(name for name in unqualified
                     if (wanted[name][1], wanted[name][2], name.rsplit(".", 1)[-1]) not in places)
    for name in missing:
        misses.add(tree, against, name, *wanted[name])
    table.row(tree, against, len(wanted), len(wanted) - len(missing), len(unqualified) - len(missing),
              percent(len(wanted) - len(missing), len(wanted)))


def compare_comments(table, misses, tree, against, group, root, found, documented):
    """A comment is found if the symbol at that place, or one of the same name, says the same."""
    at_place, by_name, texts = {}, {}, []
    for path, (record, symbols) in found.items():
        if record.get("language") not in group:
            continue
        package = next((symbol["name"] for symbol in symbols if symbol["kind"] == "package"), "")
        for symbol in symbols:
            comment = symbol.get("comment", "")
            scope = symbol.get("scope", "")
            full = plain((scope + symbol.get("separator", "::") if scope else "") + symbol["name"])
            if package and record["language"] == "Java" and symbol["kind"] != "package":
                full = f"{package}.{full}"
            at_place[(path, str(symbol.get("line")))] = at_place.get((path, str(symbol.get("line"))), "") + " " + comment
            if comment:
                by_name.setdefault(full, []).append(comment)
                by_name.setdefault("*" + full.rsplit(".", 1)[-1], []).append(comment)
                texts.append((full, comment))
    right, unknown = 0, 0
    for name, kind, path, line, text in documented:
        path = os.path.relpath(path, root) if path and os.path.isabs(path) else path
        own = by_name.get(name, []) + by_name.get("*" + name.rsplit(".", 1)[-1], []) + [at_place.get((path, line), "")]
        if any(says(comment, text) for comment in own if comment):
            right += 1
            continue
        elsewhere = next((other for other, comment in texts if says(comment, text)), "")
        unknown += not elsewhere
        misses.add(tree, against + " comment", name, kind, path, line, elsewhere or "-", text[:100])
    table.row(tree, against, len(documented), right, len(documented) - right - unknown, percent(right, len(documented)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--extract", required=True, help="the program tars-extract")
    parser.add_argument("--misses", help="a file for what was not found, a line each")
    parser.add_argument("--only", choices=("names", "comments", "cost"), help="one of the tables")
    parser.add_argument("trees", nargs="+")
    arguments = parser.parse_args()
    misses = Misses(arguments.misses)
    names = Table("Tree", "Against", "Names", "Found", "of it in another scope", "Recall")
    comments = Table("Tree", "Against", "Documented", "Attached", "elsewhere", "Share")
    cost = Table("Tree", "Files", "Languages", "CPU s: tars-extract / ctags / Doxygen XML", "to ctags", "Doxygen to ours", "MiB")
    wants = {arguments.only} if arguments.only else {"names", "comments", "cost"}
    later = []
    if "names" in wants and not clang.is_available():
        print("clang's AST is left out: python3-clang-14 is not there", file=sys.stderr)
    for argument in arguments.trees:
        root = os.path.realpath(argument)
        tree = os.path.basename(root)
        found = extracted(arguments.extract, root)
        languages = {record.get("language") for record, _ in found.values()}
        for group in ({"C", "C++"}, {"Java"}, {"C#"}, {"Python"}, {"Go"}, {"Rust"}, {"JavaScript", "TypeScript"}, {"Kotlin"}):
            files = own_files(found, group)
            if not languages & group or not files:
                continue
            label = ", ".join(sorted(group & languages))
            wanted, documented, doxygen_cpu = {}, [], 0
            if group & {"C", "C++", "Java", "C#"}:
                with tempfile.TemporaryDirectory() as work:
                    with Usage() as usage:
                        whole = doxygen.run(root, files, work)
                    wanted, documented = doxygen.read(work)
                if whole:
                    doxygen_cpu = usage.cpu
                else:
                    print(f"Doxygen crashes on {label} of {tree}: read in parts, and its cost left out", file=sys.stderr)
                against = f"Doxygen ({label})"
            elif group == {"Python"}:
                wanted, documented = python.read(root, files)
                against = "ast"
            else:
                for language in group & languages:
                    documented += lines.read(root, own_files(found, {language}), language)
                against = f"lines ({label})"
            if "names" in wants and wanted:
                compare_names(names, misses, tree, against, group, found, wanted)
            if "names" in wants and group == {"C", "C++"} and clang.is_available():
                sources = {language: [path for path in own_files(found, {language}) if found[path][0].get("role") == "source"]
                           for language in group}
                public, hidden, made = clang.names(root, sources)
                for what, counted in (("clang", public), ("clang, unnamed namespaces and static functions", hidden),
                                      ("clang, made by macros", made)):
                    compare_names(names, misses, tree, what, group, found,
                                  {plain(name): place for name, place in counted.items()})
            if "comments" in wants and documented:
                later.append((tree, against, group, root, found, documented))
            if "cost" in wants:
                cpu, memory = extraction_cost(arguments.extract, root, files)
                plain_cpu = ctags_cpu(root, files)
                later.append((tree, len(files), label, f"{cpu:.2f} / {plain_cpu:.2f} / {f'{doxygen_cpu:.2f}' if doxygen_cpu else '–'}",
                              f"{cpu / plain_cpu if plain_cpu else 0:.2f}", f"{doxygen_cpu / cpu:.1f}" if doxygen_cpu else "–",
                              f"{memory:.0f}"))
    for row in later:
        if len(row) == 6:
            compare_comments(comments, misses, *row)
    for row in later:
        if len(row) == 7:
            cost.row(*row)
    return 0


if __name__ == "__main__":
    sys.exit(main())
