"""What clang's AST declares in the files of a tree, by qualified name.

Through libclang (Debian: python3-clang-14), which shows the same AST as -ast-dump does without writing out what comes
from the system's headers. Each file is parsed as a translation unit of its own; a header that is missing is an error
that clang goes on behind.

Counted are functions, methods, constructors, destructors, operators, classes, structs, unions and enumerations that a
user could name: none that is private or protected, none within a function (local classes), none that the compiler
made up, no forward declarations, no specialization by itself. Scopes without a name and inline namespaces are left out
of the qualified name, and what lies in them counts: members of anonymous structs and unions in the first set, what
unnamed namespaces and file-static functions hide in a second one, since other files cannot name it. What a macro makes
up, whose name stands nowhere in the source, is a third.
"""
import os
import re
import subprocess

try:
    from clang import cindex
except ImportError:
    cindex = None

KEEP_GOING = 0x200  # CXTranslationUnit_KeepGoing: a header that is not there ends nothing
SUFFIXES = {"C": (".c",), "C++": (".cc", ".cpp", ".cxx")}
HEADERS = (".h", ".hh", ".hpp", ".hxx")


def is_available():
    return cindex is not None


def include_folders(root, files):
    """Folders from which an include of the tree's own files works as it is written."""
    folders = {root}
    for path in files:
        parts = path.split("/")
        for depth, part in enumerate(parts[:-1]):
            if part in ("include", "src", "source", "lib"):
                folders.add(os.path.join(root, *parts[:depth + 1]))
        folders.add(os.path.join(root, *parts[:-1]))
    return sorted(folders)


def qt_flags():
    found = subprocess.run(["pkg-config", "--cflags", "Qt6Core", "Qt6Gui", "Qt6Widgets"], capture_output=True, text=True,
                           check=False)
    return found.stdout.split() + ["-fPIC"] if found.returncode == 0 else []


def names(root, files_by_language):
    """{plain name: (kind, file, line)} of what other files can name, of what they cannot, and of what macros make."""
    kinds = cindex.CursorKind
    callable_kinds = {kinds.FUNCTION_DECL, kinds.CXX_METHOD, kinds.CONSTRUCTOR, kinds.DESTRUCTOR,
                      kinds.CONVERSION_FUNCTION, kinds.FUNCTION_TEMPLATE}
    type_kinds = {kinds.CLASS_DECL, kinds.STRUCT_DECL, kinds.UNION_DECL, kinds.ENUM_DECL, kinds.CLASS_TEMPLATE}
    hidden_access = {cindex.AccessSpecifier.PRIVATE, cindex.AccessSpecifier.PROTECTED}
    own = {os.path.join(root, path): path for files in files_by_language.values() for path in files}
    seen, public, hidden, made = set(), {}, {}, {}
    texts = {}
    lib = cindex.conf.lib
    lib.clang_Cursor_isInlineNamespace.argtypes = [cindex.Cursor]

    def spelled(cursor):
        name = cursor.spelling
        if not name or "(" in name and cursor.kind in type_kinds or cursor.is_anonymous():
            return ""
        return name.split("<")[0] if "operator" not in name else name

    def walk(cursor, scope, is_hidden):
        for child in cursor.get_children():
            place = child.location
            path = own.get(place.file.name) if place.file else None
            if cursor.kind == kinds.TRANSLATION_UNIT and path is None:
                continue
            kind = child.kind
            if kind in (kinds.UNEXPOSED_DECL, kinds.LINKAGE_SPEC):
                walk(child, scope, is_hidden)
                continue
            if kind == kinds.NAMESPACE:
                nameless = not child.spelling or "(" in child.spelling
                walk(child, scope if nameless or lib.clang_Cursor_isInlineNamespace(child) else scope + [child.spelling],
                     is_hidden or nameless)
                continue
            if kind not in callable_kinds and kind not in type_kinds:
                continue
            if child.access_specifier in hidden_access:
                continue
            name = spelled(child)
            parent = child.semantic_parent
            around = scope
            if parent is not None and parent != cursor and parent.kind in (type_kinds | {kinds.NAMESPACE}):
                around = []
                while parent is not None and parent.kind != kinds.TRANSLATION_UNIT:
                    part = spelled(parent) if parent.kind != kinds.NAMESPACE else parent.spelling
                    if part and "(" not in part and not lib.clang_Cursor_isInlineNamespace(parent):
                        around.insert(0, part)
                    parent = parent.semantic_parent
            file_static = kind in (kinds.FUNCTION_DECL, kinds.FUNCTION_TEMPLATE) and child.linkage == cindex.LinkageKind.INTERNAL
            out = hidden if is_hidden or file_static else public if stands(path, place, name) else made
            key = (path, place.line, name, kind)
            if kind in type_kinds:
                if not child.is_definition():
                    continue
                if name and key not in seen:
                    out.setdefault("::".join(around + [name]), ("type", path, str(place.line)))
                walk(child, around + [name] if name else around, is_hidden)
            elif name and key not in seen and not is_local(child):
                out.setdefault("::".join(around + [name]), ("function", path, str(place.line)))
            seen.add(key)

    def stands(path, place, name):
        if path not in texts:
            with open(os.path.join(root, path), encoding="utf-8", errors="replace") as source:
                texts[path] = source.read().split("\n")
        around = " ".join(texts[path][max(0, place.line - 1):place.line + 2])
        if name.startswith("operator"):
            return "operator" in around
        return re.search(r"\b" + re.escape(name.lstrip("~")) + r"\b", around) is not None

    def is_local(cursor):
        parent = cursor.semantic_parent
        return parent is not None and parent.kind in callable_kinds

    index = cindex.Index.create()
    every = [path for files in files_by_language.values() for path in files]
    flags = [f"-I{folder}" for folder in include_folders(root, every)] + ["-w", "-ferror-limit=0"]
    if any(b"<Q" in open(os.path.join(root, path), "rb").read() for path in every[:200]):
        flags += qt_flags()
    options = KEEP_GOING | cindex.TranslationUnit.PARSE_SKIP_FUNCTION_BODIES
    for language, files in files_by_language.items():
        # Headers last: by then most were seen from a source that includes what they need.
        for path in sorted(files, key=lambda name: (name.endswith(HEADERS), name)):
            full = os.path.join(root, path)
            mode = ["-x", "c++", "-std=c++20"] if language == "C++" else ["-x", "c", "-std=gnu11"]
            try:
                unit = index.parse(full, mode + flags, options=options)
            except cindex.TranslationUnitLoadError:
                continue
            walk(unit.cursor, [], False)
    return (public, {name: place for name, place in hidden.items() if name not in public},
            {name: place for name, place in made.items() if name not in public})
