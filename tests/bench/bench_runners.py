"""What the runners of a project say that its tests are, and what our facts say of the same files.

Each function gets a copy of the tree and our facts and yields (what, counted by, ours, theirs), two Counters of names. Ours
are those of the files that the runner looked at: it skips other systems' files and projects of their own below it.
Parametrised cases count once; names that a macro makes stand nowhere in the tree and are left out.
"""
import collections
import json
import os
import pathlib
import re
import shutil
import subprocess


def output_of(arguments, folder, environment=None, seconds=1800, whole=False):
    """Standard output; None if the program is not there, or, where it must be whole, if it failed. A runner's exit code tells
    of tests, not of its list."""
    try:
        done = subprocess.run(arguments, cwd=folder, capture_output=True, text=True, timeout=seconds,
                              errors="replace", env={**os.environ, **(environment or {})})
    except (OSError, subprocess.TimeoutExpired):
        return None
    return None if whole and done.returncode else done.stdout


def cases(found, framework):
    return [(path, value.get("suite", ""), value["name"]) for kind, path, value in found
            if kind == "test.case" and value.get("framework", "").lower() in framework]


def pytest_list(tree, found):
    ours = cases(found, ("pytest", "unittest"))
    python = "/usr/bin/python3"
    if not ours or output_of([python, "-m", "pytest", "--version"], tree) in (None, ""):
        return
    roots = os.pathsep.join(str(tree / folder) for folder in ("src", ".", "Lib"))
    text = output_of([python, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"], tree,
                     {"PYTHONPATH": roots, "PYTEST_ADDOPTS": "--continue-on-collection-errors"}) or ""
    theirs = {re.sub(r"\[.*\]$", "", line) for line in text.split("\n") if "::" in line and not line.startswith("ERROR")}
    files = {name.split("::")[0] for name in theirs}
    theirs = {name for name in theirs if name.split("::")[0].endswith(".py")}
    mine = {"::".join([path, *(suite.split(".") if suite else []), name]) for path, suite, name in ours if path in files}
    yield "test cases", "pytest --collect-only", collections.Counter(mine), collections.Counter(theirs)


def go_list(tree, found):
    ours = cases(found, ("go test",))
    if not ours or not shutil.which("go"):
        return
    environment = {"GOFLAGS": "-mod=mod"}
    if not output_of(["go", "list", "-deps", "-test", "./..."], tree, environment, whole=True):  # no proxy: Debian's packages
        module = re.search(r"^module\s+(\S+)", (tree / "go.mod").read_text() if (tree / "go.mod").exists() else "", re.M)
        place = tree.parent / "src" / (module[1] if module else "github.com/gorilla/" + tree.name)
        shutil.copytree(tree, place, symlinks=True)
        environment = {"GO111MODULE": "off", "GOPATH": ":".join(filter(None, (str(tree.parent), os.environ.get("GOPATH"), "/usr/share/gocode")))}
        tree = place
    # What lacks a dependency here would keep the rest from being listed.
    whole = (output_of(["go", "list", "-e", "-test", "-f", "{{if not .DepsErrors}}{{if not .ForTest}}{{.ImportPath}}{{end}}{{end}}", "./..."],
                       tree, environment) or "").split()
    packages = [name for name in whole if not name.endswith(".test")]
    files, theirs = set(), collections.Counter()
    listed = output_of(["go", "list", "-f", '{{range .TestGoFiles}}{{$.Dir}}/{{.}}\n{{end}}{{range .XTestGoFiles}}{{$.Dir}}/{{.}}\n{{end}}',
                        *packages], tree, environment) or ""
    for line in filter(None, listed.split("\n")):
        files.add(os.path.relpath(os.path.realpath(line), os.path.realpath(tree)))
    text = output_of(["go", "test", "-vet=off", "-list", ".", *packages], tree, environment) or ""
    names, listed = [], set()
    for line in text.split("\n"):
        if re.match(r"(Test|Benchmark|Fuzz|Example)\S*$", line):
            names.append(line)
        elif line.startswith(("ok", "?", "FAIL")):
            if line.startswith("ok"):
                listed.add(line.split("\t")[1])
                theirs.update(names)
            names = []
    if not theirs:
        return
    module = output_of(["go", "list", "."], tree, environment).strip()
    folders = {package[len(module):].strip("/") for package in listed}
    mine = collections.Counter(name for path, _, name in ours if path in files and os.path.dirname(path) in folders)
    yield "test cases", "go test -list", mine, theirs


def cargo_list(tree, found):
    ours = cases(found, ("cargo test",))
    if not ours or not shutil.which("cargo") or not (tree / "Cargo.toml").exists():
        return
    command = ["cargo", "test", "--workspace", "--lib", "--bins", "--tests", "--ignore-rust-version"]
    if not output_of(["cargo", "fetch"], tree) and not (tree / "Cargo.lock").exists():  # no registry: Debian's crates
        (tree / ".cargo").mkdir(exist_ok=True)
        (tree / ".cargo/config.toml").write_text(
            '[source.crates-io]\nreplace-with = "debian"\n[source.debian]\ndirectory = "/usr/share/cargo/registry"\n')
        command.append("--offline")
    text = output_of([*command, "--", "--list"], tree) or ""
    manifest = (tree / "Cargo.toml").read_text(encoding="utf-8")
    workspace = re.search(r"^\[workspace\]\n(.*?)(?=^\[|\Z)", manifest, re.M | re.S)
    if not text and "[package]" in manifest and workspace:  # a member needs what is not there: the package at the top alone
        (tree / "Cargo.toml").write_text(manifest.replace(workspace[0], "[workspace]\n"), encoding="utf-8")
        members = tuple(re.sub(r"\*.*$", "", name).rstrip("/") + "/" for name in re.findall(r'"([^"]+)"', workspace[1]) if name != ".")
        ours = [one for one in ours if not one[0].startswith(members)]
        text = output_of([*(word for word in command if word != "--workspace"), "--", "--list"], tree) or ""
    # A module that several test programs include is listed with each of them.
    theirs = {match[1].rsplit("::", 1)[-1] for match in re.finditer(r"^(\S+): test$", text, re.M)}
    if not theirs:
        return
    sources = "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in tree.rglob("*.rs")
                        if "target" not in path.relative_to(tree).parts)
    names = {a or b for a, b in re.findall(r"\bfn\s+(\w+)|\b\w+!\s*[({]\s*(\w+)", sources)}
    # What this build leaves out: #[cfg(not(feature = …))], #[cfg(windows)].
    elsewhere = set(re.findall(r"#\[cfg\((?!test\))[^\n]*\)\]\s*(?:#\[[^\n]*\]\s*)*(?:(?:async\s+)?fn\s+|\w+!\s*[({]\s*)(\w+)", sources)) - theirs
    yield ("test cases", "cargo test -- --list", collections.Counter({name for _, _, name in ours} - elsewhere),
           collections.Counter(theirs & names))


def script_list(tree, found):
    manifest = tree / "package.json"
    if not manifest.exists() or not shutil.which("npm"):
        return
    package = json.loads(manifest.read_text(encoding="utf-8"))
    needs = {**package.get("dependencies", {}), **package.get("devDependencies", {})}
    command = package.get("scripts", {}).get("test", "")
    ours = cases(found, ("jest", "mocha", "vitest"))
    if not ours or "mocha" not in needs or not command.startswith("mocha"):
        return
    output_of(["npm", "install", "--silent", "--no-audit", "--no-fund"], tree)
    arguments = [word for word in re.sub(r"--reporter \S+", "", command).split()[1:]]
    text = output_of(["npx", "--no-install", "mocha", *arguments, "--dry-run", "--reporter", "json"], tree) or ""
    try:
        tests = json.loads(text[text.index("{"):])["tests"]
    except (ValueError, KeyError):
        return
    def squeezed(name):
        return " ".join(name.split())
    theirs = {squeezed(test["fullTitle"]) for test in tests}
    files = {os.path.relpath(test["file"], tree) for test in tests}
    mine = {squeezed(suite.replace(" › ", " ") + " " + name) for path, suite, name in ours if path in files}
    sources = "\n".join((tree / path).read_text(encoding="utf-8", errors="replace") for path in files)
    def stands(test):
        return test["title"] in sources.replace("\\'", "'").replace('\\"', '"')
    theirs = {squeezed(test["fullTitle"]) for test in tests if stands(test)}
    yield "test cases", "mocha --dry-run", collections.Counter(mine), collections.Counter(theirs)


def vitest_list(tree, found):
    manifest = tree / "package.json"
    ours = cases(found, ("vitest", "jest"))
    if not ours or not manifest.exists() or not shutil.which("npm"):
        return
    package = json.loads(manifest.read_text(encoding="utf-8"))
    if "vitest" not in {**package.get("dependencies", {}), **package.get("devDependencies", {})}:
        return
    output_of(["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--force"], tree)
    text = output_of(["npx", "--no-install", "vitest", "list", "--json", "--environment", "node"], tree) or ""
    try:
        tests = json.loads(text[text.index("["):])
    except ValueError:
        return
    def plain(name):  # rows of a table are one case: "adds %d", "of $label"
        return re.sub(r"%[sdifjoOcp#]|\$[\w.]+|…|\$\{[^}]*\}", "…", " ".join(name.split()))
    files = {os.path.relpath(test["file"], tree) for test in tests}
    mine = collections.Counter({plain(" > ".join([*filter(None, suite.split(" › ")), name])) for path, suite, name in ours if path in files})
    rows = {name: re.compile(re.escape(name).replace("…", ".*")) for name in mine if "…" in name}

    def collapsed(name):
        return name if name in mine else next((row for row, pattern in rows.items() if pattern.fullmatch(name)), name)
    theirs = collections.Counter({collapsed(" ".join(test["name"].split())) for test in tests})
    yield "test cases", "vitest list", mine, theirs


def prove_list(tree, found):
    """Perl has no list: the subtests that a run tells of."""
    ours = cases(found, ("test::more",))
    if not ours or not shutil.which("prove") or not (tree / "t").exists():
        return
    text = output_of(["prove", "-lrv", "t"], tree, seconds=900) or ""
    mine, theirs, file, runs = collections.Counter(), set(), "", set()
    for line in text.split("\n"):
        if match := re.match(r"^(t/\S+?\.t) \.+", line):
            file = match[1]
        elif (match := re.match(r"^\s*# Subtest: (.*)$", line)) and file:
            theirs.add((file, " ".join(match[1].split())))
            runs.add(file)
    for path, _, name in ours:
        if path in runs:
            mine[(path, name)] = 1
    sources = {path: " ".join((tree / path).read_text(encoding="utf-8", errors="replace").split()) for path in runs}
    yield "test cases", "prove -v", mine, collections.Counter(one for one in theirs if one[1] in sources[one[0]])


def rspec_list(tree, found):
    ours = cases(found, ("rspec",))
    if not ours or not shutil.which("rspec"):
        return
    for root in sorted({path.split("spec/")[0] for path, _, _ in ours if "spec/" in path}):
        text = output_of(["rspec", "--dry-run", "--format", "json"], tree / root, {"RUBYLIB": str(tree / root / "lib")}) or ""
        try:
            examples = json.loads(text[text.index('{"version"'):text.rindex("}") + 1])["examples"]
        except ValueError:
            continue
        lines = {(os.path.normpath(root + one["file_path"]), one["description"]) for one in examples}
        files = {path for path, _ in lines}
        named = {one for one in lines if one[1] in (tree / one[0]).read_text(encoding="utf-8", errors="replace")}
        mine = collections.Counter({(path, name) for path, _, name in ours if path in files and "…" not in name})
        if named:
            yield f"test cases of {root or '.'}", "rspec --dry-run", mine, collections.Counter(named)


def phpunit_list(tree, found):
    """File by file, with the classes of the tree alone: what needs others' packages to be loaded is left out."""
    ours = cases(found, ("phpunit",))
    manifest = tree / "composer.json"
    if not ours or not manifest.exists() or not shutil.which("phpunit"):
        return
    package = json.loads(manifest.read_text(encoding="utf-8"))
    places = [(prefix, str(tree / folder)) for section in ("autoload", "autoload-dev")
              for prefix, folders in package.get(section, {}).get("psr-4", {}).items()
              for folder in (folders if isinstance(folders, list) else [folders])]
    loader = tree / "bench-autoload.php"
    loader.write_text("<?php\nspl_autoload_register(function ($class) {\n  foreach (json_decode(<<<'END'\n" + json.dumps(places) + """
END) as [$prefix, $folder]) {
    $file = $folder . '/' . strtr(substr($class, strlen($prefix)), '\\\\', '/') . '.php';
    if (str_starts_with($class, $prefix) && is_file($file)) { require_once $file; return; }
  }
});
""")
    mine, theirs = collections.Counter(), collections.Counter()
    for file in sorted({path for path, _, _ in ours}):
        text = output_of(["phpunit", "--no-configuration", "--bootstrap", str(loader), "--list-tests", file], tree, seconds=60) or ""
        own = (tree / file).read_text(encoding="utf-8", errors="replace")
        # What a class inherits stands in another file.
        names = {match[1] for match in re.finditer(r"^ - \S+::(\w+)", text, re.M) if re.search(rf"function\s+{match[1]}\b", own)}
        if names:
            theirs.update((file, name) for name in names)
            mine.update({(path, name) for path, _, name in ours if path == file})
    if theirs:
        yield "test cases", "phpunit --list-tests", mine, theirs


def elixir_parsed(tree, found):
    """ExUnit has no list either: the calls of test() and property() that Elixir's own parser sees."""
    ours = cases(found, ("exunit",))
    if not ours or not shutil.which("elixir"):
        return
    script = tree / "bench-list.exs"
    script.write_text("""for file <- System.argv() do
  {:ok, tree} = file |> File.read!() |> Code.string_to_quoted()
  Macro.prewalk(tree, fn
    {kind, _, [name, _ | _]} = node when kind in [:test, :property] and is_binary(name) -> IO.puts(inspect({file, name}, printable_limit: :infinity)); node
    node -> node
  end)
end
""")
    files = sorted({path for path, _, _ in ours})
    text = output_of(["elixir", str(script), *files], tree) or ""
    theirs = collections.Counter((match[1], " ".join(json.loads(f'"{match[2]}"').split()))
                                 for match in re.finditer(r'^\{"([^"]+)", "((?:[^"\\]|\\.)*)"\}$', text.replace("\\#{", "#{"), re.M))
    if theirs:
        yield ("test cases", "Elixir's parser", collections.Counter((path, name) for path, _, name in ours if "…" not in name), theirs)


def listed_by_program(tree, found):
    """C programs that list their own tests, as libuv's does."""
    ours = cases(found, ("test_impl",))
    build = tree / "bench-list"
    if not ours or output_of(["cmake", "-S", str(tree), "-B", str(build), "-G", "Ninja"], tree, whole=True) is None:
        return
    output_of(["nice", "ninja", "-C", str(build)], tree)
    for program in sorted(path for path in build.iterdir() if path.is_file() and os.access(path, os.X_OK) and "tests_a" in path.name):
        listed = set((output_of([str(program), "--list"], tree, {"UV_RUN_AS_ROOT": "1"}, seconds=60) or "").split())
        sources = "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in (tree / "test").glob("*.c"))
        compiled = set(re.findall(r" run_test_(\w+)$", output_of(["nm", str(program)], tree) or "", re.M))
        yield ("test cases", program.name + " --list", collections.Counter({name for _, _, name in ours} & compiled),
               collections.Counter(name for name in listed & compiled if re.search(rf"IMPL\({name}\)", sources)))  # else made by a macro


def ctest_list(tree, found):
    if not (tree / "CMakeLists.txt").exists() or not shutil.which("ctest"):
        return
    switches = ["-DCMAKE_EXPORT_COMPILE_COMMANDS=ON", "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS=-O0"]
    switches += [f"-D{value['name']}=ON" for kind, path, value in found if kind == "build.option" and "/" not in path
                 and re.search(r"(^|_)(DEVELOPMENT_BUILD|BUILD_TESTING|BUILD_TESTS|TEST)$", value["name"])]
    files, listed = set(), []
    # In the language that the project asks for; what does not compile so on this machine may in another one.
    for build, more in ((tree / "bench-build", []), (tree / "bench-build20", ["-DCMAKE_CXX_STANDARD=20"])):
        if output_of(["cmake", "-S", str(tree), "-B", str(build), "-G", "Ninja", *switches, *more], tree) is None:
            continue
        if not (build / "compile_commands.json").exists():
            continue
        whole = output_of(["nice", "ninja", "-k", "0", "-C", str(build)], tree, whole=True) is not None
        for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
            # What does not compile here has no runner that could list it. Older CMakes tell the object in the command only.
            made = entry.get("output") or (re.search(r" -o (\S+)", entry.get("command", "")) or [None, ""])[1]
            if not made or (build / made).exists():
                files.add(os.path.relpath(entry["file"], tree))
        listed += json.loads(output_of(["ctest", "--test-dir", str(build), "--show-only=json-v1"], tree) or "{}").get("tests", [])
        if whole:
            break
    if not files:
        return
    programs = {os.path.realpath(test["command"][0]) for test in listed if test.get("command")}
    programs |= {str(path) for build in tree.glob("bench-build*") for path in build.rglob("*") if path.is_file() and os.access(path, os.X_OK) and "test" in path.name.lower()
                 and path.suffix not in (".so", ".a", ".sh", ".py")}
    google, catch, doctest = set(), set(), set()
    of_doctest = cases(found, ("doctest", "catch2 or doctest"))
    for program in sorted(programs):
        if not program.startswith(str(tree)):
            continue
        suite = ""
        for line in (output_of([program, "--gtest_list_tests"], tree, seconds=60) or "").split("\n"):
            line = re.sub(r"\x1b\[[0-9;]*m", "", line.split("#")[0])
            if re.match(r"^[\w/]+\.\s*$", line):
                parts = line.strip().rstrip(".").split("/")  # prefix/suite of values, suite/0 of types
                suite = parts[0] if parts[-1].isdigit() else parts[-1]
            elif re.match(r"^  [\w/]+\s*$", line) and suite:
                google.add(suite + "." + line.strip().split("/")[0])
        if "SelfTest" in program or "catch" in str(tree).lower():
            listing = output_of([program, "~[.],[.]", "--list-tests", "--verbosity", "quiet"], tree, seconds=60) or ""
            for line in listing.split("\n"):
                catch.add(line.strip().strip('"'))
        if of_doctest:
            listing = (output_of([program, "--list-test-cases", "--no-colors"], tree, seconds=60) or "").split("=" * 79)
            if listing[0].startswith("[doctest]") and len(listing) > 1:
                doctest.update(line.strip() for line in listing[1].split("\n"))
    if doctest - {""}:
        mine = collections.Counter({name for path, _, name in of_doctest if path in files})
        # A template's case is listed once for each type.
        theirs = {name if name in mine or "<" not in name else name[:name.index("<")] for name in doctest - {""}}
        yield "test cases", "--list-test-cases", mine, collections.Counter(theirs)
    for name, theirs, framework in (("--gtest_list_tests", google, "googletest"), ("--list-tests", catch - {""}, "catch2")):
        mine = {(suite + "." if framework == "googletest" else "") + case for path, suite, case in cases(found, (framework,))
                if path in files}
        if framework == "catch2":  # a template's case once for each type: "name - int", "name - Types - 0"
            def plain(name):
                parts = name.split(" - ")
                return next((whole for whole in (" - ".join(parts[:end]) for end in range(len(parts), 0, -1)) if whole in mine), name)
            theirs = {plain(name) for name in theirs if not name.startswith("Anonymous test case")}
            sources = "\n".join((tree / path).read_text(encoding="utf-8", errors="replace") for path in files if (tree / path).exists())
            theirs = {name for name in theirs if name in mine or f'"{name}"' in sources}  # the rest is made by macros
        if theirs and mine:
            yield "test cases", name, collections.Counter(mine), collections.Counter(theirs)
    registered = {value["name"] for kind, _, value in found if kind == "build.target" and value.get("kind") == "test"
                  and value.get("system") == "CMake"}
    # As the department joins them: what a function of the tree makes of its arguments.
    makers = {value["name"]: value for kind, _, value in found if kind == "cmake.function"}
    for kind, _, value in found:
        maker = makers.get(value.get("function")) if kind == "cmake.call" else None
        for made in maker["makes"] if maker else ():
            name = made["name"]
            for parameter, argument in zip(maker["parameters"], value["arguments"]):
                name = name.replace("${" + parameter + "}", argument)
            if made["kind"] == "test":
                registered.add(name)
    names = {test["name"] for test in listed}
    if names and registered and not google and not catch:
        yield "registered tests", "ctest -N", collections.Counter(registered & names), collections.Counter(names)
    elif names and registered:  # the runner's list has each case where the tree has its program registered
        programs = {name for name in names if not re.search(r"[:. ]", name)}
        yield "registered tests", "ctest -N", collections.Counter(registered & programs), collections.Counter(programs)


RUNNERS = (pytest_list, go_list, cargo_list, script_list, vitest_list, prove_list, rspec_list, phpunit_list, elixir_parsed, listed_by_program, ctest_list)
