"""What Doxygen finds, and which of it has a comment: EXTRACT_ALL, without what is private."""
import glob
import os
import subprocess
import xml.etree.ElementTree as ElementTree

from . import plain

MEMBERS = ("function", "slot", "signal", "enum")
COMMENTED = MEMBERS + ("typedef", "variable", "property", "define")


def run(root, files, work):
    """Whether Doxygen read all at once. Where it crashes (1.9.4 does on partial classes of C# whose namesakes derive from each
    other) each half is read for itself, and so on: what is left out in the end are single files."""
    if run_once(root, files, work):
        return True
    if len(files) > 1:
        for half, part in (("a", files[:len(files) // 2]), ("b", files[len(files) // 2:])):
            folder = os.path.join(work, half)
            os.mkdir(folder)
            run(root, part, folder)
    return False


def run_once(root, files, work):
    listing = os.path.join(work, "Doxyfile")
    with open(listing, "w", encoding="utf-8") as out:
        out.write("GENERATE_HTML=NO\nGENERATE_LATEX=NO\nGENERATE_XML=YES\nXML_PROGRAMLISTING=NO\nEXTRACT_ALL=YES\n"
                  "QUIET=YES\nWARNINGS=NO\nHAVE_DOT=NO\nNUM_PROC_THREADS=1\nEXTRACT_PRIVATE=NO\n"
                  f"INHERIT_DOCS=NO\nOUTPUT_DIRECTORY={work}\nSTRIP_FROM_PATH={root}\n")
        for path in files:
            out.write(f'INPUT += "{os.path.join(root, path)}"\n')
    return subprocess.run(["doxygen", listing], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def compounds(work):
    for path in sorted(glob.glob(os.path.join(glob.escape(work), "**", "xml", "*.xml"), recursive=True)):
        if os.path.basename(path) in ("index.xml", "Doxyfile.xml"):
            continue
        try:
            compound = ElementTree.parse(path).getroot().find("compounddef")
        except ElementTree.ParseError:
            continue
        if compound is not None:
            yield compound


def described(element):
    parts = []
    for tag in ("briefdescription", "detaileddescription"):
        found = element.find(tag)
        if found is not None:
            parts.append(" ".join(text.strip() for text in found.itertext() if text.strip()))
    return " ".join(part for part in parts if part)


def read(work):
    """Names: plain name → (kind, file, line). Comments: [(plain name, kind, file, line, text)]."""
    names, comments = {}, []
    for compound in compounds(work):
        kind = compound.get("kind")
        title = compound.findtext("compoundname", "")
        public = compound.get("prot", "public") == "public"
        if kind in ("class", "struct", "union", "interface", "enum") and public:
            place = compound.find("location")
            if "@" not in title and place is not None:
                names.setdefault(plain(title), ("type", place.get("file"), place.get("line")))
                if text := described(compound):
                    comments.append((plain(title), "type", place.get("file"), place.get("line"), text))
        if kind not in ("class", "struct", "union", "interface", "namespace", "file"):
            continue
        if (kind != "file" and not public) or "@" in title:
            continue
        scope = "" if kind == "file" else title
        for member in compound.iter("memberdef"):
            if member.get("kind") not in COMMENTED or member.get("prot") != "public":
                continue
            if kind == "file" and member.get("static") == "yes" and member.get("kind") != "define":
                continue
            own = member.findtext("name", "")
            full = member.findtext("qualifiedname") or (scope + "::" + own if scope else own)
            if not own or "@" in full:
                continue
            place = member.find("location")
            if member.get("kind") in MEMBERS:
                names.setdefault(plain(full), (member.get("kind"), place.get("file"), place.get("line")))
            if text := described(member):
                comments.append((plain(full), member.get("kind"), place.get("file"), place.get("line"), text))
    return names, comments


