"""Comments of languages whose rule is one of lines: what stands right above a declaration, by regular expressions.

Go: comment lines above func, type, and above what a const or var declares at top level. Rust: /// above an item, its
attributes between them. JavaScript and TypeScript: a /** block that ends on the line before an exported declaration or
the head of a method. Kotlin: the same before a declaration that is not private.
"""
import os
import re

GO = re.compile(r"^(?:func\s+(?:\([^)]*\)\s*)?(?P<f>[A-Z]\w*)\s*[\[(]|type\s+(?P<t>[A-Z]\w*)\b|(?:const|var)\s+(?P<v>[A-Z]\w*)\b)")
RUST = re.compile(r"^\s*pub\s+(?:default\s+|async\s+|const\s+|unsafe\s+|extern\s+\"\w+\"\s+)*"
                  r"(?:fn|struct|enum|trait|type|mod|union|const|static)\s+(?P<n>\w+)")
SCRIPT = re.compile(r"^\s*export\s+(?:default\s+)?(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?"
                    r"(?:class|interface|enum|function\*?|type|const|let|namespace)\s+(?P<n>[A-Za-z_$][\w$]*)")
KOTLIN = re.compile(r"^\s*(?:(?:public|open|abstract|sealed|data|inline|override|actual|expect|suspend|operator|infix|final|"
                    r"internal|protected|external|const|lateinit|value|tailrec|inner|enum|annotation|companion)\s+)*"
                    r"(?:fun\s+interface|fun|class|interface|object|val|var|typealias)\s+(?:<[^>]*>\s*)?(?:[\w<>?, ]+\.)?(?P<n>\w+)")


def read(root, files, language):
    """[(simple name, kind, file, line, text)]"""
    found = []
    for path in files:
        try:
            with open(os.path.join(root, path), encoding="utf-8", errors="replace") as source:
                lines = source.read().split("\n")
        except OSError:
            continue
        reader = {"Go": go, "Rust": rust}.get(language, blocks)
        found += [(name, language, path, str(line), text) for name, line, text in reader(lines, language)]
    return found


def go(lines, _):
    for at, line in enumerate(lines):
        match = GO.match(line)
        if not match:
            continue
        first = at
        while first > 0 and lines[first - 1].startswith("//"):
            first -= 1
        text = [entry[2:].strip() for entry in lines[first:at] if not re.match(r"//(go:|nolint|export |\s*\+build)", entry)]
        if any(text):
            yield next(name for name in match.groups() if name), at + 1, " ".join(text)


def rust(lines, _):
    in_tests = False
    for at, line in enumerate(lines):
        in_tests = in_tests or line.startswith("#[cfg(test)]")
        match = RUST.match(line)
        if not match or in_tests:
            continue
        first = at
        while first > 0 and re.match(r"\s*#\[", lines[first - 1]):
            first -= 1
        behind = first
        while first > 0 and re.match(r"\s*///", lines[first - 1]):
            first -= 1
        text = [entry.strip()[3:].strip() for entry in lines[first:behind]]
        if any(text):
            yield match["n"], at + 1, " ".join(text)


def blocks(lines, language):
    pattern = KOTLIN if language == "Kotlin" else SCRIPT
    for at, line in enumerate(lines):
        match = pattern.match(line)
        if not match or re.match(r"\s*(?:\w+ )*private ", line):
            continue
        end = at - 1
        while end >= 0 and re.match(r"\s*@\w", lines[end]):
            end -= 1
        if end < 0 or not lines[end].rstrip().endswith("*/"):
            continue
        first = end
        while first >= 0 and "/*" not in lines[first]:
            first -= 1
        if first < 0 or not lines[first].lstrip().startswith("/**"):
            continue
        text = [re.sub(r"^\s*/?\*+/?|\*/\s*$", "", entry).strip() for entry in lines[first:end + 1]]
        if any(text):
            yield match["n"], at + 1, " ".join(text)
