#!/usr/bin/env python3
"""How much of a tree's public API tars-extract finds, against counts made independently, and what it costs.

    bench_extraction.py --extract build/release/bin/tars-extract [--misses FILE] TREE...

Prints a Markdown table: recall of public functions, methods and types by qualified name against Doxygen's XML
(C, C++, Java, C#; EXTRACT_ALL) and against Python's ast; the CPU seconds and peak memory of tars-extract, of plain
ctags on the same files and of Doxygen (XML only), each run alone, one after the other. All three are timed on the same
files, those of the row's languages that are the tree's own: prose, build files and the history of a repository, which
neither of the others reads, are left out.
"""
import argparse
import ast
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree



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


def own_files(found, languages):
    return [path for path, (record, _) in found.items() if record.get("language") in languages
            and not record.get("vendored") and not record.get("generated")]


def plain(name):
    """A qualified name without template arguments and blanks, joined by dots."""
    name = re.sub(r"operator\s*(\S+)$", r"operator\1", name)
    operator = re.search(r"(^|::|\.)operator\W+$", name)
    tail = ""
    if operator:
        tail = name[operator.start():].replace(" ", "")
        tail = tail.lstrip(":.")
        name = name[:operator.start()]
        return (plain(name) + "." if name else "") + tail
    depth, out = 0, []
    for letter in name:
        depth += letter == "<"
        if not depth:
            out.append(letter)
        depth -= letter == ">"
    return "".join(out).replace(" ", "").replace("::", ".").replace("#", ".").replace("\\", ".")


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


def doxygen_names(root, found, languages, work):
    """Public functions, methods and types that Doxygen's XML names, of the files that are compared."""
    files = own_files(found, languages)
    listing = os.path.join(work, "Doxyfile")
    with open(listing, "w", encoding="utf-8") as out:
        out.write("GENERATE_HTML=NO\nGENERATE_LATEX=NO\nGENERATE_XML=YES\nXML_PROGRAMLISTING=NO\nEXTRACT_ALL=YES\n"
                  "QUIET=YES\nWARNINGS=NO\nHAVE_DOT=NO\nNUM_PROC_THREADS=1\nEXTRACT_PRIVATE=NO\n"
                  f"OUTPUT_DIRECTORY={work}\nSTRIP_FROM_PATH={root}\n")
        for path in files:
            out.write(f'INPUT += "{os.path.join(root, path)}"\n')
    with Usage() as usage:
        subprocess.run(["doxygen", listing], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    names = {}
    folder = os.path.join(work, "xml")
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".xml") or name in ("index.xml", "Doxyfile.xml"):
            continue
        try:
            compound = ElementTree.parse(os.path.join(folder, name)).getroot().find("compounddef")
        except ElementTree.ParseError:
            continue
        if compound is None:
            continue
        kind = compound.get("kind")
        if kind in ("class", "struct", "union", "interface", "enum") and compound.get("prot", "public") == "public":
            place = compound.find("location")
            full = compound.findtext("compoundname", "")
            if "@" not in full and place is not None:
                names.setdefault(plain(full), ("type", place.get("file"), place.get("line")))
        if kind not in ("class", "struct", "union", "interface", "namespace", "file"):
            continue
        if kind != "file" and compound.get("prot", "public") != "public":
            continue
        if "@" in compound.findtext("compoundname", ""):
            continue
        scope = "" if kind == "file" else compound.findtext("compoundname", "")
        for member in compound.iter("memberdef"):
            if member.get("kind") not in ("function", "slot", "signal", "enum") or member.get("prot") != "public":
                continue
            if kind == "file" and member.get("static") == "yes":
                continue
            own = member.findtext("name", "")
            full = member.findtext("qualifiedname") or (scope + "::" + own if scope else own)
            if own and "@" not in full:
                place = member.find("location")
                names.setdefault(plain(full), (member.get("kind"), place.get("file"), place.get("line")))
    return names, usage.cpu


def python_names(root, found):
    """Every class and function outside functions, as the ast module sees them."""
    names = {}
    for path, (record, _) in found.items():
        if record.get("language") != "Python" or record.get("vendored"):
            continue
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
                    if isinstance(child, ast.ClassDef):
                        walk(child, full)
                elif isinstance(child, (ast.If, ast.Try, ast.With, ast.For, ast.While)):
                    walk(child, scope)

        walk(tree, "")
    return names


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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--extract", required=True, help="the program tars-extract")
    parser.add_argument("--misses", help="a file for the names that were not found, a line each")
    parser.add_argument("trees", nargs="+")
    arguments = parser.parse_args()
    misses = open(arguments.misses, "w", encoding="utf-8") if arguments.misses else None
    print("| Tree | Files | Against | Names | Found | of it in another scope | Recall | CPU s: tars-extract / ctags / Doxygen XML | to ctags | "
          "Doxygen to ours | MiB |\n|---|---|---|---|---|---|---|---|---|---|---|")
    for tree in arguments.trees:
        root = os.path.realpath(tree)
        found = extracted(arguments.extract, root)
        languages = {record.get("language") for record, _ in found.values()}
        rows = []
        for group in ({"C", "C++"}, {"Java"}, {"C#"}):
            if not languages & group:
                continue
            with tempfile.TemporaryDirectory() as work:
                wanted, doxygen_cpu = doxygen_names(root, found, group, work)
            rows.append(("Doxygen", group, wanted, doxygen_cpu))
        if "Python" in languages:
            rows.append(("ast", {"Python"}, python_names(root, found), 0))
        for against, group, wanted, other_cpu in rows:
            ours = names_of(found, group)
            files = own_files(found, group)
            cpu, memory = extraction_cost(arguments.extract, root, files)
            plain_cpu = ctags_cpu(root, files)
            places = places_of(found, group)
            unqualified = [name for name in wanted if name not in ours]
            missing = sorted(name for name in unqualified
                             if (wanted[name][1], wanted[name][2], name.rsplit(".", 1)[-1]) not in places)
            if misses:
                for name in missing:
                    misses.write(f"{os.path.basename(root)}\t{name}\t{wanted[name]}\n")
            label = f"{against} ({', '.join(sorted(group & languages))})"
            print(f"| {os.path.basename(root)} | {len(files)} | {label} | {len(wanted)} | {len(wanted) - len(missing)} | "
                  f"{len(unqualified) - len(missing)} | "
                  f"{percent(len(wanted) - len(missing), len(wanted))} | {cpu:.2f} / {plain_cpu:.2f} / {other_cpu:.2f} | "
                  f"{cpu / plain_cpu if plain_cpu else 0:.2f} | {other_cpu / cpu if other_cpu else 0:.1f} | {memory:.0f} |",
                  flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
