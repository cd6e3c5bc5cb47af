#!/usr/bin/env python3
"""Facts that tars-extract finds, against what others count, as a Markdown table.

    bench_facts.py TARS_EXTRACT TREE...

Others are: cmake's own cache (cmake -LAH, without what an empty project has), cargo metadata, go list, npm ls and docker
compose config where these are installed and can work, Python's own parsers for lock files, workflows and Compose files, and
for the test inventory the projects' runners (bench_runners.py). "Agree" is how much of the others' list is ours as well. All
of it works on a copy, but runs the tree's code and fetches what it needs by the ecosystem's own client: give it trees that
you trust. Names that only one side has go to standard error.
"""
import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import xml.etree.ElementTree

import bench_runners

try:
    import yaml
except ImportError:
    yaml = None


def facts_of(extract, tree):
    """All facts of a tree: (kind, file, value)."""
    child = subprocess.Popen([extract], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def ask(request):
        child.stdin.write((json.dumps(request) + "\n").encode())
        child.stdin.flush()
        for line in child.stdout:
            record = json.loads(line)
            if record["type"] == "end":
                return
            yield record

    list(ask({"op": "open", "root": str(tree), "output": tempfile.gettempdir() + "/bench-facts-none"}))
    files = [record["path"] for record in ask({"op": "scan"}) if record["type"] == "scanned"]
    found = []
    for path in files:
        for record in ask({"op": "extract", "path": path}):
            if record["type"] == "fact":
                found.append((record["kind"], path, record["value"]))
    child.stdin.close()
    child.wait()
    return files, found


def run(arguments, folder):
    try:
        done = subprocess.run(arguments, cwd=folder, capture_output=True, text=True, timeout=300)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def cache_entries(source):
    """Names in CMake's cache after configuring; None if that fails."""
    with tempfile.TemporaryDirectory() as build:
        text = run(["cmake", "-S", str(source), "-B", build, "-LAH"], source)
        if text is None:
            return None
        # A FILEPATH is what find_program() found on this machine.
        return {match[1] for match in re.finditer(r"^(\w+):(?:BOOL|STRING|PATH)=(?!.*-NOTFOUND$)", text, re.M)}


def cmake_rows(tree, found):
    if not (tree / "CMakeLists.txt").exists() or not shutil.which("cmake"):
        return
    with tempfile.TemporaryDirectory() as empty:
        tests = "include(CTest)\n" if re.search(r"^\s*include\s*\(\s*CTest", (tree / "CMakeLists.txt").read_text(errors="replace"), re.M | re.I) else ""
        (pathlib.Path(empty) / "CMakeLists.txt").write_text("cmake_minimum_required(VERSION 3.16)\nproject(empty C CXX)\n" + tests)
        base = (cache_entries(empty) or set()) - {"BUILD_TESTING"}
    entries = cache_entries(tree)
    if entries is None:
        yield "CMake options", "cmake -LAH (could not configure)", None, None
        return
    ours = {value["name"] for kind, _, value in found if kind == "build.option" and value["system"] == "CMake"}
    theirs = {name for name in entries - base if not re.search(r"(_DIR|_LIBRARY|_INCLUDE_DIR|_EXECUTABLE)$", name)
              and not name.startswith(("CMAKE_", "FETCHCONTENT_", "CPACK_", "pkgcfg_", "MPI", "Python", "PYTHON"))}  # what modules look for
    yield "CMake options", "cmake -LAH", ours & theirs, theirs


def lock_rows(tree, files, found):
    locked = collections.Counter(path for kind, path, _ in found if kind == "dependency.locked")
    for path in files:
        name = path.rsplit("/", 1)[-1]
        text = (tree / path).read_text(encoding="utf-8", errors="replace") if name in (
            "package-lock.json", "Cargo.lock", "poetry.lock", "uv.lock", "pnpm-lock.yaml", "yarn.lock", "go.mod") else ""
        if name == "package-lock.json":
            lock = json.loads(text)
            packages = [p for p in lock.get("packages", {}).values() if not p.get("link")]
            yield path, "json", locked[path], len(packages)
        elif name in ("Cargo.lock", "poetry.lock", "uv.lock"):
            yield path, "tomllib", locked[path], len(tomllib.loads(text).get("package", []))
        elif name == "pnpm-lock.yaml" and yaml:
            yield path, "PyYAML", locked[path], len(yaml.safe_load(text).get("packages", {}))
        elif name == "yarn.lock":
            yield path, "version lines", locked[path], len(re.findall(r"^  version:? ", text, re.M))
        elif name == "go.mod":
            listed = run(["go", "list", "-m", "-mod=mod", "all"], (tree / path).parent) if shutil.which("go") else None
            block = re.sub(r"//.*", "", text)
            lines = re.findall(r"^(?:require\s+|\t)([^\s(]+)\s+v\S+\s*$", "\n".join(
                re.findall(r"^require \(.*?^\)|^require .*$", block, re.M | re.S)), re.M)
            ours = sum(1 for kind, file, v in found if kind == "dependency" and file == path)
            yield path, "go list" if listed else "require lines", ours, len(listed.split("\n")) - 2 if listed else len(lines)


def declared_in(name, text):
    """What a manifest or lock of that name asks for: (kind of fact, how many); None: not one of these."""
    def sections(document, *names):
        return sum(len(document.get(one) or {}) for one in names)
    if name == "composer.json":
        document = json.loads(text)
        names = [*(document.get("require") or {}), *(document.get("require-dev") or {})]
        return "dependency", sum("/" in one for one in names)  # "php" and "ext-json" are no packages
    if name == "composer.lock":
        return "dependency.locked", sections(json.loads(text), "packages", "packages-dev")
    if name == "package.json":
        return "dependency", sections(json.loads(text), "dependencies", "devDependencies", "peerDependencies", "optionalDependencies")
    if name == "pyproject.toml":
        document = tomllib.loads(text)
        project, groups = document.get("project", {}), document.get("dependency-groups", {})
        lists = [project.get("dependencies", []), *project.get("optional-dependencies", {}).values(), *groups.values(),
                 document.get("build-system", {}).get("requires", [])]
        return "dependency", sum(isinstance(one, str) for each in lists for one in each)
    if name.endswith((".csproj", ".fsproj")):
        root = xml.etree.ElementTree.fromstring(text.lstrip("\ufeff"))
        return "dependency", sum(one.tag.endswith(("PackageReference", "ProjectReference", "PackageDownload")) and "Include" in one.attrib
                                 for one in root.iter())
    if name == "mix.lock":
        return "dependency.locked", len(re.findall(r'^\s*"[\w-]+": \{', text, re.M))
    if name == "Gemfile.lock":
        return "dependency.locked", len(re.findall(r"^    [\w.-]+ \(", text, re.M))
    if name == "Chart.yaml" and yaml:
        return "dependency", len((yaml.safe_load(text) or {}).get("dependencies") or [])
    if re.fullmatch(r"requirements[\w.-]*\.txt", name):
        return "dependency", len(re.findall(r"^(?![ \t]*(?:#|-|$))[ \t]*\S", text, re.M))
    return None


def manifest_rows(tree, files, found):
    """All manifests of a kind together."""
    ours, theirs = collections.Counter(), collections.Counter()
    for path in files:
        name = path.rsplit("/", 1)[-1]
        try:
            declared = declared_in(name, (tree / path).read_text(encoding="utf-8", errors="replace")) if "." in name else None
        except (ValueError, AttributeError, OSError, xml.etree.ElementTree.ParseError):
            continue  # made to be broken
        if not declared or not declared[1]:
            continue
        kind = re.sub(r"^.*(?=\.(?:cs|fs)proj$)", "*", name, count=1)
        theirs[kind] += declared[1]
        ours[kind] += sum(1 for fact, file, _ in found if fact == declared[0] and file == path)
    for kind in sorted(theirs):
        yield kind, "json, tomllib, ElementTree, lines", ours[kind], theirs[kind]


def cargo_rows(tree, found):
    if not (tree / "Cargo.toml").exists() or not shutil.which("cargo"):
        return
    text = run(["cargo", "metadata", "--no-deps", "--offline", "--format-version", "1"], tree)
    if not text:
        return
    packages = json.loads(text)["packages"]
    folders = {os.path.relpath(os.path.dirname(p["manifest_path"]), tree) for p in packages}
    ours = sum(1 for kind, path, v in found if kind == "dependency" and path.endswith("Cargo.toml")
               and (os.path.dirname(path) or ".") in folders and v.get("scope") != "workspace")
    yield "Cargo dependencies", "cargo metadata", ours, sum(len(p["dependencies"]) for p in packages)


def pom_rows(tree, files, found):
    theirs = 0
    for path in files:
        if path.rsplit("/", 1)[-1] == "pom.xml":
            root = xml.etree.ElementTree.parse(tree / path).getroot()
            space = root.tag.partition("}")[0] + "}" if root.tag.startswith("{") else ""
            theirs += len(root.findall(f"{space}dependencies/{space}dependency"))
            theirs += len(root.findall(f"{space}profiles/{space}profile/{space}dependencies/{space}dependency"))
    if theirs:
        ours = sum(1 for kind, path, v in found if kind == "dependency" and path.endswith("pom.xml")
                   and v["scope"] != "managed" and v.get("group") != "plugin")
        yield "Maven dependencies", "ElementTree", ours, theirs


def yaml_rows(tree, files, found):
    if not yaml:
        return
    jobs = steps = services = 0
    for path in files:
        if re.search(r"\.github/workflows/[^/]+\.ya?ml$", path):
            document = yaml.safe_load((tree / path).read_text(encoding="utf-8"))
            jobs += len(document.get("jobs", {}))
            steps += sum(len(job.get("steps", [])) for job in document.get("jobs", {}).values())
        elif re.search(r"(^|/)(docker-)?compose[^/]*\.ya?ml$", path):
            document = yaml.safe_load((tree / path).read_text(encoding="utf-8"))
            services += len(document.get("services") or {}) if isinstance(document, dict) else 0
    count = collections.Counter(kind for kind, path, _ in found
                                if ".github/workflows/" in path or kind == "compose.service")
    for name, kind, theirs in (("workflow jobs", "ci.job", jobs), ("workflow steps", "ci.step", steps),
                               ("compose services", "compose.service", services)):
        if theirs:
            yield name, "PyYAML", count[kind], theirs


def node_rows(tree, files, found):
    """npm's own reading of its lock file."""
    if not (tree / "package-lock.json").exists() or not shutil.which("npm"):
        return
    text = run(["npm", "ls", "--all", "--package-lock-only", "--json"], tree)
    if not text:
        return
    names = set()

    def walk(node):
        for name, one in (node.get("dependencies") or {}).items():
            if one.get("version"):
                names.add((name, one["version"]))
            walk(one)
    walk(json.loads(text))
    ours = {(v["name"], v["version"]) for kind, path, v in found if kind == "dependency.locked" and path == "package-lock.json"}
    yield "package-lock.json", "npm ls", names & ours, names


def composed(tree, path):
    """The services of a file as Compose itself reads it, of whichever generation is installed; None if none is."""
    if shutil.which("docker"):
        text = run(["docker", "compose", "-f", path, "config", "--format", "json", "--no-interpolate"], tree)
        if text:
            return json.loads(text).get("services", {})
    if shutil.which("docker-compose") and yaml:
        text = run(["docker-compose", "-f", path, "config", "--no-interpolate"], tree)
        if text:
            return (yaml.safe_load(text) or {}).get("services", {})
    return None


def compose_rows(tree, files, found):
    """Services, and the ports that they publish: as many, whatever form they have."""
    for path in files:
        if not re.search(r"(^|/)(docker-)?compose\.ya?ml$", path):
            continue
        services = composed(tree, path)
        if not services:
            continue
        ours = {v["name"]: v for kind, file, v in found if kind == "compose.service" and file == path}
        yield f"services of {path}", "compose config", set(ours) & set(services), set(services)
        ports = {(name, at) for name, service in services.items() for at in range(len(service.get("ports", [])))}
        if ports:
            yield f"ports of {path}", "compose config", {(name, at) for name, at in ports if at < len(ours.get(name, {}).get("ports", []))}, ports


def test_rows(tree, found):
    """Each runner on a copy of its own, which it may fill."""
    for runner in bench_runners.RUNNERS:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            copy = pathlib.Path(folder) / tree.name
            shutil.copytree(tree, copy, symlinks=True, ignore=shutil.ignore_patterns(".git", "node_modules"))
            yield from runner(copy, found)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    print("| Tree | What | Counted by | Found | There are | Agree |\n| --- | --- | --- | --: | --: | --: |")
    for argument in sys.argv[2:]:
        tree = pathlib.Path(argument).resolve()
        files, found = facts_of(sys.argv[1], tree)

        def row(what, by, ours, theirs, agree):
            cells = [tree.name, what, by, *("–" if count is None else count for count in (ours, theirs)), agree]
            print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)

        for rows in (cmake_rows(tree, found), cargo_rows(tree, found), pom_rows(tree, files, found),
                     lock_rows(tree, files, found), manifest_rows(tree, files, found), yaml_rows(tree, files, found), node_rows(tree, files, found),
                     compose_rows(tree, files, found)):
            for what, by, ours, theirs in rows:
                if not ours and not theirs:
                    continue
                for name in sorted(theirs - ours)[:8] if isinstance(ours, set) else ():
                    print(f"  {tree.name}, {by}: only there: {name}", file=sys.stderr)
                ours, theirs = (len(side) if isinstance(side, set) else side for side in (ours, theirs))
                row(what, by, ours, theirs, "" if not ours or not theirs else f"{100 * min(ours, theirs) / max(ours, theirs):.1f} %")
        for what, by, ours, theirs in test_rows(tree, found):
            if not theirs:
                continue
            both, union = (ours & theirs).total(), (ours | theirs).total()
            row(what, by, ours.total(), theirs.total(), f"{100 * both / union:.1f} %" if union else "")
            for side, names in (("only the runner", theirs - ours), ("only we", ours - theirs)):
                for name in sorted(names)[:8]:
                    print(f"  {tree.name}, {by}: {side}: {name}", file=sys.stderr)


if __name__ == "__main__":
    main()
